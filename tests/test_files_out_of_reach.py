"""The file store fails for certain: no disk takes the file, or the S3 server is stopped. Nothing is lost, all say so."""

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from regard.channels.email import actions as mails
from regard.channels.email import queries
from regard.channels.email.importing import Import
from regard.channels.email.intake import read_each
from regard.channels.email.models import Mail, RawMail
from regard.channels.email.testing import mailbox
from regard.channels.form.models import Submission
from regard.channels.form.testing import TYPED, fields_of, form
from regard.conversations.models import Attachment, Conversation, DraftFile
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation import env
from regard.foundation.accounts import testing as cast
from regard.foundation.files import store
from regard.foundation.files.models import File
from regard.foundation.jobs.testing import run_due

from .s3 import s3_server

pytestmark = pytest.mark.django_db

# A file system that takes no new file from anybody, not even from root.
READ_ONLY = "/sys/kernel/care files"
PHOTO = b"\x89PNG the card that never came"
WITH_A_PHOTO = (
    b"From: maria@example.org\r\nSubject: photo\r\nMessage-ID: <photo@example.org>\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee.\r\n--b\r\n"
    b"Content-Type: image/png\r\nContent-Disposition: attachment; filename=card.png\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
)


@pytest.fixture
def away(settings, monkeypatch):
    """The files can be kept nowhere, until what this returns is called."""
    if not Path("/sys/kernel").is_dir():
        pytest.skip("no file system here that takes no file from root either")
    standing = settings.STORAGES
    monkeypatch.setenv("REGARD_FILES", READ_ONLY)
    settings.STORAGES = standing | {"attachments": env.attachments()}

    def back():
        settings.STORAGES = standing

    return back


@pytest.fixture
def stopped(settings, monkeypatch):
    """Return the matter of a mail whose photo lies in a bucket; then the server of the bucket stops."""
    with s3_server() as bucket, monkeypatch.context() as surroundings:
        for name, value in bucket.surroundings.items():
            surroundings.setenv(name, value)
        surroundings.setenv("REGARD_FILES", "s3://care/stopped")
        settings.STORAGES = settings.STORAGES | {"attachments": env.attachments()}
        kept = store.keep(PHOTO, at=TUESDAY)
        matter = conversation(attachments=((kept, "card.png", "image/png", ""),))
        assert store.content_of(kept) == PHOTO
    for name, value in bucket.surroundings.items():
        monkeypatch.setenv(name, value)
    return matter


def photo():
    return SimpleUploadedFile("card.png", PHOTO, "image/png")


def sent(client, page):
    return client.post("/form/write-to-us/", {**page, **TYPED, "attached": photo()})


def opened_form(client, clock):
    form()
    page = fields_of(client.get("/form/write-to-us/"))
    clock.shift(timedelta(minutes=1))
    return page


def says_how_to_go_on(answer, page):
    words = answer.content.decode()
    assert answer.status_code == 503
    assert words.count("We cannot take files just now, so nothing was sent.") == 1
    assert fields_of(answer) == {**page, **TYPED}
    assert not Submission.objects.exists()
    assert not File.objects.filter(size=len(PHOTO), kept_at__gt=TUESDAY).exists()


def test_the_form_keeps_all_that_was_typed_and_takes_it_later(away, client):
    with time_machine.travel(TUESDAY, tick=False) as clock:
        page = opened_form(client, clock)
        says_how_to_go_on(sent(client, page), page)

        without = client.post("/form/write-to-us/", {**page, **TYPED, "text": "Without the photo, then."})
        assert without.status_code == 302

        away()
        assert sent(client, page).status_code == 302

    assert [c.messages.get().attachments.count() for c in Conversation.objects.order_by("pk")] == [0, 1]


def test_files_laid_beside_a_reply_are_refused_in_words(away, client):
    matter = conversation()
    client.cookies["sessionid"] = cast.signed_in(cast.amara())

    refused = client.post(f"/conversations/{matter.pk}/reply/files/", {"attached": photo()})

    assert (refused.status_code, refused["Content-Type"]) == (503, "text/plain; charset=utf-8")
    assert refused.content.decode() == "Files cannot be kept just now. Try again in a minute."
    assert not DraftFile.objects.exists()


def test_a_mail_whose_files_cannot_be_kept_is_held_and_comes_back_by_itself(away):
    box = mailbox()
    fetched = [mails.Fetched(WITH_A_PHOTO, TUESDAY)]
    mails.store_fetched(fetched, mailbox=box, at=TUESDAY)

    numbers = list(RawMail.objects.values_list("pk", flat=True))
    with pytest.raises(store.OutOfReach):
        read_each(numbers, now=lambda: TUESDAY)

    [held] = queries.held(cast.amara())
    assert held.why == "What came with it cannot be kept just now; the mail is kept whole, to be read again."
    assert not Conversation.objects.exists()

    away()
    run_due(TUESDAY)
    held.refresh_from_db()
    assert held.fate == Mail.Fate.NEW
    assert held.message.attachments.get().name == "card.png"


def test_an_import_goes_on_beside_a_mail_that_is_held(away, tmp_path):
    mailbox()
    (tmp_path / "a.eml").write_bytes(WITH_A_PHOTO)
    (tmp_path / "b.eml").write_bytes(b"From: kofi@example.org\r\nSubject: hello\r\n\r\nHello.\r\n")
    run = Import()
    assert [each.fate for found in run.find([tmp_path]) for each in run.take(found)] == ["held", "new"]

    away()
    again = Import()
    assert [each.fate for found in again.find([tmp_path]) for each in again.take(found)] == [
        "new",
        "duplicate",
    ]


def test_with_the_bucket_stopped_a_download_and_the_form_say_so(stopped, client):
    attachment = Attachment.objects.get(message__conversation=stopped)
    client.cookies["sessionid"] = cast.signed_in(cast.amara())

    answer = client.get(f"/attachments/{attachment.pk}/")

    words = answer.content.decode()
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert "We cannot get at the files just now" in words
    assert f'href="/attachments/{attachment.pk}/">Try again' in words
    assert client.get(f"/conversations/{stopped.pk}/").status_code == 200
    client.cookies.clear()
    with time_machine.travel(TUESDAY, tick=False) as clock:
        page = opened_form(client, clock)
        says_how_to_go_on(sent(client, page), page)
