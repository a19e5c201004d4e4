"""How those who complained found the handling, in figures."""

from regard.foundation.reads import rows_of

from .models import Rating

FIGURES = """
    SELECT count(*) AS asked, count(r.score) AS answered, avg(r.score) AS mean
    FROM complaints_rating r JOIN complaints_complaint c ON c.id = r.complaint_id
    WHERE c.unit_id = ANY(%(units)s) AND r.asked_at > %(since)s AND r.asked_at <= %(until)s
"""


def figures(member, *, since, until):
    """How many were asked in this time, how many answered, and what they gave us from 1 to 5."""
    (found,) = rows_of(FIGURES, {"units": member.unit_ids, "since": since, "until": until})
    return found


def of(complaint):
    return Rating.objects.filter(complaint=complaint, rated_at__isnull=False).first()
