"""What a token may be allowed. A slice offers its own beside the views that ask for them."""

_offered: dict[str, object] = {}


def offer(name, words):
    _offered[name] = words
    return name


def offered():
    return sorted(_offered.items())
