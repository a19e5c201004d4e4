from collections.abc import Iterator
from datetime import timedelta

from regard.conversations.models import Delivery
from regard.foundation import clock
from regard.foundation.env.health import Finding, checks, doubtful, ill, well

from .models import Mail, Mailbox

QUIET = timedelta(minutes=10)


@checks
def mailboxes() -> Iterator[Finding]:
    for box in Mailbox.objects.in_use().exclude(imap_host=""):
        if box.paused_at:
            yield doubtful(
                box.address, "It pauses; nothing is fetched.", mend="Let it go on under Mailboxes."
            )
        elif box.trouble:
            yield ill(
                box.address, box.trouble, mend="Look at its server, user name and password under Mailboxes."
            )
        elif box.looked_at is None or box.looked_at < clock.now() - QUIET:
            yield doubtful(
                box.address, "Nobody has looked into it lately.", mend="See that `regard worker` runs."
            )
        else:
            yield well(box.address, f"looked into at {box.looked_at:%H:%M} UTC")


@checks
def mails() -> Iterator[Finding]:
    held = Mail.objects.filter(fate=Mail.Fate.HELD, put_aside=None).count()
    if held:
        yield doubtful(
            "Mail in",
            f"{held} could not be read.",
            mend="Under Mailboxes, see the reason, then read it again or put it aside.",
        )
    unsure = Delivery.objects.filter(state=Delivery.State.DOUBTFUL).count()
    if unsure:
        yield doubtful(
            "Mail out", f"{unsure} may or may not have left.", mend="Settle them under Mail in doubt."
        )
