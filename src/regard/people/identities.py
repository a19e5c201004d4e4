"""One spelling for each address and number, so that the same one is always found again."""

import phonenumbers

from .models import Identity


def folded(kind, value, *, region=None):
    """The form an identity is kept in: lower case for addresses and handles, E.164 (ITU) for numbers.

    A number that cannot be read keeps its digits: it is still the way this person reaches us.
    """
    value = value.strip()
    if kind == Identity.Kind.PHONE:
        return _e164(value, region)
    return value.lower()[:320]


def _e164(value, region):
    try:
        number = phonenumbers.parse(value, region)
    except phonenumbers.NumberParseException:
        return "".join(c for c in value if c.isdigit() or c == "+")[:320]
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
