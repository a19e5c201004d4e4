"""Colleagues named in a note are told; whoever may not see what it is about is not, and the note stays on its sheet."""

from datetime import timedelta

import pytest

from regard.conversations import actions
from regard.conversations.models import Mention, Note
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.testing import amara, as_, bea, ines, kofi, ravi
from regard.foundation.events.journal import told

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)


@pytest.fixture
def card():
    return conversation()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@Ines Duarte could you look?", ["Ines Duarte"]),
        ("(@Ines Duarte, @Kofi Mensah)", ["Ines Duarte", "Kofi Mensah"]),
        ("@Ines Duarte @Ines Duarte", ["Ines Duarte"]),
        ("Ask Ines Duarte", []),
        ("mail@Ines Duarte", []),
        ("@Ines Duartes desk", []),
        ("@Inesita Lopez is new", ["Inesita Lopez"]),
        ("@Nobody at all", []),
        ("me, @Amara Okafor", []),
        ("rain % _ \\ @", []),
    ],
)
def test_whose_name_stands_behind_an_at_is_mentioned(card, text, names):
    amara(), ines(), kofi(), cast.member("Inesita Lopez")

    actions.note(card, by=amara(), text=text, at=TUESDAY + MINUTE)

    assert [mention.member.name for mention in Mention.objects.order_by("member__name")] == names


def test_the_longer_name_is_meant_where_both_fit(card):
    amara(), cast.member("Ann Lee")
    brown = cast.member("Zoe Brown")
    brown.name = "Ann Lee Brown"
    brown.save()

    actions.note(card, by=amara(), text="@Ann Lee Brown, please", at=TUESDAY)

    assert [mention.member.name for mention in Mention.objects.all()] == ["Ann Lee Brown"]


def test_whoever_is_mentioned_is_told_until_they_have_seen_it(client, card):
    ines()
    as_(client, amara()).post(f"/conversations/{card.pk}/note/", {"text": "@Ines Duarte, may we refund?"})

    assert as_(client, ines()).get("/today/badge/").text == "1"
    day = as_(client, ines()).get("/today/").text
    assert "Who needs you" in day
    assert "@Ines Duarte, may we refund?" in day
    assert as_(client, amara()).get("/today/badge/").text == ""
    assert "Who needs you" not in as_(client, amara()).get("/today/").text

    mention = Mention.objects.get()
    answer = as_(client, ines()).post(f"/mentions/{mention.pk}/seen/")
    assert f"/mentions/{mention.pk}/seen/" in answer["HX-Trigger"]
    assert as_(client, ines()).get("/today/badge/").text == ""
    as_(client, ines()).delete(f"/mentions/{mention.pk}/seen/")
    assert as_(client, ines()).get("/today/badge/").text == "1"
    assert [(entry.name, entry.by) for entry in told(card)][-3:] == [
        ("MemberMentioned", amara()),
        ("MentionSeen", ines()),
        ("MentionUnseen", ines()),
    ]
    assert (
        "mentioned Ines Duarte in a note."
        in as_(client, amara()).get(f"/conversations/{card.pk}/history/").text
    )


def test_of_others_nobody_says_that_they_saw_it(client, card):
    actions.note(card, by=amara(), text=f"@{ines().name}", at=TUESDAY)

    assert as_(client, kofi()).post(f"/mentions/{Mention.objects.get().pk}/seen/").status_code == 404
    assert Mention.objects.get().seen_at is None


def test_whoever_may_not_see_it_is_not_told_and_the_note_stays(client, card):
    bea()
    answer = as_(client, amara()).post(
        f"/conversations/{card.pk}/note/", {"text": "@Bea Lind knows the heater."}
    )

    assert answer.status_code == 422
    assert "Bea Lind may not see this conversation, so nothing was kept yet." in answer.text
    assert "@Bea Lind knows the heater.</textarea>" in answer.text
    assert not Note.objects.exists()
    assert not Mention.objects.exists()


def test_a_hand_over_refuses_them_too(client, card):
    bea()
    answer = as_(client, amara()).post(
        f"/conversations/{card.pk}/handing-over/", {"to": ines().pk, "told": "@Bea Lind told her."}
    )

    assert "Bea Lind may not see this conversation" in answer.text
    assert not Note.objects.exists()


def test_a_colleague_of_a_department_is_mentioned_where_they_follow(client, card):
    ravi()
    with pytest.raises(actions.MayNotSee):
        actions.note(card, by=amara(), text="@Ravi Shah?", at=TUESDAY)
    actions.follow(card, member=ravi(), by=amara(), at=TUESDAY)
    actions.note(card, by=amara(), text="@Ravi Shah?", at=TUESDAY)

    assert "Who needs you" in as_(client, ravi()).get("/today/").text


def test_only_colleagues_who_may_see_it_are_offered(client, card):
    ines(), kofi(), bea(), ravi()
    page = as_(client, amara())
    names = page.get(f"/conversations/{card.pk}/colleagues/").text
    assert [name in names for name in ("Ines Duarte", "Kofi Mensah")] == [True, True]
    assert [name in names for name in ("Bea Lind", "Ravi Shah", "Amara Okafor")] == [False, False, False]
    assert "Ines" in page.get(f"/conversations/{card.pk}/colleagues/", {"q": "dua"}).text
    assert "Ines" not in page.get(f"/conversations/{card.pk}/colleagues/", {"q": "uarte"}).text
    assert as_(client, bea()).get(f"/conversations/{card.pk}/colleagues/").status_code == 404


def test_a_note_without_a_mention_asks_nothing_more(card, django_assert_num_queries):
    amara(), ines()
    with django_assert_num_queries(7):
        actions.note(card, by=amara(), text="Seen.", at=TUESDAY)
