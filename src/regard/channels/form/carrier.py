from regard.channels.email.carrier import EmailCarrier
from regard.conversations.models import Recipient
from regard.conversations.queries import began_in

from .models import Submission


class FormCarrier(EmailCarrier):
    """Answers by e-mail: to the address that was typed, until a mail came from the person."""

    def before_any_mail(self, conversation):
        submission = Submission.objects.get(conversation=began_in(conversation))
        return ((Recipient.Kind.TO, submission.email, submission.name),)
