"""What those who are asked do: take it, ask back, hand it on, answer, decline. Each needs words, but taking it."""

from django.utils.translation import gettext as _

from regard.conversations import actions as conversations
from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of
from regard.promises import actions as promises

from ..events import AskAnswered, AskDeclined, AskedBack, AskHandedOn, AskTaken
from ..models import Ask, AskLink, Turn
from .asking import AskedOfNobody
from .state import ANSWER, member_of, running, say, shown_in


@act
def take(ask, *, by, at):
    """A member of the department sees to it, and owes the answer from now on. Raises AlreadyOver."""
    ask = running(ask)
    if ask.taken_by_id == by.pk:
        return
    ask.taken_by = by
    ask.save(update_fields=["taken_by"])
    promises.owe(name_of(ask), member=by, department=ask.department, at=at)
    happened(AskTaken(ask.conversation_id, ask.pk), on=ask, by=by, at=at, refresh=shown_in(ask))


@act
def hand_on(ask, *, department=None, to=None, words, author, at):
    """Somebody else is asked instead, and owes the answer by the time it was promised for.

    Raises AlreadyOver, NothingSaid, AskedOfNobody.
    """
    if department is None and to is None:
        raise AskedOfNobody
    ask = running(ask)
    turn = say(ask, Turn.What.HANDED_ON, words, author=author, at=at)
    before = shown_in(ask)
    ask.department, ask.to, ask.taken_by = department, to, None
    ask.save(update_fields=["department", "to", "taken_by"])
    promises.owe(name_of(ask), member=to, department=department, at=at)
    facts = (ask.conversation_id, ask.pk, turn.pk, department and department.pk, to and to.pk)
    event, shown = AskHandedOn(*facts), {*before, *shown_in(ask)}
    happened(event, on=ask, by=member_of(author), at=at, refresh=sorted(shown))
    return turn


@act
def ask_back(ask, words, *, files=(), author, at):
    """They cannot answer before care says more; their clock stands still until then. Raises AlreadyOver, NothingSaid."""
    ask = running(ask)
    turn = say(ask, Turn.What.ASKED_BACK, words, files=files, author=author, at=at)
    promises.pause(name_of(ask), ANSWER, reason="waiting-care", at=at)
    event = AskedBack(ask.conversation_id, ask.pk, turn.pk)
    happened(event, on=ask, by=member_of(author), at=at, refresh=shown_in(ask))
    return turn


@act
def answer(ask, words, *, files=(), author, at):
    """The answer is a note in the conversation, for whoever has it now. Raises AlreadyOver, NothingSaid."""
    return _end(ask, Ask.End.ANSWERED, Turn.What.ANSWERED, AskAnswered, words, files, author, at)


@act
def answer_by_mail(tokens, words, enclosed, at):
    """An answer to a letter that brought an ask, by the hashes of the address it came to: the ask's conversation.

    None where no letter asks for an answer there, or not any more.
    """
    letters = AskLink.objects.filter(mail_digest__in=tokens, expires_at__gt=at, ask__end="")
    link = letters.select_related("ask__conversation", "by").first()
    if link is None:
        return None
    answer(link.ask, words, files=enclosed(), author=link, at=at)
    return link.ask.conversation


@act
def decline(ask, words, *, files=(), author, at):
    """They say why they will not: that too is an answer, and comes back like one. Raises AlreadyOver, NothingSaid."""
    return _end(ask, Ask.End.DECLINED, Turn.What.DECLINED, AskDeclined, words, files, author, at)


def _end(ask, how, what, event, words, files, author, at):
    ask = running(ask)
    turn = say(ask, what, words, files=files, author=author, at=at)
    member = member_of(author)
    ask.end, ask.ended_at, ask.taken_by = how, at, ask.taken_by or member
    ask.save(update_fields=["end", "ended_at", "taken_by"])
    promises.owe(name_of(ask), member=ask.taken_by or ask.to, department=ask.department, at=at)
    promises.keep(name_of(ask), ANSWER, by=member, at=at)
    conversations.note(ask.conversation, by=member or author.by, text=_in_the_thread(ask, turn, files), at=at)
    happened(event(ask.conversation_id, ask.pk, turn.pk), on=ask, by=member, at=at, refresh=shown_in(ask))
    return turn


def _in_the_thread(ask, turn, files):
    """A note has a member; who answers by a link is named in its words. The files lie beside the thread."""
    begins = _("%(name)s, asked: “%(question)s”") % {"name": turn.author, "question": ask.question}
    names = ", ".join(name for _file, name, _type in files)
    enclosed = _("With it: %(files)s") % {"files": names} if names else ""
    return "\n\n".join(part for part in (begins, turn.words, enclosed) if part)
