"""Two who act at the same moment: neither waits for ever, nothing is done twice, nothing is lost from sight."""

from datetime import timedelta

import pytest

from regard.conversations import actions
from regard.conversations.models import Conversation, Message, NoteDraft, ReplyDraft
from regard.conversations.testing import TUESDAY, conversation, maria, written
from regard.foundation.accounts.testing import amara, ines, signed_in, unit
from regard.foundation.files import store
from regard.foundation.testing import at_once
from regard.promises.models import Promise

LATER = TUESDAY + timedelta(minutes=20)


@pytest.mark.django_db(transaction=True)
def test_each_merged_into_the_other_leaves_one():
    by = amara()
    for _turn in range(5):
        card, call = conversation(), conversation("Nobody called.", person=maria())

        errors = at_once(
            lambda card=card, call=call: actions.merge(card, into=call, by=by, at=LATER),
            lambda card=card, call=call: actions.merge(call, into=card, by=by, at=LATER),
        )

        assert [type(error) for error in errors if error] == [actions.MergedIntoItself]
        assert Conversation.objects.filter(pk__in=[card.pk, call.pk], merged_into=None).count() == 1


@pytest.mark.django_db(transaction=True)
def test_one_answer_submitted_twice_at_once_is_one_answer():
    card, by = conversation(), amara()

    errors = at_once(*[lambda: actions.reply(card, by=by, text="It is in the post.", at=LATER)] * 3)

    assert errors == [None, None, None]
    assert Message.objects.filter(member=by).count() == 1


@pytest.mark.django_db(transaction=True)
def test_one_answer_let_go_twice_at_once_waits_once_and_is_taken_back_whole():
    card, by = conversation(), amara()
    sheet = actions.Sheet("It is in the post.", seen=Message.objects.latest("pk").pk)
    leaves_at = LATER + timedelta(seconds=10)

    errors = at_once(*[lambda: actions.send(card, by=by, sheet=sheet, leaves_at=leaves_at, at=LATER)] * 3)

    assert errors == [None, None, None]
    actions.take_back(ReplyDraft.objects.get(), by=by, at=LATER)
    assert ReplyDraft.objects.get().leaves_at is None
    assert not Message.objects.filter(member=by).exists()


@pytest.mark.django_db(transaction=True)
def test_one_note_submitted_twice_at_once_is_one_note():
    card, by = conversation(), amara()

    errors = at_once(*[lambda: actions.write_note(card, by=by, text="She rang.", at=LATER)] * 3)

    assert errors == [None, None, None]
    assert [note.text for note in card.notes.all()] == ["She rang."]
    actions.write_note(card, by=by, text="She rang.", at=LATER + timedelta(hours=1))
    assert card.notes.count() == 2


@pytest.mark.django_db(transaction=True)
def test_a_sheet_begun_in_two_tabs_at_once_is_one_sheet_with_both_texts():
    by = amara()
    for _turn in range(5):
        card = conversation()

        errors = at_once(
            *[
                lambda card=card, text=text: actions.save_reply_draft(
                    card, by=by, sheet=actions.Sheet(text), version=0, at=LATER
                )
                for text in ("It is in the post.", "Nobody knows.")
            ],
            *[
                lambda card=card, text=text: actions.save_note_draft(
                    card, by=by, text=text, version=0, at=LATER
                )
                for text in ("She rang.", "He wrote.")
            ],
        )

        assert errors == [None] * 4
        reply, note = ReplyDraft.objects.get(conversation=card), NoteDraft.objects.get(conversation=card)
        assert {reply.text, reply.beside} == {"It is in the post.", "Nobody knows."}
        assert {note.text, note.beside} == {"She rang.", "He wrote."}


@pytest.mark.django_db(transaction=True)
def test_files_laid_beside_an_empty_sheet_in_two_tabs_at_once_lie_on_one():
    by = amara()
    for _turn in range(5):
        card = conversation()
        paper = store.keep(b"%PDF-1.7 a card", at=LATER)

        errors = at_once(
            *[
                lambda card=card, name=name, paper=paper: actions.lay_beside(
                    card, by=by, files=[(paper, name, "application/pdf")], at=LATER
                )
                for name in ("card.pdf", "letter.pdf")
            ]
        )

        assert errors == [None, None]
        laid = ReplyDraft.objects.get(conversation=card).files.values_list("name", flat=True)
        assert {*laid} == {"card.pdf", "letter.pdf"}


@pytest.mark.django_db
def test_the_same_words_are_an_answer_of_their_own_once_something_else_was_said():
    card = conversation()
    actions.reply(card, by=amara(), text="Thank you.", at=LATER)
    actions.reply(card, by=ines(), text="Thank you.", at=LATER)
    actions.receive(card, person=card.person, channel="email", written=written("And?"), at=LATER)

    actions.reply(card, by=amara(), text="Thank you.", at=LATER)

    assert Message.objects.filter(text="Thank you.").count() == 3


@pytest.mark.django_db
def test_what_arrives_for_a_matter_merged_a_moment_ago_arrives_where_it_goes_on():
    card, call = conversation(), conversation("Nobody called.", person=maria())
    actions.close(call, by=amara(), at=LATER)
    actions.merge(card, into=call, by=amara(), at=LATER)

    message = actions.receive(card, person=card.person, channel="email", written=written("And?"), at=LATER)

    call.refresh_from_db()
    assert (message.conversation_id, call.category) == (call.pk, "open")


@pytest.mark.django_db
def test_an_answer_to_a_matter_merged_meanwhile_keeps_the_promise_where_it_goes_on(client):
    card, call = conversation(), conversation("Nobody called.")
    stale = Conversation.objects.get(pk=card.pk)
    actions.merge(card, into=call, by=ines(), at=LATER)

    message = actions.reply(stale, by=amara(), text="It is in the post.", at=LATER)
    again = actions.reply(stale, by=amara(), text="It is in the post.", at=LATER)

    assert message == again
    assert message.conversation_id == call.pk
    assert [recipient.address for recipient in message.recipients.all()] == ["siobhan@example.org"]
    call.refresh_from_db()
    assert (call.category, call.assignee, call.due_at) == ("answered", amara(), None)
    assert not Promise.objects.running().filter(kind__endswith="_reply").exists()
    assert Promise.objects.get(about=f"conversation-{call.pk}", kind="first_reply", end="kept").in_time


@pytest.mark.django_db
def test_a_link_to_a_message_leads_to_the_thread_it_stands_in_now(client):
    card, call, third = conversation(), conversation("Nobody called."), conversation("The door.")
    message = card.messages.get()
    client.cookies["sessionid"] = signed_in(amara())
    assert client.get(f"/messages/{message.pk}/").url == f"/conversations/{card.pk}/#message-{message.pk}"

    actions.merge(card, into=call, by=ines(), at=LATER)
    actions.merge(call, into=third, by=ines(), at=LATER)

    assert client.get(f"/messages/{message.pk}/").url == f"/conversations/{third.pk}/#message-{message.pk}"
    assert f'id="message-{message.pk}"' in client.get(f"/conversations/{third.pk}/").text


@pytest.mark.django_db
def test_a_link_to_a_message_stays_where_its_reader_may_look(client):
    card, call = conversation(), conversation("Nobody called.")
    message = card.messages.get()
    actions.merge(card, into=call, by=ines(), at=LATER)
    Conversation.objects.filter(pk=call.pk).update(unit=unit("Lisbon"))
    client.cookies["sessionid"] = signed_in(amara())

    assert client.get(f"/messages/{message.pk}/").url == f"/conversations/{card.pk}/#message-{message.pk}"


@pytest.mark.django_db
def test_the_page_still_open_says_where_the_answer_went(client):
    actions.write_so(amara(), wait=0, signature="", at=TUESDAY)
    card, call = conversation(), conversation("Nobody called.")
    actions.merge(card, into=call, by=ines(), at=LATER)
    client.cookies["sessionid"] = signed_in(amara())

    answer = client.post(f"/conversations/{card.pk}/reply/", {"text": "It is in the post."}).content.decode()

    assert f"Meanwhile this matter was merged; it goes on in {call.pk}." in answer
    assert f'href="/conversations/{call.pk}/"' in answer
    assert "<textarea" not in answer
    assert [m.conversation_id for m in Message.objects.filter(member=amara())] == [call.pk]
