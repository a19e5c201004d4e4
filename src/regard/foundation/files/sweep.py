"""Forget the files nothing is attached to any more."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef

from .models import File
from .store import path_of, storage

YOUNG = timedelta(days=1)


def sweep(*, at):
    """Return how many files were forgotten. What is younger than a day may be about to be attached."""
    _take_in_strays(older_than=at - YOUNG)
    return sum(_forget(file, older_than=at - YOUNG) for file in _needed_by_nobody(at - YOUNG).iterator())


@transaction.atomic
def forget(numbers):
    """Forget those of these files that nothing is attached to, whatever their age, once what detached them is kept."""
    files = _unattached(File.objects.filter(pk__in=numbers)).select_for_update()
    gone = [(file.pk, file.sha256) for file in files]
    File.objects.filter(pk__in=[number for number, _sha256 in gone]).delete()
    transaction.on_commit(lambda: _take_away([sha256 for _number, sha256 in gone]))
    return len(gone)


def _take_away(hashes):
    """What was kept anew since stays; what is missed here is a stray, and swept at night."""
    kept = set(File.objects.filter(sha256__in=hashes).values_list("sha256", flat=True))
    for sha256 in set(hashes) - kept:
        storage().delete(path_of(sha256))


def _needed_by_nobody(older_than):
    return _unattached(File.objects.filter(kept_at__lt=older_than))


def _unattached(files):
    for relation in _uses():
        users = relation.related_model._base_manager.filter(**{relation.field.name: OuterRef("pk")})
        files = files.exclude(Exists(users))
    return files


def _uses():
    """Every foreign key to a file, those without a name on this side too."""
    return [field for field in File._meta.get_fields(include_hidden=True) if field.is_relation]


@transaction.atomic
def _forget(file, *, older_than):
    """The row is held while its content goes, so that whoever keeps the same content waits and writes it anew."""
    if not _needed_by_nobody(older_than).select_for_update().filter(pk=file.pk).exists():
        return 0
    File.objects.filter(pk=file.pk).delete()
    storage().delete(path_of(file.sha256))
    return 1


def _take_in_strays(older_than):
    """Content whose transaction was undone has no row: give it one, and it is forgotten like any other."""
    for path, sha256 in _contents():
        if not File.objects.filter(sha256=sha256).exists():
            modified = storage().get_modified_time(path)
            if modified < older_than:
                stray = File(sha256=sha256, size=storage().size(path), kept_at=modified)
                File.objects.bulk_create([stray], ignore_conflicts=True)


def _contents():
    for first in sorted(_folders("")):
        for second in sorted(_folders(first)):
            _none, names = storage().listdir(f"{first}/{second}")
            for name in names:
                if len(name) == 64:
                    yield f"{first}/{second}/{name}", name


def _folders(path):
    """A bucket has no folders that exist; it lists what begins so."""
    try:
        return storage().listdir(path)[0]
    except FileNotFoundError:
        return []
