from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.base import ContentFile

from regard.conversations.models import Attachment
from regard.conversations.testing import conversation
from regard.foundation.files import store
from regard.foundation.files.models import File
from regard.foundation.files.sweep import forget, sweep

NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)
LATER = NOW + timedelta(days=2)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "attachments": {"BACKEND": "regard.foundation.files.folder.Folder", "OPTIONS": {"location": tmp_path}}
    }
    return tmp_path


def exists(file):
    return store.storage().exists(store.path_of(file.sha256))


@pytest.mark.django_db
def test_what_is_attached_stays_and_what_nobody_needs_goes():
    card, stray = store.keep(b"warranty card", at=NOW), store.keep(b"a draft", at=NOW)
    conversation(attachments=((card, "card.pdf", "application/pdf", ""),))
    assert sweep(at=LATER) == 1
    assert (exists(card), exists(stray)) == (True, False)
    assert list(File.objects.all()) == [card]
    assert Attachment.objects.get().file == card


@pytest.mark.django_db
def test_what_was_just_kept_is_left_in_peace():
    store.keep(b"a draft", at=NOW)
    assert sweep(at=NOW + timedelta(hours=23)) == 0


@pytest.mark.django_db
def test_content_whose_transaction_was_undone_goes_too(folder):
    path = store.path_of("ab" * 32)
    store.storage().save(path, ContentFile(b"undone"))
    assert sweep(at=datetime.now(UTC) + timedelta(days=2)) == 1
    assert not store.storage().exists(path)


@pytest.mark.django_db
def test_what_a_killed_writer_left_goes_and_what_is_being_written_stays(folder):
    place = folder / "ab" / "ab"
    place.mkdir(parents=True)
    (place / ".half-k3v").write_bytes(b"letter 1")
    sweep(at=datetime.now(UTC) + timedelta(hours=23))
    assert [path.name for path in place.iterdir()] == [".half-k3v"]
    sweep(at=datetime.now(UTC) + timedelta(days=2))
    assert [*place.iterdir()] == []


@pytest.mark.django_db
def test_kept_again_after_the_sweep_it_is_whole_again():
    file = store.keep(b"a draft", at=NOW)
    sweep(at=LATER)
    again = store.keep(b"a draft", at=LATER)
    assert again.sha256 == file.sha256
    assert store.content_of(again) == b"a draft"


@pytest.mark.django_db
def test_what_is_to_be_forgotten_and_kept_anew_meanwhile_stays(django_capture_on_commit_callbacks):
    card, stray = store.keep(b"warranty card", at=NOW), store.keep(b"a draft", at=NOW)
    with django_capture_on_commit_callbacks(execute=True):
        assert forget([card.pk, stray.pk]) == 2
        store.keep(b"warranty card", at=LATER)
    assert list(File.objects.all()) == [card]
    assert (exists(card), exists(stray)) == (True, False)
