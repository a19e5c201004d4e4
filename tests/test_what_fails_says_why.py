"""A page that fails shows nothing of its insides, and its reason stands on the terminal."""

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


urlpatterns = [*all_pages, path("failing/", failing)]


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_a_failing_page_says_why_on_the_terminal_only(capfd):
    configure_logging(settings.LOGGING_CONFIG, settings.LOGGING)
    answer = Client(raise_request_exception=False).get("/failing/")

    assert answer.status_code == 500
    assert b"lamp" not in answer.content
    assert "RuntimeError: the lamp went out" in capfd.readouterr().err
