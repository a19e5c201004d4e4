from django.db.models import Exists, OuterRef

from ..models import Pause, Promise


def running_about(about, kinds=None):
    """The promises that run about a thing, locked, each with `paused` beside it."""
    promises = Promise.objects.running().filter(about=about)
    if kinds is not None:
        promises = promises.filter(kind__in=kinds)
    return list(alone(promises))


def alone(promises):
    standing = Pause.objects.filter(promise=OuterRef("pk"), ended_at=None)
    promises = promises.annotate(paused=Exists(standing)).select_related("calendar", "policy")
    return promises.select_for_update(of=["self"]).order_by("pk")
