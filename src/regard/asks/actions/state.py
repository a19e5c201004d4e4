"""What every act on an ask shares: one writer at a time, what is said about it, whose pages show it."""

from regard.foundation.accounts.models import Member
from regard.foundation.names import name_of
from regard.promises.models import Promise

from ..models import Ask, AskFile, Turn

ANSWER = (Promise.Kind.ANSWER,)


class AlreadyOver(ValueError):
    """It was answered, declined or withdrawn meanwhile."""


class NothingSaid(ValueError):
    """An ask without a word, or a turn of it without a word and without a file."""


def alone(ask):
    """The ask as it stands now, locked."""
    return (
        Ask.objects.select_for_update(of=["self"])
        .select_related("conversation__unit", "department", "to", "by")
        .get(pk=ask.pk)
    )


def running(ask):
    """The same, or AlreadyOver."""
    ask = alone(ask)
    if ask.end:
        raise AlreadyOver
    return ask


def say(ask, what, words, *, files=(), author, at):
    """`author` is a member, or the link of somebody without a sign-in. Raises NothingSaid."""
    if not words.strip() and not files:
        raise NothingSaid
    turn = Turn.objects.create(ask=ask, what=what, words=words.strip(), at=at, **whose(author))
    enclose(ask, files, turn=turn)
    return turn


def enclose(ask, files, *, turn=None):
    """Lay `files`, each a File with its name and type, beside an ask or what is said about it."""
    AskFile.objects.bulk_create(
        AskFile(ask=ask, turn=turn, file=file, name=name, type=type_) for file, name, type_ in files
    )


def whose(author):
    """What a row says of its author, who is a member or a link."""
    return {"by": author} if isinstance(author, Member) else {"link": author}


def member_of(author):
    return author if isinstance(author, Member) else None


def shown_in(ask):
    """The open pages beside its own that show it: its conversation, who asked, and whoever is asked."""
    asked = (
        Member.objects.filter(departments=ask.department_id) if ask.department_id else Member.objects.none()
    )
    numbers = {ask.by_id, ask.to_id, ask.conversation.assignee_id, *asked.values_list("pk", flat=True)}
    return (name_of(ask.conversation), *(f"member-{number}" for number in sorted(numbers - {None})))
