"""What is asked for by somebody we are not sure of is refused in one line, which offers the proof."""

from django.shortcuts import render
from django.urls import reverse

from regard.foundation import clock
from regard.foundation.accounts.models import Member
from regard.foundation.names import name_of
from regard.people.sureness import NotSure

from . import queries
from .forms import WaiverForm


class Refusal:
    """A middleware, so that no page can forget it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, refused):
        return _answer(request, refused) if isinstance(refused, NotSure) else None


def _answer(request, refused):
    about = refused.about or name_of(refused.person)
    proof = queries.proof_in(about, refused.person, at=clock.now())
    shown = {
        "person": refused.person,
        "about": about,
        "act": refused.guarded.label,
        "needed": queries.level_needed(refused.guarded),
        "level": queries.level_of(about, refused.person, proof=proof),
        "addresses": queries.reachable(refused.person),
        "form": _waiver(request.user, refused.guarded),
        "back": reverse("person", args=[refused.person.pk]),
    }
    if "HX-Request" not in request.headers:
        return render(request, "proof/refused.html", shown, status=403)
    response = render(request, "proof/unsure.html", shown, status=422)
    response["HX-Retarget"], response["HX-Reswap"] = "#dialogs", "innerHTML"
    return response


def _waiver(member, act):
    if member.role in (Member.Role.LEAD, Member.Role.ADMIN):
        return WaiverForm(initial={"act": act.name})
    return None
