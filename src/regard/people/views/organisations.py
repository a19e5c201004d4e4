"""Where people work: found by name or domain, with who works there and what they have."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.ui.answers import tell
from regard.foundation.ui.panels import panels_for

from .. import actions, queries
from ..forms import AfterForm, DomainForm, OrganisationForm, WorkerForm
from ..models import Organisation, Relation


@require_safe
@desk_only
def listed(request):
    return render(request, "people/organisations.html", _page(request))


@require_safe
@desk_only
def rows(request):
    return render(request, "people/organisation_rows.html", _page(request))


@require_http_methods(["GET", "POST"])
@desk_only
def new(request):
    form = OrganisationForm(request.POST or None)
    if not form.is_valid():
        return _dialog(request, form, _("A new organisation"))
    kept = actions.keep_organisation(form.cleaned_data["name"], by=request.user, at=clock.now())
    response = tell(HttpResponse(), toast=_("Kept."), shut=True)
    response["HX-Redirect"] = reverse("organisation", args=[kept.pk])
    return response


@require_safe
@desk_only
def page(request, organisation_id):
    organisation = _seen(request, organisation_id)
    shown = {
        "domains": organisation.domains.order_by("domain"),
        "perhaps": queries.perhaps_working_at(organisation, request.user),
        "held": queries.owned_at(organisation, request.user),
        "panels": [
            (panel.title, reverse(panel.url_name, args=[organisation.pk]))
            for panel in panels_for("organisation")
        ],
        "at": clock.now(),
    }
    return render(request, "people/organisation.html", _workers(request, organisation) | shown)


@require_http_methods(["GET", "POST"])
@desk_only
def name(request, organisation_id):
    organisation = _seen(request, organisation_id)
    form = OrganisationForm(request.POST or None, instance=organisation)
    if not form.is_valid():
        return _dialog(request, form, _("Rename"))
    said = form.cleaned_data["name"]
    actions.rename_organisation(organisation, name=said, by=request.user, at=clock.now())
    return tell(HttpResponse(), changed=[organisation], toast=_("Kept."), shut=True)


@require_http_methods(["GET", "POST"])
@desk_only
def people(request, organisation_id):
    organisation = _seen(request, organisation_id)
    form = WorkerForm(request.POST or None, member=request.user)
    if not form.is_valid():
        return _dialog(request, form, organisation.name)
    given, at = form.cleaned_data, clock.now()
    works_at = {"kind": Relation.Kind.WORKS_AT, "organisation": organisation}
    actions.relate(given["who"], **works_at, words=given["words"], by=request.user, at=at)
    return tell(HttpResponse(), changed=[organisation], toast=_("Kept."), shut=True)


@require_safe
@desk_only
def people_rows(request, organisation_id):
    organisation = _seen(request, organisation_id)
    return render(request, "people/worker_rows.html", _workers(request, organisation))


@require_http_methods(["GET", "POST"])
@desk_only
def domains(request, organisation_id):
    organisation = _seen(request, organisation_id)
    form = DomainForm(request.POST or None)
    if form.is_valid():
        _keep_domain(organisation, form, request)
    if not form.is_valid():
        return _dialog(request, form, organisation.name)
    return tell(HttpResponse(), changed=[organisation], toast=_("Kept."), shut=True)


@require_http_methods(["DELETE"])
@desk_only
def domain(request, organisation_id, domain):
    organisation = _seen(request, organisation_id)
    actions.remove_domain(organisation, domain=domain, by=request.user, at=clock.now())
    undo = reverse("organisation-domain-removal", args=[organisation_id, domain])
    return tell(HttpResponse(), changed=[organisation], toast=_("Taken away."), undo=undo)


@require_http_methods(["DELETE"])
@desk_only
def removal(request, organisation_id, domain):
    """What was removed by mistake is known again, unless another was given it since."""
    organisation = _seen(request, organisation_id)
    form = DomainForm({"domain": domain})
    if form.is_valid():
        _keep_domain(organisation, form, request)
    trouble = next(iter(form.errors.get("domain", [])), "")
    return tell(HttpResponse(), changed=[organisation], toast=trouble)


def _keep_domain(organisation, form, request):
    domain = form.cleaned_data["domain"]
    try:
        actions.keep_domain(organisation, domain=domain, by=request.user, at=clock.now())
    except actions.OfAnybody:
        form.add_error("domain", _("Anybody can have an address there."))
    except actions.OfAnother:
        form.add_error("domain", _("That is another organisation’s."))


def _seen(request, organisation_id):
    return get_object_or_404(Organisation.objects.visible_to(request.user), pk=organisation_id)


def _page(request):
    words = request.GET.get("q", "").replace("\0", "").strip()[:100]
    found, more = queries.by_organisation(request.user, words, after=AfterForm(request.GET).place())
    return {"organisations": found, "more": more, "words": words}


def _workers(request, organisation):
    found, more = queries.working_at(organisation, request.user, after=AfterForm(request.GET).place())
    return {"organisation": organisation, "workers": found, "more": more}


def _dialog(request, form, title):
    status = 422 if form.errors else 200
    return render(request, "people/keeping.html", {"form": form, "title": title}, status=status)
