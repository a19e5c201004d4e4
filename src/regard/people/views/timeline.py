"""Everything between a person and us, on one line."""

from django.shortcuts import render

from regard.foundation import clock

from .. import queries, timeline
from ..forms import LineForm
from .access import known


def whole(request, person_id):
    return render(request, "people/timeline.html", shown(request, person_id) | {"kinds": timeline.kinds()})


def rows(request, person_id):
    return render(request, "people/timeline_rows.html", shown(request, person_id))


def shown(request, person_id):
    person = known(request, person_id)
    only = request.GET.get("only", "")
    only = only if only in dict(timeline.kinds()) else ""
    lines, more = timeline.lines_of(
        queries.together(person.pk), member=request.user, only=only, after=LineForm(request.GET).place()
    )
    return {"person": person, "lines": lines, "more": more, "only": only, "at": clock.now()}
