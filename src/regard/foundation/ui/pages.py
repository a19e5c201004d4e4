"""The Jinja2 environment of every page: a missing variable is an error, never an empty word."""

import hashlib
from functools import cache, lru_cache

from django.contrib.messages import get_messages
from django.contrib.staticfiles import finders
from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone, translation
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from regard.foundation import clock, env
from regard.foundation.names import name_of

from . import avatars, places, times, words
from .compiling import Compiling, filled, shown
from .panels import panels_for

THEMES = ("light", "dark")


class Pages(Environment):
    code_generator_class = Compiling
    shown = staticmethod(shown)
    filled = staticmethod(filled)

    @staticmethod
    def said():
        return words_said()


def environment(**options):
    options |= {"autoescape": True, "undefined": StrictUndefined}
    made = Pages(trim_blocks=True, lstrip_blocks=True, **options)
    made.globals.update(KNOWN, standing=standing(made))
    made.filters.update(FILTERS)
    return made


def in_their_language(words, **values):
    """A page says some fifty things that never change; each is looked up once a language."""
    found = words_said()[words]
    return found % values if values else found


def words_said():
    """What pages say, by the words of the source, in the reader's language."""
    return _said_in(translation.get_language())


def counted_in_their_language(one, many, num, **values):
    return Markup(translation.ngettext(one, many, num)) % ({"num": num} | values)


@cache
def _said_in(language):
    return Said()


class Said(dict):
    def __missing__(self, words):
        self[words] = found = Markup(translation.gettext(words))
        return found


def standing(made):
    """Parts that are the same on every page are rendered once a language."""

    @cache
    def part(name, language, *about):
        return getattr(made.get_template("ui/parts.html").module, name)(*about)

    return lambda name, *about: part(name, translation.get_language(), *about)


def url(name, args=()):
    return _url(name, tuple(args))


@lru_cache(maxsize=1024)
def _url(name, args):
    return reverse(name, args=args)


def direction():
    return "rtl" if translation.get_language_bidi() else "ltr"


def theme_of(request):
    theme = request.COOKIES.get("theme")
    return theme if theme in THEMES else "system"


def live_url():
    return f"{env.web_address('REGARD_LIVE_URL')}/live/"


@cache
def asset(name):
    """The address of a built file; it changes with the content, so that a browser may keep it for good."""
    path = finders.find(f"ui/{name}")
    if path is None:
        raise LookupError(f"{name} is not built: run `npm run build`")
    with open(path, "rb") as built:
        digest = hashlib.file_digest(built, "sha256").hexdigest()
    return f"{static(f'ui/{name}')}?{digest[:10]}"


# What every page may ask, and how it writes what it shows.
KNOWN = {
    "_": in_their_language,
    "address_of": places.address_of,
    "asset": asset,
    "csrf_token_of": get_token,
    "direction": direction,
    "due_chips": times.DueChips,
    "followed_by": places.followed_by,
    "language": translation.get_language,
    "live_url": live_url,
    "messages_of": get_messages,
    "ngettext": counted_in_their_language,
    "now": clock.now,
    "panels_for": panels_for,
    "places_of": places.places_of,
    "static": static,
    "theme_of": theme_of,
    "url": url,
    "zone": timezone.get_current_timezone_name,
}

FILTERS = {
    "avatar": avatars.avatar,
    "clock_time": times.clock_time,
    "full_time": times.full,
    "due_chip": times.due_chip,
    "due_time": times.due_time,
    "file_size": words.file_size,
    "initials": avatars.initials,
    "language_name": words.language_name,
    "linked": words.linked,
    "as_written": words.as_written,
    "month_name": times.month_name,
    "month_year": times.month_year,
    "name_of": name_of,
    "short_time": times.short,
    "day": times.day,
    "decimal": words.decimal,
    "weekday_time": times.weekday_time,
}
