"""Proving who writes, without a question. Each verb is one transaction and says what happened."""

import hmac
import secrets
from datetime import timedelta

from django.conf import settings
from django.db.models import F

from regard.foundation.events.journal import act, happened
from regard.people.actions import verify_identity
from regard.people.models import Person
from regard.people.sureness import acts

from .events import NeedsSaid, NeedWaived, ProofAsked, ProofDenied, ProofGiven
from .models import Challenge, Need, Proof, Waiver

GOOD_FOR = timedelta(minutes=30)
A_VISIT = timedelta(hours=12)
AT_MOST, WITHIN = 3, timedelta(hours=1)


class TooMany(ValueError):
    """This person was sent as many codes as anybody should get in an hour."""


class NotTheirs(ValueError):
    """The address is not one of this person's."""


class LinkOver(ValueError):
    """The link is unknown, used, denied or too old."""


@act
def ask(person, *, identity, about, by, at):
    """Have a link and a code mailed to an address of theirs. What was asked before in this conversation is over.

    Raises TooMany, NotTheirs.
    """
    person = Person.objects.select_for_update().get(pk=person.pk)
    if identity.person_id != person.pk or identity.kind != "email":
        raise NotTheirs
    asked = Challenge.objects.filter(person=person)
    if asked.filter(asked_at__gt=at - WITHIN).count() >= AT_MOST:
        raise TooMany
    asked.open_at(at).filter(about=about).update(expires_at=at)
    challenge = Challenge.objects.create(
        person=person, identity=identity, about=about, by=by, asked_at=at, expires_at=at + GOOD_FOR
    )
    happened(ProofAsked(person.pk, challenge.pk, about), on=person, by=by, at=at, refresh=(about,))
    return challenge


@act
def make_code(challenge, *, at):
    """The code and the link's token of an open challenge, kept nowhere; made again, the ones before are over.

    None where it is no longer open.
    """
    code, token = f"{secrets.randbelow(1_000_000):06}", secrets.token_urlsafe(24)
    hashes = {"code_hash": _hash(f"{challenge.pk} {code}"), "token_hash": _hash(token)}
    made = Challenge.objects.open_at(at).filter(pk=challenge.pk).update(**hashes)
    return (code, token) if made else None


@act
def confirm_by_code(challenge, *, code, by, at):
    """Whether the code was right. A wrong one is a try, and after five of them nothing is right any more."""
    tried = Challenge.objects.open_at(at).filter(pk=challenge.pk).exclude(code_hash="")
    if not tried.update(tries=F("tries") + 1):
        return False
    challenge.refresh_from_db()
    digits = "".join(digit for digit in code if digit.isdecimal())
    if not hmac.compare_digest(challenge.code_hash, _hash(f"{challenge.pk} {digits}")):
        return False
    _prove(challenge, by_link=False, by=by, at=at)
    return True


@act
def confirm_by_link(token, *, at):
    """Raises LinkOver."""
    _prove(_locked(token, at), by_link=True, by=None, at=at)


@act
def deny(token, *, at):
    """Whoever has the mailbox did not write to us: somebody else says to be them. Raises LinkOver."""
    challenge = _locked(token, at)
    challenge.denied_at = at
    challenge.save(update_fields=["denied_at"])
    event = ProofDenied(challenge.person_id, challenge.pk, challenge.about)
    happened(event, on=challenge.person, at=at, refresh=(challenge.about,))


def opened(token, *, at):
    """The challenge a link still opens; looking changes nothing. Raises LinkOver."""
    return _of(Challenge.objects.select_related("person"), token, at)


@act
def say_needs(levels, *, by, at):
    """What each act needs, as {act: level}."""
    shipped = {act.name: act.usual for act in acts()}
    before = dict(Need.objects.values_list("act", "level"))
    said = {name: level for name, level in levels.items() if shipped.get(name) != level}
    if said == before:
        return
    Need.objects.exclude(act__in=said).delete()
    Need.objects.bulk_create(
        [Need(act=name, level=level) for name, level in said.items()],
        update_conflicts=True,
        unique_fields=["act"],
        update_fields=["level"],
    )
    changed = {name for name, _level in said.items() ^ before.items()}
    happened(NeedsSaid(sorted(changed)), on=by, by=by, at=at)


@act
def waive(person, *, guarded, why, by, at):
    """Let one act be done for a person without the proof it needs, until the visit is over; a lead says why."""
    waiver = Waiver.objects.create(person=person, act=guarded.name, why=why, by=by, at=at, until=at + A_VISIT)
    happened(NeedWaived(person.pk, waiver.pk, guarded.name), on=person, by=by, at=at)
    return waiver


def _prove(challenge, *, by_link, by, at):
    challenge.used_at = at
    challenge.save(update_fields=["used_at"])
    Proof.objects.create(
        person=challenge.person, about=challenge.about, challenge=challenge, at=at, until=at + A_VISIT
    )
    verify_identity(challenge.identity, by=by, at=at)
    event = ProofGiven(challenge.person_id, challenge.pk, challenge.about, by_link)
    happened(event, on=challenge.person, by=by, at=at, refresh=(challenge.about,))


def _locked(token, at):
    return _of(
        Challenge.objects.select_for_update(of=["self"]).select_related("person", "identity"), token, at
    )


def _of(challenges, token, at):
    found = challenges.open_at(at).filter(token_hash=_hash(token)).first()
    if found is None:
        raise LinkOver
    return found


def _hash(secret):
    """Keyed: six digits alone would be guessed from their hash in a moment."""
    return hmac.digest(settings.SECRET_KEY.encode(), f"proof {secret}".encode(), "sha256").hex()
