"""The whole check: what every rule finds in a draft, in the order of its words."""

from django.utils.translation import gettext_lazy as _

from .draft import Draft, Finding
from .rules import FINDERS

RULES = {
    "name": _("Name"),
    "somebody-else": _("Somebody else’s name"),
    "placeholder": _("To be filled in"),
    "language": _("Language"),
    "attachment": _("Attachment"),
    "known-fact": _("Already told us"),
    "asked-before": _("Asked before"),
    "unanswered": _("Not answered yet"),
    "canned": _("Sent before"),
    "read-back": _("Read back"),
    "blame": _("Blame"),
    "threat": _("Threat"),
    "jargon": _("Our own words"),
    "shouting": _("Shouting"),
    "bare-apology": _("Sorry, and then?"),
    "promise": _("Promise"),
    "unsigned": _("Signature"),
}
MOST = 30


def check(draft: Draft) -> list[Finding]:
    """What is missing stands at the end. Of findings of one rule about the same words, the first counts."""
    found: dict[tuple[str, int, int, str], Finding] = {}
    for finder in FINDERS:
        for finding in finder(draft):
            key = finding.rule, finding.start, finding.end, finding.why
            found.setdefault(key, finding)
    order = list(RULES)
    return sorted(found.values(), key=lambda each: (each.start, each.end, order.index(each.rule)))[:MOST]
