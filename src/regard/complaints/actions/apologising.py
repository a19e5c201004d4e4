"""Why it happened, and the letter that says so: drafted from the record, sent by nobody but a member."""

from django.utils import translation

from regard.conversations import actions as conversations
from regard.foundation.events.journal import act, happened

from .. import letters, remedies
from ..events import ApologyDrafted, ComplaintAssessed
from ..models import Assessment
from .state import alone, shown_in


class NoCause(ValueError):
    """An apology says why it happened, and the record does not."""


class NoNextStep(ValueError):
    """An apology says what is done now, and nothing is offered."""


@act
def assess(complaint, kind, words, *, by, at):
    """Say why it happened, or say it anew."""
    complaint = alone(complaint)
    said = {"kind": kind, "words": words.strip()}
    if Assessment.objects.filter(complaint=complaint, **said).exists():
        return
    Assessment.objects.update_or_create(complaint=complaint, defaults={**said, "by": by, "at": at})
    event = ComplaintAssessed(complaint.pk, kind)
    happened(event, on=complaint, by=by, at=at, refresh=shown_in(complaint))


@act
def draft_apology(complaint, *, by, at):
    """Lay a letter on the member's sheet in the conversation; what lay there stands beside it. Raises NoCause, NoNextStep."""
    complaint = alone(complaint)
    found = Assessment.objects.filter(complaint=complaint).first()
    if found is None:
        raise NoCause
    with translation.override(letters.language_of(complaint.person)):
        steps = remedies.next_steps(complaint)
        if not steps:
            raise NoNextStep
        text = letters.apology(complaint, found.words, steps)
    sheet = conversations.Sheet(text)
    draft = conversations.save_reply_draft(complaint.conversation, by=by, sheet=sheet, version=0, at=at)
    happened(ApologyDrafted(complaint.pk), on=complaint, by=by, at=at)
    return draft
