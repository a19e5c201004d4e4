"""What a template left behind: `{{ name }}`, `[CITY]`, `XXX`, `Hi ,`. A picture in the words stands as `[card.png]`."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.titles import GREETING, KIND
from ..reading.words import fold
from .name import addressed

GAP = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|\$\{[^{}\n]{1,60}\}|(?<!\w)\$[A-Za-z_]{3,}\b|\{[A-Za-z_][\w .\-]{0,40}\}|%[A-Za-z_]{3,40}%|%\(\w+\)s|%s(?!\w)"
    r"|<<[^<>\n]{1,60}>>|«[A-Z_ ]{3,40}»|<(?!/?(?:https?|mailto))[^\W\d][\w \-]{1,40}>"
    r"|\[(?:…|\.\.\.)\]|\[(?=[^\]\n]{0,60}[^\W\d_])(?!sic\])(?![^\]\n]{0,60}\.(?:png|jpe?g|gif|webp)\])[^\]\n]{2,60}\](?!\()"
    r"|(?<![\w-])[Xx]{3,}(?![\w-])|_{3,}|(?<!\w)\?{3,}(?!\w)|\b(?:TODO|TBD|TBC|FIXME)\b|\blorem ipsum\b|(?<![\w.])(?-i:null|undefined|NaN)(?!\w|\.\w)",
    re.IGNORECASE,
)
CASED = re.compile(r"TODO|TBD|TBC|FIXME", re.IGNORECASE)
NAMED = re.compile(r"name|nom\b|nombre|kunde|client|customer|اسم|الاسم", re.IGNORECASE)
EMPTY = re.compile(
    rf"\s*({GREETING.pattern})(\s+(?:{'|'.join(map(re.escape, KIND))})\.?)?(\s+)[,،:!]", re.IGNORECASE
)
DEAR = re.compile(
    r"\s*(dear|liebe[r]?|sehr geehrte[rn]?(?:/r)?|estimad[oa](?:/a)?|querid[oa]|chère?|cher|عزيزي|عزيزتي)(\s+(?:mr|mrs|ms|herr|frau|sra?))?\.?\s*[,،:!]",
    re.IGNORECASE,
)


def find(draft: Draft) -> Iterator[Finding]:
    if empty := EMPTY.match(draft.own) or DEAR.match(draft.own):
        yield _greeting(draft, empty)
    for gap in GAP.finditer(draft.own):
        if CASED.fullmatch(gap[0]) and not gap[0].isupper():
            continue
        if gap[0].lower() == "null" and draft.greeting and gap.start() < draft.greeting.end:
            continue
        name = addressed(draft.names, draft.language) if NAMED.search(gap[0]) and draft.names.known else None
        yield Finding(
            "placeholder",
            gap.start(),
            gap.end(),
            _("Something is to be filled in here."),
            _fitting(draft, gap, name),
        )


def _greeting(draft: Draft, empty: re.Match[str]) -> Finding:
    start = len(empty[0]) - len(empty[0].lstrip())
    right = addressed(draft.names, draft.language) if draft.names.known else ""
    word = empty[1]
    mended = f"{word} {right}{empty[0][-1]}" if right else f"{word}{empty[0][-1]}"
    return Finding("placeholder", start, empty.end(), _("The name is missing."), mended)


def _fitting(draft: Draft, gap: re.Match[str], name: str | None) -> str | None:
    """After a title that stands there already, the family name alone."""
    before = draft.own[: gap.start()].rstrip().rpartition(" ")[2].rstrip(".")
    if name and fold(before) in KIND and draft.names.family:
        return draft.names.family
    return name
