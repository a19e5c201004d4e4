"""What a template left behind, the wrong language, and the same text once more."""

import pytest

from regard.courtesy.testing import SIOBHAN, TADHG, found, letter

GAPS = [
    ("Dear {{ name }},", "{{ name }}"),
    ("Dear {{person.first_name}},", "{{person.first_name}}"),
    ("Dear [NAME],", "[NAME]"),
    ("It costs XXX euros.", "XXX"),
    ("It costs xx.xx? No: xxx euros.", "xxx"),
    ("Dear %FIRSTNAME%,", "%FIRSTNAME%"),
    ("Dear <name>,", "<name>"),
    ("Your order ${order} is here.", "${order}"),
    ("Your order {order} is here.", "{order}"),
    ("On ___ at noon.", "___"),
    ("It is TBD.", "TBD"),
    ("TODO ask Ravi.", "TODO"),
    ("Bonjour [Nom du client],", "[Nom du client]"),
    ("Hola {{nombre}}:", "{{nombre}}"),
    ("مرحبا {{الاسم}}،", "{{الاسم}}"),
    ("Hi ,", "Hi ,"),
    ("Dear ,", "Dear ,"),
    ("Dear Mr ,", "Dear Mr ,"),
    ("Liebe ,", "Liebe ,"),
    ("Your parcel %s is here.", "%s"),
    ("It arrives on undefined.", "undefined"),
    ("Lorem ipsum follows.", "Lorem ipsum"),
    ("Price: ???", "???"),
]
NO_GAPS = [
    "Dear Ms Byrne,",
    "Hi,",
    "Bonjour,",
    "Guten Tag,",
    "It is 20 % off.",
    "See [1] and [2].",
    "Turn it as shown: [image.png] and [Larch A5.JPG].",
    "It is here (see below).",
    "Your size is XXL, not XL.",
    "a < b and b > c",
    "She wrote [sic].",
    "A todo el mundo.",
    "Write to <https://example.org>.",
    "It costs $20.",
    "Null and void? No, it is valid.",
    "The function f(x) = {1, 2}.",
    "snake_case is fine",
    "السلام عليكم،",
    "Really?",
]
LETTERS = {
    "en": "Thank you for your message. The fitter comes on Thursday between eight and ten in the morning.",
    "de": "Vielen Dank für Ihre Nachricht. Der Techniker kommt am Donnerstag zwischen acht und zehn Uhr.",
    "fr": "Merci pour votre message. Le technicien passe jeudi entre huit heures et dix heures du matin.",
    "es": "Gracias por su mensaje. El técnico va el jueves entre las ocho y las diez de la mañana.",
    "ar": "شكرا لرسالتك. يصل الفني يوم الخميس بين الثامنة والعاشرة صباحا كما طلبت.",
}
PAIRS = [(written, read) for written in LETTERS for read in LETTERS]
CANNED = (
    "Thank you for contacting our customer care. Your feedback is important to us and we have passed it on to the"
    " colleagues who can help. You will hear from them as soon as possible."
)
FIRST, SECOND, THIRD = (
    "Thank you for contacting our customer care.",
    "Your feedback is important to us and we have passed it on to the colleagues who can help.",
    "You will hear from them as soon as possible.",
)
SAME = [
    CANNED,
    f"Dear Ms Byrne,\n\n{CANNED}\n\nKind regards\nAmara",
    CANNED.upper(),
    CANNED.replace(".", "!"),
    f"{SECOND} {THIRD}",
    f"{FIRST} {SECOND}",
    SECOND,
    f"{SECOND}\n\n{FIRST}",
    f"{CANNED} It is raining.",
    f"Good morning. {CANNED}",
    CANNED.replace("customer care", "house"),
    CANNED.replace("important", "very important"),
    f"{FIRST}\n{SECOND}\n{THIRD}",
    f"{THIRD} {SECOND} {FIRST}",
    CANNED.replace("colleagues", "team"),
    f"{SECOND} Thank you.",
]
FRESH = [
    "Your card left this morning with the courier and will be with you tomorrow before noon.",
    FIRST,
    THIRD,
    "Thank you.",
    f"{FIRST} The fan was loose; a colleague in Cork has pressed it in again and tested it for an hour.",
    "Your feedback reached the colleague who designs the grille, and she has drawn a new one.",
    "You will hear from Ravi at noon.",
    "As you wished, we have passed the photo on to nobody.",
    f"> {CANNED}\n\nThat was not good enough. Here is what happened since.",
    "Kind regards\nAmara",
    "Dear Ms Byrne,",
    f"{THIRD} I have just asked Marek, who has the part in his van and can come on Tuesday or on Thursday.",
    "Vielen Dank. Die Karte ist heute in die Post gegangen.",
    "Merci. La carte est partie ce matin.",
    "وصلت البطاقة اليوم.",
    "",
]


@pytest.mark.parametrize(("text", "words"), GAPS)
def test_what_is_to_be_filled_in_is_seen(text, words):
    assert [said for said, _mended in found("placeholder", letter(text, names=SIOBHAN))] == [words]


@pytest.mark.parametrize("text", NO_GAPS)
def test_brackets_and_prices_are_let_be(text):
    assert found("placeholder", letter(text, names=SIOBHAN)) == []


@pytest.mark.parametrize(
    ("names", "text", "mended"),
    [
        (SIOBHAN, "Dear {{ name }},", "Ms Byrne"),
        (SIOBHAN, "Dear Ms [LASTNAME],", "Byrne"),
        (TADHG, "Hi ,", "Hi Tadhg,"),
        (TADHG, "Hi <first name>,", "Tadhg"),
        (SIOBHAN, "It costs XXX.", None),
    ],
)
def test_a_name_that_was_to_be_filled_in_is_filled_in(names, text, mended):
    assert [words for _said, words in found("placeholder", letter(text, names=names))] == [mended]


@pytest.mark.parametrize(("written", "read"), PAIRS)
def test_a_letter_is_written_in_a_language_its_reader_reads(written, read):
    draft = letter(LETTERS[written], heard=written, languages=(read,))
    assert bool(found("language", draft)) is (written != read)


@pytest.mark.parametrize("read", LETTERS)
def test_a_reader_of_several_is_written_to_in_any(read):
    for written, text in LETTERS.items():
        assert found("language", letter(text, heard=written, languages=("pt", written, read))) == []


def test_a_short_or_doubtful_letter_is_in_no_language():
    assert found("language", letter("Alles klar!", heard="de")) == []
    assert found("language", letter(LETTERS["de"], heard=None)) == []
    assert found("language", letter(LETTERS["en"], heard="nl")) == []


@pytest.mark.parametrize("text", SAME)
def test_the_same_text_once_more_is_seen(text):
    assert len(found("canned", letter(text, sent=("Another letter.", CANNED)))) == 1


@pytest.mark.parametrize("text", FRESH)
def test_a_letter_of_its_own_is_let_be(text):
    assert found("canned", letter(text, sent=(CANNED,))) == []
