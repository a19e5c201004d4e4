"""Mail that could not be read, and mail nobody knows whether it left: a person looks and decides."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member

from .. import actions, queries

SHOWN = 3000

leads_only = only(Member.Role.ADMIN, Member.Role.LEAD)


@require_safe
@leads_only
def held(request):
    shown = {
        "mails": [(mail, _preview(mail)) for mail in queries.held(request.user)[:50]],
        "aside": [(mail, _preview(mail)) for mail in queries.put_aside(request.user)[:50]],
        "at": clock.now(),
    }
    return render(request, "email/held.html", shown)


@require_POST
@leads_only
def again(request, pk):
    mail = get_object_or_404(queries.held(request.user), pk=pk)
    actions.read_again(mail.raw, by=request.user, at=clock.now())
    messages.info(request, _("It is being read once more."))
    return redirect("mail-held")


@require_POST
@leads_only
def aside(request, pk):
    """Put a held mail aside, or take it up again."""
    act = actions.take_up if "back" in request.POST else actions.put_aside
    act(get_object_or_404(queries.unread(request.user), pk=pk), by=request.user, at=clock.now())
    return redirect("mail-held")


@require_safe
@leads_only
def doubts(request):
    return render(
        request, "email/doubts.html", {"deliveries": queries.in_doubt(request.user)[:50], "at": clock.now()}
    )


@require_POST
@leads_only
def settled(request, pk):
    delivery = get_object_or_404(queries.in_doubt(request.user), pk=pk)
    actions.settle_doubt(
        delivery.message.outgoing, again="again" in request.POST, by=request.user, at=clock.now()
    )
    return redirect("mail-doubts")


def _preview(mail):
    """What can be shown of bytes that could not be read."""
    return bytes(mail.raw.content[:SHOWN]).decode("utf-8", errors="replace")
