"""Mail of the house itself, such as an invitation: it leaves by the oldest mailbox that can send."""

from email.utils import formataddr

from django.core.mail.backends.base import BaseEmailBackend

from .models import Mailbox
from .smtp import NotNow, deliver


class Backend(BaseEmailBackend):
    """Django's way to send. Raises NotNow, Refused or InDoubt; the job that sends tries again."""

    def send_messages(self, messages):
        mailbox = Mailbox.objects.in_use().exclude(smtp_host="").order_by("pk").first()
        if mailbox is None:
            raise NotNow("No mailbox can send yet.")
        for message in messages:
            message.from_email = formataddr((mailbox.display_name, mailbox.address))
            deliver(mailbox, message.recipients(), message.message().as_bytes(linesep="\r\n"))
        return len(messages)
