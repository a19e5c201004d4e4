from django.db import models

from regard.foundation.accounts.models import Member
from regard.foundation.personal import holds
from regard.people.models import OfPerson, Person


class Erasure(models.Model):
    """A person was made nobody (GDPR 17). `rows` and `files` are how much went; `by` is empty where a restore did it again."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="erasure")
    by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    rows = models.PositiveIntegerField()
    files = models.PositiveIntegerField()

    objects = OfPerson.as_manager()

    def __str__(self):
        return f"erasure of {self.person_id}"


class Restriction(models.Model):
    """What is known of a person is kept and not used (GDPR 18), until it is lifted."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="restrictions")
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    since = models.DateTimeField()
    lifted_by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)

    objects = OfPerson.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(lifted_at=None), name="restricted_once_at_a_time"
            )
        ]

    def __str__(self):
        return f"restriction of {self.person_id}"


holds(Erasure)
holds(Restriction)
