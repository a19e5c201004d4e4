"""A letter that nobody has signed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.words import WORD, fold

LAST_LINES = 5


def find(draft: Draft) -> Iterator[Finding]:
    if not draft.done or not draft.signs or not draft.author or not draft.own.strip():
        return
    lines = [line for line in draft.own.rstrip().splitlines() if line.strip()][-LAST_LINES:]
    own = {fold(word) for word in WORD.findall(draft.author)}
    after = draft.own[draft.close :] if draft.close < len(draft.own.rstrip()) else "\n".join(lines[-2:])
    if own & {fold(word) for word in WORD.findall(after)}:
        return
    end = len(draft.own.rstrip())
    first = WORD.findall(draft.author)[0]
    gap = "\n" if draft.close < end else "\n\n"
    yield Finding("unsigned", end, end, _("Nobody has signed this."), f"{gap}{first}")
