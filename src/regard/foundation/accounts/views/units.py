from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock

from .. import actions, queries
from ..access import only
from ..forms import (
    NewDepartmentForm,
    NewTeamForm,
    ParentForm,
    SignatureForm,
    UnitForm,
    UnitNameForm,
    ZoneForm,
)
from ..models import Department, Member, Team, Unit

ADMIN, LEAD = Member.Role.ADMIN, Member.Role.LEAD


@only(ADMIN)
@require_http_methods(["GET", "POST"])
def units(request):
    form = UnitForm(request.POST or None)
    if form.is_valid():
        zone = "" if form.cleaned_data["parent"] else request.user.time_zone
        unit = actions.add_unit(**form.cleaned_data, time_zone=zone, by=request.user, at=clock.now())
        return redirect("accounts:unit", unit.pk)
    return render(request, "accounts/units.html", {"tree": queries.tree(), "form": form})


@only(ADMIN)
@require_http_methods(["GET"])
def unit(request, pk):
    return _page(request, get_object_or_404(Unit, pk=pk))


@only(ADMIN)
@require_POST
def parent(request, pk):
    unit, form = get_object_or_404(Unit, pk=pk), ParentForm(request.POST)
    if form.is_valid():
        parent = form.cleaned_data["parent"]
        namesakes = Unit.objects.filter(parent=parent, name__iexact=unit.name).exclude(pk=pk)
        try:
            if namesakes.exists():
                messages.error(request, _("There is a unit of this name already."))
            else:
                actions.move_unit(unit, parent=parent, by=request.user, at=clock.now())
        except actions.BelowItself:
            messages.error(request, _("A unit cannot belong to itself or to what is below it."))
    return redirect("accounts:unit", pk)


@only(ADMIN)
@require_POST
def name(request, pk):
    unit = get_object_or_404(Unit, pk=pk)
    form = UnitNameForm(request.POST, unit=unit)
    if not form.is_valid():
        return _page(request, unit, name_form=form)
    actions.rename_unit(unit, **form.cleaned_data, by=request.user, at=clock.now())
    messages.success(request, _("Kept."))
    return redirect("accounts:unit", pk)


@only(ADMIN)
@require_POST
def zone(request, pk):
    unit, form = get_object_or_404(Unit, pk=pk), ZoneForm(request.POST)
    if not form.is_valid():
        return _page(request, unit, zone_form=form)
    actions.zone_unit(unit, **form.cleaned_data, by=request.user, at=clock.now())
    messages.success(request, _("Kept."))
    return redirect("accounts:unit", pk)


@only(ADMIN, LEAD)
@require_http_methods(["GET", "POST"])
def signature(request, pk):
    """The words that close the letters of a unit, for whoever leads there."""
    seen = Unit.objects.visible_to(request.user)
    unit = get_object_or_404(seen, pk=pk)
    form = SignatureForm(request.POST or None, initial={"signature": unit.signature})
    if form.is_valid():
        actions.sign_unit(unit, **form.cleaned_data, by=request.user, at=clock.now())
        messages.success(request, _("Kept."))
        return redirect("accounts:signature", unit.pk)
    units = seen.filter(retired_at=None).order_by("path")
    context = {"unit": unit, "units": units, "form": form}
    return render(request, "accounts/signature.html", context, status=422 if form.errors else 200)


@only(ADMIN)
@require_POST
def teams(request, pk):
    unit = get_object_or_404(Unit, pk=pk)
    form = NewTeamForm(request.POST, unit=unit)
    if form.is_valid():
        actions.add_team(name=form.cleaned_data["name"], unit=unit, by=request.user, at=clock.now())
        return redirect("accounts:unit", pk)
    return _page(request, unit, team_form=form)


@only(ADMIN)
@require_POST
def departments(request, pk):
    unit = get_object_or_404(Unit, pk=pk)
    form = NewDepartmentForm(request.POST, unit=unit)
    if form.is_valid():
        actions.add_department(unit=unit, **form.cleaned_data, by=request.user, at=clock.now())
        return redirect("accounts:unit", pk)
    return _page(request, unit, department_form=form)


@only(ADMIN)
@require_POST
def retire_team(request, pk):
    team = get_object_or_404(Team, pk=pk)
    actions.retire_team(team, by=request.user, at=clock.now())
    return redirect("accounts:unit", team.unit_id)


@only(ADMIN)
@require_POST
def retire_department(request, pk):
    department = get_object_or_404(Department, pk=pk)
    actions.retire_department(department, by=request.user, at=clock.now())
    return redirect("accounts:unit", department.unit_id)


def _page(request, unit, *, name_form=None, zone_form=None, team_form=None, department_form=None):
    context = {
        "unit": unit,
        "parent_form": ParentForm(initial={"parent": unit.parent_id}),
        "name_form": name_form or UnitNameForm(unit=unit),
        "zone_form": zone_form or ZoneForm(initial={"time_zone": unit.time_zone}),
        "teams": unit.teams.filter(retired_at=None).order_by("name"),
        "departments": unit.departments.filter(retired_at=None).select_related("head").order_by("name"),
        "members": unit.members.filter(is_active=True).order_by("name"),
        "team_form": team_form or NewTeamForm(unit=unit),
        "department_form": department_form or NewDepartmentForm(unit=unit),
    }
    refused = any(context[form].errors for form in ("name_form", "zone_form", "team_form", "department_form"))
    return render(request, "accounts/unit.html", context, status=422 if refused else 200)
