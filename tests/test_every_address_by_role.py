"""Every POST without the page's own token, and whatever else may stand in an address or a field."""

import pytest
from django.test import Client
from django.urls.converters import IntConverter

from regard.conversations import testing as matters
from regard.conversations.models import Message, Note
from regard.conversations.testing import TUESDAY
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Member
from regard.foundation.events.models import Entry
from regard.foundation.files import store
from regard.people import actions as people
from regard.promises.actions import install_defaults
from regard.promises.models import Promise

from .test_every_page_is_guarded import PUBLIC, views

pytestmark = pytest.mark.django_db

ROLES = list(Member.Role)
PROVIDER = {"incoming"}
"""Posts of programs, which prove themselves by a secret in the address."""


def house():
    """One thing of every kind, all of it Harbour's, by the name of the gap it fills."""
    unit = cast.unit()
    install_defaults(unit, at=TUESDAY)
    file = store.keep(b"card", at=TUESDAY)
    matter = matters.conversation(
        html="<b>Hello</b>", attachments=((file, "card.pdf", "application/pdf", ""),)
    )
    fact = people.tell_fact(matter.person, label="Serial", value="SECRET-7", by=cast.amara(), at=TUESDAY)
    message = Message.objects.get()
    Note.objects.create(conversation=matter, member=cast.amara(), text="SECRET note", at=TUESDAY)
    return {
        "number": matter.pk,
        "person_id": matter.person_id,
        "message_id": message.pk,
        "attachment_id": message.attachments.get().pk,
        "fact_id": (fact or matter.person.facts.get()).pk,
        "promise_id": Promise.objects.first().pk,
        "about": f"conversation-{matter.pk}",
    }


def filled(route, pattern, things):
    address = route
    for gap, converter in pattern.pattern.converters.items():
        kind = type(converter).__name__.removesuffix("Converter").lower()
        for written in (f"<{kind}:{gap}>", f"<{gap}>"):
            address = address.replace(written, str(things[gap]))
    return f"/{address}"


def as_(someone, **more):
    client = Client(raise_request_exception=False, **more)
    client.cookies["sessionid"] = cast.signed_in(someone)
    return client


def posts():
    for route, name, pattern in views():
        if name not in PROVIDER and not name.startswith(("api:", "form", "demo")):
            yield route, name, pattern


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("forged", [None, "x" * 64])
def test_no_post_is_taken_without_the_token_of_our_own_page(role, forged):
    member = cast.member(f"{role.title()} Mensah", role)
    client = as_(member, enforce_csrf_checks=True)
    if forged:
        client.cookies["csrftoken"] = "y" * 32
    entries, taken = Entry.objects.count(), []
    for route, _name, pattern in posts():
        address = "/" + route.replace("^", "").replace("$", "")
        for gap, converter in pattern.pattern.converters.items():
            value = "1" if isinstance(converter, IntConverter) else "x"
            kind = type(converter).__name__.removesuffix("Converter").lower()
            address = address.replace(f"<{kind}:{gap}>", value).replace(f"<{gap}>", value)
        answer = client.post(address, {"csrfmiddlewaretoken": forged} if forged else {})
        if answer.status_code not in (403, 404, 405):
            taken.append((address, answer.status_code))
    assert taken == []
    assert Entry.objects.count() == entries


def test_a_post_from_another_site_is_refused_even_with_the_cookie():
    matter = matters.conversation()
    client = as_(cast.amara(), enforce_csrf_checks=True)
    client.get(f"/conversations/{matter.pk}/")
    token = client.cookies["csrftoken"].value
    evil = {"HTTP_ORIGIN": "https://evil.example"}

    there = f"/conversations/{matter.pk}/note/"
    assert client.post(there, {"text": "x", "csrfmiddlewaretoken": token}, **evil).status_code == 403
    assert client.post(there, {"text": "x", "csrfmiddlewaretoken": token}).status_code == 200
    assert Note.objects.count() == 1


@pytest.mark.parametrize(
    "next",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "\x00//evil"],
)
def test_signing_in_leads_nowhere_else(client, next):
    cast.amara()
    typed = {"login": "amara@harbour.example", "password": "a long pass phrase", "next": next}

    answer = client.post("/accounts/login/", typed)

    assert answer.status_code == 302
    assert answer["Location"] == "/"


def test_a_session_somebody_planted_is_not_the_one_that_signs_in(client):
    cast.amara()
    planted = cast.signed_in(cast.bea())
    client.cookies["sessionid"] = planted
    client.logout()
    client.cookies["sessionid"] = "planted-by-somebody-else"

    client.post("/accounts/login/", {"login": "amara@harbour.example", "password": "a long pass phrase"})

    assert client.cookies["sessionid"].value not in (planted, "planted-by-somebody-else")


ODD = [
    "\x00",
    "a\x00b",
    "\ud800",
    "%00",
    "9" * 400,
    "-1",
    "'; DROP TABLE x; --",
    "\u202e",
    "{{7*7}}",
    "((((",
    "\\",
]


@pytest.mark.parametrize("odd", ODD)
def test_whatever_stands_in_the_address_there_is_an_answer(odd):
    things = house()
    client = as_(cast.kofi())
    asked = {"q": odd, "cursor": odd, "key": odd, "number": odd, "rows": odd, "show": odd, "queue": odd}
    asked |= {
        "after": odd,
        "unit": odd,
        "team": odd,
        "member": odd,
        "vendor": odd,
        "about": odd,
        "name": odd,
        "id": odd,
    }
    query = {name: value.encode("utf-8", "surrogatepass") for name, value in asked.items()}
    pages = [
        "/search/",
        "/search/rows/",
        "/people/",
        "/people/rows/",
        "/promises/",
        "/promises/late/",
        "/promises/counted/missed/",
        "/desk/open/",
    ]
    pages += [
        "/desk/open/list/",
        "/desk/closed/rows/",
        f"/conversations/{things['number']}/thread/",
        "/members/",
    ]
    pages += [f"/people/{things['person_id']}/", f"/people/{things['person_id']}/beside/"]
    pages += [f"/{route}" for route, name, pattern in posts() if not pattern.pattern.converters]
    wrong = {page: code for page in pages if (code := client.get(page, query).status_code) >= 500}
    assert wrong == {}


@pytest.mark.parametrize(
    "odd", ["\x00", "a\x00b", "\u202egnp.exe", "x" * 300_000, "\r\nBcc: all@example.org"]
)
def test_whatever_is_typed_there_is_an_answer(odd):
    things = house()
    client = as_(cast.kofi())
    fields = [
        "text",
        "label",
        "value",
        "name",
        "subject",
        "languages",
        "wish",
        "into",
        "status",
        "to",
        "team",
    ]
    fields += [
        "email",
        "role",
        "unit",
        "kind",
        "parent",
        "address",
        "display_name",
        "words",
        "reason",
        "due",
        "secret",
    ]
    typed = dict.fromkeys(fields, odd)
    wrong = {}
    for route, _name, pattern in [each for each in posts() if each[1] not in PUBLIC]:
        gaps = set(pattern.pattern.converters)
        if not gaps <= set(things) or route.startswith("accounts/"):
            continue
        code = client.post(filled(route, pattern, things), typed).status_code
        if code >= 500:
            wrong[route] = code
    assert wrong == {}
