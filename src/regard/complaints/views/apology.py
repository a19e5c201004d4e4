"""Why it happened, and the apology that is drafted from the record."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only

from .. import actions
from ..forms import AssessmentForm
from . import one


@require_POST
@desk_only
def assessing(request, complaint_id):
    complaint, form = one.found(request, complaint_id), AssessmentForm(request.POST)
    if not form.is_valid():
        return one.shown(request, complaint, assessing=form, status=422)
    actions.assess(complaint, **form.cleaned_data, by=request.user, at=clock.now())
    return redirect("complaint", complaint.pk)


@require_POST
@desk_only
def drafting(request, complaint_id):
    complaint = one.found(request, complaint_id)
    try:
        actions.draft_apology(complaint, by=request.user, at=clock.now())
    except actions.NoCause:
        messages.error(request, _("An apology says why it happened: say so above first."))
        return redirect("complaint", complaint.pk)
    except actions.NoNextStep:
        messages.error(request, _("An apology says what you do now: offer something first."))
        return redirect("complaint", complaint.pk)
    return redirect("conversation", complaint.conversation_id)
