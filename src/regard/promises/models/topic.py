from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from regard.foundation.personal import holds

from .calendar import Kept


class Topic(models.Model):
    """A kind of matter, from a list of the organisation's own: what is promised may depend on it."""

    name = models.CharField(max_length=60)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = Kept.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("name"), condition=Q(retired_at=None), name="one_topic_a_name")
        ]

    def __str__(self):
        return self.name


holds(Topic, plain=["name"])
