"""Where an admin says how much each role may give without asking."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock
from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member

from .. import actions, discretion, money
from ..forms import DiscretionForm
from ..models import Discretion

admin_only = only(Member.Role.ADMIN)


@require_http_methods(["GET", "POST"])
@admin_only
def page(request):
    form = DiscretionForm(request.POST or None, member=request.user)
    if form.is_valid():
        actions.set_discretion(**form.cleaned_data, by=request.user, at=clock.now())
        messages.success(request, _("Kept."))
        return redirect("discretion")
    shown = {"form": form, "said": discretion.table(request.user), "money": money.said}
    return render(request, "complaints/discretion.html", shown, status=422 if form.errors else 200)


@require_POST
@admin_only
def removal(request, pk):
    said = Discretion.objects.filter(unit__in=request.user.unit_ids).select_related("unit")
    actions.take_back_discretion(get_object_or_404(said, pk=pk), by=request.user, at=clock.now())
    return redirect("discretion")
