from regard.foundation.events.journal import act, happened

from ..events import DiscretionSet, DiscretionTakenBack
from ..models import Discretion


@act
def set_discretion(unit, role, amount, currency, *, by, at):
    """Say how much members of a role may give in one complaint; it takes the place of what was said of that currency."""
    said, _is_new = Discretion.objects.update_or_create(
        unit=unit, role=role, currency=currency, defaults={"amount": amount}
    )
    event = DiscretionSet(unit.pk, role, currency, str(amount))
    happened(event, on=unit, by=by, at=at)
    return said


@act
def take_back_discretion(said, *, by, at):
    """From now on the unit above decides, or nobody may give anything without asking."""
    if Discretion.objects.filter(pk=said.pk).delete()[0]:
        event = DiscretionTakenBack(said.unit_id, said.role, said.currency)
        happened(event, on=said.unit, by=by, at=at)
