"""What is held about a person, handed out, restricted or erased: for admins, as it concerns the whole house."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only, only
from regard.foundation.accounts.models import Member
from regard.foundation.ui.answers import tell
from regard.foundation.ui.panels import panels_for
from regard.people.models import Person

from .. import actions, queries, reach
from ..forms import ErasureForm
from ..guarded import ERASE, HAND_OUT

admin_only = only(Member.Role.ADMIN)


@require_safe
@admin_only
def page(request, person_id):
    return _shown(request, _known(request, person_id), ErasureForm())


@require_safe
@desk_only
def beside(request, person_id):
    person = _known(request, person_id)
    return render(request, "privacy/beside.html", _standing(person))


@require_POST
@admin_only
def copy(request, person_id):
    person, at = _known(request, person_id), clock.now()
    HAND_OUT.must_be_sure(person, at=at)
    made = actions.hand_out(person, by=request.user, at=at)
    return FileResponse(made, as_attachment=True, filename=f"person-{person.pk}-{at:%Y-%m-%d}.zip")


@require_http_methods(["POST", "DELETE"])
@admin_only
def restriction(request, person_id):
    person = _known(request, person_id)
    if request.method == "DELETE":
        actions.lift(person, by=request.user, at=clock.now())
        return tell(HttpResponse(), changed=[person], toast=_("What we know of them may be used again."))
    actions.restrict(person, by=request.user, at=clock.now())
    return tell(HttpResponse(), changed=[person], toast=_("Kept, and no longer used."), undo=request.path)


@require_POST
@admin_only
def erasure(request, person_id):
    person = _known(request, person_id)
    form = ErasureForm(request.POST)
    if not form.is_valid():
        return _shown(request, person, form)
    at = clock.now()
    ERASE.must_be_sure(person, at=at)
    actions.erase(person, by=request.user, at=at)
    return redirect("person-data", person.pk)


def _known(request, person_id):
    return get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)


def _shown(request, person, form):
    standing = _standing(person)
    reached = [] if standing["erasure"] else reach.reach_all(person)
    shown = {"form": form, "held": reach.summed(reached), "files": len(reach.files_of(reached)), **standing}
    shown["panels"] = [
        (panel.title, reverse(panel.url_name, args=[person.pk])) for panel in panels_for("person-data")
    ]
    return render(request, "privacy/data.html", shown, status=422 if form.errors else 200)


def _standing(person):
    return {
        "person": person,
        "restriction": queries.restriction_of(person),
        "erasure": queries.erasure_of(person),
        "at": clock.now(),
    }
