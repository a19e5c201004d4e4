"""What is offered to put it right is accepted or refused by whoever complained, promised, and done."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from regard.complaints import actions
from regard.complaints.models import Remedy
from regard.complaints.reactions import remedy_is_done
from regard.complaints.remedies import in_words
from regard.complaints.testing import complaint, may_give, offer
from regard.conversations.models import Message
from regard.conversations.testing import TUESDAY, conversation, siobhan
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, as_, bea, ines, ravi
from regard.foundation.names import name_of
from regard.people.actions import describe
from regard.promises import actions as promises
from regard.promises.events import PromiseKeptByHand
from regard.promises.models import Promise

from .test_closed_by_their_word import answered, promised, steps, text

pytestmark = pytest.mark.django_db

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def discretion():
    for currency in ("EUR", "KWD", "JPY"):
        may_give(2000, currency)


def done_so_far(remedy):
    return [(step.what, step.by and step.by.name) for step in remedy.steps.order_by("pk")]


def test_offered_once_with_what_it_costs():
    registered = complaint()
    remedy = offer(registered)
    assert offer(registered, at=TUESDAY + HOUR) == remedy
    assert (remedy.cost, remedy.currency) == (Decimal(40), "EUR")
    assert in_words(remedy) == "Refund (€40.00): The postage"
    assert done_so_far(remedy) == [("offered", "Amara Okafor")]
    assert not Promise.objects.filter(about=name_of(remedy)).exists()


def test_what_a_repair_costs_us_is_not_for_them_to_read():
    repair = offer(complaint(), kind="repair", words="A new pump", cost=Decimal("80.50"))
    assert in_words(repair) == "Repair: A new pump"


def test_accepted_it_is_promised_and_the_promise_is_kept_by_doing_it():
    registered = complaint()
    remedy = offer(registered)
    actions.answer_remedy(remedy, "accepted", "Gladly.", at=TUESDAY + DAY)
    owed = Promise.objects.get(about=name_of(remedy))
    assert (owed.member, owed.words) == (amara(), "Refund (€40.00): The postage")
    assert owed.due_at == TUESDAY + 6 * DAY
    assert Message.objects.filter(person=siobhan()).latest("pk").text == "Gladly."
    actions.do_remedy(remedy, by=ines(), at=TUESDAY + 2 * DAY)
    actions.do_remedy(remedy, by=amara(), at=TUESDAY + 3 * DAY)
    owed.refresh_from_db()
    assert (owed.end, owed.ended_at) == ("kept", TUESDAY + 2 * DAY)
    assert done_so_far(remedy) == [
        ("offered", "Amara Okafor"),
        ("accepted", None),
        ("done", "Ines Duarte"),
    ]


def test_the_promise_is_in_the_language_of_whoever_reads_it():
    describe(siobhan(), languages=["de"], by=None, at=TUESDAY)
    remedy = offer(complaint())
    actions.answer_remedy(remedy, "accepted", "", at=TUESDAY + DAY)
    assert (
        Promise.objects.get(about=name_of(remedy)).words
        == "Erstattung (40,00\N{NO-BREAK SPACE}€): The postage"
    )


def test_kept_on_the_board_of_promises_it_is_done():
    remedy = offer(complaint())
    actions.answer_remedy(remedy, "accepted", "", at=TUESDAY + DAY)
    owed = Promise.objects.get(about=name_of(remedy))
    promises.keep_one(owed, by=ines(), at=TUESDAY + 2 * DAY)
    remedy_is_done(PromiseKeptByHand(owed.pk, owed.about))
    remedy_is_done(PromiseKeptByHand(owed.pk, owed.about))
    assert done_so_far(remedy)[-1] == ("done", "Ines Duarte")


def test_their_yes_closes_the_complaint_and_leaves_the_refund_owed():
    registered = complaint()
    remedy = offer(registered)
    token = answered(registered)
    actions.answer_remedy(remedy, "accepted", "", at=TUESDAY + DAY)
    actions.say(token, "yes", "", at=TUESDAY + DAY)
    assert Promise.objects.get(about=name_of(remedy)).end == ""
    actions.do_remedy(remedy, by=amara(), at=TUESDAY + 2 * DAY)
    assert Promise.objects.get(about=name_of(remedy)).end == "kept"


def test_refusing_all_of_it_they_are_owed_another_answer_and_no_silence_closes_it():
    registered = complaint()
    first, second = offer(registered), offer(registered, kind="gift", words="A lamp")
    answered(registered)
    actions.answer_remedy(first, "refused", "", at=TUESDAY + DAY)
    assert promised(registered)[-1] == ("complaint", "kept")
    actions.answer_remedy(second, "refused", "A lamp is no card.", at=TUESDAY + DAY)
    assert promised(registered)[-1] == ("complaint", "")
    registered.refresh_from_db()
    assert registered.answered_at is None
    actions.watch(at=TUESDAY + 40 * DAY)
    registered.refresh_from_db()
    assert (registered.closed_at, steps(registered)) == (None, ["received", "answered"])


def test_they_say_it_once():
    remedy = offer(complaint())
    actions.answer_remedy(remedy, "refused", "", at=TUESDAY + HOUR)
    actions.answer_remedy(remedy, "refused", "", at=TUESDAY + DAY)
    with pytest.raises(actions.AnsweredOtherwise):
        actions.answer_remedy(remedy, "accepted", "", at=TUESDAY + DAY)
    with pytest.raises(actions.NotAccepted):
        actions.do_remedy(remedy, by=amara(), at=TUESDAY + DAY)
    assert done_so_far(remedy) == [("offered", "Amara Okafor"), ("refused", None)]


def test_nothing_is_offered_where_it_is_closed():
    registered = complaint()
    actions.withdraw(registered, "It was praise.", by=amara(), at=TUESDAY + HOUR)
    with pytest.raises(actions.AlreadyClosed):
        offer(registered)


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({"cost": 5, "currency": ""}, "costs_an_amount_of_something"),
        ({"cost": 5, "currency": "eur"}, "costs_an_amount_of_something"),
        ({"cost": -5}, "costs_an_amount_of_something"),
        ({"answer": "refused"}, "answered_once_it_is_offered"),
        ({"answer": "accepted", "answered_at": TUESDAY + DAY}, "owed_and_done_if_accepted"),
        ({"done_at": TUESDAY + DAY}, "owed_and_done_if_accepted"),
        ({"days": 0}, "takes_a_day_at_least"),
    ],
)
def test_the_database_keeps_no_remedy_that_cannot_be(wrong, rule):
    remedy = offer(complaint())
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Remedy.objects.filter(pk=remedy.pk).update(**wrong)


def test_the_answer_names_the_offers_and_a_get_of_its_link_takes_none():
    registered = complaint(at=clock.now())
    remedy = offer(registered, at=clock.now())
    token = answered(registered, at=clock.now())
    assert "- Refund (€40.00): The postage\n\nIs it put right?" in Message.objects.get(member=amara()).text
    outside = Client()
    page = text(outside.get(f"/put-right/{token}/"))
    assert "Refund (€40.00): The postage" in page
    assert "within 5 days of your yes" in page
    door = f"/put-right/{token}/remedies/{remedy.pk}/"
    assert outside.get(door).status_code == 405
    assert outside.get(f"{door}?answer=accepted").status_code == 405
    remedy.refresh_from_db()
    assert remedy.answer == ""


@pytest.mark.parametrize(
    ("answer", "shown"), [("accepted", "you accepted it"), ("refused", "you refused it")]
)
def test_they_answer_an_offer_by_the_link_and_the_question_stays(answer, shown):
    registered = complaint(at=clock.now())
    remedy = offer(registered, at=clock.now())
    token = answered(registered, at=clock.now())
    outside = Client()
    door = f"/put-right/{token}/remedies/{remedy.pk}/"
    page = text(outside.post(door, {"answer": answer}, follow=True))
    assert shown in page
    assert "Is it put right?" in page
    other = "refused" if answer == "accepted" else "accepted"
    assert shown in text(outside.post(door, {"answer": other}, follow=True))
    remedy.refresh_from_db()
    assert remedy.answer == answer


def test_a_link_answers_for_its_own_complaint_alone():
    registered = complaint(at=clock.now())
    token = answered(registered, at=clock.now())
    elsewhere = offer(complaint(matter=conversation(subject="Again", at=clock.now()), at=clock.now()))
    outside = Client()
    assert (
        outside.post(f"/put-right/{token}/remedies/{elsewhere.pk}/", {"answer": "accepted"}).status_code
        == 404
    )
    assert outside.post(f"/put-right/x/remedies/{elsewhere.pk}/", {"answer": "accepted"}).status_code == 404
    assert (
        outside.post(f"/put-right/{token}/remedies/{elsewhere.pk}/", {"answer": "maybe"}).status_code == 422
    )
    elsewhere.refresh_from_db()
    assert elsewhere.answer == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"cost": "5", "currency": ""}, "Three letters"),
        ({"cost": "5", "currency": "QQQ"}, "Three letters"),
        ({"cost": "5.5", "currency": "JPY"}, "no coin so small"),
        ({"cost": "5", "currency": "EUR", "days": "0"}, "greater than or equal to 1"),
        ({"cost": "-5", "currency": "EUR"}, "greater than or equal to 0"),
    ],
)
def test_an_offer_that_cannot_be_is_refused_with_what_was_typed(client, typed, said):
    registered = complaint()
    as_(client, amara())
    given = {"kind": "refund", "words": "The postage", "days": "5", **typed}
    refused = client.post(f"/complaints/{registered.pk}/remedies/", given)
    assert (refused.status_code, said in text(refused), "The postage" in text(refused)) == (422, True, True)
    assert not Remedy.objects.exists()


def test_offered_answered_and_done_on_the_page_of_the_complaint(client):
    registered = complaint(at=clock.now())
    as_(client, amara())
    given = {"kind": "refund", "words": "The postage", "cost": "1500", "currency": "jpy", "days": "5"}
    page = text(client.post(f"/complaints/{registered.pk}/remedies/", given, follow=True))
    assert "Refund (¥1,500): The postage" in page
    remedy = Remedy.objects.get()
    page = text(client.post(f"/remedies/{remedy.pk}/answer/", {"answer": "accepted"}, follow=True))
    assert "accepted, to be done" in page
    page = text(client.post(f"/remedies/{remedy.pk}/doing/", follow=True))
    assert "Done, and the promise kept." in page
    assert done_so_far(remedy) == [(what, "Amara Okafor") for what in ("offered", "accepted", "done")]
    assert client.get(f"/remedies/{remedy.pk}/").url == f"/complaints/{registered.pk}/"


@pytest.mark.parametrize("who", [bea, ravi])
def test_nobody_else_offers_answers_or_does(client, who):
    remedy = offer(complaint())
    as_(client, who())
    for door in (f"/complaints/{remedy.complaint_id}/remedies/", f"/remedies/{remedy.pk}/answer/"):
        assert client.post(door, {"answer": "accepted"}).status_code in (403, 404)
    assert client.post(f"/remedies/{remedy.pk}/doing/").status_code in (403, 404)
    assert client.get(f"/remedies/{remedy.pk}/").status_code in (403, 404)


def test_the_register_says_what_remedies_cost(client, django_assert_max_num_queries):
    now = clock.now()
    for number, (cost, currency, answer) in enumerate(
        [(40, "EUR", "accepted"), (2, "EUR", "accepted"), (7, "KWD", "accepted"), (9, "EUR", "refused")]
    ):
        registered = complaint(matter=conversation(subject=f"M {number}", at=now), at=now)
        remedy = offer(registered, cost=Decimal(cost), currency=currency, at=now)
        actions.answer_remedy(remedy, answer, "", by=amara(), at=now)
    offer(registered, kind="apology", cost=Decimal(0), at=now)
    as_(client, amara())
    with django_assert_max_num_queries(7):
        page = text(client.get("/complaints/"))
    for figure in (
        '5</b> <span class="quiet small">remedies offered',
        '3</b> <span class="quiet small">remedies accepted',
        '1</b> <span class="quiet small">remedies refused',
        '€42.00</b> <span class="quiet small">cost of what was accepted',
        "KWD 7.000",
    ):
        assert figure in page
    as_(client, bea())
    assert "remedies offered" not in text(client.get("/complaints/"))


def test_a_complaint_with_many_remedies_costs_no_more_queries(client, django_assert_max_num_queries):
    registered = complaint()
    for number in range(12):
        offer(registered, words=f"Part {number}")
    as_(client, amara())
    with django_assert_max_num_queries(12):
        page = text(client.get(f"/complaints/{registered.pk}/"))
    assert "Part 11" in page
