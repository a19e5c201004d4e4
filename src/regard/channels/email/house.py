"""Mail of the house itself, such as an invitation: it leaves by the oldest mailbox that can send."""

from email.utils import formataddr

from django.core.mail.backends.base import BaseEmailBackend

from regard.foundation import clock

from . import actions
from .queries import house_mailbox
from .smtp import NotNow


class Backend(BaseEmailBackend):
    """Django's way to send. Raises NotNow, NoKey, Refused or InDoubt; the job that sends tries again."""

    def send_messages(self, messages):
        mailbox = house_mailbox()
        if mailbox is None:
            raise NotNow("No mailbox can send yet.")
        for message in messages:
            message.from_email = formataddr((mailbox.display_name, mailbox.address))
            content = message.message().as_bytes(linesep="\r\n")
            actions.deliver(mailbox, message.recipients(), content, at=clock.now())
        return len(messages)
