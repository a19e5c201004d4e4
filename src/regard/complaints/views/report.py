"""The complaints of a month on one page, to be read by those who lead, on paper too."""

from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only

from .. import report
from ..forms import MonthForm


@require_safe
@desk_only
def latest(request):
    """The last month that is over, as the unit's own clock has it."""
    unit = _unit(request, report.units_of(request.user))
    month = report.last_month(clock.now(), report.zone_of(unit))
    return redirect(_address(month, unit))


@require_safe
@desk_only
def page(request, month):
    at, units = clock.now(), report.units_of(request.user)
    unit = _unit(request, units)
    zone = report.zone_of(unit)
    form = MonthForm({"month": month})
    if not form.is_valid() or (chosen := report.month_of(form.cleaned_data["month"], zone)).begins > at:
        raise Http404
    below = [each.pk for each in units if each.path.startswith(unit.path)]
    with timezone.override(zone):
        before, after = (report.month_of(report.moved(chosen.first, by), zone) for by in (-1, 1))
        shown = {
            "unit": unit,
            "units": units,
            "month": chosen,
            "is_over": chosen.ends <= at,
            "before_at": _address(before.first, unit),
            "after_at": _address(after.first, unit) if after.begins <= at else "",
            "severities": report.SEVERITIES,
            "whys": report.WHYS,
            "kinds": report.KINDS,
            "closures": report.CLOSURES,
            "at": at,
        }
        found = report.report(below, chosen, zone, at=at)
        return render(request, "complaints/month.html", shown | {"report": found})


def _unit(request, units):
    """The one that is asked for, or the first they see."""
    asked = request.GET.get("unit", "")
    chosen = next((unit for unit in units if str(unit.pk) == asked), None if asked else units[0])
    if chosen is None:
        raise Http404
    return chosen


def _address(first, unit):
    return reverse("complaints-month", args=[f"{first:%Y-%m}"]) + "?" + urlencode({"unit": unit.pk})
