"""Harbour's form, and what a person types into it."""

from html.parser import HTMLParser

from regard.conversations.testing import TUESDAY
from regard.foundation.accounts import testing as cast

from . import actions
from .models import Form

TYPED = {
    "name": "Siobhán Byrne",
    "email": "siobhan@example.org",
    "subject": "The warranty card never came",
    "text": "I have now explained this three times.",
}


def form(**more):
    described = {"unit": cast.unit(), "slug": "write-to-us", "title": "Write to us", "at": TUESDAY, **more}
    return Form.objects.filter(slug=described["slug"]).first() or actions.make_form(**described)


class _Fields(HTMLParser):
    """What a browser would send back of a page: the values of its fields."""

    def __init__(self):
        super().__init__()
        self.values, self._area = {}, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "input" and "name" in attrs:
            self.values[attrs["name"]] = attrs.get("value", "")
        if tag == "textarea":
            self._area = attrs["name"]
            self.values[self._area] = ""

    def handle_data(self, data):
        if self._area:
            self.values[self._area] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.values[self._area] = self.values[self._area].removeprefix("\n")
            self._area = None


def fields_of(response):
    parser = _Fields()
    parser.feed(response.content.decode())
    parser.values.pop("attached", None)
    return parser.values
