from regard.foundation.events.journal import act, happened
from regard.foundation.names import name_of

from ..events import DuplicateProposed, PeopleKeptApart, PeopleMerged, PeopleTakenApart
from ..likeness import are_named_apart, marks_of
from ..models import Duplicate, Fact, Mark, Person, Relation

SHARED_BY = 5
"""What more people than this have in common is a switchboard, a shop or a mailbox of many, and proposes nobody."""


@act
def look_for_duplicates(person, *, at):
    """Propose whoever may be this person too. It asks an index by what is known of this one, and never all people."""
    facts = list(Fact.objects.standing().filter(person=person))
    now = {(str(kind), value[:400]) for kind, value in marks_of(person, list(person.identities.all()), facts)}
    kept = set(Mark.objects.filter(person=person).values_list("kind", "value"))
    for kind, value in kept - now:
        Mark.objects.filter(person=person, kind=kind, value=value).delete()
    new = [Mark(person=person, kind=kind, value=value) for kind, value in now - kept]
    Mark.objects.bulk_create(new, ignore_conflicts=True)
    for number, reasons in _alike(person, new).items():
        _propose(person, number, reasons, at)


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


def _alike(person, marks):
    """{number of a person: reasons} of those who share one of these marks."""
    found: dict[int, set] = {}
    for mark in marks:
        sharing = Mark.objects.filter(kind=mark.kind, value=mark.value).exclude(person=person)
        others = list(sharing.select_related("person").order_by("pk")[: SHARED_BY + 1])
        if len(others) > SHARED_BY:
            continue
        for other in others:
            if not (mark.kind == Mark.Kind.CALLED and are_named_apart(person, other.person)):
                found.setdefault(other.person_id, set()).add(mark.kind)
    return found


def _propose(person, number, reasons, at):
    """A household shares its phone: people who are said to live together need more in common than a number."""
    if reasons == {Mark.Kind.NUMBER} and _live_together(person.pk, number):
        return
    one, other = sorted((person.pk, number))
    duplicate, is_new = Duplicate.objects.get_or_create(
        one_id=one, other_id=other, defaults={"reasons": sorted(reasons), "found_at": at}
    )
    if is_new:
        event = DuplicateProposed(person.pk, duplicate.pk, sorted(reasons))
        happened(event, on=person, at=at, refresh=(f"person-{number}",))
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
