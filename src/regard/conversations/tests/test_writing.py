from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from regard.conversations import actions, queries
from regard.conversations.models import Category, Conversation, Message, Note
from regard.conversations.testing import TUESDAY, conversation, maria, siobhan, written
from regard.foundation.accounts.testing import amara, bea
from regard.foundation.events.journal import told
from regard.foundation.jobs.testing import run_due
from regard.people.models import Fact
from regard.promises.actions import agree_on_pause, end_agreed_pause, keep_one, promise_by_hand
from regard.promises.queries import all_about, running

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=11)


def kinds(promises):
    return sorted(promise.kind for promise in promises)


def test_a_new_matter_is_open_and_promised_an_answer():
    matter = conversation()

    assert matter.category == Category.OPEN
    assert kinds(running(f"conversation-{matter.pk}")) == ["first_reply", "resolution"]
    assert matter.due_at == min(p.due_at for p in running(f"conversation-{matter.pk}"))


def test_what_a_customer_tells_is_proposed_as_a_fact_and_what_a_machine_tells_is_not():
    told_us = "The serial number is 88213-K."
    conversation(told_us)
    conversation("Order number 778812", automatic=Message.Automatic.AUTO_REPLY)

    run_due(LATER)

    [fact] = Fact.objects.proposed()
    assert (fact.person, fact.value) == (siobhan(), "88213-K")
    assert fact.source == f"message-{Message.objects.get(text=told_us).pk}"


def test_a_machine_is_promised_nothing_and_waits_for_nobody():
    matter = conversation(automatic=Message.Automatic.AUTO_REPLY)

    assert matter.category == Category.CLOSED
    assert not running(f"conversation-{matter.pk}")


def test_an_answer_keeps_the_promise_and_waits_for_the_customer():
    matter = conversation()

    actions.reply(matter, by=amara(), text="It is in the post today.", at=LATER)

    matter.refresh_from_db()
    kept = {p.kind for p in all_about(f"conversation-{matter.pk}") if p.kept}
    assert kept == {"first_reply"}
    assert (matter.category, matter.assignee, matter.due_at) == (Category.ANSWERED, amara(), None)


def test_the_customers_answer_opens_it_again_with_a_promise_of_its_own():
    matter = conversation()
    actions.reply(matter, by=amara(), text="It is in the post today.", at=LATER)

    actions.receive(matter, person=siobhan(), channel="email", written=written("Thanks!"), at=LATER)

    matter.refresh_from_db()
    assert matter.category == Category.OPEN
    assert kinds(running(f"conversation-{matter.pk}")) == ["next_reply", "resolution"]


def test_an_automatic_reply_wakes_nobody():
    matter = conversation()
    actions.reply(matter, by=amara(), text="It is in the post today.", at=LATER)
    away = written("I am on holiday.", automatic=Message.Automatic.AUTO_REPLY)

    actions.receive(matter, person=siobhan(), channel="email", written=away, at=LATER)

    matter.refresh_from_db()
    assert matter.category == Category.ANSWERED
    assert matter.excerpt == "It is in the post today."


def test_a_note_is_seen_by_colleagues_and_is_no_message():
    matter = conversation()

    actions.note(matter, by=amara(), text="She gave the serial number on 3 May.", at=LATER)

    assert [entry.kind for entry in queries.thread(matter.pk, until=LATER)] == ["message", "note"]
    assert Message.objects.count() == 1
    assert Note.objects.get().member == amara()


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_an_empty_reply_is_refused_and_nothing_is_promised_kept(text):
    matter = conversation()

    with pytest.raises(actions.NothingToSend):
        actions.reply(matter, by=amara(), text=text, at=LATER)

    assert kinds(running(f"conversation-{matter.pk}")) == ["first_reply", "resolution"]


def test_closing_keeps_the_resolution_and_reopening_goes_on():
    matter = conversation()

    actions.close(matter, by=amara(), at=LATER)

    assert not running(f"conversation-{matter.pk}")
    assert actions.reopen(matter, by=amara(), at=LATER).category == Category.OPEN


def test_the_journal_tells_it_in_order_and_who_did_it():
    matter = conversation()
    actions.assign(matter, to=amara(), by=amara(), at=LATER)
    actions.reply(matter, by=amara(), text="It is in the post today.", at=LATER)

    assert [(entry.name, entry.by and entry.by.name) for entry in told(matter)] == [
        ("ConversationOpened", None),
        ("ComplaintProposed", None),
        ("ConversationAssigned", "Amara Okafor"),
        ("ReplyWritten", "Amara Okafor"),
    ]


def test_a_conversation_cannot_go_to_somebody_who_may_not_see_it():
    matter = conversation()

    with pytest.raises(actions.NotOfThisUnit):
        actions.assign(matter, to=bea(), by=amara(), at=LATER)


def test_members_of_another_unit_do_not_see_it():
    matter = conversation()

    assert list(Conversation.objects.visible_to(amara())) == [matter]
    assert not Conversation.objects.visible_to(bea())
    assert queries.desk(bea(), "open") == ([], None)


def test_the_category_cannot_stray_from_its_status():
    matter = conversation()

    Conversation.objects.filter(pk=matter.pk).update(category=Category.CLOSED)

    with pytest.raises(IntegrityError):
        transaction.get_connection().check_constraints()


def test_merged_matters_read_as_one_thread_and_come_apart_again():
    card, call = conversation(), conversation("Nobody called.", subject="Call back", person=maria(), at=LATER)

    actions.merge(call, into=card, by=amara(), at=LATER)
    assert [entry.text[:6] for entry in queries.thread(card.pk, until=LATER)] == ["I have", "Nobody"]
    assert [row.number for row in queries.desk(amara(), "open")[0]] == [card.pk]

    actions.unmerge(call, by=amara(), at=LATER)
    assert [entry.text[:6] for entry in queries.thread(card.pk, until=LATER)] == ["I have"]
    assert {row.number for row in queries.desk(amara(), "open")[0]} == {card.pk, call.pk}


def test_the_desk_shows_the_promise_due_first_first_page_after_page():
    made = [
        conversation(f"Matter {n}", at=TUESDAY + timedelta(minutes=7 * (n % 5), seconds=n)) for n in range(12)
    ]
    seen, after = [], None
    while True:
        rows, after = queries.desk(amara(), "open", after=after, limit=5)
        seen += rows
        if after is None:
            break

    assert [row.number for row in seen] == [c.pk for c in sorted(made, key=lambda c: (c.due_at, c.pk))]
    assert queries.counts(amara()) == {"mine": 0, "unassigned": 12, "team": 0, "automatic": 0}


def test_a_word_given_by_hand_moves_the_matter_to_its_place_and_kept_moves_it_back():
    matter = conversation()
    before, soon = matter.due_at, LATER + timedelta(minutes=5)

    given = promise_by_hand(
        "call_back", to=matter.person, about=f"conversation-{matter.pk}", unit=matter.unit, by=amara(),
        words="Call her", due_at=soon, at=LATER,
    )  # fmt: skip
    run_due(LATER)
    matter.refresh_from_db()
    assert matter.due_at == soon

    keep_one(given, by=amara(), at=LATER)
    run_due(LATER)
    matter.refresh_from_db()
    assert matter.due_at == before


def test_while_its_clock_stands_still_by_agreement_the_matter_waits_for_what_is_due_next():
    matter = conversation()
    reply, resolution = sorted(running(f"conversation-{matter.pk}"), key=lambda promise: promise.due_at)

    agree_on_pause(reply, until=TUESDAY + timedelta(days=2), words="You are away.", by=amara(), at=LATER)
    run_due(LATER)
    matter.refresh_from_db()
    assert matter.due_at == resolution.due_at

    end_agreed_pause(reply, by=amara(), at=LATER)
    run_due(LATER)
    matter.refresh_from_db()
    assert matter.due_at == reply.due_at
