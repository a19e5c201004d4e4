"""How each unit handles complaints: who hears at once of the severe ones. Admins say it, leads read it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member, Unit

from .. import actions, queries
from ..forms import GuardianForm

leads_only = only(Member.Role.ADMIN, Member.Role.LEAD)
admin_only = only(Member.Role.ADMIN)


@require_safe
@leads_only
def listed(request):
    return render(request, "complaints/handled.html", {"units": queries.guardians_shown(request.user)})


@require_http_methods(["GET", "POST"])
@admin_only
def guardian(request, pk):
    unit = get_object_or_404(Unit.objects.visible_to(request.user), pk=pk)
    form = GuardianForm(request.POST or None, unit=unit)
    if not form.is_valid():
        shown = {"unit": unit, "form": form}
        return render(request, "complaints/guardian.html", shown, status=422 if form.errors else 200)
    actions.name_guardian(unit, form.cleaned_data["member"], by=request.user, at=clock.now())
    messages.success(request, _("Kept."))
    return redirect("complaints-handled")
