"""What reads like a complaint and is in no register: for leads, who see whether anything was overlooked."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only, only
from regard.foundation.accounts.models import Member
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..forms import AfterForm, ProposedForm
from ..models import Proposal

LABELS = {
    "open": gettext_lazy("To be decided"),
    "taken": gettext_lazy("Registered"),
    "declined": gettext_lazy("Said to be none"),
}
leads_only = only(Member.Role.ADMIN, Member.Role.LEAD)


@require_safe
@leads_only
def page(request):
    return render(request, "complaints/proposed.html", _listed(request) | {"labels": LABELS})


@require_safe
@leads_only
def rows(request):
    return render(request, "complaints/proposed_rows.html", _listed(request))


@require_http_methods(["POST", "DELETE"])
@desk_only
def declining(request, proposal_id):
    proposals = Proposal.objects.visible_to(request.user).select_related("conversation")
    proposal = get_object_or_404(proposals, pk=proposal_id)
    if request.method == "DELETE":
        actions.propose_again(proposal, by=request.user, at=clock.now())
        return tell(HttpResponse(), changed=[proposal.conversation])
    actions.decline(proposal, by=request.user, at=clock.now())
    toast = _("It is none, and is not proposed again.")
    return tell(HttpResponse(), changed=[proposal.conversation], toast=toast, undo=request.path)


def _listed(request):
    end = ProposedForm(request.GET).end_or("open")
    proposals, further = queries.proposals(request.user, end, after=AfterForm(request.GET).place())
    place = {"end": end, "after": further[0].isoformat(), "pk": further[1]} if further else None
    further_at = urlencode(place) if place else ""
    return {"proposals": proposals, "chosen": end, "further": further_at, "at": clock.now()}
