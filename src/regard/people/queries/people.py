from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext as _

from regard.foundation.reads import page_of, rows_of
from regard.foundation.rows import found
from regard.foundation.ui import places

from ..identities import folded
from ..models import CALLED, Duplicate, Fact, Holding, Identity, Occasion, Person, Relation, Saying, Wish
from ..models.fact import kind_of
from ..timeline import Line

INDEXED = 3
"""Letters from which on the index of names knows a part of one."""


def standing_facts(person):
    """What this person told us and nobody has replaced: what is never asked again."""
    return Fact.objects.standing().filter(person__in=together(person.pk)).order_by("label")


def standing_fact(person, label):
    """What is known of a person under this label, or under the kind it names in any language, or None."""
    kind = kind_of(label)
    named = {"kind": kind} if kind else {"label": label}
    return Fact.objects.standing().filter(person__in=together(person.pk), **named).first()


def known(member, number):
    """The person of this number, if a member may see them, or None."""
    if not member.works_the_desk:
        return None
    return next(iter(found(Person, KNOWN, {"person": number, "units": member.unit_ids})), None)


def among(member, numbers):
    """Those of these people that a member may see."""
    return set(Person.objects.visible_to(member).filter(pk__in=numbers).values_list("pk", flat=True))


def addresses_of(person):
    return list(
        Identity.objects.filter(person=person, kind=Identity.Kind.EMAIL)
        .order_by("pk")
        .values_list("value", flat=True)
    )


def address_of(person):
    """Their first e-mail address, or nothing."""
    return next(iter(addresses_of(person)), "")


def by_name(member, words="", *, after=None, limit=40):
    """People a member may see by name, forty at a time, and the (name, id) the next page comes after."""
    seen = Person.objects.visible_to(member)
    if words:
        called = Q(*((f"{column}__icontains", words) for column in CALLED), _connector=Q.OR)
        seen = seen.filter(called) if len(words) < INDEXED else seen.filter(pk__in=_found(called, words))
    return page_of(seen, "name", after=after, limit=limit)


def _found(called, words):
    """Each half by an index of its own, which one question with OR in it could not use."""
    addressed = Identity.objects.filter(value__startswith=words.casefold())
    return Person.objects.filter(called).values("pk").union(addressed.values("person"))


# As in the search, how alike two names have to be is set for this statement alone, before the index is asked.
ALIKE = """
    WITH likeness AS MATERIALIZED (
        SELECT set_config('pg_trgm.word_similarity_threshold', '0.5', true) AS is_set
    )
    SELECT p.id FROM people_person p
    WHERE (SELECT is_set FROM likeness) <> '' AND ({spelt})
      AND EXISTS (SELECT FROM people_acquaintance a WHERE a.person_id = p.id AND a.unit_id = ANY(%(units)s))
    ORDER BY greatest({likeness}) DESC, p.name, p.id LIMIT %(limit)s
""".format(
    spelt=" OR ".join(f"upper(%(words)s) <%% upper(p.{column})" for column in CALLED),
    likeness=", ".join(f"word_similarity(upper(%(words)s), upper(p.{column}))" for column in CALLED),
)


def spelt_nearly(member, words, *, limit=6):
    """People a member may see whose name is spelt nearly so, the likest first: asked where the name itself finds few."""
    if len(words) < INDEXED or not member.works_the_desk:
        return []
    rows = rows_of(ALIKE, {"words": words, "units": member.unit_ids, "limit": limit})
    people = Person.objects.in_bulk([row.id for row in rows])
    return [people[row.id] for row in rows]


def recording_of(person):
    """The person's own voice saying the name they have now, or None."""
    recorded = Saying.objects.filter(person=person).standing().exclude(recording=None)
    return recorded.select_related("recording").first()


def written_saying_of(person):
    """How a colleague wrote that the name they have now is said, or None."""
    return Saying.objects.filter(person=person).standing().exclude(respelling="").first()


def sayings_of(person, *, limit=20):
    """What was ever said of how a person's name is said, newest first."""
    said = Saying.objects.filter(person=person).select_related("by")
    return list(said.order_by("-at", "-pk")[:limit])


def facts_beside(person, member, *, limit=60):
    """What a member may see that this person told us, and what is proposed, in one question: (known, proposed).

    Nobody reads a hundred facts beside a letter; those beyond `limit` are found by their words and in the timeline.
    A value that is known already is not proposed once more under another label.
    """
    if not member.works_the_desk:
        return [], []
    given = {"person": person.pk, "units": member.unit_ids, "member": member.pk, "limit": limit}
    facts = found(Fact, FACTS_BESIDE, given | {"sees_all": member.leads})
    known = [fact for fact in facts if fact.state == Fact.State.CONFIRMED]
    values = {fact.value.casefold() for fact in known}
    proposed = [fact for fact in facts if fact.state == Fact.State.PROPOSED]
    return known, [fact for fact in proposed if fact.value.casefold() not in values]


def facts_found(member, words="", *, after=None, limit=40):
    """Facts a member may see by what they say, newest first, and the (told_at, id) the next page comes after."""
    seen = Fact.objects.visible_to(member).standing().select_related("person")
    for word in words.split()[:6]:
        seen = seen.filter(Q(value__icontains=word) | Q(label__icontains=word))
    return page_of(seen, "-told_at", after=after, limit=limit)


def meant_by(words, member):
    """The one person a member may see who has this address or number, or alone has this name; else None."""
    words = words.strip()
    values = {folded(kind, words) for kind in (Identity.Kind.EMAIL, Identity.Kind.PHONE)} - {""}
    addressed = Identity.objects.filter(value__in=values)
    called = Person.objects.filter(name__iexact=words)
    either = called.values("pk").union(addressed.values("person"))
    meant = list(Person.objects.visible_to(member).filter(pk__in=either)[:2])
    return meant[0] if len(meant) == 1 else None


def holdings_of(person, member):
    """What they have under any name a member may see, what they left last."""
    return _known_of(Holding, person, member, order="x.stage = 'left', x.since DESC, x.id DESC")


def identities_of(person, member):
    """Every way in which they reach us, under any name a member may see."""
    return _known_of(Identity, person, member, order="x.id")


def relations_of(person, member):
    """Whom this person belongs to, and who acts for them, as far as a member may see both."""
    if not member.works_the_desk:
        return []
    return found(Relation, RELATED, {"person": person.pk, "units": member.unit_ids})


def wishes_of(person, member):
    """What they wish; where they are known twice, what was said under this name stands first."""
    return _known_of(Wish, person, member, order="x.person_id <> %(person)s, x.id")


def wish_of(person):
    """What was said under this name, to be changed, or None."""
    return Wish.objects.filter(person=person).first()


def occasions_of(person, member):
    """Days that matter to them, in the order of the year."""
    return _known_of(Occasion, person, member, order="x.month, x.day, x.name")


def _known_of(kind, person, member, *, order):
    """Rows of a person, under any name a member may see: they stand beside every letter, so Django builds no query."""
    if not member.works_the_desk:
        return []
    statement = KNOWN_OF.format(table=kind._meta.db_table, order=order)
    return found(kind, statement, {"person": person.pk, "units": member.unit_ids})


def told_by(person_id, *, member, before, limit):
    """Facts as lines of the timeline."""
    if not member.works_the_desk:
        return
    at, number = before or ("infinity", 0)
    given = {"person": person_id, "units": member.unit_ids, "member": member.pk, "limit": limit}
    given |= {"sees_all": member.leads, "at": at, "number": number}
    for fact in found(Fact, TOLD_BY, given):
        yield Line(
            at=fact.told_at,
            kind="fact",
            number=fact.pk,
            what=str(fact.called),
            words=fact.value,
            by=fact.heard_by or "",
            address=places.address_of(fact.source),
            chip=_("no longer so") if fact.replaced_at else "",
        )


SAME = """
    WITH RECURSIVE same (id) AS (
        SELECT {number}::bigint
        UNION
        SELECT CASE WHEN d.one_id = same.id THEN d.other_id ELSE d.one_id END
        FROM same JOIN people_duplicate d ON d.state = 'same' AND (d.one_id = same.id OR d.other_id = same.id)
    )
    SELECT id FROM same ORDER BY id
"""
TOGETHER = SAME.format(number="%s")
AT_STAKE = ("lapsing", "just-bought", "considering", "using", "left")
"""Whoever is at several stages counts at the first of these: where there is most to lose or to begin well."""
STANDS = f"""
    SELECT coalesce((SELECT left(lower(split_part(replace(p.languages ->> 0, '_', '-'), '-', 1)), 35)
                     FROM people_person p WHERE p.id IN ({SAME.format(number="%(person)s")}) AND p.languages ->> 0 <> ''
                     ORDER BY p.id = %(person)s DESC, p.id LIMIT 1), '') AS language,
           coalesce((SELECT x.stage FROM people_holding x WHERE x.person_id IN ({SAME.format(number="%(person)s")})
                     ORDER BY array_position(ARRAY{list(AT_STAKE)}::text[], x.stage::text) LIMIT 1), '') AS stage
"""
"""The language a person reads best, without its region, and the stage they are at; as a part of another question."""
SEEN = (
    "EXISTS (SELECT FROM people_acquaintance a WHERE a.person_id = {person} AND a.unit_id = ANY(%(units)s))"
)
THIS = SAME.format(number="%(person)s")
KNOWN = f"SELECT p.* FROM people_person p WHERE p.id = %(person)s AND {SEEN.format(person='p.id')}"
KNOWN_OF = f"""
    SELECT x.* FROM {{table}} x WHERE x.person_id IN ({THIS}) AND {SEEN.format(person="x.person_id")} ORDER BY {{order}}
"""
NOT_TOO_DELICATE = "(%(sees_all)s OR x.sensitivity <> 'delicate' OR x.by_id = %(member)s)"
FACTS_BESIDE = f"""
    SELECT x.*, m.name AS heard_by FROM people_fact x LEFT JOIN accounts_member m ON m.id = x.by_id
    WHERE x.person_id IN ({THIS}) AND {SEEN.format(person="x.person_id")} AND {NOT_TOO_DELICATE}
      AND x.replaced_at IS NULL AND x.state <> 'refused'
    ORDER BY x.state DESC, x.label, x.told_at DESC LIMIT %(limit)s::bigint
"""
TOLD_BY = f"""
    SELECT x.*, m.name AS heard_by FROM people_fact x LEFT JOIN accounts_member m ON m.id = x.by_id
    WHERE x.person_id = %(person)s AND {SEEN.format(person="%(person)s")} AND {NOT_TOO_DELICATE} AND x.state = 'confirmed'
      AND (x.told_at, x.id) < (%(at)s::timestamptz, %(number)s::bigint)
    ORDER BY x.told_at DESC, x.id DESC LIMIT %(limit)s
"""
RELATED = f"""
    WITH this AS MATERIALIZED (SELECT id FROM ({THIS}) this),
    either AS (
        SELECT id, true AS is_theirs FROM people_relation WHERE person_id IN (SELECT id FROM this)
        UNION ALL SELECT id, false FROM people_relation
        WHERE to_id IN (SELECT id FROM this) AND person_id NOT IN (SELECT id FROM this)
    )
    SELECT x.*, either.is_theirs, o.name AS organisation_name, other.id AS other_id, other.name AS other_name
    FROM either JOIN people_relation x USING (id)
    LEFT JOIN people_organisation o ON o.id = x.organisation_id
    LEFT JOIN people_person other ON other.id = CASE WHEN either.is_theirs THEN x.to_id ELSE x.person_id END
    WHERE x.ended_at IS NULL AND {SEEN.format(person="x.person_id")} AND (x.to_id IS NULL OR {SEEN.format(person="x.to_id")})
    ORDER BY x.kind, x.id
"""


def together(person_id):
    """The numbers of all that is known to be this one person, theirs among them."""
    return [row.id for row in rows_of(TOGETHER, [person_id])]


def same(person_id):
    """The same as a part of another question, which then needs no second one."""
    return RawSQL(TOGETHER, [person_id])


def duplicates(member, *, after=None, limit=20):
    """What may be one person and nobody has said yet, newest first, and the (found_at, id) the next page comes after."""
    seen = Duplicate.objects.visible_to(member).filter(state=Duplicate.State.OPEN)
    with_both = seen.select_related("one", "other").prefetch_related("one__identities", "other__identities")
    return page_of(with_both, "-found_at", after=after, limit=limit)


def likenesses(person, member):
    """Who is known to be this person too, and who may be: [duplicate], those merged first."""
    pairs = Duplicate.objects.visible_to(member).filter(Q(one=person) | Q(other=person))
    asked = pairs.exclude(state=Duplicate.State.TWO).select_related("one", "other")
    return list(asked.prefetch_related("one__identities", "other__identities").order_by("-state", "pk"))
