"""What each unit promises by itself: leads read it, admins say it."""

from itertools import groupby

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member

from .. import actions, foreseen, past, queries, words
from ..forms.policies import PolicyForm, TermsForm, TopicForm, ladder_form
from ..history import in_words
from ..models import Policy, Topic

leads_only = only(Member.Role.ADMIN, Member.Role.LEAD)
admin_only = only(Member.Role.ADMIN)


@require_safe
@leads_only
def listed(request):
    return render(request, "promises/policies.html", _listed(request, TopicForm()))


@require_http_methods(["GET", "POST"])
@admin_only
def topics(request):
    """One more kind of matter. They are listed with the policies."""
    if request.method == "GET":
        return redirect("policies")
    form = TopicForm(request.POST)
    if form.is_valid():
        try:
            actions.add_topic(form.cleaned_data["name"], by=request.user, at=clock.now())
            return redirect("policies")
        except actions.TopicExists:
            form.add_error("name", _("There is one of this name."))
    return render(request, "promises/policies.html", _listed(request, form), status=422)


@require_POST
@admin_only
def topic_retirement(request, pk):
    try:
        topic = get_object_or_404(Topic.objects.in_use(), pk=pk)
        actions.retire_topic(topic, by=request.user, at=clock.now())
    except actions.TopicInUse:
        messages.error(request, _("A policy is for this topic; retire that one first."))
    return redirect("policies")


def _listed(request, new_topic):
    policies = queries.policies_shown(request.user)
    return {
        "units": [
            (unit, words.in_order(of)) for unit, of in groupby(policies, key=lambda policy: policy.unit)
        ],
        "calendars": queries.calendars_shown(),
        "published": queries.published(),
        "topics": queries.topics_shown(),
        "new_topic": new_topic,
        "words": words,
    }


@require_http_methods(["GET", "POST"])
@admin_only
def new(request):
    at = clock.now()
    form = PolicyForm(request.POST or None, member=request.user, at=at)
    ladder = ladder_form(request.POST or None)
    if form.is_valid() and ladder.is_valid():
        policy = actions.add_policy(form.terms(ladder), **form.about(), by=request.user, at=at)
        return redirect("policy", policy.pk)
    return _form(request, "promises/new_policy.html", form, ladder)


@require_http_methods(["GET", "POST"])
@leads_only
def page(request, pk):
    policy = _found(request, pk)
    if request.user.role != Member.Role.ADMIN:
        return to_read(request, "promises/policy.html", _described(policy))
    at, terms = clock.now(), actions.terms_of(policy)
    form = TermsForm(request.POST or None, terms=terms, at=at)
    ladder = ladder_form(request.POST or None, terms=terms)
    if form.is_valid() and ladder.is_valid():
        try:
            actions.change_policy(policy, form.terms(ladder), by=request.user, at=at)
        except actions.PolicyRetiredMeanwhile:
            raise Http404 from None
        return redirect("policy", policy.line)
    return _form(request, "promises/policy.html", form, ladder, **_described(policy))


@require_POST
@admin_only
def trial(request):
    """What the terms as they are typed would mean, for a policy that is not there yet."""
    at = clock.now()
    form, new_one = TermsForm(request.POST, at=at), PolicyForm(request.POST, member=request.user, at=at)
    policy = Policy(**new_one.about()) if new_one.is_valid() else None
    return render(request, "promises/foreseen.html", _foreseen(form, policy))


@require_POST
@admin_only
def trial_of(request, pk):
    """What the terms as they are typed would mean, for a policy there is."""
    policy = _found(request, pk)
    return render(
        request, "promises/foreseen.html", _foreseen(TermsForm(request.POST, at=clock.now()), policy)
    )


@require_POST
@admin_only
def retirement(request, pk):
    actions.retire_policy(_found(request, pk), by=request.user, at=clock.now())
    return redirect("policies")


def to_read(request, template, shown):
    if request.method == "POST":
        raise PermissionDenied
    return render(request, template, shown | {"form": None})


def _found(request, pk):
    seen = (
        Policy.objects.visible_to(request.user)
        .in_use()
        .select_related("unit", "calendar", "department", "topic", "first")
    )
    return get_object_or_404(seen.versions_of(pk))


def _form(request, template, form, ladder, **shown):
    status = 422 if form.errors or any(ladder.errors) or ladder.non_form_errors() else 200
    return render(request, template, {"form": form, "ladder": ladder, **shown}, status=status)


def _described(policy):
    hours = queries.hours_by(policy.calendar)
    return {
        "policy": policy,
        "steps": list(policy.steps.select_related("member", "department").order_by("after_minutes")),
        "history": in_words(policy.first or policy),
        "examples": foreseen.examples(policy.minutes, hours, at=clock.now()),
        "where": hours and hours.zone,
        "words": words,
        "at": clock.now(),
    }


def _foreseen(form, policy):
    """When a mail would be answered at the latest, and what lately came due by the terms as they are typed."""
    if not form.is_valid():
        return {"examples": [], "where": None}
    minutes, hours = form.minutes(), queries.hours_by(form.cleaned_data["calendar"])
    return {
        "examples": foreseen.examples(minutes, hours, at=form.at),
        "where": hours and hours.zone,
        "tried": past.tried(minutes, hours, policy=policy, at=form.at) if policy else None,
        "days": queries.COUNTED.days,
        "policy": policy,
    }
