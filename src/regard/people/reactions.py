from regard.foundation import clock
from regard.foundation.events.journal import reacts_to

from . import actions
from .events import FactConfirmed, FactTold, PersonDescribed, PersonMet
from .models import Person


@reacts_to(PersonMet)
@reacts_to(PersonDescribed)
@reacts_to(FactTold)
@reacts_to(FactConfirmed)
def look_for_duplicates(event):
    actions.look_for_duplicates(Person.objects.get(pk=event.person_id), at=clock.now())
