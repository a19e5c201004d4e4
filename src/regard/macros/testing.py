from regard.foundation.accounts.testing import amara
from regard.people.testing import TUESDAY

from . import actions
from .models import Macro

POSTED = "{{salutation}}\n\nyour card {{fact: Serial}} is in the post. You hear from me again by {{due}}.\n\n{{me}}"


def macro(name="It is in the post", text=POSTED, *, by=None, at=TUESDAY, **more):
    """One of Amara's own, unless a unit is given."""
    by = by or amara()
    if "unit" not in more:
        more["member"] = by
    return actions.keep(Macro(name=name, text=text, **more), by=by, at=at)
