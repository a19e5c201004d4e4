"""A letter in a language its reader does not read, as far as we know."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.words import ANYTHING, STOP

ENOUGH = 40
"""Letters below which a draft may still become anything."""

SMALL = 0.25


def find(draft: Draft) -> Iterator[Finding]:
    said = draft.own[: draft.close]
    if draft.heard is None or not draft.languages or sum(letter.isalpha() for letter in said) < ENOUGH:
        return
    read = {tag.split("-")[0].lower() for tag in draft.languages}
    if draft.heard not in read | ({"no"} if read & {"nb", "nn"} else set()) and not _speaks(said, read):
        start = draft.sentences[0].start if draft.sentences else 0
        end = draft.sentences[0].end if draft.sentences else draft.close
        yield Finding(
            "language",
            start,
            end,
            _("They read another language: %(languages)s.") % {"languages": ", ".join(draft.languages)},
        )


def _speaks(said: str, languages: set[str]) -> bool:
    """Whether the small words are those of a language they read: a short text full of names is easily misheard."""
    words = [word.lower() for word in ANYTHING.findall(said)]
    return any(
        sum(word in STOP[each] for word in words) > len(words) * SMALL for each in languages & STOP.keys()
    )
