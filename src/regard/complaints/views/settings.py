"""How each unit handles complaints: who hears at once of the severe ones, the outside body, the law it promises by. Admins say it, leads read it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member, Unit
from regard.foundation.events.journal import latest

from .. import actions, queries
from ..events import PresetChosen
from ..forms import BodyForm, GuardianForm, PresetForm
from ..models import OutsideBody
from ..presets import PRESETS, preset

leads_only = only(Member.Role.ADMIN, Member.Role.LEAD)
admin_only = only(Member.Role.ADMIN)


@require_safe
@leads_only
def listed(request):
    return render(request, "complaints/handled.html", {"units": queries.guardians_shown(request.user)})


@require_http_methods(["GET", "POST"])
@admin_only
def guardian(request, pk):
    unit = _found(request, pk)
    form = GuardianForm(request.POST or None, unit=unit)
    if not form.is_valid():
        shown = {"unit": unit, "form": form}
        return render(request, "complaints/guardian.html", shown, status=422 if form.errors else 200)
    actions.name_guardian(unit, form.cleaned_data["member"], by=request.user, at=clock.now())
    messages.success(request, _("Kept."))
    return redirect("complaints-handled")


@require_http_methods(["GET", "POST"])
@admin_only
def body(request, pk):
    unit = _found(request, pk)
    kept = OutsideBody.objects.filter(unit=unit).first()
    form = BodyForm(request.POST or None, instance=kept)
    if not form.is_valid():
        shown = {"unit": unit, "form": form, "kept": kept}
        return render(request, "complaints/body.html", shown, status=422 if form.errors else 200)
    actions.name_body(unit, **form.cleaned_data, by=request.user, at=clock.now())
    messages.success(request, _("Kept."))
    return redirect("complaints-handled")


@require_POST
@admin_only
def body_removal(request, pk):
    actions.take_body_away(_found(request, pk), by=request.user, at=clock.now())
    messages.success(request, _("Taken away."))
    return redirect("complaints-handled")


@require_http_methods(["GET", "POST"])
@admin_only
def presets(request, pk):
    unit = _found(request, pk)
    form = PresetForm(request.POST or None)
    if not form.is_valid():
        shown = {"unit": unit, "presets": PRESETS, "chosen": latest(PresetChosen, on=unit), "at": clock.now()}
        return render(request, "complaints/presets.html", shown, status=422 if form.errors else 200)
    actions.choose_preset(unit, preset(form.cleaned_data["preset"]), by=request.user, at=clock.now())
    messages.success(
        request, _("Promised by these terms from now on. What was promised before keeps its own.")
    )
    return redirect("complaints-presets", unit.pk)


def _found(request, pk):
    return get_object_or_404(Unit.objects.visible_to(request.user), pk=pk)
