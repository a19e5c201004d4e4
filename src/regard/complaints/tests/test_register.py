"""The register: what stands in it, its figures, and all of it as a file that harms nobody."""

import csv
import io
from datetime import timedelta
from decimal import Decimal

import pytest

from regard.complaints import actions
from regard.complaints.models import Complaint, Rating
from regard.complaints.testing import WISHED, complaint, may_give, offer
from regard.complaints.views.register import harmless
from regard.conversations.testing import conversation
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, as_, bea, unit

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def text(response):
    return " ".join(response.content.decode().split())


def registered(number, at, **more):
    return complaint(
        matter=conversation(subject=f"Matter {number}", at=at), at=at, wished=f"Wish {number}.", **more
    )


@pytest.fixture
def register():
    """One open and overdue, one asked, one put right, one withdrawn."""
    now = clock.now()
    long_ago = now - 60 * DAY
    registered(1, long_ago)
    actions.answer(registered(2, now - DAY), "We are sorry.", by=amara(), at=now)
    put_right = registered(3, now - DAY)
    actions.answer(put_right, "We are sorry.", by=amara(), at=now)
    Complaint.objects.filter(pk=put_right.pk).update(closure="put-right", closed_at=now)
    actions.withdraw(registered(4, now - DAY), "It was praise.", by=amara(), at=now)


@pytest.mark.parametrize(
    ("standing", "wishes"),
    [
        ("", [2, 1]),
        ("open", [2, 1]),
        ("overdue", [1]),
        ("asked", [2]),
        ("put-right", [3]),
        ("silence", []),
        ("withdrawn", [4]),
        ("all", [4, 3, 2, 1]),
        ("nonsense", [2, 1]),
    ],
)
def test_what_stands_in_it(register, client, standing, wishes):
    as_(client, amara())
    page = text(client.get(f"/complaints/?standing={standing}"))
    found = [number for number in range(1, 5) if f"Wish {number}." in page]
    assert found == sorted(wishes)


def test_its_figures(register, client):
    as_(client, amara())
    page = text(client.get("/complaints/"))
    for figure in (
        '<b class="figure">4</b> <span class="quiet small">received',
        '<b class="figure">2</b> <span class="quiet small">open',
        '<b class="figure">1</b> <span class="quiet small">overdue',
        '<b class="figure">1</b> <span class="quiet small">put right, they say',
        '<b class="figure">0</b> <span class="quiet small">closed by silence',
    ):
        assert figure in page
    assert "1" in text(client.get("/complaints/badge/"))


def test_another_unit_sees_nothing_of_it(register, client):
    as_(client, bea())
    assert "Wish" not in text(client.get("/complaints/?standing=all"))
    assert "Wish" not in b"".join(client.get("/complaints/export/").streaming_content).decode()


def test_it_is_read_a_page_after_the_other_in_a_handful_of_queries(client, django_assert_max_num_queries):
    now = clock.now()
    for number in range(33):
        registered(number, now + timedelta(seconds=number))
    as_(client, amara())
    with django_assert_max_num_queries(6):
        page = text(client.get("/complaints/?standing=all"))
    assert "Wish 32." in page
    assert "Wish 2." not in page
    more = page.rpartition("/complaints/rows/?")[2].split('"')[0].replace("&amp;", "&")
    rest = text(client.get(f"/complaints/rows/?{more}"))
    assert "Wish 2." in rest
    assert "Wish 32." not in rest


def test_as_a_file_it_is_whole_and_no_formula(client):
    now = clock.now()
    registered(1, now, happened_so='=HYPERLINK("http://evil.example")')
    registered(2, now + DAY, happened_so="It came; late, and broken.\nTwice.")
    as_(client, amara())
    file = client.get("/complaints/export/?standing=all")
    assert file["Content-Disposition"] == 'attachment; filename="complaints.csv"'
    lines = list(csv.reader(io.StringIO(b"".join(file.streaming_content).decode("utf-8-sig"))))
    assert [line[0] for line in lines] == [
        "Number",
        f"{now.year}-1",
        f"{(now + DAY).year}-{2 if (now + DAY).year == now.year else 1}",
    ]
    assert lines[1][5] == '\'=HYPERLINK("http://evil.example")'
    assert lines[2][5] == "It came; late, and broken.\nTwice."
    assert (lines[1][1], lines[1][6]) == (unit().name, "Wish 1.")


def test_the_file_says_why_it_happened_what_was_given_what_it_cost_and_how_they_found_it(
    client, django_assert_max_num_queries
):
    now = clock.now()
    one, other = registered(1, now), registered(2, now)
    for currency in ("EUR", "KWD"):
        may_give(2000, currency, at=now)
    actions.assess(one, "delay", "=It lay for a week.", by=amara(), at=now)
    for currency, cost, answer in (
        ("KWD", "3.5", "accepted"),
        ("EUR", "12", "accepted"),
        ("EUR", "50", "refused"),
    ):
        remedy = offer(one, words="Postage", currency=currency, cost=Decimal(cost), at=now)
        actions.answer_remedy(remedy, answer, "", at=now)
    Rating.objects.create(
        complaint=one, digest="d", asked_at=now, expires_at=now + DAY, score=4, rated_at=now
    )
    as_(client, amara())
    with django_assert_max_num_queries(4):
        file = client.get("/complaints/export/?standing=all")
        said = list(csv.DictReader(io.StringIO(b"".join(file.streaming_content).decode("utf-8-sig"))))
    told = {name: said[0][name] for name in ("Cost of what was accepted", "Why it happened", "From 5 to 1")}
    assert told == {
        "Cost of what was accepted": "12.00 EUR; 3.500 KWD",
        "Why it happened": "We took too long: =It lay for a week.",
        "From 5 to 1": "4",
    }
    assert said[0]["Given"].count("Postage") == 2
    assert (said[1]["Number"], said[1]["Given"], said[1]["From 5 to 1"]) == (str(other), "", "")


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_a_formula(begins):
    assert harmless(f"{begins}1+1") == f"'{begins}1+1"
    assert harmless(WISHED) == WISHED


def test_from_right_to_left_its_number_is_read_as_it_is_written(client):
    one = registered(1, clock.now())
    page = f"/complaints/{one.pk}/"
    assert f"Complaint {one} <" in text(as_(client, amara()).get(page))
    reader = amara()
    reader.language = "ar"
    reader.save()
    assert f"\u2066{one}\u2069" in text(client.get(page))
