"""Text signed with PGP: the letter is read, the armour folded, and nothing thrown away."""

import pytest

from regard.channels.email.tests.shared import split_text

SIGNED = """\
-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA512

{said}
-----BEGIN PGP SIGNATURE-----

iHUEARYKAB0WIQTexampleexampleexampleexampleexample
=abcd
-----END PGP SIGNATURE-----
"""
SAID = {
    "a letter": ("The lamp flickers.\n\nMaria", "The lamp flickers.\n\nMaria"),
    "a list": ("Broken are:\n- - the lamp\n- - the cord", "Broken are:\n- the lamp\n- the cord"),
    "a signature": ("The lamp flickers.\n- -- \nMaria Silva\nLisbon", "The lamp flickers."),
    "an answer": (
        "The blue one.\n\nOn Tue, 2 Apr 2024 at 18:26, Kofi <k@example.org> wrote:\n> Which one would you like?",
        "The blue one.",
    ),
    "between the lines": (
        "> Which one would you like?\nThe blue one.\n> When?\nOn Monday.",
        "> Which one would you like?\nThe blue one.\n> When?\nOn Monday.",
    ),
}


@pytest.mark.parametrize("what", SAID)
def test_what_was_signed_is_read_as_if_it_were_not(what):
    said, visible = SAID[what]
    reply = split_text(SIGNED.format(said=said))
    assert reply.visible == visible
    assert "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512" in reply.quoted
    assert "iHUEARYKAB0WIQTexample" in reply.quoted


def test_what_is_written_around_it_stays():
    reply = split_text(
        "Signed below.\n" + SIGNED.format(said="The lamp flickers.") + "My key is on our page.\n"
    )
    assert reply.visible.split("\n\n") == ["Signed below.\nThe lamp flickers.\nMy key is on our page."]


@pytest.mark.parametrize(
    "broken",
    [
        "-----BEGIN PGP SIGNED MESSAGE-----\n",
        SIGNED.format(said="Hello.").split("-----BEGIN PGP SIGNATURE")[0],
    ],
)
def test_armour_without_an_end_is_a_text_like_any(broken):
    assert "-----BEGIN PGP SIGNED MESSAGE-----" in split_text(broken).visible


def test_a_signed_mail_that_is_quoted_stays_one_quote():
    quoted = "".join(f"> {line}\n" for line in SIGNED.format(said="Which one?").splitlines())
    reply = split_text(f"The blue one.\n\nOn Tue, 2 Apr 2024 at 18:26, Kofi <k@example.org> wrote:\n{quoted}")
    assert reply.visible == "The blue one."
