"""Whatever lies in a folder of mail is accounted for, and nothing of it stops the rest."""

import os

import pytest

from regard.channels.email.importing import Import
from regard.channels.email.testing import mail, mailbox

pytestmark = pytest.mark.django_db


def test_what_is_no_mail_is_named_and_the_rest_goes_on(tmp_path):
    mailbox()
    (tmp_path / "a.eml").write_bytes(mail())
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "round").symlink_to(tmp_path)
    (tmp_path / "c.eml").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "d.eml")
    run = Import()

    became = {
        each.label.removeprefix(f"{tmp_path}/"): each
        for found in run.find([tmp_path])
        for each in run.take(found)
    }

    assert {label: (each.fate, each.why) for label, each in became.items()} == {
        "a.eml": ("new", ""),
        "b/round": ("unreadable", "a link to a folder, which may lead round in a circle"),
        "c.eml": ("unreadable", "neither a file nor a folder"),
        "d.eml": ("unreadable", "neither a file nor a folder"),
    }
    assert run.summary() == "4 mails: 1 new, 0 joined, 0 duplicate, 0 held, 3 unreadable."
