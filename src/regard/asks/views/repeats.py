"""What is asked again and again, and what is behind it."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from regard.foundation import clock
from regard.foundation.ui.answers import tell

from .. import actions, queries, repeats
from ..forms import BeforeForm, ExplainForm, WhatForm
from ..models import Repeat

LABELS = {
    "": gettext_lazy("To be explained"),
    "cause": gettext_lazy("A cause"),
    "lesson": gettext_lazy("A lesson"),
    "neither": gettext_lazy("Neither"),
}


@require_safe
def page(request):
    at, what = clock.now(), WhatForm(request.GET).chosen()
    shown = {"repeats": repeats.listed(request.user, what, at=at), "chosen": what, "labels": LABELS, "at": at}
    return render(request, "asks/repeats.html", shown)


@require_safe
def one(request, pk):
    form, at = BeforeForm(request.GET), clock.now()
    found = _found(request, pk)
    before = form.cleaned_data["before"] if form.is_valid() else queries.NEWEST
    asks, before = repeats.asks(request.user, pk, before=before)
    shown = {"asks": asks, "before": before, "further": request.path, "at": at}
    if form.is_valid():
        return render(request, "asks/behind_rows.html", shown)
    return render(request, "asks/repeat.html", shown | told(request, found))


@require_http_methods(["GET", "POST", "DELETE"])
def explaining(request, pk):
    found = _found(request, pk)
    if request.method == "GET":
        return render(request, "asks/explaining.html", told(request, found))
    if not repeats.may_explain(request.user, found):
        raise PermissionDenied
    if request.method == "DELETE":
        actions.open_again(found, by=request.user, at=clock.now())
        return tell(HttpResponse(), changed=[found])
    form = ExplainForm(request.POST)
    if not form.is_valid():
        return render(request, "asks/explaining.html", told(request, found, form=form), status=422)
    actions.explain(found, by=request.user, at=clock.now(), **form.cleaned_data)
    sheet = render(request, "asks/explaining.html", told(request, _found(request, pk)))
    return tell(sheet, toast=_("Noted."), undo=request.path)


def told(request, repeat, form=None):
    at = clock.now()
    return {
        "repeat": repeat,
        "row": repeats.one(request.user, repeat.pk, at=at),
        "labels": LABELS,
        "form": form or ExplainForm(initial={"words": repeat.words, "what": repeat.what}),
        "may_explain": repeats.may_explain(request.user, repeat),
        "at": at,
    }


def _found(request, pk):
    seen = Repeat.objects.visible_to(request.user).select_related("department__unit", "by").distinct()
    return get_object_or_404(seen, pk=pk)
