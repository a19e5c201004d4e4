"""A letter that nobody has signed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.letter import CLOSE
from ..reading.words import WORD, fold

LAST_LINES = 5
LONGEST_NAME = 4


def find(draft: Draft) -> Iterator[Finding]:
    if not draft.done or not draft.signs or not draft.author or not draft.own.strip():
        return
    lines = [line for line in draft.own.rstrip().splitlines() if line.strip()][-LAST_LINES:]
    own = {fold(word) for word in WORD.findall(draft.author)}
    after = draft.own[draft.close :] if draft.close < len(draft.own.rstrip()) else "\n".join(lines[-2:])
    if own & {fold(word) for word in WORD.findall(after)} or (
        draft.close < len(draft.own) and _in_another_script(after, draft.author)
    ):
        return
    end = len(draft.own.rstrip())
    first = WORD.findall(draft.author)[0]
    gap = "\n" if draft.close < end else "\n\n"
    yield Finding("unsigned", end, end, _("Nobody has signed this."), f"{gap}{first}")


def _in_another_script(after: str, author: str) -> bool:
    """Amara signs an Arabic letter as أمارا."""
    named = WORD.findall(CLOSE.sub("", after))
    return 0 < len(named) <= LONGEST_NAME and not any(word.isascii() == author.isascii() for word in named)
