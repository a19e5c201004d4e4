from django.db import models
from django.db.models import Q

from regard.foundation.accounts.models import Member
from regard.foundation.personal import TOLD, WRITTEN, Whose, holds
from regard.people.models import Person

from .complaint import Complaint


class Rating(models.Model):
    """How whoever complained found the way it was handled, from 1 to 5: asked once, some days after it was closed, by a link of
    which only the SHA-256 is kept."""

    complaint = models.OneToOneField(Complaint, models.CASCADE, related_name="rating")
    digest = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    words = models.TextField(blank=True)
    rated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(score=None, rated_at=None, words="")
                | Q(score__isnull=False, score__gte=1, score__lte=5, rated_at__isnull=False),
                name="rating_is_from_one_to_five",
            )
        ]

    def __str__(self):
        return f"rating of {self.complaint_id}"


class Unasked(models.Model):
    """That a person wishes not to be asked how they found us; said by themselves, or to a member who wrote it down."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="+")
    by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "unasked"

    def __str__(self):
        return f"{self.person_id} is not asked"


holds(
    Rating,
    personal=["words"],
    plain=["digest"],
    whose=Whose(shown=WRITTEN, of=("complaint__person",), within=("complaint__conversation",)),
)
holds(Unasked, whose=Whose(shown=TOLD, of=("person",), goes=True))
