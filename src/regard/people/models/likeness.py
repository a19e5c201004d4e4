from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member
from regard.foundation.personal import WHO, Whose, holds

from .person import Person


class Mark(models.Model):
    """Something by which the same person could be known twice, such as their number; made of what is known, never asked."""

    class Kind(models.TextChoices):
        NUMBER = "number", _("the same number")
        BORN = "born", _("the same name and birthday")
        CALLED = "called", _("called the same, at the same company")

    person = models.ForeignKey(Person, models.CASCADE, related_name="marks")
    kind = models.CharField(max_length=6, choices=Kind)
    value = models.CharField(max_length=400)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "value", "person"], name="one_mark_a_person")]

    def __str__(self):
        return self.get_kind_display()


class DuplicateQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Only where both may be seen: a proposal must not tell that somebody is known elsewhere."""
        seen = Person.objects.visible_to(member)
        return self.filter(one__in=seen, other__in=seen)


class Duplicate(models.Model):
    """Two people who may be one, and why. What a colleague said of them is remembered, and never proposed again."""

    class State(models.TextChoices):
        OPEN = "open", _("Perhaps")
        SAME = "same", _("One person")
        TWO = "two", _("Two people")

    one = models.ForeignKey(Person, models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, models.CASCADE, related_name="+")
    reasons = ArrayField(models.CharField(max_length=6, choices=Mark.Kind))
    state = models.CharField(max_length=4, choices=State, default=State.OPEN)
    found_at = models.DateTimeField()
    by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    said_at = models.DateTimeField(null=True, blank=True)

    objects = DuplicateQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["-found_at", "-id"], name="duplicate_open", condition=models.Q(state="open")
            ),
            models.Index(fields=["other"], name="duplicate_by_other"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="proposed_once_a_pair"),
            models.CheckConstraint(
                condition=models.Q(one__lt=models.F("other")), name="the_older_comes_first"
            ),
        ]

    def __str__(self):
        return f"{self.one_id} and {self.other_id}"

    @property
    def why(self):
        return [Mark.Kind(reason).label for reason in self.reasons]


holds(Mark, personal=["value"], plain=["kind"], whose=Whose(shown=WHO, of=("person",), goes=True))
holds(Duplicate, plain=["reasons", "state"])
