"""The register of complaints: its figures, its rows, and all of it as a file for an auditor."""

import csv
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.http import StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only

from .. import discretion, money, queries, ratings, remedies
from ..forms import AfterForm, StandingForm
from ..models import Remedy

LABELS = {
    "open": gettext_lazy("Open"),
    "overdue": gettext_lazy("Overdue"),
    "asked": gettext_lazy("Their word is awaited"),
    "put-right": gettext_lazy("Put right, they say"),
    "silence": gettext_lazy("Closed by silence"),
    "withdrawn": gettext_lazy("Withdrawn"),
    "rated": gettext_lazy("Handling rated"),
    "all": gettext_lazy("All"),
}
# A spreadsheet takes what begins so for a formula.
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
COLUMNS: dict[Any, Callable[[Any], str]] = {
    gettext_lazy("Number"): str,
    gettext_lazy("Unit"): lambda complaint: complaint.unit.name,
    gettext_lazy("Received"): lambda complaint: _moment(complaint.received_at),
    gettext_lazy("Person"): lambda complaint: complaint.person.name,
    gettext_lazy("How bad is it?"): lambda complaint: complaint.get_severity_display(),
    gettext_lazy("What happened?"): lambda complaint: complaint.happened,
    gettext_lazy("Outcome wished"): lambda complaint: complaint.wished,
    gettext_lazy("Given"): lambda complaint: _given(complaint),
    gettext_lazy("Cost of what was accepted"): lambda complaint: _cost(complaint),
    gettext_lazy("Why it happened"): lambda complaint: _why(complaint),
    gettext_lazy("Answered"): lambda complaint: _moment(complaint.answered_at),
    gettext_lazy("Closed"): lambda complaint: _moment(complaint.closed_at),
    gettext_lazy("How it was closed"): lambda complaint: complaint.get_closure_display(),
    gettext_lazy("From 5 to 1"): lambda complaint: _score(complaint),
}


@require_safe
@desk_only
def page(request):
    at = clock.now()
    shown = {
        "proposed": queries.proposed_count(request.user) if request.user.leads else 0,
        "figures": queries.figures(request.user, at=at),
        "offered": remedies.figures(request.user, since=at - queries.YEAR),
        "rated": ratings.figures(request.user, since=at - queries.YEAR, until=at),
        "waiting": discretion.waiting_count(request.user),
        "labels": LABELS,
        "at": at,
    }
    return render(request, "complaints/register.html", listed(request, at) | shown)


@require_safe
@desk_only
def rows(request):
    at = clock.now()
    return render(request, "complaints/rows.html", listed(request, at) | {"at": at})


@require_safe
@desk_only
def badge(request):
    counted = {
        "late": queries.overdue_count(request.user, at=clock.now()),
        "waiting": discretion.waiting_count(request.user),
    }
    return render(request, "complaints/badge.html", counted)


@require_safe
@desk_only
def export(request):
    standing = StandingForm(request.GET).standing_or("all")
    complaints = queries.whole_register(request.user, standing, at=clock.now())
    file = StreamingHttpResponse(_file(complaints), content_type="text/csv; charset=utf-8")
    file["Content-Disposition"] = 'attachment; filename="complaints.csv"'
    return file


def listed(request, at):
    standing = StandingForm(request.GET).standing_or("open")
    complaints, further = queries.register(
        request.user, standing, after=AfterForm(request.GET).place(), at=at
    )
    place = {"after": further[0].isoformat(), "pk": further[1]} if further else None
    return {
        "complaints": complaints,
        "chosen": standing,
        "further": urlencode({"standing": standing, **place}) if place else "",
    }


class Echo:
    """A file that gives back what is written to it."""

    def write(self, line):
        return line


def _file(complaints):
    """With the mark by which spreadsheets know UTF-8."""
    write = csv.writer(Echo()).writerow
    yield "\ufeff" + write([str(head) for head in COLUMNS])
    for complaint in complaints:
        yield write([harmless(said(complaint)) for said in COLUMNS.values()])


def _accepted(complaint):
    return [remedy for remedy in complaint.remedies.all() if remedy.answer == Remedy.Answer.ACCEPTED]


def _given(complaint):
    return "; ".join(remedies.in_words(remedy) for remedy in _accepted(complaint))


def _cost(complaint):
    """`52.00 EUR; 3.500 KWD`: as numbers, each currency for itself."""
    costs: dict[str, Decimal] = {}
    for remedy in _accepted(complaint):
        if remedy.cost:
            costs[remedy.currency] = costs.get(remedy.currency, Decimal(0)) + remedy.cost
    return "; ".join(f"{money.plain(costs[currency], currency)} {currency}" for currency in sorted(costs))


def _why(complaint):
    assessment = getattr(complaint, "assessment", None)
    return f"{assessment.get_kind_display()}: {assessment.words}" if assessment else ""


def _score(complaint):
    rating = getattr(complaint, "rating", None)
    return rating.score or "" if rating else ""


def _moment(at):
    return at.isoformat() if at else ""


def harmless(value):
    """As words, whatever program opens it."""
    words = str(value)
    return f"'{words}" if words.startswith(FORMULAS) else words
