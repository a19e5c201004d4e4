"""Two matters are laid beside each other by a member, seen by those who may see both, and taken apart again."""

import json
from datetime import timedelta

import pytest

from regard.conversations.models import Link
from regard.conversations.testing import TUESDAY, conversation, siobhan
from regard.foundation.accounts.testing import amara, as_, bea, ines, ravi
from regard.foundation.events.journal import told
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db


@pytest.fixture
def card():
    return conversation()


@pytest.fixture
def call():
    return conversation("Nobody called.", subject="Call back", at=TUESDAY + timedelta(minutes=5))


def link(client, card, call, **more):
    return client.post(f"/conversations/{card.pk}/linking/", {"into": call.pk, "why": "related", **more})


def undo(client, answer):
    client.delete(json.loads(answer["HX-Trigger"])["toast"]["undo"])


def beside(client, matter):
    return client.get(
        f"/people/{matter.person_id}/conversations/?about=conversation-{matter.pk}"
    ).content.decode()


def test_each_is_shown_beside_the_other_until_the_link_is_taken_away(client, card, call):
    as_(client, amara())

    answer = link(client, card, call)

    assert ["They belong together" in beside(client, each) for each in (card, call)] == [True, True]
    undo(client, answer)
    assert "They belong together" not in beside(client, card)
    assert [entry.name for entry in told(card)][-2:] == ["ConversationLinked", "ConversationUnlinked"]
    history = client.get(f"/conversations/{card.pk}/history/").content.decode()
    assert f"took the link with #{call.pk} away." in history


def test_the_same_matter_twice_is_closed_when_asked_and_comes_back_with_its_promises(client, card, call):
    as_(client, amara())
    owed = list(Promise.objects.running().values_list("about", "kind", "due_at").order_by("pk"))

    answer = link(client, card, call, why="duplicate", close="on")

    card.refresh_from_db()
    assert (card.category, Link.objects.get().why) == ("closed", "duplicate")
    undo(client, answer)
    card.refresh_from_db()
    assert (card.category, Link.objects.count()) == ("open", 0)
    assert list(Promise.objects.running().values_list("about", "kind", "due_at").order_by("pk")) == owed


def test_a_duplicate_is_not_closed_unasked_and_what_belongs_together_never(client, card, call):
    as_(client, amara())

    assert link(client, card, call, close="on").status_code == 422
    assert link(client, card, call, why="same-mail").status_code == 422
    assert not Link.objects.exists()
    link(client, card, call, why="duplicate")
    card.refresh_from_db()
    assert card.category == "open"


def test_only_what_one_may_see_is_linked_and_mail_keeps_its_own_links(client, card, call):
    theirs = conversation(unit=bea().unit, person=siobhan(bea().unit))
    Link.objects.create(conversation=card, to=call, why="same-mail", at=TUESDAY)
    as_(client, amara())

    assert link(client, card, theirs).status_code == 422
    client.delete(f"/conversations/{card.pk}/linking/?to={call.pk}")
    assert [
        client.delete(f"/conversations/{card.pk}/linking/?to={to}").status_code for to in (theirs.pk, "x")
    ] == [
        404,
        404,
    ]
    assert link(as_(client, ravi()), card, call).status_code in (403, 404)
    assert Link.objects.get().why == "same-mail"


def test_a_link_made_by_hand_is_taken_away_from_either_side_and_stands_again(client, card, call):
    as_(client, amara())
    link(client, card, call, why="duplicate")
    away = f"/conversations/{call.pk}/linking/?to={card.pk}"
    assert f'hx-delete="{away}"' in beside(client, call)

    answer = client.delete(away)

    assert not Link.objects.exists()
    undo(client, answer)
    assert (Link.objects.get().conversation_id, Link.objects.get().why) == (call.pk, "duplicate")
    assert [entry.name for entry in told(call)][1:] == ["ConversationUnlinked", "ConversationLinked"]
    assert told(call).last().by == amara()


def test_only_who_took_a_link_away_last_brings_it_back_and_none_that_never_was(client, card, call):
    link(as_(client, amara()), card, call)
    again = f"/conversations/{card.pk}/unlinking/?to={call.pk}"
    as_(client, amara()).delete(again)
    as_(client, amara()).delete(f"/conversations/{card.pk}/linking/?to={call.pk}")

    assert "It went further since" in as_(client, ines()).delete(again)["HX-Trigger"]
    assert as_(client, bea()).delete(again).status_code == 404
    assert not Link.objects.exists()
    as_(client, amara()).delete(again)
    assert Link.objects.count() == 1


def test_what_mail_linked_has_no_button_to_take_it_away(client, card, call):
    Link.objects.create(conversation=card, to=call, why="same-mail", at=TUESDAY)
    assert "The same mail came to both" in beside(as_(client, amara()), card)
    assert "hx-delete" not in beside(as_(client, amara()), card)
