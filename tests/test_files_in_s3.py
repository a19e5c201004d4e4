"""Attachments in a bucket of a server that really speaks S3."""

from datetime import timedelta
from email.message import EmailMessage

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regard.channels.email import actions as mails
from regard.channels.email.intake import read
from regard.channels.email.models import Mail
from regard.conversations.models import Attachment, Message
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation import clock, env
from regard.foundation.accounts import testing as cast
from regard.foundation.env.health import State
from regard.foundation.files import store
from regard.foundation.files.health import files_are_in_reach
from regard.foundation.files.models import File
from regard.foundation.files.sweep import sweep

from .regard_command import regard
from .s3 import s3_server

CARD = b"%PDF the warranty card of Siobh\xc3\xa1n " * 4000


@pytest.fixture(scope="module")
def bucket():
    with s3_server() as bucket:
        yield bucket


@pytest.fixture
def in_s3(bucket, request, monkeypatch, settings):
    """Our storage, in a folder of its own for each test."""
    for name, value in bucket.surroundings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("REGARD_FILES", f"s3://care/{request.node.name}")
    settings.STORAGES = settings.STORAGES | {"attachments": env.attachments()}
    return lambda: {
        key.removeprefix(f"{request.node.name}/"): content
        for key, content in bucket.contents(f"{request.node.name}/").items()
    }


def inside(prefix):
    return f"care/{prefix}"


def enclosed(content=CARD, name="warranty card.pdf", type="application/pdf"):
    matter = conversation(attachments=((store.keep(content, at=TUESDAY), name, type, ""),))
    return matter, Attachment.objects.get(message__conversation=matter)


@pytest.mark.django_db
def test_what_is_kept_is_read_again_and_lies_there_once(in_s3):
    file = store.keep(CARD, at=TUESDAY)
    store.keep(CARD, at=TUESDAY)

    assert in_s3() == {store.path_of(file.sha256): CARD}
    assert store.content_of(file) == CARD
    with store.opened(file) as opened:
        opened.seek(5)
        assert opened.read(17) == CARD[5:22]


@pytest.mark.django_db
def test_it_comes_down_as_a_download_for_whoever_may_see_it(in_s3, client):
    _matter, attachment = enclosed()
    client.cookies["sessionid"] = cast.signed_in(cast.amara())

    answer = client.get(f"/attachments/{attachment.pk}/")

    assert b"".join(answer.streaming_content) == CARD
    assert answer["Content-Disposition"] == 'attachment; filename="warranty card.pdf"'
    assert (answer["Content-Type"], answer["Content-Length"]) == ("application/octet-stream", str(len(CARD)))
    client.cookies["sessionid"] = cast.signed_in(cast.bea())
    assert client.get(f"/attachments/{attachment.pk}/").status_code == 404


@pytest.mark.django_db
def test_the_sweep_forgets_what_nobody_needs_and_nothing_else(in_s3, bucket):
    enclosed(b"needed")
    store.keep(b"attached to nothing", at=TUESDAY)
    stray = "0" * 64
    bucket.put(f"test_the_sweep_forgets_what_nobody_needs_and_nothing_else/{store.path_of(stray)}", b"stray")

    assert sweep(at=clock.now() + timedelta(days=2)) == 2

    assert list(in_s3().values()) == [b"needed"]
    assert File.objects.count() == 1


def away(settings):
    """The bucket is gone from where the settings say it is."""
    standing = settings.STORAGES["attachments"]
    gone = standing | {"OPTIONS": standing["OPTIONS"] | {"bucket_name": "nowhere"}}
    settings.STORAGES = settings.STORAGES | {"attachments": gone}
    return settings.STORAGES | {"attachments": standing}


@pytest.mark.django_db
def test_a_bucket_that_is_away_costs_a_reply_nothing_but_time(in_s3, settings, client):
    matter = conversation()
    client.cookies["sessionid"] = cast.signed_in(cast.amara())
    back = away(settings)

    def sent():
        card = SimpleUploadedFile("card.pdf", CARD, "application/pdf")
        return client.post(
            f"/conversations/{matter.pk}/reply/", {"text": "Here it is, Siobhán.", "attached": card}
        )

    refused = sent()
    assert refused.status_code == 422
    assert "The files cannot be kept just now, so nothing was sent." in refused.content.decode()
    assert "Here it is, Siobhán." in refused.content.decode()
    assert (Message.objects.count(), File.objects.count()) == (1, 0)

    settings.STORAGES = back
    assert sent().status_code == 200
    assert list(in_s3().values()) == [CARD]


@pytest.mark.django_db
def test_the_doctor_names_a_bucket_that_is_away(in_s3, settings):
    assert [finding.says for finding in files_are_in_reach()] == ["in reach."]

    away(settings)

    assert [(finding.state, finding.says) for finding in files_are_in_reach()] == [
        (State.ILL, "The bucket nowhere cannot be used: The specified bucket does not exist.")
    ]


@pytest.mark.django_db
def test_mail_with_a_file_waits_until_the_bucket_is_back(in_s3, settings):
    made = EmailMessage()
    made["From"], made["To"], made["Message-ID"] = (
        "siobhan@example.org",
        "care@harbour.example",
        "<1@example.org>",
    )
    made.set_content("Here is the card.")
    made.add_attachment(CARD, maintype="application", subtype="pdf", filename="card.pdf")
    raw, _new = mails.store(made.as_bytes(), unit=cast.unit(), arrived_at=TUESDAY, at=TUESDAY)
    back = away(settings)

    with pytest.raises(
        OSError, match="The bucket nowhere cannot be used: The specified bucket does not exist"
    ):
        read(raw.pk, at=TUESDAY)
    assert (Message.objects.count(), File.objects.count()) == (0, 0)
    assert Mail.objects.get().fate == "held"

    settings.STORAGES = back
    assert read(raw.pk, at=TUESDAY).fate == "new"
    assert list(in_s3().values()) == [CARD]


FILL = """
from regard.foundation import clock
from regard.foundation.files import store
for number in range(5):
    store.keep(f"letter {number} of Siobhán".encode() * 1000, at=clock.now())
"""


@pytest.mark.timeout(300)
def test_a_backup_brings_the_files_of_one_bucket_into_another(bucket, databases, home, module_home):
    homes = {"here": home, "there": module_home}
    addresses = {"here": databases(), "there": databases(empty=True)}

    def at(prefix, *arguments, name=inside):
        return regard(
            *arguments,
            home=homes[prefix],
            DATABASE_URL=addresses[prefix],
            REGARD_FILES=f"s3://{name(prefix)}",
            **bucket.surroundings,
        )

    assert at("here", "manage", "shell", "-v0", "-c", FILL).returncode == 0
    kept = home / "kept.regard"
    assert "the database and 5 files" in at("here", "backup", kept).stdout

    refused = at("there", "restore", kept, name=lambda prefix: "nowhere")
    assert (refused.returncode, refused.stderr.strip().splitlines()[-1]) == (
        1,
        "regard: The files could not be brought back: The bucket nowhere cannot be used: The specified bucket does"
        " not exist. The database is still empty.",
    )
    assert at("there", "restore", kept).returncode == 0

    here, there = bucket.contents("here/"), bucket.contents("there/")
    assert len(here) == 5
    assert {key.removeprefix("there/"): each for key, each in there.items()} == {
        key.removeprefix("here/"): each for key, each in here.items()
    }
