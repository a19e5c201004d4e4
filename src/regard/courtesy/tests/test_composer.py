"""The check below the composer: what it finds is shown, mended, overridden, or made a promise."""

import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from regard.conversations import actions as conversations
from regard.conversations.testing import conversation, written
from regard.courtesy.models import Override
from regard.foundation.accounts.actions import sign_unit
from regard.foundation.accounts.testing import amara, bea, ines, kofi, ravi, unit
from regard.foundation.events.models import Entry
from regard.foundation.jobs.testing import run_due
from regard.foundation.names import name_of
from regard.people.actions import describe, tell_fact
from regard.people.testing import siobhan
from regard.promises.models import Promise
from regard.promises.testing import given

pytestmark = pytest.mark.django_db

WEDNESDAY_EVENING = datetime(2026, 5, 13, 18, tzinfo=UTC)


@pytest.fixture
def card():
    at = timezone.now()
    card = conversation(at=at)
    describe(siobhan(), title="Ms", family_name="Byrne", formality="formal", languages=["en"], by=None, at=at)
    return card


@pytest.fixture
def looked(client, card):
    client.force_login(amara())

    def look(text, **more):
        answer = client.post(f"/courtesy/conversations/{card.pk}/", {"text": text, **more})
        assert answer.status_code == 200
        return answer.text

    return look


def rules(page):
    return re.findall(r'data-rule="([\w-]+)"', page)


def test_a_letter_without_fault_finds_nothing(looked):
    assert (
        looked("Dear Ms Byrne,\n\nyour card left this morning.\n\nKind regards\nAmara", done="1").strip()
        == ""
    )


def test_a_name_is_shown_with_its_place_why_and_the_mended_words(looked):
    page = looked("Dear Siobhan,\n\nyour card left this morning.")
    assert rules(page) == ["name"]
    assert 'data-start="5" data-end="12" data-words="Siobhan" data-holds' in page
    assert 'data-mended="Ms Byrne"' in page


def test_places_count_as_a_browser_counts(looked):
    page = looked("Dear Ms Byrne,\n\n👍 it is FAR TOO LOUD here.")
    assert 'data-start="25" data-end="37" data-words="FAR TOO LOUD"' in page


def test_lines_that_end_as_in_a_form_are_counted_once(looked):
    assert 'data-start="15" data-end="23"' in looked("Dear Ms Byrne,\r\nAttached is the card.")


def test_what_she_told_us_is_not_asked_again(looked):
    tell_fact(siobhan(), label="Serial number", value="88213-K", by=amara(), at=timezone.now())
    page = looked("Dear Ms Byrne,\n\nCould you send me the serial number?")
    assert rules(page) == ["known-fact"]
    assert "They told us: Serial number 88213-K." in page
    assert 'data-mended=""' in page


def test_what_is_delicate_is_not_told_to_who_may_not_see_it(looked, client, card):
    tell_fact(
        siobhan(), label="Order number", value="77-1", sensitivity="delicate", by=ines(), at=timezone.now()
    )
    asked = "Dear Ms Byrne,\n\ncould you send us your order number?"
    assert rules(looked(asked)) == []
    client.force_login(ines())
    page = client.post(f"/courtesy/conversations/{card.pk}/", {"text": asked}).text
    assert rules(page) == ["known-fact"]
    assert "77-1" in page


def test_her_address_is_known_without_anybody_having_noted_it(looked):
    assert rules(looked("Dear Ms Byrne,\n\nwhat is your e-mail address?")) == ["known-fact"]


def test_an_attachment_is_missed_until_it_is_there(looked):
    letter = "Dear Ms Byrne,\n\nI have attached the card."
    assert rules(looked(letter)) == ["attachment"]
    assert rules(looked(letter, attached="1")) == []


def test_what_only_a_finished_letter_can_lack_waits_until_it_is_finished(looked):
    letter = "Dear Ms Byrne,\n\nyour card left this morning."
    assert (rules(looked(letter)), rules(looked(letter, done="1"))) == ([], ["unsigned"])


def test_what_is_signed_by_itself_need_not_be_signed_by_hand(looked):
    conversations.write_so(amara(), wait=0, signature="Amara Okafor, Harbour care", at=timezone.now())
    assert rules(looked("Dear Ms Byrne,\n\nyour card left this morning.", done="1")) == []


@pytest.mark.parametrize(
    ("own", "units", "signs", "found"),
    [
        ("Amara", "", "both", []),
        ("Amara", "", "own", []),
        ("Amara", "", "unit", ["unsigned"]),
        ("Amara", "", "none", ["unsigned"]),
        ("", "Harbour", "both", []),
        ("", "Harbour", "own", ["unsigned"]),
        ("", "Harbour", "unit", []),
        ("", "Harbour", "none", ["unsigned"]),
        ("Amara", "Harbour", "none", ["unsigned"]),
    ],
)
def test_who_chose_that_nothing_closes_it_signs_by_hand(looked, own, units, signs, found):
    conversations.write_so(amara(), wait=0, signature=own, at=timezone.now())
    sign_unit(unit(), signature=units, by=ines(), at=timezone.now())
    letter = "Dear Ms Byrne,\n\nyour card left this morning."

    assert rules(looked(letter, signs=signs, done="1")) == found
    assert rules(looked(f"{letter}\n\nKind regards\nAmara", signs=signs, done="1")) == []


def test_her_question_is_answered_before_the_letter_leaves(looked, card):
    when = timezone.now()
    asked = written("And when will the fitter come to mend the door?")
    conversations.receive(card, person=siobhan(), channel="email", written=asked, at=when)
    page = looked("Dear Ms Byrne,\n\nthank you for your message.\n\nKind regards\nAmara", done="1")
    assert rules(page) == ["unanswered"]


def test_the_same_text_is_not_sent_twice(looked, card):
    text = "Thank you for contacting us. Your message is important to us and a colleague is looking into it."
    conversations.reply(card, by=ines(), text=text, at=timezone.now())
    assert rules(looked(text)) == ["canned"]


def test_a_promise_in_passing_becomes_a_real_one(client, looked, card, time_machine):
    time_machine.move_to(datetime(2026, 5, 12, 10, tzinfo=UTC), tick=False)
    page = looked("Dear Ms Byrne,\n\nI will call you tomorrow.")
    assert rules(page) == ["promise"]
    word = {
        "kind": "call_back",
        "words": "I will call you tomorrow.",
        "due_at": WEDNESDAY_EVENING.isoformat(),
    }
    for _click in range(2):
        answer = client.post(f"/courtesy/conversations/{card.pk}/promises/", word)
    assert "Promised for Wednesday 13 May 2026, 18:00." in answer.headers["HX-Trigger"]
    made = Promise.objects.get(kind="call_back")
    assert (made.to, made.member, made.words) == (siobhan(), amara(), "I will call you tomorrow.")
    assert (made.about, made.due_at) == (f"conversation-{card.pk}", WEDNESDAY_EVENING)
    assert rules(looked("Dear Ms Byrne,\n\nI will call you tomorrow.")) == []
    assert "Kept: I will call you tomorrow." in client.get(f"/people/{card.person_id}/promises/").text


def test_a_promise_of_yesterday_is_not_made(client, looked, card):
    yesterday = {"kind": "by_hand", "words": "I did", "due_at": "2020-01-01T10:00:00+0000"}
    answer = client.post(f"/courtesy/conversations/{card.pk}/promises/", yesterday)
    assert (answer.status_code, Promise.objects.filter(kind="by_hand").count()) == (422, 0)


def test_what_is_overridden_is_counted_and_nobody_with_it(client, looked, card, time_machine):
    time_machine.move_to(datetime(2026, 5, 12, 16, 59, tzinfo=UTC), tick=False)
    answer = client.post(
        f"/courtesy/conversations/{card.pk}/overrides/", {"rules": ["name", "name", "jargon"]}
    )
    assert answer.status_code == 204
    counted = Override.objects.order_by("rule").values_list("rule", "unit__name", "day")
    assert [(rule, unit, str(day)) for rule, unit, day in counted] == [
        ("jargon", "Harbour", "2026-05-12"),
        ("name", "Harbour", "2026-05-12"),
    ]
    said = Entry.objects.filter(name="CourtesyOverridden")
    assert [(entry.by, entry.at.hour, set(entry.facts)) for entry in said] == [
        (None, 0, {"rule", "unit_id"})
    ] * 2


def test_what_stood_in_an_answer_that_was_taken_back_counts_no_more(client, looked, card):
    now = timezone.now()
    sheet = conversations.Sheet("You should have read it.", seen=card.messages.get().pk)
    leaves_at = now + timedelta(seconds=10)
    draft = conversations.send(card, by=amara(), sheet=sheet, leaves_at=leaves_at, at=now)
    client.post(f"/courtesy/conversations/{card.pk}/overrides/", {"rules": ["name", "jargon"]})
    assert set(Override.objects.values_list("waits", flat=True)) == {draft.pk}

    conversations.take_back(draft, by=amara(), at=now)
    run_due(now)

    assert not Override.objects.exists()
    taken = Entry.objects.filter(name="CourtesyOverrideTakenBack")
    assert [(entry.by, entry.facts["rule"]) for entry in taken] == [(None, "jargon"), (None, "name")]


def test_once_the_answer_has_left_the_count_leads_to_nobody(client, looked, card):
    now = timezone.now()
    sheet = conversations.Sheet("You should have read it.", seen=card.messages.get().pk)
    draft = conversations.send(card, by=amara(), sheet=sheet, leaves_at=now + timedelta(seconds=10), at=now)
    client.post(f"/courtesy/conversations/{card.pk}/overrides/", {"rules": ["name"]})

    conversations.leave(draft.pk, leaves_at=draft.leaves_at, at=draft.leaves_at)

    assert Override.objects.get().waits is None


def test_a_promise_made_in_passing_is_taken_back_once_and_by_its_member_alone(client, looked, card):
    tomorrow = timezone.now() + timedelta(days=1)
    word = {"kind": "call_back", "words": "I will call you.", "due_at": tomorrow.isoformat()}
    due_at = card.due_at
    undo = json.loads(client.post(f"/courtesy/conversations/{card.pk}/promises/", word)["HX-Trigger"])[
        "toast"
    ]["undo"]
    again = client.post(f"/courtesy/conversations/{card.pk}/promises/", word)
    assert json.loads(again["HX-Trigger"])["toast"]["undo"] == ""
    client.force_login(ines())
    assert client.delete(undo).status_code == 404

    client.force_login(amara())
    assert "Not promised after all." in client.delete(undo)["HX-Trigger"]

    assert Promise.objects.get(kind="call_back").end == "withdrawn"
    card.refresh_from_db()
    assert card.due_at == due_at
    assert client.delete(undo).status_code == 404


def test_a_rule_that_does_not_exist_is_not_counted(client, looked, card):
    client.post(f"/courtesy/conversations/{card.pk}/overrides/", {"rules": ["colleague"]})
    assert Override.objects.count() == 0


@pytest.mark.parametrize("stranger", [bea, ravi])
@pytest.mark.parametrize("door", ["", "promises/", "overrides/"])
def test_who_does_not_see_the_conversation_asks_nothing_about_it(client, card, stranger, door):
    client.force_login(stranger())
    assert client.post(f"/courtesy/conversations/{card.pk}/{door}", {"text": "Hi"}).status_code == 404


def test_a_check_costs_the_same_however_much_was_said(looked, card, django_assert_max_num_queries):
    for number in range(12):
        conversations.reply(card, by=ines(), text=f"Letter {number} to her.", at=timezone.now())
    with django_assert_max_num_queries(13):
        looked("Dear Ms Byrne,\n\nyour card left this morning.")


def test_an_admin_changes_the_words_we_do_not_use(client, looked):
    client.force_login(kofi())
    added = {"kind": "jargon", "language": "en", "words": "warmth unit", "instead": "heater"}
    assert client.post("/settings/wordings/", added).status_code == 302
    struck = {"kind": "jargon", "language": "en", "words": "ticket"}
    assert client.post("/settings/wordings/striking/", struck).status_code == 302
    page = client.get("/settings/wordings/").text
    assert "warmth unit" in page
    assert re.search(r"<s>\s*ticket\s*</s>", page)

    client.force_login(amara())
    page = looked(
        "Dear Ms Byrne,\n\nthank you for telling us how the warmth unit and the old ticket are getting on."
    )
    assert (rules(page), 'data-mended="heater"' in page) == (["jargon"], True)


def test_words_are_changed_by_admins_alone(client):
    for member in (amara(), ines()):
        client.force_login(member)
        assert client.post("/settings/wordings/striking/", {"kind": "jargon"}).status_code == 403


def test_a_word_about_no_conversation_is_taken_back_too(client):
    word = given(about=name_of(siobhan()), at=timezone.now())
    client.force_login(amara())
    assert client.delete(f"/courtesy/promises/{word.pk}/").status_code == 200
    assert Promise.objects.get(pk=word.pk).end == "withdrawn"
