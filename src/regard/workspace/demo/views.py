"""Pages that exist only where the database is the demo's."""

from functools import wraps

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regard.channels.email.reading.read import read_letter
from regard.conversations.queries import rows_among
from regard.foundation import clock
from regard.foundation.accounts.access import public
from regard.foundation.accounts.models import Member

from . import actions, queries
from .forms import SentForm, WriteForm
from .house import PUBLISHED

FIRST = {
    "name": "Siobhán Byrne",
    "address": "siobhan.byrne@example.org",
    "subject": "The card still has not come",
    "text": "Good morning,\n\nit is I again. I was told the warranty card would be here by Friday, and it is not.\n\n"
    "Siobhán Byrne",
}


def in_demo_only(view):
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not queries.is_demo():
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


@public
@require_safe
@in_demo_only
def cast(request):
    return render(request, "demo/cast.html", {"cast": queries.cast(), "published": PUBLISHED})


@public
@require_POST
@in_demo_only
def sign_in(request, pk):
    member = get_object_or_404(Member.objects.filter(is_active=True), pk=pk)
    login(request, member, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect("desk" if member.works_the_desk else "today")


@require_http_methods(["GET", "POST"])
@in_demo_only
def live(request):
    typed = WriteForm(request.POST or None, initial=FIRST | request.GET.dict())
    if typed.is_valid():
        sent = actions.write_as(**typed.cleaned_data, at=clock.now())
        return redirect(f"{reverse('demo-live')}?sent={sent.pk}")
    shown = {"typed": typed, "letters": _letters(), "sent": SentForm(request.GET).raw_id()}
    return render(request, "demo/live.html", shown, status=422 if typed.errors else 200)


@require_safe
@in_demo_only
def arrived(request, raw_id):
    """What became of a mail sent a moment ago, and its row on the desk of whoever watches."""
    mail = queries.became_of(raw_id)
    rows = rows_among(request.user, [mail.conversation_id]) if mail and mail.conversation_id else {}
    shown = {"mail": mail, "row": rows.get(mail.conversation_id) if mail else None, "at": clock.now()}
    return render(request, "demo/arrived.html", shown)


@require_safe
@in_demo_only
def post(request):
    return render(request, "demo/post.html", {"letters": _letters()})


def _letters():
    return [(posted, read_letter(bytes(posted.content))) for posted in queries.latest_post(at=clock.now())]
