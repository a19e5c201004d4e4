from django.db import connection
from django.db.models import Prefetch

from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of

from ..events import DuplicateProposed, PeopleKeptApart, PeopleMerged, PeopleTakenApart
from ..likeness import are_named_apart, marks_of
from ..models import Duplicate, Fact, Mark, Person, Relation

SHARED_BY = 5
"""What more people than this have in common is a switchboard, a shop or a mailbox of many, and proposes nobody."""


SHARING = """
    SELECT said.kind, said.value, array_agg(sharing.person_id ORDER BY sharing.id)
    FROM unnest(%s::text[], %s::text[]) AS said (kind, value)
    CROSS JOIN LATERAL (
        SELECT m.id, m.person_id FROM people_mark m
        WHERE m.kind = said.kind AND m.value = said.value ORDER BY m.id LIMIT %s
    ) sharing
    GROUP BY said.kind, said.value HAVING count(*) BETWEEN 2 AND %s
"""


@act
def look_for_duplicates(numbers, *, at):
    """Propose whoever may be one of these people too. It asks an index by what is known of them, and never all people."""
    people = Person.objects.filter(pk__in=numbers).prefetch_related(
        "identities", "marks", Prefetch("facts", Fact.objects.standing(), to_attr="standing")
    )
    gone: list[int] = []
    new: list[Mark] = []
    for person in people.order_by("pk"):
        now = marks_of(person, person.identities.all(), person.standing)
        now = {(str(kind), value[:400]) for kind, value in now}
        kept = {(mark.kind, mark.value): mark.pk for mark in person.marks.all()}
        gone += [kept[mark] for mark in kept.keys() - now]
        new += [Mark(person=person, kind=kind, value=value) for kind, value in now - kept.keys()]
    Mark.objects.filter(pk__in=gone).delete()
    Mark.objects.bulk_create(new, ignore_conflicts=True)
    for (one, other), reasons in _alike(new).items():
        _propose(one, other, reasons, at)


@act
def say_the_same(duplicate, *, by, at):
    """Let two people be one: their facts, matters and lines are shown together. Nothing of either is moved."""
    if _say(duplicate, Duplicate.State.SAME, by, at):
        _tell(PeopleMerged, duplicate, by, at)


@act
def say_two(duplicate, *, by, at):
    """These are two people: they are taken apart if need be, and never proposed again."""
    if _say(duplicate, Duplicate.State.TWO, by, at):
        _tell(PeopleKeptApart, duplicate, by, at)


@act
def take_apart(duplicate, *, by, at):
    """What was said of them is taken back; each has again what it had, and what came to it since."""
    if _say(duplicate, Duplicate.State.OPEN, by, at):
        _tell(PeopleTakenApart, duplicate, by, at)


def _alike(marks):
    """{two people, the older first: reasons} of those who share one of these marks."""
    shared = _sharing(marks)
    people = Person.objects.in_bulk({number for sharing in shared.values() for number in sharing})
    found: dict[tuple[int, int], set] = {}
    for mark in marks:
        for number in shared.get((mark.kind, mark.value), ()):
            one, other = sorted((mark.person_id, number))
            apart = mark.kind == Mark.Kind.CALLED and are_named_apart(people[one], people[other])
            if one != other and not apart:
                found.setdefault((one, other), set()).add(mark.kind)
    return found


def _sharing(marks):
    """{kind and value: numbers of the people} of those of these marks that more than one has, and not too many."""
    kinds, values = zip(*{(mark.kind, mark.value) for mark in marks}, strict=True) if marks else ((), ())
    most = SHARED_BY + 1
    with connection.cursor() as cursor:
        cursor.execute(SHARING, [list(kinds), list(values), most + 1, most])
        return {(kind, value): sharing for kind, value, sharing in cursor.fetchall()}


def _propose(one, other, reasons, at):
    """A household shares its phone: people who are said to live together need more in common than a number."""
    if reasons == {Mark.Kind.NUMBER} and _live_together(one, other):
        return
    duplicate, is_new = Duplicate.objects.get_or_create(
        one_id=one, other_id=other, defaults={"reasons": sorted(reasons), "found_at": at}
    )
    if is_new:
        event = DuplicateProposed(other, duplicate.pk, sorted(reasons))
        happened(event, on=Person(pk=other), at=at, refresh=(f"person-{one}",))
    elif not reasons <= set(duplicate.reasons):
        duplicate.reasons = sorted(reasons | set(duplicate.reasons))
        duplicate.save(update_fields=["reasons"])


def _live_together(one, other):
    household = Relation.objects.filter(kind=Relation.Kind.HOUSEHOLD, ended_at=None)
    return household.filter(person__in=[one, other], to__in=[one, other]).exists()


def _say(duplicate, state, by, at):
    others = Duplicate.objects.filter(pk=duplicate.pk).exclude(state=state)
    said_at = None if state == Duplicate.State.OPEN else at
    return others.update(state=state, by=by, said_at=said_at)


def _tell(event, duplicate, by, at):
    one, other = Person(pk=duplicate.one_id), Person(pk=duplicate.other_id)
    happened(event(one.pk, other.pk, duplicate.pk), on=one, by=by, at=at, refresh=(name_of(other),))
