"""What is offered on the page of a complaint, what they said to it, and that it is done."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only

from .. import actions
from ..forms import RemedyAnswerForm, RemedyForm
from ..models import Remedy
from . import one


@require_safe
@desk_only
def page(request, remedy_id):
    """A promise about it leads here, and on to its complaint."""
    return redirect("complaint", _found(request, remedy_id).complaint_id)


@require_POST
@desk_only
def offering(request, complaint_id):
    complaint, form = one.found(request, complaint_id), RemedyForm(request.POST)
    if not form.is_valid():
        return one.shown(request, complaint, offering=form, status=422)
    try:
        remedy = actions.offer_remedy(complaint, **form.cleaned_data, by=request.user, at=clock.now())
        messages.success(request, _said_of(remedy))
    except actions.AlreadyClosed:
        messages.info(request, _("It was closed meanwhile."))
    return redirect("complaint", complaint.pk)


@require_POST
@desk_only
def answering(request, remedy_id):
    """They said it otherwise than by the link."""
    remedy, form = _found(request, remedy_id), RemedyAnswerForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say whether they accept or refuse it."))
        return redirect("complaint", remedy.complaint_id)
    try:
        actions.answer_remedy(remedy, **form.cleaned_data, by=request.user, at=clock.now())
    except actions.NotOffered:
        messages.info(request, _("It was not offered to them."))
    except actions.AnsweredOtherwise:
        messages.info(request, _("They said the opposite before."))
    except actions.AlreadyClosed:
        messages.info(request, _("It was closed meanwhile."))
    return redirect("complaint", remedy.complaint_id)


@require_POST
@desk_only
def doing(request, remedy_id):
    remedy = _found(request, remedy_id)
    try:
        actions.do_remedy(remedy, by=request.user, at=clock.now())
        messages.success(request, _("Done, and the promise kept."))
    except actions.NotAccepted:
        messages.info(request, _("They have not accepted it."))
    return redirect("complaint", remedy.complaint_id)


def _said_of(remedy):
    if remedy.offered_at:
        return _("Offered. They read it with your next answer.")
    return _("Beyond your discretion: it waits for a lead’s or an admin’s approval.")


def _found(request, number):
    return get_object_or_404(Remedy.objects.visible_to(request.user).select_related("complaint"), pk=number)
