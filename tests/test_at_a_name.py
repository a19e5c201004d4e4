"""No content policy can name the IPv6 address of this machine, so a page opened there goes on at its name."""

import os

import pytest

from regard.config.commands.up import tell_children_addresses

PAGE = {"host": "[::1]:8000", "accept": "text/html,*/*"}


def test_a_page_opened_at_the_ipv6_address_goes_on_at_localhost(client):
    answer = client.get("/accounts/login/?next=/desk/", headers=PAGE)
    assert (answer.status_code, answer.headers["Location"]) == (
        307,
        "http://localhost:8000/accounts/login/?next=/desk/",
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    "other", [{"host": "localhost:8000"}, {"host": "127.0.0.1"}, {"accept": "application/json"}]
)
def test_everybody_else_stays_where_they_are(client, other):
    assert client.get("/accounts/login/", headers=PAGE | other).status_code == 200


@pytest.mark.parametrize(
    ("host", "pages", "live"),
    [
        ("::1", "http://localhost:8000", "http://localhost:8001"),
        ("::", "http://127.0.0.1:8000", "http://127.0.0.1:8001"),
        ("0.0.0.0", "http://127.0.0.1:8000", "http://127.0.0.1:8001"),
        ("care.example", "http://care.example:8000", "http://care.example:8001"),
    ],
)
def test_every_process_is_told_a_name_a_policy_can_say(monkeypatch, host, pages, live):
    monkeypatch.setattr(os, "environ", {})
    assert tell_children_addresses(host, 8000, 8001) == pages
    assert os.environ == {"REGARD_URL": pages, "REGARD_LIVE_URL": live}
