"""A built file is sent whole, however often it is built anew under a running server."""

import os

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def built(tmp_path, settings):
    settings.STATICFILES_DIRS = [tmp_path]
    built = tmp_path / "app.css"
    built.write_bytes(b"a { color: red }")
    return built


def body_of(answer):
    return b"".join(answer.streaming_content)


def test_a_file_built_anew_is_sent_whole_and_with_its_own_length(built):
    client = Client()
    first = client.get("/static/app.css")
    assert (body_of(first), first["Content-Length"]) == (b"a { color: red }", "16")

    for words in (b"a { color: green } b { color: blue }", b"a {}"):
        built.write_bytes(words)
        answer = client.get("/static/app.css")
        assert (body_of(answer), answer["Content-Length"]) == (words, str(len(words)))


def test_what_a_browser_holds_of_the_old_file_is_not_called_unchanged(built):
    client = Client()
    old = client.get("/static/app.css")["ETag"]
    assert client.get("/static/app.css", headers={"if-none-match": old}).status_code == 304

    built.write_bytes(b"a { color: green } b { color: blue }")
    assert client.get("/static/app.css", headers={"if-none-match": old}).status_code == 200


def test_a_file_of_the_same_length_is_told_by_its_time(built):
    client = Client()
    client.get("/static/app.css")
    built.write_bytes(b"b { color: red }")
    os.utime(built, (2_000_000_000, 2_000_000_000))
    answer = client.get("/static/app.css")
    assert (body_of(answer), answer["Last-Modified"]) == (
        b"b { color: red }",
        "Wed, 18 May 2033 03:33:20 GMT",
    )


def test_a_file_that_went_away_is_not_found_until_it_is_back(built):
    client = Client()
    client.get("/static/app.css")
    built.unlink()
    assert client.get("/static/app.css").status_code == 404
    built.write_bytes(b"c {}")
    assert body_of(client.get("/static/app.css")) == b"c {}"
