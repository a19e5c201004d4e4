from urllib.parse import parse_qs, urlsplit

import msgspec
import pytest
from django.test import RequestFactory

from regard.foundation.api.answers import after_of, page
from regard.foundation.api.problems import Refused

SHAPE = tuple[str, int]


def answered(after, **query):
    return msgspec.json.decode(page(RequestFactory().get("/notes", query), ["a"], after).content)


def test_the_last_page_goes_nowhere():
    assert answered(None) == {"items": ["a"], "next": None}


@pytest.mark.parametrize("key", [("2026-11-23T09:00:00+00:00", 7), ("Siobhán & co?", 0), ("", -1)])
def test_a_cursor_brings_back_the_key_it_was_made_of(key):
    following = urlsplit(answered(key, status="open", cursor="old")["next"])
    query = parse_qs(following.query)
    assert (following.path, query["status"], len(query["cursor"])) == ("/notes", ["open"], 1)
    assert after_of(query["cursor"][0], SHAPE) == key


def test_no_cursor_is_the_beginning():
    assert after_of("", SHAPE) is None


@pytest.mark.parametrize("cursor", ["!", "abc", "é", "WzFd", "WyJhIiwiYiJd"])
def test_a_cursor_of_somebody_elses_making_is_refused(cursor):
    with pytest.raises(Refused) as refused:
        after_of(cursor, SHAPE)
    assert refused.value.status == 422
