"""What reads like a complaint is proposed as one, and a member decides."""

from datetime import timedelta

import pytest

from regard.complaints import actions
from regard.complaints.models import Complaint, Proposal
from regard.complaints.testing import WISHED
from regard.conversations import actions as conversations
from regard.conversations.actions import Written
from regard.conversations.models import Message
from regard.conversations.testing import TUESDAY, conversation, siobhan
from regard.foundation.accounts.testing import amara, as_, bea, ines, kofi, ravi
from regard.privacy import actions as privacy

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
ANGRY = "The technician never showed up, for the third time. This is unacceptable. I want a new heater."
CALM = "Could you tell me when your store opens on Saturday?"


def matter(text=CALM):
    return conversation(text, at=TUESDAY)


def wrote(text, among=None, **more):
    return conversations.receive(
        among or matter(),
        person=siobhan(),
        channel="email",
        written=Written(text=text, **more),
        at=TUESDAY + HOUR,
    )


def proposed():
    wrote(ANGRY)
    return Proposal.objects.get()


def text(response):
    return " ".join(response.content.decode().split())


def beside(client, matter):
    return text(client.get(f"/people/{matter.person_id}/complaint/?about=conversation-{matter.pk}"))


def test_what_reads_like_one_is_proposed_once():
    begun = matter()
    numbers = [wrote(said, begun).pk for said in (CALM, ANGRY, ANGRY)]
    proposal = Proposal.objects.get()
    assert (proposal.conversation, proposal.message_id, proposal.end) == (begun, numbers[1], "")
    assert proposal.strength > 0


def test_an_ordinary_question_is_not():
    wrote(CALM)
    assert not Proposal.objects.exists()


def test_what_a_machine_wrote_is_not_read_nor_what_we_wrote_nor_what_was_dealt_with_long_ago():
    wrote(ANGRY, automatic=Message.Automatic.AUTO_REPLY)
    wrote(ANGRY, history=True)
    conversations.reply(matter(), by=amara(), text=ANGRY, at=TUESDAY)
    assert not Proposal.objects.exists()


def test_who_may_only_be_kept_is_not_read():
    privacy.restrict(siobhan(), by=kofi(), at=TUESDAY)
    wrote(ANGRY)
    assert not Proposal.objects.exists()


def test_a_matter_that_begins_so_is_proposed():
    begun = matter(text=ANGRY)
    assert Proposal.objects.get().conversation == begun


def test_it_is_registered_with_what_they_wrote(client):
    proposal = proposed()
    about = proposal.conversation
    as_(client, amara())
    assert "Reads like a complaint: register it?" in beside(client, about)
    form = text(client.get(f"/conversations/{about.pk}/complaint/"))
    assert f"{ANGRY}</textarea>" in form
    assert ">I want a new heater.</textarea>" in form.replace("> ", ">")
    typed = {"happened_so": ANGRY, "wished": "A new heater.", "severity": "serious"}
    client.post(f"/conversations/{about.pk}/complaint/", typed)
    proposal.refresh_from_db()
    assert (proposal.end, proposal.by) == ("taken", amara())
    assert Complaint.objects.get().wished == "A new heater."
    assert "Reads like" not in beside(client, about)


def test_declined_it_is_never_proposed_again(client):
    proposal = proposed()
    about = proposal.conversation
    as_(client, amara())
    declining = f"/complaints/proposals/{proposal.pk}/declining/"
    assert client.get(declining).status_code == 405
    assert "not proposed again" in client.post(declining).headers["HX-Trigger"]
    wrote(ANGRY, about)
    assert "Register a complaint…" in beside(client, about)
    proposal.refresh_from_db()
    assert (proposal.end, proposal.by) == ("declined", amara())


def test_declined_by_mistake_it_stands_again(client):
    proposal = proposed()
    as_(client, amara())
    declining = f"/complaints/proposals/{proposal.pk}/declining/"
    client.post(declining)
    client.delete(declining)
    assert "Reads like a complaint" in beside(client, proposal.conversation)


def test_what_was_registered_is_not_declined():
    proposal = proposed()
    given = {"happened_so": ANGRY, "wished": WISHED}
    actions.register(proposal.conversation, **given, by=amara(), at=TUESDAY + HOUR)
    actions.decline(proposal, by=ines(), at=TUESDAY + 2 * HOUR)
    proposal.refresh_from_db()
    assert (proposal.end, proposal.by) == ("taken", amara())


@pytest.mark.parametrize("who", [bea, ravi])
def test_nobody_else_declines_it(client, who):
    proposal = proposed()
    as_(client, who())
    assert client.post(f"/complaints/proposals/{proposal.pk}/declining/").status_code in (403, 404)
    assert Proposal.objects.open().exists()


def test_leads_read_a_page_of_them_after_the_other_in_a_handful_of_queries(
    client, django_assert_max_num_queries
):
    for number in range(33):
        conversation(ANGRY, subject=f"Matter {number}.", at=TUESDAY + timedelta(seconds=number))
    actions.decline(Proposal.objects.get(conversation__subject="Matter 5."), by=amara(), at=TUESDAY + HOUR)
    as_(client, ines())
    with django_assert_max_num_queries(3):
        page = text(client.get("/complaints/proposals/"))
    assert "Matter 32." in page
    assert "Matter 1." not in page
    more = page.rpartition("/complaints/proposals/rows/?")[2].split('"')[0].replace("&amp;", "&")
    rest = text(client.get(f"/complaints/proposals/rows/?{more}"))
    assert "Matter 1." in rest
    assert "Matter 5." not in rest
    assert "Matter 5." in text(client.get("/complaints/proposals/?end=declined"))
    assert 'Reads like one <span class="number">32</span>' in text(client.get("/complaints/"))


def test_agents_have_no_list_of_them_and_another_unit_sees_none(client):
    proposed()
    as_(client, amara())
    assert client.get("/complaints/proposals/").status_code == 403
    assert "Reads like one" not in text(client.get("/complaints/"))
    assert not Proposal.objects.visible_to(bea()).exists()
