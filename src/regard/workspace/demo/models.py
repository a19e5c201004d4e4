from django.db import models

from regard.foundation.personal import RAW, Whose, holds


class Demo(models.Model):
    """The mark of a database that holds the demo and nothing real. There is one row or none."""

    only = models.BooleanField(primary_key=True, default=True)
    filled_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(only=True), name="marked_once")]

    def __str__(self):
        return f"filled {self.filled_at:%Y-%m-%d}"


class PostedQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Everybody in the demo may look into the post of its invented people."""
        return self


class Posted(models.Model):
    """A mail that left Regard for somebody invented, as the demo's own post office was handed it."""

    to = models.CharField(max_length=320)
    content = models.BinaryField()
    at = models.DateTimeField()

    objects = PostedQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["-at"], name="posted_latest")]

    def __str__(self):
        return f"to {self.to}"


holds(Posted, personal=["to", "content"], whose=Whose(shown=RAW, addressed=("to",), goes=True))
