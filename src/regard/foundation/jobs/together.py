"""Jobs that cost less done together: whichever comes first takes along those like it that wait."""

import json

from django.db import connection

MOST = 500

# One that was tried before is left to itself: what is wrong with one job must not keep the others from being done.
TAKE = """
    WITH waiting AS (
        SELECT id FROM procrastinate_jobs
        WHERE status = 'todo' AND attempts = 0 AND task_name = %s AND args->>%s = %s
        ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED
    )
    DELETE FROM procrastinate_jobs USING waiting WHERE procrastinate_jobs.id = waiting.id
    RETURNING procrastinate_jobs.args::text
"""


def take_along(task, argument, value):
    """The arguments of the jobs of this task that wait and have this `value` for one `argument`. They are done with
    the caller's transaction, and wait again if that is undone or its worker killed."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE, [task.name, argument, value, MOST])
        return [json.loads(arguments) for (arguments,) in cursor.fetchall()]
