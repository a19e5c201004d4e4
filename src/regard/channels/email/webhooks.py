"""Providers hand us mail over HTTP. django-anymail reads their posts; what they brought is stored like fetched mail."""

import json
import re

from anymail.exceptions import AnymailWebhookValidationFailure
from anymail.webhooks.base import AnymailCoreWebhookView
from anymail.webhooks.mailjet import MailjetInboundWebhookView
from anymail.webhooks.postmark import PostmarkInboundWebhookView
from anymail.webhooks.sparkpost import SparkPostInboundWebhookView
from django.core.exceptions import BadRequest, PermissionDenied, RequestDataTooBig
from django.http import HttpResponse

from regard.foundation import clock

from . import actions, queries

# A mail of 35 MB, as much as any of them takes, told both whole and in parts.
LARGEST = 80 * 1024 * 1024
OF_MANY_LINES = re.compile(
    r"TextBody|HtmlBody|RawEmail|Content|email_rfc822|(Text|Html)-part|\w*Attachment\d+"
)


class HandedOver(AnymailCoreWebhookView):
    """A mail that anymail cannot make of the post is kept as it was posted, and held: a colleague sees it, and nobody's mail is lost."""

    def post(self, request, *args, **kwargs):
        try:
            self.run_validators(request)
        except AnymailWebhookValidationFailure as error:
            raise PermissionDenied("Whoever hands mail over says the secret of the address.") from error
        # Django would read no more than 2.5 MB, which one picture has.
        request._body = json.dumps(_tame(_told(request)), ensure_ascii=False).encode()
        try:
            brought = [_brought(event.message) for event in self.parse_events(request)]
        except (AttributeError, LookupError, TypeError, ValueError):
            brought = [([], request.body)]
        for addresses, content in brought:
            _keep(content, addresses, at=clock.now())
        return HttpResponse()


class Mailjet(HandedOver, MailjetInboundWebhookView):
    pass


class Postmark(HandedOver, PostmarkInboundWebhookView):
    pass


class SparkPost(HandedOver, SparkPostInboundWebhookView):
    pass


# Those who prove themselves by the user and password in the address alone.
PROVIDERS = {"mailjet": Mailjet, "postmark": Postmark, "sparkpost": SparkPost}


def _told(request):
    content = request.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise RequestDataTooBig(f"A provider handed over more than {LARGEST} bytes.")
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BadRequest("A provider posted something that is no JSON.") from error


def _tame(told, name=""):
    """Lines in a name or a subject, or half a letter, would be reason enough to refuse the whole mail."""
    if isinstance(told, dict):
        return {_tame(key): _tame(value, key) for key, value in told.items()}
    if isinstance(told, list):
        return [_tame(value, name) for value in told]
    if not isinstance(told, str):
        return told
    whole = told.encode(errors="replace").decode()
    return whole if OF_MANY_LINES.fullmatch(name) else re.sub(r"[\r\n]+", " ", whole)


def _brought(message):
    addresses = [message.envelope_recipient, *(a.addr_spec for a in (*message.to, *message.cc))]
    return [address for address in addresses if address], message.as_bytes()


def _keep(content, addresses, at):
    for mailbox in queries.mailboxes_for(addresses) or [None]:
        unit = mailbox.unit if mailbox else queries.top_unit()
        actions.store(content, unit=unit, mailbox=mailbox, arrived_at=at, at=at)
