from datetime import datetime

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from ninja import Query, Router, Schema

from regard.foundation.api import answers
from regard.foundation.api.bearer import Bearer
from regard.foundation.api.scopes import offer

from . import queries

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


class WholePersonOut(PersonOut):
    identities: list[IdentityOut]
    facts: list[FactOut]


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
    """One person with their addresses and what they told us."""
    found = get_object_or_404(queries.with_identities(request.user), pk=number)
    return answers.json(
        _said(found)
        | {
            "identities": [
                {"kind": each.kind, "value": each.value, "verified_at": each.verified_at}
                for each in found.identities.all()
            ],
            "facts": [
                {column: getattr(fact, column) for column in FactOut.model_fields}
                for fact in queries.facts_beside(found, request.user)[0]
            ],
        }
    )


def _said(person):
    columns = [name for name in PersonOut.model_fields if name != "id"]
    return {"id": person.pk} | {column: getattr(person, column) for column in columns}
