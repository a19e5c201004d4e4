from regard.foundation import clock
from regard.foundation.events.journal import reacts_to

from . import actions, letters
from .events import MemberInvited
from .models import Member


@reacts_to(MemberInvited)
def send_a_link_to_come_in(event):
    """Should it run twice, the second letter's link is the one that works."""
    member = Member.objects.get(pk=event.member)
    letters.send_invitation_to(member, actions.make_invitation(member, at=clock.now()))
