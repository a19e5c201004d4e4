from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..later import FURTHEST
from ..models import Snooze


class SnoozeForm(forms.Form):
    """`when` is what a button says, such as "customer" or "no-answer 2026-05-14T09:00+01:00"; without one `until` counts."""

    when = forms.CharField(required=False, max_length=80)
    until = forms.CharField(required=False, max_length=40)

    def __init__(self, data, *, at):
        super().__init__(data)
        self.at = at

    def clean(self):
        kind, _space, time = self.cleaned_data.get("when", "").partition(" ")
        kind, time = kind or Snooze.Kind.TIME, time or self.cleaned_data.get("until", "")
        if kind not in Snooze.Kind.values:
            raise forms.ValidationError(_("Until when, or until what?"))
        waits_for_somebody = kind in (Snooze.Kind.CUSTOMER, Snooze.Kind.COLLEAGUE)
        return {"kind": kind, "until": None if waits_for_somebody else self._time(time)}

    def _time(self, written):
        try:
            time = datetime.fromisoformat(written)
        except ValueError:
            raise forms.ValidationError(_("Until when, or until what?")) from None
        if time.tzinfo is None:
            time = time.replace(tzinfo=timezone.get_current_timezone())
        if not timedelta(0) < time - self.at < FURTHEST:
            raise forms.ValidationError(_("It can come back within a year from now, not in the past."))
        return time
