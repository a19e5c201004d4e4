"""Views: a filter kept under a name, of a member or of a team, listed as a queue is."""

from datetime import timedelta

import pytest

from regard.conversations import actions
from regard.conversations.models import View
from regard.conversations.testing import TUESDAY, conversation, maria
from regard.foundation.accounts.testing import amara, as_, bea, ines, kofi, member, ravi, team
from regard.foundation.events.journal import told

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)


def kept(client, member, **said):
    """Keep a view over the page, and give where it led."""
    answer = as_(client, member).post(
        "/desk/views/new/", {"name": "Late in Care", "filter": "is:open", "order": "due"} | said
    )
    assert answer.status_code == 200, answer.text
    return answer["HX-Redirect"]


def numbers_on(page):
    return [int(part.split("/")[0]) for part in page.text.split('href="/conversations/')[1:]]


def test_a_filter_in_an_address_lists_what_it_finds_without_being_kept(client):
    card, call = conversation(), conversation(person=maria(), subject="Call back", at=TUESDAY + MINUTE)
    actions.assign(card, to=amara(), by=ines(), at=TUESDAY)

    assert numbers_on(as_(client, amara()).get("/desk/filtered/?q=is:open")) == [card.pk, call.pk]
    assert numbers_on(as_(client, amara()).get("/desk/filtered/?q=is:open&order=latest")) == [
        call.pk,
        card.pk,
    ]
    assert numbers_on(as_(client, amara()).get("/desk/filtered/?q=with:amara")) == [card.pk]
    assert numbers_on(as_(client, bea()).get("/desk/filtered/?q=is:open")) == []
    assert not View.objects.exists()
    assert as_(client, ravi()).get("/desk/filtered/?q=is:open").status_code == 403


def test_a_view_keeps_its_filter_and_order_and_leads_to_them(client):
    conversation()
    address = kept(client, amara(), filter="is:open von:x https://a", order="latest")
    view = View.objects.get()

    assert address == f"/desk/filtered/?q=is%3Aopen+von%3Ax+https%3A%2F%2Fa&order=latest&view={view.pk}"
    assert (view.member, view.team, view.filter, view.order) == (
        amara(),
        None,
        "is:open von:x https://a",
        "latest",
    )
    page = as_(client, amara()).get(address).text
    assert "Late in Care" in page
    assert "Change the view…" in page
    assert [entry.name for entry in told(view)] == ["ViewKept"]


def test_a_view_is_listed_with_how_many_it_finds(client):
    for minutes in range(3):
        conversation(at=TUESDAY + minutes * MINUTE)
    kept(client, amara())
    kept(client, amara(), name="Nobody has", filter="with:ines")

    shown = " ".join(as_(client, amara()).get("/desk/views/").text.split())
    assert '<span class="clip" dir="auto">Late in Care</span><span class="count">3</span>' in shown
    assert '<span class="clip" dir="auto">Nobody has</span><span class="count"></span>' in shown
    assert "Late in Care" not in as_(client, ines()).get("/desk/views/").text


def test_a_count_ends_at_ninety_nine(client):
    for _each in range(101):
        conversation()
    kept(client, amara())

    assert '<span class="count">99+</span>' in as_(client, amara()).get("/desk/views/").text


def test_a_view_of_a_team_is_seen_by_the_team_and_changed_by_a_lead(client):
    amara().teams.add(team())
    ines().teams.add(team())
    kept(client, amara(), team=team().pk)
    view = View.objects.get()

    assert "Late in Care" in as_(client, ines()).get("/desk/views/").text
    assert (
        as_(client, ines())
        .post(
            f"/desk/views/{view.pk}/",
            {"name": "Late", "filter": "is:late", "order": "due", "team": team().pk},
        )
        .status_code
        == 200
    )
    view.refresh_from_db()
    assert (view.name, view.filter, view.team) == ("Late", "is:late", team())
    assert "Late" not in as_(client, kofi()).get("/desk/views/").text
    assert as_(client, kofi()).get(f"/desk/views/{view.pk}/").status_code == 404
    assert as_(client, kofi()).post(f"/desk/views/{view.pk}/retiring/").status_code == 404


def test_a_view_of_a_team_is_not_taken_over_by_another_of_the_team(client):
    pia = member("Pia Holm")
    for each in (amara(), pia):
        each.teams.add(team())
    address = kept(client, amara(), team=team().pk)
    view = View.objects.get()
    mine = {"name": "Mine", "filter": "is:late", "order": "due", "team": ""}

    assert "Keep as a view…" in as_(client, pia).get(address).text
    assert as_(client, pia).get(f"/desk/views/{view.pk}/").status_code == 404
    assert as_(client, pia).post(f"/desk/views/{view.pk}/", mine).status_code == 404
    assert as_(client, pia).post(f"/desk/views/{view.pk}/retiring/").status_code == 404
    view.refresh_from_db()
    assert (view.name, view.team, view.retired_at) == ("Late in Care", team(), None)

    assert as_(client, amara()).post(f"/desk/views/{view.pk}/retiring/").status_code == 200
    assert as_(client, pia).delete(f"/desk/views/{view.pk}/retiring/").status_code == 404
    view.refresh_from_db()
    assert view.retired_at


def test_a_view_goes_to_none_of_somebody_elses_teams(client):
    answer = as_(client, amara()).post(
        "/desk/views/new/", {"name": "Mine", "filter": "", "order": "due", "team": team().pk}
    )
    assert answer.status_code == 422
    assert not View.objects.exists()


def test_a_view_is_taken_away_and_back(client):
    address = kept(client, amara())
    view = View.objects.get()

    answer = as_(client, amara()).post(f"/desk/views/{view.pk}/retiring/")
    assert f"/desk/views/{view.pk}/retiring/" in answer["HX-Trigger"]
    assert "Late in Care" not in as_(client, amara()).get("/desk/views/").text
    assert "Keep as a view…" in as_(client, amara()).get(address).text
    as_(client, amara()).delete(f"/desk/views/{view.pk}/retiring/")
    assert "Late in Care" in as_(client, amara()).get("/desk/views/").text
    assert [entry.name for entry in told(view)] == ["ViewKept", "ViewRetired", "ViewReturned", "ViewKept"]


def test_two_views_of_one_name_are_refused_in_words(client):
    kept(client, amara())
    answer = as_(client, amara()).post(
        "/desk/views/new/", {"name": "late in care", "filter": "", "order": "due"}
    )
    assert (answer.status_code, "There is one of this name already." in answer.text) == (422, True)


def test_what_says_nothing_is_not_kept(client):
    answer = as_(client, amara()).post(
        "/desk/views/new/", {"name": "Odd", "filter": "is:opne", "order": "due"}
    )
    assert (answer.status_code, "says nothing here." in answer.text) == (422, True)


def test_a_list_goes_on_after_its_last_row(client):
    matters = [conversation(at=TUESDAY + minutes * MINUTE) for minutes in range(33)]
    first = as_(client, amara()).get("/desk/filtered/rows/?q=is:open&order=due").text
    address = first.split('hx-get="')[-1].split('"')[0].replace("&amp;", "&")
    rest = as_(client, amara()).get(address)

    assert first.count('class="row"') == 30
    assert numbers_on(rest) == [matter.pk for matter in matters[30:]]


def test_lists_and_counts_ask_the_same_however_many_there_are(client, django_assert_num_queries):
    for minutes in range(35):
        conversation(at=TUESDAY + minutes * MINUTE)
    for number in range(6):
        kept(client, amara(), name=f"View {number}", filter="is:open in:harbour")
    view, client = View.objects.first(), as_(client, amara())

    with django_assert_num_queries(3):
        client.get("/desk/views/")
    with django_assert_num_queries(4):
        client.get(f"/desk/filtered/?q=is:open+in:harbour&order=due&view={view.pk}")


def test_words_and_people_are_not_counted_and_that_is_said(client):
    conversation(at=TUESDAY)
    kept(client, amara(), name="Cards", filter="warranty is:open")
    assert 'aria-label="not counted"' in as_(client, amara()).get("/desk/views/").text
    kept(client, ines(), name="Open", filter="is:open")
    page = as_(client, ines()).get("/desk/views/").text
    assert ('aria-label="not counted"' in page, '<span class="count">1</span>' in page) == (False, True)
