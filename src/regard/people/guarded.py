"""Which words about a person only that person may have us change."""

from django.utils.translation import gettext_lazy as _

from .models import Fact
from .sureness import Level, guarded

REACH = guarded("reach", label=_("Change an address or a number they gave us"), usual=Level.CONFIRMED)
DELICATE = guarded("delicate", label=_("Keep or change what is delicate"), usual=Level.CONFIRMED)

REACHED_BY = {Fact.Kind.ADDRESS, Fact.Kind.PHONE}


def needed_to_change(standing, *, kind, value, sensitivity=""):
    """What is needed where this is said in place of what stands, which may be nothing; `value` None takes it away."""
    needed = []
    if standing and kind in REACHED_BY and standing.value != value:
        needed.append(REACH)
    if sensitivity or (standing and standing.sensitivity):
        needed.append(DELICATE)
    return needed
