"""What is asked before an act is done to several conversations."""

from django import forms
from django.utils.translation import gettext_lazy as _

from regard.conversations.forms import SnoozeForm, StatusForm, teams_for, who_may_take, whole
from regard.foundation.accounts.choices import TeamField
from regard.foundation.accounts.models import Member, Team

from .models import Batch


class ChosenForm(forms.Form):
    """The act, and `numbers` of the conversations that were chosen."""

    act = forms.ChoiceField(choices=Batch.Act)

    def __init__(self, data):
        super().__init__(data)
        self.numbers = [number for each in data.getlist("number") if (number := whole(each))]

    def clean(self):
        if not self.numbers:
            raise forms.ValidationError(_("Choose conversations first."))
        return self.cleaned_data


class AssignForm(forms.Form):
    """To anybody who sees a unit of the member's; whoever cannot see one of the conversations does not get it."""

    def __init__(self, data=None, *, member):
        super().__init__(data)
        below = Member.objects.filter(is_active=True, unit__in=member.unit_ids).exclude(
            role=Member.Role.COLLEAGUE
        )
        teams = Team.objects.filter(unit__in=member.unit_ids, retired_at=None)
        self.fields["to"] = forms.ModelChoiceField(
            (below | who_may_take(member)).order_by("name"),
            required=False,
            label=_("Colleague"),
            empty_label=_("Nobody"),
        )
        self.fields["team"] = TeamField(
            (teams | teams_for(member)).order_by("name"),
            required=False,
            label=_("Team"),
            empty_label=_("The team it has"),
        )


def form_for(act, data, *, member, at):
    """The form of an act that asks something, or None."""
    if act == Batch.Act.ASSIGN:
        return AssignForm(data, member=member)
    if act == Batch.Act.STATUS:
        return StatusForm(data)
    return SnoozeForm(data, at=at) if act == Batch.Act.SNOOZE else None
