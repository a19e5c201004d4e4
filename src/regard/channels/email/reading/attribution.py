"""Who wrote the quoted mail and when: "On Mon, 2 Apr 2012 at 18:22, Max <max@example.org> wrote:"."""

import re
from collections.abc import Iterator

from regard.channels.email.reading.lines import Line, line
from regard.channels.email.reading.phrases import OPENERS, WROTE

SURE, DOUBTFUL, DATED = 3, 2, 1
SPAN = 6
"""An attribution is wrapped over at most this many lines."""


def _any(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(each) for each in sorted(phrases, key=len, reverse=True))


_WROTE = re.compile(rf"(?:(?<!\w)|(?<=[\u3040-\u9fff\uac00-\ud7af]))(?:{_any(WROTE)})(?!\w)")
_OPENER = re.compile(rf"(?:{_any(OPENERS)})(?=[\s\d'\"<])|\d|[\W_]*[^\W\d_]{{2,14}}\.?,? ?\d")
_SEP = r"\s?[./-]\s?"
_NUMERIC = (
    rf"(?<!\d)(?:(?:19|20)\d\d{_SEP}\d{{1,2}}{_SEP}\d{{1,2}}|\d{{1,2}}{_SEP}\d{{1,2}}{_SEP}\d{{2,4}})(?!\d)"
)
_DATE = re.compile(
    rf"{_NUMERIC}|\d{{1,2}}\W{{1,4}}(?:[^\W\d]+\W{{1,3}}){{1,3}}(?:19|20)\d\d|[^\W\d]{{3,}}\W{{1,2}}\d{{1,2}}"
    r"(?:st|nd|rd|th)?\W{1,3}(?:19|20)\d\d|\d{4}\s?[年년]|(?:19|20)\d\d\W{1,3}[^\W\d]+\W{1,2}\d{1,2}(?!\d)"
    r"|\d\s?(?:thg|tháng)\s?\d|(?:[^\W\d]{3,}\W{1,3}){1,2}\d{1,2}(?:st|nd|rd|th)? (?:at|à|um|om|alle|"
    r"a las|às|kl)\b"
    r"|\d{1,2}\.?\W(?:de )?[^\W\d]{3,}\W{1,3}(?:at|à|um|om|alle|alle ore|a las|às|kl|klo)\b\W"
)
_TIME = re.compile(
    r"(?<!\d)\d{1,2}\s?(?:[:h.時时点시]|h )\s?\d{2}(?!\d)|\d{1,2}\s?(?:am|pm|uhr|時|时|点|시)\b"
)
_EMAIL = re.compile(r"[^\s<>@\"(),;:]+@[^\s<>@\"(),;:]+|\[?mailto:")
_ENDS = re.compile(r"(?:[:：፦]|\.{3}|>:?|\]:?|:? ?-{2,})\W{0,3}$")
_OF_SOMEONE = re.compile(
    r"\b(?:your|she|he|they|ihr kollege|ihre kollegin|ihr mitarbeiter|ihre mitarbeiterin|mir|votre|m'a|"
    r"vostro|vostra|mi ha|"
    r"uw collega|su colega|su compañer[oa]|me ha|seu colega|ваш|мне)\b"
)
_YOU_WROTE = re.compile(r"(?:you|sie|du|vous|tu) (?:wrote|schrieben|schriebst|avez écrit|as écrit)")
_OLD_GMAIL = re.compile(rf"{_NUMERIC}\s\D.*<[^<>\s]+@[^<>\s]+>$")
_BARE_HEAD = re.compile(r"(?:[\w.\"' -]{0,60}?[<(\[\"]{0,3})?[^\s<>@]+@[^\s<>@]+[>)\]\"]{0,3}[ ,]{1,2}")
_QUOTING = re.compile(
    r"(?:zitat von|quoting|citando|citerar|mensaje citado por|en réponse à|citat de|idézet|"
    r"quoted from)\s.{3,}:$"
)


_GMAIL_WITHOUT_COLON = re.compile(r"(?:19|20)\d\d-\d\d-\d\d \d{1,2}:\d\d gmt[+-]\d\d:\d\d \S.{2,80}$")


_INLINE = re.compile(
    r"(?:^|(?<=\s))(?:(?:On|Le|El|Il|Em|W dniu|Dne) [^\n]{12,220}?(?:wrote|a écrit|escribió|ha scritto|"
    r"escreveu|napisał\(a\)|"
    r"napsal\(a\))|(?:Am|Op|Den) [^\n]{8,80}?(?:schrieb|schreef|skrev) [^\n:]{2,160}) ?:(?=\s|$)"
)


def on_lines_of_their_own(lines: list[Line]) -> list[Line]:
    """A program that joins all lines leaves the attribution in the middle of one: with an address it is
    beyond doubt there too."""
    return [part for each in lines for part in _parts(each)]


def _parts(whole: Line) -> list[Line]:
    if whole.depth or not 60 < len(whole.text) < 5000 or "@" not in whole.text:
        return [whole]
    found = _INLINE.search(whole.text)
    if (
        not found
        or len(found[0]) == len(whole.text.strip())
        or not _EMAIL.search(found[0])
        or _evidence(found[0].lower()) != SURE
    ):
        return [whole]
    cut = (whole.text[: found.start()].rstrip(), found[0], whole.text[found.end() :].lstrip())
    return [line(text, whole.mark) for text in cut if text]


def attribution_at(lines: list[Line], end: int) -> tuple[int, bool] | None:
    """The first line of the attribution whose last line is `end`, and whether it is beyond doubt.

    A doubtful one counts only when quoted lines follow it.
    """
    if _GMAIL_WITHOUT_COLON.match(lines[end].plain.lower()):
        return end, True
    if not _ENDS.search(lines[end].plain[-30:]):
        return None
    joined = ""
    best: tuple[int, int] | None = None
    for start in _upwards(lines, end):
        joined = f"{lines[start].plain} {joined}".strip()
        if len(joined) > 600:
            break
        found = _evidence(joined.lower())
        if found == SURE and _OPENER.match(lines[start].plain.lower()):
            return start, True
        if found and (best is None or best[1] == DATED < found):
            best = (start, found)
    return (best[0], best[1] == SURE) if best else None


def _upwards(lines: list[Line], end: int) -> Iterator[int]:
    """Line numbers from `end` up; a blank line ends the paragraph unless it was broken inside <…>."""
    span = 2 if lines[end].plain.endswith(">") else SPAN
    for number in range(end, max(-1, end - span), -1):
        if lines[number].blank:
            after = next((each.plain for each in lines[number + 1 : end + 1] if each.plain), "")
            if not after.startswith(("<", "mailto:", ">")):
                return
            continue
        if lines[number].depth != lines[end].depth and not lines[end].plain.startswith("wrote"):
            return
        yield number


def _evidence(said: str) -> int:
    """SURE: an attribution without doubt. DOUBTFUL: one if quoted lines follow. DATED: so, but only a name and
    a time. Else 0."""
    if len(said) < 6:
        return 0
    verb, email = bool(_WROTE.search(said)), bool(_EMAIL.search(said))
    if not verb and not email and not said.endswith(":"):
        return 0
    date, time = bool(_DATE.search(said)), bool(_TIME.search(said))
    if verb and not email and _OF_SOMEONE.search(said):
        return DOUBTFUL
    if date and time and (verb or (email and said.endswith(":"))):
        return SURE
    if (verb and email and (date or _BARE_HEAD.match(said))) or (_YOU_WROTE.search(said) and (date or time)):
        return SURE
    if _QUOTING.match(said) and len(said) < 200:
        return SURE if email else DOUBTFUL
    if _OLD_GMAIL.match(said) or (verb and (date or email or time or len(said) < 80)):
        return DOUBTFUL
    return DATED if date and time and len(said) < 120 else 0
