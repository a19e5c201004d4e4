"""The Jinja2 environment of every page: a missing variable is an error, never an empty word."""

from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from jinja2 import Environment, StrictUndefined

from .panels import panels_for


def environment(**options):
    options["autoescape"] = True
    made = Environment(
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        **{k: v for k, v in options.items() if k != "undefined"},
    )
    made.install_gettext_translations(translation, newstyle=True)
    made.globals.update(static=static, url=reverse, panels_for=panels_for, csrf_token_of=get_token)
    return made
