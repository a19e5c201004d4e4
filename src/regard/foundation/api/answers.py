"""Answers written by msgspec, and lists that know where they go on."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

import msgspec
from django.http import HttpResponse

from .problems import Refused


def json(facts, status=200):
    return HttpResponse(msgspec.json.encode(facts), "application/json", status)


def page(request, items, after):
    """`next` is the address of the next page, or null; `after` is the key it comes after."""
    following = None
    if after is not None:
        query = request.GET.copy()
        query["cursor"] = urlsafe_b64encode(msgspec.json.encode(after)).decode().rstrip("=")
        following = f"{request.path}?{query.urlencode()}"
    return json({"items": items, "next": following})


def after_of(cursor, shape):
    """The key in a cursor, as a tuple of the given types; None for no cursor. Raises Refused."""
    if not cursor:
        return None
    try:
        return msgspec.json.decode(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)), type=shape)
    except (NotBase64, ValueError):
        raise Refused(422, "This cursor is not one of ours; begin without it.") from None
