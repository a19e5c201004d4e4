from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from regard.foundation.accounts.testing import amara, bea, ines, ravi, team, unit
from regard.foundation.names import name_of
from regard.people.models import Duplicate
from regard.people.testing import maria, siobhan, yusuf
from regard.promises import actions
from regard.promises.board import Chosen, of_group
from regard.promises.models import Lateness, Promise
from regard.promises.queries import notices_of
from regard.promises.testing import TUESDAY, given, opened

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
NIGHT = datetime(2026, 5, 13, tzinfo=UTC)
TODAY = datetime.now(UTC)


@pytest.fixture(autouse=True)
def tuesday_afternoon():
    with time_machine.travel(TUESDAY + 4.5 * HOUR, tick=False):
        yield


@pytest.fixture
def signed_in(client):
    return sign_in(client, amara())


def sign_in(client, member):
    """Today: the database tells by its own clock when a session ends."""
    with time_machine.travel(TODAY):
        client.force_login(member)
    return client


def asked(client, address, status=200):
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def late_reply(**who):
    reply, _resolution = opened(**who)
    actions.watch(at=reply.due_at)
    return reply


def test_an_empty_board_says_so_warmly(signed_in):
    page = asked(signed_in, "/promises/")
    assert "No promise was due in the last 28 days." in page
    assert "Nothing is late. That is the whole idea." in page


def test_two_of_one_name_are_told_apart_by_their_unit(signed_in):
    cork = unit("Cork", parent=unit())
    for name, of in (("Care", None), ("Care", cork), ("Repairs", cork)):
        team(name, of)
    page = asked(signed_in, "/promises/")
    assert [name for name in ("Care · Cork", "Care · Harbour", ">Repairs<", ">Care<") if name in page] == [
        "Care · Cork",
        "Care · Harbour",
        ">Repairs<",
    ]


def test_the_board_shows_what_is_late_at_risk_and_due(signed_in):
    late_reply(about="thing-2", to=siobhan(), member=amara())
    given("Ring about the heater", hours=5)
    given("Post the card", hours=9)
    page = asked(signed_in, "/promises/")

    late, risk, today = (
        page.split(f'id="group-{group}"')[1].split("</section>")[0] for group in ("late", "risk", "today")
    )
    assert "First reply" in late
    assert "30 min late" in late
    assert "Say why" in late
    assert "Ring about the heater" in risk
    assert "due 30 min" in risk
    assert "Post the card" in today
    assert "Resolution" not in late + risk + today
    assert "Resolution" in asked(signed_in, "/promises/later/")


def test_the_headline_is_a_share_with_its_definition(signed_in):
    late_reply(about="thing-2")
    opened(about="thing-3")
    actions.keep("thing-3", ["first_reply"], by=amara(), at=TUESDAY + HOUR)
    page = asked(signed_in, "/promises/")
    assert "50 %" in page
    assert "1 of the 2 promises due in the last 28 days were kept in time." in page
    assert "kept" in asked(signed_in, "/promises/kept/")


def test_the_board_costs_a_handful_of_queries(signed_in, django_assert_num_queries):
    for number in range(12):
        late_reply(about=f"thing-{number}", member=amara(), team=team())
    with django_assert_num_queries(5):
        signed_in.get("/promises/")
    with django_assert_num_queries(2):
        signed_in.get("/promises/late/")


def test_a_group_goes_on_page_by_page():
    for number in range(7):
        late_reply(about=f"thing-{number}")
    at, after, seen = TUESDAY + 5 * HOUR, None, []
    for _page in range(4):
        page, after = of_group("late", amara(), at=at, night=NIGHT, after=after, limit=2)
        seen += [promise.about for promise in page]
    assert seen == [f"thing-{number}" for number in range(7)]
    assert after is None


def test_what_is_kept_comes_latest_first():
    for number in range(3):
        opened(about=f"thing-{number}")
        actions.keep(f"thing-{number}", ["first_reply"], by=amara(), at=TUESDAY + number * HOUR)
    at = TUESDAY + 4 * HOUR
    first, after = of_group("kept", amara(), at=at, night=NIGHT, limit=2)
    rest, end = of_group("kept", amara(), at=at, night=NIGHT, limit=2, after=after)
    assert [p.about for p in [*first, *rest]] == ["thing-2", "thing-1", "thing-0"]
    assert end is None


def test_the_next_page_is_asked_for_by_its_own_address(signed_in):
    for number in range(31):
        late_reply(about=f"thing-{number}")
    page = asked(signed_in, "/promises/late/")
    address = page.split('class="more" href="')[1].split('"')[0].replace("&amp;", "&")
    assert page.count('class="row"') == 30
    assert asked(signed_in, address).count('class="row"') == 1


def test_it_narrows_down_to_a_unit_a_team_or_who_owes_it(signed_in):
    outlet = unit("Cork", parent=unit())
    late_reply(about="thing-1", to=siobhan(), member=amara())
    late_reply(about="thing-2", to=maria(outlet), of=outlet, team=team())

    def names(query):
        page = asked(signed_in, f"/promises/late/?{query}")
        return [name for name in ("Siobhán", "Maria") if name in page]

    assert names("") == ["Siobhán", "Maria"]
    assert names(f"unit={outlet.pk}") == ["Maria"]
    assert names(f"team={team().pk}") == ["Maria"]
    assert names(f"member={amara().pk}") == ["Siobhán"]
    assert names("member=nobody") == ["Siobhán", "Maria"]
    assert Chosen(unit=outlet.pk) != Chosen()


def test_another_unit_sees_nothing_of_it(client):
    reply = late_reply(to=siobhan())
    sign_in(client, bea())
    assert "Siobhán" not in asked(client, "/promises/late/")
    for address in (
        f"/promises/{reply.pk}/lateness/",
        f"/people/{siobhan().pk}/promises/",
        f"/people/{siobhan().pk}/promises/giving/",
        f"/promises/about/person-{siobhan().pk}/",
        "/promises/about/conversation-1/",
        "/promises/about/nonsense/",
        "/promises/nonsense/",
    ):
        asked(client, address, status=404)
    assert client.post(f"/promises/{reply.pk}/keeping/").status_code == 404
    assert not Promise.objects.get(pk=reply.pk).kept


def test_a_colleague_without_the_desk_sees_what_they_owe(client):
    late_reply(about="thing-1", to=siobhan(), member=amara())
    late_reply(about="thing-2", to=maria(), member=ravi())
    sign_in(client, ravi())
    page = asked(client, "/promises/late/")
    assert ("Maria" in page, "Siobhán" in page) == (True, False)


def test_the_panel_beside_a_person(signed_in):
    late_reply(to=siobhan())
    word = given("Warranty card in hand")
    late_reply(about="thing-2", to=yusuf())
    panel = asked(signed_in, f"/people/{siobhan().pk}/promises/?about=thing-1")
    assert panel.count("<li>") == 3
    assert "Warranty card in hand" in panel
    assert f"/promises/{word.pk}/keeping/" in panel
    actions.pause("thing-1", ["resolution"], reason="waiting-customer", at=TUESDAY + HOUR)
    assert "clock stands still" in asked(signed_in, f"/people/{siobhan().pk}/promises/")


def test_what_was_promised_to_her_other_name_stands_beside_her_too(signed_in):
    given("Warranty card in hand")
    beside = f"/people/{maria().pk}/promises/"
    one, other = sorted((siobhan(), maria()), key=lambda each: each.pk)
    assert "Warranty card in hand" not in asked(signed_in, beside)

    said = {"state": "same", "by": amara(), "said_at": TUESDAY}
    Duplicate.objects.create(one=one, other=other, reasons=["number"], found_at=TUESDAY, **said)

    assert "Warranty card in hand" in asked(signed_in, beside)


def test_what_was_promised_about_one_thing(signed_in):
    person = siobhan()
    given("Send the leaflet", about=name_of(person))
    assert "Send the leaflet" in asked(signed_in, f"/promises/about/{name_of(person)}/")


def test_a_member_gives_their_word_and_keeps_it(signed_in):
    person = siobhan()
    address = f"/people/{person.pk}/promises/giving/"
    assert "Give Siobhán Byrne your word" in asked(signed_in, address)

    past = signed_in.post(address, {"words": "Call", "due_at": "2026-05-12T09:00"})
    assert past.status_code == 422
    assert "That time has passed." in past.content.decode()
    assert not Promise.objects.exists()

    assert signed_in.post(address, {"words": "Call", "due_at": "2026-05-13T09:00"}).status_code == 200
    promise = Promise.objects.get()
    assert (promise.words, promise.to, promise.member, promise.unit) == ("Call", person, amara(), unit())
    assert (promise.about, promise.due_at) == (name_of(person), datetime(2026, 5, 13, 9, tzinfo=UTC))
    assert f"/promises/{promise.pk}/keeping/" in asked(signed_in, f"/people/{person.pk}/promises/")
    assert f'href="/people/{person.pk}/"><b><bdi>Siobhán' in asked(signed_in, "/promises/later/")

    assert signed_in.get(f"/promises/{promise.pk}/keeping/").status_code == 405
    assert signed_in.post(f"/promises/{promise.pk}/keeping/").status_code == 200
    promise.refresh_from_db()
    assert (promise.in_time, promise.ended_by) == (True, amara())


def test_the_reason_is_given_from_the_board(signed_in):
    reply = late_reply(to=siobhan())
    address = f"/promises/{reply.pk}/lateness/"
    assert "Why was it late?" in asked(signed_in, address)
    assert signed_in.post(address, {"reason": "no such"}).status_code == 422
    assert signed_in.post(address, {"reason": "waited", "words": "for Dispatch"}).status_code == 200
    assert "Waited for somebody else: for Dispatch" in asked(signed_in, "/promises/late/")

    assert signed_in.post(address, {"reason": "load"}).status_code == 200
    assert Lateness.objects.get().reason == "waited"


def test_what_a_member_was_told_stands_on_top_until_seen(signed_in):
    late_reply(to=siobhan(), member=amara())
    ines()
    assert "For you to know" in asked(signed_in, "/promises/")
    assert signed_in.post("/promises/notices/seeing/").status_code == 200
    assert notices_of(amara()) == []
    assert "For you to know" not in asked(signed_in, "/promises/")


def test_the_badge_counts_what_is_late(signed_in):
    assert asked(signed_in, "/promises/badge/").strip() == ""
    late_reply()
    assert 'title="Late">1 <span class="unseen">Late</span>' in asked(signed_in, "/promises/badge/")


def test_what_stands_still_is_a_group_of_its_own_and_nothing_else_is(signed_in):
    _reply, resolution = opened(to=siobhan())
    opened(about="thing-2", to=maria())
    actions.pause("thing-1", ["resolution"], reason="waiting-customer", at=TUESDAY + HOUR)

    paused = asked(signed_in, "/promises/paused/")

    assert paused.count('class="row"') == 1
    assert f'id="promise-{resolution.pk}"' in paused
    assert "clock stands still" in paused
    assert "since" in paused
    assert f'id="promise-{resolution.pk}"' not in asked(signed_in, "/promises/later/")
    assert "Clock stands still: the customer has the word" in asked(signed_in, "/promises/")

    actions.resume("thing-1", at=TUESDAY + 2 * HOUR)
    assert "Nothing here." in asked(signed_in, "/promises/paused/")
