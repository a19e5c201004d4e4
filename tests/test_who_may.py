"""Every address and who may open it: no route without a row, and whoever stands in no row is refused."""

import logging
from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client

from regard.asks.actions import explain
from regard.asks.models import Ask, AskFile, Repeat, Step
from regard.asks.testing import ask, repeated
from regard.batches.actions import begin
from regard.batches.models import Batch
from regard.channels.counter.models import Counter
from regard.channels.email import actions as email
from regard.channels.email.models import Mail, Mailbox
from regard.channels.form.models import Form
from regard.complaints.actions import set_discretion
from regard.complaints.models import Alarm, Complaint, Discretion, Proposal, Remedy
from regard.config.api import api
from regard.conversations import actions as conversations
from regard.conversations.models import (
    Attachment,
    Conversation,
    Delivery,
    DraftFile,
    Mention,
    Message,
    ReplyDraft,
    View,
)
from regard.foundation import clock
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Department, Member, Team, Unit
from regard.foundation.api.models import Token
from regard.macros import actions as macros
from regard.macros.models import Macro, Use
from regard.people import actions as people
from regard.people import testing as people_testing
from regard.people.models import Duplicate, Fact, Holding, Occasion, Organisation, Person, Relation, Saying
from regard.promises.actions import install_defaults
from regard.promises.models import Calendar, Policy, Promise, Topic
from regard.proof.testing import proved

from .canary import NAME, WORD, tell_everything, write_by_every_channel
from .test_a_token_does_no_more_than_its_member import READING, WRITING
from .test_every_page_is_guarded import PUBLIC, views

pytestmark = pytest.mark.django_db

EVERYBODY = ("admin", "lead", "agent", "colleague")
DESK = ("admin", "lead", "agent")
LEADS = ("admin", "lead")
ADMINS = ("admin",)

PAGES = {
    **dict.fromkeys(
        """
        home desk search-names your-hand promises promises-beside promises-counted promises-forecast promises-badge promises-seeing promises-group
        today today-badge asks asks-badge asks-league asks-repeats asks-group people people-rows facts facts-rows accounts:keys accounts:language tokens:tokens
        """.split(),
        EVERYBODY,
    ),
    **dict.fromkeys(
        """
        desk-counts desk-badge views view-new desk-queue desk-list desk-rows search search-rows macros
        macro-new batch-bar batch-asking batches duplicates duplicates-rows organisations organisations-rows
        organisation-new complaints complaints-months complaints-month complaints-rows complaints-badge complaints-export
        """.split(),
        DESK,
    ),
    **dict.fromkeys(
        """
        mail-held mail-doubts policies complaints-proposed complaints-proposed-rows remedies-waiting
        complaints-handled
        """.split(),
        LEADS,
    ),
    **dict.fromkeys(
        """
        mailboxes mailbox-new forms form-new counters counter-new courtesy-wordings courtesy-striking policy-new policy-trial
        calendar-new calendar-trial calendar-regions topics needs discretion accounts:members accounts:new_member accounts:units
        """.split(),
        ADMINS,
    ),
}
"""Whom a GET without numbers answers. What they find there is what they may see, by the tests of each page."""

OWN_SIGN_IN = ("account_", "mfa_")
"""allauth's pages, each about nobody but whoever asks; its numbers are looked for among their own keys."""

THINGS = {
    "number": Conversation,
    "person_id": Person,
    "message_id": Message,
    "attachment_id": Attachment,
    "fact_id": Fact,
    "promise_id": Promise,
    "draft_id": ReplyDraft,
    "file_id": DraftFile,
    "organisation_id": Organisation,
    "duplicate_id": Duplicate,
    "holding_id": Holding,
    "relation_id": Relation,
    "occasion_id": Occasion,
    "saying_id": Saying,
    "team": Team,
    "ask_id": Ask,
    "step_id": Step,
    "complaint_id": Complaint,
    "remedy_id": Remedy,
    "proposal_id": Proposal,
    "alarm_id": Alarm,
}
"""What a number in an address is of; a `pk` is of what the first part of its address says."""

FIRST_PARTS = {
    "desk/views": View,
    "mentions": Mention,
    "settings/mailboxes": Mailbox,
    "settings/mail/held": Mail,
    "settings/mail/doubts": Delivery,
    "settings/forms": Form,
    "settings/counters": Counter,
    "courtesy/promises": Promise,
    "macros/uses": Use,
    "macros": Macro,
    "batches": Batch,
    "settings/policies": Policy,
    "settings/standards": Unit,
    "settings/complaints": Unit,
    "settings/calendars": Calendar,
    "settings/topics": Topic,
    "settings/discretion": Discretion,
    "members": Member,
    "units": Unit,
    "teams": Team,
    "departments": Department,
    "asks/departments": Department,
    "asks/files": AskFile,
    "asks/repeats": Repeat,
    "tokens": Token,
}
WORDS = {
    "name": "of-you",
    "figure": "over",
    "kind": "reply",
    "queue": "open",
    "act": "assign",
    "group": "late",
    "which": "missed",
    "by": "team",
    "slug": "write-to-us",
    "month": "2026-05",
}

ALLOWED = {"calendar": ["lead of another unit"]}
"""Numbered addresses that answer others than those of the unit: every lead reads when the organisation is open."""

NEED_ANOTHER = {"conversation-unlinking"}
"""They answer 404 to everybody who does not say which other conversation they mean."""


@pytest.fixture(autouse=True)
def quiet(caplog):
    """Each refusal is logged with its trace; a thousand of them take longer than the refusing."""
    caplog.set_level(logging.CRITICAL, logger="django.request")


@pytest.fixture
def house():
    """A thing of every kind, all of it Harbour's, and a word in it that nobody else may read."""
    at = clock.now()
    install_defaults(cast.unit(), at=at)
    person = write_by_every_channel(at)
    tell_everything(person, at)
    matter = Conversation.objects.filter(person=person).first()
    conversations.note(matter, by=cast.ines(), text=f"@Amara Okafor {WORD}", at=at)
    sheet = conversations.Sheet(f"Dear {WORD}")
    leaving = conversations.send(
        matter, by=cast.amara(), sheet=sheet, leaves_at=at + timedelta(hours=1), at=at
    )
    answer = Message.objects.get(text=f"Dear {NAME}, so it is.")
    email.note_sent(answer, at=at)
    conversations.report_delivery(answer, state=Delivery.State.DOUBTFUL, at=at)
    work = people.work_at(person, where=f"{WORD} & Co", by=cast.kofi(), at=at)
    people.keep_domain(work.organisation, domain=f"{WORD}.example", by=cast.kofi(), at=at)
    department = Department.objects.create(unit=cast.unit(), name=f"Dispatch {WORD}")
    ask(WORD, matter=matter, department=department, to=cast.ines(), at=at)
    explain(repeated(matter=matter, department=department, at=at), "cause", words=WORD, by=cast.kofi(), at=at)
    macro = macros.keep(Macro(name=WORD, text=WORD, takes=True, member=cast.amara()), by=cast.amara(), at=at)
    macros.use(macro, matter, by=cast.amara(), at=at)
    hand_on = macros.keep(Macro(name="Mine", takes=True, member=cast.amara()), by=cast.amara(), at=at)
    proved(person)
    Topic.objects.create(name=WORD)
    set_discretion(cast.unit(), "agent", 40, "EUR", by=cast.kofi(), at=at)
    begin([matter.pk], by=cast.amara(), act="follow", at=at)
    low, high = sorted([person.pk, people_testing.yusuf().pk])
    Duplicate.objects.create(one_id=low, other_id=high, reasons=["born"], found_at=at)
    return {
        Conversation: matter.pk,
        Person: person.pk,
        Member: cast.amara().pk,
        ReplyDraft: leaving.pk,
        Mail: Mail.objects.get(fate=Mail.Fate.HELD).pk,
        Promise: Promise.objects.get(about="thing-1").pk,
        "macro-use": macros.use(hand_on, matter, by=cast.amara(), at=at).pk,
        "about": f"conversation-{matter.pk}",
        "domain": f"{WORD}.example",
    }


def numbered():
    return [
        (route, name, pattern)
        for route, name, pattern in views()
        if set(pattern.pattern.converters) - WORDS.keys() - {"token", "provider"}
        and name not in PUBLIC
        and not name.startswith(("api:", *OWN_SIGN_IN, "demo"))
    ]


def filled(route, name, pattern, house):
    address = route
    for gap, converter in pattern.pattern.converters.items():
        word = WORDS.get(gap) or house.get(gap) or house.get(name) or number_of(thing(route, gap), house)
        kind = type(converter).__name__.removesuffix("Converter").lower().replace("string", "str")
        address = address.replace(f"<{kind}:{gap}>", str(word))
    return f"/{address}"


def number_of(model, house):
    return house.get(model) or model._default_manager.values_list("pk", flat=True)[0]


def thing(route, gap):
    if gap in THINGS:
        return THINGS[gap]
    for part in sorted(FIRST_PARTS, key=len, reverse=True):
        if route.startswith(f"{part}/"):
            return FIRST_PARTS[part]
    pytest.fail(f"{route} has no row: say what {gap} is the number of.")


def opens(client, address):
    """Whether there is an answer to any verb; whatever it did is put back."""
    return any(answers(client, verb, address) for verb in ("get", "post", "delete"))


def answers(client, verb, address):
    with transaction.atomic():
        status = getattr(client, verb)(address).status_code
        transaction.set_rollback(True)
    assert status < 500, address
    return status not in (403, 404, 405)


def as_(member):
    client = Client(raise_request_exception=False)
    client.cookies["sessionid"] = cast.signed_in(member)
    return client


def test_who_stands_in_no_row_is_refused_and_each_number_is_of_something(house):
    lakeside = cast.unit("Lakeside")
    strangers = {
        "lead of another unit": as_(cast.member("Lena Lind", "lead", of=lakeside)),
        "colleague of this unit": as_(cast.ravi()),
    }
    own = [as_(member) for member in (cast.kofi(), cast.amara(), cast.ines())]
    found, empty = {}, []
    for route, name, pattern in numbered():
        address = filled(route, name, pattern, house)
        if who := [who for who, client in strangers.items() if opens(client, address)]:
            found[name] = who
        if name not in NEED_ANOTHER and not any(opens(client, address) for client in own):
            empty.append(address)
    assert (found, empty) == (ALLOWED, [])


def test_pages_answer_those_in_their_row():
    clients = {role: as_(cast.member(f"{role} Mensah", role)) for role in EVERYBODY}
    found = {}
    for route, name, pattern in views():
        gaps = pattern.pattern.converters
        if name in PUBLIC or name.startswith(("api:", *OWN_SIGN_IN, "demo")) or set(gaps) - WORDS.keys():
            continue
        address = filled(route, name, pattern, {})
        found[name] = tuple(role for role, client in clients.items() if opens(client, address))
    assert found == PAGES


def test_no_operation_of_the_api_is_without_its_row():
    described = {
        (verb, path.removeprefix("/api/v1").replace("{number}", "{}"))
        for path, verbs in api.get_openapi_schema()["paths"].items()
        for verb in verbs
    }
    rows = [("get", path) for path in READING] + [(verb, path) for verb, path, _body in WRITING]
    assert described == {(verb, path.format(matter="{}", person="{}")) for verb, path in rows}
