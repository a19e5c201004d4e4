"""Channels register here how they carry a message out; the core of a message does not know e-mail."""

from typing import Protocol


class Carrier(Protocol):
    channel: str

    def recipients(self, conversation):
        """Where a reply goes by default: (kind, address, name) for each, the first being the main one."""


class NoCarrier(LookupError):
    """No channel of this name carries messages out."""


_carriers: dict[str, Carrier] = {}


def register(channel, carrier):
    _carriers[channel] = carrier


def carrier_of(channel):
    try:
        return _carriers[channel]
    except KeyError:
        raise NoCarrier(channel) from None
