"""The session, its member and the member's rights in one query."""

from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import connection
from django.utils.crypto import constant_time_compare

from .models import Member

COLUMNS = [field.column for field in Member._meta.concrete_fields]
ATTRIBUTES = [field.attname for field in Member._meta.concrete_fields]

WHO_IS_ASKING = f"""
    SELECT s.session_data, {", ".join(f"m.{column}" for column in COLUMNS)},
           ARRAY(SELECT seen.id FROM accounts_unit seen
                 WHERE m.role = 'admin' OR seen.path LIKE own.path || '%%'),
           ARRAY(SELECT team_id FROM accounts_member_teams WHERE member_id = m.id)
    FROM accounts_session s
    LEFT JOIN accounts_member m ON m.id = s.member_id AND m.is_active
    LEFT JOIN accounts_unit own ON own.id = m.unit_id
    WHERE s.session_key = %s AND s.expire_date > now()
"""


class MemberMiddleware(SessionMiddleware):
    def process_request(self, request):
        super().process_request(request)
        request.user = who_is_asking(request.session)


def who_is_asking(session):
    """The member of a session, or AnonymousUser; fills the session, so that nothing reads it again."""
    if not session.session_key:
        return AnonymousUser()
    with connection.cursor() as cursor:
        cursor.execute(WHO_IS_ASKING, [session.session_key])
        row = cursor.fetchone()
    if row is None:
        return AnonymousUser()
    data, *columns, unit_ids, team_ids = row
    session._session_cache = session.decode(data)
    if columns[0] is None:
        return AnonymousUser()
    member = Member.from_db("default", ATTRIBUTES, columns)
    if not constant_time_compare(
        session._session_cache.get(HASH_SESSION_KEY, ""), member.get_session_auth_hash()
    ):
        return AnonymousUser()
    member.unit_ids, member.team_ids = unit_ids, team_ids
    return member
