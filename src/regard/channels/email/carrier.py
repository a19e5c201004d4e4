from regard.conversations.models import Recipient
from regard.people.queries import addresses_of

from .models import Mail
from .queries import own_addresses, without_plus
from .reading import html as markup


class EmailCarrier:
    """Answers by e-mail: to whoever wrote last, and to those they copied; never to an address of our own."""

    channel = "email"

    def recipients(self, conversation):
        last = (
            Mail.objects.filter(
                conversation=conversation, message__person__isnull=False, message__automatic="none"
            )
            .select_related("message__person")
            .order_by("-message__at")
            .first()
        )
        if last is None:
            return self.before_any_mail(conversation)
        message = last.message
        assert message is not None
        assert message.person is not None
        main = (Recipient.Kind.TO, last.answer_to, message.person.name)
        return (main, *self._copied(message, {last.answer_to.lower(), last.sender.lower()}))

    def before_any_mail(self, conversation):
        person = conversation.person
        return tuple((Recipient.Kind.TO, address, person.name) for address in addresses_of(person)[:1])

    def harmless(self, html, *, remote_images, inline):
        return markup.clean(html, remote_images=remote_images, inline=inline)

    def remote_images(self, html):
        return markup.remote_images(html)

    def _copied(self, message, taken):
        ours = own_addresses()
        for recipient in message.recipients.order_by("pk"):
            spellings = {recipient.address.lower(), without_plus(recipient.address)}
            if recipient.address.lower() not in taken and ours.isdisjoint(spellings):
                taken.add(recipient.address.lower())
                yield (Recipient.Kind.CC, recipient.address, recipient.name)
