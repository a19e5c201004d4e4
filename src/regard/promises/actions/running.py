from regard.foundation.rows import found

from ..models import Promise

RUNNING = """
    SELECT p.*, s.id IS NOT NULL AS paused, s.began_at AS paused_at, g.until AS agreed_until,
           c.changed_at AS calendar_changed_at, y.warn_minutes
    FROM promises_promise p
    LEFT JOIN promises_pause s ON s.promise_id = p.id AND s.ended_at IS NULL
    LEFT JOIN promises_agreement g ON g.pause_id = s.id
    LEFT JOIN promises_calendar c ON c.id = p.calendar_id
    LEFT JOIN promises_policy y ON y.id = p.policy_id
    WHERE p.{which} AND p.ended_at IS NULL ORDER BY p.{order} FOR UPDATE OF p
"""
ABOUT = RUNNING.format(which="about = %s", order="id")
THIS = RUNNING.format(which="id = %s", order="id")
TO_LOOK_AT = RUNNING.format(which="look_at <= %s", order="look_at LIMIT %s") + " SKIP LOCKED"


def running_about(about):
    """The promises that run about a thing, locked, each with `paused`, and with what its clock goes by.

    An act that does several things to them reads them once and hands them on as `among`.
    """
    return found(Promise, ABOUT, [about])


def to_look_at(at, most):
    """The promises about which something is to be done by now, locked, without those another worker holds."""
    return found(Promise, TO_LOOK_AT, [at, most])


def of_kinds(kinds, about, among):
    """Those of these kinds (None: all) that still run, among what was read already or as they stand now."""
    running = running_about(about) if among is None else among
    return [each for each in running if each.ended_at is None and (kinds is None or each.kind in kinds)]


def first_due(among):
    """When the first of these is due whose clock is not standing still, or None."""
    return min((each.due_at for each in among if each.ended_at is None and not each.paused), default=None)


def still_running(promise):
    """This promise as it stands now, locked, in a list that is empty if it has ended."""
    return found(Promise, THIS, [promise.pk])
