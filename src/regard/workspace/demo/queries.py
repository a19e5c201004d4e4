from datetime import timedelta

from regard.channels.email.models import Mailbox
from regard.foundation.accounts.models import Member, Unit

from .models import Demo, Posted

SHOWN = 12
ORDER = {"admin": 0, "lead": 1, "agent": 2, "colleague": 3}


def is_demo():
    return Demo.objects.exists()


def cast():
    """Everybody one can be, those who see most first, each with the names of the units they see."""
    members = Member.objects.filter(is_active=True).select_related("unit", "vendor")
    members = members.prefetch_related("teams", "departments").order_by("pk")
    units = list(Unit.objects.order_by("path"))
    return [
        (member, [unit.name for unit in units if unit.path.startswith(member.unit.path)])
        for member in sorted(members, key=lambda member: ORDER[member.role])
    ]


def mailboxes():
    return Mailbox.objects.in_use().select_related("unit").order_by("pk")


def latest_post(*, at):
    return Posted.objects.filter(at__gt=at - timedelta(days=1)).order_by("-at")[:SHOWN]
