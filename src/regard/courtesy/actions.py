from datetime import datetime, time

from django.utils import timezone

from regard.conversations import actions as conversations
from regard.conversations.models import ReplyDraft
from regard.foundation.events.journal import act, all_happened, happened
from regard.foundation.names import name_of
from regard.promises import actions as promises

from .events import CourtesyOverridden, CourtesyOverrideTakenBack, WordingKept, WordingStruckOut
from .models import Override, OwnWording


@act
def override(conversation, rules, *, by, at):
    """Count what stood when a letter was sent. Who sent it is not kept, and the day is all that is kept of the time; while
    the answer waits to leave, it is known which, so that `take_override_back` finds it."""
    day, answer = timezone.localdate(at), _waiting(conversation, by)
    stood = Override.objects.bulk_create(
        Override(rule=rule, unit=conversation.unit, day=day, waits=answer) for rule in sorted(set(rules))
    )
    said = [(CourtesyOverridden(each.rule, each.unit_id), each) for each in stood]
    all_happened(said, at=timezone.make_aware(datetime.combine(day, time())))
    return stood


@act
def take_override_back(draft_id, *, at):
    """The answer was taken back before it left: nothing was sent, so nothing stood."""
    gone = list(Override.objects.filter(waits=draft_id))
    Override.objects.filter(pk__in=[each.pk for each in gone]).delete()
    said = [(CourtesyOverrideTakenBack(each.rule, each.unit_id), each) for each in gone]
    all_happened(said, at=timezone.make_aware(datetime.combine(timezone.localdate(at), time())))


@act
def take_promise_back(promise, *, by, at):
    """Their own word of a moment ago is not given after all."""
    promises.withdraw_one(promise, by=by, reason="taken-back", at=at)
    kind, _dash, number = promise.about.rpartition("-")
    if kind == "conversation":
        conversations.stand_by_due(int(number), at=at)


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


def _waiting(conversation, member):
    """The answer this member has just let go here, if it waits."""
    waiting = ReplyDraft.objects.visible_to(member).filter(conversation=conversation, leaves_at__isnull=False)
    return waiting.filter(discarded_at=None).order_by("-typed_at", "-pk").first()


def _change(kind, language, words, instead, *, used, says, by, at):
    wording, _is_new = OwnWording.objects.update_or_create(
        kind=kind,
        language=language,
        words=" ".join(words.split()),
        defaults={"instead": instead.strip(), "used": used, "changed_at": at},
    )
    happened(says(wording.pk, kind, language), on=wording, by=by, at=at)
    return wording
