"""The cast: Amara answers, Ines leads, Kofi administers, Ravi works in Dispatch, Bea serves another unit."""

from datetime import UTC, datetime

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

from .models import Member, Team, Unit
from .sessions import SessionStore

LONG_AGO = datetime(2026, 1, 5, 9, tzinfo=UTC)


def unit(name="Harbour", parent=None, kind=Unit.Kind.BRAND):
    found = Unit.objects.filter(name=name, parent=parent).first()
    if found:
        return found
    made = Unit.objects.create(name=name, parent=parent, kind=kind)
    made.path = f"{parent.path if parent else '/'}{made.pk}/"
    made.save(update_fields=["path"])
    return made


def team(name="Care", of=None):
    return Team.objects.get_or_create(name=name, unit=of or unit())[0]


def member(name="Amara Okafor", role=Member.Role.AGENT, of=None, **more):
    email = f"{name.split()[0].lower()}@harbour.example"
    found = Member.objects.filter(email=email).first()
    return found or Member.objects.create_user(
        email, "a long pass phrase", name=name, role=role, unit=of or unit(), joined_at=LONG_AGO, **more
    )


def amara():
    return member()


def ines():
    return member("Ines Duarte", Member.Role.LEAD)


def kofi():
    return member("Kofi Mensah", Member.Role.ADMIN)


def ravi():
    return member("Ravi Shah", Member.Role.COLLEAGUE)


def bea():
    return member("Bea Lind", of=unit("Lakeside"))


def as_(client, someone):
    """This client, whose pages are as `someone` sees them from now on."""
    client.cookies[settings.SESSION_COOKIE_NAME] = signed_in(someone)
    return client


def signed_in(someone):
    """The key of a session in which `someone` is signed in."""
    session = SessionStore()
    session[SESSION_KEY] = str(someone.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = someone.get_session_auth_hash()
    session.create()
    return session.session_key
