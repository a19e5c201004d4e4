"""What Regard takes in of a mail, from its bytes alone."""

from regard.channels.email.reading import automatic, bounces, replies
from regard.channels.email.reading.letter import Mail
from regard.channels.email.reading.read import read_letter


def read_mail(raw: bytes, own_addresses: tuple[str, ...] = ()) -> Mail:
    letter = read_letter(raw)
    return Mail(
        letter=letter,
        reply=replies.split(letter),
        automatic=automatic.kind_of(letter, own_addresses),
        bounce=bounces.read(letter),
    )
