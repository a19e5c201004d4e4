"""Channels register here how they carry a message out; the core of a message does not know e-mail."""

from typing import Protocol

from django.utils.translation import gettext_lazy as _

CHANNELS = {
    "email": _("e-mail"),
    "form": _("web form"),
    "counter": _("written down by a colleague"),
    "chat": _("chat"),
    "phone": _("phone"),
    "api": _("API"),
}


class Carrier(Protocol):
    channel: str

    def recipients(self, conversation):
        """Where a reply goes by default: (kind, address, name) for each, the first being the main one."""

    def harmless(self, html, *, remote_images, inline):
        """The HTML a message came with, cleaned for a frame without scripts; `inline` maps content ids to URLs."""

    def remote_images(self, html):
        """How many pictures that HTML would fetch from elsewhere."""


class NoCarrier(LookupError):
    """No channel of this name carries messages out."""


_carriers: dict[str, Carrier] = {}


def register(channel, carrier):
    _carriers[channel] = carrier


def is_carried(channel):
    return channel in _carriers


def carrier_of(channel):
    try:
        return _carriers[channel]
    except KeyError:
        raise NoCarrier(channel) from None
