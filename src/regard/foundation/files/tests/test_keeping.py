import os
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.storage import storages

from regard.foundation.files import store
from regard.foundation.files.allowed import NotAllowed, check_allowed
from regard.foundation.files.models import File

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "attachments": {
            "BACKEND": "regard.foundation.files.folder.Folder",
            "OPTIONS": {"location": tmp_path, "file_permissions_mode": 0o600},
        }
    }
    return tmp_path


def on_disk(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_the_same_content_is_kept_once(folder):
    first = store.keep(b"warranty card", at=NOW)
    again = store.keep(b"warranty card", at=NOW + timedelta(hours=1))
    assert (again.pk, File.objects.count(), len(on_disk(folder))) == (first.pk, 1, 1)
    assert store.content_of(first) == b"warranty card"


def test_what_is_kept_again_is_young_again():
    file = store.keep(b"warranty card", at=NOW)
    store.keep(b"warranty card", at=NOW + timedelta(days=3))
    file.refresh_from_db()
    assert file.kept_at == NOW + timedelta(days=3)


def test_too_much_is_refused_and_nothing_is_kept(folder):
    with pytest.raises(store.TooLarge):
        store.keep(b"x" * (store.LARGEST + 1), at=NOW)
    assert (File.objects.count(), on_disk(folder)) == (0, [])


def test_a_disk_that_fails_half_way_leaves_no_half_file(folder, monkeypatch):
    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        store.keep(b"warranty card", at=NOW)
    assert (File.objects.count(), on_disk(folder)) == (0, [])


def test_nobody_else_on_the_machine_reads_it(folder):
    store.keep(b"warranty card", at=NOW)
    [path] = on_disk(folder)
    assert path.stat().st_mode & 0o077 == 0


def test_a_second_writer_of_the_same_content_makes_no_second_copy(folder):
    file = store.keep(b"warranty card", at=NOW)
    storages["attachments"].save(store.path_of(file.sha256), store.ContentFile(b"warranty card"))
    assert len(on_disk(folder)) == 1


@pytest.mark.parametrize(
    ("name", "size", "why"),
    [
        ("invoice.pdf", 0, "empty"),
        ("invoice.pdf", store.LARGEST + 1, "too-large"),
        ("invoice.pdf.exe", 9, "program"),
        ("Invoice.EXE", 9, "program"),
        ("setup.exe. ", 9, "program"),
        ("letter.js", 9, "program"),
    ],
)
def test_what_a_member_may_not_send_along(name, size, why):
    with pytest.raises(NotAllowed) as refusal:
        check_allowed(name, size)
    assert refusal.value.why == why


@pytest.mark.parametrize("name", ["invoice.pdf", "exe", "photo.jpg", "notes", "archive.tar.gz", "Ślub.docx"])
def test_what_a_member_may_send_along(name):
    check_allowed(name, store.LARGEST)
