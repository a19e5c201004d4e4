"""What Regard takes in of a mail, from its bytes alone."""

from dataclasses import dataclass

from regard.channels.email.reading import automatic, bounces, replies
from regard.channels.email.reading.bounces import Bounce
from regard.channels.email.reading.letter import Letter
from regard.channels.email.reading.read import read_letter
from regard.channels.email.reading.replies import Reply


@dataclass(frozen=True, slots=True)
class Mail:
    letter: Letter
    reply: Reply
    automatic: str
    """none, auto-reply, bounce, list or notification."""

    bounce: Bounce | None


def read_mail(raw: bytes, own_addresses: tuple[str, ...] = ()) -> Mail:
    letter = read_letter(raw)
    return Mail(
        letter=letter,
        reply=replies.split(letter),
        automatic=automatic.kind_of(letter, own_addresses),
        bounce=bounces.read(letter),
    )
