"""Forget the files nothing is attached to any more."""

from contextlib import suppress
from datetime import timedelta
from functools import partial

from django.db import transaction
from django.db.models import Exists, OuterRef

from .folder import HALF
from .models import File
from .store import path_of, storage

YOUNG = timedelta(days=1)


def sweep(*, at):
    """Return how many files were forgotten. What is younger than a day may be about to be attached."""
    _take_in_strays(older_than=at - YOUNG)
    return sum(_forget(file, kept_until=at - YOUNG) for file in _needed_by_nobody(at - YOUNG).iterator())


def forget(numbers):
    """Forget those of these files that nothing is attached to, whatever their age, once what detached them is kept.

    Returns how many there are. What somebody keeps anew meanwhile stays; what is missed here is swept at night.
    """
    files = list(_unattached(File.objects.filter(pk__in=numbers)))
    for file in files:
        transaction.on_commit(partial(_forget, file, kept_until=file.kept_at), robust=True)
    return len(files)


def forget_halves(*, older_than):
    """Delete what a writer that was killed left half written."""
    for path, name in _names():
        if name.startswith(HALF):
            _forget_half(path, older_than)


def _needed_by_nobody(kept_until):
    return _unattached(File.objects.filter(kept_at__lte=kept_until))


def _unattached(files):
    for relation in _uses():
        users = relation.related_model._base_manager.filter(**{relation.field.name: OuterRef("pk")})
        files = files.exclude(Exists(users))
    return files


def _uses():
    """Every foreign key to a file, those without a name on this side too."""
    return [field for field in File._meta.get_fields(include_hidden=True) if field.is_relation]


@transaction.atomic
def _forget(file, *, kept_until):
    """The row is held while its content goes, so that whoever keeps the same content waits and writes it anew."""
    if not _needed_by_nobody(kept_until).select_for_update().filter(pk=file.pk).exists():
        return 0
    File.objects.filter(pk=file.pk).delete()
    storage().delete(path_of(file.sha256))
    return 1


def _take_in_strays(older_than):
    """Content whose transaction was undone has no row: give it one, and it is forgotten like any other."""
    for path, name in _names():
        if name.startswith(HALF):
            _forget_half(path, older_than)
        elif len(name) == 64 and not File.objects.filter(sha256=name).exists():
            modified = storage().get_modified_time(path)
            if modified < older_than:
                stray = File(sha256=name, size=storage().size(path), kept_at=modified)
                File.objects.bulk_create([stray], ignore_conflicts=True)


def _forget_half(path, older_than):
    """One that is being written may have become whole meanwhile, and have its name."""
    with suppress(FileNotFoundError):
        if storage().get_modified_time(path) < older_than:
            storage().delete(path)


def _names():
    for first in sorted(_folders("")):
        for second in sorted(_folders(first)):
            _none, names = storage().listdir(f"{first}/{second}")
            for name in names:
                yield f"{first}/{second}/{name}", name


def _folders(path):
    """A bucket has no folders that exist; it lists what begins so."""
    try:
        return storage().listdir(path)[0]
    except FileNotFoundError:
        return []
