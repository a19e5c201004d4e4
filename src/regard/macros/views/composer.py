"""Macros beside the sheet: found, taken up, and what they will do when the answer leaves."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regard.conversations import queries as conversations
from regard.conversations.actions import WentFurther
from regard.conversations.actions.state import shown_in
from regard.conversations.blanks import fill
from regard.conversations.models import Conversation
from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..forms import WordsForm
from ..models import Use
from ..words import closes_at_once, deeds, left_undone


@require_safe
@desk_only
def offered(request, number):
    return render(request, "macros/offered.html", _found(request, number))


@require_safe
@desk_only
def rows(request, number):
    return render(request, "macros/rows.html", _found(request, number))


@require_safe
def waiting(request, number):
    conversation = _seen(request, number)
    uses = [(use, deeds(use.macro)) for use in queries.waiting_in(conversation, request.user)]
    return render(request, "macros/waiting.html", {"number": number, "uses": uses})


@require_POST
@desk_only
def using(request, number, pk):
    conversation, at = _seen(request, number), clock.now()
    macro = get_object_or_404(queries.offered_in(conversation, request.user), pk=pk)
    taken = actions.use(macro, conversation, by=request.user, at=at)
    if not macro.text:
        changed = [conversation, *shown_in(conversation)]
        words = _("Done: %(macro)s.") % {"macro": macro.name}
        return tell(HttpResponse(), changed=changed, toast=words, undo=f"/macros/uses/{taken.pk}/", shut=True)
    text = fill(macro.text, queries.known_for(conversation, request.user, at=at))
    return tell(render(request, "macros/words.html", {"text": text}), heard=["macro-used"])


@require_http_methods(["DELETE"])
@desk_only
def use(request, pk):
    """Take back what a macro did."""
    taken = get_object_or_404(_mine(request).filter(done_at__isnull=False), pk=pk)
    try:
        actions.take_back(taken, by=request.user, at=clock.now())
    except WentFurther:
        return tell(HttpResponse(), toast=_("It went further since, so it stays there."))
    changed = [taken.conversation, *shown_in(taken.conversation)]
    return tell(HttpResponse(), changed=changed, toast=_("It is where it was."))


@require_POST
@desk_only
def dropping(request, pk):
    taken = get_object_or_404(_mine(request).waiting(), pk=pk)
    actions.drop(taken, by=request.user, at=clock.now())
    return tell(HttpResponse(), heard=["macro-used"])


def _mine(request):
    seen = Conversation.objects.visible_to(request.user)
    return Use.objects.visible_to(request.user).filter(conversation__in=seen).select_related("conversation")


def _found(request, number):
    form = WordsForm(request.GET)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    conversation = _seen(request, number)
    macros = list(queries.macros_for(conversation, request.user, words))
    closing = [macro for macro in macros if closes_at_once(macro)]
    left = closing and left_undone(conversations.left_open_among(request.user, [conversation.pk]))
    found = [(macro, deeds(macro), left if macro in closing else "") for macro in macros]
    return {"number": number, "macros": found, "words": words}


def _seen(request, number):
    try:
        return conversations.one(request.user, number)
    except Conversation.DoesNotExist:
        raise Http404 from None
