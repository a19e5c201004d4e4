"""Beside the thread: what was asked of colleagues, and asking."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.names import name_of
from regard.foundation.ui.answers import tell
from regard.people.models import Person

from .. import actions, queries
from ..forms import AskForm
from .access import conversation_of
from .keeping import kept


@require_safe
@desk_only
def beside(request, person_id):
    person = get_object_or_404(Person.objects.visible_to(request.user).only("pk"), pk=person_id)
    _kind, _dash, number = request.GET.get("about", "").partition("conversation-")
    conversation = conversation_of(request, int(number)) if number.isdecimal() and len(number) < 19 else None
    shown = {
        "conversation": conversation,
        "asks": queries.beside(conversation.pk) if conversation else [],
        "person": person,
        "at": clock.now(),
    }
    return render(request, "asks/beside.html", shown)


@require_http_methods(["GET", "POST"])
@desk_only
def asking(request, number):
    conversation = conversation_of(request, number)
    form, at = _form(request, conversation), clock.now()
    files = kept(form, at)
    if files is None:
        shown = {"form": form, "conversation": conversation}
        return render(request, "asks/asking.html", shown, status=422 if form.errors else 200)
    ask = actions.ask(conversation, **form.cleaned_data, files=files, by=request.user, at=at)
    toast = _("Asked: %(of)s.") % {"of": ask.of}
    return tell(HttpResponse(), changed=[name_of(conversation), request.user], toast=toast, shut=True)


def _form(request, conversation):
    return AskForm(request.POST or None, request.FILES or None, unit=conversation.unit, besides=request.user)
