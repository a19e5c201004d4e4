from regard.foundation.events.journal import reacts_to

from . import letters, queries
from .events import MemberMailed


@reacts_to(MemberMailed)
def send_what_is_late(event):
    letters.send_late(queries.in_letter(event.notices))
