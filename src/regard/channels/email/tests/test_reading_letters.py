"""Mails as careless programs write them, and what a colleague should see."""

from base64 import b64encode
from datetime import UTC, datetime, timedelta, timezone

import pytest

from regard.channels.email.reading.addresses import mailboxes
from regard.channels.email.reading.dates import read_date
from regard.channels.email.reading.fields import message_ids, value_and_parameters
from regard.channels.email.reading.letter import Address
from regard.channels.email.reading.names import safe_name
from regard.channels.email.reading.read import read_letter
from regard.channels.email.reading.words import decode_words

HEAD = b"From: Maria <maria@example.org>\nMessage-ID: <1@example.org>\nDate: Tue, 3 Nov 2026 16:59:00 +0300\n"


def mail(*lines, head=HEAD):
    return read_letter(head + b"\n".join(lines) + b"\n")


def multipart(kind, *parts, boundary=b"x"):
    body = b"".join(b"--%b\n%b\n" % (boundary, part) for part in parts)
    return mail(
        b"Content-Type: multipart/%b; boundary=%b" % (kind, boundary), b"", body + b"--%b--" % boundary
    )


def text(words, *headers):
    return b"\n".join([b"Content-Type: text/plain; charset=utf-8", *headers, b"", words.encode()])


def html(words):
    return b"Content-Type: text/html; charset=utf-8\n\n" + words.encode()


PNG = b"Content-Type: image/png; name=cup.png\nContent-ID: <cup@x>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo="


@pytest.mark.parametrize(
    ("declared", "content", "wanted"),
    [
        ("utf-8", "Grüße".encode(), "Grüße"),
        ("utf-8", "Grüße, schöne".encode("latin-1"), "Grüße, schöne"),
        ("iso-8859-1", "“Grüße” – 5 €".encode("cp1252"), "“Grüße” – 5 €"),
        ("iso-8859-1", "Grüße ☕".encode(), "Grüße ☕"),
        ("us-ascii", "Grüße".encode(), "Grüße"),
        ("x-unknown", "Grüße".encode(), "Grüße"),
        ("", "Grüße".encode("latin-1"), "Grüße"),
        ("gb2312", "镕基的订单".encode("gb18030"), "镕基的订单"),
        ("shift_jis", "①㈱ご注文".encode("cp932"), "①㈱ご注文"),
        ("iso-2022-jp", "ご注文の品".encode("iso2022_jp"), "ご注文の品"),
        ("", "ご注文の品".encode("iso2022_jp"), "ご注文の品"),
        ("koi8-r", "Где мой заказ".encode("koi8-r"), "Где мой заказ"),
        ("", "Где мой заказ, почему не пришёл".encode("koi8-r"), "Где мой заказ, почему не пришёл"),
        ("", "Где мой заказ, почему не пришёл".encode("cp1251"), "Где мой заказ, почему не пришёл"),
        ("utf-7", b"Gr+APwA3w-e", "Grüße"),
        ("utf-16", "Grüße".encode("utf-16"), "Grüße"),
        ("ks_c_5601-1987", "주문한 상품".encode("cp949"), "주문한 상품"),
        ("windows1252", "5 €".encode("cp1252"), "5 €"),
        ("cp-850", "Grüße".encode("cp850"), "Grüße"),
        ("hex", b"4772", "4772"),
        ("unicode_escape", b"\\u0041", "\\u0041"),
        ('"utf-8"; x', "ü".encode(), "ü"),
    ],
)
def test_charsets(declared, content, wanted):
    kind = b"Content-Type: text/plain" + (f"; charset={declared}".encode() if declared else b"")
    assert mail(kind, b"Content-Transfer-Encoding: 8bit", b"", content).text.strip() == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("=?utf-8?B?4oI=?= =?utf-8?B?rA==?=", "€"),
        ("=?utf-8?Q?a b?= c", "a b c"),
        ("=?iso-8859-1?Q?caf=E9?==?utf-8?Q?_x?=", "café x"),
        ("=?utf-8?q?a?=\r\n =?utf-8?q?b?=", "ab"),
        ("=?utf-8*de?Q?J=C3=B6?=", "Jö"),
        ("=?x-foo?Q?=E9?=", "é"),
        ("=?utf-8?Q?no end", "=?utf-8?Q?no end"),
        ("=?utf-8?Q?50=?= off", "50= off"),
        ("=?utf-8?B?R3LDvMOfZQ?=", "Grüße"),
        ("Re: =?utf-8?Q??= x", "Re:  x"),
        ("a =?b c", "a =?b c"),
    ],
)
def test_encoded_words(raw, wanted):
    assert decode_words(raw) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("Maria <m@x.example>", [("Maria", "m@x.example")]),
        ("Rossi, Maria <m@x.example>, b@y.example", [("Rossi, Maria", "m@x.example"), ("", "b@y.example")]),
        ('"Maria \\"Mimi\\" R" <m@x.example>', [('Maria "Mimi" R', "m@x.example")]),
        ("m@x.example (Maria)", [("Maria", "m@x.example")]),
        (
            "care: a@x.example, B <b@x.example>;, c@x.example",
            [("", "a@x.example"), ("B", "b@x.example"), ("", "c@x.example")],
        ),
        ("undisclosed-recipients:;", []),
        ("<>", []),
        ("=?utf-8?Q?J=C3=B6rg_<j@x.example>?=", [("Jörg", "j@x.example")]),
        ('"=?utf-8?Q?J=C3=B6rg?=" <j@x.example>', [("Jörg", "j@x.example")]),
        ("=?utf-8?Q?Rossi,_Maria?= <m@x.example>", [("Rossi, Maria", "m@x.example")]),
        ("'m@x.example' <m@x.example>", [("", "m@x.example")]),
        ("Maria m@x.example", [("Maria", "m@x.example")]),
        ("a@x.example; b@x.example;", [("", "a@x.example"), ("", "b@x.example")]),
        ('"unclosed <m@x.example>', [("unclosed", "m@x.example")]),
        ("Maria <m@x.example", [("Maria", "m@x.example")]),
        ("Maria <<m@x.example>>", [("Maria", "m@x.example")]),
        ("Maria <mailto:m@x.example>", [("Maria", "m@x.example")]),
        ("m @ x . example", [("", "m@x.example")]),
        ("Jörg <jörg@bücher.example>", [("Jörg", "jörg@bücher.example")]),
        ('"very odd"@x.example', [("", '"very odd"@x.example')]),
        ("m@[192.0.2.1]", [("", "m@[192.0.2.1]")]),
        ("MAILER-DAEMON", [("", "MAILER-DAEMON")]),
        ("m@x.example, m@x.example", [("", "m@x.example")]),
        ("m\u202e@x.example", [("", "m@x.example")]),
    ],
)
def test_addresses(raw, wanted):
    assert mailboxes(raw) == tuple(Address(*each) for each in wanted)


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        (
            "Tue, 3 Nov 2026 16:59:00 +0300",
            datetime(2026, 11, 3, 16, 59, tzinfo=timezone(timedelta(hours=3))),
        ),
        ("3 Nov 26 16:59 EST", datetime(2026, 11, 3, 16, 59, tzinfo=timezone(timedelta(hours=-5)))),
        (
            "Tue, 03 Nov 2026 16:59:00 GMT+03:00",
            datetime(2026, 11, 3, 16, 59, tzinfo=timezone(timedelta(hours=3))),
        ),
        ("Tue, 3 Nov 2026 16:59:00 -0000 (UTC (really))", datetime(2026, 11, 3, 16, 59, tzinfo=UTC)),
        ("2026-11-03T16:59:00Z", datetime(2026, 11, 3, 16, 59, tzinfo=UTC)),
        ("Tue Nov  3 16:59:00 2026", datetime(2026, 11, 3, 16, 59, tzinfo=UTC)),
        ("Tue, 3 Nov 2026 16:59:60 +0000", datetime(2026, 11, 3, 16, 59, 59, tzinfo=UTC)),
        ("Tue, 31 Nov 2026 16:59:00 +0000", None),
        ("Tue, 3 Nov 3026 16:59:00 +0000", None),
        ("yesterday", None),
    ],
)
def test_dates(raw, wanted):
    assert read_date(raw)[0] == wanted


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("attachment; filename*0*=utf-8''%e3%83; filename*1*=%86.pdf", "テ.pdf"),
        ("attachment; filename*0=long-; filename*1=name.pdf", "long-name.pdf"),
        ("attachment; filename*=iso-8859-1'en'%A3.txt; filename=pound.txt", "£.txt"),
        ('attachment; filename="=?utf-8?Q?=E2=82=AC?=.pdf"', "€.pdf"),
        ('attachment; filename="a;b.pdf"', "a;b.pdf"),
        ("attachment; filename=my invoice.pdf; size=3", "my invoice.pdf"),
        ('attachment; filename="unclosed.pdf', "unclosed.pdf"),
        ("attachment filename=lost-semicolon.pdf", "lost-semicolon.pdf"),
        ('attachment; filename="Jörg.pdf"', "Jörg.pdf"),
    ],
)
def test_parameters(raw, name):
    assert value_and_parameters(raw)[1]["filename"] == name


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\m\\bill.pdf", "bill.pdf"),
        ("bill\u202efdp.exe", "billfdp.exe"),
        ("bill\x00.pdf\r\n", "bill_.pdf"),
        ("CON.txt", "_CON.txt"),
        (".htaccess", "htaccess"),
        ("a" * 500 + ".pdf", "a" * 116 + ".pdf"),
        ("...", "file.pdf"),
        ("what?<now>.pdf", "what__now_.pdf"),
    ],
)
def test_names_of_attachments_are_safe(given, safe):
    assert safe_name(given, "application/pdf") == safe


def test_ids():
    assert message_ids("<a@b> <c@d>\n <a@b>") == ("a@b", "c@d")
    assert message_ids("<a@\n b>") == ("a@b",)
    assert message_ids("a@b c@d") == ("a@b", "c@d")
    assert message_ids("your message of Tuesday") == ()


def test_flowed_paragraphs_are_joined_and_quotes_kept():
    kind = b"Content-Type: text/plain; format=flowed"
    assert mail(kind, b"", b"one ", b"two", b">> a ", b">> b", b"> c", b"-- ", b"Maria").text == (
        "one two\n>> a b\n> c\n-- \nMaria"
    )


def test_flowed_paragraphs_without_their_spaces():
    kind = b"Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes"
    assert mail(kind, b"", "ご注文 ".encode(), "の品".encode()).text == "ご注文の品"


def test_plain_text_is_preferred_and_html_kept():
    letter = multipart(b"alternative", text("plain"), html("<b>rich</b>"))
    assert (letter.text, letter.html, letter.attachments) == ("plain", "<b>rich</b>", ())


def test_empty_plain_text_gives_way_to_html():
    assert multipart(b"alternative", text(" "), html("<b>rich</b>")).text == "rich"


def test_texts_one_after_the_other_are_joined():
    letter = multipart(b"mixed", text("before"), PNG, text("after"))
    assert letter.text == "before\n\nafter"
    assert [(each.name, each.type, each.size) for each in letter.attachments] == [("cup.png", "image/png", 8)]


def test_the_same_said_twice_is_said_once():
    letter = multipart(
        b"mixed", text("Hello, my kettle leaks."), html("<p>Hello,</p> my <i>kettle</i> leaks.")
    )
    assert (letter.text, letter.attachments) == ("Hello, my kettle leaks.", ())


def test_pictures_of_the_html_are_inline():
    letter = multipart(b"related", html('<img src="cid:cup@x">'), PNG)
    assert [(each.content_id, each.inline) for each in letter.attachments] == [("cup@x", True)]


def test_a_named_text_is_an_attachment():
    letter = multipart(b"mixed", text("see"), text("log", b"Content-Disposition: inline; filename=log.txt"))
    assert (letter.text, [each.name for each in letter.attachments]) == ("see", ["log.txt"])


def test_attachments_of_one_name_are_told_apart():
    letter = multipart(b"mixed", text("see"), PNG, PNG)
    assert [each.name for each in letter.attachments] == ["cup.png", "cup (2).png"]


def test_a_forwarded_mail_is_attached_under_its_subject():
    letter = multipart(
        b"mixed", text("see"), b"Content-Type: message/rfc822\n\nSubject: =?utf-8?Q?R=C3=BCckruf?= 1/2\n\nx"
    )
    assert [(each.name, each.content) for each in letter.attachments] == [
        ("Rückruf 1-2.eml", b"Subject: =?utf-8?Q?R=C3=BCckruf?= 1/2\n\nx")
    ]


def test_invitations_are_attached():
    letter = multipart(
        b"alternative", text("come"), b"Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR"
    )
    assert (letter.text, [each.name for each in letter.attachments]) == ("come", ["invite.ics"])


def test_what_is_signed_is_shown_with_its_signature():
    letter = multipart(
        b"signed", text("signed"), b"Content-Type: application/pgp-signature\n\n-----BEGIN PGP SIGNATURE-----"
    )
    assert (letter.text, [each.name for each in letter.attachments]) == ("signed", ["signature.asc"])


def test_what_is_encrypted_says_so():
    letter = multipart(
        b"encrypted",
        b"Content-Type: application/pgp-encrypted\n\nVersion: 1",
        b"Content-Type: application/octet-stream\n\nx",
    )
    assert len(letter.attachments) == 2
    assert "encrypted; it cannot be read here, its parts are attached" in letter.problems


def test_what_is_encrypted_in_its_text_says_so():
    assert mail(b"", b"-----BEGIN PGP MESSAGE-----", b"hQEMA", b"-----END PGP MESSAGE-----").problems == (
        "encrypted with PGP; it cannot be read here",
    )


def test_winmail_says_so():
    letter = multipart(b"mixed", text("see"), b"Content-Type: application/ms-tnef; name=winmail.dat\n\nx")
    assert letter.problems == ("winmail.dat holds what Outlook packed in its own way; it is not unpacked",)


def test_uuencoded_files_are_taken_out_of_the_text():
    letter = mail(b"", b"see", b"begin 644 cat.txt", b"#0V%T", b"`", b"end", b"Maria")
    assert letter.text == "see\nMaria"
    assert [(each.name, each.content) for each in letter.attachments] == [("cat.txt", b"Cat")]


def test_programs_that_pretend_are_named():
    program = b64encode(b"MZ" + b"\0" * 60 + b"PE\0\0")
    part = b"Content-Type: application/pdf; name=bill.pdf\nContent-Transfer-Encoding: base64\n\n" + program
    letter = multipart(b"mixed", text("see"), part)
    assert letter.attachments[0].type == "application/x-msdownload"
    assert letter.problems == ("bill.pdf says it is application/pdf, but it is application/x-msdownload",)


def test_base64_that_is_cut_off_keeps_what_came():
    letter = mail(b"Content-Transfer-Encoding: base64", b"", b"SGVsbG8gTWFyaWEsIHl")
    assert letter.text.startswith("Hello Maria, ")


def test_base64_with_a_footer_of_a_list_keeps_both():
    letter = mail(b"Content-Transfer-Encoding: base64", b"", b"SGVsbG8=", b"-- ", b"list of kettles")
    assert letter.text == "Hello\n-- \nlist of kettles"


def test_plain_words_called_base64_are_read_as_they_are():
    assert (
        mail(b"Content-Transfer-Encoding: base64", b"", b"My kettle leaks, what now?").text
        == "My kettle leaks, what now?"
    )


def test_quoted_printable_with_mistakes():
    letter = mail(
        b"Content-Type: text/plain; charset=utf-8",
        b"Content-Transfer-Encoding: quoted-printable",
        b"",
        b"50=% =C3=BC =zz=",
        b"end",
    )
    assert letter.text == "50=% ü =zzend"


def test_eight_bit_letters_amid_quoted_printable_are_kept():
    letter = mail(
        b"Content-Type: text/plain; charset=utf-8",
        b"Content-Transfer-Encoding: quoted-printable",
        b"",
        "ü=C3=BC".encode(),
    )
    assert letter.text == "üü"


def test_a_multipart_that_ends_too_early_keeps_its_parts():
    letter = mail(b"Content-Type: multipart/mixed; boundary=x", b"", b"--x", text("said"), b"--x", PNG[:-4])
    assert letter.text == "said"
    assert [each.name for each in letter.attachments] == ["cup.png"]
    assert "cut off: the end of its last part is missing" in letter.problems


def test_a_multipart_that_does_not_name_its_boundary():
    letter = mail(b"Content-Type: multipart/mixed", b"", b"--x", text("said"), b"--x", PNG, b"--x--")
    assert letter.text == "said"
    assert [each.name for each in letter.attachments] == ["cup.png"]


def test_a_multipart_without_parts_is_shown():
    assert mail(b"Content-Type: multipart/mixed; boundary=x", b"", b"just words").text == "just words"


def test_text_after_the_last_part_is_kept():
    letter = read_letter(
        HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nsaid\n--x--\nscanned by nobody\n"
    )
    assert [(each.name, each.content) for each in letter.attachments] == [
        ("after-the-end.txt", b"scanned by nobody")
    ]


def test_words_where_a_part_should_have_headers():
    letter = mail(
        b"Content-Type: multipart/mixed; boundary=x",
        b"",
        b"--x",
        b"Content-Type: text/plain",
        b"no empty line",
        b"",
        b"said",
        b"--x--",
    )
    assert "no empty line" in letter.text
    assert "said" in letter.text


def test_multiparts_a_hundred_deep():
    raw = HEAD
    for depth in range(100):
        raw += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth)
    assert read_letter(raw + b"\nat the bottom\n").text == "at the bottom"


@pytest.mark.parametrize(
    ("raw", "subject", "said"),
    [
        (b"From maria Tue Nov  3 16:59:00 2026\nSubject: s\n\nt", "s", "t"),
        (b"\r\n\r\nSubject: s\r\n\r\nt", "s", "t"),
        (b"\xef\xbb\xbfSubject: s\n\nt", "s", "t"),
        (b"Subject: s\rFrom: a@b.example\r\rt", "s", "t"),
        (b"Subject: s\r\r\nFrom: a@b.example\r\r\n\r\r\nt", "s", "t"),
        (b"Subject: one\ntwo\nFrom: a@b.example\n\nt", "one two", "t"),
        (b"Subject: one\n\ttwo\n three\n\nt", "one two three", "t"),
        (b"Subject: one\n \n two\n\nt", "one two", "t"),
        (b"Subject : s\nFrom : a@b.example\n\nt", "s", "t"),
        (b"Subject: s\nMy kettle leaks.", "s", "My kettle leaks."),
        (b"My kettle leaks.", "", "My kettle leaks."),
        (b"S\0ubject: s\n\nt", "s", "t"),
        (b"Subject: \xc3\xbc\n\nt", "ü", "t"),
        (b"Subject: \xfc\n\nt", "ü", "t"),
        (
            b"Content-Type: text/plain; charset=koi8-r\nSubject: \xf2\xd5\xd3\xd3\xcb\xc9\xca\n\n\xf4\xc5\xcb\xd3\xd4",
            "Русский",
            "Текст",
        ),
        (b"Subject: a\nSubject: b\n\nt", "a", "t"),
        (b"", "", ""),
    ],
)
def test_heads(raw, subject, said):
    letter = read_letter(raw)
    assert (letter.subject, letter.text.strip()) == (subject, said)


def test_problems_are_told_in_plain_words():
    letter = read_letter(b"From: nobody at all\nTo: a@b.example\nTo: c@d.example\nDate: soon\n\nx")
    assert letter.problems == (
        "To given 2 times",
        "no sender's address in 'nobody at all'",
        "no Message-ID",
        "a date that makes no sense: 'soon'",
    )
    assert [address.email for address in letter.to] == ["a@b.example", "c@d.example"]


def test_a_good_mail_has_no_problems():
    assert mail(b"Subject: My kettle", b"", b"It leaks.").problems == ()
