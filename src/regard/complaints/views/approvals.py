"""What lies beyond somebody's discretion waits here for a lead or an admin."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member

from .. import actions, discretion, money
from ..forms import DeclineForm
from ..models import Remedy
from ..remedies import in_words

leads_only = only(Member.Role.ADMIN, Member.Role.LEAD)


@require_safe
@leads_only
def page(request):
    return _shown(request, DeclineForm())


@require_POST
@leads_only
def approving(request, remedy_id):
    try:
        actions.approve_remedy(_found(request, remedy_id), by=request.user, at=clock.now())
        messages.success(request, _("Approved. They read it with the next answer."))
    except actions.BeyondDiscretion:
        messages.error(request, _("This lies beyond your discretion too, or you proposed it yourself."))
    except actions.AlreadyClosed:
        messages.info(request, _("It was closed meanwhile."))
    return redirect("remedies-waiting")


@require_POST
@leads_only
def declining(request, remedy_id):
    remedy, form = _found(request, remedy_id), DeclineForm(request.POST)
    if not form.is_valid():
        return _shown(request, form, remedy.pk, status=422)
    actions.decline_remedy(remedy, form.cleaned_data["words"], by=request.user, at=clock.now())
    return redirect("remedies-waiting")


def _found(request, number):
    return get_object_or_404(Remedy.objects.visible_to(request.user).select_related("complaint"), pk=number)


def _shown(request, form, declined=None, status=200):
    shown = {
        "waiting": discretion.waiting(request.user),
        "form": form,
        "declined": declined,
        "in_words": in_words,
        "money": money.said,
        "at": clock.now(),
    }
    return render(request, "complaints/approvals.html", shown, status=status)
