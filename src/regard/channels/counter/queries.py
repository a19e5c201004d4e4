from datetime import timedelta

from .models import Counter, Remark

WINDOW = timedelta(hours=1)
MOST_FROM_A_NETWORK = 60
"""A whole shop writes from one network, and a busy hour of it is far below this."""


def counters_of(member):
    return Counter.objects.visible_to(member).in_use().select_related("unit", "team").order_by("unit__path")


def may_write_again_at(*, sent_from, at):
    """When the next remark of this network is taken; None when it is taken now."""
    since = Remark.objects.filter(sent_from=sent_from, at__gt=at - WINDOW).order_by("-at")
    counted = list(since.values_list("at", flat=True)[:MOST_FROM_A_NETWORK])
    return counted[-1] + WINDOW if len(counted) == MOST_FROM_A_NETWORK else None
