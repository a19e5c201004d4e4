"""Parameters of Content-Type and Content-Disposition (RFC 2045, 2183, 2231) and lists of message ids."""

import re
from urllib.parse import unquote_to_bytes

from regard.channels.email.reading.charsets import decode
from regard.channels.email.reading.words import decode_words

AFTER_KIND = re.compile(r"[;\s]")
PARAMETER = re.compile(r"""\s*([^\s=;"]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.)*)("?)|([^;]*))""", re.DOTALL)
EXTENDED = re.compile(r"([^*]+)\*(\d{1,4})?(\*)?")
ESCAPED = re.compile(r'\\(["\\])')
MESSAGE_ID = re.compile(r"<([^<>]{1,900})>")


def value_and_parameters(value: str) -> tuple[str, dict[str, str]]:
    """`text/plain; charset="utf-8"` as ("text/plain", {"charset": "utf-8"}), continuations joined and decoded."""
    kind, *rest = AFTER_KIND.split(value.strip(), maxsplit=1)
    return kind.lower(), _joined(_raw_parameters("".join(rest)))


def message_ids(value: str) -> tuple[str, ...]:
    """Every id without its brackets, in order, once. Ids that lost their brackets are taken as words."""
    found = MESSAGE_ID.findall(value) if "<" in value else [word for word in value.split() if "@" in word]
    return tuple(dict.fromkeys("".join(identifier.split()) for identifier in found if identifier.strip()))


def _raw_parameters(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(text) and len(found) < 200:
        if match := PARAMETER.match(text, at):
            value = match[4].strip().strip("'") if match[2] is None else ESCAPED.sub(r"\1", match[2])
            found.append((match[1].lower(), value))
            at = match.end()
        next_one = text.find(";", at)
        if next_one < 0:
            break
        at = next_one + 1
    return found


def _joined(raw: list[tuple[str, str]]) -> dict[str, str]:
    plain: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for name, value in raw:
        if extended := EXTENDED.fullmatch(name):
            number = int(extended[2] or 0)
            encoded = bool(extended[3]) or extended[2] is None
            pieces.setdefault(extended[1], {}).setdefault(number, (value, encoded))
        else:
            plain.setdefault(name, decode_words(value))
    return plain | {
        name: _continued([numbered[n] for n in sorted(numbered)]) for name, numbered in pieces.items()
    }


def _continued(values: list[tuple[str, bool]]) -> str:
    """RFC 2231: charset'language'text, percent-encoded where marked, split anywhere, also inside a character."""
    charset = ""
    out: list[bytes] = []
    for n, (value, encoded) in enumerate(values):
        if n == 0 and encoded and value.count("'") >= 2:
            charset, _, value = value.split("'", 2)
        content = value.encode("utf-8", "surrogateescape")
        out.append(unquote_to_bytes(content) if encoded else content)
    joined = b"".join(out)
    return decode_words(decode(joined, charset)[0])
