import hashlib
import secrets
from datetime import timedelta

from regard.foundation.events.journal import act, happened
from regard.foundation.files import store
from regard.foundation.rows import insert

from ..events import NameRecorded, NameSaid, SayingLinkMade, SayingTakenBack
from ..models import Person, Saying, SayingLink

OPEN_FOR = timedelta(days=14)


class LinkOver(ValueError):
    """The link is unknown, used, or too old."""


@act
def say(person, *, respelling="", ipa="", by=None, at):
    """Write down how a name is said. The same again changes nothing; what was said before stays in the history."""
    standing = Saying.objects.filter(person=person).standing().first()
    if standing and (standing.respelling, standing.ipa) == (respelling, ipa):
        return standing
    saying = Saying(
        person=person,
        name=person.name,
        respelling=respelling,
        ipa=ipa,
        language=by.language if by else "",
        by=by,
        at=at,
    )
    insert(saying)
    repeat_what_is_said(person)
    happened(NameSaid(person.pk, saying.pk), on=person, by=by, at=at)
    return saying


@act
def take_back(saying, *, by, at):
    """What stood before it stands again."""
    if Saying.objects.filter(pk=saying.pk, taken_back_at=None).update(taken_back_at=at):
        repeat_what_is_said(saying.person)
        happened(SayingTakenBack(saying.person_id, saying.pk), on=saying.person, by=by, at=at)


@act
def invite_to_say(person, *, by, at):
    """Return a token with which this person may say their own name, once within OPEN_FOR; it is kept nowhere."""
    token = secrets.token_urlsafe(24)
    link = SayingLink.objects.create(
        person=person, digest=_digest(token), by=by, made_at=at, expires_at=at + OPEN_FOR
    )
    happened(SayingLinkMade(person.pk, link.pk), on=person, by=by, at=at)
    return token


@act
def record(token, *, content, kind, at):
    """Keep the voice of a person saying their own name. Raises LinkOver."""
    link = invited(token, at=at)
    if not SayingLink.objects.filter(pk=link.pk, used_at=None).update(used_at=at):
        raise LinkOver
    person = link.person
    saying = Saying.objects.create(
        person=person,
        name=person.name,
        respelling=person.say_as,
        recording=store.keep(content, at=at),
        recorded_as=kind,
        at=at,
    )
    happened(NameRecorded(person.pk, saying.pk), on=person, at=at)
    return saying


def invited(token, *, at):
    """The link a token still opens. Raises LinkOver."""
    open_still = SayingLink.objects.filter(used_at=None, expires_at__gt=at).select_related("person")
    try:
        return open_still.get(digest=_digest(token))
    except SayingLink.DoesNotExist:
        raise LinkOver from None


def repeat_what_is_said(person):
    """A recording says nothing to the eye, so the newest respelling stands beside it."""
    written = Saying.objects.filter(person=person).standing().exclude(respelling="").first()
    person.say_as = written.respelling if written else ""
    Person.objects.filter(pk=person.pk).update(say_as=person.say_as)


def _digest(token):
    return hashlib.sha256(token.encode()).hexdigest()
