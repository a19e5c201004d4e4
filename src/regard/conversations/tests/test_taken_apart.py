"""What two matters owed before they were merged, each owes again once they are taken apart: no promise is lost, none is left behind."""

from datetime import timedelta

import pytest

from regard.conversations import actions
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara
from regard.foundation.names import name_of
from regard.promises.actions import make_link, opened, watch
from regard.promises.models import Pause, Promise

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def owed(matter):
    running = Promise.objects.running().filter(about=name_of(matter)).order_by("kind")
    return [(promise.pk, promise.kind, promise.due_at, promise.look_at) for promise in running]


def answered(text="It is in the post."):
    card = conversation(at=TUESDAY)
    actions.reply(card, by=amara(), text=text, at=TUESDAY + HOUR / 2)
    return card


def test_what_moved_goes_back_and_what_was_owed_once_is_owed_twice():
    card, call = answered(), conversation("Nobody called.", at=TUESDAY + HOUR)
    before = owed(card), owed(call)
    assert [[kind for _pk, kind, *_times in each] for each in before] == [
        ["resolution"],
        ["first_reply", "resolution"],
    ]

    actions.merge(call, into=card, by=amara(), at=TUESDAY + 2 * HOUR)
    assert [kind for _pk, kind, *_times in owed(card)] == ["first_reply", "resolution"]
    actions.unmerge(call, by=amara(), at=TUESDAY + 2 * HOUR + HOUR / 6)

    assert (owed(card), owed(call)) == before
    assert Pause.objects.filter(promise__about=name_of(card), ended_at=None).count() == 1
    card.refresh_from_db()
    call.refresh_from_db()
    assert (card.due_at, call.due_at) == (None, min(due for _pk, _kind, due, _look in before[1]))


def test_so_it_is_whichever_was_due_first():
    call, card = conversation("Nobody called.", at=TUESDAY), conversation(at=TUESDAY + HOUR)
    before = owed(card), owed(call)

    for _time in range(2):
        actions.merge(call, into=card, by=amara(), at=TUESDAY + 2 * HOUR)
        assert owed(call) == []
        actions.unmerge(call, by=amara(), at=TUESDAY + 2 * HOUR + HOUR / 6)
        assert (owed(card), owed(call)) == before


def test_what_was_answered_for_both_is_answered():
    card, call = conversation(at=TUESDAY), conversation("Nobody called.", at=TUESDAY + HOUR / 4)
    actions.merge(call, into=card, by=amara(), at=TUESDAY + HOUR)
    actions.reply(card, by=amara(), text="Both are done.", at=TUESDAY + 2 * HOUR)

    actions.unmerge(call, by=amara(), at=TUESDAY + 3 * HOUR)

    assert [kind for _pk, kind, *_times in owed(card)] == ["resolution"]
    assert [kind for _pk, kind, *_times in owed(call)] == ["next_reply", "resolution"]


def test_what_grew_late_meanwhile_is_late_once_they_are_apart():
    card, call = conversation(at=TUESDAY), conversation("Nobody called.", at=TUESDAY + HOUR)
    actions.merge(call, into=card, by=amara(), at=TUESDAY + 2 * HOUR)

    actions.unmerge(call, by=amara(), at=TUESDAY + timedelta(days=1))
    watch(at=TUESDAY + timedelta(days=1))

    late = Promise.objects.get(about=name_of(call), kind="first_reply")
    assert late.broken_at == late.due_at


def test_the_page_of_promises_a_person_holds_a_link_to_goes_with_their_matter_and_back():
    card, call, third = (conversation(at=TUESDAY + number * HOUR / 6) for number in range(3))
    token = make_link(call.person, about=name_of(call), at=TUESDAY + HOUR)
    shown = lambda: opened(token, at=TUESDAY + 3 * HOUR).about  # noqa: E731

    actions.merge(call, into=card, by=amara(), at=TUESDAY + HOUR)
    actions.merge(card, into=third, by=amara(), at=TUESDAY + HOUR * 1.5)
    assert shown() == name_of(third)
    actions.unmerge(card, by=amara(), at=TUESDAY + 2 * HOUR)
    assert shown() == name_of(card)
    actions.unmerge(call, by=amara(), at=TUESDAY + 2.5 * HOUR)
    assert shown() == name_of(call)
