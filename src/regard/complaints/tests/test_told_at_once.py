"""What is severe is told to a named person in the same minute, and the record says who was told and when."""

from datetime import timedelta

import pytest
from django.core import mail

from regard.complaints import actions
from regard.complaints.models import Alarm, Guardian
from regard.complaints.testing import complaint
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation.accounts.actions import retire_member
from regard.foundation.accounts.testing import amara, as_, bea, ines, kofi, member, ravi, unit
from regard.foundation.jobs.testing import run_due

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def text(response):
    return " ".join(response.content.decode().split())


def guarded(by=ines, of=None):
    actions.name_guardian(of or unit(), by(), by=kofi(), at=TUESDAY)


@pytest.mark.parametrize("bad", [{"severity": "severe"}, {"safety": True}, {"vulnerable": True}])
def test_whoever_is_named_is_told_by_notice_and_mail_once(client, bad):
    guarded()
    registered = complaint(**bad)
    run_due(TUESDAY)
    run_due(TUESDAY)
    told = Alarm.objects.get()
    assert (told.complaint, told.member, told.at, told.seen_at) == (registered, ines(), TUESDAY, None)
    assert told.mailed_at is not None
    (letter,) = [each for each in mail.outbox if "hear of at once" in each.subject]
    assert letter.to == [ines().email]
    assert f"/complaints/{registered.pk}/" in letter.body
    assert registered.happened not in letter.body
    actions.mail_alarm(told.pk, at=TUESDAY + HOUR)
    assert len([each for each in mail.outbox if "hear of at once" in each.subject]) == 1
    as_(client, ines())
    assert "You have to hear of this at once" in text(client.get("/today/"))
    assert "1" in text(client.get("/today/badge/"))


def test_what_is_minor_alarms_nobody():
    guarded()
    complaint(severity="minor")
    assert not Alarm.objects.exists()


def test_the_record_shows_who_was_told_and_that_they_saw_it(client):
    guarded()
    registered = complaint(severity="severe")
    as_(client, amara())
    page = text(client.get(f"/complaints/{registered.pk}/"))
    assert "Told at once <b><bdi>Ines Duarte" in page
    assert "not seen yet" in page
    told = Alarm.objects.get()
    assert client.post(f"/complaints/alarms/{told.pk}/seen/").status_code == 404
    as_(client, ines())
    client.post(f"/complaints/alarms/{told.pk}/seen/")
    assert "not seen yet" not in text(client.get(f"/complaints/{registered.pk}/"))
    assert "hear of this at once" not in text(client.get("/today/"))


def test_the_nearest_up_the_tree_who_is_still_here_hears_of_it():
    outlet = unit("Harbour Cork", parent=unit())
    guarded()
    guarded(by=amara, of=outlet)
    assert Guardian.objects.count() == 2
    with pytest.raises(actions.MayNotSee):
        guarded(by=ravi, of=outlet)
    with pytest.raises(actions.MayNotSee):
        guarded(by=bea, of=outlet)
    complaint(matter=conversation(unit=outlet, at=TUESDAY), safety=True)
    assert Alarm.objects.get().member == amara()
    retire_member(amara(), by=kofi(), at=TUESDAY)
    other = conversation(unit=outlet, subject="Another", at=TUESDAY)
    actions.register(other, happened_so="It burnt.", wished="Safety.", safety=True, by=ines(), at=TUESDAY)
    assert Alarm.objects.latest("pk").member == ines()


def test_an_admin_names_them_and_a_lead_reads_it(client):
    as_(client, kofi())
    page = f"/settings/complaints/{unit().pk}/guardian/"
    assert client.post(page, {"member": ravi().pk}).status_code == 422
    client.post(page, {"member": ines().pk})
    assert Guardian.objects.get().member == ines()
    as_(client, ines())
    assert "<bdi>Ines Duarte" in text(client.get("/settings/complaints/"))
    assert client.get(page).status_code == 403
    as_(client, kofi())
    client.post(page, {"member": ""})
    assert not Guardian.objects.exists()


def test_the_list_of_units_costs_the_same_however_many_there_are(client, django_assert_max_num_queries):
    for number in range(5):
        guarded(of=unit(f"Outlet {number}", parent=unit()))
    as_(client, member("Nora Quist", "lead"))
    with django_assert_max_num_queries(2):
        assert "Outlet 4" in text(client.get("/settings/complaints/"))
