"""Closing a matter asks first where the customer waits for an answer or one is being written, and tells promises truly."""

import json
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from regard.conversations import actions
from regard.conversations.actions.state import usual_status
from regard.conversations.models import Category, Conversation, NoteDraft, ReplyDraft
from regard.conversations.testing import TUESDAY, conversation, written
from regard.foundation.accounts.testing import amara, ines, signed_in
from regard.people.testing import siobhan
from regard.promises import actions as promises
from regard.promises.board import share_kept
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(amara())
    return client


def close(desk, matter, **said):
    return desk.post(f"/conversations/{matter.pk}/closing/", said)


def standing():
    return Conversation.objects.get().category


def ends():
    return dict(Promise.objects.values_list("kind", "end"))


def test_a_matter_without_an_answer_is_closed_only_by_whoever_says_so(desk):
    matter = conversation(at=timezone.now())

    asked = close(desk, matter)
    page = asked.content.decode()
    assert (asked.status_code, standing(), ends()) == (422, "open", {"first_reply": "", "resolution": ""})
    assert "Close without an answer?" in page
    assert "is withdrawn: it counts neither as kept nor as broken." in page
    assert "draft" not in page

    assert close(desk, matter, sure="unanswered").status_code == 200
    assert (standing(), ends()) == ("closed", {"first_reply": "withdrawn", "resolution": "kept"})


def test_a_late_promise_stays_broken_and_the_share_does_not_rise(desk):
    matter = conversation(at=TUESDAY)
    promises.watch(at=timezone.now())
    before = share_kept(amara(), at=TUESDAY.replace(hour=15))

    assert "it stays broken, and counts as that." in close(desk, matter).content.decode()
    close(desk, matter, sure="unanswered")

    reply = Promise.objects.get(kind="first_reply")
    assert (reply.end, reply.broken_at) == ("broken", reply.due_at)
    assert before == (0, 1)
    assert share_kept(amara(), at=TUESDAY.replace(hour=15)) == (0, 1)
    line = desk.get(f"/conversations/{matter.pk}/history/").content.decode()
    assert "Closed while it was late, so it stays broken: First reply." in line
    thread = desk.get(f"/conversations/{matter.pk}/thread/").content.decode()
    assert ("Promise broken:" in thread, thread.count("Promise kept:")) == (True, 1)


def test_a_draft_is_pointed_out_and_kept(desk):
    matter = conversation(at=timezone.now())
    actions.reply(matter, by=amara(), text="It is in the post.", at=timezone.now())
    sheet = actions.Sheet("And one more thing", "", (), 0)
    actions.save_reply_draft(matter, sheet=sheet, by=amara(), version=0, at=timezone.now())

    page = close(desk, matter).content.decode()
    assert "Your draft is not sent. It stays on its sheet." in page
    assert "Close without an answer?" not in page
    assert standing() == "answered"
    close(desk, matter, sure="draft")
    assert (standing(), ReplyDraft.objects.get().text) == ("closed", "And one more thing")


def test_what_was_typed_a_moment_ago_is_a_draft_before_it_is_saved(desk):
    matter = conversation(at=timezone.now())
    actions.reply(matter, by=amara(), text="It is in the post.", at=timezone.now())

    assert "Your draft is not sent." in close(desk, matter, text="And one").content.decode()
    assert (standing(), close(desk, matter, text=" \n").status_code) == ("answered", 200)


def test_a_draft_begun_since_the_question_is_asked_about_anew(desk):
    matter = conversation(at=timezone.now())

    assert close(desk, matter, sure="unanswered", text="Dear").status_code == 422
    assert close(desk, matter, sure="unanswered draft").status_code == 200


def test_the_draft_of_a_colleague_is_nobody_elses_matter(desk):
    matter = conversation(at=timezone.now())
    actions.reply(matter, by=amara(), text="It is in the post.", at=timezone.now())
    sheet = actions.Sheet("Ours", "", (), 0)
    actions.save_reply_draft(matter, sheet=sheet, by=ines(), version=0, at=timezone.now())

    assert close(desk, matter).status_code == 200


@pytest.mark.parametrize("more", ["answered", "leaving", "thanked", "automatic"])
def test_nothing_is_asked_where_nobody_waits(desk, more):
    now = timezone.now()
    matter = conversation(at=now, **({"automatic": "notification"} if more == "automatic" else {}))
    if more == "leaving":
        sheet = actions.Sheet("It is in the post.", "", (), 0)
        actions.send(matter, by=amara(), sheet=sheet, leaves_at=now + timedelta(minutes=1), at=now)
    if more in ("answered", "thanked"):
        actions.reply(matter, by=amara(), text="It is in the post.", at=now)
    if more == "thanked":
        later = now + timedelta(seconds=1)
        actions.receive(
            matter, person=siobhan(), channel="email", written=written("Thank you, Amara!"), at=later
        )

    assert (close(desk, matter).status_code, standing()) == (200, "closed")


def test_the_status_of_ones_own_that_closes_asks_as_well(desk):
    matter, closed = conversation(at=timezone.now()), usual_status(Category.CLOSED)
    address = f"/conversations/{matter.pk}/status/"

    asked = desk.post(address, {"status": closed.pk}).content.decode()
    assert f'<input type="hidden" name="status" value="{closed.pk}">' in asked
    assert (f'action="{address}"' in asked, standing()) == (True, "open")
    desk.post(address, {"status": closed.pk, "sure": "unanswered"})
    assert standing() == "closed"


def let_go(matter, at, text="It is in the post."):
    sheet = actions.Sheet(text, "", (), matter.messages.latest("pk").pk)
    return actions.send(matter, by=amara(), sheet=sheet, leaves_at=at + timedelta(seconds=10), at=at)


def test_closed_while_an_answer_waits_the_promise_is_kept_when_it_leaves(desk):
    now = timezone.now()
    matter = conversation(at=now)
    draft = let_go(matter, now)

    assert close(desk, matter).status_code == 200
    assert (standing(), ends()) == ("closed", {"first_reply": "", "resolution": "kept"})

    actions.leave(draft.pk, leaves_at=draft.leaves_at, at=draft.leaves_at)
    assert (standing(), ends()) == ("closed", {"first_reply": "kept", "resolution": "kept"})
    assert Conversation.objects.get().due_at is None


def test_the_answer_taken_back_the_matter_is_open_again_and_the_promise_is_owed(desk):
    now = timezone.now()
    matter = conversation(at=now)
    draft = let_go(matter, now)
    before = list(Promise.objects.running().values_list("kind", "due_at").order_by("pk"))
    close(desk, matter)

    answer = desk.delete(f"/answers/{draft.pk}/")

    assert "Not sent. Here it is again, and the conversation is open again." in answer["HX-Trigger"]
    assert (standing(), ends()) == ("open", {"first_reply": "", "resolution": ""})
    assert list(Promise.objects.running().values_list("kind", "due_at").order_by("pk")) == before
    assert ReplyDraft.objects.get().leaves_at is None


def test_closed_by_a_colleague_it_opens_again_just_so_but_not_where_it_is_answered(desk):
    now = timezone.now()
    matter = conversation(at=now)
    draft = let_go(matter, now)
    actions.close(matter, by=ines(), at=now)
    desk.delete(f"/answers/{draft.pk}/")
    assert (standing(), ends()["resolution"]) == ("open", "")

    actions.reply(matter, by=ines(), text="It is in the post.", at=now)
    again = let_go(matter, now + timedelta(seconds=1), text="And one more thing.")
    actions.close(matter, by=ines(), at=now + timedelta(seconds=2))
    assert "open again" not in desk.delete(f"/answers/{again.pk}/")["HX-Trigger"]
    assert standing() == "closed"


def test_a_closing_taken_back_after_the_answer_left_stands_answered(desk):
    now = timezone.now()
    matter = conversation(at=now)
    draft = let_go(matter, now)
    closed = close(desk, matter)
    actions.leave(draft.pk, leaves_at=draft.leaves_at, at=timezone.now())

    desk.delete(json.loads(closed["HX-Trigger"])["toast"]["undo"])

    assert (standing(), ends()) == ("answered", {"first_reply": "kept", "resolution": ""})
    assert Promise.objects.get(kind="resolution").pauses.get().ended_at is None


def test_what_the_customer_writes_before_it_leaves_opens_it_again():
    now = timezone.now()
    matter = conversation(at=now)
    draft = let_go(matter, now)
    actions.close(matter, by=amara(), at=now)
    actions.receive(matter, person=siobhan(), channel="email", written=written("Still nothing!"), at=now)

    actions.leave(draft.pk, leaves_at=draft.leaves_at, at=draft.leaves_at)

    assert (standing(), ends()["first_reply"]) == ("open", "")
    assert ReplyDraft.objects.get().held_at == draft.leaves_at


def test_an_answer_to_what_was_closed_before_stands_answered():
    now = timezone.now()
    matter = conversation(at=now)
    actions.close(matter, by=amara(), at=now)
    draft = let_go(matter, now + timedelta(seconds=1))

    actions.leave(draft.pk, leaves_at=draft.leaves_at, at=draft.leaves_at)

    assert standing() == "answered"


def test_a_note_begun_is_pointed_out_and_kept(desk):
    matter = conversation(at=timezone.now())
    actions.reply(matter, by=amara(), text="It is in the post.", at=timezone.now())
    actions.save_note_draft(matter, by=amara(), text="Ask the depot", version=0, at=timezone.now())

    page = close(desk, matter).content.decode()
    assert "Your note is not kept yet. It stays on its sheet." in page
    assert (standing(), close(desk, matter, sure="note").status_code) == ("answered", 200)
    assert NoteDraft.objects.get().text == "Ask the depot"
