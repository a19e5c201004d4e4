"""What stands below the words of the writer: signature, the telephone's advertisement, disclaimers."""

import re

from regard.channels.email.reading.lines import Line
from regard.channels.email.reading.phrases import DEVICE, DISCLAIMER, FOOTER, SENT_WITH

LONGEST = 16
"""Lines below "-- " that can be a signature; more is text after a dash."""

_DELIMITER = re.compile(r"-{2}$|_{5,}$")
_FLOURISH = re.compile(r"[-_*#~=+ᐧ.·•\s]{1,}$")
_SENT_WITH = re.compile("|".join(f"(?:{each.format(device=DEVICE)})" for each in SENT_WITH))
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
    return len(re.sub(r"[<(\[]?https?:\S*", "", said)) <= 110 and bool(_SENT_WITH.match(said))


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
    """Where "-- " or a rule of underscores begins a signature that ends the text."""
    written = 0
    for number in range(end - 1, max(-1, end - 1 - LONGEST * 2), -1):
        here = lines[number]
        if here.depth:
            return end
        if _DELIMITER.match(here.plain) and number:
            return number if any(each.plain for each in lines[:number]) else end
        written += not here.blank
        if written > LONGEST or len(here.text) > 400:
            return end
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
    return max(len(set(pattern.findall(said))) for pattern in _DISCLAIMER) >= 3
