"""Two conversations laid beside each other, and taken apart."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..actions.state import shown_in
from ..forms import LinkingForm, whole
from ..models import Category
from .access import found


@require_http_methods(["GET", "POST", "DELETE"])
@desk_only
def linking(request, number):
    conversation, at = found(request.user, number), clock.now()
    if request.method == "DELETE":
        return _take_away(request, conversation, at)
    form = LinkingForm(request.POST or None, conversation=conversation, member=request.user)
    if not form.is_valid():
        return _dialog(request, conversation, form)
    to, why, close = (form.cleaned_data[name] for name in ("into", "why", "close"))
    actions.link(conversation, to=to, why=why, by=request.user, at=at)
    undo = {"to": to.pk}
    if close and conversation.category != Category.CLOSED:
        undo["reopen"] = "1"
        actions.close(conversation, by=request.user, at=at)
    back = f"/conversations/{number}/linking/?{urlencode(undo)}"
    return _done(conversation, to, toast=_("Linked with %(number)s.") % {"number": to.pk}, undo=back)


@require_http_methods(["DELETE"])
@desk_only
def unlinking(request, number):
    """A link taken away stands again."""
    conversation, to = found(request.user, number), found(request.user, whole(request.GET.get("to", "")))
    try:
        actions.take_unlinking_back(conversation, to=to, by=request.user, at=clock.now())
    except actions.LinkedOtherwise:
        return tell(HttpResponse(), toast=_("It went further since, so it stays there."))
    return _done(conversation, to, toast=_("Linked with %(number)s.") % {"number": to.pk})


def _take_away(request, conversation, at):
    to = found(request.user, whole(request.GET.get("to", "")))
    actions.unlink(conversation, to=to, by=request.user, at=at)
    words = _("The link is away.")
    if not request.GET.get("reopen"):
        undo = f"/conversations/{conversation.pk}/unlinking/?to={to.pk}"
        return _done(conversation, to, toast=words, undo=undo)
    try:
        actions.take_status_back(conversation, by=request.user, at=at)
    except actions.WentFurther:
        words = _("The link is away. The conversation went further since, so it stays there.")
    return _done(conversation, to, toast=words)


def _dialog(request, conversation, form):
    same_person = queries.of_person(request.user, conversation.person_id)
    others = [other for other in same_person if other.pk != conversation.pk]
    shown = {"conversation": conversation, "form": form, "others": others}
    return render(request, "conversations/linking.html", shown, status=422 if form.errors else 200)


def _done(conversation, other, *, toast, undo=""):
    changed = [conversation, other, *shown_in(conversation), *shown_in(other)]
    return tell(HttpResponse(), changed=changed, toast=toast, undo=undo, shut=True)
