"""How a unit handles complaints: by which law's terms it promises, and where somebody can turn whom it does not satisfy."""

from regard.foundation.accounts.models import Unit
from regard.foundation.events.journal import act, happened
from regard.promises import actions as promises
from regard.promises.models import Calendar, Policy, Promise, Step

from ..events import OutsideBodyNamed, OutsideBodyTakenAway, PresetChosen
from ..models import OutsideBody

ALL_DAY = tuple((weekday, 0, 24 * 60) for weekday in range(5))
WARNED_BEFORE = 2 * 24 * 60
TOLD = (promises.Rung(60, Step.Whom.LEADS),)


@act
def choose_preset(unit, preset, *, by, at):
    """Promise by these terms from now on what the law speaks of. What was promised keeps its own; who is told stays."""
    unit = Unit.objects.select_for_update(no_key=True).get(pk=unit.pk)
    asked = {Promise.Kind.ACKNOWLEDGEMENT: preset.acknowledged, Promise.Kind.COMPLAINT: preset.answered}
    for kind, terms in asked.items():
        if terms:
            _promise_by(unit, kind, terms, preset.country, by, at)
    happened(PresetChosen(unit.pk, preset.key), on=unit, by=by, at=at)


@act
def name_body(unit, *, by, at, **details):
    OutsideBody.objects.update_or_create(unit=unit, defaults=details)
    happened(OutsideBodyNamed(unit.pk, details["in_letters"]), on=unit, by=by, at=at)


@act
def take_body_away(unit, *, by, at):
    gone, _tables = OutsideBody.objects.filter(unit=unit).delete()
    if gone:
        happened(OutsideBodyTakenAway(unit.pk), on=unit, by=by, at=at)


def _promise_by(unit, kind, terms, country, by, at):
    for_all = {"topic": None, "channel": "", "language": "", "stage": "", "department": None}
    standing = Policy.objects.in_use().filter(unit=unit, moment="complained", kind=kind, **for_all).first()
    before = promises.terms_of(standing) if standing else promises.Terms(terms.minutes, ladder=TOLD)
    calendar = _business_days(unit, country, by, at) if terms.business_days else None
    warned = min(WARNED_BEFORE, terms.minutes // 5)
    wanted = promises.Terms(terms.minutes, calendar, warned, before.ladder)
    if standing:
        promises.change_policy(standing, wanted, by=by, at=at)
    else:
        promises.add_policy(wanted, unit=unit, moment="complained", kind=kind, by=by, at=at)


def _business_days(unit, country, by, at):
    where = country or unit.time_zone
    name = f"Business days ({where})"
    kept = Calendar.objects.in_use().filter(name=name, time_zone=unit.time_zone).first()
    opening = promises.Opening(name, unit.time_zone, country, shifts=ALL_DAY)
    return kept or promises.add_calendar(opening, by=by, at=at)
