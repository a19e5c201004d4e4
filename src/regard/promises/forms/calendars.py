import re
from datetime import date
from functools import cache
from itertools import pairwise
from zoneinfo import available_timezones

import holidays as public_holidays
from django import forms
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from .. import words
from ..actions import Opening
from ..foreseen import hours_said, is_ever_due
from ..models import MINUTES_OF_A_DAY, Calendar
from ..queries import longest_promised_by

SHIFT = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")
DAY = re.compile(r"(\d{4}-\d{2}-\d{2})\s*(.*)")
MOST_DAYS = 200


def usual(zone):
    """What a new calendar begins with, in the zone of whoever makes it."""
    return Opening("", zone, shifts=tuple((weekday, 8 * 60, 18 * 60) for weekday in range(5)))


class HoursForm(forms.Form):
    """When somebody is there. Each weekday's shifts are one line, such as `08:00-12:00, 13:00-18:00`."""

    days = forms.CharField(
        label=_("Days of your own on which nobody is there"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 4, "placeholder": "2026-12-24 …", "dir": "auto"}),
        help_text=_("One a line: the date as 2026-12-24, then what it is."),
    )

    def __init__(self, data=None, *, opening=None, at):
        super().__init__(data, initial=_typed(opening or usual(_zone_here())))
        self.at = at
        for weekday in range(7):
            self.fields[f"day_{weekday}"] = ShiftsField(label=WEEKDAYS[weekday])
        named = [(zone, zone.replace("_", " ")) for zone in zones()]
        self.fields["time_zone"] = forms.ChoiceField(label=_("Time zone"), choices=named)
        self.fields["country"] = forms.ChoiceField(
            label=_("Public holidays of"),
            choices=[("", _("No country’s")), *countries()],
            required=False,
            help_text=_("Nobody is there on those days."),
        )
        self.fields["subdivision"] = forms.ChoiceField(
            label=_("Region"), choices=regions(self["country"].value()), required=False
        )

    def week(self):
        return [self[f"day_{weekday}"] for weekday in range(7)]

    def clean_days(self):
        lines = [line.strip() for line in self.cleaned_data["days"].splitlines() if line.strip()]
        if len(lines) > MOST_DAYS:
            raise forms.ValidationError(_("That is more days than a calendar takes."))
        days = dict(_own_day(line) for line in lines)
        return tuple(sorted(days.items()))

    def clean(self):
        cleaned = self.cleaned_data
        if self.errors:
            return cleaned
        longest = self.longest()
        if not any(cleaned[f"day_{weekday}"] for weekday in range(7)):
            self.add_error("day_0", _("Somebody has to be there at some time."))
        elif not is_ever_due(longest, hours_said(self.opening()), at=self.at):
            said = _("So few hours would make %(span)s last longer than five years.")
            self.add_error(None, said % {"span": words.span(longest)})
        return cleaned

    def longest(self):
        """The longest promise that has to come due by these hours, in minutes."""
        return longest_promised_by(None)

    def opening(self):
        cleaned = self.cleaned_data
        shifts = tuple(
            (weekday, opens, closes) for weekday in range(7) for opens, closes in cleaned[f"day_{weekday}"]
        )
        columns = {column: cleaned[column] for column in ("time_zone", "country", "subdivision", "days")}
        return Opening(cleaned.get("name", ""), shifts=shifts, **columns)


class CalendarForm(HoursForm):
    name = forms.CharField(label=_("Name"), max_length=120)

    def __init__(self, data=None, *, opening=None, calendar=None, at):
        super().__init__(data, opening=opening, at=at)
        self.calendar = calendar

    def clean_name(self):
        name = self.cleaned_data["name"]
        others = Calendar.objects.in_use().exclude(pk=self.calendar and self.calendar.pk)
        if others.filter(name__iexact=name).exists():
            raise forms.ValidationError(_("There is a calendar of this name already."))
        return name

    def longest(self):
        return longest_promised_by(self.calendar)


class ShiftsField(forms.CharField):
    """Shifts of a day as (opens, closes) in minutes from midnight; one that ends at or before its start ends next day."""

    def __init__(self, **more):
        attrs = {"placeholder": "08:00-12:00, 13:00-18:00", "dir": "ltr", "autocomplete": "off"}
        super().__init__(required=False, max_length=200, widget=forms.TextInput(attrs=attrs), **more)

    def clean(self, value):
        said = super().clean(value)
        shifts = sorted(_shift(part.strip()) for part in said.split(",") if part.strip())
        for (_opens, closes), (opens, _closes) in pairwise(shifts):
            if opens < closes:
                raise forms.ValidationError(_("These shifts overlap."))
        return tuple(shifts)


class RegionForm(forms.Form):
    country = forms.CharField(required=False, max_length=2)

    def regions(self):
        return regions(self.cleaned_data["country"] if self.is_valid() else "")


@cache
def zones():
    places = (zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    return ("UTC", *sorted(places))


def _zone_here():
    zone = timezone.get_current_timezone_name()
    return zone if zone in zones() else "UTC"


def countries():
    named = [(code, words.country(code)) for code in _supported()]
    return sorted(named, key=lambda country: country[1])


def regions(country):
    """The parts of a country that have holidays of their own, as choices."""
    whole = [("", _("The whole country"))]
    if country not in _supported():
        return whole
    named = public_holidays.country_holidays(country).get_subdivision_aliases()
    return whole + sorted(
        ((code, names[0] if names else code) for code, names in named.items()), key=lambda region: region[1]
    )


@cache
def _supported():
    return frozenset(public_holidays.list_supported_countries(include_aliases=False))


def _shift(said):
    found = SHIFT.fullmatch(said)
    if not found:
        raise forms.ValidationError(_("“%(said)s” is no shift; write 08:00-18:00.") % {"said": said})
    hour, minute, last_hour, last_minute = map(int, found.groups())
    opens, closes = hour * 60 + minute, last_hour * 60 + last_minute
    if max(minute, last_minute) > 59 or opens >= MINUTES_OF_A_DAY or closes > MINUTES_OF_A_DAY:
        raise forms.ValidationError(_("“%(said)s” names a time no clock shows.") % {"said": said})
    return opens, closes if closes > opens else closes + MINUTES_OF_A_DAY


def _own_day(line):
    found = DAY.fullmatch(line)
    try:
        day = date.fromisoformat(found[1] if found else line)
    except ValueError:
        raise forms.ValidationError(
            _("“%(line)s” does not begin with a date such as 2026-12-24.") % {"line": line[:40]}
        ) from None
    return day, found[2][:120] if found else ""


def _typed(opening):
    """An opening as somebody would type it."""
    week = {
        f"day_{weekday}": ", ".join(
            f"{words.wall(opens)}-{words.wall(closes)}"
            for day, opens, closes in opening.shifts
            if day == weekday
        )
        for weekday in range(7)
    }
    columns = {name: getattr(opening, name) for name in ("name", "time_zone", "country", "subdivision")}
    return columns | week | {"days": "\n".join(f"{day.isoformat()} {name}" for day, name in opening.days)}
