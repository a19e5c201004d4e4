from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from regard.foundation.personal import TOLD, Whose, holds

from .person import OfPerson, Person


class Holding(models.Model):
    """A product or service a person has, or thinks of having: since when, under warranty until when, and where they are with it."""

    class Stage(models.TextChoices):
        CONSIDERING = "considering", _("Considering")
        JUST_BOUGHT = "just-bought", _("Just bought")
        USING = "using", _("Using")
        LAPSING = "lapsing", _("Lapsing")
        LEFT = "left", _("Left")

    person = models.ForeignKey(Person, models.CASCADE, related_name="holdings")
    what = models.CharField(max_length=200)
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.USING)
    since = models.DateField(null=True, blank=True)
    warranty_until = models.DateField(null=True, blank=True)
    until = models.DateField(
        null=True, blank=True, help_text="The last day of a service, or when they gave it away"
    )
    details = models.JSONField(
        default=dict, blank=True, help_text="Fields of the organisation's own: colour, tariff"
    )
    kept_at = models.DateTimeField()

    objects = OfPerson.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(since=None) | Q(warranty_until=None) | Q(warranty_until__gte=F("since")),
                name="warranty_ends_after_the_holding_began",
            ),
            models.CheckConstraint(
                condition=Q(since=None) | Q(until=None) | Q(until__gte=F("since")),
                name="holding_ends_after_it_began",
            ),
        ]

    def __str__(self):
        return self.what


holds(
    Holding,
    personal=["what", "details"],
    plain=["stage"],
    whose=Whose(shown=TOLD, of=("person",), goes=True),
)
