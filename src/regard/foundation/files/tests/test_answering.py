from datetime import UTC, datetime

import pytest

from regard.foundation.files import store
from regard.foundation.files.answers import answer

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)


def answered(type, name="it"):
    return answer(store.keep(b"<script>alert(1)</script>", at=NOW), name=name, type=type)


@pytest.mark.parametrize("type", ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"])
def test_a_plain_picture_is_shown_as_what_it_says_and_nothing_else(type):
    response = answered(type)
    assert response.headers["Content-Type"] == type
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response.headers["Content-Disposition"].startswith("inline")


@pytest.mark.parametrize(
    "type",
    ["text/html", "image/svg+xml", "application/pdf", "text/javascript", "", "image/png; x=y", "IMAGE/PNG"],
)
def test_anything_else_is_a_download_of_bytes(type):
    response = answered(type, name="Ślub.html")
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"].startswith("attachment; filename")
    assert b"".join(response.streaming_content) == b"<script>alert(1)</script>"


def test_a_name_cannot_add_a_header():
    response = answered("text/plain", name='a"\r\nSet-Cookie: x=y')
    assert "Set-Cookie" not in response.headers
