"""The lines with which a mail program heads the mail below: From, Sent, To, Subject, in any language."""

import re

from regard.channels.email.reading.lines import Line
from regard.channels.email.reading.phrases import FORWARDED, LABELS, ORIGINAL

_KIND: dict[str, set[str]] = {}
for _kind, _labels in LABELS.items():
    for _label in _labels:
        _KIND.setdefault(_label, set()).add(_kind)

_LABEL = re.compile(r"[*_\s]*([^:<>@\d]{1,24}?)[*_\s]{0,4}:[*_]{0,2}(?=\s|$|[^/\s])")
_RULED = re.compile(
    r"[\W_]{0,60}?(?:-{2,}|_{2,}|={2,}|\*{2,}|<{2,}|>{2,}|"
    r"\.{3,})?[\s:<«\[]{0,4}(.{4,80}?)[\s:>»\]]{0,4}[\W_]{0,60}$"
)
_FORM = re.compile(r"[\w-]+(?: \w+)?:\s")
_RULES = re.compile(r"(?:-{2,}|_{2,}|={2,}|\*{2,}|\+{2,}|#{2,})")
_GROUPWISE = re.compile(r">>> .{3,200}\d.{0,40} >>>\s*$")
_NOTES_TABLE = re.compile(r"\|-{6,60}>\s*$")
_NOTES_FORWARD = re.compile(
    r"-{2,} ?(?:forwarded by|weitergeleitet von|transféré par|reenviado por|inoltrato da) ", re.I
)
_ORIGINAL, _FORWARDED = frozenset(ORIGINAL), frozenset(FORWARDED)
_EMAIL = re.compile(r"[^\s<>@]+@[^\s<>@]+|mailto:")
_CLOCK = re.compile(r"\d{1,2}\s?[:.h時时시]\s?\d{2}|(?:19|20)\d\d")


_ORANGE = re.compile(r"message du \d", re.I)


ADDRESSED = {"from", "to", "cc", "reply to"}


def kinds(line: Line) -> set[str]:
    if _ORANGE.match(line.plain):
        return {"date"}
    found = _LABEL.match(line.plain)
    return _KIND.get(found[1].strip().lower(), set()) if found else set()


def separator(line: Line) -> str:
    """ "original" or "forwarded" for a line like "-----Original Message-----", else ""."""
    if not 4 <= len(line.plain) <= 120:
        return ""
    if _NOTES_FORWARD.match(line.plain):
        return "forwarded"
    found = _RULED.match(line.plain)
    words = found[1].strip(" -_=*:<>.").lower() if found else ""
    ruled = bool(_RULES.match(line.plain)) or "*" in line.text
    if words in _FORWARDED and (ruled or line.plain.endswith(":") or " " not in words):
        return "forwarded"
    return "original" if words in _ORIGINAL and ruled else ""


def opens_quote(line: Line) -> bool:
    """How GroupWise says who wrote what follows, unquoted, and Notes begins its table of who wrote it."""
    return bool(_GROUPWISE.match(line.text) or _NOTES_TABLE.match(line.text))


def block_at(lines: list[Line], start: int) -> int | None:
    """The number of the line after the header block that starts here; None where none does.

    A block names its sender and at least two more; and since people write "From: Berlin, To: Bonn" of their
    journeys, it also has a subject or an address.
    """
    if not kinds(lines[start]) - {"reply to", "cc"}:
        return None
    seen: list[set[str]] = []
    blanks, end, address, clock = 0, start, False, False
    for number in range(start, min(start + 24, len(lines))):
        here = lines[number]
        if here.blank:
            blanks += 1
            if blanks > 1 or (end - start >= 3 and _whole(seen)):
                break
            continue
        found = kinds(here)
        if not found:
            if blanks or not seen[-1] & ADDRESSED or not _carries_on(here, lines[number - 1]):
                break
        else:
            if any(found == each for each in seen) and len(found) == 1 and found != {"cc"}:
                break
            seen.append(found)
            blanks = 0
        address = address or bool(seen[-1] & ADDRESSED and _EMAIL.search(here.plain))
        clock = clock or bool(_CLOCK.search(here.plain))
        end = number + 1
    return end if _whole(seen) and (_has(seen, "subject") or address) and (clock or address) else None


def _whole(seen: list[set[str]]) -> bool:
    named = {kind for each in seen for kind in each}
    if "from" not in named or len(seen) < 2:
        return False
    return len(seen) >= 3 or ("date" in named and bool(named & {"subject", "to"}))


def _has(seen: list[set[str]], kind: str) -> bool:
    return any(kind in each for each in seen)


def _carries_on(line: Line, before: Line) -> bool:
    """A wrapped header: an address list, or what is left of a long one; no label of a form."""
    if _FORM.match(line.plain):
        return False
    return bool(_EMAIL.search(line.plain)) or before.plain.endswith((",", ";", ":")) or line.text[:1] in " \t"
