"""A local folder that holds whole files or none."""

import os
import tempfile
from pathlib import Path

from django.core.files.storage import FileSystemStorage

HALF = ".half-"
"""So begins the name of what is still being written, or was when its writer was killed."""


class Folder(FileSystemStorage):
    def get_available_name(self, name, max_length=None):
        """The name is the content's own hash: what has it already is the same."""
        return name

    def _save(self, name, content):
        """Written beside its place, on the disk for certain, then moved there at once; a second writer changes nothing."""
        place = Path(self.path(name))
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, prefix=HALF, delete=False) as half:
            try:
                half.writelines(content.chunks())
                half.flush()
                os.fsync(half.fileno())
                os.replace(half.name, place)
            finally:
                Path(half.name).unlink(missing_ok=True)
        _put_on_disk(place.parent)
        return name


def _put_on_disk(folder):
    """A name survives a loss of power only once its folder is written too."""
    door = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(door)
    finally:
        os.close(door)
