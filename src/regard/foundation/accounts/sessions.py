"""Sessions that know their member: one query answers who is asking and what they may see."""

import json
from functools import lru_cache

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from .models import Session


class SessionStore(DatabaseStore):
    def decode(self, session_data):
        return json.loads(_proven(session_data))

    @classmethod
    def get_model_class(cls):
        return Session

    def create_model_instance(self, data):
        session = super().create_model_instance(data)
        assert isinstance(session, Session)
        session.member_id = data.get(SESSION_KEY)
        return session


@lru_cache(maxsize=4096)
def _proven(session_data):
    """What a session says, its signature checked once for as long as it says the same."""
    return json.dumps(DatabaseStore.decode(SessionStore(), session_data))
