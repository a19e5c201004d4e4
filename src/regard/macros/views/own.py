"""Macros kept: one's own by everybody, those of a unit by whoever leads it."""

from itertools import groupby

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regard.conversations.blanks import NAMES
from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..forms import MacroForm
from ..models import Macro
from ..words import deeds


@require_safe
@desk_only
def listed(request):
    return render(request, "macros/listed.html", {"owners": _owners(request)})


@require_http_methods(["GET", "POST"])
@desk_only
def new(request):
    return _form(request, Macro(member=request.user))


@require_http_methods(["GET", "POST"])
@desk_only
def page(request, pk):
    return _form(request, get_object_or_404(_changeable(request).filter(retired_at=None), pk=pk))


@require_http_methods(["POST", "DELETE"])
@desk_only
def retiring(request, pk):
    macro, at = get_object_or_404(_changeable(request), pk=pk), clock.now()
    if request.method == "DELETE":
        try:
            actions.bring_back(macro, by=request.user, at=at)
        except actions.NameTaken:
            return tell(_left(request), toast=_("Another macro has its name by now."))
        return tell(_left(request), toast=_("Here it is again."))
    actions.retire(macro, by=request.user, at=at)
    return tell(_left(request), toast=_("Taken away."), undo=f"/macros/{pk}/retiring/")


def _left(request):
    return render(request, "macros/list.html", {"owners": _owners(request)})


def _owners(request):
    """Each unit, or None for the member, with its macros, what they do, and whether the member may change them."""
    mine = set(_changeable(request).values_list("pk", flat=True))
    macros = [(macro, deeds(macro), macro.pk in mine) for macro in queries.listed(request.user)]
    return [(unit, list(of_unit)) for unit, of_unit in groupby(macros, key=lambda each: each[0].unit)]


def _changeable(request):
    return Macro.objects.visible_to(request.user).changed_by(request.user)


def _form(request, macro):
    form = MacroForm(request.POST or None, instance=macro, member=request.user)
    if form.is_valid():
        try:
            actions.keep(form.instance, by=request.user, at=clock.now())
        except actions.NameTaken:
            form.add_error("name", _("There is one of this name already."))
        else:
            messages.success(request, _("Kept."))
            return redirect("macros")
    shown = {"form": form, "macro": macro, "blanks": NAMES}
    return render(request, "macros/macro.html", shown, status=422 if form.errors else 200)
