from django.db import connection

from regard.foundation.names import name_of


def touch(*subjects):
    """Tell open pages showing these subjects to fetch them again, once this transaction commits."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_notify('live', name) FROM unnest(%s::text[]) AS name", [names_of(*subjects)]
        )


def names_of(*subjects):
    return [subject if isinstance(subject, str) else name_of(subject) for subject in subjects]
