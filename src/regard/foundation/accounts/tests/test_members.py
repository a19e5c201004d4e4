from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from regard.foundation.accounts import actions
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Member, Session
from regard.foundation.events.journal import told

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)


def fresh(member):
    return Member.objects.get(pk=member.pk)


def add(name="Yusuf Demir", email="Yusuf@Harbour.example ", role=Member.Role.AGENT):
    return actions.add_member(name=name, email=email, role=role, unit=cast.unit(), by=cast.kofi(), at=NOW)


def test_a_new_member_has_no_password_until_they_choose_one():
    yusuf = add()
    assert (yusuf.email, yusuf.has_usable_password()) == ("yusuf@harbour.example", False)
    assert [(entry.name, entry.by) for entry in told(yusuf)] == [("MemberAdded", cast.kofi())]


def test_the_journal_holds_no_name_and_no_address():
    entry = told(add()).get()
    assert "usuf" not in str(entry.facts)


def test_one_address_is_one_member():
    add()
    with pytest.raises(IntegrityError), transaction.atomic():
        add(name="Another Yusuf", email="YUSUF@harbour.example")


def test_an_invitation_lets_a_password_be_chosen_once():
    yusuf = add()
    token = actions.make_invitation(yusuf, by=cast.kofi(), at=NOW)
    actions.accept_invitation(token, password="seven kind words", at=NOW)
    assert fresh(yusuf).check_password("seven kind words")
    with pytest.raises(actions.InvitationOver):
        actions.accept_invitation(token, password="stolen later", at=NOW)
    assert fresh(yusuf).check_password("seven kind words")


def test_an_invitation_grows_too_old():
    token = actions.make_invitation(add(), at=NOW)
    with pytest.raises(actions.InvitationOver):
        actions.accept_invitation(token, password="seven kind words", at=NOW + timedelta(days=7))


def test_a_newer_invitation_takes_the_place_of_the_older():
    yusuf = add()
    older, newer = actions.make_invitation(yusuf, at=NOW), actions.make_invitation(yusuf, at=NOW)
    with pytest.raises(actions.InvitationOver):
        actions.accept_invitation(older, password="seven kind words", at=NOW)
    actions.accept_invitation(newer, password="seven kind words", at=NOW)


def test_the_retired_accept_no_invitation():
    yusuf = add()
    token = actions.make_invitation(yusuf, at=NOW)
    actions.retire_member(yusuf, by=cast.kofi(), at=NOW)
    with pytest.raises(actions.InvitationOver):
        actions.accept_invitation(token, password="seven kind words", at=NOW)


def test_who_retires_is_signed_out_everywhere_and_nobody_else_is():
    amara, ines = cast.amara(), cast.ines()
    cast.signed_in(amara)
    cast.signed_in(amara)
    kept = cast.signed_in(ines)
    actions.retire_member(amara, by=cast.kofi(), at=NOW)
    assert [session.session_key for session in Session.objects.all()] == [kept]
    assert fresh(amara).is_active is False


def test_the_last_admin_stays_admin():
    kofi = cast.kofi()
    with pytest.raises(actions.LastAdmin):
        actions.retire_member(kofi, by=kofi, at=NOW)
    with pytest.raises(actions.LastAdmin):
        actions.change_role(kofi, role=Member.Role.AGENT, by=kofi, at=NOW)
    actions.change_role(cast.ines(), role=Member.Role.ADMIN, by=kofi, at=NOW)
    actions.change_role(kofi, role=Member.Role.AGENT, by=kofi, at=NOW)
    assert (fresh(kofi).role, fresh(cast.ines()).role) == ("agent", "admin")


def test_doing_it_twice_is_said_once():
    amara, team, kofi = cast.amara(), cast.team(), cast.kofi()
    for _ in range(2):
        actions.put_in_team(amara, team=team, by=kofi, at=NOW)
        actions.change_role(amara, role=Member.Role.LEAD, by=kofi, at=NOW)
    for _ in range(2):
        actions.take_out_of_team(amara, team=team, by=kofi, at=NOW)
        actions.retire_member(amara, by=kofi, at=NOW)
    assert [entry.name for entry in told(amara)] == ["TeamJoined", "RoleChanged", "TeamLeft", "MemberRetired"]
