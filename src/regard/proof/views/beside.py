"""Beside the thread: how sure we are who writes, and the key that makes us surer once it was meant."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.live.rights import allowed
from regard.foundation.ui.answers import tell
from regard.people.models import Person

from .. import actions, queries
from ..forms import CodeForm, ToForm


@require_http_methods(["GET", "POST"])
@desk_only
def panel(request, person_id):
    """Where nothing is asked about, there is nobody to prove."""
    person, about = _known(request, person_id)
    if request.method == "GET":
        return _shown(request, person, about)
    return tell(_asked(request, person, about), shut=True)


def _asked(request, person, about):
    form = ToForm(request.POST, person=person)
    if not (about and form.is_valid()):
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
    addresses = queries.reachable(person) if about else []
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


def _known(request, person_id):
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)
    about = request.GET.get("about", "")
    if about and about not in allowed(request.user, _named(about)):
        raise Http404
    return person, about


def _named(about):
    return [about] if about.rpartition("-")[2].isdecimal() else []


def _shown(request, person, about, trouble="", status=200):
    at = clock.now()
    proof = queries.proof_in(about, person, at=at)
    level = queries.level_of(about, person, proof=proof) if about else None
    needs = queries.needs() if about else []
    challenge = queries.latest_challenge(about, person) if about and not proof else None
    shown = {
        "person": person,
        "about": about,
        "proof": proof,
        "level": level,
        "free": [words for _act, words, needed in needs if needed <= level],
        "more": [words for _act, words, needed in needs if needed > level],
        "addresses": queries.reachable(person) if about and not proof else [],
        "challenge": challenge,
        "is_open": challenge and challenge.is_open(at),
        "trouble": trouble,
        "at": at,
    }
    return render(request, "proof/panel.html", shown, status=status)
