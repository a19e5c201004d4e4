"""What an act needs holds: each row of the table is refused by a door people use, and goes once they are proved."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, bea, ines, kofi, signed_in
from regard.foundation.events.models import Entry
from regard.foundation.jobs.testing import run_due
from regard.people.actions import propose_facts, tell_fact
from regard.people.models import Fact
from regard.people.sureness import Level, acts
from regard.people.testing import siobhan
from regard.privacy.events import PersonHandedOut
from regard.privacy.models import Erasure
from regard.proof import actions
from regard.proof.models import Need, Waiver
from regard.proof.testing import proved

pytestmark = pytest.mark.django_db

HERE = {"HX-Request": "true"}


def as_(someone):
    client = Client(headers=HERE)
    client.cookies["sessionid"] = signed_in(someone)
    return client


def known(**more):
    told = {"label": "Address", "value": "1 Quay, Cork"} | more
    return tell_fact(siobhan(), by=ines(), at=timezone.now() - timedelta(days=1), **told)


def another_address():
    known()
    typed = {"label": "Address", "value": "2 Quay, Cork"}
    return as_(kofi()).post(f"/people/{siobhan().pk}/facts/", typed)


def something_delicate():
    typed = {"label": "Illness", "value": "asthma", "sensitivity": "delicate"}
    return as_(kofi()).post(f"/people/{siobhan().pk}/facts/", typed)


def erasure():
    return as_(kofi()).post(f"/people/{siobhan().pk}/erasure/", {"sure": "on", "name": siobhan().name})


def copy():
    return as_(kofi()).post(f"/people/{siobhan().pk}/data/copy/")


DOORS = {
    "reach": (another_address, lambda: Fact.objects.standing().filter(value="2 Quay, Cork").exists()),
    "delicate": (something_delicate, lambda: Fact.objects.filter(value="asthma").exists()),
    "erase": (erasure, lambda: Erasure.objects.exists()),
    "hand-out": (copy, lambda: Entry.objects.filter(name=PersonHandedOut.__name__).exists()),
}


@pytest.fixture(params=acts(), ids=lambda act: act.name)
def act(request):
    """Every row of the table; one without a door here fails, and a door without a row is found below."""
    return request.param


def test_no_door_is_without_its_row():
    assert DOORS.keys() == {each.name for each in acts()}


def test_each_row_is_one_an_admin_edits(act):
    assert f'name="{act.name}"' in as_(kofi()).get("/settings/identity/").content.decode()


def test_refused_in_one_line_that_offers_the_proof(act):
    door, is_done = DOORS[act.name]

    refused = door()

    assert (refused.status_code, refused["HX-Retarget"]) == (422, "#dialogs")
    shown = refused.content.decode()
    assert f"“{act.label}” needs: Confirmed by link or code. Now: Anybody." in shown
    assert f"/people/{siobhan().pk}/proof/asking/?about=person-{siobhan().pk}" in shown
    assert not is_done()


def test_done_once_they_are_proved(act):
    door, is_done = DOORS[act.name]
    proved(siobhan())

    assert door().status_code in (200, 302)

    assert is_done()


def test_done_where_an_admin_says_that_anybody_may_ask(act):
    door, is_done = DOORS[act.name]
    Need.objects.create(act=act.name, level=Level.UNKNOWN)

    door()

    assert is_done()


def test_a_lead_goes_on_without_and_says_why(act):
    door, is_done = DOORS[act.name]
    person = siobhan()
    own = f"/people/{person.pk}/proof/waiver/"

    assert as_(ines()).post(own, {"act": act.name, "why": ""}).status_code == 422
    assert as_(amara()).post(own, {"act": act.name, "why": "I know her"}).status_code == 403
    assert as_(bea()).post(own, {"act": act.name, "why": "I know her"}).status_code == 403
    assert not Waiver.objects.exists()
    assert as_(ines()).post(own, {"act": act.name, "why": "She stands before me"}).status_code == 200
    [waiver] = Waiver.objects.all()
    assert (waiver.by, waiver.why, waiver.act) == (ines(), "She stands before me", act.name)
    door()

    assert is_done()
    written = Entry.objects.get(name="NeedWaived")
    assert written.facts == {"person_id": person.pk, "waiver_id": waiver.pk, "act": act.name}


def test_a_waiver_is_for_one_act_and_one_visit(act):
    door, is_done = DOORS[act.name]
    at = timezone.now()
    for other in [each for each in acts() if each != act]:
        actions.waive(siobhan(), guarded=other, why="She rang", by=ines(), at=at)
    actions.waive(siobhan(), guarded=act, why="She rang", by=ines(), at=at - timedelta(days=1))

    door()

    assert not is_done()


def test_whoever_asks_without_a_script_sees_a_page():
    client = Client()
    client.cookies["sessionid"] = signed_in(kofi())

    refused = client.post(f"/people/{siobhan().pk}/data/copy/")

    assert refused.status_code == 403
    assert "“Hand out what we know about them” needs" in refused.content.decode()


def test_in_a_conversation_only_the_proof_given_in_it_counts():
    card, typed = conversation(), {"label": "Address", "value": "2 Quay, Cork"}
    known()
    proved(siobhan(), "conversation-999")
    address = f"/people/{siobhan().pk}/facts/?about=conversation-{card.pk}"

    assert as_(amara()).post(address, typed).status_code == 422
    proved(siobhan(), f"conversation-{card.pk}")
    assert as_(amara()).post(address, typed).status_code == 200


def test_what_is_told_for_the_first_time_needs_nothing_and_what_is_read_out_of_a_message_does():
    typed = {"label": "Address", "value": "1 Quay, Cork"}
    assert as_(amara()).post(f"/people/{siobhan().pk}/facts/", typed).status_code == 200
    propose_facts(
        siobhan(),
        text="My new address is 2 Harbour Street, 12345 Mallow.",
        source="message-1",
        at=timezone.now(),
    )
    for fact in Fact.objects.proposed():
        assert as_(amara()).post(f"/facts/{fact.pk}/confirmation/").status_code == 422
    assert Fact.objects.standing().get().value == "1 Quay, Cork"
    assert as_(amara()).delete(f"/facts/{Fact.objects.standing().get().pk}/").status_code == 422


def test_the_code_is_asked_for_on_the_page_of_the_person_too():
    own = f"/people/{siobhan().pk}/proof/"
    assert "Confirm by code…" in as_(kofi()).get(own).content.decode()
    as_(kofi()).post(own, {"to": siobhan().identities.get().pk})
    run_due(timezone.now())
    code = re.search(r"^    (\d{6})$", mail.outbox[-1].body, re.M)[1]

    as_(kofi()).post(f"{own}code/", {"code": code})

    assert copy().status_code == 200
