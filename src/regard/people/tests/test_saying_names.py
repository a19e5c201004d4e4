"""How a name is said: guessed, corrected, recorded; and heard by those who may."""

from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from django.utils import timezone

from regard.foundation.accounts.testing import amara, bea, ines
from regard.foundation.events.journal import told
from regard.people.actions import LinkOver, describe, invite_to_say, invited, record, say, take_back
from regard.people.models import Saying, SayingLink
from regard.people.queries import recording_of, sayings_of
from regard.people.saying import espeak
from regard.people.saying.guess import guess
from regard.people.saying.kana import hiragana
from regard.people.saying.recordings import kind_of
from regard.people.saying.respelling import respelled
from regard.people.testing import TUESDAY, siobhan

pytestmark = pytest.mark.django_db

needs_espeak = pytest.mark.skipif(not espeak.is_here(), reason="espeak-ng is not installed on this machine")
OGG = b"OggS" + b"\0" * 60
LATER = TUESDAY + timedelta(hours=1)


@pytest.mark.parametrize(
    ("sounds", "words"),
    [
        ("ʃ ɪ v ˈɔː n", "shi-VAWN"),
        ("w ˈu k a ʒ", "WOO-kazh"),
        ("m ˈy l ɜ", "MEW-luh"),
        ("f ʁ ɑ̃ s w ˈa z", "fron-SWAZ"),
        ("m a ɾ ˈi a", "ma-REE-a"),
        ("ʒ u ˈɐ̃ʊ̃", "zhoo-OWN"),
        ("s t ɹ ˈæ ŋ", "STRANG"),
        ("b n", "bn"),
        ("", ""),
    ],
)
def test_ipa_is_respelled_in_syllables(sounds, words):
    assert respelled([tuple(sounds.split())]) == words


@pytest.mark.parametrize(
    ("latin", "kana"),
    [
        ("Satō Kenji", "さとう けんじ"),
        ("Takahashi", "たかはし"),
        ("Shun'ichi", "しゅんいち"),
        ("Hattori", "はっとり"),
        ("Kyoko", "きょこ"),
        ("Honma", "ほんま"),
        ("Byrne", ""),
        ("", ""),
    ],
)
def test_latin_letters_of_japan_are_read_as_kana(latin, kana):
    assert hiragana(latin) == kana


@needs_espeak
@pytest.mark.parametrize(
    ("name", "languages", "ipa"),
    [
        ("Łukasz Wójcik", ["pl"], "wˈukaʒ vˈujtɕik"),
        ("Müller", ["xx", "de-CH"], "mˈylɜ"),
        ("やまだ", [], "jämˈädä"),
        ("Maria", [], ""),
        ("山田太郎", ["ja"], ""),
        ("Ivan", ["ru"], ""),
        ("siobhan@example.org", ["en"], ""),
        ("", ["en"], ""),
    ],
)
def test_a_name_is_guessed_only_where_its_language_is_known(name, languages, ipa):
    assert guess(name, languages).ipa == ipa


@needs_espeak
@pytest.mark.parametrize(
    "hostile", ["[[h@l'oU]]", "-f /etc/passwd", "$(id)", "<speak>x</speak>", "a\0b\nc", "x" * 9999]
)
def test_whatever_a_name_holds_it_is_only_read(hostile):
    assert espeak.sound(hostile, "en").startswith(b"RIFF")


@needs_espeak
def test_an_unknown_voice_is_silent():
    with pytest.raises(espeak.Silent):
        espeak.sound("Siobhán", "xx-nowhere")


def test_a_colleague_puts_it_right_and_it_stands_beside_the_name():
    say(siobhan(), respelling="SHIV-on", by=ines(), at=TUESDAY)
    say(siobhan(), respelling="shi-VAWN", by=amara(), at=LATER)

    assert siobhan().say_as == "shi-VAWN"
    assert [(said.respelling, said.by.name) for said in sayings_of(siobhan())] == [
        ("shi-VAWN", amara().name),
        ("SHIV-on", ines().name),
    ]


def test_the_same_said_twice_changes_nothing():
    for _again in range(2):
        say(siobhan(), respelling="shi-VAWN", by=amara(), at=TUESDAY)

    assert Saying.objects.count() == 1


def test_what_is_taken_back_lets_stand_what_stood_before():
    say(siobhan(), respelling="SHIV-on", by=ines(), at=TUESDAY)
    wrong = say(siobhan(), respelling="see-OH-ban", by=amara(), at=LATER)

    for _again in range(2):
        take_back(wrong, by=amara(), at=LATER)

    assert siobhan().say_as == "SHIV-on"
    assert [entry.name for entry in told(siobhan())].count("SayingTakenBack") == 1


def test_another_name_is_not_said_like_the_one_before():
    say(siobhan(), respelling="shi-VAWN BURN", by=amara(), at=TUESDAY)
    describe(siobhan(), name="Siobhán Kelly", by=amara(), at=LATER)
    assert siobhan().say_as == ""

    describe(siobhan(), name="Siobhán Byrne", by=amara(), at=LATER)
    assert siobhan().say_as == "shi-VAWN BURN"


@pytest.fixture
def token():
    return invite_to_say(siobhan(), by=amara(), at=timezone.now())


def test_a_person_records_their_name_without_signing_in(client, token):
    page = client.get(f"/say/{token}/")
    assert "Siobhán Byrne" in page.content.decode()
    assert (page["Referrer-Policy"], page["Cache-Control"]) == ("no-referrer", "no-store")
    assert SayingLink.objects.get().used_at is None

    assert client.post(f"/say/{token}/", {"recording": sound_file()}).status_code == 200

    assert recording_of(siobhan()).recorded_as == "audio/ogg"
    assert client.get(f"/say/{token}/").status_code == 404
    assert client.post(f"/say/{token}/", {"recording": sound_file()}).status_code == 404
    assert Saying.objects.count() == 1


def test_the_page_speaks_the_language_of_the_person(client, token):
    describe(siobhan(), languages=["ga", "de-AT", "en"], by=None, at=TUESDAY)

    assert "Wie spricht man Ihren Namen?" in client.get(f"/say/{token}/").content.decode()


def test_the_token_is_kept_nowhere(token):
    assert token not in str(SayingLink.objects.values_list().get())
    assert token not in str(list(told(siobhan()).values_list()))


def test_a_link_ends(token):
    with pytest.raises(LinkOver):
        invited(token, at=timezone.now() + timedelta(days=15))
    with pytest.raises(LinkOver):
        record(token + "x", content=OGG, kind="audio/ogg", at=timezone.now())


def test_a_link_that_ended_is_not_found(client, token):
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        assert client.get(f"/say/{token}/").status_code == 404


@pytest.mark.parametrize("content", [b"", b"<html><script>", b"MZ\x90", b"%PDF-1.4", OGG + b"x" * 3_000_000])
def test_what_is_no_short_recording_is_not_kept_and_the_link_stays(client, token, content):
    assert client.post(f"/say/{token}/", {"recording": sound_file(content)}).status_code == 422
    assert not Saying.objects.exists()
    assert client.get(f"/say/{token}/").status_code == 200


def test_colleagues_hear_the_person_themselves_and_strangers_hear_nobody(client, token):
    person = siobhan()
    say(person, respelling="shi-VAWN", by=amara(), at=timezone.now())
    client.post(f"/say/{token}/", {"recording": sound_file()})

    client.force_login(amara())
    heard = client.get(f"/people/{person.pk}/saying/sound/")
    assert (b"".join(heard.streaming_content), heard["Content-Type"]) == (OGG, "audio/ogg")
    assert siobhan().say_as == "shi-VAWN"

    client.force_login(bea())
    assert client.get(f"/people/{person.pk}/saying/sound/").status_code == 404


@needs_espeak
def test_without_a_recording_the_guess_is_heard_and_named_a_guess(client):
    describe(siobhan(), languages=["ga"], by=None, at=TUESDAY)
    client.force_login(amara())

    assert "a guess" in client.get(f"/people/{siobhan().pk}/saying/line/").content.decode()
    assert client.get(f"/people/{siobhan().pk}/saying/sound/").content.startswith(b"RIFF")


def test_nothing_is_heard_of_a_name_in_no_known_language(client):
    client.force_login(amara())

    assert "▸" not in client.get(f"/people/{siobhan().pk}/saying/line/").content.decode()
    assert client.get(f"/people/{siobhan().pk}/saying/sound/").status_code == 404


def test_a_colleague_corrects_it_from_the_page_and_undoes_it(client):
    client.force_login(amara())
    answer = client.post(f"/people/{siobhan().pk}/saying/", {"respelling": "shi-VAWN", "ipa": ""})

    saying = Saying.objects.get()
    assert f'"undo": "/sayings/{saying.pk}/"' in answer["HX-Trigger"]
    assert client.delete(f"/sayings/{saying.pk}/").status_code == 200
    assert siobhan().say_as == ""


def test_a_colleague_of_another_unit_takes_nothing_back(client):
    saying = say(siobhan(), respelling="shi-VAWN", by=amara(), at=TUESDAY)
    client.force_login(bea())

    assert client.delete(f"/sayings/{saying.pk}/").status_code == 404
    assert siobhan().say_as == "shi-VAWN"


def test_a_link_to_send_is_shown_once(client):
    client.force_login(amara())
    shown = client.post(f"/people/{siobhan().pk}/saying/invitation/").content.decode()

    address = shown.split('value="')[1].split('"')[0]
    client.logout()
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x1aE\xdf\xa3webm", "audio/webm"),
        (b"\0\0\0\x1cftypM4A ", "audio/mp4"),
        (b"RIFF\0\0\0\0WAVEfmt ", "audio/wav"),
        (b"ID3\x04", "audio/mpeg"),
        (b"<svg onload=", ""),
        (b"", ""),
    ],
)
def test_a_recording_is_known_by_its_first_bytes(content, kind):
    assert kind_of(content) == kind


def sound_file(content=OGG):
    made = BytesIO(content)
    made.name = "name.ogg"
    return made
