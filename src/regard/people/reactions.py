from regard.foundation import clock
from regard.foundation.events.journal import reacts_together_to

from . import actions
from .events import FactConfirmed, FactTold, PersonDescribed


@reacts_together_to(PersonDescribed)
@reacts_together_to(FactTold)
@reacts_together_to(FactConfirmed)
def look_for_duplicates(events):
    actions.look_for_duplicates({event.person_id for event in events}, at=clock.now())
