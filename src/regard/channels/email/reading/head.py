"""The head of a raw mail: its header lines, found and decoded whatever state they are in."""

import re
from dataclasses import dataclass

from regard.channels.email.reading.charsets import decode_bare
from regard.channels.email.reading.words import decode_words

FIELD = re.compile(rb"[!-9;-~\x80-\xff]{1,200}[ \t]*:")
LOOSE_COLON = re.compile(rb"\A([^\s:]+)[ \t]+:")
USUAL_FIELD = re.compile(
    rb"(?:from|to|cc|subject|date|received|message-id|in-reply-to|references|reply-to|sender|return-path|"
    rb"mime-version|content-[a-z-]+|x-[\w-]+|list-[a-z-]+|precedence|auto-submitted)[ \t]*:",
    re.IGNORECASE,
)
MIME_FIELD = re.compile(rb"mime-version[ \t]*:[ \t]*1", re.IGNORECASE)
MULTILINE_I = re.MULTILINE | re.IGNORECASE
CHARSET = re.compile(rb"charset\s{0,3}=\s{0,3}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
ENVELOPE = re.compile(rb">?From (?![ \t]*:)[^\r\n]*\r?\n")
EMPTY_LINE = re.compile(rb"\n\r?\n|\r\r\n\r\r\n|\r\r(?!\n)")
EMPTY = re.compile(rb"[ \t]*\r?\n")
FOLD = re.compile(rb"\r?\n[ \t]*")
MOST, LONGEST = 2000, 50_000
"""Fields, and bytes of one: there are no letters with more, only attempts to keep us busy."""

UNPRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Head:
    fields: tuple[tuple[str, str], ...]
    """Names as written; values unfolded, raw 8-bit text decoded, encoded words still as they came."""

    by_name: dict[str, list[str]]
    """The same values by the name in lower case."""

    mime: bytes
    """For a parser of parts: the fields that tell about the body, put right, an empty line, and the body."""

    body_at: int
    problems: tuple[str, ...]

    def first(self, name: str) -> str:
        return next(iter(self.all(name)), "")

    def all(self, name: str) -> list[str]:
        return self.by_name.get(name.lower(), [])


def read_head(raw: bytes) -> Head:
    problems: list[str] = []
    raw = _begun_at_its_head(_without_odd_bytes(raw, problems), problems)
    lines, end = _head_lines(raw, problems)
    body_at = _body_at(raw, end, problems)
    fields = _fields(lines, raw[: end + 20_000], problems)
    by_name: dict[str, list[str]] = {}
    for name, value in fields:
        by_name.setdefault(name.lower(), []).append(value)
    mime = _mime_lines(lines)
    return Head(fields, by_name, b"".join((mime, memoryview(raw)[body_at:])), len(mime), tuple(problems))


def decoded(value: str) -> str:
    """A header value for people: encoded words read, control characters gone, white space folded."""
    if value.isprintable() and value.isascii() and "=?" not in value and "  " not in value:
        return value.strip()
    return " ".join(UNPRINTED.sub("", decode_words(value)).split())


def _without_odd_bytes(raw: bytes, problems: list[str]) -> bytes:
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    end = empty.end() if (empty := EMPTY_LINE.search(raw)) else len(raw)
    if b"\0" in raw[:end]:
        problems.append("NUL characters in the headers, left out")
        raw = raw[:end].replace(b"\0", b"") + raw[end:]
    if re.search(rb"\r(?!\n)", raw[:end]):
        problems.append("lone carriage returns, read as line ends")
        raw = raw.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return raw


def _begun_at_its_head(raw: bytes, problems: list[str]) -> bytes:
    stripped = raw.lstrip(b"\r\n\t ")
    while envelope := ENVELOPE.match(stripped):
        stripped = stripped[envelope.end() :]
    if not FIELD.match(stripped):
        return raw
    if raw[:1] in b"\r\n\t ":
        problems.append("empty lines before the headers")
    return stripped


def _head_lines(raw: bytes, problems: list[str]) -> tuple[list[bytes], int]:
    """The fields, each with its continuation lines, and where they end."""
    lines: list[list[bytes]] = []
    at = 0
    while at < len(raw):
        end = raw.find(b"\n", at) + 1 or len(raw)
        line = raw[at:end]
        if not line.strip() and not (lines and _goes_on(raw, line, end)):
            break
        if lines and line[:1] in b" \t\r\n":
            lines[-1].append(line)
        elif FIELD.match(line):
            lines.append([line])
        elif lines and _is_amid_fields(raw, end):
            _keep_stray(line, lines, problems)
        else:
            break
        at = end
    return [b"".join(parts) for parts in lines], at


def _goes_on(raw: bytes, line: bytes, end: int) -> bool:
    """An empty line that ends nothing: white space amid a folded header, or a slip before the MIME headers."""
    if line.strip(b"\r\n"):
        return bool(re.match(rb"[ \t]+\S", raw[end : end + 998]) or USUAL_FIELD.match(raw, end))
    return bool(MIME_FIELD.match(raw, end)) and not re.search(rb"^mime-version:", raw[:end], MULTILINE_I)


def _is_amid_fields(raw: bytes, at: int) -> bool:
    """A line that is no header, but one of the next three is: a header folded without its indentation."""
    following = raw[at : at + 3000].split(b"\n", 3)[:3]
    for line in following:
        if not line.strip():
            return False
        if USUAL_FIELD.match(line):
            return True
    return False


def _keep_stray(line: bytes, lines: list[list[bytes]], problems: list[str]) -> None:
    if ENVELOPE.match(line):
        return
    lines[-1].append(b" " + line)
    if "a line among the headers is not one" not in problems:
        problems.append("a line among the headers is not one")


def _body_at(raw: bytes, end: int, problems: list[str]) -> int:
    if empty := EMPTY.match(raw, end):
        return empty.end()
    if end < len(raw):
        problems.append("no empty line between the headers and the text" if end else "no headers")
    return end


def _mime_lines(lines: list[bytes]) -> bytes:
    head = b"".join(LOOSE_COLON.sub(rb"\1:", line) for line in lines if line[:8].lower() == b"content-")
    newline = b"\r\n" if head.endswith(b"\r\n") else b"\n"
    return head + newline if head.endswith(b"\n") or not head else head + newline * 2


def _fields(lines: list[bytes], beginning: bytes, problems: list[str]) -> tuple[tuple[str, str], ...]:
    if len(lines) > MOST or max(map(len, lines), default=0) > LONGEST:
        problems.append("headers without end, cut")
    is_plain = all(map(bytes.isascii, lines))
    hints = () if is_plain else tuple(found.decode() for found in CHARSET.findall(beginning)[:5])
    return tuple(_field(line[:LONGEST], hints) for line in lines[:MOST])


def _field(line: bytes, hints: tuple[str, ...]) -> tuple[str, str]:
    name, _, value = line.partition(b":")
    unfolded = FOLD.sub(b" ", value).strip()
    return decode_bare(name.strip()), decode_bare(unfolded, hints)
