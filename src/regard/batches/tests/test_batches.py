"""Several conversations at once: done as far as it can be, said what could not, and taken back in one."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regard.batches import actions
from regard.batches.models import Batch, Deed
from regard.batches.testing import several
from regard.conversations import actions as conversations
from regard.conversations.models import Category, Conversation, Follow, Snooze, Status
from regard.conversations.testing import TUESDAY, conversation, siobhan, written
from regard.foundation.accounts.models import Member
from regard.foundation.accounts.testing import amara, bea, ines, kofi, member, ravi, signed_in, team, unit
from regard.foundation.events.journal import told
from regard.foundation.jobs.testing import run_due
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db

LATER = TUESDAY + timedelta(hours=2)
MUCH_LATER = LATER + timedelta(hours=1)


@pytest.fixture
def desk(client):
    def sign_in(someone):
        client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(someone)
        return client

    return sign_in


def choose(client, matters, act, **more):
    return client.post("/batches/", {"act": act, "number": [each.pk for each in matters], **more})


def fresh(matters):
    return [Conversation.objects.get(pk=each.pk) for each in matters]


def promised(matter):
    running = Promise.objects.running().filter(about=f"conversation-{matter.pk}")
    return sorted(running.values_list("kind", "due_at"))


def closed(matters, *, by=None, at=LATER):
    status = Status.objects.filter(category=Category.CLOSED).first() or Status.objects.create(
        name="Closed", category=Category.CLOSED
    )
    numbers = [each.pk for each in matters]
    return actions.begin(numbers, by=by or amara(), at=at, act=Batch.Act.CLOSE, status=status)


def test_a_handful_is_done_at_once_and_put_back_in_one(desk):
    three = several(3)
    before = [(each.assignee, each.team) for each in three]

    page = choose(desk(amara()), three, "assign", to=ines().pk, team=team().pk).content.decode()

    assert "3 conversations: given to Ines Duarte, Care." in page
    assert {(each.assignee, each.team) for each in fresh(three)} == {(ines(), team())}

    page = desk(amara()).delete(f"/batches/{Batch.objects.get().pk}/").content.decode()
    assert "3 conversations are where they were." in page
    assert [(each.assignee, each.team) for each in fresh(three)] == before


def test_the_journal_of_each_says_who_did_it_and_that_of_the_batch_how_many(desk):
    [card, call] = several(2)
    choose(desk(amara()), [card, call], "assign", myself="1")
    batch = Batch.objects.get()
    desk(amara()).delete(f"/batches/{batch.pk}/")

    assert [(entry.name, entry.by and entry.by.name) for entry in told(card)][1:] == [
        ("ConversationAssigned", "Amara Okafor"),
        ("ConversationAssigned", "Amara Okafor"),
    ]
    assert [(entry.name, entry.facts) for entry in told(batch)] == [
        ("BatchBegun", {"batch_id": batch.pk, "act": "assign", "chosen": 2}),
        ("BatchDone", {"batch_id": batch.pk, "done": 2, "refused": 0}),
        ("BatchTakenBack", {"batch_id": batch.pk, "put_back": 2, "stayed": 0}),
    ]


def test_more_than_a_handful_is_done_by_a_job_while_the_page_shows_how_far_it_is(desk):
    twelve = several(12)
    client = desk(amara())

    page = choose(client, twelve, "close", sure="12 0").content.decode()

    batch = Batch.objects.get()
    assert ("0 of 12…" in page, f'data-follow="batch-{batch.pk}"' in page) == (True, True)
    assert 'max="12" value="0"' in page
    assert {each.category for each in fresh(twelve)} == {"open"}

    assert run_due(LATER).count("batches.go_on") == 1
    page = client.get(f"/batches/{batch.pk}/").content.decode()
    assert ("12 conversations: now “Closed”." in page, "<progress" in page) == (True, False)
    assert {each.category for each in fresh(twelve)} == {"closed"}

    assert "0 of 12…" in client.delete(f"/batches/{batch.pk}/").content.decode()
    run_due(LATER)
    assert {each.category for each in fresh(twelve)} == {"open"}
    assert "12 conversations are where they were." in client.get(f"/batches/{batch.pk}/").content.decode()


def test_closing_asks_once_for_all_how_many_have_no_answer_or_something_begun(desk):
    [card, call, third] = several(3)
    late = LATER + timedelta(hours=1)
    conversations.reply(call, by=ines(), text="It is in the post.", at=late)
    begun = conversations.Sheet("And one more thing", "", (), 0)
    conversations.save_reply_draft(call, by=amara(), sheet=begun, version=0, at=late)
    conversations.save_note_draft(third, by=ines(), text="Hers alone", version=0, at=late)
    client = desk(amara())

    asked = choose(client, [card, call, third], "close")

    page = asked.content.decode()
    assert (asked.status_code, asked["HX-Retarget"], Batch.objects.count()) == (422, "#dialogs", 0)
    assert "In 2 of these, what the customer wrote last has no answer." in page
    assert "In 1 of these something you began is not sent. It stays on its sheet." in page
    assert choose(client, [card, call, third], "close", sure="3 0").status_code == 422
    assert choose(client, [card, call, third], "close", sure="2 1").status_code == 200
    assert {each.category for each in fresh([card, call, third])} == {"closed"}


def test_a_status_that_closes_asks_as_well_and_what_is_answered_asks_nothing(desk):
    [card, call] = several(2)
    for each in (card, call):
        conversations.reply(each, by=ines(), text="It is in the post.", at=LATER)
    assert choose(desk(amara()), [card], "close").status_code == 200

    closing = Status.objects.get(category=Category.CLOSED)
    conversations.receive(call, person=siobhan(), channel="email", written=written("Still no."), at=LATER)
    page = choose(desk(amara()), [call], "status", status=closing.pk).content.decode()
    assert f'<input type="hidden" name="status" value="{closing.pk}">' in page
    choose(desk(amara()), [call], "status", status=closing.pk, sure="1 0")
    assert fresh([call])[0].category == "closed"


def test_what_waits_to_leave_is_an_answer_and_its_promise_is_kept_then(desk):
    [card, call] = several(2)
    sheets = [conversations.Sheet("It is in the post.", seen=each.messages.get().pk) for each in (card, call)]
    leaves_at = LATER + timedelta(seconds=10)
    for each, sheet in zip((card, call), sheets, strict=True):
        conversations.send(each, by=amara(), sheet=sheet, leaves_at=leaves_at, at=LATER)

    assert choose(desk(amara()), [card, call], "close").status_code == 200
    run_due(leaves_at)

    assert {each.category for each in fresh([card, call])} == {"closed"}
    assert set(Promise.objects.values_list("kind", "end")) == {
        ("first_reply", "kept"),
        ("resolution", "kept"),
    }


def test_what_was_promised_until_it_was_closed_is_owed_again_by_the_same_clock():
    [card, call] = several(2)
    conversations.reply(call, by=ines(), text="It is in the post.", at=TUESDAY + timedelta(minutes=30))
    before = promised(card), promised(call), fresh([card, call])[1].category
    batch = closed([card, call])
    assert (promised(card), promised(call)) == ([], [])

    actions.take_back(batch, at=MUCH_LATER)

    after = fresh([card, call])
    assert (promised(card), promised(call), after[1].category) == before
    assert after[0].due_at == card.due_at
    assert [entry.name for entry in told(f"conversation-{card.pk}")][-1] == "StatusChanged"


def test_what_somebody_changed_since_stays_and_is_named(desk):
    [card, call, third] = several(3)
    batch = closed([card, call, third])
    conversations.reopen(call, by=ines(), at=LATER)
    conversations.merge(third, into=call, by=ines(), at=LATER)

    page = desk(amara()).delete(f"/batches/{batch.pk}/").content.decode()

    assert "1 conversation is where it was." in page
    assert "2 were not put back:" in page
    assert page.count("changed since, so it stays") == 2
    assert f'href="/conversations/{call.pk}/"' in page
    assert [each.category for each in fresh([card, call, third])] == ["open", "open", "closed"]


def test_what_cannot_be_done_says_why_and_stops_nothing_else(desk):
    [card, call, third] = several(3)
    elsewhere = unit("Pier", unit())
    theirs = conversation(unit=elsewhere, person=siobhan(elsewhere), subject="At the pier")
    conversations.merge(third, into=call, by=ines(), at=LATER)
    jo = member("Jo Pier", of=elsewhere)

    page = choose(desk(ines()), [card, third, theirs], "assign", to=jo.pk).content.decode()

    assert "1 conversation: given to Jo Pier." in page
    assert "2 could not be done:" in page
    assert [
        why
        for why in ("they cannot see conversations of this unit", "it goes on in another")
        if why not in page
    ] == []
    assert [each.assignee for each in fresh([card, third, theirs])] == [None, None, jo]


def test_a_closed_one_is_not_laid_aside_and_the_others_sleep_until_they_are_put_back(desk):
    [card, call] = several(2)
    conversations.close(call, by=ines(), at=LATER)
    conversations.snooze(card, kind=Snooze.Kind.CUSTOMER, by=ines(), at=LATER)

    page = choose(desk(amara()), [card, call], "snooze", when="colleague").content.decode()

    assert ("1 conversation: laid aside." in page, "it is closed" in page) == (True, True)
    assert card.snoozes.get(ended_at=None).kind == "colleague"
    desk(amara()).delete(f"/batches/{Batch.objects.get().pk}/")
    assert card.snoozes.get(ended_at=None).kind == "customer"


def test_following_is_taken_back_only_where_one_did_not_follow_before(desk):
    [card, call] = several(2)
    conversations.follow(card, member=amara(), by=amara(), at=LATER)

    choose(desk(amara()), [card, call], "follow")
    assert Follow.objects.filter(member=amara()).count() == 2
    desk(amara()).delete(f"/batches/{Batch.objects.get().pk}/")

    assert list(Follow.objects.values_list("conversation", flat=True)) == [card.pk]


def test_following_is_stopped_for_all_and_taken_back_only_where_one_followed(desk):
    [card, call] = several(2)
    conversations.follow(card, member=amara(), by=amara(), at=LATER)

    page = choose(desk(amara()), [card, call], "unfollow").content.decode()
    assert "2 conversations: no longer followed." in page
    assert not Follow.objects.exists()
    desk(amara()).delete(f"/batches/{Batch.objects.get().pk}/")

    assert list(Follow.objects.values_list("conversation", flat=True)) == [card.pk]


def test_stopped_what_is_done_stays_and_is_taken_back_and_the_rest_was_never_touched(desk):
    eight = several(8)
    batch = closed(eight)
    for each in eight[:3]:
        conversations.change_status(each, status=batch.status, by=amara(), at=LATER)
        Deed.objects.filter(conversation=each).update(
            done_at=LATER, before=[each.status_id, None, None], after=[batch.status_id, None, None]
        )
    client = desk(amara())
    assert f'hx-post="/batches/{batch.pk}/stopping/"' in client.get(f"/batches/{batch.pk}/").content.decode()

    page = client.post(f"/batches/{batch.pk}/stopping/").content.decode()

    assert ("3 conversations: now “Closed”." in page, "5 could not be done:" in page) == (True, True)
    assert (page.count("stopped before its turn"), "stopping/" in page) == (5, False)
    assert [each.category for each in fresh(eight)] == ["closed"] * 3 + ["open"] * 5
    run_due(MUCH_LATER)
    assert [each.category for each in fresh(eight)] == ["closed"] * 3 + ["open"] * 5

    client.delete(f"/batches/{batch.pk}/")
    run_due(MUCH_LATER)
    assert {each.category for each in fresh(eight)} == {"open"}
    assert [entry.name for entry in told(batch)] == [
        "BatchBegun",
        "BatchStopped",
        "BatchDone",
        "BatchTakenBack",
    ]


def test_what_is_done_is_not_stopped_and_no_colleague_stops_it(desk):
    eight = several(8)
    batch = closed(eight)
    assert desk(ines()).post(f"/batches/{batch.pk}/stopping/").status_code == 404
    actions.go_on(batch.pk, at=LATER)

    page = desk(amara()).post(f"/batches/{batch.pk}/stopping/").content.decode()

    assert "8 conversations: now “Closed”." in page
    assert [entry.name for entry in told(batch)] == ["BatchBegun", "BatchDone"]


def test_the_job_run_again_after_all_is_done_undoes_nothing():
    eight = several(8)
    batch = closed(eight)
    actions.go_on(batch.pk, at=LATER)
    actions.go_on(batch.pk, at=MUCH_LATER)

    assert {each.category for each in fresh(eight)} == {"closed"}
    assert not Deed.objects.filter(undone_at__isnull=False).exists()


def test_only_what_one_may_see_is_touched_and_only_ones_own_batch_is_shown(desk):
    here = conversation()
    theirs = conversation(unit=bea().unit, person=siobhan(bea().unit))

    choose(desk(amara()), [here, theirs], "close", sure="1 0")

    batch = Batch.objects.get()
    assert list(batch.deeds.values_list("conversation", flat=True)) == [here.pk]
    assert fresh([theirs])[0].category == "open"
    assert [desk(who).get(f"/batches/{batch.pk}/").status_code for who in (ines(), kofi(), ravi())] == [
        404,
        404,
        403,
    ]
    assert desk(ines()).delete(f"/batches/{batch.pk}/").status_code == 404
    assert choose(desk(ravi()), [here], "close").status_code == 403


def test_who_may_not_see_it_any_more_when_its_turn_comes_does_not_touch_it(desk):
    eight = several(8)
    choose(desk(amara()), eight, "close", sure="8 0")
    Member.objects.filter(pk=amara().pk).update(unit=bea().unit)

    run_due(LATER)

    assert set(Deed.objects.values_list("why", flat=True)) == {"out-of-sight"}
    assert {each.category for each in fresh(eight)} == {"open"}


def test_it_is_done_once_however_often_the_job_runs_and_undone_once():
    eight = several(8)
    batch = closed(eight)
    actions.take_back(batch, at=LATER)
    assert Batch.objects.get().undoing_at is None

    run_due(LATER)
    actions.go_on(batch.pk, at=MUCH_LATER)
    assert [entry.name for entry in told(batch)] == ["BatchBegun", "BatchDone"]

    actions.take_back(Batch.objects.get(), at=MUCH_LATER)
    actions.take_back(Batch.objects.get(), at=MUCH_LATER)
    assert run_due(MUCH_LATER).count("batches.go_on") == 1
    assert [entry.name for entry in told(batch)][2:] == ["BatchTakenBack"]


def test_a_worker_killed_half_way_goes_on_where_it_stopped():
    eight = several(8)
    batch = closed(eight)
    conversations.close(eight[0], by=amara(), at=LATER)
    Deed.objects.filter(conversation=eight[0]).update(done_at=LATER, before=[1], after=[1])

    actions.go_on(batch.pk, at=MUCH_LATER)

    assert Deed.objects.get(conversation=eight[0]).before == [1]
    assert set(Deed.objects.exclude(conversation=eight[0]).values_list("done_at", flat=True)) == {MUCH_LATER}
    assert Batch.objects.get(pk=batch.pk).done_at == MUCH_LATER


@pytest.mark.parametrize(
    "asked",
    [
        {"act": "close"},
        {"act": "explode", "number": "1"},
        {"act": "status", "number": "1"},
        {"act": "assign", "number": "1", "to": "0"},
        {"act": "snooze", "number": "1", "when": "never"},
        {"act": "close", "number": ["x", "-1", "9" * 30]},
    ],
)
def test_what_makes_no_sense_is_asked_again_and_changes_nothing(desk, asked):
    assert desk(amara()).post("/batches/", asked).status_code == 422
    assert not Batch.objects.exists()


def test_a_row_more_costs_its_act_and_three_questions(desk):
    def asked(number):
        batch = closed(several(number))
        with CaptureQueriesContext(connection) as questions:
            actions.go_on(batch.pk, at=LATER)
        return len(questions)

    matter = conversation()
    closing = (
        Status.objects.get(category=Category.CLOSED)
        if Status.objects.filter(category=Category.CLOSED)
        else None
    )
    closing = closing or closed(several(1)).status
    with CaptureQueriesContext(connection) as alone:
        conversations.change_status(matter, status=closing, by=amara(), at=LATER)

    assert (asked(10) - asked(6)) / 4 <= len(alone) + 4


def test_the_bar_and_its_dialogs_are_for_the_desk(desk):
    client = desk(amara())
    assert 'data-key="e"' in client.get("/batches/bar/").content.decode()
    for act, words in (("assign", "Who takes these?"), ("status", "Status"), ("snooze", "Lay aside")):
        assert words in client.get(f"/batches/asking/{act}/").content.decode()
    assert [client.get(f"/batches/asking/{act}/").status_code for act in ("close", "follow", "x")] == [
        404
    ] * 3
    assert desk(ravi()).get("/batches/bar/").status_code == 403
