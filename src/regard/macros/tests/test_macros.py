"""Ready words and acts: found, filled, done when the answer leaves, undone; and nothing leaves half filled."""

from datetime import timedelta

import pytest
from django.test import Client

from regard.conversations import actions as conversations
from regard.conversations.models import Category, Conversation, Message, ReplyDraft, Status
from regard.conversations.testing import TUESDAY, conversation, siobhan
from regard.foundation import clock
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Member
from regard.foundation.accounts.testing import amara, bea, ines, kofi, team
from regard.foundation.events.journal import told
from regard.foundation.jobs.testing import run_due
from regard.foundation.testing import at_once
from regard.macros import actions
from regard.macros.models import Macro, Use
from regard.macros.testing import macro
from regard.people import actions as people
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db

SOON = timedelta(minutes=1)


def pages(member):
    return Client(headers={"cookie": f"sessionid={cast.signed_in(member)}"})


def take_up(which, matter, member):
    return pages(member).post(f"/macros/conversations/{matter.pk}/{which.pk}/")


def closed():
    return Status.objects.get_or_create(name="Closed", defaults={"category": Category.CLOSED})[0]


def standing(matter):
    return Conversation.objects.get(pk=matter.pk)


def test_blanks_are_filled_from_what_is_known_and_the_rest_stays_open():
    matter = conversation()
    people.describe(siobhan(), formality="formal", title="Ms", family_name="Byrne", by=None, at=TUESDAY)
    words = macro(text="{{salutation}}\n{{ Fact:  serial }} {{fact: Colour}} {{number}} {{me}}")

    people.tell_fact(siobhan(), label="Serial", value="88213-K", by=amara(), at=TUESDAY)
    answer = take_up(words, matter, amara()).text

    assert "Dear Ms Byrne,\n88213-K {{fact: Colour}} " in answer
    assert f"{matter.pk} Amara Okafor</template>" in answer


def test_a_time_that_has_passed_is_told_to_nobody():
    matter, words = conversation(at=clock.now()), macro(text="By {{due}}.")
    assert "{{due}}" not in take_up(words, matter, amara()).text

    late = conversation(subject="Nobody called", at=clock.now() - timedelta(days=9))
    assert "By {{due}}." in take_up(words, late, amara()).text


@pytest.mark.parametrize("blank", ["{{name}}", "{{ Due }}", "{{fact: Serial number}}"])
def test_an_answer_with_an_open_blank_does_not_leave_and_is_not_lost(blank):
    matter = conversation()

    answer = pages(amara()).post(f"/conversations/{matter.pk}/reply/", {"text": f"It comes by {blank}."})

    assert answer.status_code == 422
    assert f"Not filled in yet: {blank}." in answer.text
    assert f"It comes by {blank}." in answer.text
    assert not Message.objects.filter(member=amara()).exists()
    assert not ReplyDraft.objects.filter(leaves_at__isnull=False).exists()


def test_braces_of_a_customers_own_trade_may_be_written():
    matter = conversation("How do I greet my readers by name?")

    pages(amara()).post(f"/conversations/{matter.pk}/reply/", {"text": "Write {{ first_name }} there."})

    assert ReplyDraft.objects.get(leaves_at__isnull=False).text == "Write {{ first_name }} there."


def test_what_a_macro_does_waits_for_the_answer_to_leave():
    matter, done = conversation(), closed()
    thanks = macro("Thanks and done", "Thank you. All is well now.", status=done, takes=True)

    take_up(thanks, matter, amara())
    waiting = pages(amara()).get(f"/macros/conversations/{matter.pk}/waiting/").text
    assert "Closed" in waiting
    assert standing(matter).category == Category.OPEN

    conversations.reply(matter, by=amara(), text="Thank you. All is well now.", at=clock.now())
    run_due(clock.now() + SOON)

    assert (standing(matter).status, standing(matter).assignee) == (done, amara())
    assert not Use.objects.waiting().exists()


def test_what_was_dropped_is_not_done():
    matter = conversation()
    take_up(macro(text="Thank you.", status=closed()), matter, amara())

    pages(amara()).post(f"/macros/uses/{Use.objects.get().pk}/dropping/")
    conversations.reply(matter, by=amara(), text="Thank you.", at=clock.now())
    run_due(clock.now() + SOON)

    assert standing(matter).category == Category.ANSWERED


def test_anothers_answer_does_not_do_what_mine_was_to_do():
    matter = conversation()
    take_up(macro(text="Thank you.", status=closed()), matter, amara())

    conversations.reply(matter, by=ines(), text="I see to it.", at=clock.now())
    run_due(clock.now() + SOON)

    assert standing(matter).category == Category.ANSWERED
    assert Use.objects.waiting().count() == 1


def test_without_words_it_acts_at_once_and_can_be_undone():
    matter, billing = conversation(), team("Billing")
    hand_on = macro("To billing", "", team=billing, status=closed())

    take_up(hand_on, matter, amara())
    assert (standing(matter).team, standing(matter).category) == (billing, Category.CLOSED)

    pages(amara()).delete(f"/macros/uses/{Use.objects.get().pk}/")
    assert (standing(matter).team, standing(matter).category) == (None, Category.OPEN)
    assert [entry.name for entry in told(matter)][-3:] == [
        "StatusChanged",
        "ConversationAssigned",
        "MacroTakenBack",
    ]
    assert pages(amara()).delete(f"/macros/uses/{Use.objects.get().pk}/").status_code == 404


def test_one_that_closes_at_once_says_what_it_would_leave_open():
    matter = conversation()
    macro("Done", "", status=closed())
    macro("Thanks and done", "Thank you.", status=closed())
    offered = f"/macros/conversations/{matter.pk}/rows/"

    assert pages(amara()).get(offered).text.count("The customer has no answer yet.") == 1
    conversations.reply(matter, by=amara(), text="It is in the post.", at=clock.now())
    assert "The customer has no answer yet." not in pages(amara()).get(offered).text


def test_one_that_closes_while_an_answer_waits_leaves_its_promise_to_be_kept():
    matter, now = conversation(at=clock.now()), clock.now()
    sheet = conversations.Sheet("It is in the post.", seen=Message.objects.get().pk)
    conversations.send(matter, by=amara(), sheet=sheet, leaves_at=now + SOON, at=now)

    take_up(macro("Done", "", status=closed()), matter, amara())
    assert not Promise.objects.get(kind="first_reply").end
    run_due(now + SOON)

    assert standing(matter).category == Category.CLOSED
    assert Promise.objects.get(kind="first_reply").kept


def test_taken_back_what_it_withdrew_is_owed_again():
    matter = conversation(at=clock.now())
    take_up(macro("Done", "", status=closed()), matter, amara())
    assert set(Promise.objects.values_list("end", flat=True)) == {"withdrawn", "kept"}

    pages(amara()).delete(f"/macros/uses/{Use.objects.get().pk}/")

    assert set(Promise.objects.values_list("end", flat=True)) == {""}


def test_what_went_further_since_stays_there():
    matter, billing = conversation(), team("Billing")
    take_up(macro("To billing", "", team=billing), matter, amara())
    conversations.close(matter, by=ines(), at=TUESDAY + SOON)

    answer = pages(amara()).delete(f"/macros/uses/{Use.objects.get().pk}/")
    assert "It went further since" in answer.headers["HX-Trigger"]
    assert (standing(matter).team, standing(matter).category) == (billing, Category.CLOSED)


def test_a_team_that_cannot_see_the_matter_is_not_given_it():
    matter = conversation()
    elsewhere = cast.team("Lisbon", of=cast.unit("Lisbon", parent=cast.unit()))

    take_up(macro(text="", team=elsewhere, takes=True), matter, amara())

    assert (standing(matter).team, standing(matter).assignee) == (None, amara())


def test_who_has_moved_is_not_given_it_and_all_else_is_done():
    matter, done = conversation(), closed()
    elsewhere = cast.unit("Lisbon", parent=cast.unit())
    conversations.assign(matter, to=ines(), by=ines(), at=TUESDAY)
    take_up(macro("I see to it", "Thank you.", takes=True), matter, amara())
    take_up(macro("Done", "Bye.", status=done, takes=True), matter, amara())
    conversations.reply(matter, by=amara(), text="Thank you. Bye.", at=clock.now())
    Member.objects.filter(pk=amara().pk).update(unit=elsewhere)
    Conversation.objects.filter(pk=matter.pk).update(assignee=ines())

    run_due(clock.now() + SOON)

    assert (standing(matter).status, standing(matter).assignee) == (done, ines())
    assert not Use.objects.waiting().exists()


def test_a_double_click_is_one_use_and_one_undo():
    matter, hand_on = conversation(), macro("To billing", "", team=team("Billing"), status=closed())

    for _click in range(2):
        undo = take_up(hand_on, matter, amara()).headers["HX-Trigger"]
    assert f"/macros/uses/{Use.objects.get().pk}/" in undo
    assert [entry.name for entry in told(matter)].count("MacroUsed") == 1

    pages(amara()).delete(f"/macros/uses/{Use.objects.get().pk}/")
    assert (standing(matter).team, standing(matter).category) == (None, Category.OPEN)
    take_up(hand_on, matter, amara())
    assert (Use.objects.count(), standing(matter).category) == (2, Category.CLOSED)


def test_taken_up_twice_for_one_answer_its_words_come_twice_and_its_acts_wait_once():
    matter, thanks = conversation(), macro(text="Thank you.", status=closed())

    answers = [take_up(thanks, matter, amara()).text for _click in range(2)]

    assert ["Thank you." in answer for answer in answers] == [True, True]
    assert Use.objects.waiting().count() == 1


@pytest.mark.django_db(transaction=True)
def test_clicked_in_two_tabs_at_once_it_is_one_use():
    matter, by = conversation(), amara()
    hand_on = macro("To billing", "", team=team("Billing"), status=closed())

    errors = at_once(*[lambda: actions.use(hand_on, matter, by=by, at=TUESDAY)] * 3)

    assert (errors, Use.objects.count()) == ([None, None, None], 1)


def test_macros_are_found_by_name_and_words_ones_own_first():
    matter = conversation()
    macro("Zebra post", "In the post.")
    macro("Card in the post", "It comes.", by=ines(), unit=cast.unit())
    macro("Refund", "Money back.")

    found = pages(amara()).get(f"/macros/conversations/{matter.pk}/rows/?q=post").text

    assert found.index("Zebra post") < found.index("Card in the post")
    assert "Refund" not in found


def test_a_macro_is_seen_and_changed_only_by_those_it_is_for():
    shared, own = macro("Shared", "Hello.", by=ines(), unit=cast.unit()), macro("Own", "Mine.")

    assert {*Macro.objects.visible_to(amara())} == {shared, own}
    assert {*Macro.objects.visible_to(kofi())} == {shared}
    assert not Macro.objects.visible_to(bea()).exists()
    assert {*Macro.objects.changed_by(amara())} == {own}
    assert {*Macro.objects.changed_by(ines())} == {shared}
    assert pages(amara()).get(f"/macros/{shared.pk}/").status_code == 404


def test_a_macro_is_kept_changed_taken_away_and_brought_back():
    mine = pages(amara())

    mine.post("/macros/new/", {"name": "Soon", "text": "It comes soon."})
    kept = Macro.objects.get()
    assert (kept.member, kept.unit, kept.text) == (amara(), None, "It comes soon.")
    assert "one of this name" in mine.post("/macros/new/", {"name": "SOON", "text": "Again."}).text

    mine.post(f"/macros/{kept.pk}/", {"name": "Soon", "text": "It comes on Friday."})
    mine.post(f"/macros/{kept.pk}/retiring/")
    assert "It comes on Friday." not in mine.get("/macros/").text
    mine.delete(f"/macros/{kept.pk}/retiring/")
    assert "It comes on Friday." in mine.get("/macros/").text


def test_a_macro_that_neither_says_nor_does_is_told_what_it_lacks():
    answer = pages(amara()).post("/macros/new/", {"name": "Nothing"})

    assert answer.status_code == 422
    assert "It needs words, or something to do." in answer.text


def test_an_agent_shares_nothing_with_a_unit():
    answer = pages(amara()).post(
        "/macros/new/", {"name": "For all", "text": "Hello.", "unit": cast.unit().pk}
    )

    assert answer.status_code == 422
    assert not Macro.objects.exists()


def test_the_list_asks_a_handful_of_questions(django_assert_max_num_queries):
    matter = conversation()
    for number in range(30):
        macro(f"Macro {number}", "Words.", status=closed())
    mine = pages(amara())
    mine.get("/macros/")

    with django_assert_max_num_queries(4):
        mine.get("/macros/")
    with django_assert_max_num_queries(4):
        mine.get(f"/macros/conversations/{matter.pk}/rows/")
