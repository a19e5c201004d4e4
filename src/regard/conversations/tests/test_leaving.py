"""An answer let go waits: it can be taken back, goes later, is held where the customer wrote, and never goes twice."""

from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from regard.conversations import actions
from regard.conversations.models import Conversation, Message, NoteDraft, ReplyDraft
from regard.conversations.testing import TUESDAY, conversation, siobhan, written
from regard.foundation.accounts.testing import amara, as_, ines
from regard.foundation.events.journal import told
from regard.foundation.jobs.testing import run_due
from regard.promises.queries import all_about

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(minutes=11)
WAIT = timedelta(seconds=10)


@pytest.fixture
def matter():
    return conversation()


def sent(matter, text="It is in the post today.", *, wait=WAIT, at=LATER, seen=None):
    seen = Message.objects.latest("pk").pk if seen is None else seen
    sheet = actions.Sheet(text, seen=seen)
    return actions.send(matter, by=amara(), sheet=sheet, leaves_at=at + wait, at=at)


def kept(matter):
    return {p.kind for p in all_about(f"conversation-{matter.pk}") if p.kept}


def answers():
    return [message.text for message in Message.objects.filter(member=amara())]


def test_it_leaves_when_its_time_has_come_and_only_then_keeps_the_promise(matter):
    sent(matter)

    run_due(LATER + timedelta(seconds=9))
    assert (answers(), kept(matter)) == ([], set())

    run_due(LATER + WAIT)
    assert (answers(), kept(matter)) == (["It is in the post today."], {"first_reply"})
    assert not ReplyDraft.objects.exists()


def test_taken_back_it_never_leaves_and_stands_on_the_sheet_as_it_was(client, matter):
    as_(client, amara())
    paper = SimpleUploadedFile("card.pdf", b"%PDF-1.7 a card", "application/pdf")
    client.post(f"/conversations/{matter.pk}/reply/files/", {"attached": [paper]})
    said = {"text": "Dear Ms Byrne,\n\nhere.", "html": "<p>Dear</p>", "to": "siobhan@example.org"}
    client.post(f"/conversations/{matter.pk}/reply/", said)
    waiting = ReplyDraft.objects.get()
    assert waiting.leaves_at is not None

    client.delete(f"/answers/{waiting.pk}/")
    run_due(LATER + timedelta(days=365))

    draft = ReplyDraft.objects.get()
    assert (draft.text, draft.html, draft.leaves_at) == ("Dear Ms Byrne,\n\nhere.", "<p>Dear</p>", None)
    assert [each.name for each in draft.files.all()] == ["card.pdf"]
    assert answers() == []


def test_what_was_begun_since_stands_beside_what_comes_back(matter):
    waiting = sent(matter)
    actions.save_reply_draft(matter, by=amara(), sheet=actions.Sheet("P.S."), version=0, at=LATER)

    back = actions.take_back(waiting, by=amara(), at=LATER)

    assert (back.text, back.beside) == ("It is in the post today.", "P.S.")
    assert ReplyDraft.objects.count() == 1


def test_the_customer_wrote_meanwhile_so_it_is_held_and_its_writer_asked(client, matter):
    waiting = sent(matter, wait=timedelta(days=2))
    note = written("Never mind, it came!")
    actions.receive(matter, person=siobhan(), channel="email", written=note, at=LATER + timedelta(days=1))

    run_due(LATER + timedelta(days=2))

    assert answers() == []
    assert [entry.name for entry in told(matter)][-1] == "AnswerHeld"
    page = as_(client, amara()).get(f"/conversations/{matter.pk}/").content.decode()
    assert "held: they wrote meanwhile" in page

    actions.leave_anyway(waiting, by=amara(), at=LATER + timedelta(days=3))
    assert answers() == ["It is in the post today."]


def test_the_customer_wrote_where_the_matter_goes_on_so_it_is_held(matter):
    call = conversation("Nobody called.")
    waiting = sent(matter, wait=timedelta(days=2))
    actions.merge(matter, into=call, by=ines(), at=LATER)
    note = written("Never mind, it came!")
    actions.receive(call, person=siobhan(), channel="email", written=note, at=LATER + timedelta(days=1))

    run_due(LATER + timedelta(days=2))

    assert answers() == []
    assert ReplyDraft.objects.get(held_at__isnull=False) == waiting


def test_merged_meanwhile_it_leaves_where_nobody_wrote(matter):
    call = conversation("Nobody called.")
    sent(matter, wait=timedelta(days=2))
    actions.merge(matter, into=call, by=ines(), at=LATER)

    run_due(LATER + timedelta(days=2))

    assert Message.objects.get(member=amara()).conversation_id == call.pk


def test_a_picture_taken_out_of_the_words_again_is_nothing_to_send(client, matter):
    as_(client, amara())
    picture = SimpleUploadedFile("heater.png", b"\x89PNG", "image/png")
    laid = client.post(f"/conversations/{matter.pk}/reply/files/", {"attached": [picture], "inline": "1"})
    shown = f'<img src="{laid.content.decode()}">'

    answer = client.post(f"/conversations/{matter.pk}/reply/", {"text": "", "html": "<p></p>"})
    assert answer.status_code == 422
    assert "There is nothing to send yet." in answer.content.decode()
    with pytest.raises(actions.NothingToSend):
        actions.send(matter, by=amara(), sheet=actions.Sheet(""), leaves_at=LATER + WAIT, at=LATER)
    assert not ReplyDraft.objects.filter(leaves_at__isnull=False).exists()

    client.post(f"/conversations/{matter.pk}/reply/", {"text": "", "html": shown})
    run_due(ReplyDraft.objects.get().leaves_at)
    assert [part.name for part in Message.objects.get(member=amara()).attachments.all()] == ["heater.png"]


def test_a_machine_that_wrote_meanwhile_holds_nothing(matter):
    sent(matter, wait=timedelta(hours=2))
    away = written("I am on holiday.", automatic=Message.Automatic.AUTO_REPLY)
    actions.receive(matter, person=siobhan(), channel="email", written=away, at=LATER + timedelta(hours=1))

    run_due(LATER + timedelta(hours=2))

    assert answers() == ["It is in the post today."]


def test_the_job_that_comes_twice_sends_once(matter):
    waiting = sent(matter)

    for _time in range(2):
        actions.leave(waiting.pk, leaves_at=waiting.leaves_at, at=LATER + WAIT)

    assert answers() == ["It is in the post today."]


def test_let_go_again_for_another_time_the_first_time_is_forgotten(matter):
    waiting = sent(matter, wait=timedelta(hours=1))
    actions.take_back(waiting, by=amara(), at=LATER)
    sent(matter, "It went out.", wait=timedelta(hours=3))

    run_due(LATER + timedelta(hours=2))
    assert answers() == []
    run_due(LATER + timedelta(hours=3))
    assert answers() == ["It went out."]


def test_later_is_a_time_on_the_clock_of_the_customer(client, matter):
    said = {"text": "Good morning!", "later_on": "2026-05-13T09:00", "zone": "Asia/Tokyo"}

    as_(client, amara())
    with time_machine.travel(LATER, tick=False):
        client.post(f"/conversations/{matter.pk}/reply/", said)

    assert ReplyDraft.objects.get().leaves_at.isoformat() == "2026-05-13T00:00:00+00:00"


def test_a_time_gone_by_is_no_time(client, matter):
    said = {"text": "Good morning!", "later_on": "2020-05-13T09:00"}

    as_(client, amara())
    with time_machine.travel(LATER, tick=False):
        answer = client.post(f"/conversations/{matter.pk}/reply/", said)

    assert (answer.status_code, ReplyDraft.objects.exists()) == (422, False)


def test_an_answer_that_waits_is_seen_by_all_and_taken_back_by_its_writer(client, matter):
    waiting = sent(matter)

    page = as_(client, ines()).get(f"/conversations/{matter.pk}/thread/").content.decode()
    assert "It is in the post today." in page
    assert "Take back" not in page
    assert as_(client, ines()).delete(f"/answers/{waiting.pk}/").status_code == 404
    assert "Take back" in as_(client, amara()).get(f"/conversations/{matter.pk}/thread/").content.decode()


def test_where_no_channel_carries_answers_there_is_none_to_write(client, matter):
    Conversation.objects.filter(pk=matter.pk).update(channel="pigeon")
    as_(client, amara())

    for url in ("reply/", "drafts/reply/"):
        answer = client.post(f"/conversations/{matter.pk}/{url}", {"text": "Hello.", "version": 0})
        assert answer.status_code == 404
    assert not ReplyDraft.objects.exists()
    client.post(f"/conversations/{matter.pk}/drafts/note/", {"text": "By pigeon.", "version": 0})
    assert NoteDraft.objects.get().text == "By pigeon."


def test_two_answers_do_not_cross(client, matter):
    seen = f"{Message.objects.latest('pk').pk}-0"
    actions.write_so(amara(), wait=0, signature="", at=TUESDAY)
    actions.reply(matter, by=ines(), text="I called her, all is well.", at=LATER)
    said = {"text": "We will look into it.", "seen": seen}

    stopped = as_(client, amara()).post(f"/conversations/{matter.pk}/reply/", said)

    assert stopped.status_code == 422
    assert "I called her, all is well." in stopped.content.decode()
    assert "We will look into it." in stopped.content.decode()
    assert answers() == []

    latest = Message.objects.latest("pk").pk
    as_(client, amara()).post(f"/conversations/{matter.pk}/reply/", said | {"sure": f"message-{latest}"})
    assert answers() == ["We will look into it."]


def test_a_yes_to_one_thing_is_no_yes_to_the_next(client, matter):
    seen = f"{Message.objects.latest('pk').pk}-0"
    first = actions.receive(
        matter, person=siobhan(), channel="email", written=written("Are you there?"), at=LATER
    )
    actions.note(matter, by=ines(), text="She is on the phone.", at=LATER)
    said = {"text": "We will look into it.", "seen": seen, "sure": f"message-{first.pk}"}

    stopped = as_(client, amara()).post(f"/conversations/{matter.pk}/reply/", said)

    assert (stopped.status_code, answers()) == (422, [])
    assert "She is on the phone." in stopped.content.decode()


def test_a_stranger_among_the_recipients_is_asked_about(client, matter):
    actions.write_so(amara(), wait=0, signature="", at=TUESDAY)
    as_(client, amara())
    said = {"text": "As agreed.", "to": "siobhan@example.org", "cc": "Lawyer <lex@elsewhere.example>"}

    stopped = client.post(f"/conversations/{matter.pk}/reply/", said)
    assert stopped.status_code == 422
    assert "lex@elsewhere.example" in stopped.content.decode()
    assert answers() == []

    client.post(f"/conversations/{matter.pk}/reply/", said | {"sure": "lex@elsewhere.example"})
    message = Message.objects.get(member=amara())
    reached = [(each.kind, each.address, each.name) for each in message.recipients.order_by("pk")]
    assert reached == [
        ("to", "siobhan@example.org", "Siobhán Byrne"),
        ("cc", "lex@elsewhere.example", "Lawyer"),
    ]


def test_what_is_no_address_is_not_sent_to(client, matter):
    answer = as_(client, amara()).post(f"/conversations/{matter.pk}/reply/", {"text": "Hi", "to": "siobhan"})

    assert (answer.status_code, answers()) == (422, [])
    assert "siobhan" in answer.content.decode()


def test_the_pause_is_the_members_own(client, matter):
    as_(client, amara())
    for _twice in range(2):
        client.post("/your-hand/", {"wait": "30", "signature": "Amara"})
    assert [(entry.name, entry.by, entry.facts) for entry in told(amara())] == [
        ("HandChosen", amara(), {"member_id": amara().pk, "wait": 30})
    ]
    with time_machine.travel(LATER, tick=False):
        client.post(f"/conversations/{matter.pk}/reply/", {"text": "Soon."})

    assert ReplyDraft.objects.get().leaves_at == LATER + timedelta(seconds=30)
