from datetime import datetime

from django.utils.translation import gettext_lazy as _
from ninja import Query, Router, Schema

from regard.foundation.api import answers
from regard.foundation.api.bearer import Bearer
from regard.foundation.api.scopes import offer

from .models import Promise

READ = offer("promises:read", _("see promises"))
PAGE = 50

router = Router(tags=["promises"])


class PromiseOut(Schema):
    id: int
    kind: str
    about: str
    words: str
    person: int | None
    unit: int
    team: int | None
    member: int | None
    made_at: datetime
    due_at: datetime
    broken_at: datetime | None
    end: str
    ended_at: datetime | None


class PromisesPage(Schema):
    items: list[PromiseOut]
    next: str | None


@router.get("", response=PromisesPage, auth=Bearer(READ))
def promises(
    request,
    about: str = Query("", max_length=80),
    running: bool = False,
    cursor: str = Query("", max_length=200),
):
    """The promises made in your units, due first; those about one thing, such as `conversation-12`, if you say so."""
    seen = Promise.objects.visible_to(request.user).order_by("due_at", "pk")
    if about:
        seen = seen.filter(about=about.replace("\0", ""))
    if running:
        seen = seen.filter(ended_at=None)
    if after := answers.after_of(cursor, tuple[datetime, int]):
        seen = seen.filter(due_at__gte=after[0]).exclude(due_at=after[0], pk__lte=after[1])
    found = list(seen[: PAGE + 1])
    last = found[PAGE - 1] if len(found) > PAGE else None
    return answers.page(request, [_said(each) for each in found[:PAGE]], last and (last.due_at, last.pk))


def _said(promise):
    columns = ("kind", "about", "words", "made_at", "due_at", "broken_at", "end", "ended_at")
    places = {"person": "to_id", "unit": "unit_id", "team": "team_id", "member": "member_id"}
    return (
        {"id": promise.pk}
        | {column: getattr(promise, column) for column in columns}
        | {name: getattr(promise, column) for name, column in places.items()}
    )
