"""The channels a policy may be for. Each channel lies above promises and names itself here."""

from typing import Any

_channels: dict[str, Any] = {}


def through(name, words):
    _channels[name] = words


def channels():
    return dict(_channels)
