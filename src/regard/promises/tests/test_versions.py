"""Other terms are another version of a policy; what was promised keeps the version it was made on."""

from datetime import timedelta

import pytest

from regard.foundation.accounts.testing import ines, kofi, unit
from regard.foundation.events.journal import told
from regard.promises import actions
from regard.promises.models import Policy, Promise
from regard.promises.testing import THING, TUESDAY, office, opened

pytestmark = pytest.mark.django_db

LEADS = (actions.Rung(60, "leads"),)
ADMINS = (actions.Rung(5, "admins"),)
SOONER = actions.Terms(30, warn_minutes=10, ladder=ADMINS)


@pytest.fixture
def policy():
    for colleague in (ines(), kofi()):
        assert colleague.is_active
    terms = actions.Terms(120, warn_minutes=20, ladder=LEADS)
    return actions.add_policy(terms, unit=unit(), moment="opened", kind="first_reply", by=kofi(), at=TUESDAY)


def test_a_promise_climbs_the_ladder_it_was_made_on(policy):
    [before] = opened()
    actions.change_policy(policy, SOONER, by=kofi(), at=TUESDAY)
    [after] = opened(about="thing-2")
    actions.watch(at=after.due_at + timedelta(minutes=5))
    assert told_of(after) == ["Kofi"]
    actions.watch(at=before.due_at + timedelta(minutes=59))
    assert told_of(before) == []
    actions.watch(at=before.due_at + timedelta(minutes=60))
    assert told_of(before) == ["Ines"]


def told_of(promise):
    higher = promise.notices.filter(what="escalated").order_by("pk")
    return [notice.member.name.split()[0] for notice in higher]


def test_a_clock_that_stood_still_is_warned_of_as_was_promised(policy):
    [promise] = opened()
    actions.pause(THING, None, reason="answered", at=TUESDAY + timedelta(minutes=30))
    actions.change_policy(policy, SOONER, by=kofi(), at=TUESDAY + timedelta(hours=1))
    actions.resume(THING, at=TUESDAY + timedelta(hours=2))
    promise.refresh_from_db()
    assert promise.due_at == TUESDAY + timedelta(hours=3, minutes=30)
    assert promise.look_at == promise.due_at - timedelta(minutes=20)


def test_versions_are_counted_and_named_by_the_first(policy, client):
    actions.change_policy(policy, SOONER, by=kofi(), at=TUESDAY)
    actions.change_policy(policy, actions.Terms(45, office()), by=kofi(), at=TUESDAY)
    rows = Policy.objects.order_by("version").values_list("version", "minutes", "first", "retired_at")
    assert list(rows) == [(1, 120, None, TUESDAY), (2, 30, policy.pk, TUESDAY), (3, 45, policy.pk, None)]
    assert [entry.name for entry in told(policy)] == ["PolicyAdded", "PolicyChanged", "PolicyChanged"]
    client.force_login(kofi())
    page = client.get(f"/settings/policies/{policy.pk}/").content.decode()
    assert "version 3" in page
    assert page.count("changed it.") == 2


def test_the_same_terms_are_no_new_version(policy):
    same = actions.change_policy(policy, actions.terms_of(policy), by=kofi(), at=TUESDAY)
    assert (same, Policy.objects.count()) == (policy, 1)


def test_terms_typed_while_another_admin_retires_it_promise_nothing(policy):
    actions.retire_policy(policy, by=ines(), at=TUESDAY)
    with pytest.raises(actions.PolicyRetiredMeanwhile):
        actions.change_policy(policy, SOONER, by=kofi(), at=TUESDAY)
    actions.retire_policy(policy, by=kofi(), at=TUESDAY)
    assert not Policy.objects.in_use().exists()
    assert [entry.name for entry in told(policy)] == ["PolicyAdded", "PolicyRetired"]


def test_any_version_may_be_retired_as_the_policy(policy):
    opened()
    actions.change_policy(policy, SOONER, by=kofi(), at=TUESDAY)
    actions.retire_policy(policy, by=kofi(), at=TUESDAY)
    assert opened(about="thing-2") == []
    assert Promise.objects.running().count() == 1
