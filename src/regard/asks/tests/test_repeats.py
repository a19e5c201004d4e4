"""What a department is asked again and again is found, and who leads says what is behind it."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client

from regard.asks import actions, repeats
from regard.asks.models import Ask, Repeat
from regard.asks.testing import ask
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.models import Department
from regard.foundation.accounts.testing import amara, as_, bea, ines, kofi, ravi, signed_in, unit
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
STOCK = (
    "When is the ignition board back in stock?",
    "Is the ignition board 44-1 in stock again?",
    "The ignition board: when do you expect it in stock?",
)


def asked(*questions, every=DAY, **more):
    for number, question in enumerate(questions):
        at = TUESDAY + number * every
        ask(question, matter=conversation(at=at), at=at, **more)
        run_due(at)
    return Repeat.objects.order_by("pk").last()


def listed(member, what="", at=TUESDAY + 3 * DAY):
    return [(row.id, row.asks) for row in repeats.listed(member, what, at=at)]


def client_of(member):
    client = Client()
    client.cookies["sessionid"] = signed_in(member)
    return client


def test_three_of_a_kind_are_proposed_and_others_stay_apart():
    assert asked(*STOCK[:2], "Who signs goodwill above 200?") is None
    repeat = asked(STOCK[2])
    assert repeat.asks.count() == 3
    assert listed(ines()) == [(repeat.pk, 3)]


def test_what_is_asked_after_that_is_counted_with_it_and_shown_beside_it():
    repeat = asked(*STOCK)
    actions.explain(repeat, "cause", words="The supplier is late", by=ines(), at=TUESDAY + 3 * DAY)
    assert asked(STOCK[0]).pk == repeat.pk
    assert listed(ines()) == []
    assert listed(ines(), "cause") == [(repeat.pk, 4)]
    page = client_of(amara()).get(f"/asks/{Ask.objects.last().pk}/").content.decode()
    assert "The supplier is late" in page


def test_a_department_of_its_own_and_a_long_time_apart_are_no_repeat():
    accounts = Department.objects.create(unit=unit(), name="Accounts")
    asked(STOCK[0], department=accounts)
    assert asked(*STOCK[1:]) is None
    ask(STOCK[0], matter=conversation(at=TUESDAY + 100 * DAY), at=TUESDAY + 100 * DAY)
    run_due(TUESDAY + 100 * DAY)
    assert not Repeat.objects.exists()


def test_what_nobody_asks_any_more_is_proposed_no_longer():
    asked(*STOCK)
    assert listed(ines(), at=TUESDAY + 95 * DAY) == []


def test_found_once_more_nothing_changes():
    repeat = asked(*STOCK)
    for one in Ask.objects.all():
        assert actions.find_repeat(one, at=TUESDAY + 4 * DAY) == repeat
    assert Repeat.objects.count() == 1


def test_a_lead_says_what_is_behind_it_and_takes_it_back():
    repeat = asked(*STOCK)
    ineses, path = client_of(ines()), f"/asks/repeats/{repeat.pk}/explaining/"
    with time_machine.travel(TUESDAY + 3 * DAY, tick=False):
        assert STOCK[2] in ineses.get("/asks/repeats/").content.decode()
        empty = ineses.post(path, {"what": "lesson", "words": " "})
        assert (empty.status_code, "Say in a few words" in empty.content.decode()) == (422, True)
        wrong = ineses.post(path, {"what": "guess", "words": "The supplier is late"})
        assert (wrong.status_code, "The supplier is late" in wrong.content.decode()) == (422, True)
        assert ineses.post(path, {"what": "cause", "words": "The supplier is late"}).status_code == 200
        assert "The supplier is late" in ineses.get("/asks/repeats/?what=cause").content.decode()
        assert ineses.delete(path).status_code == 200
        repeat.refresh_from_db()
        assert (repeat.what, repeat.words, repeat.by) == ("", "", None)
        assert ineses.post(path, {"what": "neither"}).status_code == 200


@pytest.mark.parametrize(
    ("who", "page", "saying"), [(amara, 200, 403), (ravi, 200, 403), (kofi, 200, 200), (bea, 404, 404)]
)
def test_who_sees_it_and_who_explains_it(who, page, saying):
    repeat = asked(*STOCK)
    client = client_of(who())
    assert client.get(f"/asks/repeats/{repeat.pk}/").status_code == page
    assert client.post(f"/asks/repeats/{repeat.pk}/explaining/", {"what": "neither"}).status_code == saying


def test_the_department_reads_what_it_was_asked_and_others_only_what_they_see():
    repeat = asked(*STOCK)
    assert STOCK[0] in client_of(ravi()).get(f"/asks/repeats/{repeat.pk}/").content.decode()
    ask(STOCK[0], matter=conversation(unit=unit("Bank"), at=TUESDAY + 3 * DAY), at=TUESDAY + 3 * DAY)
    run_due(TUESDAY + 3 * DAY)
    assert len(repeats.asks(ines(), repeat.pk, before=2**62)[0]) == 3
    assert len(repeats.asks(ravi(), repeat.pk, before=2**62)[0]) == 4


def test_the_list_costs_two_queries_however_long(client, django_assert_num_queries):
    as_(client, ines())
    asked(*STOCK)
    client.get("/asks/repeats/")
    with django_assert_num_queries(2):
        client.get("/asks/repeats/")


def test_nobody_is_no_explanation():
    asked(*STOCK)
    with pytest.raises(IntegrityError, match="repeat_is_explained_by_somebody"), transaction.atomic():
        Repeat.objects.update(what="cause")
