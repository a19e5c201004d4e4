"""Run what is due in the test's own transaction, in order, as a worker would."""

import json

from django.db import connection
from procrastinate.contrib.django import app

CLAIM = """
    SELECT id, task_name, args::text FROM procrastinate_jobs
    WHERE status = 'todo' AND (scheduled_at IS NULL OR scheduled_at <= %s)
    ORDER BY id LIMIT 1
"""


def run_due(at):
    """Run every job due at `at`, those they queue included; an error is raised, not retried."""
    ran = []
    with connection.cursor() as cursor:
        while row := cursor.execute(CLAIM, [at]) and cursor.fetchone():
            number, name, arguments = row
            cursor.execute("DELETE FROM procrastinate_jobs WHERE id = %s", [number])
            app.tasks[name].func(**json.loads(arguments))
            ran.append(name)
    return ran
