"""What a stranger sent is shown where it can do nothing."""

import pytest
from django.conf import settings

from regard.conversations.models import Attachment, Message
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.testing import amara, bea, signed_in
from regard.foundation.files.store import keep

pytestmark = pytest.mark.django_db

HTML = '<p onclick="x()">Hello</p><script>x()</script><img src="https://tracker.example/a.png"><img src="cid:logo">'
PNG = b"\x89PNG\r\n\x1a\nnot really"


@pytest.fixture
def message():
    conversation(html=HTML)
    message = Message.objects.get()
    Attachment.objects.create(
        message=message, file=keep(PNG, at=TUESDAY), name="logo.png", type="image/png", content_id="logo"
    )
    return message


@pytest.fixture
def page(client):
    def get(url, member):
        client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(member)
        return client.get(url)

    return get


def test_nothing_acts_and_nothing_is_fetched_from_elsewhere(page, message):
    answer = page(f"/messages/{message.pk}/original/", amara())

    body = answer.content.decode()
    assert ("onclick" in body, "<script" in body, "tracker.example" in body) == (False, False, False)
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "img-src data: ;" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


def test_one_is_told_what_is_withheld(page, message):
    frame = page(f"/messages/{message.pk}/frame/", amara()).content.decode()
    assert "1 picture from elsewhere is not loaded" in frame


def test_no_link_loads_pictures_from_elsewhere(page, message):
    answer = page(f"/messages/{message.pk}/original/?images=1", amara())

    assert "tracker.example" not in answer.content.decode()
    assert "img-src data: ;" in answer["Content-Security-Policy"]


def test_pictures_from_elsewhere_come_when_a_member_asks_for_them(client, message):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())

    answer = client.post(f"/messages/{message.pk}/original/")

    assert "https://tracker.example/a.png" in answer.content.decode()
    assert "script-src" not in answer["Content-Security-Policy"]
    assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_pictures_of_the_mail_itself_are_shown(page, message):
    assert (
        "data:image/png;base64,iVBORw0KGgpub3QgcmVhbGx5"
        in page(f"/messages/{message.pk}/original/", amara()).content.decode()
    )


def test_a_file_never_acts_as_a_page(page, message):
    page_like = Attachment.objects.create(
        message=message, file=keep(b"<script>x()</script>", at=TUESDAY), name="a.html", type="text/html"
    )

    answer = page(f"/attachments/{page_like.pk}/", amara())

    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == 'attachment; filename="a.html"'
    assert b"".join(answer.streaming_content) == b"<script>x()</script>"


def test_another_unit_sees_neither(page, message):
    assert page(f"/messages/{message.pk}/frame/", bea()).status_code == 404
    assert page(f"/messages/{message.pk}/original/", bea()).status_code == 404
    assert page(f"/attachments/{message.attachments.get().pk}/", bea()).status_code == 404
