"""Before a matter is closed: what its closer should look at first."""

from dataclasses import dataclass

from regard.foundation.names import name_of
from regard.promises.models import Promise
from regard.promises.queries import running

from .actions import ANSWERS
from .models import NoteDraft, ReplyDraft
from .queries import answer_waits, is_answered


@dataclass(frozen=True)
class LeftOpen:
    """The customer has no answer yet, the answer somebody owes them, and what is being written."""

    unanswered: bool = False
    owed: Promise | None = None
    draft: bool = False
    note: bool = False

    def __bool__(self):
        return self.unanswered or self.draft or self.note

    @property
    def named(self):
        """What is left open, in words a form can send back to say it was looked at."""
        return " ".join(name for name in ("unanswered", "draft", "note") if getattr(self, name))

    def was_seen(self, named):
        return set(self.named.split()) <= set(named.split())


def left_open(conversation, *, by, typed=""):
    """`typed` is what stands on the sheet of the page itself, which may know more than was saved."""
    mine = {"conversation": conversation, "discarded_at": None}
    replies = ReplyDraft.objects.visible_to(by).filter(**mine, leaves_at=None)
    notes = NoteDraft.objects.visible_to(by).filter(**mine)
    draft = bool(typed.strip()) or any(each.text.strip() or each.files.exists() for each in replies)
    note = any(each.text.strip() for each in notes)
    if is_answered(conversation.pk) or answer_waits(conversation.pk):
        return LeftOpen(draft=draft, note=note)
    owed = [promise for promise in running(name_of(conversation)) if promise.kind in ANSWERS]
    return LeftOpen(unanswered=True, owed=owed[0] if owed else None, draft=draft, note=note)
