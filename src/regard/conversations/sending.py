"""Before an answer leaves: to whom it goes, and what its writer should look at first."""

from dataclasses import dataclass
from email.utils import parseaddr

from .carriers import carrier_of
from .models import Recipient
from .queries import known_addresses, written_since


@dataclass(frozen=True)
class Doubts:
    """What came since the writer's page saw the thread, and addresses nobody wrote to or from here before."""

    crossed: tuple = ()
    strangers: tuple = ()

    def __bool__(self):
        return bool(self.crossed or self.strangers)

    @property
    def named(self):
        """These doubts and no others, in words a form can send back to say they were looked at."""
        return " ".join([*(f"{each.kind}-{each.id}" for each in self.crossed), *self.strangers])


def doubts(conversation, *, recipients, seen, by):
    since = written_since(conversation.pk, *seen)
    crossed = tuple(each for each in since if each.member_id != by.pk)
    goes_to = recipients or usual_recipients(conversation)
    chosen = {address.lower() for _kind, address, _name in goes_to}
    # An address that a mail asks to be answered at is no exception: anybody can write another person's name above it.
    return Doubts(crossed, tuple(sorted(chosen - known_addresses(conversation))))


def usual_recipients(conversation):
    return tuple(carrier_of(conversation.channel).recipients(conversation))


def chosen_recipients(conversation, to, cc):
    """Recipients from lines of addresses as typed, names as they are known; nothing where nobody was chosen.

    Returns what is no address beside them.
    """
    usual = {address.lower(): name for _kind, address, name in usual_recipients(conversation)}
    chosen: dict[str, tuple[str, str, str]] = {}
    wrong = []
    for kind, lines in ((Recipient.Kind.TO, to), (Recipient.Kind.CC, cc)):
        for written in (part.strip() for line in lines for part in line.replace(";", ",").split(",")):
            name, address = parseaddr(written)
            if "@" in address.strip("@") and " " not in address and len(address) <= 320:
                known = usual.get(address.lower(), "")
                chosen.setdefault(address.lower(), (str(kind), address, (name or known)[:200]))
            elif written:
                wrong.append(written)
    return tuple(chosen.values()), wrong
