from django.db.models import Exists, OuterRef

from ..models import Pause, Promise


def running_about(about, kinds=None):
    """The promises that run about a thing, locked, each with `paused` beside it."""
    standing = Pause.objects.filter(promise=OuterRef("pk"), ended_at=None)
    promises = Promise.objects.running().filter(about=about).annotate(paused=Exists(standing))
    if kinds is not None:
        promises = promises.filter(kind__in=kinds)
    return list(promises.select_for_update(of=["self"]).select_related("calendar").order_by("pk"))
