"""What was promised to a person, as lines of their timeline."""

from django.utils.translation import gettext as _

from regard.foundation.rows import found
from regard.foundation.ui import places
from regard.people.timeline import Line

from .models import Promise

PROMISED = """
    SELECT x.*, m.name AS owed_by FROM promises_promise x LEFT JOIN accounts_member m ON m.id = x.member_id
    WHERE x.to_id = %(person)s AND x.unit_id = ANY(%(units)s)
      AND (x.made_at, x.id) < (%(at)s::timestamptz, %(number)s::bigint)
    ORDER BY x.made_at DESC, x.id DESC LIMIT %(limit)s
"""


def promised_to(person_id, *, member, before, limit):
    """Those who work the desk see the promises of their units; nobody else comes to a person's timeline."""
    if not member.works_the_desk:
        return
    at, number = before or ("infinity", 0)
    given = {"person": person_id, "units": member.unit_ids, "at": at, "number": number, "limit": limit}
    for promise in found(Promise, PROMISED, given):
        words, tone = _standing(promise)
        yield Line(
            at=promise.made_at,
            kind="promise",
            number=promise.pk,
            what=promise.words or promise.get_kind_display(),
            by=promise.owed_by or "",
            address=places.address_of(promise.about),
            chip=words,
            tone=tone,
        )


def _standing(promise):
    if promise.end == Promise.End.WITHDRAWN:
        return _("withdrawn"), "quiet"
    if promise.end == Promise.End.KEPT:
        return (_("kept late"), "risk") if promise.broken_at else (_("kept"), "kept")
    if promise.end == Promise.End.BROKEN:
        return _("broken"), "broken"
    return (_("late"), "broken") if promise.broken_at else (_("promised"), "")
