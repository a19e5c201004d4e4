"""A part of a conversation becomes a matter of its own, and is put back."""

from datetime import timedelta

import pytest

from regard.conversations import actions, queries
from regard.conversations.models import Conversation, Note
from regard.conversations.testing import TUESDAY, conversation, siobhan, written
from regard.foundation.accounts.testing import amara, as_, bea, ines, ravi
from regard.foundation.events.journal import told
from regard.foundation.search.models import Document
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db

ANSWERED, ASKED, LATER = (TUESDAY + timedelta(minutes=minutes) for minutes in (10, 20, 50))
KETTLE = "And the kettle leaks."


@pytest.fixture
def matter():
    """Siobhán wrote about her card and was answered; then she asked about something else, and Amara took a note."""
    card = conversation()
    actions.reply(card, by=amara(), text="It is in the post.", at=ANSWERED)
    actions.receive(card, person=siobhan(), channel="email", written=written(KETTLE), at=ASKED)
    actions.note(card, by=amara(), text="Which kettle?", at=ASKED)
    return Conversation.objects.get(pk=card.pk)


def split_off(matter, **more):
    kettle = matter.messages.get(text=KETTLE)
    return actions.split(matter, messages=[kettle.pk], **{"by": amara(), "at": LATER, **more})


def texts(number):
    return [entry.text for entry in queries.thread(number, until=LATER)]


def owed(number):
    running = Promise.objects.running().filter(about=f"conversation-{number}").order_by("kind")
    return [(each.kind, each.made_at) for each in running]


def test_what_is_chosen_is_a_matter_of_its_own_and_the_customer_waits_from_when_they_wrote(client, matter):
    kettle, note = matter.messages.get(text=KETTLE), matter.notes.get()
    chosen = {"subject": "The kettle", "message": kettle.pk, "note": note.pk}

    answer = as_(client, amara()).post(f"/conversations/{matter.pk}/splitting/", chosen)

    new = Conversation.objects.latest("pk")
    assert f"It is a matter of its own now: {new.pk}." in answer["HX-Trigger"]
    assert (new.subject, new.excerpt, new.category) == ("The kettle", KETTLE, "open")
    assert (new.person, new.unit, new.channel) == (matter.person, matter.unit, matter.channel)
    assert (new.assignee, list(new.participants.values_list("person", flat=True))) == (
        amara(),
        [siobhan().pk],
    )
    assert texts(new.pk) == [KETTLE, "Which kettle?"]
    assert owed(new.pk) == [("first_reply", ASKED), ("resolution", ASKED)]
    assert new.due_at == Promise.objects.get(about=f"conversation-{new.pk}", kind="first_reply").due_at


def test_where_it_came_from_is_answered_again_and_owes_no_reply(matter):
    split_off(matter)

    matter.refresh_from_db()
    assert len(texts(matter.pk)) == 3
    assert (matter.category, matter.excerpt, matter.last_at) == ("answered", "It is in the post.", ANSWERED)
    assert [kind for kind, _at in owed(matter.pk)] == ["resolution"]


def test_what_was_answered_already_is_promised_anew_only_where_they_wrote_last(matter):
    actions.reply(matter, by=amara(), text="We send a new one.", at=LATER)
    ours = matter.messages.get(text="We send a new one.")

    both = actions.split(
        matter, messages=[matter.messages.get(text=KETTLE).pk, ours.pk], by=amara(), at=LATER
    )

    assert (both.category, owed(both.pk)) == ("answered", [])


def test_both_tell_it_and_it_is_found_where_it_is_now(client, matter):
    new = split_off(matter)

    assert [entry.name for entry in told(matter)][-1] == "ConversationSplit"
    assert [entry.name for entry in told(new)] == ["SplitOff"]
    history = as_(client, amara()).get(f"/conversations/{matter.pk}/history/").content.decode()
    assert f"made a part of it a matter of its own: #{new.pk}." in history
    own = as_(client, amara()).get(f"/conversations/{new.pk}/history/").content.decode()
    assert f"made this a matter of its own, out of #{matter.pk}." in own
    found = Document.objects.filter(text__contains="kettle leaks").values_list("subject", flat=True)
    assert list(found) == [f"conversation-{new.pk}"]
    page = as_(client, amara()).get(f"/conversations/{new.pk}/").content.decode()
    assert f"Out of {matter.pk}" in page


def test_put_back_everything_is_as_it_was(client, matter):
    before = texts(matter.pk), matter.category, matter.excerpt, matter.last_at
    new = split_off(matter, notes=[matter.notes.get().pk])

    answer = as_(client, amara()).delete(f"/conversations/{new.pk}/splitting/")

    assert "It is back where it was." in answer["HX-Trigger"]
    matter.refresh_from_db()
    assert (texts(matter.pk), matter.category, matter.excerpt, matter.last_at) == before
    assert [kind for kind, _at in owed(matter.pk)] == ["first_reply", "resolution"]
    assert owed(new.pk) == []
    assert [entry.name for entry in told(matter)][-2:] == ["ConversationSplit", "SplitPutBack"]
    page = as_(client, amara()).get(f"/conversations/{new.pk}/").content.decode()
    assert (f"Goes on in {matter.pk}" in page, "Take apart" in page) == (True, False)
    assert (
        "It is back where it was."
        in as_(client, amara()).delete(f"/conversations/{new.pk}/splitting/")["HX-Trigger"]
    )


def test_what_was_added_since_comes_back_along(matter):
    new = split_off(matter)
    actions.reply(new, by=ines(), text="It is under warranty.", at=LATER)

    actions.put_back(new, by=amara(), at=LATER)

    assert texts(matter.pk)[-1] == "It is under warranty."
    assert [row.number for row in queries.desk(amara(), "answered")[0]] == [matter.pk]


def test_what_went_on_elsewhere_stays_there(client, matter):
    new, other = split_off(matter), conversation("Nobody called.", subject="Call back")
    actions.merge(new, into=other, by=amara(), at=LATER)

    answer = as_(client, amara()).delete(f"/conversations/{new.pk}/splitting/")

    assert "It went further since, so it stays there." in answer["HX-Trigger"]
    assert KETTLE in texts(other.pk)
    assert as_(client, amara()).delete(f"/conversations/{matter.pk}/splitting/").status_code == 404


def test_a_matter_is_never_left_without_a_word(client, matter):
    every = [each.pk for each in matter.messages.all()]
    foreign = conversation("Nobody called.", subject="Call back").messages.get().pk
    as_(client, amara())

    for chosen in (every, [], [foreign], ["x"]):
        answer = client.post(f"/conversations/{matter.pk}/splitting/", {"subject": "", "message": chosen})
        assert answer.status_code == 422
    assert (
        "Leave at least one message where it is."
        in client.post(f"/conversations/{matter.pk}/splitting/", {"message": every}).content.decode()
    )
    assert Conversation.objects.count() == 2


def test_the_dialog_proposes_what_was_pointed_at(client, matter):
    kettle, first = matter.messages.get(text=KETTLE), matter.messages.order_by("pk").first()
    as_(client, amara())

    def chosen(address):
        page = client.get(address).content.decode()
        return [
            part.split('"')[0]
            for part in page.split('name="message" value="')[1:]
            if part.split(">")[0].endswith("checked")
        ]

    assert chosen(f"/conversations/{matter.pk}/splitting/") == [str(kettle.pk)]
    assert chosen(f"/conversations/{matter.pk}/splitting/?message={first.pk}") == [str(first.pk)]


def test_only_who_works_the_desk_and_sees_it_may_split(client, matter):
    kettle = {"message": matter.messages.get(text=KETTLE).pk}
    actions.follow(matter, member=ravi(), by=amara(), at=ASKED)

    refused = [
        as_(client, who).post(f"/conversations/{matter.pk}/splitting/", kettle).status_code
        for who in (bea(), ravi())
    ]

    assert refused == [404, 403]
    assert Note.objects.get().conversation == matter


def test_whoever_followed_follows_both(matter):
    actions.follow(matter, member=ravi(), by=amara(), at=ASKED)

    new = split_off(matter)

    assert list(new.follows.values_list("member", flat=True)) == [ravi().pk]


def test_splitting_is_offered_only_where_a_message_would_stay(client, matter):
    def offers(number):
        parts = ("header", "thread")
        pages = [
            as_(client, amara()).get(f"/conversations/{number}/{part}/").content.decode() for part in parts
        ]
        return ["splitting/" in page for page in pages]

    alone = conversation("Nobody called.", subject="Call back")
    actions.note(alone, by=amara(), text="Ring her", at=LATER)

    assert (offers(matter.pk), offers(alone.pk)) == ([True, True], [False, False])
