"""Two people who are said to be one and taken apart again have each what they had, in every table there is."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from regard.conversations import actions as conversations
from regard.conversations.models import Conversation, ReplyDraft
from regard.conversations.testing import conversation
from regard.foundation import personal
from regard.foundation.accounts.testing import amara, bea, signed_in, unit
from regard.people import actions
from regard.people.models import Duplicate, Person
from regard.people.testing import maria, siobhan
from regard.privacy.reach import reach

from . import canary

pytestmark = pytest.mark.django_db


def as_(someone):
    client = Client()
    client.cookies["sessionid"] = signed_in(someone)
    return client


def pair(one, other):
    first, second = sorted((one, other), key=lambda person: person.pk)
    return Duplicate.objects.create(one=first, other=second, reasons=["born"], found_at=timezone.now())


def personal_rows():
    """Every row of every table that holds something personal or leads to a person, but the proposal itself."""
    leading = {
        model
        for model in apps.get_models()
        if any(field.related_model is Person for field in model._meta.get_fields() if field.concrete)
    }
    named = {model for model in apps.get_models() if personal.whose(model)}
    return {
        model._meta.label: sorted(map(repr, model._base_manager.values_list()))
        for model in (leading | named) - {Duplicate}
    }


def belonging_to(person):
    return {each.model._meta.label: (each.theirs, each.beside) for each in reach(person)}


def test_whatever_belongs_to_a_person_belongs_to_them_again():
    """The canary has a row in each table of the registry, so a new one cannot be forgotten here."""
    at = timezone.now()
    planted = canary.write_by_every_channel(at)
    canary.tell_everything(planted, at)
    assert canary.fill_every_column(planted) == []
    asleep = Conversation.objects.filter(person=planted).first()
    conversations.snooze(asleep, kind="time", until=at + timedelta(days=3), by=amara(), at=at)
    assert ReplyDraft.objects.exists()
    actions.keep_holding(maria(), what="Lamp L1", stage="using", by=amara(), at=at)
    duplicate = pair(planted, maria())
    rows, theirs = personal_rows(), [belonging_to(person) for person in (planted, maria())]

    actions.say_the_same(duplicate, by=amara(), at=at)
    assert personal_rows() == rows
    actions.take_apart(duplicate, by=amara(), at=at)

    assert personal_rows() == rows
    assert [belonging_to(person) for person in (planted, maria())] == theirs


def everything_of(person, name, at):
    actions.keep_holding(person, what=f"Heater of {name}", stage="using", by=amara(), at=at)
    actions.keep_occasion(person, name=f"Day of {name}", month=2, day=3, consented=True, by=amara(), at=at)
    hours = {"hours_from": None, "hours_until": None}
    needs = f"Large print for {name}"
    actions.wish(person, channel="email", never_by="", **hours, access_needs=needs, by=amara(), at=at)
    actions.work_at(person, where=f"Office of {name}", by=amara(), at=at)
    actions.tell_fact(person, label=f"Order of {name}", value="77-1", by=amara(), at=at)


SHOWN = ("Heater", "Day", "Large print", "Office", "Order")


def test_whoever_is_one_has_on_either_page_what_both_have_and_apart_again_only_their_own():
    at = timezone.now()
    one, other = siobhan(at=at), maria(at=at)
    everything_of(one, "one", at)
    everything_of(other, "other", at)
    duplicate, client = pair(one, other), as_(amara())

    client.post(f"/duplicates/{duplicate.pk}/merging/")
    for person in (one, other):
        page = client.get(f"/people/{person.pk}/").content.decode()
        assert [word for word in SHOWN if page.count(word) < 2] == []
        assert "siobhan@example.org" in page
        assert "maria@example.org" in page
    client.delete(f"/duplicates/{duplicate.pk}/merging/")

    apart = client.get(f"/people/{one.pk}/").content.decode()
    assert "Heater of one" in apart
    for words in ("Heater of other", "Large print for other", "Office of other", "maria@example.org"):
        assert words not in apart


def test_what_another_unit_knows_of_them_stays_there():
    at = timezone.now()
    one = siobhan(at=at)
    other = actions.meet(
        kind="email", value="sb@work.example", name="S. Byrne", unit_id=unit("Lakeside").pk, at=at
    )
    everything_of(other, "other", at)
    actions.say_the_same(pair(one, other), by=bea(), at=at)

    page = as_(amara()).get(f"/people/{one.pk}/").content.decode()

    for words in ("of other", "for other", "sb@work.example"):
        assert words not in page


def test_what_is_kept_while_they_are_one_stays_with_whom_it_was_told_of():
    at = timezone.now()
    card = conversation(at=at)
    duplicate = pair(card.person, maria(at=at))
    actions.say_the_same(duplicate, by=amara(), at=at)
    actions.keep_holding(card.person, what="Kettle", stage="using", by=amara(), at=at)

    actions.take_apart(duplicate, by=amara(), at=at)

    assert "Kettle" in as_(amara()).get(f"/people/{card.person_id}/").content.decode()
    assert "Kettle" not in as_(amara()).get(f"/people/{maria().pk}/").content.decode()
