"""The desk through the door its members use."""

import json
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regard.conversations import actions
from regard.conversations.models import Conversation, Delivery, Message, Note
from regard.conversations.testing import TUESDAY, conversation, maria
from regard.foundation import clock
from regard.foundation.accounts.testing import amara, as_, bea, ines, ravi, team
from regard.foundation.files import store
from regard.people.testing import siobhan
from regard.promises import actions as promises
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db


def number_of(page):
    """The numbers of the rows on a page, in their order."""
    return [int(part.split("/")[0]) for part in page.content.decode().split('href="/conversations/')[1:]]


def test_whoever_is_not_signed_in_is_asked_to(client):
    answer = client.get("/desk/mine/")
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/?next=/desk/mine/")


def test_the_promise_due_first_comes_first(client):
    later = conversation(at=TUESDAY + timedelta(minutes=30), person=maria(), subject="Call back promised")
    first = conversation()

    assert number_of(as_(client, amara()).get("/desk/unassigned/rows/")) == [first.pk, later.pk]


def test_a_list_asks_three_questions_however_long_it_is(client, django_assert_num_queries):
    for minutes in range(40):
        conversation(at=TUESDAY + timedelta(minutes=minutes))
    as_(client, amara())

    with django_assert_num_queries(3):
        page = client.get("/desk/open/")
    assert len(number_of(page)) == 30


def test_a_conversation_asks_four_questions(client, django_assert_num_queries):
    matter = conversation()
    as_(client, amara())

    with django_assert_num_queries(4):
        page = client.get(f"/conversations/{matter.pk}/")
    assert "I have now explained this three times." in page.content.decode()


def test_what_is_fetched_again_asks_two_questions_and_a_thread_three(client, django_assert_num_queries):
    matter = conversation()
    as_(client, amara())

    for address in ("/desk/open/rows/", "/desk/counts/"):
        with django_assert_num_queries(2):
            assert client.get(address).status_code == 200
    with django_assert_num_queries(3):
        assert client.get(f"/conversations/{matter.pk}/thread/").status_code == 200


def test_a_search_asks_four_questions_and_one_more_for_names_spelt_nearly_so(
    client, django_assert_num_queries
):
    for minutes in range(40):
        conversation(at=TUESDAY + timedelta(minutes=minutes))
    as_(client, amara())

    with django_assert_num_queries(4):
        page = client.get("/search/?q=explained")
    assert len(number_of(page)) == 40
    with django_assert_num_queries(5):
        page = client.get("/search/?q=Siobhan+Birne")
    assert len(number_of(page)) > 0


@pytest.mark.parametrize("asked", ["{}", "%23{}", "siobhan@example.org"])
def test_a_matter_is_found_by_its_number_and_its_persons_address(client, asked):
    matter, _other = conversation(), conversation("Nobody called.", person=maria())

    assert number_of(as_(client, amara()).get(f"/search/?q={asked.format(matter.pk)}")) == [matter.pk]


def test_a_thread_is_of_those_who_see_its_conversation(client):
    matter, address = conversation(), "/conversations/{}/thread/"

    assert as_(client, bea()).get(address.format(matter.pk)).status_code == 404
    assert as_(client, ravi()).get(address.format(matter.pk)).status_code == 404
    assert as_(client, amara()).get(address.format(matter.pk + 1)).status_code == 404
    actions.follow(matter, member=ravi(), by=amara(), at=TUESDAY)
    page = as_(client, ravi()).get(address.format(matter.pk))
    assert "I have now explained this three times." in page.content.decode()


def test_a_matter_of_which_nothing_is_written_yet_has_an_empty_thread(client):
    matter = conversation()
    Message.objects.filter(conversation=matter).update(at=clock.now() + timedelta(days=1))

    page = as_(client, amara()).get(f"/conversations/{matter.pk}/thread/")
    assert (page.status_code, "<article" in page.content.decode()) == (200, False)


def test_promises_stand_in_the_thread_where_they_were_given_broken_and_kept(client):
    matter = conversation()
    promises.promise_by_hand(
        "by_hand",
        to=matter.person,
        about=f"conversation-{matter.pk}",
        unit=matter.unit,
        by=amara(),
        words="A new card by Friday",
        due_at=TUESDAY + timedelta(days=3),
        at=TUESDAY + timedelta(minutes=5),
    )
    promises.watch(at=TUESDAY + timedelta(hours=5))
    actions.reply(matter, by=amara(), text="It is in the post.", at=TUESDAY + timedelta(hours=6))

    page = as_(client, amara()).get(f"/conversations/{matter.pk}/thread/").content.decode()
    order = [
        page.index(words)
        for words in (
            "I have now explained this three times.",
            "Amara Okafor gave their word:",
            "Promise broken:",
            "It is in the post.",
            "Promise kept:",
        )
    ]
    assert order == sorted(order)
    assert "kept late" in page
    broken = Promise.objects.get(kind="first_reply")
    assert f'hx-get="/promises/{broken.pk}/lateness/"' in page
    promises.give_reason(
        broken, reason="load", words="Two of us were ill", by=amara(), at=TUESDAY + timedelta(hours=7)
    )
    page = as_(client, amara()).get(f"/conversations/{matter.pk}/thread/").content.decode()
    assert "More work than hands: Two of us were ill" in page
    assert "Say why" not in page


def test_more_goes_on_where_the_page_ended(client):
    made = [conversation(at=TUESDAY + timedelta(minutes=minutes)).pk for minutes in range(35)]
    as_(client, amara())
    page = client.get("/desk/open/rows/").content.decode()
    more = page.split('hx-get="')[1].split('"')[0].replace("&amp;", "&")

    assert number_of(client.get(more)) == made[30:]


def test_a_list_that_grew_is_fetched_as_long_as_it_is(client):
    made = [conversation(at=TUESDAY + timedelta(minutes=minutes)).pk for minutes in range(35)]

    assert number_of(as_(client, amara()).get("/desk/open/rows/?rows=35")) == made


PAGES = ["", "header/", "thread/", "history/", "recipients/", "assignment/", "status/", "merging/"]
DEEDS = ["reply/", "note/", "closing/", "following/", "assignment/", "status/", "merging/", "presence/"]


def test_a_member_of_another_unit_finds_nothing_and_does_nothing(client):
    matter = conversation()
    as_(client, bea())

    for page in PAGES:
        assert client.get(f"/conversations/{matter.pk}/{page}").status_code == 404, page
    for deed in DEEDS:
        assert client.post(f"/conversations/{matter.pk}/{deed}", {"text": "Hello"}).status_code == 404, deed
    assert number_of(client.get("/desk/open/rows/")) == []
    assert (Message.objects.count(), Note.objects.count()) == (1, 0)


def test_a_colleague_opens_what_they_follow_and_no_queue(client):
    matter, other = conversation(), conversation(person=maria())
    actions.follow(matter, member=ravi(), by=amara(), at=TUESDAY)
    as_(client, ravi())

    assert client.get(f"/conversations/{matter.pk}/").status_code == 200
    assert client.get(f"/conversations/{other.pk}/").status_code == 404
    assert client.get("/desk/mine/").status_code == 403
    assert client.post(f"/conversations/{matter.pk}/closing/").status_code == 403


def test_whoever_works_no_desk_comes_in_at_their_day(client):
    as_(client, ravi())
    shown = client.get("/", follow=True)
    assert shown.redirect_chain == [("/desk/", 302), ("/today/", 302)]
    ways = {way.split("#")[0] for way in re.findall('<a[^>]* href="(/[^"]*)"', shown.content.decode())}
    assert [way for way in ways if client.get(way, follow=True).status_code != 200] == []
    assert client.get("/desk/", follow=True).status_code == 200

    as_(client, amara())
    assert client.get("/", follow=True).redirect_chain == [("/desk/", 302), ("/desk/mine/", 302)]


def test_a_reply_leaves_and_the_form_is_empty_again(client):
    matter = conversation()
    actions.write_so(amara(), wait=0, signature="", at=TUESDAY)

    answer = as_(client, amara()).post(
        f"/conversations/{matter.pk}/reply/", {"text": "It is in the post today."}
    )

    reply = Message.objects.get(member=amara())
    assert (reply.text, reply.delivery.state) == ("It is in the post today.", Delivery.State.QUEUED)
    assert [r.address for r in reply.recipients.all()] == ["siobhan@example.org"]
    assert "It is in the post today." not in answer.content.decode()
    assert f"conversation-{matter.pk}" in answer["HX-Trigger"]


def test_a_reply_without_a_word_is_kept_and_not_sent(client):
    matter = conversation()

    answer = as_(client, amara()).post(f"/conversations/{matter.pk}/reply/", {"text": "  \n "})

    assert answer.status_code == 422
    assert "There is nothing to send yet." in answer.content.decode()
    assert Message.objects.filter(member=amara()).count() == 0


def test_a_note_is_no_message(client):
    matter = conversation()

    as_(client, amara()).post(f"/conversations/{matter.pk}/note/", {"text": "She told us on 3 May."})

    assert Note.objects.get().text == "She told us on 3 May."
    assert Message.objects.filter(member=amara()).count() == 0
    assert Delivery.objects.count() == 0


def test_closing_can_be_taken_back(client):
    matter = conversation()
    as_(client, amara())

    client.post(f"/conversations/{matter.pk}/closing/", {"sure": "unanswered"})
    assert Conversation.objects.get().category == "closed"
    client.delete(f"/conversations/{matter.pk}/closing/")
    assert Conversation.objects.get().category == "open"


def test_a_matter_is_given_to_a_colleague_and_a_team(client):
    matter, care = conversation(), team()

    as_(client, amara()).post(f"/conversations/{matter.pk}/assignment/", {"to": ines().pk, "team": care.pk})

    matter.refresh_from_db()
    assert (matter.assignee, matter.team) == (ines(), care)


def test_one_takes_it_oneself_with_one_button(client):
    matter = conversation()

    as_(client, amara()).post(
        f"/conversations/{matter.pk}/assignment/", {"to": "", "team": "", "myself": "1"}
    )

    matter.refresh_from_db()
    assert matter.assignee == amara()


def test_nobody_is_offered_who_could_not_open_it(client):
    matter, elsewhere = conversation(), bea()

    page = as_(client, amara()).get(f"/conversations/{matter.pk}/assignment/").content.decode()
    assert (elsewhere.name in page, ravi().name in page, amara().name in page) == (False, False, True)

    answer = as_(client, amara()).post(f"/conversations/{matter.pk}/assignment/", {"to": elsewhere.pk})
    assert answer.status_code == 422
    matter.refresh_from_db()
    assert matter.assignee is None


def test_a_closing_taken_back_owes_again_what_was_promised(client):
    matter, client = conversation(), as_(client, amara())
    owed = list(Promise.objects.running().values_list("kind", "due_at").order_by("kind"))
    closed = client.post(f"/conversations/{matter.pk}/closing/", {"sure": "unanswered"})
    assert not Promise.objects.running().exists()

    client.delete(json.loads(closed["HX-Trigger"])["toast"]["undo"])

    assert list(Promise.objects.running().values_list("kind", "due_at").order_by("kind")) == owed
    matter.refresh_from_db()
    assert (matter.category, matter.due_at) == ("open", min(due for _kind, due in owed))


@pytest.mark.parametrize("before", ["", "?status=x&changed_at=1", "?status=1&changed_at=2026-13-01"])
def test_opened_again_without_a_word_of_before_it_is_open(client, before):
    matter, client = conversation(), as_(client, amara())
    client.post(f"/conversations/{matter.pk}/closing/", {"sure": "unanswered"})

    client.delete(f"/conversations/{matter.pk}/closing/{before}")

    matter.refresh_from_db()
    assert matter.category == "open"
    assert not Promise.objects.running().exists()


def test_two_matters_go_on_as_one_and_apart_again(client):
    card, call = conversation(), conversation("Nobody called.", subject="Call back", person=siobhan())
    as_(client, amara())

    client.post(f"/conversations/{call.pk}/merging/", {"into": card.pk})
    both = client.get(f"/conversations/{card.pk}/thread/").content.decode()
    assert ("explained this three times" in both, "Nobody called." in both) == (True, True)

    client.delete(f"/conversations/{call.pk}/merging/")
    one = client.get(f"/conversations/{card.pk}/thread/").content.decode()
    assert "Nobody called." not in one


@pytest.mark.parametrize("act", ["merging", "linking"])
def test_what_is_no_other_number_is_said_in_words(client, act):
    here, call = conversation(), conversation(subject="Call back")
    client, address = as_(client, amara()), f"/conversations/{here.pk}/{act}/"

    def said(typed):
        answer = client.post(address, {"into": typed, "why": "related"})
        assert answer.status_code == 422
        return answer.content.decode()

    assert "That is this conversation itself. Which other one?" in said(str(here.pk))
    assert "A conversation is named by its number, such as 1042." in said("abc")
    assert "There is no conversation of this number that you may see." in said("9" * 30)
    assert "Which conversation? Give its number." in said(" ")
    assert client.post(address, {"into": f" #{call.pk} ", "why": "related"}).status_code == 200


def test_merging_into_what_one_may_not_see_is_refused(client):
    here = conversation()
    theirs = conversation(unit=bea().unit, person=siobhan(bea().unit))

    answer = as_(client, amara()).post(f"/conversations/{here.pk}/merging/", {"into": theirs.pk})

    assert answer.status_code == 422
    here.refresh_from_db()
    assert here.merged_into is None


def test_one_sees_who_else_is_there_and_writing(client):
    matter = conversation()
    as_(client, ines()).post(f"/conversations/{matter.pk}/presence/", {"writing": "1"})

    others = (
        as_(client, amara()).post(f"/conversations/{matter.pk}/presence/", {"writing": "0"}).content.decode()
    )

    assert "Ines Duarte is writing here" in others
    assert "Amara" not in others


def test_who_left_is_forgotten_after_a_while():
    matter, now = conversation(), clock.now()
    actions.be_here(matter, member=ines(), writing=False, at=now - timedelta(minutes=2))

    assert actions.be_here(matter, member=amara(), writing=False, at=now) == []


def test_the_history_names_who_did_what(client):
    matter = conversation()
    actions.assign(matter, to=ines(), by=amara(), at=TUESDAY)

    page = as_(client, amara()).get(f"/conversations/{matter.pk}/history/").content.decode()
    assert "<b>Amara Okafor</b> gave it to Ines Duarte." in page


def test_words_names_and_numbers_are_found(client):
    card, call = conversation(), conversation("Nobody called.", subject="Call back", person=maria())
    as_(client, amara())

    for words, number in (("warranty", card.pk), ("Kowalska", call.pk), (str(call.pk), call.pk)):
        assert number_of(client.get("/search/", {"q": words})) == [number], words
    assert "<mark>warranty</mark>" in client.get("/search/rows/", {"q": "warranty"}).content.decode()


def test_a_matter_is_found_by_the_name_of_a_file_that_came_or_went(client):
    at = clock.now()
    receipt = (store.keep(b"%PDF-1.7 one", at=at), "Receipt_4711-kettle.pdf", "application/pdf", "")
    logo = (store.keep(b"a picture", at=at), "signature-logo.png", "image/png", "logo@example.org")
    came = conversation(attachments=(receipt, logo), at=at)
    went = conversation("Nobody called.", subject="Call back", person=maria(), at=at)
    guide = (store.keep(b"%PDF-1.7 two", at=at), "descaling.pdf", "application/pdf", "")
    actions.reply(went, by=amara(), text="Here it is.", attachments=(guide,), at=at)
    as_(client, amara())

    def found(words):
        return number_of(client.get("/search/", {"q": words}))

    for again in (False, True):
        if again:
            actions.find_again([came.pk, went.pk])
        assert (found("4711"), found("kettle.pdf"), found("descaling")) == ([came.pk], [came.pk], [went.pk])
        assert found("logo") == []
    assert number_of(as_(client, bea()).get("/search/", {"q": "4711"})) == []


def test_mine_lists_and_counts_what_is_open_and_mine(client):
    opened, done = conversation(), conversation("Nobody called.", subject="Call back", person=maria())
    for matter in (opened, done):
        actions.assign(matter, to=amara(), by=ines(), at=TUESDAY)
    as_(client, amara())
    assert client.get("/desk/badge/").content.decode() == "2"

    actions.reply(done, by=amara(), text="We will ring at ten.", at=TUESDAY + timedelta(hours=1))
    assert client.get("/desk/badge/").content.decode() == "1"
    assert number_of(client.get("/desk/mine/rows/")) == [opened.pk]
    assert number_of(client.get("/desk/answered/rows/")) == [done.pk]


def test_another_unit_finds_nothing_by_words_or_number(client):
    card = conversation()

    for words in ("warranty", "Byrne", str(card.pk)):
        assert number_of(as_(client, bea()).get("/search/", {"q": words})) == []


def test_a_file_goes_with_the_reply(client):
    matter = conversation()
    actions.write_so(amara(), wait=0, signature="", at=TUESDAY)
    paper = SimpleUploadedFile("card.pdf", b"%PDF-1.7 a card", "application/pdf")

    as_(client, amara()).post(
        f"/conversations/{matter.pk}/reply/", {"text": "Here it is.", "attached": [paper]}
    )

    sent = Message.objects.get(member=amara()).attachments.get()
    assert (sent.name, sent.file.size) == ("card.pdf", 15)


def test_a_program_goes_with_nothing(client):
    matter = conversation()
    program = SimpleUploadedFile("card.exe", b"MZ")

    answer = as_(client, amara()).post(
        f"/conversations/{matter.pk}/reply/", {"text": "Here.", "attached": [program]}
    )

    assert answer.status_code == 422
    assert "“card.exe” is a program" in answer.content.decode()
    assert Message.objects.filter(member=amara()).count() == 0


def test_a_time_that_only_python_reads_is_a_place_too(client):
    number, client = conversation().pk, as_(client, amara())

    assert number_of(client.get("/desk/open/rows/", {"key": "2026-W01-1", "number": 1})) == [number]


NONSENSE = ["", "x", "-1", "²", "1.5", "1e9", "9" * 30, "\0", "\ud800"]


@pytest.mark.parametrize("asked", NONSENSE)
def test_a_place_that_makes_no_sense_is_the_beginning(client, asked):
    number, client = conversation().pk, as_(client, amara())
    nonsense = asked.encode("utf-8", "surrogatepass")

    for query in (
        {"rows": nonsense},
        {"key": nonsense, "number": 1},
        {"key": "infinity", "number": nonsense},
    ):
        assert number_of(client.get("/desk/open/rows/", query)) == [number]
    for page in ("", "thread/"):
        shown = client.get(f"/conversations/{number}/{page}", {"show": nonsense})
        assert "I have now explained this three times." in shown.content.decode()
