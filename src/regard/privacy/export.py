"""All that is known of a person, for themselves: `data.json` for machines, `index.html` for people, and the files."""

import json
import zipfile
from datetime import date, datetime, time
from pathlib import PurePath

from django.db import models
from django.template.loader import render_to_string

from regard.foundation import personal
from regard.foundation.files.models import File
from regard.foundation.files.store import content_of

from .reach import reach_all

FORMAT = 1
OURS_ALONE = {
    "digest",
    "sha256",
    "likeness",
    "reply_token_hash",
    "key",
    "references",
    "sent_from",
    "content_id",
}
"""Columns that tell a person nothing: hashes and keys by which machines find a row again."""
REPEATED = (personal.FOUND, personal.WAITING)
WHEN = (models.DateField, models.TimeField)


def write(person, target, *, at):
    """Write the zip. What others wrote beside them is not theirs to get (GDPR 15.4)."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        held = [(each, _rows(each, made)) for each in reach_all(person) if each.whose.shown not in REPEATED]
        tables = [(each, rows) for each, rows in held if rows]
        told = {
            "format": FORMAT,
            "made_at": at.isoformat(),
            "person": person.pk,
            "tables": _by(lambda each: each.model._meta.label, tables),
        }
        made.writestr("data.json", json.dumps(told, ensure_ascii=False, indent=1))
        shown = {"person": person, "sections": _by(lambda each: str(each.whose.shown), tables), "at": at}
        made.writestr("index.html", render_to_string("privacy/export.html", shown))


def _by(heading, tables):
    """The rows under their headings, in the order of the slices."""
    gathered: dict[str, list] = {}
    for each, rows in tables:
        gathered.setdefault(heading(each), []).extend(rows)
    return gathered


def _rows(each, made):
    rows = each.model._base_manager.filter(pk__in=each.theirs).order_by("pk")
    return [told for row in rows.iterator(chunk_size=500) if (told := _told(row, made))]


def _told(row, made):
    fields = [field for field in row._meta.concrete_fields if _is_told(field)]
    values = {field.name: _said(field, row, made) for field in fields}
    return {name: value for name, value in values.items() if value not in ("", None, [], {})}


def _is_told(field):
    named = personal.named_columns(field.model) - OURS_ALONE
    return field.name in named or isinstance(field, WHEN) or field.related_model is File


def _said(field, row, made):
    value = getattr(row, field.name)
    if isinstance(value, File):
        return _kept(made, f"files/{row.pk}-{PurePath(_name_of(row)).name}", content_of(value))
    if isinstance(value, bytes | memoryview):
        return _kept(made, f"mail/{row.pk}.eml", bytes(value)) if value else ""
    return value.isoformat() if isinstance(value, date | datetime | time) else value


def _name_of(row):
    return str(row).replace("\\", "/").strip("/.") or "file"


def _kept(made, path, content):
    if path not in made.NameToInfo:
        made.writestr(path, content)
    return path
