"""What a person told us, so that nobody asks again."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..forms import FactForm, SinceForm
from ..guarded import needed_to_change
from ..models import Fact
from .access import known


@require_http_methods(["GET", "POST"])
def facts(request, person_id):
    person = known(request, person_id)
    form = FactForm(request.POST or None)
    if not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "people/fact.html", {"person": person, "form": form}, status=status)
    at = clock.now()
    told = form.told(at)
    _must_be_sure(request, person, told["label"], told["value"], told["sensitivity"], at)
    actions.tell_fact(person, by=request.user, at=at, **told)
    return tell(HttpResponse(), changed=[person], toast=_("Kept. Nobody needs to ask again."), shut=True)


def found(request):
    return render(request, "people/facts.html", listed(request))


def rows(request):
    return render(request, "people/fact_rows.html", listed(request))


@require_http_methods(["DELETE"])
def fact(request, fact_id):
    told, at = seen(request, fact_id), clock.now()
    _must_be_sure(request, told.person, told.label, None, told.sensitivity, at)
    actions.withdraw_fact(told, by=request.user, at=at)
    return tell(HttpResponse(), changed=[told.person], toast=_("Taken away."))


@require_http_methods(["POST", "DELETE"])
def confirmation(request, fact_id):
    told = seen(request, fact_id)
    if request.method == "DELETE":
        actions.reconsider_fact(told, by=request.user, at=clock.now())
        return tell(HttpResponse(), changed=[told.person])
    at = clock.now()
    _must_be_sure(request, told.person, told.label, told.value, told.sensitivity, at)
    actions.confirm_fact(told, by=request.user, at=at)
    undo = reverse("fact-confirmation", args=[fact_id])
    return tell(HttpResponse(), changed=[told.person], toast=_("Kept. Nobody needs to ask again."), undo=undo)


@require_http_methods(["POST", "DELETE"])
def refusal(request, fact_id):
    told = seen(request, fact_id)
    if request.method == "DELETE":
        actions.reconsider_fact(told, by=request.user, at=clock.now())
        return tell(HttpResponse(), changed=[told.person])
    actions.refuse_fact(told, by=request.user, at=clock.now())
    undo = reverse("fact-refusal", args=[fact_id])
    return tell(HttpResponse(), changed=[told.person], toast=_("Not kept, and not asked again."), undo=undo)


def _must_be_sure(request, person, label, value, sensitivity, at):
    """Raises NotSure."""
    standing = queries.standing_fact(person, label)
    kind = standing.kind if standing else ""
    for act in needed_to_change(standing, kind=kind, value=value, sensitivity=sensitivity):
        act.must_be_sure(person, about=request.GET.get("about", ""), at=at)


def seen(request, fact_id):
    facts = Fact.objects.visible_to(request.user).select_related("person")
    return get_object_or_404(facts, pk=fact_id)


def listed(request):
    words = request.GET.get("q", "").replace("\0", "").strip()[:100]
    facts, more = queries.facts_found(request.user, words, after=SinceForm(request.GET).place())
    return {"facts": facts, "more": more, "words": words, "at": clock.now()}
