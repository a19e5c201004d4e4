from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from regard.foundation.accounts.actions import add_unit
from regard.foundation.accounts.models import Unit
from regard.foundation.accounts.testing import amara, kofi, team, unit
from regard.foundation.events.journal import act, told
from regard.people.actions import keep_holding, say_the_same
from regard.people.models import Duplicate, Person
from regard.people.testing import maria, siobhan
from regard.promises import actions
from regard.promises.models import Calendar, ClosedDay, Policy, Promise, Shift
from regard.promises.queries import all_about, due_first, next_due, running
from regard.promises.testing import THING, TUESDAY, given, office, opened

pytestmark = pytest.mark.django_db


def test_who_opens_a_matter_is_promised_a_reply_and_a_resolution():
    reply, resolution = opened(team=team(), member=amara())

    assert (reply.kind, reply.due_at) == ("first_reply", datetime(2026, 5, 12, 13, tzinfo=UTC))
    assert (resolution.kind, resolution.due_at) == ("resolution", datetime(2026, 5, 15, 9, tzinfo=UTC))
    assert {(p.to, p.unit, p.team, p.member) for p in running(THING)} == {
        (siobhan(), unit(), team(), amara())
    }
    assert [entry.name for entry in told(reply)] == ["PromiseMade"]
    assert told(reply).get().facts == {
        "promise_id": reply.pk, "about": THING, "kind": "first_reply", "unit_id": unit().pk,
    }  # fmt: skip


def test_what_already_runs_is_not_promised_again():
    reply, resolution = opened()
    assert opened(at=TUESDAY + timedelta(hours=1)) == []
    assert running(THING) == [reply, resolution]

    actions.keep(THING, ["first_reply"], by=amara(), at=TUESDAY)
    assert [p.kind for p in opened(at=TUESDAY + timedelta(hours=1))] == ["first_reply"]


def test_the_database_lets_nothing_run_twice_about_the_same():
    reply, _resolution = opened()
    with pytest.raises(IntegrityError, match="one_running_promise_a_kind"), transaction.atomic():
        Promise.objects.create(
            kind=reply.kind, about=THING, unit=reply.unit, made_at=TUESDAY, due_at=reply.due_at
        )


def test_after_an_answer_only_the_next_reply_is_promised():
    opened()
    actions.keep(THING, ["first_reply"], by=amara(), at=TUESDAY)
    again = actions.promise_by_policy(
        "wrote-again", about=THING, to_id=siobhan().pk, unit_id=unit().pk, at=TUESDAY
    )
    assert [promise.kind for promise in again] == ["next_reply"]


def test_the_nearest_unit_decides_and_its_channel_before_all_channels():
    outlet = unit("Cork", parent=unit())
    opened(about="thing-2")
    Policy.objects.create(unit=outlet, moment="opened", kind="first_reply", minutes=60)
    Policy.objects.create(unit=outlet, moment="opened", kind="first_reply", minutes=5, channel="chat")

    def minutes(about, channel):
        return {p.kind: p.minutes for p in opened(about=about, of=outlet, channel=channel)}

    assert minutes("thing-3", "email") == {"first_reply": 60, "resolution": 1800}
    assert minutes("thing-4", "chat") == {"first_reply": 5, "resolution": 1800}
    assert running("thing-2")[0].minutes == 240


def first_reply_to(person, about):
    return next(promise for promise in opened(about=about, to=person) if promise.kind == "first_reply")


def test_the_language_and_the_stage_of_who_it_is_promised_to_decide():
    person = siobhan()
    actions.install_defaults(unit(), at=TUESDAY)
    for minutes, whom in ((90, {"language": "pt"}), (60, {"stage": "lapsing"})):
        terms = actions.Terms(minutes)
        actions.add_policy(
            terms, unit=unit(), moment="opened", kind="first_reply", **whom, by=kofi(), at=TUESDAY
        )

    assert first_reply_to(person, "thing-2").minutes == 240
    Person.objects.filter(pk=person.pk).update(languages=["PT_br", "en"])
    assert first_reply_to(person, "thing-3").minutes == 90
    keep_holding(person, what="Heater", stage="using", at=TUESDAY)
    assert first_reply_to(person, "thing-4").minutes == 90
    keep_holding(person, what="Service", stage="lapsing", at=TUESDAY)
    promise = first_reply_to(person, "thing-5")
    assert (promise.minutes, promise.language, promise.stage) == (60, "pt", "lapsing")

    person.holdings.all().delete()
    Person.objects.filter(pk=person.pk).update(languages=[])
    promise.refresh_from_db()
    assert (promise.minutes, promise.due_at) == (60, TUESDAY + timedelta(hours=1)), "what was promised stays"


def test_what_is_known_of_the_same_person_under_another_name_counts():
    one, other = siobhan(), maria()
    Person.objects.filter(pk=other.pk).update(languages=["pt"])
    keep_holding(other, what="Heater", stage="just-bought", at=TUESDAY)
    duplicate = Duplicate.objects.create(one=one, other=other, reasons=["name"], found_at=TUESDAY)
    say_the_same(duplicate, by=kofi(), at=TUESDAY)
    promise = first_reply_to(one, "thing-2")
    assert (promise.language, promise.stage) == ("pt", "just-bought")


@pytest.mark.parametrize("tags", [["x" * 60], [""], ["Português, falado no Brasil e em outros lugares"]])
def test_whatever_is_written_for_a_language_stops_no_mail(tags):
    person = siobhan()
    Person.objects.filter(pk=person.pk).update(languages=tags)
    assert first_reply_to(person, "thing-2").minutes == 240


def test_an_organisation_that_promises_nothing_at_a_moment_is_left_alone():
    Policy.objects.create(unit=unit(), moment="wrote-again", kind="next_reply", minutes=60)
    assert opened() == []
    assert Policy.objects.count() == 1


def test_working_time_is_the_calendars_own():
    calendar = office(country="IE")
    Policy.objects.create(unit=unit(), moment="opened", kind="first_reply", minutes=60, calendar=calendar)
    friday_evening = datetime(2026, 5, 1, 16, 30, tzinfo=UTC)

    (promise,) = opened(at=friday_evening)
    # Monday 4 May is May Day in Ireland; the shop in Cork opens at 07:00 UTC on the Tuesday.
    assert promise.due_at == datetime(2026, 5, 5, 7, 30, tzinfo=UTC)


def test_a_changed_calendar_counts_from_the_next_promise_on():
    calendar = office()
    Policy.objects.create(unit=unit(), moment="opened", kind="first_reply", minutes=600, calendar=calendar)
    (before,) = opened(about="thing-2")
    assert before.due_at == datetime(2026, 5, 13, 9, tzinfo=UTC)

    ClosedDay.objects.create(calendar=calendar, day=date(2026, 5, 13), name="Moving house")
    Calendar.objects.filter(pk=calendar.pk).update(changed_at=TUESDAY + timedelta(minutes=1))
    (after,) = opened(about="thing-3")
    assert after.due_at == datetime(2026, 5, 14, 9, tzinfo=UTC)


def test_a_member_gives_their_own_word():
    promise = given("  Warranty card in hand ")

    assert (promise.words, promise.member, promise.to) == ("Warranty card in hand", amara(), siobhan())
    assert promise.look_at == promise.due_at - timedelta(minutes=30)
    assert [(e.name, e.by) for e in told(promise)] == [("PromiseGiven", amara())]
    another = given("And another", hours=3)
    assert running(THING) == [promise, another]


def test_the_promise_due_first():
    reply, _resolution = opened()
    assert next_due(THING) == reply.due_at
    opened(about="thing-2", at=TUESDAY + timedelta(minutes=5))
    actions.keep("thing-2", ["first_reply"], by=amara(), at=TUESDAY)
    actions.pause("thing-2", ["resolution"], reason="waiting-customer", at=TUESDAY + timedelta(hours=1))

    assert next_due("thing-2") is None
    assert due_first([THING, "thing-2", "thing-3"]) == {THING: reply.due_at}
    assert [p.kind for p in all_about("thing-2")] == ["resolution", "first_reply"]


def test_two_promises_cost_two_statements_beside_the_act_s_own(django_assert_num_queries):
    opened(about="thing-2")
    person, harbour = siobhan(), unit()

    @act
    def take_in_a_mail():
        with django_assert_num_queries(2):
            opened(about="thing-3", to=person, of=harbour)

    take_in_a_mail()
    assert len(running("thing-3")) == 2


@pytest.mark.parametrize(("opens", "closes"), [(600, 600), (700, 600), (0, 2881), (1440, 1500)])
def test_a_shift_closes_after_it_opens(opens, closes):
    calendar = office()
    with pytest.raises(IntegrityError, match="shift_closes_after_it_opens"), transaction.atomic():
        Shift.objects.create(calendar=calendar, weekday=5, opens=opens, closes=closes)


def test_the_first_calendar_goes_by_the_clock_of_the_organisation():
    dublin = add_unit(name="Liffey", kind=Unit.Kind.BRAND, time_zone="Europe/Dublin", at=TUESDAY)

    actions.install_defaults(unit(), at=TUESDAY)
    actions.install_defaults(dublin, at=TUESDAY)

    zones = Calendar.objects.order_by("pk").values_list("name", "time_zone")
    assert list(zones) == [
        ("Working days, 8 to 18 o'clock", "UTC"),
        ("Working days, 8 to 18 o'clock (Europe/Dublin)", "Europe/Dublin"),
    ]
