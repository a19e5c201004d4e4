from django.db import models

from regard.foundation.personal import holds

from .person import Person


class FactQuerySet(models.QuerySet):
    def visible_to(self, member):
        return self.filter(person__in=Person.objects.visible_to(member))


class Fact(models.Model):
    """Something a person told us or we learnt. `source` names where from, such as `message-12`."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="facts")
    label = models.CharField(max_length=80)
    value = models.CharField(max_length=400)
    source = models.CharField(max_length=80, blank=True)
    told_at = models.DateTimeField()
    by = models.ForeignKey("accounts.Member", models.PROTECT, null=True, related_name="+")
    replaced_at = models.DateTimeField(null=True, blank=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "label"],
                condition=models.Q(replaced_at=None),
                name="one_standing_fact_a_label",
            )
        ]

    def __str__(self):
        return f"{self.label}: {self.value}"


holds(Fact, personal=["label", "value"], plain=["source"])
