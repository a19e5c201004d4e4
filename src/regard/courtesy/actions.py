from datetime import datetime, time

from django.utils import timezone

from regard.foundation.events.journal import act, all_happened, happened
from regard.foundation.names import name_of
from regard.promises import actions as promises

from .events import CourtesyOverridden, WordingKept, WordingStruckOut
from .models import Override, OwnWording


@act
def override(conversation, rules, *, at):
    """Count what stood when a letter was sent. Who sent it is not asked, and the day is all that is kept of the time."""
    day = timezone.localdate(at)
    stood = Override.objects.bulk_create(
        Override(rule=rule, unit=conversation.unit, day=day) for rule in sorted(set(rules))
    )
    said = [(CourtesyOverridden(each.rule, each.unit_id), each) for each in stood]
    all_happened(said, at=timezone.make_aware(datetime.combine(day, time())))
    return stood


@act
def promise(conversation, *, kind, words, due_at, by, at):
    """Make a real promise of one made in passing: the member owes it to the person, in this conversation."""
    return promises.promise_by_hand(
        kind,
        to=conversation.person,
        about=name_of(conversation),
        unit=conversation.unit,
        by=by,
        words=words,
        due_at=due_at,
        at=at,
    )


@act
def keep_wording(*, kind, language, words, instead="", by, at):
    """Words we do not use from now on; also one that was struck out, or that Regard ships with other words instead."""
    return _change(kind, language, words, instead, used=True, says=WordingKept, by=by, at=at)


@act
def strike_wording(*, kind, language, words, by, at):
    """Words that may be used after all."""
    return _change(kind, language, words, "", used=False, says=WordingStruckOut, by=by, at=at)


def _change(kind, language, words, instead, *, used, says, by, at):
    wording, _is_new = OwnWording.objects.update_or_create(
        kind=kind,
        language=language,
        words=" ".join(words.split()),
        defaults={"instead": instead.strip(), "used": used, "changed_at": at},
    )
    happened(says(wording.pk, kind, language), on=wording, by=by, at=at)
    return wording
