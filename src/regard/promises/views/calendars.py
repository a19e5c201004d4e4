"""When somebody is there: leads read it, admins say it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock
from regard.foundation.accounts.models import Member

from .. import actions, foreseen, words
from ..forms.calendars import CalendarForm, HoursForm, RegionForm
from ..history import in_words
from ..models import Calendar
from .policies import admin_only, leads_only, to_read

EXAMPLE_MINUTES = 4 * 60


@require_http_methods(["GET", "POST"])
@admin_only
def new(request):
    form = CalendarForm(request.POST or None, at=clock.now())
    if form.is_valid():
        calendar = actions.add_calendar(form.opening(), by=request.user, at=form.at)
        return redirect("calendar", calendar.pk)
    shown = {"form": form, "minutes": EXAMPLE_MINUTES, "words": words}
    return render(request, "promises/new_calendar.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@leads_only
def page(request, pk):
    calendar = get_object_or_404(Calendar.objects.in_use(), pk=pk)
    opening, at = actions.said_by(calendar), clock.now()
    if request.user.role != Member.Role.ADMIN:
        return to_read(request, "promises/calendar.html", _described(calendar, opening, at))
    form = CalendarForm(request.POST or None, opening=opening, calendar=calendar, at=at)
    if form.is_valid():
        actions.change_calendar(calendar, form.opening(), by=request.user, at=at)
        return redirect("calendar", pk)
    shown = _described(calendar, opening, at) | {"form": form}
    return render(request, "promises/calendar.html", shown, status=422 if form.errors else 200)


@require_POST
@admin_only
def trial(request):
    """What the hours as they are typed would mean."""
    form = HoursForm(request.POST, at=clock.now())
    shown = _foreseen(form.opening(), form.at) if form.is_valid() else _nothing_foreseen()
    return render(request, "promises/foreseen.html", shown)


@require_POST
@admin_only
def regions(request):
    """The regions of the country just chosen."""
    choices = RegionForm(request.POST).regions()
    return render(request, "promises/regions.html", {"choices": choices})


@require_POST
@admin_only
def retirement(request, pk):
    try:
        calendar = get_object_or_404(Calendar.objects.in_use(), pk=pk)
        actions.retire_calendar(calendar, by=request.user, at=clock.now())
    except actions.CalendarInUse:
        messages.error(request, _("A policy promises by this calendar; give that one another first."))
        return redirect("calendar", pk)
    return redirect("policies")


def _described(calendar, opening, at):
    return {
        "calendar": calendar,
        "opening": opening,
        "week": words.week(opening.shifts),
        "history": in_words(calendar),
        "words": words,
        "at": at,
        **_foreseen(opening, at),
    }


def _foreseen(opening, at):
    return {
        "minutes": EXAMPLE_MINUTES,
        "examples": foreseen.examples(EXAMPLE_MINUTES, foreseen.hours_said(opening), at=at),
        "closed": foreseen.closed_soon(opening, at=at),
        "where": opening.time_zone,
        "words": words,
    }


def _nothing_foreseen():
    return {"minutes": EXAMPLE_MINUTES, "examples": [], "closed": [], "where": None, "words": words}
