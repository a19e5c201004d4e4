"""What care does: asks, says more, takes it back, says whether the answer helped."""

from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of
from regard.promises import actions as promises

from ..events import AnswerRated, Asked, AskTold, AskWithdrawn
from ..models import Ask, Step, Turn
from .state import NothingSaid, alone, enclose, running, say, shown_in


class AskedOfNobody(ValueError):
    """An ask goes to a department, to a colleague, or to a colleague in a department."""


@act
def ask(conversation, *, question, department=None, to=None, needed="", told="", steps=(), files=(), by, at):
    """Ask a department or a colleague; an answer is promised by the policy of the department, or of the colleague's unit.

    The same question once more while it runs is a second click. Raises NothingSaid, AskedOfNobody.
    """
    if not question.strip():
        raise NothingSaid
    if department is None and to is None:
        raise AskedOfNobody
    asked = {"conversation": conversation, "department": department, "to": to, "question": question.strip()}
    if twin := Ask.objects.running().filter(**asked, by=by).first():
        return twin
    ask = Ask.objects.create(**asked, needed=needed.strip(), told=told.strip(), by=by, at=at)
    enclose(ask, files)
    Step.objects.bulk_create(
        Step(ask=ask, place=place, words=words) for place, words in enumerate(steps, start=1)
    )
    promises.promise_by_policy(
        "asked",
        about=name_of(ask),
        to_id=None,
        unit_id=(department or to).unit_id,
        member_id=to and to.pk,
        department_id=department and department.pk,
        at=at,
    )
    event = Asked(conversation.pk, ask.pk, department and department.pk, to and to.pk)
    happened(event, on=ask, by=by, at=at, refresh=shown_in(ask))
    return ask


@act
def tell(ask, words, *, files=(), by, at):
    """Care says what they asked back for, or what they should know; the clock goes on. Raises AlreadyOver, NothingSaid."""
    ask = running(ask)
    turn = say(ask, Turn.What.TOLD, words, files=files, author=by, at=at)
    promises.resume(name_of(ask), at=at)
    happened(AskTold(ask.conversation_id, ask.pk, turn.pk), on=ask, by=by, at=at, refresh=shown_in(ask))
    return turn


@act
def withdraw(ask, *, by, at):
    """It needs no answer any more; what has ended stays as it is."""
    ask = alone(ask)
    if ask.end:
        return
    ask.end, ask.ended_at = Ask.End.WITHDRAWN, at
    ask.save(update_fields=["end", "ended_at"])
    promises.withdraw(name_of(ask), by=by, reason="withdrawn", at=at)
    happened(AskWithdrawn(ask.conversation_id, ask.pk), on=ask, by=by, at=at, refresh=shown_in(ask))


@act
def rate(ask, helped, *, by, at):
    """Whether the answer helped; said otherwise later, the last word counts."""
    ask = alone(ask)
    if ask.end != Ask.End.ANSWERED or ask.helped == helped:
        return
    ask.helped = helped
    ask.save(update_fields=["helped"])
    happened(AnswerRated(ask.conversation_id, ask.pk, helped), on=ask, by=by, at=at, refresh=shown_in(ask))
