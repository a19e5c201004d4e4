from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from regard.foundation.personal import TOLD, Whose, holds

from .person import OfPerson, Person


class Wish(models.Model):
    """How a person wishes to be reached. Hours are in their own time zone, `Person.time_zone`."""

    class Channel(models.TextChoices):
        ANY = "", _("No preference")
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Phone")
        CHAT = "chat", _("Chat")
        POST = "post", _("Letter")

    person = models.OneToOneField(Person, models.CASCADE, related_name="wishes")
    channel = models.CharField(max_length=8, choices=Channel, blank=True)
    never_by = models.CharField(max_length=8, choices=Channel, blank=True)
    hours_from = models.TimeField(null=True, blank=True)
    hours_until = models.TimeField(null=True, blank=True)
    access_needs = models.CharField(max_length=300, blank=True, help_text="large print, no calls: deaf")
    said_at = models.DateTimeField()

    objects = OfPerson.as_manager()

    class Meta:
        verbose_name_plural = "wishes"
        constraints = [
            models.CheckConstraint(
                condition=Q(channel="") | ~Q(channel=F("never_by")), name="not_wished_and_unwished_at_once"
            ),
            models.CheckConstraint(
                condition=Q(hours_from=None, hours_until=None) | Q(hours_until__gt=F("hours_from")),
                name="wished_hours_end_after_they_begin",
            ),
        ]

    def __str__(self):
        return f"wishes of {self.person_id}"


class Occasion(models.Model):
    """A day of the year that matters to a person. Only with their consent does anybody write on it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="occasions")
    name = models.CharField(max_length=80)
    month = models.PositiveSmallIntegerField()
    day = models.PositiveSmallIntegerField()
    consented_at = models.DateTimeField(null=True, blank=True)

    objects = OfPerson.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "name"], name="one_occasion_a_name"),
            models.CheckConstraint(
                condition=Q(month__range=(1, 12), day__range=(1, 29))
                | Q(month__in=[1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], day=30)
                | Q(month__in=[1, 3, 5, 7, 8, 10, 12], day=31),
                name="occasion_on_a_day_of_the_year",
            ),
        ]

    def __str__(self):
        return f"{self.name} {self.day}.{self.month}."


holds(
    Wish,
    personal=["access_needs", "channel", "never_by"],
    whose=Whose(shown=TOLD, of=("person",), goes=True),
)
holds(Occasion, personal=["name"], whose=Whose(shown=TOLD, of=("person",), goes=True))
