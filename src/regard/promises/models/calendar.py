"""When somebody is there."""

from django.db import models
from django.db.models import F, Q

from regard.foundation.personal import holds

MINUTES_OF_A_DAY = 24 * 60


class Kept(models.QuerySet):
    """What is retired stays for the promises that were made by it."""

    def in_use(self):
        return self.filter(retired_at=None)


class Calendar(models.Model):
    """When somebody is there: shifts on each weekday, closed on holidays. Times are the calendar's own zone's."""

    name = models.CharField(max_length=120)
    time_zone = models.CharField(max_length=64)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1, for its public holidays")
    subdivision = models.CharField(max_length=6, blank=True, help_text="ISO 3166-2, without the country")
    changed_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = Kept.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name"], condition=Q(retired_at=None), name="calendar_in_use_by_its_name"
            )
        ]

    def __str__(self):
        return self.name


class Shift(models.Model):
    """Minutes from midnight; `closes` past 1,440 runs into the next day. A day may have several."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="shifts")
    weekday = models.PositiveSmallIntegerField(help_text="0 is Monday")
    opens = models.PositiveSmallIntegerField()
    closes = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(weekday__lte=6), name="shift_on_a_weekday"),
            models.CheckConstraint(
                condition=Q(opens__lt=MINUTES_OF_A_DAY)
                & Q(closes__gt=F("opens"))
                & Q(closes__lte=2 * MINUTES_OF_A_DAY),
                name="shift_closes_after_it_opens",
            ),
        ]

    def __str__(self):
        return f"{self.weekday} {self.opens}-{self.closes}"


class ClosedDay(models.Model):
    """A day of its own on which nobody is there."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="closed_days")
    day = models.DateField()
    name = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["calendar", "day"], name="closed_once_a_day")]

    def __str__(self):
        return f"{self.day} {self.name}"


holds(Calendar, plain=["name", "time_zone", "country", "subdivision"])
holds(ClosedDay, plain=["name"])
