"""Real mails, many of them broken: nothing crashes, nothing is lost, two parsers agree."""

import json
import re
from email import message_from_bytes

import pytest

from regard.channels.email.reading import parts
from regard.channels.email.reading.head import read_head
from regard.channels.email.reading.inspect import describe
from regard.channels.email.reading.read import read_letter

from .shared import DATA, mails, needs_shared_mail

FOLDERS = ("desk", "mime", "bounces", "stream")
KEYS = set(
    "file message_id in_reply_to references date from to cc reply_to subject visible_text quoted_text forwarded html_safe "
    "attachments automatic bounce language problems".split()
)


@needs_shared_mail
@pytest.mark.parametrize("folder", FOLDERS)
def test_every_mail_is_described(folder):
    for file in mails(folder):
        described = describe(file.name, file.read_bytes())
        assert set(described) == KEYS
        assert "\x00" not in json.dumps(described, ensure_ascii=False).encode().decode(), file


@needs_shared_mail
@pytest.mark.parametrize("folder", FOLDERS)
def test_the_words_of_a_mail_are_kept(folder):
    """Told by the standard library: the words of the plain parts are all in what was read."""
    for file in mails(folder):
        letter = read_letter(file.read_bytes())
        read = " ".join((letter.text, letter.html, *map(" ".join, letter.headers)))
        plain = " ".join(_plain_leaves(file.read_bytes()))
        missing = [word for word in _words(plain) if word not in read]
        assert len(missing) <= len(_words(plain)) * 0.02, (file, missing[:5])


@needs_shared_mail
def test_the_fast_parser_and_the_standard_library_agree():
    """Where they do not, the fast one is not trusted (see parts.py); mails within mails keep their very bytes."""
    for file in mails(*FOLDERS):
        raw = read_head(file.read_bytes()).mime
        fast, slow = parts.read_parts(raw), parts._by_standard_library(raw)
        assert _leaves(fast) == _leaves(slow), file


@needs_shared_mail
def test_known_mails_say_what_they_say():
    japanese = read_letter((DATA / "mime/mikel/multi_charset/japanese_shift_jis.eml").read_bytes())
    assert japanese.text.startswith("あいうえお\n\nこのメールはテスト用のメールです。")
    arabic = read_letter((DATA / "desk/chatwoot/non_utf_encoded_mail.eml").read_bytes())
    assert (arabic.subject, arabic.sender[0].name) == ("أهلين عميلنا الكريم", "متجر سوق نت")
    undeclared = read_letter((DATA / "stream/spam-1/00323.9e36bf05304c99f2133a4c03c49533a9.txt").read_bytes())
    assert undeclared.text.startswith("ももがはじけてぶどうがゆれる")
    mixed = read_letter((DATA / "mime/stalwart/rfc/007.eml").read_bytes())
    assert mixed.text == "A\n\nB\n\nD\n\nK"
    assert len(mixed.attachments) == 5


def _plain_leaves(raw):
    message = message_from_bytes(raw)
    for leaf in message.walk():
        is_first = leaf.get_content_type() == "text/plain" and leaf.get_content_disposition() != "attachment"
        if is_first and not leaf.get_filename() and not leaf.is_multipart():
            content = leaf.get_payload(decode=True) or b""
            yield re.sub(
                r"(?s)^begin \d+ .*^end$",
                "",
                content.decode("ascii", "replace").replace("\r", ""),
                flags=re.M,
            )
        if leaf.get_content_type() in ("multipart/alternative", "message/rfc822", "multipart/report"):
            return


def _words(text):
    return re.findall(r"[A-Za-z]{4,}", text)


def _leaves(part):
    return [
        (leaf.type, b"" if leaf.type.startswith("message/") else b" ".join(leaf.content.split()))
        for leaf in part.leaves()
        if leaf.content.strip()
    ]
