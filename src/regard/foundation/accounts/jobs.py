from regard.foundation.jobs.queue import job

from . import letters
from .models import Member


@job("accounts.send_password_reset")
def send_password_reset(*, member):
    letters.send_password_reset_to(Member.objects.get(pk=member))
