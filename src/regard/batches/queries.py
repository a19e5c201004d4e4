from django.db.models import Count, Q

from .models import Batch

NAMED = 20


def mine(member, numbers):
    """Those of these batches that are a member's own."""
    return set(Batch.objects.visible_to(member).filter(pk__in=numbers).values_list("pk", flat=True))


def how_far(batch):
    """How many conversations were chosen; in how many it was done, could not be, was put back, and stayed."""
    return batch.deeds.aggregate(
        chosen=Count("pk"),
        done=Count("pk", Q(done_at__isnull=False, why="")),
        refused=Count("pk", ~Q(why="")),
        put_back=Count("pk", Q(undone_at__isnull=False, stayed=False)),
        stayed=Count("pk", Q(stayed=True)),
    )


def not_done(batch):
    """The deeds of which there is something to say, few enough to be read, with their conversations."""
    told = batch.deeds.filter(Q(stayed=True) if batch.undone_at else ~Q(why=""))
    return list(told.select_related("conversation__person").order_by("pk")[:NAMED])
