"""Encoded words (RFC 2047) as mails really write them: split in the middle of a character, with spaces
inside, without spaces between, inside quotes, without an end."""

import binascii
import re
from collections.abc import Iterator
from itertools import groupby

from regard.channels.email.reading.charsets import codec_of, decode

START = re.compile(r"=\?([^?\s=]{1,60})\?([bBqQ])\?")
BAD_ESCAPE = re.compile(rb"=(?![0-9A-Fa-f]{2})")
NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")

Piece = tuple[str, str, bytes]
"""Charset and bytes of an encoded word, or ("", text, b"") for what stands between."""


def decode_words(value: str) -> str:
    """The value with its encoded words read; neighbours of one charset are joined before they are decoded."""
    if "=?" not in value:
        return value
    pieces = _without_gaps(list(_pieces(value)))
    return "".join(
        _read(b"".join(content for _, _, content in run), charset)
        if charset
        else "".join(text for _, text, _ in run)
        for charset, run in groupby(pieces, key=lambda piece: piece[0])
    )


def charsets_in(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match[1].partition("*")[0].lower() for match in START.finditer(value)))


def _pieces(value: str) -> Iterator[Piece]:
    at = 0
    while word := START.search(value, at):
        end = value.find("?=", word.end())
        if end < 0:
            break
        yield "", value[at : word.start()], b""
        charset = word[1].partition("*")[0].lower()
        yield charset, "", _content(word[2], value[word.end() : end])
        at = end + 2
    yield "", value[at:], b""


def _content(encoding: str, payload: str) -> bytes:
    content = payload.encode("utf-8", "surrogateescape")
    if encoding in "bB":
        return unpadded_base64(content)
    return binascii.a2b_qp(BAD_ESCAPE.sub(b"=3D", content.replace(b"_", b" ")))


def unpadded_base64(content: bytes) -> bytes:
    """What the letters of base64 hold, with padding, spaces and rubbish left out of account."""
    letters = NOT_BASE64.sub(b"", content)
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def _without_gaps(pieces: list[Piece]) -> list[Piece]:
    """White space between two encoded words is not part of the text (RFC 2047, 6.2)."""
    last = len(pieces) - 1
    return [
        (charset, text, content)
        for n, (charset, text, content) in enumerate(pieces)
        if charset or (text and not (0 < n < last and text.isspace()))
    ]


def _read(content: bytes, charset: str) -> str:
    """UTF-7 can write half of a surrogate pair, which is no character and cannot be kept."""
    text, _ = decode(content, charset if codec_of(charset) else "")
    return text.encode("utf-8", "replace").decode()
