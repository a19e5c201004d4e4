from django.db import connection

from regard.foundation.events.journal import act, happened
from regard.foundation.personal import personal_columns
from regard.foundation.rows import found, insert

from ..events import IdentityVerified, PersonDescribed, PersonMet
from ..identities import folded
from ..likeness import marks_of
from ..models import Identity, Person
from ..naming.header import read
from .duplicates import look_for_duplicates
from .say import repeat_what_is_said

DESCRIBABLE = personal_columns(Person) - {"say_as"}

ACQUAINT = """
    INSERT INTO people_acquaintance (person_id, unit_id, since) VALUES (%s, %s, %s)
    ON CONFLICT (unit_id, person_id) DO NOTHING RETURNING id
"""
# Of two mails of a new address read at the same moment the second waits here for the first, and then claims nothing.
CLAIM = """
    WITH claimed AS (
        INSERT INTO people_identity (person_id, kind, value, learnt_at)
        SELECT nextval(pg_get_serial_sequence('people_person', 'id')), %(kind)s, %(value)s, %(at)s
        ON CONFLICT (kind, value) DO NOTHING RETURNING person_id
    ), known AS (
        INSERT INTO people_acquaintance (person_id, unit_id, since) SELECT person_id, %(unit)s, %(at)s FROM claimed
    )
    SELECT person_id FROM claimed
"""
WHO_HAS = """
    SELECT p.*,
           EXISTS (SELECT FROM people_acquaintance a WHERE a.person_id = p.id AND a.unit_id = %s) AS known
    FROM people_identity i JOIN people_person p ON p.id = i.person_id WHERE i.kind = %s AND i.value = %s
"""


@act
def meet(*, kind, value, name="", unit_id, at):
    """The person behind an address, met for the first time if need be, and known to the unit from now on.

    `name` is as they signed, or as a mail's From has it: `LOPEZ, Maria`.
    """
    value = folded(kind, value)
    standing = _who_has(kind, value, unit_id)
    if not standing and (person := _make(kind, value, _as_read(name, value), unit_id, at)):
        return person
    person = standing or _who_has(kind, value, unit_id)
    if person.name == value:
        describe(person, by=None, at=at, **_as_read(name, value))
    if not person.known:
        _acquaint(person, unit_id, at)
    return person


@act
def meet_by_name(*, name, unit_id, at):
    """Somebody of whom we know what they are called and no address: they are nobody we knew, and cannot be written to."""
    person = Person.objects.create(**{"name": name[:200]} | _as_read(name, ""), since=at)
    _acquaint(person, unit_id, at)
    return person


@act
def describe(person, *, by, at, **columns):
    """Write what we learnt about how a person is called, addressed and reached."""
    unknown = columns.keys() - DESCRIBABLE
    if unknown:
        raise TypeError(f"{', '.join(sorted(unknown))} cannot be described")
    changed = [name for name, value in columns.items() if getattr(person, name) != value]
    if not changed:
        return person
    for name in changed:
        setattr(person, name, columns[name])
    person.save(update_fields=changed)
    if "name" in changed:
        repeat_what_is_said(person)
    happened(PersonDescribed(person.pk, sorted(changed)), on=person, by=by, at=at)
    return person


@act
def verify_identity(identity, *, by, at):
    """Note that this address or number proved to be its person's; the first proof stands."""
    if Identity.objects.filter(pk=identity.pk, verified_at=None).update(verified_at=at):
        happened(IdentityVerified(identity.person_id, identity.pk), on=identity.person, by=by, at=at)


def _as_read(written, value):
    """What a signature says of a name. What could only be guessed from the address is not written down."""
    found = read(written, value)
    if found.guessed or not found.name:
        return {}
    said = {
        "name": found.name,
        "title": found.title[:40],
        "given_name": found.given[:100],
        "family_name": found.family[:100],
        "nicknames": found.nickname,
    }
    return {column: value for column, value in said.items() if value}


def _who_has(kind, value, unit_id):
    return next(iter(found(Person, WHO_HAS, [unit_id, kind, value])), None)


def _make(kind, value, signed, unit_id, at):
    """A new person of this address, or None where somebody else has just made them."""
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, {"kind": kind, "value": value, "unit": unit_id, "at": at})
        claimed = cursor.fetchone()
    if claimed is None:
        return None
    person = Person(pk=claimed[0], **({"name": value[:200]} | signed), since=at)
    insert(person)
    # Most have nothing yet by which they could be known twice, and a job to find that out would cost more than asking.
    if marks_of(person, [Identity(kind=kind, value=value)], facts=[]):
        look_for_duplicates([person.pk], at=at)
    happened(PersonMet(person.pk, unit_id), on=person, at=at)
    return person


def _acquaint(person, unit_id, at):
    with connection.cursor() as cursor:
        cursor.execute(ACQUAINT, [person.pk, unit_id, at])
        if cursor.fetchone():
            happened(PersonMet(person.pk, unit_id), on=person, at=at)
