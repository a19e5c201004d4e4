"""How a letter begins: a table of people and languages."""

import pytest

from regard.people.naming.manners import MANNERS
from regard.people.naming.salutations import Names, salutation, whole

BYRNE = Names(full="Siobhán Byrne", given="Siobhán", family="Byrne", title="Ms", formality="formal")
SHIV = Names(full="Siobhán Byrne", preferred="Shiv")
FIRST = Names(full="Siobhán Byrne", given="Siobhán", family="Byrne", formality="first-name")
UNKNOWN = Names(full="Siobhán Byrne")
DOCTOR = Names(full="Wojciech Zając", family="Zając", title="Dr.", formality="formal")
HERR_PROF = Names(full="Jan de Vries", family="de Vries", title="Herr Prof. Dr.", formality="formal")
KOVACS = Names(
    full="Kovács Éva", given="Éva", family="Kovács", title="Mrs", formality="formal", order="family-first"
)
YAMADA = Names(
    full="山田太郎", given="太郎", family="山田", title="Mr", formality="formal", romanised="Taro Yamada"
)
MARYAM = Names(full="مريم حسن", given="مريم", family="حسن", title="السيدة", formality="formal")
NOBODY = Names(full="care@example.org")

CASES = [
    (BYRNE, "en", "Dear Ms Byrne,"),
    (BYRNE, "de", "Sehr geehrte Frau Byrne,"),
    (BYRNE, "fr", "Bonjour Madame Byrne,"),
    (BYRNE, "es", "Estimada Sra. Byrne:"),
    (BYRNE, "it", "Gentile Sig.ra Byrne,"),
    (BYRNE, "nl", "Geachte mevrouw Byrne,"),
    (BYRNE, "pt-BR", "Cara Sra. Byrne,"),
    (BYRNE, "ar", "السيدة Siobhán Byrne المحترمة،"),
    (UNKNOWN, "ar", "تحية طيبة Siobhán Byrne،"),
    (BYRNE, "ja", "Byrne 様"),
    (UNKNOWN, "ja", "Siobhán Byrne 様"),
    (BYRNE, "zh-Hans", "尊敬的Byrne女士："),
    (UNKNOWN, "zh-Hans", "Siobhán Byrne，您好："),
    (BYRNE, "hu", "Tisztelt Siobhán Byrne!"),
    (BYRNE, "sw", "Siobhán Byrne,"),
    (SHIV, "en", "Dear Shiv,"),
    (SHIV, "de", "Hallo Shiv,"),
    (FIRST, "en", "Dear Siobhán,"),
    (FIRST, "fr", "Bonjour Siobhán,"),
    (UNKNOWN, "en-GB", "Dear Siobhán Byrne,"),
    (UNKNOWN, "de", "Guten Tag Siobhán Byrne,"),
    (UNKNOWN, "es", "Hola, Siobhán Byrne:"),
    (DOCTOR, "en", "Dear Dr Zając,"),
    (DOCTOR, "de", "Guten Tag Dr. Zając,"),
    (DOCTOR, "es", "Hola, Wojciech Zając:"),
    (DOCTOR, "it", "Gentile Wojciech Zając,"),
    (DOCTOR, "pl", "Dzień dobry,"),
    (HERR_PROF, "de", "Sehr geehrter Herr Prof. de Vries,"),
    (HERR_PROF, "nl", "Geachte heer De Vries,"),
    (HERR_PROF, "en", "Dear Professor de Vries,"),
    (KOVACS, "hu", "Tisztelt Kovács Éva!"),
    (KOVACS, "en", "Dear Mrs Kovács,"),
    (YAMADA, "ja", "山田 様"),
    (YAMADA, "zh", "尊敬的山田先生："),
    (YAMADA, "en", "Dear Taro Yamada,"),
    (YAMADA, "ar", "السيد Taro Yamada المحترم،"),
    (MARYAM, "ar", "السيدة مريم حسن المحترمة،"),
    (MARYAM, "en", "Dear مريم حسن,"),
    (NOBODY, "en", "Hello,"),
    (NOBODY, "de", "Guten Tag,"),
    (NOBODY, "fr", "Bonjour,"),
    (NOBODY, "es", "Hola:"),
    (NOBODY, "it", "Buongiorno,"),
    (NOBODY, "nl", "Goedendag,"),
    (NOBODY, "pt", "Olá,"),
    (NOBODY, "ar", "تحية طيبة،"),
    (NOBODY, "ja", "お客様"),
    (NOBODY, "zh", "您好："),
    (NOBODY, "hu", "Jó napot kívánok!"),
    (NOBODY, "sw", ""),
]


@pytest.mark.parametrize(("names", "language", "begins"), CASES)
def test_a_letter_begins_as_its_reader_wishes(names, language, begins):
    assert salutation(names, language) == begins


@pytest.mark.parametrize("language", MANNERS)
@pytest.mark.parametrize(
    "nothing", ["", " ", "null", "NULL null", "None", "undefined", "N/A", "unknown", "+49 171 1234567",
                "care@example.org", "Customer Service", "Support", "{{ name }}", "[First Name]", "1234", "no-reply"]
)  # fmt: skip
@pytest.mark.parametrize("formality", ["", "formal", "first-name"])
def test_what_is_no_name_is_never_greeted(language, nothing, formality):
    names = Names(
        full=nothing, preferred=nothing, given=nothing, family=nothing, title="Ms", formality=formality
    )

    assert salutation(names, language) == MANNERS[language].nobody


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("MARIA LOPEZ", "Maria Lopez"),
        ("SIOBHÁN O'BRIEN", "Siobhán O'Brien"),
        ("JEAN-LUC PICARD", "Jean-Luc Picard"),
        ("JAN VAN DER BERG", "Jan van der Berg"),
        ("EWAN MCGREGOR", "Ewan McGregor"),
        ("MARIA NG", "Maria Ng"),
        ("Maria LOPEZ", "Maria Lopez"),
        ("J. R. R. TOLKIEN", "J. R. R. Tolkien"),
        ("HENRY VIII", "Henry VIII"),
        ("bell hooks", "bell hooks"),
        ("Siobhán de Búrca", "Siobhán de Búrca"),
        ("Jennifer Null", "Jennifer Null"),
        ("AJ Styles", "AJ Styles"),
        ("IKEA Family", "IKEA Family"),
    ],
)
def test_nobody_is_shouted_at(written, meant):
    assert whole(Names(full=written), "en") == meant
    assert salutation(Names(full=written), "en") == f"Dear {meant},"


def test_a_turkish_name_keeps_its_dots():
    assert salutation(Names(full="IŞIL İNCE"), "tr") == "Sayın Işıl İnce,"


@pytest.mark.parametrize(
    ("names", "language", "order"),
    [
        (Names(full="Kovács Éva", given="Éva", family="Kovács"), "hu", "Kovács Éva"),
        (Names(full="Kovács Éva", given="Éva", family="Kovács"), "en", "Éva Kovács"),
        (Names(full="Kovács Éva", given="Éva", family="Kovács", order="family-first"), "en", "Kovács Éva"),
        (Names(full="Éva Kovács", given="Éva", family="Kovács", order="given-first"), "hu", "Éva Kovács"),
        (Names(full="Maria del Carmen Lopez", given="Maria", family="Lopez"), "hu", "Maria del Carmen Lopez"),
        (Names(full="王小明", given="小明", family="王"), "zh", "王小明"),
    ],
)
def test_a_name_stands_in_the_order_of_its_owner(names, language, order):
    assert whole(names, language) == order


def test_a_new_line_in_a_name_begins_no_new_line():
    assert salutation(Names(full="Maria\r\nLopez\x00"), "en") == "Dear Maria Lopez,"
