"""Whatever the bytes, reading ends, soon (in processor time), with a description that is JSON."""

import json
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regard.channels.email.reading.inspect import describe
from regard.channels.email.reading.mail import read_mail

from .shared import mails, needs_shared_mail

LINES = [
    b"From: =?utf-8?Q?J=C3=B6rg?= <j@example.org>",
    b"Subject: =?utf-8?B?4oI=?= =?utf-8?B?rA==?=",
    b"Subject: =?x?q?",
    b'To: a@b, team: c@d;, <<e@f>>, "x',
    b"Date: Tue, 31 Nov 2026 24:61:00 +9999",
    b"Message-ID: <<>>",
    b"Content-Type: multipart/mixed; boundary=x",
    b'Content-Type: multipart/alternative; boundary="x',
    b"Content-Type: text/plain; charset=utf-7; format=flowed; delsp=yes",
    b"Content-Type: text/html; charset=iso-2022-jp",
    b"Content-Type: message/rfc822",
    b"Content-Type: message/delivery-status",
    b"Content-Type: multipart/report; report-type=delivery-status; boundary=x",
    b"Content-Transfer-Encoding: base64",
    b"Content-Transfer-Encoding: quoted-printable",
    b"Content-Transfer-Encoding: x-uuencode",
    b"Content-Disposition: attachment; filename*0*=utf-8''%e2%82; filename*1*=%ac.exe",
    b"Content-ID: <a@b>",
    b"",
    b"--x",
    b"--x--",
    b"begin 644 a.txt",
    b"#0V%T",
    b"`",
    b"end",
    b"> quoted ",
    b"-- ",
    b"On Monday Kofi wrote:",
    b"<p style='background:url(http://x/y)'>a<blockquote>b",
    b"aGVsbG8=",
    b"=C3=A9=zz=",
    b"\x1b$B%F%9%H\x1b(B",
    b"\xff\xfe\x00",
    b"+XKM-he",
    b"From someone Mon Jan  1 00:00:00 2026",
    b"\tfolded",
    b"not a header",
]
mail_like = st.lists(st.sampled_from(LINES) | st.binary(max_size=30), max_size=40).flatmap(
    lambda lines: st.sampled_from([b"\n", b"\r\n", b"\r", b"\r\r\n"]).map(lambda end: end.join(lines))
)
calm = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def described(raw):
    started = time.process_time()
    text = json.dumps(describe("mail.eml", raw), ensure_ascii=False)
    assert time.process_time() - started < 5
    return json.loads(text.encode())


@calm
@given(st.binary(max_size=2000))
def test_any_bytes(raw):
    assert described(raw)["file"] == "mail.eml"


@calm
@given(mail_like)
def test_anything_like_a_mail(raw):
    shown = described(raw)
    assert "\x00" not in shown["visible_text"] + shown["subject"] + shown["html_safe"]
    for attachment in shown["attachments"]:
        assert attachment["name"]
        assert not set(attachment["name"]) & set("/\\\x00\u202e")


@needs_shared_mail
@calm
@given(st.data())
def test_real_mails_cut_and_garbled(data):
    raw = bytearray(data.draw(st.sampled_from(mails("desk", "mime", "bounces"))).read_bytes()[:50_000])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, max(len(raw) - 1, 0)))
        length = data.draw(st.integers(0, 40))
        raw[at : at + length] = data.draw(st.binary(max_size=40) | st.sampled_from(LINES))
    described(bytes(raw))


MANY = 1_000_000
HEAD = b"From: a@b.example\nSubject: x\nContent-Type: text/%s\n\n"


@pytest.mark.parametrize("kind", [b"plain", b"html", b"plain; format=flowed"])
@pytest.mark.parametrize(
    "unit", [b">", b"<", b"a", b"> ", b"\n", b">\n", b"&", b"=", b"<a ", b"On ", b"-", b"\xff"]
)
def test_a_megabyte_of_one_thing_takes_seconds(kind, unit):
    started = time.process_time()
    described_at_length(HEAD % kind + unit * (MANY // len(unit)))
    assert time.process_time() - started < 8


@pytest.mark.parametrize(
    "head",
    [
        b"Subject: " + b"=?utf-8?q?" * 100_000,
        b"Subject: " + b"=?utf-8?q?a?= " * 50_000,
        b"To: " + b'"' * 250_000,
        b"To: " + b"(" * 250_000,
        b"To: " + b"<" * 250_000,
        b"To: " + b"a@b, " * 100_000,
        b"To: " + b"a" * 500_000 + b"@",
        b"References: " + b"<a@b> " * 100_000,
        b"X: " + b"y\n " * 250_000,
        b"X: y\n" * 150_000,
        b"Date: " + b"(" * 250_000,
        b"Content-Type: text/plain" + b"; a=b" * 100_000,
        b"Content-Type: text/plain; " + b"a" * 500_000,
        b'Content-Type: multipart/mixed; boundary="' + b"a" * 250_000 + b'"',
        b"junk line\n" * 100_000,
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\na\n" * 25_000,
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--xx\n" * 100_000,
    ],
)
def test_heads_that_are_built_to_be_slow(head):
    started = time.process_time()
    described_at_length(head + b"\nFrom: a@b.example\n\nx")
    assert time.process_time() - started < 8


@pytest.mark.parametrize(
    "unit", ["<div>", "<b><p>", "<table><tr><td>", "<i><b><a>", "<blockquote>", "<center><font>"]
)
def test_html_that_is_built_to_be_slow(unit):
    started = time.process_time()
    described_at_length(HEAD % b"html" + unit.encode() * 100_000)
    assert time.process_time() - started < 8


def test_multiparts_a_thousand_deep():
    raw = b"From: a@b.example\n"
    for depth in range(1000):
        raw += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth)
    shown = described(raw + b"Content-Type: text/plain\n\nat the bottom\n")
    assert shown["attachments"] or "at the bottom" in shown["visible_text"]


def described_at_length(raw):
    json.dumps(describe("mail.eml", raw))


HTML = b"From: a@b.example\r\nContent-Type: text/html\r\n\r\n"
REPORT = b"From: mailer-daemon@b.example\r\nReturn-Path: <>\r\nSubject: Undelivered Mail\r\n\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        HTML + b'<a "' + b"\"'" * 50_000,
        HTML + b"<" + b"a" * 100_000,
        HTML + b"<div class=" + b" " * 60_000 + b">x",
        HTML + b"<div" + b" class=" * 30_000 + b">x",
        HTML + b"<div" + b" id=" * 30_000 + b">x",
        REPORT + b"*" * 60_000,
        b"From: a@b.example\r\nTo: " + b'"\\' * 700_000 + b"\r\n\r\nx",
        b"From: a@b.example\r\nTo: " + b"(\\" * 900_000 + b"\r\n\r\nx",
    ],
)
def test_what_ends_nowhere_is_not_looked_for_again_from_each_of_its_letters(raw):
    started = time.process_time()
    read_mail(raw)
    assert time.process_time() - started < 5
