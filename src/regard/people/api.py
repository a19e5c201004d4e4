from datetime import date, datetime, time

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from ninja import Query, Router, Schema

from regard.foundation.api import answers
from regard.foundation.api.bearer import Bearer
from regard.foundation.api.scopes import offer

from . import queries
from .models import Person

READ = offer("people:read", _("see people"))

router = Router(tags=["people"])


class PersonOut(Schema):
    id: int
    name: str
    preferred_name: str
    title: str
    given_name: str
    family_name: str
    name_order: str
    romanised: str
    pronouns: str
    formality: str
    say_as: str
    languages: list[str]
    since: datetime


class IdentityOut(Schema):
    kind: str
    value: str
    verified_at: datetime | None


class FactOut(Schema):
    kind: str
    label: str
    value: str
    source: str
    told_at: datetime
    stale_at: datetime | None


class HoldingOut(Schema):
    what: str
    stage: str
    since: date | None
    warranty_until: date | None
    until: date | None
    details: dict[str, str]


class RelationOut(Schema):
    kind: str
    person: int
    to: int | None
    organisation: str | None
    words: str


class WishesOut(Schema):
    channel: str
    never_by: str
    hours_from: time | None
    hours_until: time | None
    access_needs: str


class OccasionOut(Schema):
    name: str
    month: int
    day: int
    consented_at: datetime | None


class WholePersonOut(PersonOut):
    identities: list[IdentityOut]
    facts: list[FactOut]
    holdings: list[HoldingOut]
    relations: list[RelationOut]
    wishes: WishesOut | None
    occasions: list[OccasionOut]


class PeoplePage(Schema):
    items: list[PersonOut]
    next: str | None


@router.get("", response=PeoplePage, auth=Bearer(READ))
def people(request, name: str = Query("", max_length=200), cursor: str = Query("", max_length=1000)):
    """The people your units know, by name."""
    after = answers.after_of(cursor, tuple[str, int])
    found, following = queries.by_name(request.user, name.replace("\0", ""), after=after)
    return answers.page(request, [_said(person) for person in found], following)


@router.get("/{int:number}", response=WholePersonOut, auth=Bearer(READ))
def person(request, number: int):
    """One person: their addresses, what they told us, what they own, whom they belong with, what they wish."""
    found = get_object_or_404(Person.objects.visible_to(request.user), pk=number)
    return answers.json(
        _said(found)
        | {
            "identities": _rows(IdentityOut, queries.identities_of(found, request.user)),
            "facts": _rows(FactOut, queries.facts_beside(found, request.user, limit=None)[0]),
            "holdings": _rows(HoldingOut, queries.holdings_of(found, request.user)),
            "relations": [_related(each) for each in queries.relations_of(found, request.user)],
            "wishes": next(iter(_rows(WishesOut, queries.wishes_of(found, request.user))), None),
            "occasions": _rows(OccasionOut, queries.occasions_of(found, request.user)),
        }
    )


def _rows(schema, rows):
    return [{column: getattr(row, column) for column in schema.model_fields} for row in rows]


def _related(relation):
    ours = {
        "kind": relation.kind,
        "person": relation.person_id,
        "to": relation.to_id,
        "words": relation.words,
    }
    return ours | {"organisation": relation.organisation_name}


def _said(person):
    columns = [name for name in PersonOut.model_fields if name != "id"]
    return {"id": person.pk} | {column: getattr(person, column) for column in columns}
