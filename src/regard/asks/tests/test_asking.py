"""Care asks a department; the answer is promised, comes back as a note, and care says whether it helped."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from regard.asks import actions, queries
from regard.asks.models import Ask, Turn
from regard.asks.testing import QUESTION, ask, dispatch
from regard.conversations import actions as conversations
from regard.conversations.models import Message, Note
from regard.conversations.testing import TUESDAY, conversation
from regard.foundation import clock
from regard.foundation.accounts import testing as cast
from regard.foundation.accounts.models import Department
from regard.foundation.accounts.testing import amara, bea, ines, kofi, ravi, unit
from regard.foundation.events.journal import told
from regard.foundation.names import name_of
from regard.foundation.ui.avatars import avatar
from regard.promises import actions as promises
from regard.promises.models import Promise

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def pages(member):
    return Client(headers={"cookie": f"sessionid={cast.signed_in(member)}"})


def promised(asked):
    return Promise.objects.get(about=name_of(asked))


def names(asked):
    return [entry.name for entry in told(asked)]


def text(response):
    return " ".join(response.content.decode().split())


def test_an_ask_is_promised_an_answer_by_the_department():
    asked = ask()
    promise = promised(asked)
    assert (promise.kind, promise.due_at) == ("answer", TUESDAY + 8 * HOUR)
    assert (promise.unit, promise.department, promise.member, promise.to) == (unit(), dispatch(), None, None)
    assert names(asked) == ["Asked"]


def test_a_colleague_asked_by_name_owes_the_answer_themselves():
    promise = promised(ask(to=ines()))
    assert (promise.member, promise.department) == (ines(), None)


def test_a_second_click_asks_once():
    matter = conversation()
    assert ask(matter=matter) == ask(matter=matter, at=TUESDAY + timedelta(seconds=1))
    assert (Ask.objects.count(), Promise.objects.filter(kind="answer").count()) == (1, 1)


@pytest.mark.parametrize(
    ("wrong", "refused"),
    [({"question": "  "}, actions.NothingSaid), ({"department": None, "to": None}, actions.AskedOfNobody)],
)
def test_an_ask_has_words_and_somebody_to_answer(wrong, refused):
    given = {"question": QUESTION, "department": dispatch(), "by": amara(), "at": TUESDAY, **wrong}
    with pytest.raises(refused):
        actions.ask(conversation(), **given)
    assert not Ask.objects.exists()


def test_the_answer_comes_back_as_a_note_and_the_promise_is_kept():
    asked = ask()
    actions.answer(asked, "It left on Monday, DHL 4471.", author=ravi(), at=TUESDAY + HOUR)
    note = Note.objects.get()
    assert (note.conversation, note.member) == (asked.conversation, ravi())
    assert note.text == f"Ravi Shah, asked: “{QUESTION}”\n\nIt left on Monday, DHL 4471."
    promise = promised(asked)
    assert (promise.end, promise.in_time, promise.member) == ("kept", True, ravi())
    assert names(asked) == ["Asked", "AskAnswered"]
    assert Message.objects.filter(member__isnull=False).count() == 0


def test_what_was_asked_stands_beside_the_matter_it_was_merged_into():
    matter = conversation()
    asked = ask(matter=matter)
    merged = conversations.merge(matter, into=conversation(subject="Again"), by=amara(), at=TUESDAY)
    actions.answer(asked, "On Monday.", author=ravi(), at=TUESDAY + HOUR)
    assert [row.id for row in queries.beside(merged.pk)] == [asked.pk]


def test_to_decline_with_a_reason_in_time_keeps_the_promise_too():
    asked = ask()
    actions.decline(asked, "Cards are sent by Accounts.", author=ravi(), at=TUESDAY + HOUR)
    asked.refresh_from_db()
    assert (asked.end, promised(asked).end) == ("declined", "kept")
    assert "Cards are sent by Accounts." in Note.objects.get().text


def test_their_clock_stands_still_while_care_is_asked_back():
    asked = ask()
    actions.ask_back(asked, "Which address?", author=ravi(), at=TUESDAY + HOUR)
    actions.tell(asked, "12 Quay Street, Cork", by=amara(), at=TUESDAY + 3 * HOUR)
    assert promised(asked).due_at == TUESDAY + timedelta(days=1)
    turns = Turn.objects.order_by("pk").values_list("what", "by__name")
    assert list(turns) == [("asked-back", "Ravi Shah"), ("told", "Amara Okafor")]


def test_handed_on_the_time_promised_stays_and_the_owner_changes():
    asked, due = ask(), promised(ask()).due_at
    accounts = Department.objects.create(unit=unit(), name="Accounts", head=ines())
    actions.take(asked, by=ravi(), at=TUESDAY)
    assert promised(asked).member == ravi()
    actions.hand_on(asked, department=accounts, words="They print them.", author=ravi(), at=TUESDAY + HOUR)
    promise = promised(asked)
    assert (promise.department, promise.member, promise.due_at) == (accounts, None, due)
    asked.refresh_from_db()
    assert (asked.department, asked.taken_by) == (accounts, None)
    assert [member.name for member in (ravi(), ines()) if queries.is_asked(member, asked)] == ["Ines Duarte"]


def test_withdrawn_nobody_owes_it_any_more_and_nobody_answers_it():
    asked = ask()
    actions.withdraw(asked, by=amara(), at=TUESDAY + HOUR)
    assert promised(asked).end == "withdrawn"
    for act in (actions.answer, actions.decline, actions.ask_back):
        with pytest.raises(actions.AlreadyOver):
            act(asked, "Too late", author=ravi(), at=TUESDAY + 2 * HOUR)
    assert not Note.objects.exists()


def test_care_says_whether_it_helped_and_may_think_again():
    asked = ask()
    actions.rate(asked, True, by=amara(), at=TUESDAY)
    asked.refresh_from_db()
    assert asked.helped is None
    actions.answer(asked, "It left on Monday.", author=ravi(), at=TUESDAY + HOUR)
    actions.rate(asked, True, by=amara(), at=TUESDAY + HOUR)
    actions.rate(asked, False, by=amara(), at=TUESDAY + HOUR)
    asked.refresh_from_db()
    assert asked.helped is False
    assert names(asked)[-2:] == ["AnswerRated", "AnswerRated"]


def test_the_database_knows_what_an_ask_is():
    asked = ask()
    with pytest.raises(IntegrityError, match="only_an_answer_helps"), transaction.atomic():
        Ask.objects.filter(pk=asked.pk).update(helped=True)
    with pytest.raises(IntegrityError, match="ask_is_asked_of_somebody"), transaction.atomic():
        Ask.objects.filter(pk=asked.pk).update(department=None)
    with pytest.raises(IntegrityError, match="turn_has_one_author"), transaction.atomic():
        Turn.objects.create(ask=asked, what="told", words="x", at=TUESDAY)


def test_who_sees_an_ask():
    asked = ask(by=ines())
    seen = {
        colleague.name: Ask.objects.visible_to(colleague).filter(pk=asked.pk).exists()
        for colleague in (amara(), ines(), kofi(), ravi(), bea(), cast.member("Tom Reed", "colleague"))
    }
    assert seen == {
        "Amara Okafor": True,
        "Ines Duarte": True,
        "Kofi Mensah": True,
        "Ravi Shah": True,
        "Bea Lind": False,
        "Tom Reed": False,
    }


def test_beside_the_thread_it_is_asked_and_read_and_rated():
    matter, dispatch_ = conversation(at=clock.now()), dispatch()
    panel = f"/people/{matter.person_id}/asks/?about=conversation-{matter.pk}"
    client = pages(amara())
    assert "Nothing was asked of colleagues here." in text(client.get(panel))

    refused = client.post(f"/conversations/{matter.pk}/asking/", {"question": QUESTION})
    assert (refused.status_code, "Whom do you ask?" in text(refused), QUESTION in text(refused)) == (
        422,
        True,
        True,
    )
    done = client.post(
        f"/conversations/{matter.pk}/asking/",
        {"department": dispatch_.pk, "question": QUESTION, "needed": "A date", "told": "By Friday"},
    )
    assert "Asked: Dispatch." in done.headers["HX-Trigger"]
    asked = Ask.objects.get()
    assert (asked.needed, asked.told) == ("A date", "By Friday")
    assert QUESTION in text(client.get(panel))

    actions.answer(asked, "It left on Monday.", author=ravi(), at=clock.now())
    shown = text(client.get(panel))
    assert "It left on Monday." in shown
    assert "Did it help?" in shown
    client.post(f"/asks/{asked.pk}/rating/", {"helped": "yes"})
    assert "It helped." in text(client.get(panel))


def test_a_department_answers_in_its_own_queue():
    asked = ask(needed="A date", told="By Friday", at=clock.now())
    client = pages(ravi())
    queue = text(client.get("/asks/"))
    assert QUESTION in queue
    assert text(client.get("/asks/badge/")) == "1"
    page = text(client.get(f"/asks/{asked.pk}/"))
    for words in (QUESTION, "A date", "By Friday", "Promised to care", "Promised to the customer"):
        assert words in page
    assert f"/conversations/{asked.conversation_id}/" not in page

    empty = client.post(f"/asks/{asked.pk}/answering/", {"what": "answer", "words": " "})
    assert empty.status_code == 422
    assert client.post(f"/asks/{asked.pk}/taking/").status_code == 200
    done = client.post(f"/asks/{asked.pk}/answering/", {"what": "answer", "words": "On Monday."})
    assert "Thank you. Care has your answer." in done.headers["HX-Trigger"]
    assert text(client.get("/asks/badge/")) == ""
    assert QUESTION in text(client.get("/asks/groups/done/"))
    answered = text(pages(amara()).get("/asks/groups/answered/"))
    assert "On Monday." in answered
    assert str(avatar("Ravi Shah")) in answered


def test_what_was_typed_stays_where_somebody_was_quicker():
    asked = ask(at=clock.now())
    actions.withdraw(asked, by=amara(), at=clock.now())
    late = pages(ravi()).post(f"/asks/{asked.pk}/answering/", {"what": "answer", "words": "On Monday."})
    assert "It is over: somebody was quicker." in late.headers["HX-Trigger"]


def test_handed_on_by_its_dialog():
    asked = ask(at=clock.now())
    accounts = Department.objects.create(unit=unit(), name="Accounts")
    client = pages(ravi())
    assert "Why is it theirs?" in text(client.get(f"/asks/{asked.pk}/handing-on/"))
    refused = client.post(f"/asks/{asked.pk}/handing-on/", {"department": accounts.pk, "words": ""})
    assert refused.status_code == 422
    done = client.post(
        f"/asks/{asked.pk}/handing-on/", {"department": accounts.pk, "words": "They print them."}
    )
    assert done.headers["HX-Redirect"] == "/asks/"
    assert client.get(f"/asks/{asked.pk}/").status_code == 404


def test_each_does_only_what_is_theirs():
    asked = ask(at=clock.now())
    for who, address, status in [
        (amara, "answering", 403),
        (amara, "taking", 403),
        (ravi, "telling", 403),
        (ravi, "withdrawal", 403),
        (ravi, "inviting", 403),
        (bea, "answering", 404),
        (bea, "telling", 404),
    ]:
        assert pages(who()).post(f"/asks/{asked.pk}/{address}/", {"words": "x"}).status_code == status, (
            address
        )
    assert pages(bea()).get(f"/asks/{asked.pk}/").status_code == 404
    assert pages(ravi()).get(f"/conversations/{asked.conversation_id}/asking/").status_code == 403


def test_the_queue_costs_a_handful_of_queries_however_long_it_is(django_assert_max_num_queries):
    matter = conversation(at=clock.now())
    for number in range(40):
        ask(f"Question {number}?", matter=matter, at=clock.now())
    client = pages(ravi())
    with django_assert_max_num_queries(4):
        assert "Question 39?" in text(client.get("/asks/"))
    with django_assert_max_num_queries(8):
        client.get(f"/asks/{Ask.objects.first().pk}/")
    for asked in Ask.objects.all():
        actions.answer(asked, "Yes.", author=ravi(), at=clock.now())
    first = text(client.get("/asks/groups/done/"))
    assert "Question 39?" in first
    assert "Question 0?" not in first
    before = int(first.rpartition("?before=")[2].split('"')[0])
    assert "Question 0?" in text(client.get(f"/asks/groups/done/?before={before}"))


def test_a_late_answer_is_told_to_its_department_and_its_head():
    asked = ask()
    promises.watch(at=TUESDAY + 9 * HOUR)
    promise = promised(asked)
    heard = promise.notices.order_by("pk").values_list("member__name", "what")
    assert list(heard) == [("Ravi Shah", "broken"), ("Kofi Mensah", "escalated")]
