"""The live process: `regard.config.live:application`, bare ASGI beside the pages' WSGI."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regard.config.settings")
django.setup()

from regard.foundation import env  # noqa: E402
from regard.foundation.accounts.middleware import who_is_asking  # noqa: E402
from regard.foundation.accounts.sessions import SessionStore  # noqa: E402
from regard.foundation.live.door import Door  # noqa: E402


def member_of(session_key):
    member = who_is_asking(SessionStore(session_key))
    return member if member.is_authenticated else None


application = Door(member_of, env.web_address("REGARD_URL"))
