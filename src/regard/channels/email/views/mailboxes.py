"""Where admins say which addresses we care for."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import only
from regard.foundation.accounts.models import Member

from .. import actions, queries, trial
from ..forms import MailboxForm, SecretForm
from ..models import Mailbox
from ..webhooks import PROVIDERS

admin_only = only(Member.Role.ADMIN)


@require_safe
@admin_only
def listed(request):
    shown = {
        "mailboxes": queries.mailboxes_of(request.user),
        "held": queries.held(request.user).count(),
        "doubts": queries.in_doubt(request.user).count(),
        "at": clock.now(),
        "addresses": [(name, _webhook(request, name)) for name in PROVIDERS],
    }
    return render(request, "email/mailboxes.html", shown)


@require_http_methods(["GET", "POST"])
@admin_only
def new(request):
    form = MailboxForm(request.POST or None, member=request.user)
    if form.is_valid():
        mailbox = actions.add_mailbox(**form.cleaned_data, by=request.user, at=clock.now())
        return redirect("mailbox", mailbox.pk)
    return render(request, "email/new_mailbox.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
@admin_only
def page(request, pk):
    return _page(request, _found(request, pk))


@require_http_methods(["GET", "POST"])
@admin_only
def servers(request, pk):
    mailbox = _found(request, pk)
    form = MailboxForm(request.POST or None, member=request.user, mailbox=mailbox)
    if form.is_valid():
        actions.change_mailbox(mailbox, **form.cleaned_data, by=request.user, at=clock.now())
        messages.success(request, _("Kept. Try the connection now; within a minute it is in use."))
        return redirect("mailbox", pk)
    shown = {"form": form, "mailbox": mailbox}
    return render(request, "email/servers.html", shown, status=422 if form.errors else 200)


@require_POST
@admin_only
def pause(request, pk):
    act = actions.resume_mailbox if "resume" in request.POST else actions.pause_mailbox
    act(_found(request, pk), by=request.user, at=clock.now())
    return redirect("mailbox", pk)


@require_POST
@admin_only
def tried(request, pk):
    mailbox = _found(request, pk)
    results = (trial.of_fetching(mailbox), trial.of_sending(mailbox))
    return _page(request, mailbox, tried=[result for result in results if result])


@require_POST
@admin_only
def secret(request, pk):
    mailbox, form = _found(request, pk), SecretForm(request.POST)
    if not form.is_valid():
        return _page(request, mailbox, form=form, status=422)
    actions.change_secret(mailbox, **form.cleaned_data, by=request.user, at=clock.now())
    messages.success(request, _("From now on it is opened by this one."))
    return redirect("mailbox", pk)


@require_POST
@admin_only
def retirement(request, pk):
    actions.retire_mailbox(_found(request, pk), by=request.user, at=clock.now())
    return redirect("mailboxes")


def _page(request, mailbox, *, tried=None, form=None, status=200):
    shown = {"mailbox": mailbox, "tried": tried, "form": form or SecretForm(), "at": clock.now()}
    return render(request, "email/mailbox.html", shown, status=status)


def _found(request, pk):
    seen = Mailbox.objects.visible_to(request.user).in_use().select_related("unit", "team")
    return get_object_or_404(seen, pk=pk)


def _webhook(request, name):
    scheme, rest = request.build_absolute_uri(reverse("incoming", args=[name])).split("://", 1)
    return f"{scheme}://{settings.ANYMAIL['WEBHOOK_SECRET']}@{rest}"
