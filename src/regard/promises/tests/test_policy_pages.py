"""Admins say what is promised and when somebody is there; leads read it; what was promised before keeps its time."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from regard.foundation.accounts.models import Department, Member
from regard.foundation.accounts.testing import amara, bea, ines, kofi, ravi, unit
from regard.foundation.events.journal import told
from regard.promises import actions
from regard.promises.models import Calendar, Policy, Promise
from regard.promises.testing import TUESDAY, office, opened

pytestmark = pytest.mark.django_db

TODAY = datetime.now(UTC)
WEEK = {f"day_{weekday}": "09:00-12:00, 13:00-17:30" for weekday in range(5)}
HOURS = {"name": "Cork", "time_zone": "Europe/Dublin", "country": "IE", "subdivision": "", "days": "", **WEEK}
TERMS = {
    "within": "2",
    "within_in": "60",
    "calendar": "",
    "warn": "20",
    "warn_in": "1",
    "steps-TOTAL_FORMS": "2",
    "steps-INITIAL_FORMS": "0",
    "steps-0-after": "1",
    "steps-0-after_in": "60",
    "steps-0-whom": "leads",
    "steps-1-after": "",
    "steps-1-after_in": "1",
    "steps-1-whom": "leads",
}


@pytest.fixture(autouse=True)
def tuesday():
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def as_(client):
    def sign_in(member):
        """Today: the database tells by its own clock when a session ends."""
        with time_machine.travel(TODAY):
            client.force_login(member)
        return client

    return sign_in


def shipped():
    actions.install_defaults(unit(), at=TUESDAY)
    return Policy.objects.get(kind="first_reply")


def text(answer):
    return answer.content.decode()


def new(**more):
    return {**TERMS, "unit": unit().pk, "what": "opened:first_reply", "channel": "", **more}


def test_the_page_says_what_is_promised_by_which_hours_and_who_is_told(as_):
    shipped()
    page = text(as_(ines()).get("/settings/policies/"))
    for words in (
        "First reply",
        "after they write again",
        "30 h",
        "warned 30 min before",
        "1 h late: The leads of the unit",
        "Mon–Fri",
        "08:00–18:00",
        "7 policies count in it",
    ):
        assert words in page
    assert "New policy" not in page
    assert "New policy" in text(as_(kofi()).get("/settings/policies/"))


def test_it_costs_a_handful_of_queries_however_many_there_are(as_, django_assert_max_num_queries):
    shipped()
    for number in range(8):
        outlet = unit(f"Outlet {number}", parent=unit())
        actions.add_policy(
            actions.Terms(60, office(f"Hours {number}"), ladder=(actions.Rung(5, "member", amara().pk),)),
            unit=outlet,
            moment="opened",
            kind="first_reply",
            by=kofi(),
            at=TUESDAY,
        )
    client = as_(kofi())
    with django_assert_max_num_queries(8):
        client.get("/settings/policies/")
    policy = Policy.objects.filter(steps__member=amara()).first()
    with django_assert_max_num_queries(12):
        client.get(f"/settings/policies/{policy.pk}/")
    with django_assert_max_num_queries(8):
        client.get(f"/settings/calendars/{policy.calendar_id}/")


def test_leads_read_their_line_of_units_and_change_nothing(as_):
    policy, elsewhere = shipped(), unit("Lakeside")
    actions.install_defaults(elsewhere, at=TUESDAY)
    theirs = Policy.objects.filter(unit=elsewhere).first()
    calendar = policy.calendar
    client = as_(ines())
    assert "4 h" in text(client.get(f"/settings/policies/{policy.pk}/"))
    assert "08:00–18:00" in text(client.get(f"/settings/calendars/{calendar.pk}/"))
    assert client.get(f"/settings/policies/{theirs.pk}/").status_code == 404
    assert "Lakeside" not in text(client.get("/settings/policies/"))
    for address in (
        f"policies/{policy.pk}",
        f"calendars/{calendar.pk}",
        "policies/new",
        f"policies/{policy.pk}/retirement",
        f"calendars/{calendar.pk}/retirement",
    ):
        assert client.post(f"/settings/{address}/", new()).status_code == 403
    policy.refresh_from_db()
    assert (policy.minutes, policy.calendar, Policy.objects.count()) == (240, calendar, 14)


@pytest.mark.parametrize("who", [amara, ravi, bea])
def test_nobody_else_reads_them(as_, who):
    policy = shipped()
    client = as_(who())
    for address in ("policies", f"policies/{policy.pk}", f"calendars/{policy.calendar_id}"):
        assert client.get(f"/settings/{address}/").status_code == 403


def test_a_policy_is_added_and_promises_from_then_on(as_):
    shipped()
    outlet = unit("Cork", parent=unit())
    answer = as_(kofi()).post("/settings/policies/new/", new(unit=outlet.pk, channel="email"))
    policy = Policy.objects.get(unit=outlet)
    assert answer["Location"] == f"/settings/policies/{policy.pk}/"
    assert (policy.minutes, policy.calendar, policy.warn_minutes, policy.channel) == (120, None, 20, "email")
    assert [(step.after_minutes, step.whom) for step in policy.steps.all()] == [(60, "leads")]
    assert [(entry.name, entry.by) for entry in told(policy)] == [("PolicyAdded", kofi())]

    def first_reply(channel):
        made = actions.promise_by_policy(
            "opened", about=f"thing-{channel}", to_id=None, unit_id=outlet.pk, channel=channel, at=TUESDAY
        )
        return next(promise.due_at for promise in made if promise.kind == "first_reply")

    assert first_reply("email") == TUESDAY + timedelta(hours=2)
    assert first_reply("form") == TUESDAY + timedelta(hours=4)


def test_a_policy_is_for_a_language_and_a_stage_and_keeps_them_in_its_next_version(as_):
    shipped()
    client = as_(kofi())
    whom = {"language": "de", "stage": "lapsing"}
    policy = Policy.objects.get(
        pk=client.post("/settings/policies/new/", new(**whom))["Location"].split("/")[-2]
    )
    assert (policy.language, policy.stage) == ("de", "lapsing")
    client.post(f"/settings/policies/{policy.pk}/", {**TERMS, "within": "1"})
    after = Policy.objects.get(first=policy)
    assert (after.language, after.stage, after.minutes) == ("de", "lapsing", 60)

    for page in (f"/settings/policies/{policy.pk}/", "/settings/policies/"):
        shown = text(client.get(page))
        assert "<bdi>German</bdi>" in shown
        assert "<bdi>Lapsing</bdi>" in shown
    assert "topic goes before stage" in shown
    assert "This is promised already" in text(client.post("/settings/policies/new/", new(**whom)))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"within": "0"}, "greater than or equal to 1"),
        ({"within": "soon"}, "Enter a whole number."),
        ({"warn": "120", "warn_in": "1"}, "A warning comes after the promise was made"),
        ({"what": "opened:nothing"}, "Select a valid choice."),
        ({"steps-0-whom": "member:0"}, "Select a valid choice."),
        ({"steps-1-after": "60"}, "Two rungs are at the same time"),
        ({"what": "wrote-again:next_reply"}, "This is promised already"),
        ({"language": "qq"}, "Select a valid choice."),
        ({"stage": "gone"}, "Select a valid choice."),
        ({"what": "asked:answer", "stage": "left"}, "promised to a colleague: leave this open"),
        ({"what": "asked:answer", "channel": "email"}, "promised to a colleague: leave this open"),
    ],
)
def test_what_cannot_be_promised_is_said(as_, typed, words):
    shipped()
    Policy.objects.exclude(kind="next_reply").update(retired_at=TUESDAY)
    answer = as_(kofi()).post("/settings/policies/new/", new(**typed))
    assert answer.status_code == 422
    assert words in text(answer)
    assert Policy.objects.in_use().count() == 1


def test_hours_too_few_for_a_promise_are_refused_before_they_could_stop_a_mail(as_):
    minute_a_week = office("A minute", opens=600, closes=601)
    minute_a_week.shifts.exclude(weekday=0).delete()
    answer = as_(kofi()).post(
        "/settings/policies/new/", new(calendar=minute_a_week.pk, within="30", within_in="60")
    )
    assert "does not have that many hours in five years" in text(answer)

    policy = shipped()
    hours = {**HOURS, **{f"day_{weekday}": "" for weekday in range(5)}, "day_0": "10:00-10:01"}
    answer = as_(kofi()).post(f"/settings/calendars/{policy.calendar_id}/", hours)
    assert answer.status_code == 422
    assert "So few hours would make 100 h last longer than five years." in text(answer)


def test_a_change_is_told_in_words_and_what_runs_keeps_its_time(as_):
    policy = shipped()
    dispatch = Department.objects.create(name="Dispatch", unit=unit(), head=ravi())
    before, _resolution = opened()
    client = as_(kofi())
    answer = client.post(
        f"/settings/policies/{policy.pk}/",
        {**TERMS, "steps-1-after": "3", "steps-1-after_in": "60", "steps-1-whom": f"head:{dispatch.pk}"},
    )
    assert answer["Location"] == f"/settings/policies/{policy.pk}/"
    assert Promise.objects.get(pk=before.pk).due_at == before.due_at
    after, _resolution = opened(about="thing-2")
    assert (before.due_at, after.due_at) == (TUESDAY + timedelta(hours=4), TUESDAY + timedelta(hours=2))

    page = text(client.get(answer["Location"]))
    changes = page.split("What changed")[1]
    for line in ("<b>Kofi Mensah</b> changed it.", "<del>within 4 h</del>", "<ins>within 2 h</ins>"):
        assert line in changes
    assert "<ins>3 h late: the head of Dispatch</ins>" in changes
    assert "<del>counted in “Working days, 8 to 18 o&#39;clock”</del>" in changes

    client.post(
        answer["Location"],
        {**TERMS, "steps-1-after": "3", "steps-1-after_in": "60", "steps-1-whom": f"head:{dispatch.pk}"},
    )
    assert [entry.name for entry in told(policy)] == ["PolicyChanged"]


def test_a_retired_policy_promises_nothing_more_and_may_be_made_anew(as_):
    policy = shipped()
    running = opened()
    client = as_(kofi())
    client.post(f"/settings/policies/{policy.pk}/retirement/")
    assert client.get(f"/settings/policies/{policy.pk}/").status_code == 404
    assert [promise.kind for promise in opened(about="thing-2")] == ["resolution"]
    assert Promise.objects.running().filter(pk__in=[promise.pk for promise in running]).count() == 2
    Policy.objects.update(retired_at=TUESDAY)
    assert opened(about="thing-3") == []
    client.post("/settings/policies/new/", new())
    assert [promise.minutes for promise in opened(about="thing-4")] == [120]


def test_a_mail_on_friday_evening_would_be_due_on_monday(as_):
    calendar = office("Dublin")
    shown = text(
        as_(kofi()).post(
            "/settings/policies/due/", {**TERMS, "within": "150", "within_in": "1", "calendar": calendar.pk}
        )
    )
    assert "times in Europe/Dublin:" in shown
    assert "a mail on Fri 15 May 16:50" in shown
    assert "is due Mon 18 May 09:20" in shown
    assert "a mail on Sun 17 May 11:00" in shown
    assert "is due Mon 18 May 10:30" in shown
    assert not Policy.objects.exists()


def test_a_new_calendar_begins_in_the_zone_of_whoever_makes_it(as_):
    page = as_(kofi()).get("/settings/calendars/new/").content.decode()
    assert '<option value="UTC" selected>' in page
    Member.objects.filter(pk=kofi().pk).update(time_zone="Europe/Dublin")
    page = as_(kofi()).get("/settings/calendars/new/").content.decode()
    assert '<option value="Europe/Dublin" selected>' in page


def test_a_calendar_is_added_with_several_shifts_a_night_and_days_of_its_own(as_):
    typed = {
        **HOURS,
        "day_5": "22:00-06:00",
        "days": "2026-12-24 Christmas Eve\n\n2026-05-13 Outing of the house",
    }
    answer = as_(kofi()).post("/settings/calendars/new/", typed)
    calendar = Calendar.objects.get()
    assert answer["Location"] == f"/settings/calendars/{calendar.pk}/"
    opening = actions.said_by(calendar)
    assert opening.shifts[:2] == ((0, 540, 720), (0, 780, 1050))
    assert opening.shifts[-1] == (5, 1320, 1800)
    assert opening.days == ((date(2026, 5, 13), "Outing of the house"), (date(2026, 12, 24), "Christmas Eve"))
    page = text(as_(kofi()).get(answer["Location"]))
    assert 'value="22:00-06:00"' in page
    assert "2026-12-24 Christmas Eve" in page
    assert "June Bank Holiday" in page
    assert "Outing of the house" in page.split("Nobody is there on")[1]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"day_0": "9 to 5"}, "“9 to 5” is no shift; write 08:00-18:00."),
        ({"day_0": "09:00-25:00"}, "names a time no clock shows"),
        ({"day_0": "09:00-12:00, 11:00-13:00"}, "These shifts overlap."),
        ({f"day_{day}": "" for day in range(5)}, "Somebody has to be there at some time."),
        ({"days": "24.12.2026 Christmas"}, "does not begin with a date"),
        ({"time_zone": "Europe/Atlantis"}, "Select a valid choice."),
        ({"country": "XX"}, "Select a valid choice."),
        ({"country": "IE", "subdivision": "BY"}, "Select a valid choice."),
        ({"name": "dublin"}, "There is a calendar of this name already."),
    ],
)
def test_what_no_calendar_can_be_is_said_at_its_field(as_, typed, words):
    office("Dublin")
    answer = as_(kofi()).post("/settings/calendars/new/", {**HOURS, **typed})
    assert answer.status_code == 422
    assert words in text(answer)
    assert Calendar.objects.count() == 1


def test_changed_hours_count_at_once_and_the_change_is_told_without_words_of_anybody(as_):
    policy = shipped()
    calendar = policy.calendar
    opened()
    hours = {**HOURS, "name": "Working days", "time_zone": "UTC", "days": "2026-05-13 Siobhán’s wedding"}
    client = as_(kofi())
    client.post(f"/settings/calendars/{calendar.pk}/", hours)

    reply, _resolution = opened(about="thing-2")
    assert reply.due_at == datetime(2026, 5, 12, 14, 0, tzinfo=UTC)
    assert Calendar.objects.get(pk=calendar.pk).changed_at > calendar.changed_at
    assert "Siobh" not in str([entry.facts for entry in told(calendar)])
    changes = text(client.get(f"/settings/calendars/{calendar.pk}/")).split("What changed")[1]
    for line in (
        "<del>Mon 08:00–18:00</del>",
        "<ins>Mon 13:00–17:30</ins>",
        "<ins>closed on 13 May 2026</ins>",
        "<ins>public holidays of Ireland</ins>",
    ):
        assert line in changes


def test_a_calendar_in_use_is_not_retired(as_):
    calendar = shipped().calendar
    client = as_(kofi())
    answer = client.post(f"/settings/calendars/{calendar.pk}/retirement/", follow=True)
    assert "A policy promises by this calendar" in text(answer)
    Policy.objects.update(retired_at=TUESDAY)
    client.post(f"/settings/calendars/{calendar.pk}/retirement/")
    assert not Calendar.objects.in_use().exists()
    client.post("/settings/calendars/new/", {**HOURS, "name": calendar.name})
    assert Calendar.objects.in_use().get().name == calendar.name


def test_the_regions_of_a_country_are_offered_when_it_is_chosen(as_):
    client = as_(kofi())
    assert '<option value="BY">Bayern</option>' in text(
        client.post("/settings/calendars/regions/", {"country": "DE"})
    )
    assert text(client.post("/settings/calendars/regions/", {"country": "XX"})).count("<option") == 1


def test_a_rung_tells_by_mail_and_the_page_and_the_journal_say_so(as_):
    shipped()
    kofis = as_(kofi())
    added = kofis.post(
        "/settings/policies/new/", new(what="answered:update", **{"steps-0-by": "mail-at-once"})
    )
    assert added.status_code == 302, text(added)
    policy = Policy.objects.get(kind="update")
    assert [(step.whom, step.by) for step in policy.steps.all()] == [("leads", "mail-at-once")]
    said = "1 h late: The leads of the unit and by mail, at any hour"
    assert said in text(kofis.get("/settings/policies/"))
    kofis.post(f"/settings/policies/{policy.pk}/", {**TERMS, "steps-0-by": "mail"})
    page = text(kofis.get(f"/settings/policies/{policy.pk}/"))
    assert f"<del>{said}</del>" in page
    assert "<ins>1 h late: The leads of the unit and by mail, in working hours</ins>" in page
