"""Departments beside each other; each figure opens the asks behind it."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from regard.foundation import clock
from regard.foundation.accounts.models import Department
from regard.foundation.ui.times import span

from .. import league, queries
from ..forms import BeforeForm
from ..models import departments_of

FIGURES = {
    "over": _("Answered or declined"),
    "in-time": _("In time"),
    "late": _("Late"),
    "helped": _("Helped"),
    "not-helped": _("Did not help"),
    "declined": _("Declined"),
}


@require_safe
def page(request):
    at = clock.now()
    shown = {"standings": league.league(request.user, at=at), "span": span}
    return render(request, "asks/league.html", shown)


@require_safe
def behind(request, pk, figure):
    at = clock.now()
    department = get_object_or_404(Department.objects.select_related("unit"), pk=pk, retired_at=None)
    own = departments_of(request.user).filter(pk=pk).exists()
    if figure not in FIGURES or not (own or _sees(request.user, department)):
        raise Http404
    form = BeforeForm(request.GET)
    before = form.cleaned_data["before"] if form.is_valid() else queries.NEWEST
    rows, before = league.behind(request.user, department, figure, own=own, before=before, at=at)
    shown = {
        "asks": rows,
        "before": before,
        "further": request.path,
        "department": department,
        "figure": figure,
        "at": at,
    }
    template = "asks/behind_rows.html" if form.is_valid() else "asks/behind.html"
    return render(request, template, shown | {"title": FIGURES[figure]})


def _sees(member, department):
    return member.works_the_desk and department.unit_id in member.unit_ids
