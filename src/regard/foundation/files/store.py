"""Files by their content: the same bytes are kept once, in a local folder or in S3-compatible storage."""

import hashlib

from django.core.files.base import ContentFile
from django.core.files.storage import storages

from .models import File

LARGEST = 40 * 1024 * 1024


class TooLarge(ValueError):
    """The content is larger than LARGEST bytes."""


def keep(content, *, at):
    """Keep `content` and return its File; content already kept is found, not written again."""
    if len(content) > LARGEST:
        raise TooLarge(len(content))
    sha256 = hashlib.sha256(content).hexdigest()
    storage = storages["attachments"]
    if not storage.exists(path_of(sha256)):
        storage.save(path_of(sha256), ContentFile(content))
    return File.objects.get_or_create(sha256=sha256, defaults={"size": len(content), "kept_at": at})[0]


def content_of(file):
    with storages["attachments"].open(path_of(file.sha256)) as stored:
        return stored.read()


def path_of(sha256):
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"
