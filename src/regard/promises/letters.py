"""The letter that tells a member what is late, and by how much it was."""

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regard.foundation import env
from regard.foundation.ui.places import address_of


def send_late(notices):
    """One letter about all of these, in the language and the time zone of whom they are for; without any, none."""
    if not notices:
        return
    member = notices[0].member
    base = env.web_address("REGARD_URL", "http://127.0.0.1:8000")
    with translation.override(member.language), timezone.override(member.time_zone):
        late = [(promise, _said(promise.due_at), base + _page_of(promise)) for promise in _promises(notices)]
        text = render_to_string("promises/letters/late.txt", {"member": member, "late": late})
    subject, _, body = text.partition("\n")
    headers = {"Auto-Submitted": "auto-generated"}
    EmailMessage(subject, body.strip() + "\n", to=[member.email], headers=headers).send()


def _promises(notices):
    """Each once, though two rungs may have brought it to the same member."""
    return list({notice.promise_id: notice.promise for notice in notices}.values())


def _said(moment):
    return date_format(timezone.localtime(moment), _("l j F, H:i"))


def _page_of(promise):
    return address_of(promise.about) or "/promises/"
