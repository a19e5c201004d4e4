from datetime import UTC, datetime, timedelta

import pytest

from regard.conversations.models import Attachment
from regard.conversations.testing import conversation
from regard.foundation.files import store
from regard.foundation.files.models import File
from regard.foundation.files.sweep import sweep

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
