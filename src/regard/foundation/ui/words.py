"""Small things said in words: a size, a language, an address one can open."""

from functools import cache
from unicodedata import normalize

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers
from babel.numbers import format_decimal
from django.template.defaultfilters import filesizeformat
from django.utils.translation import get_language, get_language_bidi, to_locale
from jinja2 import pass_eval_context
from jinja2.filters import do_urlize
from markupsafe import escape

file_size = filesizeformat


def decimal(number):
    """`3.9`, or `3,9` to a reader who writes it so."""
    return format_decimal(number, "#,##0.0", locale=to_locale(get_language()))


def as_written(number):
    """`2026-7` amid words that run from right to left, where it would be read `7-2026`."""
    return f"\u2066{number}\u2069" if get_language_bidi() else str(number)


def once_a_language(make):
    """What `make()` gives, made once for each language of a reader: a lazy label is looked up anew for every row."""

    @cache
    def made(language):
        return make()

    return lambda: made(get_language())


def language_name(tag):
    """`German` for `de`, in the reader's language; the tag itself where nobody has a name for it."""
    return _language_name(tag, get_language())


@cache
def _language_name(tag, reader):
    try:
        return Locale.parse(tag, sep="-").get_display_name(Locale.parse(reader, sep="-")) or tag
    except (UnknownLocaleError, ValueError):
        return tag


def languages():
    """(tag, name) of every language we know the ways of, by its name in the reader's language."""
    return _languages(get_language())


@cache
def _languages(reader):
    names = Locale.parse(reader, sep="-").languages
    known = {identifier.split("_")[0] for identifier in locale_identifiers()} & set(names)
    return sorted(
        ((tag, names[tag]) for tag in known), key=lambda named: normalize("NFKD", named[1].casefold())
    )


@pass_eval_context
def linked(context, text):
    """Text with its web addresses as links; most texts have none and are only escaped."""
    if "://" not in text and "www." not in text:
        return escape(text)
    return do_urlize(context, text, rel="noopener noreferrer nofollow", target="_blank")
