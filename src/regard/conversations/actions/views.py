"""Filters kept under a name."""

from django.db import IntegrityError, transaction

from regard.foundation.events.journal import act, happened

from ..events import ViewKept, ViewRetired, ViewReturned


class ViewNameTaken(ValueError):
    """There is a view of this name already, of the same member or team."""


@act
def keep_view(view, *, by, at):
    """Keep a View, new or changed. Raises ViewNameTaken."""
    view.changed_at = at
    view.made_by = view.made_by or by
    try:
        with transaction.atomic():
            view.save()
    except IntegrityError as error:
        if "view_name_once" not in str(error):
            raise
        raise ViewNameTaken from error
    happened(ViewKept(view.pk, view.team_id), on=view, by=by, at=at, refresh=_shown_to(view, by))
    return view


@act
def retire_view(view, *, by, at):
    view.retired_at = at
    view.save(update_fields=["retired_at"])
    happened(ViewRetired(view.pk), on=view, by=by, at=at, refresh=_shown_to(view, by))


@act
def bring_back_view(view, *, by, at):
    """Raises ViewNameTaken where another has its name by now."""
    view.retired_at = None
    happened(ViewReturned(view.pk), on=view, by=by, at=at)
    return keep_view(view, by=by, at=at)


def _shown_to(view, by):
    return [by, *(view.team.members.exclude(pk=by.pk) if view.team else ())]
