"""Files by their content: the same bytes are kept once, in a local folder or in S3-compatible storage."""

import hashlib

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction

from .models import File

LARGEST = 40 * 1024 * 1024


class TooLarge(ValueError):
    """The content is larger than LARGEST bytes."""


class OutOfReach(OSError):
    """The disk is full, the folder is not ours to write, or the bucket is away; later it may go well."""


@transaction.atomic
def keep(content, *, at):
    """Keep `content` and return its File; content already kept is found, not written again. Raises OutOfReach.

    The row comes first and is held: a sweep of what nobody needs waits for it, and finds it young again.
    """
    if len(content) > LARGEST:
        raise TooLarge(len(content))
    sha256 = hashlib.sha256(content).hexdigest()
    [file] = File.objects.bulk_create(
        [File(sha256=sha256, size=len(content), kept_at=at)],
        update_conflicts=True,
        unique_fields=["sha256"],
        update_fields=["kept_at"],
    )
    try:
        if not storage().exists(path_of(sha256)):
            storage().save(path_of(sha256), ContentFile(content))
    except OSError as error:
        raise OutOfReach(str(error)) from error
    return file


def content_of(file):
    with opened(file) as stored:
        return stored.read()


def opened(file):
    """Raises OutOfReach."""
    try:
        return storage().open(path_of(file.sha256))
    except OSError as error:
        raise OutOfReach(str(error)) from error


def storage():
    return storages["attachments"]


def path_of(sha256):
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"
