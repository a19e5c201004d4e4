"""What a customer has already told us, as a hand-over proposes it: what is known of them, and their own words."""

from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from regard.foundation.ui.times import short
from regard.people.queries import facts_beside

from .queries import thread

LONGEST = 240
READ = 100


def already_told(conversation, member, *, at):
    """Lines for a colleague to read: each fact the member may see, then how it began and what was said last.

    What is delicate is left out: more colleagues read the note than may see it.
    """
    known, proposed = facts_beside(conversation.person, member)
    lines = [f"{fact.called}: {_whole(fact.value)}" for fact in known if not fact.sensitivity]
    lines += [_("perhaps") + f" {fact.called}: {_whole(fact.value)}" for fact in proposed]
    theirs = [
        entry
        for entry in thread(conversation.pk, until=at, limit=READ)
        if entry.person_id and entry.automatic == "none" and entry.text.strip()
    ]
    for entry in theirs[:1] + theirs[1:][-1:]:
        lines.append(f"{short(entry.at, at)}: {_whole(f'“{_shortened(entry.text)}”')}")
    return "\n".join(lines)


def _shortened(text):
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + "…"


def _whole(words):
    """In a line from right to left a number such as 88213-K is turned about, unless it stands apart."""
    return f"\u2068{words}\u2069" if get_language_bidi() else words
