"""A page that fails shows nothing of its insides, and its reason stands on the terminal; where no page is, words say so."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import path
from django.utils.log import configure_logging

from regard.config.urls import urlpatterns as all_pages
from regard.foundation.accounts.access import public


@public
def failing(request):
    raise RuntimeError("the lamp went out")


handler400, handler403, handler404, handler500 = (
    f"regard.foundation.ui.faults.{name}" for name in ("bad_request", "not_open", "not_found", "broken")
)
urlpatterns = [*all_pages, path("failing/", failing)]


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_a_failing_page_says_why_on_the_terminal_only(capfd):
    configure_logging(settings.LOGGING_CONFIG, settings.LOGGING)
    answer = Client(raise_request_exception=False).get("/failing/")

    assert answer.status_code == 500
    assert b"lamp" not in answer.content
    assert b"This was our fault" in answer.content
    assert "RuntimeError: the lamp went out" in capfd.readouterr().err


@pytest.mark.django_db
def test_where_no_page_is_a_person_is_told_in_their_language_and_shown_a_way_on():
    answer = Client().get("/desk/nowhere/at/all/", HTTP_ACCEPT_LANGUAGE="de")

    assert answer.status_code == 404
    assert "Hier ist nichts" in answer.text
    assert 'href="/"' in answer.text


@pytest.mark.django_db
def test_a_form_that_stood_too_long_says_what_to_do():
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "amara@harbour.example"})

    assert answer.status_code == 403
    assert "This page was open for too long" in answer.text
