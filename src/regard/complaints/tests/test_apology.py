"""An apology says what happened, why, and what now; it is drafted from the record and sent by nobody but a member."""

from datetime import timedelta
from decimal import Decimal

import pytest

from regard.complaints import actions
from regard.complaints.models import Assessment
from regard.complaints.testing import complaint, offer
from regard.conversations.actions import Sheet, save_reply_draft
from regard.conversations.models import Message, ReplyDraft
from regard.conversations.testing import TUESDAY, siobhan
from regard.foundation.accounts.testing import amara, as_, bea, ines, kofi
from regard.people.actions import describe

from .test_closed_by_their_word import text

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
WHY = "Our form lost the last letter of your street."


def found_and_offered():
    registered = complaint()
    actions.assess(registered, "mistake", WHY, by=amara(), at=TUESDAY)
    offer(registered, by=kofi())
    refused = offer(registered, by=kofi(), kind="gift", words="A lamp", cost=Decimal(5))
    actions.answer_remedy(refused, "refused", "", at=TUESDAY + HOUR)
    return registered


def drafted(registered):
    sent = Message.objects.count()
    actions.draft_apology(registered, by=amara(), at=TUESDAY + HOUR)
    assert Message.objects.count() == sent
    return ReplyDraft.objects.get(member=amara()).text


def test_it_says_what_happened_why_and_what_now_and_waits_on_the_sheet():
    assert drafted(found_and_offered()) == (
        "Dear Siobhán Byrne,\n\nwe are sorry for what happened:\n\n"
        "The warranty card never came, after three calls.\n\n"
        f"It happened because of this:\n\n{WHY}\n\n"
        "This is what we do now:\n\n- Refund (€40.00): The postage\n\n"
        "Whether this puts it right is not for us to say. Please tell us."
    )


@pytest.mark.parametrize(
    ("languages", "how", "says"),
    [
        (["de"], {"title": "Frau"}, ["Sehr geehrte Frau Byrne,", "Es tut uns leid", "Erstattung"]),
        (["ar"], {"title": "السيدة"}, ["نأسف", "استرداد"]),
        (["fr"], {"title": "Ms"}, ["Dear Ms Byrne,", "we are sorry"]),
    ],
)
def test_it_is_in_their_language_and_form_of_address(languages, how, says):
    describe(
        siobhan(), languages=languages, formality="formal", family_name="Byrne", by=None, at=TUESDAY, **how
    )
    letter = drafted(found_and_offered())
    assert [words for words in says if words.lower() not in letter.lower()] == []


def test_what_lay_on_the_sheet_is_not_lost():
    registered = found_and_offered()
    sheet = Sheet("I look into it.")
    save_reply_draft(registered.conversation, by=amara(), sheet=sheet, version=0, at=TUESDAY)
    assert "we are sorry" in drafted(registered)
    assert ReplyDraft.objects.get(member=amara()).beside == "I look into it."


def test_without_a_cause_or_a_next_step_there_is_none():
    registered = complaint()
    with pytest.raises(actions.NoCause):
        actions.draft_apology(registered, by=amara(), at=TUESDAY)
    actions.assess(registered, "delay", WHY, by=amara(), at=TUESDAY)
    offer(registered)
    with pytest.raises(actions.NoNextStep):
        actions.draft_apology(registered, by=amara(), at=TUESDAY)
    assert not ReplyDraft.objects.exists()


def test_said_anew_the_latest_counts():
    registered = complaint()
    actions.assess(registered, "delay", "We were slow.", by=amara(), at=TUESDAY)
    actions.assess(registered, "mistake", WHY, by=ines(), at=TUESDAY + HOUR)
    why = Assessment.objects.get()
    assert (why.kind, why.words, why.by) == ("mistake", WHY, ines())


def test_on_the_page_of_the_complaint(client):
    registered = complaint()
    as_(client, amara())
    page = f"/complaints/{registered.pk}/"
    assert "say so above first" in text(client.post(f"{page}apology/", follow=True))
    assert client.post(f"{page}assessment/", {"kind": "delay", "words": " "}).status_code == 422
    assert WHY in text(client.post(f"{page}assessment/", {"kind": "delay", "words": WHY}, follow=True))
    assert "offer something first" in text(client.post(f"{page}apology/", follow=True))
    offer(registered, by=kofi())
    assert client.post(f"{page}apology/").url == f"/conversations/{registered.conversation_id}/"
    assert WHY in ReplyDraft.objects.get(member=amara()).text
    as_(client, bea())
    for door in ("assessment", "apology"):
        assert client.post(f"{page}{door}/", {"kind": "delay", "words": WHY}).status_code == 404
