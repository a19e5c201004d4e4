from regard.foundation.events.journal import act, happened

from ..events import ConversationFollowed, ConversationUnfollowed
from ..models import Follow


@act
def follow(conversation, *, member, by, at):
    """Let a member be told of what happens here; a colleague without the desk may open what they follow."""
    _follow, is_new = Follow.objects.get_or_create(
        conversation=conversation, member=member, defaults={"since": at}
    )
    if is_new:
        happened(ConversationFollowed(conversation.pk, member.pk), on=conversation, by=by, at=at)


@act
def unfollow(conversation, *, member, by, at):
    gone, _each = Follow.objects.filter(conversation=conversation, member=member).delete()
    if gone:
        happened(ConversationUnfollowed(conversation.pk, member.pk), on=conversation, by=by, at=at)
