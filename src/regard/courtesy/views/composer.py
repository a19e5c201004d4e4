"""The check beside the composer: what it finds in a draft, and what is done about it."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regard.conversations import queries as conversations
from regard.conversations.models import Conversation, Signs
from regard.foundation import clock
from regard.foundation.ui.answers import tell
from regard.foundation.ui.times import full
from regard.promises.models import Promise

from .. import actions, queries
from ..check import RULES, check
from ..forms import DraftForm, OverrideForm, WordForm

HOLDS_BACK = {"name", "somebody-else", "placeholder", "language", "attachment", "known-fact", "threat"}
"""What a letter is held back for once, before it goes; the rest is only said."""


@require_http_methods(["GET", "POST"])
def beside(request, number):
    """The room below the composer, and what the check finds in what is typed there."""
    conversation = seen(request.user, number)
    if request.method == "GET":
        return render(request, "courtesy/room.html", {"number": number})
    form = DraftForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    given = form.cleaned_data
    draft = queries.draft_of(
        conversation,
        text=given["text"],
        attached=given["attached"] or 0,
        signs=given["signs"] or Signs.BOTH,
        done=given["done"],
        by=request.user,
        at=clock.now(),
    )
    found = [shown(finding, given["text"]) for finding in check(draft)] if draft.text.strip() else []
    return render(request, "courtesy/findings.html", {"found": found, "number": number, "at": clock.now()})


@require_POST
def promises(request, number):
    conversation, at = seen(request.user, number), clock.now()
    form = WordForm(request.POST, at=at)
    if not form.is_valid():
        return HttpResponse(status=422)
    promise = actions.promise(conversation, by=request.user, at=at, **form.cleaned_data)
    words = _("Promised for %(when)s.") % {"when": full(promise.due_at)}
    undo = f"/courtesy/promises/{promise.pk}/" if promise.made_at == at else ""
    return tell(HttpResponse(), changed=[conversation, conversation.person], toast=words, undo=undo)


@require_http_methods(["DELETE"])
def promised(request, pk):
    """One's own word, taken back."""
    own = get_object_or_404(
        Promise.objects.visible_to(request.user)
        .running()
        .filter(member=request.user, kind__in=Promise.BY_WORD),
        pk=pk,
    )
    actions.take_promise_back(own, by=request.user, at=clock.now())
    return tell(HttpResponse(), changed=[own.about, own.to], toast=_("Not promised after all."))


@require_POST
def overrides(request, number):
    conversation = seen(request.user, number)
    form = OverrideForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    actions.override(conversation, form.cleaned_data["rules"], by=request.user, at=clock.now())
    return HttpResponse(status=204)


def seen(member, number):
    try:
        return conversations.one(member, number)
    except Conversation.DoesNotExist:
        raise Http404 from None


def shown(finding, text):
    """As the page shows it. A browser counts UTF-16, where most emoji are two."""
    return {
        "finding": finding,
        "label": RULES[finding.rule],
        "start": utf16(text[: finding.start]),
        "end": utf16(text[: finding.end]),
        "words": text[finding.start : finding.end],
        "holds": finding.rule in HOLDS_BACK,
    }


def utf16(text):
    return len(text.encode("utf-16-le")) // 2
