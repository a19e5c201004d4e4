from django.db import connection

FOLD = """
    WITH touched AS (SELECT DISTINCT unit_id, due_on FROM promises_tally WHERE NOT folded),
    gone AS (
        DELETE FROM promises_tally t USING touched d WHERE t.unit_id = d.unit_id AND t.due_on = d.due_on
        RETURNING t.*
    )
    INSERT INTO promises_tally (unit_id, team_id, member_id, due_on, due, in_time, folded)
    SELECT unit_id, team_id, member_id, due_on, sum(due), sum(in_time), true FROM gone
    GROUP BY unit_id, team_id, member_id, due_on HAVING sum(due) <> 0
"""


def fold():
    """Make one row of a tally of all that counts the same; what it says stays the same at every moment, so nobody is told."""
    with connection.cursor() as cursor:
        cursor.execute(FOLD)
