from regard.channels.email.carrier import EmailCarrier
from regard.conversations.models import Recipient
from regard.conversations.queries import began_in

from .models import Remark


class CounterCarrier(EmailCarrier):
    """Answers by e-mail, to an address that was given at the counter and to no other, until a mail came."""

    def before_any_mail(self, conversation):
        remark = Remark.objects.get(conversation=began_in(conversation))
        if "@" in remark.reach:
            return ((Recipient.Kind.TO, remark.reach, remark.customer),)
        if remark.email and not remark.reach:
            return ((Recipient.Kind.TO, remark.email, remark.colleague),)
        return ()
