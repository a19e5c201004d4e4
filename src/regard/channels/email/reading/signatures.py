"""What stands below the words of the writer: signature, the telephone's advertisement, disclaimers."""

import re

from regard.channels.email.reading.lines import Line
from regard.channels.email.reading.phrases import (
    DEVICE,
    DISCLAIMER,
    EXCUSES,
    FOOTER,
    MINE,
    SENT_WITH,
    THIS_MAIL,
)

LONGEST = 16
"""Lines below "-- " that can be a signature; more is text after a dash."""

_DELIMITER = re.compile(r"-{2}$|_{5,}$")
_FLOURISH = re.compile(r"[-_*#~=+ᐧ\s]+$")
_SENT_WITH = re.compile("|".join(f"(?:{each.format(device=DEVICE)})" for each in SENT_WITH))
_SENDER = re.compile(f"{DEVICE}|{MINE}")
_EXCUSES = re.compile("|".join(EXCUSES))
_THIS_MAIL = re.compile(THIS_MAIL)
_OUTLOOK = re.compile(r"outlook", re.I)
_SYSTEM = re.compile(r"\b(?:ios|android|mac|macos|windows)|ios版|ios용", re.I)
_DISCLAIMER = [re.compile(each) for each in DISCLAIMER]
_FOOTER = re.compile("|".join(FOOTER))
_OPENS_DISCLAIMER = re.compile(
    r"[\W_]*(?:disclaimer|confidentiality|confidential|haftungsausschluss|vertraulichkeit)"
)


def below(lines: list[Line], end: int) -> int:
    """How many of the first `end` lines are the writer's; the rest of them is signature and footer."""
    while True:
        shorter = _trimmed(lines, end)
        shorter = min(shorter, _delimited(lines, shorter), _paragraph_off(lines, shorter))
        if shorter == end:
            return end
        end = shorter


def sent_with(line: Line) -> bool:
    """ "Sent from my iPhone" and its kin."""
    said = line.plain.lower().lstrip("-–<([ *_•").rstrip(">)] *_")
    if not 4 < len(said) <= 160:
        return False
    if _OUTLOOK.search(said) and _SYSTEM.search(said) and len(said) <= 140:
        return True
    words = re.sub(r"[<(\[]?https?:\S*", "", said)
    if len(words) > 110:
        return False
    return bool(_EXCUSES.match(said) or (_SENT_WITH.match(said) and _SENDER.search(said)))


def _trimmed(lines: list[Line], end: int) -> int:
    while end and (
        lines[end - 1].blank or _FLOURISH.match(lines[end - 1].plain) or _is_footer(lines[end - 1])
    ):
        end -= 1
    return end


def _is_footer(line: Line) -> bool:
    if line.mark == "signature":
        return True
    return line.depth == 0 and (sent_with(line) or bool(_FOOTER.match(line.plain.lower())))


def _delimited(lines: list[Line], end: int) -> int:
    """Where "-- " begins a signature that ends the text, or a rule of underscores its last paragraph."""
    written = blanks = 0
    for number in range(end - 1, max(-1, end - 1 - LONGEST * 2), -1):
        here = lines[number]
        if here.depth or written > LONGEST or len(here.text) > 400:
            return end
        if _DELIMITER.match(here.plain) and (here.text[:2] == "--" or (here.plain[0] == "_" and not blanks)):
            return number if any(each.plain for each in lines[:number]) else end
        written += not here.blank
        blanks += here.blank and bool(written)
    return end


def _paragraph_off(lines: list[Line], end: int) -> int:
    """The last paragraph goes when it is a legal notice or a list's footer."""
    start = end
    while start and not lines[start - 1].blank and lines[start - 1].depth == 0 and end - start < 40:
        start -= 1
    said = " ".join(each.plain for each in lines[start:end]).lower()[:3000]
    if start and (_is_legal(said) or _FOOTER.match(said)):
        return start
    return end


def _is_legal(said: str) -> bool:
    if len(said) < 80:
        return bool(_OPENS_DISCLAIMER.match(said)) and len(said) < 40
    return bool(_THIS_MAIL.search(said)) and max(len(set(each.findall(said))) for each in _DISCLAIMER) >= 3
