"""Beside the thread: how sure we are who writes, and the key that makes us surer once it was meant."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only, only
from regard.foundation.accounts.models import Member
from regard.foundation.live.rights import allowed
from regard.foundation.names import name_of
from regard.foundation.ui.answers import tell
from regard.people.models import Person

from .. import actions, queries
from ..forms import CodeForm, ToForm, WaiverForm


@require_http_methods(["GET", "POST"])
@desk_only
def panel(request, person_id):
    person, about = _known(request, person_id)
    if request.method == "GET":
        return _shown(request, person, about)
    return tell(_asked(request, person, about), shut=True)


def _asked(request, person, about):
    form = ToForm(request.POST, person=person)
    if not form.is_valid():
        return _shown(request, person, about, trouble=_("Choose an address of theirs."))
    try:
        actions.ask(person, identity=form.cleaned_data["to"], about=about, by=request.user, at=clock.now())
    except actions.TooMany:
        trouble = _("They got three codes within an hour. Wait a little.")
        return _shown(request, person, about, trouble=trouble, status=422)
    return _shown(request, person, about)


@require_safe
@desk_only
def asking(request, person_id):
    """The question before a mail leaves that nobody could call back."""
    person, about = _known(request, person_id)
    addresses = queries.reachable(person)
    if not addresses:
        raise Http404
    shown = {"person": person, "about": about, "addresses": addresses}
    return render(request, "proof/asking.html", shown)


@require_POST
@desk_only
def code(request, person_id):
    person, about = _known(request, person_id)
    challenge, form = queries.latest_challenge(about, person), CodeForm(request.POST)
    right = (
        challenge
        and form.is_valid()
        and actions.confirm_by_code(
            challenge, code=form.cleaned_data["code"], by=request.user, at=clock.now()
        )
    )
    return _shown(request, person, about, trouble="" if right else _("That is not the code."))


@require_POST
@only(Member.Role.LEAD, Member.Role.ADMIN)
def waiver(request, person_id):
    """A lead goes on without the proof, and says why."""
    person, _about = _known(request, person_id)
    form = WaiverForm(request.POST)
    if not form.is_valid():
        return tell(HttpResponse(status=422), toast=_("Say why, in a few words."))
    given = form.cleaned_data
    actions.waive(person, guarded=given["act"], why=given["why"], by=request.user, at=clock.now())
    return tell(HttpResponse(), toast=_("Go on: it is written down that you did without."), shut=True)


def _known(request, person_id):
    """On the page of the person, which is about no conversation, it is about them."""
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)
    about = request.GET.get("about", "") or name_of(person)
    if about not in allowed(request.user, _named(about)):
        raise Http404
    return person, about


def _named(about):
    return [about] if about.rpartition("-")[2].isdecimal() else []


def _shown(request, person, about, trouble="", status=200):
    at = clock.now()
    proof = queries.proof_in(about, person, at=at)
    level = queries.level_of(about, person, proof=proof)
    needs = queries.needs()
    challenge = None if proof else queries.latest_challenge(about, person)
    shown = {
        "person": person,
        "about": about,
        "proof": proof,
        "level": level,
        "free": [words for _act, words, needed in needs if needed <= level],
        "more": [words for _act, words, needed in needs if needed > level],
        "addresses": [] if proof else queries.reachable(person),
        "challenge": challenge,
        "is_open": challenge and challenge.is_open(at),
        "trouble": trouble,
        "at": at,
    }
    return render(request, "proof/panel.html", shown, status=status)
