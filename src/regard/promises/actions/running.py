from regard.foundation.rows import found

from ..models import Promise

RUNNING = """
    SELECT p.*, s.id IS NOT NULL AS paused, s.began_at AS paused_at,
           c.changed_at AS calendar_changed_at, y.warn_minutes
    FROM promises_promise p
    LEFT JOIN promises_pause s ON s.promise_id = p.id AND s.ended_at IS NULL
    LEFT JOIN promises_calendar c ON c.id = p.calendar_id
    LEFT JOIN promises_policy y ON y.id = p.policy_id
    WHERE p.{which} AND p.ended_at IS NULL ORDER BY p.id FOR UPDATE OF p
"""
ABOUT = RUNNING.format(which="about = %s")
THIS = RUNNING.format(which="id = %s")


def running_about(about, kinds=None):
    """The promises that run about a thing, locked, each with `paused`, and with what its clock goes by."""
    running = found(Promise, ABOUT, [about])
    return running if kinds is None else [promise for promise in running if promise.kind in kinds]


def still_running(promise):
    """This promise as it stands now, locked, in a list that is empty if it has ended."""
    return found(Promise, THIS, [promise.pk])
