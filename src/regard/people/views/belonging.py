"""What a person has, whom they belong to, what they wish: each kept in a dialog, each taken away with one word."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..forms import HoldingForm, OccasionForm, RelationForm, WishForm
from ..models import Holding, Occasion, Relation
from .access import known


@require_http_methods(["GET", "POST"])
def holdings(request, person_id):
    person = known(request, person_id)
    form = HoldingForm(request.POST or None)
    if not form.is_valid():
        return _dialog(request, form, _("What do they have?"))
    actions.keep_holding(person, by=request.user, at=clock.now(), **form.cleaned_data)
    return _kept(person)


@require_http_methods(["GET", "POST", "DELETE"])
def holding(request, holding_id):
    found = _seen(Holding, request, holding_id)
    if request.method == "DELETE":
        actions.remove_holding(found, by=request.user, at=clock.now())
        return tell(HttpResponse(), changed=[found.person], toast=_("Taken away."))
    form = HoldingForm(request.POST or None, instance=found)
    if not form.is_valid():
        return _dialog(request, form, found.what)
    standing = _seen(Holding, request, holding_id)
    actions.change_holding(standing, by=request.user, at=clock.now(), **form.cleaned_data)
    return _kept(found.person)


@require_http_methods(["GET", "POST"])
def relations(request, person_id):
    person = known(request, person_id)
    form = RelationForm(request.POST or None, person=person, member=request.user)
    if not form.is_valid():
        return _dialog(request, form, _("Whom do they belong to?"))
    given = form.cleaned_data
    said = {"words": given["words"], "by": request.user, "at": clock.now()}
    if given["kind"] == Relation.Kind.WORKS_AT:
        actions.work_at(person, where=given["who"], address=queries.address_of(person), **said)
    else:
        actions.relate(person, kind=given["kind"], to=given["to"], **said)
    return _kept(person)


@require_http_methods(["DELETE"])
def relation(request, relation_id):
    found = _related(request, relation_id)
    actions.end_relation(found, by=request.user, at=clock.now())
    undo = reverse("relation-end", args=[relation_id])
    return tell(HttpResponse(), changed=_shown_by(found), toast=_("Taken away."), undo=undo)


@require_http_methods(["DELETE"])
def relation_end(request, relation_id):
    """What ended by mistake goes on."""
    found = _related(request, relation_id)
    actions.take_up_relation(found, by=request.user, at=clock.now())
    return tell(HttpResponse(), changed=_shown_by(found))


@require_http_methods(["GET", "POST"])
def wishes(request, person_id):
    person = known(request, person_id)
    form = WishForm(request.POST or None, instance=queries.wish_of(person))
    if not form.is_valid():
        return _dialog(request, form, _("How do they wish to be reached?"))
    actions.wish(person, by=request.user, at=clock.now(), **form.cleaned_data)
    return _kept(person)


@require_http_methods(["GET", "POST"])
def occasions(request, person_id):
    person = known(request, person_id)
    form = OccasionForm(request.POST or None)
    if not form.is_valid():
        return _dialog(request, form, _("Which day matters to them?"))
    actions.keep_occasion(person, by=request.user, at=clock.now(), **form.kept())
    return _kept(person)


@require_http_methods(["DELETE"])
def occasion(request, occasion_id):
    found = _seen(Occasion, request, occasion_id)
    actions.forget_occasion(found, by=request.user, at=clock.now())
    return tell(HttpResponse(), changed=[found.person], toast=_("Taken away."))


def _seen(model, request, number):
    return get_object_or_404(model.objects.visible_to(request.user).select_related("person"), pk=number)


def _related(request, relation_id):
    seen = Relation.objects.visible_to(request.user).select_related("person", "to", "organisation")
    return get_object_or_404(seen, pk=relation_id)


def _shown_by(relation):
    return [each for each in (relation.person, relation.to, relation.organisation) if each]


def _dialog(request, form, title):
    status = 422 if form.errors else 200
    return render(request, "people/keeping.html", {"form": form, "title": title}, status=status)


def _kept(person):
    return tell(HttpResponse(), changed=[person], toast=_("Kept."), shut=True)
