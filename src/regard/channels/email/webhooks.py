"""Providers hand us mail over HTTP. django-anymail reads their posts; what they brought is stored like fetched mail."""

from anymail.signals import inbound
from anymail.webhooks.mailjet import MailjetInboundWebhookView
from anymail.webhooks.postmark import PostmarkInboundWebhookView
from anymail.webhooks.sparkpost import SparkPostInboundWebhookView
from django.dispatch import receiver

from regard.foundation import clock

from . import actions, queries

# Those who prove themselves by the user and password in the address alone.
PROVIDERS = {
    "mailjet": MailjetInboundWebhookView,
    "postmark": PostmarkInboundWebhookView,
    "sparkpost": SparkPostInboundWebhookView,
}


@receiver(inbound, dispatch_uid="email")
def take(sender, event, esp_name, **_more):
    """Heard by django-anymail's own signal, its only way to tell."""
    message = event.message
    addresses = [message.envelope_recipient, *(a.addr_spec for a in (*message.to, *message.cc))]
    content, at = message.as_bytes(), clock.now()
    for mailbox in queries.mailboxes_for([address for address in addresses if address]) or [None]:
        unit = mailbox.unit if mailbox else queries.top_unit()
        actions.store(content, unit=unit, mailbox=mailbox, arrived_at=at, at=at)
