"""Who may give how much without asking, and what waits for approval beyond that."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from regard.complaints import actions
from regard.complaints.models import Discretion, Remedy
from regard.complaints.testing import complaint, may_give, offer
from regard.conversations.models import Message
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, as_, bea, ines, kofi, member, unit
from regard.foundation.events.journal import told

from .test_closed_by_their_word import answered, text

pytestmark = pytest.mark.django_db

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def waits(remedy):
    remedy.refresh_from_db()
    return remedy.offered_at is None


def done_so_far(remedy):
    return [(step.what, step.by.name) for step in remedy.steps.order_by("pk")]


def test_where_nothing_is_said_only_what_costs_nothing_is_offered_at_once():
    registered = complaint()
    assert waits(offer(registered))
    assert not waits(offer(registered, kind="apology", cost=Decimal(0)))


@pytest.mark.parametrize(
    ("limit", "cost", "currency", "waiting"),
    [(40, 40, "EUR", False), (40, "40.01", "EUR", True), (40, 1, "USD", True), (0, 1, "EUR", True)],
)
def test_up_to_the_limit_nobody_is_asked(limit, cost, currency, waiting):
    may_give(limit)
    assert waits(offer(complaint(), cost=Decimal(cost), currency=currency)) == waiting


def test_an_admin_may_give_anything_and_a_lead_what_leads_may():
    may_give(100, role="lead")
    registered = complaint()
    assert not waits(offer(registered, by=kofi(), cost=Decimal(5000)))
    elsewhere = complaint(matter=conversation(subject="Again", at=TUESDAY))
    assert not waits(offer(elsewhere, by=ines(), cost=Decimal(100)))
    assert waits(offer(elsewhere, by=ines(), words="More", cost=Decimal(1)))


def test_the_nearest_unit_up_the_tree_decides():
    may_give(10)
    shop = unit("Quay shop", parent=unit())
    inside = complaint(matter=conversation(unit=shop, subject="In the shop", at=TUESDAY))
    assert waits(offer(inside, cost=Decimal(20)))
    may_give(50, of=shop)
    assert not waits(offer(inside, words="The other", cost=Decimal(20)))


def test_no_limit_is_passed_in_small_steps_but_what_they_refused_counts_no_more():
    may_give(50)
    registered = complaint()
    first = offer(registered, words="One", cost=Decimal(30))
    assert waits(offer(registered, words="Two", cost=Decimal(30)))
    actions.answer_remedy(first, "refused", "", by=amara(), at=TUESDAY + HOUR)
    assert not waits(offer(registered, words="Three", cost=Decimal(30)))


def test_what_waits_reaches_nobody_outside():
    registered = complaint(at=clock.now())
    remedy = offer(registered, at=clock.now())
    token = answered(registered, at=clock.now())
    assert "Refund" not in Message.objects.get(member=amara()).text
    outside = Client()
    assert "Refund" not in text(outside.get(f"/put-right/{token}/"))
    assert (
        outside.post(f"/put-right/{token}/remedies/{remedy.pk}/", {"answer": "accepted"}).status_code == 404
    )
    with pytest.raises(actions.NotOffered):
        actions.answer_remedy(remedy, "accepted", "", by=amara(), at=clock.now())
    actions.approve_remedy(remedy, by=kofi(), at=clock.now())
    assert "Refund" in text(outside.get(f"/put-right/{token}/"))


def test_a_lead_approves_within_their_own_discretion_and_nobody_what_they_proposed():
    may_give(100, role="lead")
    registered = complaint()
    small = offer(registered, words="Small", cost=Decimal(100))
    large = offer(registered, words="Large", cost=Decimal(101))
    actions.approve_remedy(small, by=ines(), at=TUESDAY + HOUR)
    actions.approve_remedy(small, by=kofi(), at=TUESDAY + DAY)
    for nobody in (ines(), amara()):
        with pytest.raises(actions.BeyondDiscretion):
            actions.approve_remedy(large, by=nobody, at=TUESDAY + HOUR)
    assert waits(large)
    own = offer(registered, by=ines(), words="Own", cost=Decimal(50), at=TUESDAY + DAY)
    with pytest.raises(actions.BeyondDiscretion):
        actions.approve_remedy(own, by=ines(), at=TUESDAY + HOUR)
    assert done_so_far(small) == [("proposed", "Amara Okafor"), ("approved", "Ines Duarte")]
    names = [entry.name for entry in told(registered) if entry.name.startswith("Remedy")]
    assert names == ["RemedyProposed", "RemedyProposed", "RemedyApproved", "RemedyProposed"]


def test_not_approved_it_is_never_offered_and_says_why():
    registered = complaint()
    remedy = offer(registered)
    actions.decline_remedy(remedy, "We repair it instead.", by=ines(), at=TUESDAY + HOUR)
    actions.approve_remedy(remedy, by=kofi(), at=TUESDAY + DAY)
    assert waits(remedy)
    assert remedy.steps.latest("pk").words == "We repair it instead."
    assert offer(registered) != remedy


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({"offered_at": TUESDAY}, "beyond_discretion_is_approved"),
        ({"approved_by": "themselves", "offered_at": TUESDAY}, "approved_by_somebody_else"),
        ({"allowed": 40, "offered_at": TUESDAY, "declined_at": TUESDAY}, "offered_or_declined"),
        ({"answer": "refused", "answered_at": TUESDAY}, "answered_once_it_is_offered"),
    ],
)
def test_the_database_offers_nothing_beyond_discretion(wrong, rule):
    remedy = offer(complaint())
    if "approved_by" in wrong:
        wrong = wrong | {"approved_by": remedy.offered_by}
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Remedy.objects.filter(pk=remedy.pk).update(**wrong)


def test_the_list_is_a_leads_and_costs_the_same_however_long(client, django_assert_max_num_queries):
    registered = complaint()
    remedies = [offer(registered, words=f"Part {number}") for number in range(12)]
    as_(client, ines())
    with django_assert_max_num_queries(3):
        page = text(client.get("/remedies/"))
    assert page.index("Part 0") < page.index("Part 11")
    assert page.count('data-key="y"') == 1
    assert "12 offers wait for approval" in text(client.get("/complaints/"))
    # The complaint of Tuesday is late by now.
    badge = text(client.get("/complaints/badge/"))
    assert 'class="chip broken" title="1 overdue, 12 offers wait for approval">13 ' in badge
    assert "beyond your discretion" in text(client.post(f"/remedies/{remedies[0].pk}/approval/", follow=True))
    as_(client, kofi())
    assert "Approved." in text(client.post(f"/remedies/{remedies[0].pk}/approval/", follow=True))
    assert client.post(f"/remedies/{remedies[1].pk}/decline/", {"words": " "}).status_code == 422
    client.post(f"/remedies/{remedies[1].pk}/decline/", {"words": "Too much."})
    assert Remedy.objects.waiting().count() == 10
    as_(client, amara())
    assert client.get("/remedies/").status_code == 403
    assert client.post(f"/remedies/{remedies[2].pk}/approval/").status_code == 403
    assert "wait for approval" not in text(client.get("/complaints/"))
    assert 'title="1 overdue">1 ' in text(client.get("/complaints/badge/"))


def test_a_lead_of_another_unit_sees_and_approves_nothing(client):
    remedy = offer(complaint())
    lena = member("Lena Lind", "lead", of=bea().unit)
    as_(client, lena)
    assert "Nothing waits" in text(client.get("/remedies/"))
    for door in ("approval", "decline"):
        assert client.post(f"/remedies/{remedy.pk}/{door}/", {"words": "No."}).status_code == 404
    assert waits(remedy)


def test_an_admin_keeps_the_table(client):
    as_(client, kofi())
    typed = {"unit": unit().pk, "role": "agent", "amount": "25", "currency": "eur"}
    assert "€25.00" in text(client.post("/settings/discretion/", typed, follow=True))
    assert "€30.00" in text(client.post("/settings/discretion/", typed | {"amount": "30"}, follow=True))
    assert Discretion.objects.get().amount == 30
    assert client.post("/settings/discretion/", typed | {"currency": "QQQ"}).status_code == 422
    client.post(f"/settings/discretion/{Discretion.objects.get().pk}/removal/")
    assert not Discretion.objects.exists()
    as_(client, ines())
    assert client.get("/settings/discretion/").status_code == 403
    assert client.post("/settings/discretion/", typed).status_code == 403
