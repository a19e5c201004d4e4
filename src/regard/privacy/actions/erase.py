import json

from django.core.files.base import ContentFile
from django.db.models import NOT_PROVIDED, BinaryField

from regard.foundation.events.journal import act, happened
from regard.foundation.files.store import storage
from regard.foundation.files.sweep import forget
from regard.foundation.personal import personal_columns
from regard.people.models import Person
from regard.people.queries import together

from .. import tombstones
from ..events import PersonErased
from ..models import Erasure
from ..reach import files_of, known, matters_beside, reach

NOBODY = "—"
STRUCK = "…"
AT_ONCE = 1000


@act
def erase(person, *, by=None, at):
    """Make a person nobody: rows that are only theirs go, the others keep their numbers and lose their words.

    What others wrote beside them stays, with their names and addresses struck out. A second time finds nothing left and
    changes nothing. It cannot be undone. Who is known twice, and was said to be one, goes twice.
    """
    others = Person.objects.filter(pk__in=together(person.pk)).exclude(pk=person.pk)
    for each in others.order_by("pk"):
        _erase(each, by, at)
    return _erase(person, by, at)


def erase_again(stones, *, at):
    """After a restore: whoever was erased since the backup was made. Returns how many were.

    A number alone could be somebody else's: tombstones of another database may lie beside ours.
    """
    numbers, hashes = {stone["person"] for stone in stones}, {stone["is"] for stone in stones}
    brought_back = Person.objects.filter(pk__in=numbers, erasure=None).order_by("pk")
    theirs = [person for person in brought_back if tombstones.shortened(tombstones.hash_of(person)) in hashes]
    for person in theirs:
        erase(person, at=at)
    return len(theirs)


def _erase(person, by, at):
    person = Person.objects.select_for_update().get(pk=person.pk)
    erased = Erasure.objects.filter(person=person).first()
    if erased:
        return erased
    about_them, reached = known(person), reach(person)
    files = files_of(reached)
    for each in reached:
        _strike(each, about_them.pattern)
    for each in reached:
        _empty(each)
    Person.objects.filter(pk=person.pk).update(name=NOBODY)
    erasure = Erasure.objects.create(
        person=person, by=by, at=at, rows=sum(len(each.theirs) for each in reached), files=forget(files)
    )
    _put_up_a_tombstone(person, at)
    event = PersonErased(person.pk, matters_beside(reached), erasure.rows, erasure.files)
    happened(event, on=person, by=by, at=at)
    return erasure


def _put_up_a_tombstone(person, at):
    """Before the act is kept: one too many harms nobody, one missing would let an old backup bring them back."""
    path, words = tombstones.words_of(person, at=at)
    if not storage().exists(path):
        storage().save(path, ContentFile(words))


def _empty(each):
    if each.whose.goes:
        for numbers in _some(each.leaving):
            each.model._base_manager.filter(pk__in=numbers).delete()
        return
    columns = {name: _nothing(each.model._meta.get_field(name)) for name in personal_columns(each.model)}
    for numbers in _some(each.theirs):
        each.model._base_manager.filter(pk__in=numbers).update(**columns)


def _strike(each, pattern):
    """In what others wrote beside them: their names and addresses, and what repeats their words."""
    if each.whose.rebuilt:
        return
    copies = {name: _nothing(each.model._meta.get_field(name)) for name in each.whose.copies}
    kept = sorted(personal_columns(each.model) - copies.keys())
    for numbers in _some(each.beside):
        rows = each.model._base_manager.filter(pk__in=numbers)
        if copies:
            rows.update(**copies)
        if kept:
            changed = [row for row in rows.only("pk", *kept) if _strike_in(row, kept, pattern)]
            each.model._base_manager.bulk_update(changed, kept, batch_size=AT_ONCE)


def _strike_in(row, columns, pattern):
    before = [getattr(row, name) for name in columns]
    after = [_struck(said, pattern) for said in before]
    for name, said in zip(columns, after, strict=True):
        setattr(row, name, said)
    return before != after


def _struck(said, pattern):
    if isinstance(said, str):
        return pattern.sub(STRUCK, said)
    return json.loads(pattern.sub(STRUCK, json.dumps(said, ensure_ascii=False)))


def _nothing(field):
    if isinstance(field, BinaryField):
        return b""
    if field.null:
        return None
    return "" if field.default is NOT_PROVIDED else field.get_default()


def _some(numbers):
    listed = sorted(numbers)
    return [listed[place : place + AT_ONCE] for place in range(0, len(listed), AT_ONCE)]
