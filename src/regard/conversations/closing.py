"""Before a matter is closed: what its closer should look at first."""

from dataclasses import dataclass

from regard.foundation.names import name_of
from regard.promises.models import Promise
from regard.promises.queries import running

from .actions import ANSWERS
from .models import ReplyDraft
from .queries import is_answered


@dataclass(frozen=True)
class LeftOpen:
    """The customer has no answer yet, the answer somebody owes them, and a reply that is being written."""

    unanswered: bool = False
    owed: Promise | None = None
    draft: bool = False

    def __bool__(self):
        return self.unanswered or self.draft

    @property
    def named(self):
        """What is left open, in words a form can send back to say it was looked at."""
        return " ".join(name for name in ("unanswered", "draft") if getattr(self, name))

    def was_seen(self, named):
        return set(self.named.split()) <= set(named.split())


def left_open(conversation, *, by, typed=""):
    """`typed` is what stands on the sheet of the page itself, which may know more than was saved."""
    drafts = ReplyDraft.objects.filter(conversation=conversation, discarded_at=None)
    mine = drafts.visible_to(by).filter(leaves_at=None)
    if is_answered(conversation.pk) or drafts.filter(leaves_at__isnull=False, held_at=None).exists():
        return LeftOpen(draft=_stands(mine, typed))
    owed = [promise for promise in running(name_of(conversation)) if promise.kind in ANSWERS]
    return LeftOpen(unanswered=True, owed=owed[0] if owed else None, draft=_stands(mine, typed))


def _stands(drafts, typed):
    return bool(typed.strip()) or any(draft.text.strip() or draft.files.exists() for draft in drafts)
