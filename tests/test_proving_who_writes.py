"""Who writes is proved by a code or a link to an address of theirs, once a visit, and by no question."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from regard.conversations import actions as conversations
from regard.conversations.testing import conversation
from regard.foundation.accounts.testing import amara, bea, ines, kofi, signed_in
from regard.foundation.events.models import Entry
from regard.foundation.jobs.testing import run_due
from regard.people.actions import describe
from regard.people.models import Identity
from regard.people.sureness import Level, acts
from regard.people.testing import maria
from regard.proof import actions, queries
from regard.proof.models import Challenge, Need, Proof

pytestmark = pytest.mark.django_db


def as_(someone):
    client = Client()
    client.cookies["sessionid"] = signed_in(someone)
    return client


def asked(card, at=None, by=None):
    """What the letter says: the challenge, its code and the path of its link."""
    at = at or timezone.now()
    challenge = actions.ask(
        card.person,
        identity=card.person.identities.get(),
        about=f"conversation-{card.pk}",
        by=by or amara(),
        at=at,
    )
    run_due(timezone.now())
    body = mail.outbox[-1].body
    return challenge, re.search(r"^    (\d{6})$", body, re.M)[1], re.search(r"/confirm/[^/]+/", body)[0]


def level(card):
    about, at = f"conversation-{card.pk}", timezone.now()
    return queries.level_of(about, card.person, proof=queries.proof_in(about, card.person, at=at))


def panel(card, someone):
    return as_(someone).get(f"/people/{card.person_id}/proof/?about=conversation-{card.pk}").content.decode()


def test_the_code_goes_to_their_own_address_and_lies_nowhere():
    challenge, code, link = asked(conversation())
    assert mail.outbox[-1].to == ["siobhan@example.org"]
    assert mail.outbox[-1].body.startswith("Dear Siobhán Byrne")
    challenge.refresh_from_db()
    said = str(list(Challenge.objects.values())) + str(list(Entry.objects.values("facts")))
    assert code not in said
    assert link.split("/")[2] not in said


def test_the_right_code_confirms_for_the_visit_and_proves_the_address():
    card = conversation()
    challenge, code, _link = asked(card)
    at = timezone.now()
    assert level(card) == Level.ADDRESS
    assert actions.confirm_by_code(challenge, code=f"{code[:3]} {code[3:]}", by=amara(), at=at)
    assert level(card) == Level.CONFIRMED
    assert Identity.objects.get(value="siobhan@example.org").verified_at == at
    proof = Proof.objects.get()
    assert queries.proof_in(proof.about, card.person, at=at + timedelta(hours=11)) == proof
    assert queries.proof_in(proof.about, card.person, at=at + timedelta(hours=12)) is None


def test_a_code_is_good_once():
    challenge, code, link = asked(conversation())
    at = timezone.now()
    assert actions.confirm_by_code(challenge, code=code, by=amara(), at=at)
    assert not actions.confirm_by_code(challenge, code=code, by=amara(), at=at)
    assert Client().post(link).status_code == 404
    assert Proof.objects.count() == 1


def test_after_five_wrong_ones_the_right_one_is_wrong_too():
    challenge, code, _link = asked(conversation())
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    for _try in range(5):
        assert not actions.confirm_by_code(challenge, code=wrong, by=amara(), at=timezone.now())
    assert not actions.confirm_by_code(challenge, code=code, by=amara(), at=timezone.now())
    assert not Proof.objects.exists()
    challenge.refresh_from_db()
    assert not challenge.is_open(timezone.now())


def test_after_half_an_hour_it_is_too_old():
    challenge, code, link = asked(conversation())
    later = challenge.asked_at + timedelta(minutes=30)
    assert not actions.confirm_by_code(challenge, code=code, by=amara(), at=later)
    with pytest.raises(actions.LinkOver):
        actions.confirm_by_link(link.split("/")[2], at=later)


def test_nobody_gets_more_than_three_an_hour():
    card, now = conversation(), timezone.now()
    for _each in range(3):
        asked(card, at=now)
    with pytest.raises(actions.TooMany):
        asked(card, at=now + timedelta(minutes=59))
    address = f"/people/{card.person_id}/proof/?about=conversation-{card.pk}"
    answer = as_(amara()).post(address, {"to": card.person.identities.get().pk})
    assert answer.status_code == 422
    assert "three codes within an hour" in answer.content.decode()
    assert Challenge.objects.count() == 3


def test_asking_again_ends_what_was_asked_before():
    card = conversation()
    first, code, _link = asked(card)
    asked(card)
    assert not actions.confirm_by_code(first, code=code, by=amara(), at=timezone.now())


def test_opening_the_link_changes_nothing_and_its_button_confirms():
    card = conversation()
    _challenge, _code, link = asked(card)
    entries = Entry.objects.count()
    for _each in range(3):
        page = Client().get(link)
        assert page.status_code == 200
        assert Client().head(link).status_code in (200, 405)
    assert page["Referrer-Policy"] == "no-referrer"
    assert (Entry.objects.count(), Proof.objects.count()) == (entries, 0)
    assert "now we know" in Client().post(link).content.decode()
    assert level(card) == Level.CONFIRMED


def test_whoever_has_the_mailbox_can_say_that_it_was_not_them():
    card = conversation()
    challenge, code, link = asked(card)
    assert Client().post(link, {"denied": "1"}).status_code == 200
    assert not actions.confirm_by_code(challenge, code=code, by=amara(), at=timezone.now())
    assert "they did not write this" in panel(card, amara())


def test_it_goes_with_the_conversation_to_another_colleague_and_is_not_asked_again():
    card = conversation()
    challenge, code, _link = asked(card)
    assert "Confirm by code" not in panel(card, amara())
    actions.confirm_by_code(challenge, code=code, by=amara(), at=timezone.now())
    conversations.assign(card, to=ines(), by=amara(), at=timezone.now())
    seen = panel(card, ines())
    assert "no questions needed" in seen
    assert "Confirm by code" not in seen


def test_in_another_conversation_of_theirs_somebody_else_may_be_writing():
    card, other = conversation(), conversation("Change my address.")
    challenge, code, _link = asked(card)
    actions.confirm_by_code(challenge, code=code, by=amara(), at=timezone.now())
    assert level(other) == Level.ADDRESS


def test_a_code_never_goes_to_an_address_of_somebody_else():
    card = conversation()
    hers = maria().identities.get()
    with pytest.raises(actions.NotTheirs):
        actions.ask(card.person, identity=hers, about="conversation-1", by=amara(), at=timezone.now())
    answer = as_(amara()).post(
        f"/people/{card.person_id}/proof/?about=conversation-{card.pk}", {"to": hers.pk}
    )
    assert "Choose an address of theirs." in answer.content.decode()
    assert not Challenge.objects.exists()


def test_what_is_another_units_is_not_there():
    card = conversation()
    address = f"/people/{card.person_id}/proof/"
    assert as_(bea()).get(f"{address}?about=conversation-{card.pk}").status_code == 404
    assert as_(amara()).get(f"{address}?about=conversation-999").status_code == 404
    assert as_(amara()).get(f"{address}?about=nothing").status_code == 404


def test_an_admin_says_what_each_act_needs():
    card = conversation()
    client = as_(kofi())
    page = client.get("/settings/identity/").content.decode()
    assert "Hand out what we know about them" in page
    said = {act.name: "1" for act in acts()}
    assert client.post("/settings/identity/", said).status_code == 302
    assert {level for _act, _label, level in queries.needs()} == {Level.ADDRESS}
    assert "no questions needed" in panel(card, amara())
    client.post("/settings/identity/", {act.name: str(act.usual) for act in acts()})
    assert not Need.objects.exists()
    assert as_(amara()).get("/settings/identity/").status_code == 403


def test_one_key_asks_before_a_mail_leaves_and_leaves_nothing_behind():
    card = conversation()
    shown = panel(card, amara())
    assert f'hx-get="/people/{card.person_id}/proof/asking/?about=conversation-{card.pk}"' in shown
    assert "hx-post" not in shown
    asked = as_(amara()).get(f"/people/{card.person_id}/proof/asking/?about=conversation-{card.pk}")
    assert "leaves for siobhan@example.org at once. It cannot be called back." in asked.content.decode()
    assert (Challenge.objects.count(), mail.outbox) == (0, [])
    for wrong in ("?about=nothing", "?about=conversation-999999"):
        assert as_(amara()).get(f"/people/{card.person_id}/proof/asking/{wrong}").status_code == 404
    assert as_(bea()).get(asked.request["PATH_INFO"]).status_code == 404


def test_the_panel_asks_few_questions(django_assert_max_num_queries):
    card = conversation()
    client, address = as_(amara()), f"/people/{card.person_id}/proof/?about=conversation-{card.pk}"
    with django_assert_max_num_queries(8):
        client.get(address)


def test_the_letter_speaks_the_language_of_whoever_it_is_for():
    card = conversation()
    describe(card.person, languages=["de-DE"], by=None, at=timezone.now())
    asked(card)
    letter = mail.outbox[-1]
    assert letter.subject == "Schreiben Sie uns gerade?"
    assert "Sind Sie es, lautet Ihr Code:" in letter.body
    assert "Somebody" not in letter.body
