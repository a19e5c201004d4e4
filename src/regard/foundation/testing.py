from concurrent.futures import ThreadPoolExecutor

from django.db import connection


def at_once(*deeds):
    """What each of several deeds done at the same moment raised, or None; for tests with `transaction=True`."""

    def run(deed):
        try:
            return deed()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as together:
        return [running.exception(timeout=30) for running in [together.submit(run, deed) for deed in deeds]]
