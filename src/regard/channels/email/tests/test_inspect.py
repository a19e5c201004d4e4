"""`regard mail inspect`: one JSON object for every file, whatever is in it, and no database."""

import json
import os
import subprocess
import sys

import pytest

KETTLE = """\
From: Maria Rossi <maria@example.org>
To: Help <help@shop.example>
Cc: Amara <amara@example.org>
Reply-To: maria@work.example
Subject: =?utf-8?Q?Re:_Die_K=C3=BCche?=
Date: Tue, 3 Nov 2026 16:59:00 +0300
Message-ID: <2@example.org>
In-Reply-To: <1@shop.example>
References: <0@shop.example> <1@shop.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: multipart/alternative; boundary=y

--y
Content-Type: text/plain; charset=utf-8

The kettle still leaks when it is full, and the lid does not close any more.

On Mon, 2 Nov 2026 at 10:00, Help <help@shop.example> wrote:
> Does it leak?

--y
Content-Type: text/html; charset=utf-8

<p onclick="x()">The kettle still leaks when it is full, and the lid does not close any more.<script>x()</script></p>
--y--
--x
Content-Type: application/pdf; name=bill.pdf
Content-Transfer-Encoding: base64

JVBERi0=
--x--
"""


def inspected(*files):
    seen = subprocess.run(
        [
            sys.executable,
            "-c",
            "from regard.config.cli import main; main()",
            "mail",
            "inspect",
            *map(str, files),
        ],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none",
        },
        capture_output=True,
        timeout=60,
    )
    assert seen.returncode == 0, seen.stderr
    return [json.loads(line) for line in seen.stdout.decode().splitlines()]


def test_a_mail_is_described_in_full(tmp_path):
    file = tmp_path / "kettle.eml"
    file.write_text(KETTLE)
    [shown] = inspected(file)
    words = "The kettle still leaks when it is full, and the lid does not close any more."
    assert shown.pop("html_safe").strip() == f"<p>{words}</p>"
    assert shown.pop("visible_text") == words
    assert shown.pop("quoted_text").endswith("> Does it leak?")
    assert shown == {
        "file": str(file),
        "message_id": "2@example.org",
        "in_reply_to": "1@shop.example",
        "references": ["0@shop.example", "1@shop.example"],
        "date": "2026-11-03T16:59:00+03:00",
        "from": [{"name": "Maria Rossi", "email": "maria@example.org"}],
        "to": [{"name": "Help", "email": "help@shop.example"}],
        "cc": [{"name": "Amara", "email": "amara@example.org"}],
        "reply_to": [{"name": "", "email": "maria@work.example"}],
        "subject": "Re: Die Küche",
        "forwarded": False,
        "attachments": [
            {
                "name": "bill.pdf",
                "type": "application/pdf",
                "size": 5,
                "sha256": "38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778",
            }
        ],
        "automatic": "none",
        "bounce": None,
        "language": "en",
        "problems": [],
    }


def test_every_file_gets_its_object(tmp_path):
    (tmp_path / "empty.eml").touch()
    (tmp_path / "noise.eml").write_bytes(bytes(range(256)) * 50)
    (
        tmp_path / "k\udcfcche.eml".encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    ).write_bytes(b"Subject: s\n\nt")
    files = [*sorted(tmp_path.iterdir()), tmp_path, tmp_path / "absent.eml"]
    shown = inspected(*files)
    assert len(shown) == 5
    assert shown[-2]["problems"] == ["the file cannot be read: Is a directory"]
    assert shown[-1]["problems"] == ["the file cannot be read: No such file or directory"]
    assert all(set(each) == set(shown[0]) for each in shown)
    assert {each["subject"] for each in shown} == {"", "s"}


def test_what_may_never_end_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.eml")
    shown = inspected(tmp_path / "pipe.eml", "/dev/zero")
    assert [each["problems"] for each in shown] == [
        ["the file cannot be read: it is no file, and may never end"]
    ] * 2


@pytest.mark.parametrize("module", ["django", "psycopg"])
def test_neither_django_nor_a_database_is_loaded(module):
    words = f"import sys, regard.channels.email.commands; print({module!r} in sys.modules)"
    seen = subprocess.run(
        [sys.executable, "-c", words],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=True,
    )
    assert seen.stdout.strip() == b"False"
