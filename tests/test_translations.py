"""Every word of the screen is said in every language, with what it names in its place."""

import re
from datetime import date
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.utils import dates, translation
from django.utils.formats import date_format

from regard.foundation.accounts.models import Member
from regard.foundation.accounts.testing import amara, ines

PLACE = re.compile(r"%\(\w+\)s|\{\w*\}|%[sd]")


def program(path):
    loader = SourceFileLoader(path.name, str(path))
    module = module_from_spec(spec_from_loader(path.name, loader))
    loader.exec_module(module)
    return module


translate = program(Path(__file__).parents[1] / "bin" / "translate")


@pytest.fixture(scope="module")
def gathered():
    return translate.gathered()


def catalogue(language):
    with (translate.LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as words:
        return read_po(words, locale=language)


def ids(messages):
    return {message.id for message in messages if message.id}


def faults(message, catalog):
    said = message.string if isinstance(message.string, tuple) else (message.string,)
    if not all(said):
        yield "not translated"
    if message.fuzzy:
        yield "fuzzy"
    yield from (str(error) for error in message.check(catalog))
    if not places_kept(message.id, said):
        yield "names something else than the original"


def places_kept(original, said):
    """A plural may say "one" in words, but may name nothing that is not there."""
    if isinstance(original, tuple):
        named = set(PLACE.findall(" ".join(original)))
        return all(set(PLACE.findall(form)) <= named for form in said)
    return sorted(PLACE.findall(original)) == sorted(PLACE.findall(said[0]))


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_a_language_has_the_words_of_the_screen_and_no_others(language, gathered):
    assert ids(gathered) ^ ids(catalogue(language)) == set(), "bin/translate gathers them"


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_a_language_says_everything(language):
    catalog = catalogue(language)
    found = [
        f"{message.id}: {fault}" for message in catalog if message.id for fault in faults(message, catalog)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "message",
    [
        Message("Keep", ""),
        Message("Keep", "Behalten", flags=["fuzzy"]),
        Message("Closed by %(name)s", "Geschlossen"),
        Message("Closed by %(name)s", "Geschlossen von %(nmae)s"),
        Message(("%(num)s day", "%(num)s days"), ("%(num)s Tag", "%(number)s Tage")),
        Message(("%(num)s day", "%(num)s days"), ("%(num)s Tag", "")),
    ],
)
def test_what_is_badly_said_is_noticed(message):
    assert list(faults(message, Catalog(locale="de")))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "direction", "word"),
    [("en", "ltr", "People"), ("de", "ltr", "Personen"), ("ar", "rtl", "الأشخاص")],
)
def test_a_member_reads_their_own_language(client, language, direction, word):
    Member.objects.filter(pk=amara().pk).update(language=language)
    client.force_login(amara())

    page = client.get("/people/")

    assert page.headers["Content-Language"] == language
    assert re.search(rf'<html[^>]* lang="{language}"[^>]* dir="{direction}"', page.text)
    assert word in page.text


@pytest.mark.django_db
def test_one_members_language_is_nobody_elses(client):
    Member.objects.filter(pk=amara().pk).update(language="de")
    for member, word in ((amara(), "Personen"), (ines(), "People")):
        client.force_login(member)
        assert word in client.get("/people/").text


DATES = (
    dates.MONTHS,
    dates.MONTHS_3,
    dates.MONTHS_AP,
    dates.MONTHS_ALT,
    dates.WEEKDAYS,
    dates.WEEKDAYS_ABBR,
)


def test_no_word_of_ours_takes_the_name_of_a_day_or_a_month(gathered):
    """ "May" above a table would be read in every date of that month."""
    ours = {message.id for message in gathered if not message.context}
    with translation.override("en"):
        assert not ours & {str(name) for names in DATES for name in names.values()}


@pytest.mark.parametrize(("language", "said"), [("de", "12. Mai 2026"), ("ar", "12 مايو 2026")])
def test_the_month_of_may_is_a_month(language, said):
    with translation.override(language):
        assert date_format(date(2026, 5, 12), "j. F Y" if language == "de" else "j F Y") == said
