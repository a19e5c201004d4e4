"""People: found by name, known by what they told us."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.ui.answers import tell
from regard.foundation.ui.panels import panels_around

from .. import actions, queries
from ..forms import AfterForm, PersonForm
from .access import known

NEARLY = 12


def people(request):
    return render(request, "people/people.html", listed(request))


def rows(request):
    return render(request, "people/rows.html", listed(request))


def page(request, person_id):
    person = known(request, person_id)
    return render(request, "people/person.html", about(request, person))


def beside(request, person_id):
    person = known(request, person_id)
    return render(request, "people/beside.html", about(request, person))


@require_http_methods(["GET", "POST"])
def description(request, person_id):
    person = known(request, person_id)
    form = PersonForm(request.POST or None, instance=person)
    if not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "people/description.html", {"person": person, "form": form}, status=status)
    actions.describe(known(request, person_id), by=request.user, at=clock.now(), **form.described())
    return tell(HttpResponse(), changed=[person], toast=_("Kept."), shut=True)


def listed(request):
    words = request.GET.get("q", "").replace("\0", "").strip()[:100]
    after = AfterForm(request.GET).place()
    found, more = queries.by_name(request.user, words, after=after)
    nearly = [] if found or after else queries.spelt_nearly(request.user, words, limit=NEARLY)
    return {
        "people": found or nearly,
        "nearly": bool(nearly),
        "more": more,
        "words": words,
        "at": clock.now(),
    }


def about(request, person):
    subject = request.GET.get("about", "")
    known_facts, proposed = queries.facts_beside(person, request.user)
    above, below = (
        [(panel.title, f"{reverse(panel.url_name, args=[person.pk])}?about={subject}") for panel in panels]
        for panels in panels_around("person")
    )
    return {
        "person": person,
        "facts": known_facts,
        "proposed": proposed,
        "holdings": queries.holdings_of(person, request.user),
        "relations": queries.relations_of(person, request.user),
        "wishes": queries.wishes_of(person, request.user),
        "occasions": queries.occasions_of(person, request.user),
        "identities": queries.identities_of(person, request.user),
        "above": above,
        "below": below,
        "subject": subject,
        "at": clock.now(),
    }
