"""What is severe, or whoever is in need of special care, is told to a named person in the same minute."""

from django.db.models.functions import Length

from regard.foundation.accounts.models import Unit
from regard.foundation.events.journal import act, happened
from regard.promises.queries import line_of

from .. import letters
from ..events import AlarmSeen, GuardianNamed, GuardianTold
from ..models import Alarm, Complaint, Guardian


class MayNotSee(ValueError):
    """The member would be told of what they may not see."""


@act
def name_guardian(unit, member, *, by, at):
    """This member hears of the severe complaints of a unit from now on; with None the next unit above says who. Raises MayNotSee."""
    unit = Unit.objects.select_for_update(no_key=True).get(pk=unit.pk)
    if member and not (member.is_active and member.works_the_desk and unit.pk in member.unit_ids):
        raise MayNotSee
    standing = Guardian.objects.filter(unit=unit)
    if list(standing.values_list("member", flat=True)) == ([member.pk] if member else []):
        return
    standing.delete()
    if member:
        Guardian.objects.create(unit=unit, member=member, by=by, at=at)
    happened(GuardianNamed(unit.pk, member and member.pk), on=unit, by=by, at=at)


def guardian_of(unit):
    """The nearest up the tree who is still here and may see it, or None."""
    named = Guardian.objects.filter(unit__in=line_of(unit), member__is_active=True).select_related(
        "member__unit"
    )
    nearest = named.order_by(Length("unit__path").desc())
    return next((each.member for each in nearest if unit.pk in each.member.unit_ids), None)


def alarm(complaint, *, by, at):
    """Part of registering it: the notice stands with the complaint, and the letter leaves as soon as it is kept."""
    if not complaint.alarming or not (guardian := guardian_of(complaint.unit)):
        return
    told = Alarm.objects.create(complaint=complaint, member=guardian, at=at)
    happened(
        GuardianTold(complaint.pk, told.pk, guardian.pk), on=complaint, by=by, at=at, refresh=(guardian,)
    )


@act
def mail_alarm(number, *, at):
    """Once: a job that comes back finds that the letter has left."""
    told = Alarm.objects.select_for_update(of=["self"]).filter(
        pk=number, mailed_at=None, complaint__closed_at=None
    )
    for each in told.select_related("member", "complaint__unit", "complaint__person"):
        Alarm.objects.filter(pk=each.pk).update(mailed_at=at)
        letters.send_alarm(each)


@act
def see_alarm(told, *, by, at):
    if Alarm.objects.filter(pk=told.pk, seen_at=None).update(seen_at=at):
        said = AlarmSeen(told.complaint_id, told.pk)
        happened(said, on=Complaint(pk=told.complaint_id), by=by, at=at, refresh=(by,))
