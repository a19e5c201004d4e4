import secrets

from django.db import IntegrityError, transaction

from regard.foundation.events.journal import act, happened

from ..events import FormChanged, FormMade, FormRetired
from ..models import Form


class SlugTaken(ValueError):
    """Another form, perhaps a retired one, has this address."""


@act
def make_form(
    *, unit, team=None, topic=None, slug="", title, intro="", takes_files=True, sites=(), by=None, at
):
    """Open a page for `unit`. Without a slug of its own choosing the page's address cannot be guessed."""
    try:
        with transaction.atomic():
            form = Form.objects.create(
                unit=unit,
                team=team,
                topic=topic,
                slug=slug or secrets.token_hex(8),
                title=title,
                intro=intro,
                takes_files=takes_files,
                sites=list(sites),
                made_at=at,
            )
    except IntegrityError:
        raise SlugTaken from None
    happened(FormMade(form.pk, unit.pk), on=form, by=by, at=at)
    return form


@act
def change_form(form, *, team, topic, title, intro, takes_files, sites, by, at):
    """Change what a form says and who gets what it brings. Its unit and its address stay, for links lead there."""
    wanted = {
        "team": team,
        "topic": topic,
        "title": title,
        "intro": intro,
        "takes_files": takes_files,
        "sites": list(sites),
    }
    changed = [name for name, value in wanted.items() if getattr(form, name) != value]
    if not changed:
        return form
    for name in changed:
        setattr(form, name, wanted[name])
    form.save(update_fields=changed)
    happened(FormChanged(form.pk, changed), on=form, by=by, at=at)
    return form


@act
def retire_form(form, *, by, at):
    """Take no more messages; what came through the form stays, and its address is not given away again."""
    if Form.objects.filter(pk=form.pk, retired_at=None).update(retired_at=at):
        happened(FormRetired(form.pk), on=form, by=by, at=at)
