"""People who may be one: proposed with the reasons, said by a colleague, taken back by the same."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..forms import SinceForm
from ..models import Duplicate, Person
from .access import known


@require_safe
@desk_only
def listed(request):
    return render(request, "people/duplicates.html", _page(request))


@require_safe
@desk_only
def rows(request):
    return render(request, "people/duplicate_rows.html", _page(request))


@require_safe
@desk_only
def beside(request, person_id):
    person = known(request, person_id)
    pairs = [
        (pair, pair.other if pair.one_id == person.pk else pair.one)
        for pair in queries.likenesses(person, request.user)
    ]
    return render(request, "people/likenesses.html", {"pairs": pairs, "person": person})


@require_http_methods(["POST", "DELETE"])
@desk_only
def merging(request, duplicate_id):
    pair = _seen(request, duplicate_id)
    if request.method == "DELETE":
        actions.take_apart(pair, by=request.user, at=clock.now())
        return _said(pair, _("Two again. Each has what it had."))
    actions.say_the_same(pair, by=request.user, at=clock.now())
    return _said(pair, _("One person now. Nothing was moved."), undo="duplicate-merging")


@require_http_methods(["POST", "DELETE"])
@desk_only
def parting(request, duplicate_id):
    pair = _seen(request, duplicate_id)
    if request.method == "DELETE":
        actions.take_apart(pair, by=request.user, at=clock.now())
        return _said(pair)
    actions.say_two(pair, by=request.user, at=clock.now())
    return _said(pair, _("Two people, and not asked again."), undo="duplicate-parting")


def _seen(request, duplicate_id):
    return get_object_or_404(Duplicate.objects.visible_to(request.user), pk=duplicate_id)


def _said(pair, toast="", undo=""):
    changed = [Person(pk=pair.one_id), Person(pk=pair.other_id), "duplicates-0"]
    back = reverse(undo, args=[pair.pk]) if undo else ""
    return tell(HttpResponse(), changed=changed, toast=toast, undo=back)


def _page(request):
    pairs, more = queries.duplicates(request.user, after=SinceForm(request.GET).place())
    return {"pairs": pairs, "more": more}
