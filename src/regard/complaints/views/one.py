"""The page of a complaint, and what is done to it there."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.names import name_of
from regard.promises.queries import all_about

from .. import actions, money, queries, ratings, remedies
from ..forms import AnswerForm, AssessmentForm, RemedyForm, WithdrawForm
from ..models import Complaint


@require_safe
@desk_only
def page(request, complaint_id):
    return shown(request, found(request, complaint_id))


@require_POST
@desk_only
def acknowledging(request, complaint_id):
    complaint = found(request, complaint_id)
    actions.acknowledge(complaint, by=request.user, at=clock.now())
    messages.success(request, _("Acknowledged."))
    return redirect("complaint", complaint.pk)


@require_POST
@desk_only
def answering(request, complaint_id):
    complaint, form = found(request, complaint_id), AnswerForm(request.POST)
    if not form.is_valid():
        return shown(request, complaint, form=form, status=422)
    try:
        actions.answer(complaint, form.cleaned_data["words"], by=request.user, at=clock.now())
    except actions.AlreadyClosed:
        form.add_error(None, _("It was closed meanwhile. What you wrote is still here."))
        return shown(request, complaint, form=form, status=422)
    except actions.AnotherPairOfEyes:
        form.add_error(
            None, _("You answered before: now somebody else looks at it. What you wrote is still here.")
        )
        return shown(request, complaint, form=form, status=422)
    messages.success(request, _("Answered. Now it is for them to say whether it is put right."))
    return redirect("complaint", complaint.pk)


@require_POST
@desk_only
def looking(request, complaint_id):
    complaint = found(request, complaint_id)
    try:
        actions.take_look(complaint, by=request.user, at=clock.now())
    except actions.AnotherPairOfEyes:
        messages.info(request, _("You answered before: now somebody else looks at it."))
    except actions.NothingToLookAt:
        messages.info(request, _("It was answered meanwhile."))
    return redirect("complaint", complaint.pk)


@require_POST
@desk_only
def withdrawal(request, complaint_id):
    complaint, form = found(request, complaint_id), WithdrawForm(request.POST)
    if not form.is_valid():
        return shown(request, complaint, withdrawing=form, status=422)
    try:
        actions.withdraw(complaint, form.cleaned_data["words"], by=request.user, at=clock.now())
    except actions.AlreadyClosed:
        messages.info(request, _("It was closed meanwhile."))
    return redirect("complaint", complaint.pk)


def found(request, number):
    seen = Complaint.objects.visible_to(request.user).select_related("conversation", "person", "unit")
    return get_object_or_404(seen, pk=number)


def shown(request, complaint, *, form=None, withdrawing=None, offering=None, assessing=None, status=200):
    steps = list(complaint.steps.select_related("by").order_by("pk"))
    why = remedies.assessment(complaint)
    look, answered = queries.look_among(steps) if not complaint.closed_at else (None, None)
    given = {
        "look": look,
        "answered": answered,
        "alarms": queries.alarms_of(complaint),
        "complaint": complaint,
        "steps": steps,
        "acknowledged": any(step.what == "acknowledged" for step in steps),
        "promises": [promise for promise in all_about(name_of(complaint)) if promise.end != "withdrawn"],
        "form": form or AnswerForm(),
        "withdrawing": withdrawing or WithdrawForm(),
        "assessment": why,
        "assessing": assessing
        or AssessmentForm(initial={"kind": why.kind, "words": why.words} if why else None),
        "rating": ratings.of(complaint),
        "remedies": remedies.of(complaint),
        "offering": offering or RemedyForm(initial={"currency": remedies.currency_of(complaint.unit)}),
        "in_words": remedies.in_words,
        "money": money.said,
        "at": clock.now(),
    }
    return render(request, "complaints/complaint.html", given, status=status)
