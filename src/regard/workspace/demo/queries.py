from datetime import timedelta

from regard.channels.email.models import Mail, Mailbox
from regard.foundation.accounts.models import Member, Unit
from regard.foundation.names import name_of
from regard.foundation.rows import found
from regard.promises.models import Promise

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


LATE = """
    SELECT p.* FROM promises_promise p LEFT JOIN promises_lateness said ON said.promise_id = p.id
    WHERE p.about = %s AND p.broken_at IS NOT NULL AND said.id IS NULL ORDER BY p.id
"""


def late_without_reason(about):
    """The promises about a matter, or an ask, that are or were late, and nobody has said why."""
    return found(Promise, LATE, [name_of(about)])


def mailboxes():
    return Mailbox.objects.in_use().select_related("unit").order_by("pk")


def became_of(raw_id):
    """What became of a mail that arrived, or None while nobody has read it."""
    return Mail.objects.filter(raw=raw_id).first()


def latest_post(*, at):
    return Posted.objects.filter(at__gt=at - timedelta(days=1)).order_by("-at")[:SHOWN]
