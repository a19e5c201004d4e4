"""What is being written is kept as typed, by its writer only, in two windows too, and never becomes the other kind."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regard.conversations import actions
from regard.conversations.models import DraftFile, Message, Note, NoteDraft, ReplyDraft
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara, as_, bea, ines

pytestmark = pytest.mark.django_db


@pytest.fixture
def matter():
    actions.write_so(amara(), wait=0, signature="", at=TUESDAY)
    return conversation()


def typed(client, matter, text, *, version=0, kind="reply"):
    said = {"text": text, "version": version}
    return client.post(f"/conversations/{matter.pk}/drafts/{kind}/", said).content.decode()


def test_what_was_typed_stands_there_again_for_its_writer_alone(client, matter):
    typed(as_(client, amara()), matter, "Dear Ms Byrne, I have")

    assert (
        "Dear Ms Byrne, I have" in as_(client, amara()).get(f"/conversations/{matter.pk}/").content.decode()
    )
    assert (
        "Dear Ms Byrne, I have"
        not in as_(client, ines()).get(f"/conversations/{matter.pk}/").content.decode()
    )
    assert 'class="who draft"' in as_(client, amara()).get("/desk/open/rows/").content.decode()
    assert 'class="who draft"' not in as_(client, ines()).get("/desk/open/rows/").content.decode()


def test_a_note_being_written_is_no_reply(client, matter):
    as_(client, amara())
    typed(client, matter, "She is furious, careful.", kind="note")

    answer = client.post(f"/conversations/{matter.pk}/reply/", {"text": ""})

    assert answer.status_code == 422
    assert "furious" not in answer.content.decode()
    assert (ReplyDraft.objects.count(), NoteDraft.objects.get().text) == (0, "She is furious, careful.")
    assert not Message.objects.filter(member=amara()).exists()


def test_an_older_window_overwrites_nothing_silently(client, matter):
    as_(client, amara())
    typed(client, matter, "Written on the phone", version=0)

    answer = typed(client, matter, "Written at the desk", version=0)

    draft = ReplyDraft.objects.get()
    assert (draft.text, draft.beside) == ("Written at the desk", "Written on the phone")
    assert "Another version was written in another window" in answer
    assert "Written on the phone" in answer

    client.post(f"/conversations/{matter.pk}/drafts/reply/swap/")
    draft.refresh_from_db()
    assert (draft.text, draft.beside) == ("Written on the phone", "Written at the desk")

    more = {"text": "Written on the phone, and more", "version": draft.version}
    client.post(f"/conversations/{matter.pk}/drafts/reply/swap/", more)
    draft.refresh_from_db()
    assert (draft.text, draft.beside) == ("Written at the desk", "Written on the phone, and more")


def test_a_save_that_was_overtaken_is_no_other_version(client, matter):
    """Who leaves the page while a save is under way sends the last words beside it, on top of the same version."""
    as_(client, amara())
    typed(client, matter, "Dear Ms By", version=0)

    answer = typed(client, matter, "Dear Ms Byrne", version=0)

    draft = ReplyDraft.objects.get()
    assert (draft.text, draft.beside) == ("Dear Ms Byrne", "")
    assert "Another version" not in answer


def test_each_save_goes_on_top_of_the_last(client, matter):
    as_(client, amara())
    first = typed(client, matter, "Dear")
    assert 'name="version" value="1"' in first

    typed(client, matter, "Dear Ms Byrne", version=1)

    draft = ReplyDraft.objects.get()
    assert (draft.text, draft.beside, draft.version) == ("Dear Ms Byrne", "", 2)


def test_sending_takes_the_draft_along_and_a_late_save_brings_nothing_back(client, matter):
    as_(client, amara())
    typed(client, matter, "It is in the post today.")

    client.post(f"/conversations/{matter.pk}/reply/", {"text": "It is in the post today."})
    typed(client, matter, "It is in the post today.", version=1)

    assert not ReplyDraft.objects.exists()
    assert Message.objects.filter(member=amara()).count() == 1


def test_keeping_a_note_takes_its_draft_along_and_leaves_the_reply(client, matter):
    as_(client, amara())
    typed(client, matter, "Called her.", kind="note")
    typed(client, matter, "Dear Ms Byrne")

    client.post(f"/conversations/{matter.pk}/note/", {"text": "Called her."})

    assert (Note.objects.get().text, NoteDraft.objects.count()) == ("Called her.", 0)
    assert ReplyDraft.objects.get().text == "Dear Ms Byrne"


def test_what_is_discarded_comes_back_and_what_was_begun_since_stands_beside(client, matter):
    as_(client, amara())
    typed(client, matter, "A long answer")

    answer = client.post(f"/conversations/{matter.pk}/drafts/reply/discarding/")
    assert "A long answer" not in answer.content.decode()
    typed(client, matter, "Another beginning")
    paper = SimpleUploadedFile("card.pdf", b"%PDF-1.7 a card", "application/pdf")
    client.post(f"/conversations/{matter.pk}/reply/files/", {"attached": [paper]})
    client.delete(f"/conversations/{matter.pk}/drafts/reply/discarding/")

    draft = ReplyDraft.objects.get(discarded_at=None)
    assert (draft.text, draft.beside) == ("A long answer", "Another beginning")
    assert [each.name for each in draft.files.all()] == ["card.pdf"]


def test_a_file_waits_on_the_sheet_and_goes_with_the_answer(client, matter):
    as_(client, amara())
    paper = SimpleUploadedFile("card.pdf", b"%PDF-1.7 a card", "application/pdf")

    shown = client.post(f"/conversations/{matter.pk}/reply/files/", {"attached": [paper]})
    assert "card.pdf" in shown.content.decode()
    client.post(f"/conversations/{matter.pk}/reply/", {"text": ""})

    sent = Message.objects.get(member=amara())
    assert [each.name for each in sent.attachments.all()] == ["card.pdf"]


def test_a_file_is_taken_away_again_and_is_nobody_elses(client, matter):
    paper = SimpleUploadedFile("card.pdf", b"%PDF-1.7 a card", "application/pdf")
    as_(client, amara()).post(f"/conversations/{matter.pk}/reply/files/", {"attached": [paper]})
    laid = DraftFile.objects.get()
    place = f"/conversations/{matter.pk}/reply/files/{laid.pk}/"

    assert as_(client, ines()).get(place).status_code == 404
    assert as_(client, ines()).delete(place).status_code == 404
    assert b"".join(as_(client, amara()).get(place)) == b"%PDF-1.7 a card"
    as_(client, amara()).delete(place)

    assert (DraftFile.objects.count(), ReplyDraft.objects.count()) == (0, 0)


def test_a_program_is_refused_with_its_name(client, matter):
    program = SimpleUploadedFile("setup.exe", b"MZ", "application/octet-stream")

    answer = as_(client, amara()).post(f"/conversations/{matter.pk}/reply/files/", {"attached": [program]})

    assert (answer.status_code, DraftFile.objects.count()) == (422, 0)
    assert "setup.exe" in answer.content.decode()


def test_drafts_of_a_unit_one_cannot_see_are_neither_read_nor_written(client, matter):
    as_(client, bea())

    for place in (
        "drafts/reply/",
        "drafts/note/",
        "drafts/reply/discarding/",
        "drafts/reply/swap/",
        "reply/files/",
    ):
        answer = client.post(f"/conversations/{matter.pk}/{place}", {"text": "Hello", "version": 0})
        assert answer.status_code == 404, place
    assert (ReplyDraft.objects.count(), NoteDraft.objects.count()) == (0, 0)


def test_discarded_drafts_are_forgotten_after_a_while(matter):
    sheet = actions.Sheet("Old")
    actions.save_reply_draft(matter, by=amara(), sheet=sheet, version=0, at=TUESDAY)
    actions.discard("reply", matter, by=amara(), at=TUESDAY)

    actions.forget_discarded(before=TUESDAY)
    assert ReplyDraft.objects.count() == 1
    actions.forget_discarded(before=TUESDAY.replace(hour=23))
    assert ReplyDraft.objects.count() == 0
