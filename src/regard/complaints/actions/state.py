"""What every act on a complaint shares."""

import hashlib
import secrets
from datetime import timedelta

from regard.foundation.events.journal import happened
from regard.foundation.names import name_of
from regard.promises.actions import promise_by_policy

from ..events import ComplaintClosed
from ..models import Complaint, Question, Step

GOOD_FOR = timedelta(days=60)


def alone(complaint):
    """The complaint as it stands now, locked."""
    locked = Complaint.objects.select_for_update(of=["self"])
    return locked.select_related("conversation", "person", "unit").get(pk=complaint.pk)


def step(complaint, what, *, words="", by=None, at):
    return Step.objects.create(complaint=complaint, what=what, words=words, by=by, at=at)


def promise(moment, complaint, *, at):
    matter = complaint.conversation
    promise_by_policy(
        moment,
        about=name_of(complaint),
        to_id=complaint.person_id,
        unit_id=complaint.unit_id,
        team_id=matter.team_id,
        member_id=matter.assignee_id,
        topic_id=matter.topic_id,
        channel=matter.channel,
        at=at,
    )


def close(complaint, closure, *, by=None, at):
    complaint.closure, complaint.closed_at = closure, at
    complaint.save(update_fields=["closure", "closed_at"])
    event = ComplaintClosed(complaint.pk, closure)
    happened(event, on=complaint, by=by, at=at, refresh=shown_in(complaint))


def new_question(complaint, *, at):
    """The token of a link that asks whether it is put right; it is kept nowhere."""
    token = secrets.token_urlsafe(24)
    Question.objects.create(complaint=complaint, digest=digest_of(token), at=at, expires_at=at + GOOD_FOR)
    return token


def digest_of(token):
    return hashlib.sha256(token.encode()).hexdigest()


def shown_in(complaint):
    return (name_of(complaint.conversation), f"unit-{complaint.unit_id}")
