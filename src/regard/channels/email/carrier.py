from regard.conversations.models import Recipient
from regard.people.queries import addresses_of

from .queries import without_plus, wrote_last
from .reading import html as markup


class EmailCarrier:
    """Answers by e-mail: to whoever wrote last, and to those they copied; never to an address of our own."""

    channel = "email"

    def recipients(self, conversation):
        wrote = wrote_last(conversation)
        if not wrote:
            return self.before_any_mail(conversation)
        last = wrote[0]
        main = (Recipient.Kind.TO, last.answer_to, last.name)
        return (main, *_copied(wrote, {last.answer_to.lower(), last.sender.lower()}))

    def before_any_mail(self, conversation):
        person = conversation.person
        return tuple((Recipient.Kind.TO, address, person.name) for address in addresses_of(person)[:1])

    def harmless(self, html, *, remote_images, inline):
        return markup.clean(html, remote_images=remote_images, inline=inline)

    def remote_images(self, html):
        return markup.remote_images(html)


def _copied(wrote, taken):
    ours = set(wrote[0].own_addresses or ())
    for row in wrote:
        if row.address is None or row.address.lower() in taken:
            continue
        if ours.isdisjoint({row.address.lower(), without_plus(row.address)}):
            taken.add(row.address.lower())
            yield (Recipient.Kind.CC, row.address, row.called)
