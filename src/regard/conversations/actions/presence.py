from datetime import timedelta

from regard.foundation.live.streams import touch

from ..models import Presence

GONE_AFTER = timedelta(seconds=45)


def be_here(conversation, *, member, writing, at):
    """Note that a member has a conversation open, and say who else has. A glance is no deed: no journal keeps it.

    Others are told at once when someone comes or begins to write; who goes is missed after GONE_AFTER.
    """
    mine = Presence.objects.filter(conversation=conversation, member=member).first()
    is_news = mine is None or at - mine.seen_at > GONE_AFTER or mine.writing != writing
    Presence.objects.update_or_create(
        conversation=conversation, member=member, defaults={"writing": writing, "seen_at": at}
    )
    others = list(
        Presence.objects.filter(conversation=conversation, seen_at__gt=at - GONE_AFTER)
        .exclude(member=member)
        .select_related("member")
        .order_by("member__name")
    )
    if is_news and others:
        touch(*(f"member-{other.member_id}" for other in others))
    return others
