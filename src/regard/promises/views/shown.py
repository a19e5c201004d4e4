"""What was promised, as the person it was promised to reads it: by a link, without a sign-in, in their language and time."""

from zoneinfo import ZoneInfo

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import public
from regard.foundation.names import name_of
from regard.people.models import Person
from regard.people.outside import answer

from .. import actions, queries, words
from .board import subject_of


@public
@require_safe
def page(request, token):
    at = clock.now()
    try:
        link = actions.opened(token, at=at)
    except actions.LinkOver:
        return answer(request, "promises/link_over.html", status=404)
    promises = queries.shown_to(link.person, link.about)
    zone = ZoneInfo(link.person.time_zone or (promises[0].unit.time_zone if promises else "UTC"))
    with timezone.override(zone):
        shown = {"promises": promises, "at": at, "words": words}
        return answer(request, "promises/shown.html", shown, to=link.person)


@require_POST
def link(request, person_id):
    """A link for this person, to be sent to them; it is shown once."""
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)
    about = subject_of(request, request.GET.get("about") or name_of(person))
    token = actions.make_link(person, about=about, by=request.user, at=clock.now())
    address = request.build_absolute_uri(reverse("promised", args=[token]))
    return render(request, "promises/link.html", {"person": person, "address": address})
