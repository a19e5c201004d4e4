"""Beside the thread: the complaint of a conversation, or the way to register one."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regard.conversations.models import Conversation
from regard.conversations.queries import one as conversation_seen_by
from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.ui.answers import tell
from regard.people.models import Person

from .. import actions, queries
from ..forms import LONGEST, RegisterForm
from ..reading import wish_in


@require_safe
@desk_only
def panel(request, person_id):
    get_object_or_404(Person.objects.visible_to(request.user).only("pk"), pk=person_id)
    _kind, _dash, number = request.GET.get("about", "").partition("conversation-")
    conversation = _found(request, int(number)) if number.isdecimal() and len(number) < 19 else None
    complaint = queries.about(conversation) if conversation else None
    proposal = queries.proposal_of(conversation) if conversation and not complaint else None
    shown = {"conversation": conversation, "complaint": complaint, "proposal": proposal, "at": clock.now()}
    return render(request, "complaints/beside.html", shown)


@require_http_methods(["GET", "POST"])
@desk_only
def registering(request, number):
    conversation = _found(request, number)
    form = RegisterForm(request.POST or None, initial=_as_they_wrote(conversation))
    if not form.is_valid():
        shown = {"form": form, "conversation": conversation}
        return render(request, "complaints/registering.html", shown, status=422 if form.errors else 200)
    try:
        actions.register(conversation, **form.cleaned_data, by=request.user, at=clock.now())
    except actions.AlreadyRegistered:
        return tell(
            HttpResponse(), changed=[conversation], toast=_("It is in the register already."), shut=True
        )
    return tell(HttpResponse(), changed=[conversation], toast=_("It is in the register."), shut=True)


def _as_they_wrote(conversation):
    """What happened and the outcome they wish, out of what was proposed; a member reads it before it is registered."""
    if not (proposal := queries.proposal_of(conversation)):
        return {}
    text = proposal.message.text
    return {"happened_so": text.strip()[:LONGEST], "wished": wish_in(text)}


def _found(request, number):
    try:
        return conversation_seen_by(request.user, number)
    except Conversation.DoesNotExist:
        raise Http404 from None
