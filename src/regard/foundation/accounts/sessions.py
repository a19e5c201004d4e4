"""Sessions that know their member: one query answers who is asking and what they may see."""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from .models import Session


class SessionStore(DatabaseStore):
    @classmethod
    def get_model_class(cls):
        return Session

    def create_model_instance(self, data):
        session = super().create_model_instance(data)
        assert isinstance(session, Session)
        session.member_id = data.get(SESSION_KEY)
        return session
