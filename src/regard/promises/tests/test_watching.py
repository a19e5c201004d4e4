from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection, transaction

from regard.foundation.accounts.models import Department, Member
from regard.foundation.accounts.testing import amara, bea, ines, kofi, member, ravi, team, unit
from regard.foundation.events.journal import told
from regard.foundation.events.models import Entry
from regard.promises import actions
from regard.promises.jobs import watch
from regard.promises.models import Notice, Policy, Promise, Step
from regard.promises.queries import notices_of
from regard.promises.testing import THING, TUESDAY, given, opened

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def reply():
    for colleague in (amara(), ines(), kofi(), ravi(), bea()):
        assert colleague.is_active
    reply, _resolution = opened(member=amara())
    actions.withdraw(THING, ["resolution"], reason="closed", at=TUESDAY)
    return reply


def told_of(promise):
    notices = Notice.objects.filter(promise=promise).order_by("pk")
    return [(n.member.name.split()[0], n.what, n.after_minutes) for n in notices]


def names(promise):
    return [entry.name for entry in told(promise)]


def test_it_looks_only_at_what_is_due(reply, django_assert_num_queries):
    with django_assert_num_queries(3):
        assert actions.watch(at=reply.due_at - 31 * MINUTE) == 0
    assert told_of(reply) == []


def test_who_owes_it_is_warned_and_then_told_that_it_is_late(reply):
    assert actions.watch(at=reply.due_at - 30 * MINUTE) == 1
    assert told_of(reply) == [("Amara", "warned", 0)]

    actions.watch(at=reply.due_at)
    reply.refresh_from_db()
    assert reply.broken_at == reply.due_at
    assert told_of(reply) == [("Amara", "warned", 0), ("Amara", "broken", 0)]
    assert names(reply) == ["PromiseMade", "PromiseWarned", "PromiseBroken"]


def test_it_climbs_the_ladder_to_the_leads_and_then_the_admins(reply):
    for late in (0, 59, 60, 61, 239, 240, 1000):
        actions.watch(at=reply.due_at + late * MINUTE)

    assert told_of(reply) == [("Amara", "broken", 0), ("Ines", "escalated", 60), ("Kofi", "escalated", 240)]
    assert names(reply) == ["PromiseMade", "PromiseBroken", "PromiseEscalated", "PromiseEscalated"]
    assert Promise.objects.get(pk=reply.pk).look_at is None


def test_after_an_outage_it_climbs_in_one_go(reply):
    actions.watch(at=reply.due_at + timedelta(days=2))
    assert told_of(reply) == [("Amara", "broken", 0), ("Ines", "escalated", 60), ("Kofi", "escalated", 240)]


def test_a_clock_that_jumps_tells_nobody_twice(reply):
    late = reply.due_at + 90 * MINUTE
    for at in (late, late - 5 * HOUR, late, late - 80 * MINUTE, late + MINUTE):
        actions.watch(at=at)
    assert told_of(reply) == [("Amara", "broken", 0), ("Ines", "escalated", 60)]
    assert names(reply) == ["PromiseMade", "PromiseBroken", "PromiseEscalated"]


def test_nobody_is_told_twice_even_by_hand(reply):
    actions.watch(at=reply.due_at)
    with pytest.raises(IntegrityError, match="nobody_is_told_twice_of_the_same"), transaction.atomic():
        Notice.objects.create(promise=reply, member=amara(), what="broken", at=reply.due_at)


def test_what_is_kept_in_time_is_never_late(reply):
    actions.keep(THING, ["first_reply"], by=amara(), at=TUESDAY + HOUR)
    assert actions.watch(at=reply.due_at + timedelta(days=3)) == 0
    assert told_of(reply) == []


def test_what_is_paused_is_left_alone_until_it_goes_on(reply):
    actions.pause(THING, ["first_reply"], reason="waiting-customer", at=TUESDAY + HOUR)
    assert actions.watch(at=reply.due_at + HOUR) == 0
    actions.resume(THING, at=reply.due_at + HOUR)
    reply.refresh_from_db()
    actions.watch(at=reply.due_at - 30 * MINUTE)
    assert told_of(reply) == [("Amara", "warned", 0)]


def test_a_team_owes_it_together(reply):
    care = team()
    member("Tomás Reyes").teams.add(care)
    ines().teams.add(care)
    actions.owe(THING, team=care, member=None, at=TUESDAY)
    actions.watch(at=reply.due_at)
    assert sorted(told_of(reply)) == [("Ines", "broken", 0), ("Tomás", "broken", 0)]


def test_what_nobody_owes_goes_to_the_leads_and_without_leads_to_the_admins(reply):
    actions.owe(THING, team=None, member=None, at=TUESDAY)
    there, _resolution = opened(about="thing-2", of=unit("Lakeside"))
    actions.watch(at=reply.due_at)
    assert told_of(reply) == [("Ines", "broken", 0)]
    assert told_of(there) == [("Kofi", "broken", 0)]


def test_a_lead_above_answers_for_an_outlet_without_one(reply):
    there, _resolution = opened(about="thing-2", of=unit("Cork", parent=unit()))
    actions.watch(at=reply.due_at)
    assert told_of(there) == [("Ines", "broken", 0)]


def test_rungs_may_lead_to_a_member_or_the_head_of_a_department(reply):
    dispatch = Department.objects.create(unit=unit(), name="Dispatch", head=ravi())
    policy = reply.policy
    Step.objects.filter(policy=policy).delete()
    Step.objects.create(policy=policy, after_minutes=0, whom="head", department=dispatch)
    Step.objects.create(policy=policy, after_minutes=10, whom="member", member=kofi())
    actions.watch(at=reply.due_at)
    actions.watch(at=reply.due_at + 10 * MINUTE)
    assert told_of(reply) == [("Amara", "broken", 0), ("Ravi", "escalated", 0), ("Kofi", "escalated", 10)]


@pytest.mark.parametrize(
    "wrong", [{"whom": "member"}, {"whom": "head", "member": True}, {"whom": "leads", "member": True}]
)
def test_every_rung_leads_to_somebody(reply, wrong):
    wrong = {**wrong, "member": kofi()} if "member" in wrong else wrong
    with pytest.raises(IntegrityError, match="step_leads_to_somebody"), transaction.atomic():
        Step.objects.create(policy=reply.policy, after_minutes=5, **wrong)


def test_one_who_left_is_not_told(reply):
    gone = amara()
    gone.is_active = False
    gone.save()
    actions.watch(at=reply.due_at)
    assert told_of(reply) == [("Ines", "broken", 0)]


def test_a_given_word_warns_only_its_giver(reply):
    word = given(by=ines())
    for late in (-30, 0, 60, 600):
        actions.watch(at=word.due_at + late * MINUTE)
    assert told_of(word) == [("Ines", "warned", 0), ("Ines", "broken", 0)]


def test_seen_is_seen(reply):
    actions.watch(at=reply.due_at)
    assert [notice.promise_id for notice in notices_of(amara())] == [reply.pk]
    actions.see(amara(), at=reply.due_at + MINUTE)
    assert notices_of(amara()) == []


def test_who_moved_to_another_unit_reads_no_more_of_what_was_told_before(reply):
    actions.watch(at=reply.due_at)
    moved = amara()
    moved.unit = unit("Bank")
    moved.save()
    assert notices_of(Member.objects.get(pk=moved.pk)) == []


def test_the_round_costs_the_same_for_one_and_for_many(reply, django_assert_max_num_queries):
    for number in range(40):
        opened(about=f"thing-{number + 2}", team=team())
    with django_assert_max_num_queries(20):
        actions.watch(at=reply.due_at + timedelta(days=9))
    assert Promise.objects.running().exclude(broken_at=None).count() == 81
    assert Notice.objects.filter(what="escalated").count() == 162


def test_the_job_watches_by_the_clock(reply):
    """The cast's Tuesday is long gone by then."""
    watch.func(timestamp=0)
    assert names(reply)[-1] == "PromiseEscalated"


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_mark_each_promise_once():
    """Rows another worker holds are skipped, so that neither waits for the other nor says the same again."""
    for colleague in (amara(), ines(), kofi()):
        assert colleague.is_active
    for number in range(60):
        opened(about=f"thing-{number}", member=amara())
    together, looked = Barrier(3), []

    def work():
        together.wait(timeout=20)
        looked.append(actions.watch(at=TUESDAY + timedelta(days=9)))
        connection.close()

    workers = [Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=60)

    assert sum(looked) == 120
    assert Entry.objects.filter(name="PromiseBroken").count() == 120
    assert Entry.objects.filter(name="PromiseEscalated").count() == 240
    assert Notice.objects.count() == 360
    assert Policy.objects.count() == 7


def asked(department, *, at=TUESDAY):
    """What a department promises care, asked about a thing."""
    (answer,) = actions.promise_by_policy(
        "asked", about="ask-1", to_id=None, unit_id=department.unit_id, department_id=department.pk, at=at
    )
    return answer


def test_a_department_owes_care_an_answer_and_its_head_is_told_when_it_is_late():
    dispatch = Department.objects.create(unit=unit(), name="Dispatch", head=kofi())
    ravi().departments.add(dispatch)
    answer = asked(dispatch)
    assert (answer.kind, answer.due_at) == ("answer", TUESDAY + 8 * HOUR)
    actions.watch(at=answer.due_at - HOUR)
    actions.watch(at=answer.due_at)
    actions.watch(at=answer.due_at + HOUR)
    assert told_of(answer) == [("Ravi", "warned", 0), ("Ravi", "broken", 0), ("Kofi", "escalated", 60)]


def test_a_department_of_its_own_terms_answers_by_them_and_the_others_as_before():
    dispatch = Department.objects.create(unit=unit(), name="Dispatch")
    accounts = Department.objects.create(unit=unit(), name="Accounts")
    actions.install_defaults(unit(), at=TUESDAY)
    terms = actions.Terms(60)
    actions.add_policy(
        terms, unit=unit(), moment="asked", kind="answer", department=dispatch, by=kofi(), at=TUESDAY
    )
    assert asked(dispatch).due_at == TUESDAY + HOUR
    actions.withdraw("ask-1", reason="closed", at=TUESDAY)
    assert asked(accounts).due_at == TUESDAY + 8 * HOUR
