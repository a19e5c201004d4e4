"""What laws and regulators ask of whoever answers complaints, as terms a unit can promise by. Each says where it stands.

A promise counts from when a complaint is registered, and the law from when it is received. Business days are Monday to Friday; without
a country no holiday is left out, which is never later than the law.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

DAY = 24 * 60
WEEK = 7 * DAY


@dataclass(frozen=True)
class Terms:
    """In minutes: of business days, or of the clock."""

    minutes: int
    business_days: bool


@dataclass(frozen=True)
class Preset:
    key: str
    title: Any
    says: Any
    source: str
    page: str
    answered: Terms
    acknowledged: Terms | None = None
    country: str = ""


PRESETS = (
    Preset(
        "eu-payments",
        _("Payment services in the European Union"),
        _(
            "Answered within 15 business days. Where reasons beyond our control delay it, a holding reply says why and by when, 35 business days at most."
        ),
        "Directive (EU) 2015/2366 (PSD2), Article 101(2)",
        "https://eur-lex.europa.eu/eli/dir/2015/2366/oj",
        answered=Terms(15 * DAY, business_days=True),
    ),
    Preset(
        "uk-fca",
        _("Financial services in the United Kingdom"),
        _(
            "Acknowledged in writing promptly, here within 3 business days, in which a summary resolution is possible too; final response within 8 weeks."
        ),
        "FCA Handbook, DISP 1.5.1R, 1.6.1R, 1.6.2R",
        "https://www.handbook.fca.org.uk/handbook/DISP/1/6.html",
        acknowledged=Terms(3 * DAY, business_days=True),
        answered=Terms(8 * WEEK, business_days=False),
        country="GB",
    ),
    Preset(
        "uk-payments",
        _("Payment services and electronic money in the United Kingdom"),
        _(
            "Acknowledged in writing promptly, here within 3 business days; final response within 15 business days, in exceptional circumstances 35."
        ),
        "FCA Handbook, DISP 1.6.1R, 1.6.2AR",
        "https://www.handbook.fca.org.uk/handbook/DISP/1/6.html",
        acknowledged=Terms(3 * DAY, business_days=True),
        answered=Terms(15 * DAY, business_days=True),
        country="GB",
    ),
    Preset(
        "au-asic",
        _("Financial services in Australia"),
        _(
            "Acknowledged within 24 hours, or one business day; answered within 30 calendar days, as standard complaints are."
        ),
        "ASIC Regulatory Guide 271, RG 271.51, RG 271.56",
        "https://asic.gov.au/regulatory-resources/find-a-document/regulatory-guides/rg-271-internal-dispute-resolution/",
        acknowledged=Terms(DAY, business_days=False),
        answered=Terms(30 * DAY, business_days=False),
        country="AU",
    ),
)


def preset(key: str) -> Preset:
    """Raises KeyError."""
    return {each.key: each for each in PRESETS}[key]
