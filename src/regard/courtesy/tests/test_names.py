"""A name as its owner writes it, in the form they wish; and nobody else's."""

import pytest

from regard.courtesy.draft import Names
from regard.courtesy.testing import (
    ANKE,
    CARMEN,
    CHIDI,
    DECLAN,
    GRAINNE,
    HELENE,
    INIGO,
    JAN,
    LAYLA,
    LENA,
    OMAR,
    SIOBHAN,
    TADHG,
    THOMAS,
    YUSUF,
    found,
    letter,
)

STRANGER = Names("j.smith@example.org")

WRONG = [
    ("en", SIOBHAN, "Dear Siobhan,", "Siobhan", "Ms Byrne"),
    ("en", SIOBHAN, "Dear Ms Burne,", "Burne", "Byrne"),
    ("en", SIOBHAN, "Dear Mr Byrne,", "Mr Byrne", "Ms Byrne"),
    ("en", SIOBHAN, "Dear Mrs Byrne,", "Mrs Byrne", "Ms Byrne"),
    ("en", SIOBHAN, "Dear Byrne Siobhán,", "Byrne Siobhán", "Ms Byrne"),
    ("en", SIOBHAN, "Dear BYRNE,", "BYRNE", "Ms Byrne"),
    ("en", SIOBHAN, "Dear null,", "null", "Ms Byrne"),
    ("en", SIOBHAN, "Dear customer,", "customer", "Ms Byrne"),
    ("en", STRANGER, "Dear undefined,", "undefined", None),
    ("en", TADHG, "Hi Mr Murphy,", "Mr Murphy", "Tadhg"),
    ("en", TADHG, "Hi tadhg,", "tadhg", "Tadhg"),
    ("en", TADHG, "Hi Tadgh,", "Tadgh", "Tadhg"),
    ("en", CHIDI, "Hello Chidinma,", "Chidinma", "Chidi"),
    ("en", YUSUF, "Hello Yussuf,", "Yussuf", "Yusuf"),
    ("en", YUSUF, "Hello YUSUF DEMIR,", "YUSUF DEMIR", "Yusuf Demir"),
    ("en", GRAINNE, "Dear Ms Lynch,", "Ms Lynch", "Dr Lynch"),
    ("en", JAN, "Dear Mr Berg,", "Mr Berg", "Mr van der Berg"),
    ("en", JAN, "Dear Mr Van der Berg,", "Van der Berg", "van der Berg"),
    ("en", DECLAN, "Dear Declan O'Conner,", "Declan O'Conner", "Declan O’Connor"),
    ("de", ANKE, "Sehr geehrte Frau Schroeder,", "Schroeder", "Schröder"),
    ("de", ANKE, "Hallo Anke,", "Hallo Anke", "Guten Tag Frau Schröder"),
    ("de", THOMAS, "Sehr geehrter Herr Müller,", "Herr Müller", "Herr Dr. Müller"),
    ("de", LENA, "Sehr geehrte Frau Krüger,", "Sehr geehrte Frau Krüger", "Hallo Lena"),
    ("fr", HELENE, "Bonjour Hélène,", "Bonjour Hélène", "Bonjour Mme Dubois"),
    ("es", CARMEN, "Hola Carmen:", "Hola Carmen", "Estimada Sra. Iglesias"),
    ("es", INIGO, "Hola Iñigo:", "Iñigo", "Íñigo"),
    ("ar", LAYLA, "السيدة الحسين،", "الحسين", "الحسن"),
    ("ar", OMAR, "مرحبا عمرو،", "عمرو", "عمر"),
    ("en", SIOBHAN, "Dear Ms Byrne,\n\nso, Siobhan, it is done.", "Siobhan", "Siobhán"),
    ("en", SIOBHAN, "Dear Ms Byrne,\n\nthe card for Ms BYRNE is here.", "BYRNE", "Byrne"),
]
RIGHT = [
    ("en", SIOBHAN, "Dear Ms Byrne,"),
    ("en", SIOBHAN, "Dear Siobhán Byrne,"),
    ("en", SIOBHAN, "Good morning Ms Byrne!"),
    ("en", SIOBHAN, "Dear Ms Byrne\n\nSiobha\u0301n it is."),
    ("en", SIOBHAN, "Dear Ms Byrne,\n\nwe wrote to siobhan@example.org."),
    ("en", TADHG, "Hi Tadhg,"),
    ("en", TADHG, "Tadhg, it is in the post."),
    ("en", CHIDI, "Hi Chidi,"),
    ("en", YUSUF, "Hello Yusuf,"),
    ("en", YUSUF, "Hello Mr Demir,"),
    ("en", YUSUF, "Hello,"),
    ("en", YUSUF, "Hello again,"),
    ("en", GRAINNE, "Dear Dr Lynch,"),
    ("en", JAN, "Dear Mr van der Berg,"),
    ("en", DECLAN, "Dear Declan,"),
    ("en", DECLAN, "Dear Mr O'Connor,"),
    ("en", STRANGER, "Hello,"),
    ("de", ANKE, "Sehr geehrte Frau Schröder,"),
    ("de", ANKE, "Guten Tag Anke Schröder,"),
    ("de", THOMAS, "Sehr geehrter Herr Dr. Müller,"),
    ("de", LENA, "Liebe Lena,"),
    ("fr", HELENE, "Chère Madame Dubois,"),
    ("fr", HELENE, "Bonjour Mme Dubois,"),
    ("es", CARMEN, "Estimada Sra. Iglesias:"),
    ("es", CARMEN, "Estimada señora Iglesias Soto:"),
    ("es", INIGO, "Hola Íñigo:"),
    ("ar", LAYLA, "السيدة الحسن المحترمة،"),
    ("ar", LAYLA, "السيدة ليلى الحسن،"),
    ("ar", OMAR, "مرحبا عمر،"),
    ("ar", OMAR, "وعليكم السلام عمر،"),
    ("en", Names("山田太郎", romanised="Taro Yamada"), "Dear Taro Yamada,"),
]
ELSE = [
    ("en", SIOBHAN, "Dear Maria,", "Maria", "Ms Byrne"),
    ("en", SIOBHAN, "Dear Mr Kowalski,", "Mr Kowalski", "Ms Byrne"),
    ("en", SIOBHAN, "Hello Peter and Paul,", "Peter", "Ms Byrne"),
    ("en", SIOBHAN, "Good afternoon Ms Eze,", "Ms Eze", "Ms Byrne"),
    ("en", TADHG, "Hi Declan,", "Declan", "Tadhg"),
    ("en", TADHG, "Hey Bríd!", "Bríd", "Tadhg"),
    ("en", YUSUF, "Hello Carmen,", "Carmen", "Yusuf Demir"),
    ("en", JAN, "Dear Mr O’Connor,", "Mr O’Connor", "Mr van der Berg"),
    ("en", CHIDI, "Dear Dr Lynch,", "Dr Lynch", "Chidi"),
    ("de", ANKE, "Sehr geehrter Herr Weiß,", "Herr Weiß", "Frau Schröder"),
    ("de", LENA, "Liebe Anke,", "Anke", "Lena"),
    ("fr", HELENE, "Bonjour Monsieur Lefèvre,", "Monsieur Lefèvre", "Mme Dubois"),
    ("fr", HELENE, "Cher François,", "François", "Mme Dubois"),
    ("es", CARMEN, "Estimado Sr. Gómez:", "Sr. Gómez", "Sra. Iglesias"),
    ("es", INIGO, "Hola Rocío:", "Rocío", "Íñigo"),
    ("ar", OMAR, "مرحبا سامر،", "سامر", "عمر"),
    ("ar", LAYLA, "السيد خليل المحترم،", "السيد خليل", "السيدة الحسن"),
    ("en", SIOBHAN, "Madame Dubois,", "Madame Dubois", "Ms Byrne"),
]
NOBODY_ELSE = [
    ("en", SIOBHAN, "Dear Ms Byrne,"),
    ("en", SIOBHAN, "Dear Siobhan,"),
    ("en", SIOBHAN, "Hello there,"),
    ("en", SIOBHAN, "Hello again,"),
    ("en", SIOBHAN, "Dear all,"),
    ("en", SIOBHAN, "Dear customer,"),
    ("en", SIOBHAN, "Dear Sir or Madam,"),
    ("en", SIOBHAN, "Hi,"),
    ("en", SIOBHAN, "Thank you for writing, Maria says hello."),
    ("en", SIOBHAN, "Good news: it is here."),
    ("en", STRANGER, "Hello John,"),
    ("en", SIOBHAN, "Dear Kofi,"),
    ("en", SIOBHAN, "Dear Ms Byrne and Kofi,"),
    ("en", SIOBHAN, "The card is here."),
    ("de", ANKE, "Sehr geehrte Damen und Herren,"),
    ("de", ANKE, "Hallo zusammen,"),
    ("fr", HELENE, "Bonjour à tous,"),
    ("fr", HELENE, "Bonjour,"),
    ("es", CARMEN, "Hola a todos:"),
    ("es", CARMEN, "Buenos días:"),
    ("ar", OMAR, "السلام عليكم ورحمة الله وبركاته"),
    ("ar", OMAR, "مرحبا بك،"),
    ("en", OMAR, "Hello Omar,"),
]


@pytest.mark.parametrize(("language", "names", "text", "words", "mended"), WRONG)
def test_a_name_written_otherwise_is_mended(language, names, text, words, mended):
    assert found("name", letter(text, names=names, languages=(language,))) == [(words, mended)]


@pytest.mark.parametrize(("language", "names", "text"), RIGHT)
def test_a_name_as_its_owner_writes_it_is_let_be(language, names, text):
    assert found("name", letter(text, names=names, languages=(language,))) == []


@pytest.mark.parametrize(("language", "names", "text", "words", "mended"), ELSE)
def test_a_letter_that_greets_somebody_else_is_seen(language, names, text, words, mended):
    shown = found("somebody-else", letter(text, names=names, languages=(language,)))
    assert [mended for _words, mended in shown] == [mended]
    assert shown[0][0].startswith(words)


@pytest.mark.parametrize(("language", "names", "text"), NOBODY_ELSE)
def test_who_is_meant_or_nobody_is_let_be(language, names, text):
    draft = letter(text, names=names, languages=(language,), others=("Kofi Mensah",))
    assert found("somebody-else", draft) == []


def test_the_writers_own_name_is_not_theirs():
    draft = letter("Hi,\n\nAMARA wrote it.", names=Names("Amara Byrne"))
    assert found("name", draft) == []
