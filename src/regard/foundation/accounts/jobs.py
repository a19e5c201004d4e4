from regard.foundation import clock
from regard.foundation.jobs.queue import job

from . import actions, letters
from .models import Member


@job("accounts.send_invitation")
def send_invitation(*, member):
    someone = Member.objects.get(pk=member)
    letters.send_invitation_to(someone, actions.invite(someone, at=clock.now()))


@job("accounts.send_password_reset")
def send_password_reset(*, member):
    letters.send_password_reset_to(Member.objects.get(pk=member))
