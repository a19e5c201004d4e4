"""Mailboxes out of an address header (RFC 5322), and out of what programs write instead of one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from regard.channels.email.reading.head import decoded
from regard.channels.email.reading.letter import Address

MOST = 1000
"""Mailboxes read from one header; a longer list is no list of people."""

LONGEST = 2000
"""Characters looked at for one mailbox."""

QUOTED = re.compile(r'"(?:[^"\\]++|\\.)*+', re.DOTALL)
COMMENT = re.compile(r"\((?:[^()\\]++|\\.|\([^()]*+\))*+", re.DOTALL)
COMMENTED = re.compile(rf"{COMMENT.pattern}\)", re.DOTALL)
ANGLE = re.compile(r"<+([^>]*)>*")
PLAIN = re.compile(r'[^"(<,;:]+')
BARE = re.compile(r"(?<![^\s<>()\[\],;:\"])[^\s<>()\[\],;:\"]+@(?:[^\s<>()\[\],;:\"]+|\[[^\]]*\])")
LOOSE_DOT = re.compile(r"(?:(?<!\s)\s++)?(@)\s*|(?<!\s)\s++(\.)\s*")
ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(slots=True)
class Piece:
    """What stands between two commas."""

    words: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    angles: list[str] = field(default_factory=list)

    def text(self) -> str:
        return "".join(self.words).strip()

    def is_loose_name(self) -> bool:
        return not self.angles and "@" not in self.text() and bool(self.text())


def mailboxes(value: str) -> tuple[Address, ...]:
    found: list[Address] = []
    for piece in _joined(_pieces(value)):
        found += _mailbox(piece)
        if len(found) >= MOST:
            break
    if not found and "=?" in value and "@" in (plain := decoded(value)) and "=?" not in plain:
        return mailboxes(plain)
    whole = [address for address in found if "@" in address.email]
    return tuple(dict.fromkeys((whole or found)[:MOST]))


def _pieces(value: str) -> Iterator[Piece]:
    piece = Piece()
    header = _Header(value)
    at = 0
    while at < len(value):
        at, ended = header.take(at, piece)
        if ended:
            yield piece
            piece = Piece()
    yield piece


class _Header:
    """One pass over a header: where an end was looked for in vain, up to there it is not looked for again."""

    def __init__(self, value: str) -> None:
        self.value = value
        self.in_vain = {'"': 0, "(": 0}

    def take(self, at: int, piece: Piece) -> tuple[int, bool]:
        character = self.value[at]
        if character in ",;":
            return at + 1, True
        if character == '"' and (end := self.end(QUOTED, at, '"')):
            piece.words.append(_kept_as_address(self.value, end, self.value[at:end]))
            return end, False
        if character == "(" and (end := self.end(COMMENT, at, ")")):
            piece.comments.append(self.value[at + 1 : end - 1])
            piece.words.append(" ")
            return end, False
        if angle := ANGLE.match(self.value, at, at + LONGEST):
            piece.angles.append(angle[1])
            return angle.end(), False
        if character == ":" and not any("@" in word for word in piece.words):
            piece.words.clear()
            return at + 1, False
        if plain := PLAIN.match(self.value, at):
            piece.words.append(plain[0])
            return plain.end(), False
        piece.words.append("" if character == '"' else character)
        return at + 1, False

    def end(self, opened: re.Pattern[str], at: int, closing: str) -> int:
        """Behind the mark that closes what is opened here; 0 where none does."""
        begins = self.value[at]
        inside = at >= self.in_vain[begins] and opened.match(self.value, at, at + LONGEST)
        if not inside:
            return 0
        if inside.end() < at + LONGEST and self.value.startswith(closing, inside.end()):
            return inside.end() + 1
        self.in_vain[begins] = inside.end()
        return 0


def _kept_as_address(value: str, end: int, quoted: str) -> str:
    """A quoted local part keeps its quotes, a quoted name loses them."""
    return quoted if value[end : end + 1] == "@" else ESCAPED.sub(r"\1", quoted[1:-1])


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """A comma in a name that nobody quoted: Doe, Jane <jane@example.com>."""
    before: Piece | None = None
    for piece in pieces:
        if before and piece.angles and not before.angles:
            piece.words[:0] = [*before.words, ", "]
        elif before:
            yield before
        before = piece if piece.is_loose_name() else None
        if not before:
            yield piece
    if before:
        yield before


def _mailbox(piece: Piece) -> list[Address]:
    if piece.angles:
        angle = next((angle for angle in reversed(piece.angles) if "@" in angle), piece.angles[-1])
        email = _email(angle)
        return [Address(_name(piece.text() or " ".join(piece.comments), email), email)] if email else []
    text = LOOSE_DOT.sub(r"\1\2", piece.text()[:LONGEST])
    bare = list(BARE.finditer(text)) if "@" in text and '"' not in text else []
    if len(bare) == 1:
        email = _email(bare[0][0])
        rest = text[: bare[0].start()] + text[bare[0].end() :]
        return [Address(_name(rest.strip() or " ".join(piece.comments), email), email)]
    if bare:
        return [Address("", _email(match[0])) for match in bare]
    return _odd(text, " ".join(piece.comments))


def _odd(text: str, comment: str) -> list[Address]:
    """A local name without a domain, an address with spaces in it, a quoted local part."""
    plain = decoded(text)
    if "@" in plain:
        if "<" in plain or (len(plain.split()) > 1 and '"' not in plain and BARE.search(plain)):
            return list(mailboxes(plain.replace("=?", "")))
        return [Address(_name(comment, plain), plain if '"' in plain else plain.replace(" ", ""))]
    return [Address(_name(comment, plain), plain)] if plain and " " not in plain and "=?" not in text else []


def _email(angle: str) -> str:
    email = decoded(COMMENTED.sub("", angle)).strip("<>'\" ")
    if email[:7].lower() == "mailto:":
        email = email[7:]
    if email[:1] == "@" and ":" in email:
        email = email.rpartition(":")[2]
    return email if '"' in email else email.replace(" ", "").rstrip(".,;")


def _name(raw: str, email: str) -> str:
    name = decoded(raw).strip(" ,[]")
    while len(name) > 1 and name[0] == name[-1] and name[0] in "\"'":
        name = name[1:-1].strip()
    return "" if name.lower() == email.lower() else name
