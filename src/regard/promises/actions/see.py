from ..models import Notice


def see(member, *, at):
    """A member has seen what they were told; only they are shown it, so nobody else need know."""
    Notice.objects.filter(member=member, seen_at=None, at__lte=at).update(seen_at=at)
