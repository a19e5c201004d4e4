"""Colleagues named in a note with an @ are told, if they may see what it is about."""

import re

from django.db.models import F, TextField, Value
from django.db.models.functions import Concat, StrIndex

from regard.foundation.accounts.models import Member
from regard.foundation.events.journal import act, happened
from regard.foundation.rows import insert

from ..events import MemberMentioned, MentionSeen, MentionUnseen
from ..models import Mention
from ..queries import who_may_see


class MayNotSee(ValueError):
    """Somebody is mentioned who may not see the conversation."""


def meant_in(text, conversation):
    """The colleagues a note mentions. Raises MayNotSee; of two of one name, whoever may see it is meant."""
    members = _called(text)
    if not members:
        return []
    seeing = list(who_may_see(conversation).filter(pk__in=[member.pk for member in members]).order_by("pk"))
    if shut_out := sorted({member.name for member in members} - {member.name for member in seeing}):
        raise MayNotSee(", ".join(shut_out))
    return seeing


def mention(members, note, *, by, at):
    """Have them told. Whoever writes their own name needs no telling."""
    told = [member for member in members if member.pk != by.pk]
    insert(*(Mention(note=note, member=member, at=at) for member in told))
    for member in told:
        said = MemberMentioned(note.conversation_id, note.pk, member.pk)
        happened(said, on=note.conversation, by=by, at=at, refresh=(member,))


@act
def see(mention, *, by, at):
    if mention.seen_at is None:
        mention.seen_at = at
        mention.save(update_fields=["seen_at"])
        said = MentionSeen(mention.note.conversation_id, mention.note_id, mention.pk)
        happened(said, on=mention.note.conversation, by=by, at=at, refresh=(by,))


@act
def see_again(mention, *, by, at):
    """It was not seen after all, and stands in their day again."""
    if mention.seen_at is not None:
        mention.seen_at = None
        mention.save(update_fields=["seen_at"])
        said = MentionUnseen(mention.note.conversation_id, mention.note_id, mention.pk)
        happened(said, on=mention.note.conversation, by=by, at=at, refresh=(by,))


def _called(text):
    """Whose names stand behind an @, the longest that fits; what has a letter before it is an address."""
    if "@" not in text:
        return []
    behind_it = StrIndex(Value(text, TextField()), Concat(Value("@"), F("name"), output_field=TextField()))
    members = list(Member.objects.filter(is_active=True).annotate(place=behind_it).filter(place__gt=0))
    names = sorted({member.name for member in members}, key=len, reverse=True)
    called = set(re.findall(rf"(?<![\w.])@({'|'.join(map(re.escape, names))})(?!\w)", text)) if names else ()
    return [member for member in members if member.name in called]
