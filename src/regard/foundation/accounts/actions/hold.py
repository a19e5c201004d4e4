from django.db import connection


def hold(what):
    """Until the transaction ends, nobody else does anything that needs `what` to stand still."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [what])
