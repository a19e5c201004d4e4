from django.db import models

from regard.foundation.personal import holds


class File(models.Model):
    """Content kept once under its SHA-256; what it is called belongs to whoever attaches it."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    kept_at = models.DateTimeField()

    def __str__(self):
        return self.sha256[:12]


holds(File, plain=["sha256"])
