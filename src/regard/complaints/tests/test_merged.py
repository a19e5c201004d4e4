"""What was registered of a conversation stands beside the one it was merged into."""

from datetime import timedelta

import pytest

from regard.complaints import actions, queries
from regard.complaints.testing import complaint
from regard.conversations import actions as conversations
from regard.conversations.models import Message
from regard.conversations.queries import thread
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara

from .test_closed_by_their_word import token_in

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
ANGRY = "This is unacceptable. I want to complain about your driver, who was rude to my father."


def test_a_complaint_is_beside_the_matter_it_goes_on_in_and_answered_there():
    call, card, third = (conversation(at=TUESDAY + number * HOUR) for number in range(3))
    registered = complaint(matter=call)
    conversations.merge(call, into=card, by=amara(), at=TUESDAY + 3 * HOUR)
    conversations.merge(card, into=third, by=amara(), at=TUESDAY + 4 * HOUR)
    assert [queries.about(each) for each in (call, card, third)] == [registered] * 3
    actions.answer(registered, "We are sorry. It is in the post.", by=amara(), at=TUESDAY + 5 * HOUR)
    answer = Message.objects.filter(member=amara()).latest("pk")
    assert answer.pk in [
        entry.id for entry in thread(third.pk, until=TUESDAY + 6 * HOUR) if entry.kind == "message"
    ]
    actions.say(token_in(answer.text), "yes", "", at=TUESDAY + 6 * HOUR)
    registered.refresh_from_db()
    assert registered.closure == "put-right"


def test_of_two_the_one_that_is_open_comes_first():
    call, card = conversation(at=TUESDAY), conversation(at=TUESDAY + HOUR)
    first, second = complaint(matter=call), complaint(matter=card, at=TUESDAY + HOUR)
    actions.withdraw(second, "None.", by=amara(), at=TUESDAY + 2 * HOUR)
    conversations.merge(call, into=card, by=amara(), at=TUESDAY + 3 * HOUR)
    assert queries.about(card) == first


def test_what_reads_like_one_is_proposed_beside_the_matter_it_goes_on_in():
    call, card = conversation(ANGRY, at=TUESDAY), conversation("Where is my card?", at=TUESDAY + HOUR)
    proposal = queries.proposal_of(call)
    assert proposal
    assert queries.proposal_of(card) is None
    conversations.merge(call, into=card, by=amara(), at=TUESDAY + 3 * HOUR)
    assert queries.proposal_of(card) == proposal
