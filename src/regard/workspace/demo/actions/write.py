import secrets

from regard.channels.email import actions as email
from regard.foundation.events.journal import act

from .. import letters


@act
def write_as(*, name, address, mailbox, subject, text, answers=None, at):
    """A customer's mail arrives at a mailbox, as fetching would store it; the worker reads it and takes it in."""
    content = letters.letter(
        text,
        sender=(name, address),
        to=mailbox.address,
        subject=subject,
        key=f"{secrets.token_hex(12)}@{address.partition('@')[2]}",
        at=at,
        answers=answers,
    )
    raw, _is_new = email.store(content, unit=mailbox.unit, mailbox=mailbox, arrived_at=at, at=at)
    return raw
