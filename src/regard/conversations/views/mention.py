"""Colleagues to mention in a note, and having seen that one was."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regard.foundation import clock
from regard.foundation.ui.answers import tell

from .. import actions, queries
from ..models import Mention
from .access import found


@require_safe
def colleagues(request, number):
    """Those who may see the conversation and whose name, or a word in it, begins so."""
    begun = request.GET.get("q", "").replace("\0", "").strip()[:60]
    members = queries.colleagues_of(found(request.user, number), begun, besides=request.user)
    return render(request, "conversations/colleagues.html", {"members": members})


@require_http_methods(["POST", "DELETE"])
def seen(request, pk):
    mine = Mention.objects.visible_to(request.user).select_related("note__conversation")
    mention, at = get_object_or_404(mine, pk=pk), clock.now()
    if request.method == "DELETE":
        actions.see_again(mention, by=request.user, at=at)
        return tell(HttpResponse(), changed=[request.user], toast=_("Here it is again."))
    actions.see(mention, by=request.user, at=at)
    return tell(HttpResponse(), changed=[request.user], toast=_("Seen."), undo=f"/mentions/{pk}/seen/")
