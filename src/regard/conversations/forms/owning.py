"""Whose it is, and where it stands."""

from django import forms
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.choices import TeamField
from regard.foundation.accounts.models import Member, Team
from regard.promises.choices import topic_field

from ..models import Status


class AssignmentForm(forms.Form):
    def __init__(self, data=None, *, conversation):
        super().__init__(data, initial={"to": conversation.assignee_id, "team": conversation.team_id})
        self.fields["to"] = forms.ModelChoiceField(
            who_may_take(conversation), required=False, label=_("Colleague"), empty_label=_("Nobody")
        )
        self.fields["team"] = TeamField(
            teams_for(conversation), required=False, label=_("Team"), empty_label=_("No team")
        )


class HandOverForm(AssignmentForm):
    told = forms.CharField(
        label=_("What they have already told us"),
        help_text=_("Your colleague reads this first, so that nobody asks again. Change what is not right."),
        error_messages={
            "required": _("Say what they told us; whoever takes it should not have to ask again.")
        },
        widget=forms.Textarea(attrs={"rows": 7, "dir": "auto"}),
        max_length=20_000,
    )
    field_order = ("to", "team", "told")

    def __init__(self, data=None, *, conversation, told):
        super().__init__(data, conversation=conversation)
        self.initial = {"told": told}
        self.order_fields(self.field_order)

    def clean(self):
        if not self.errors and not (self.cleaned_data.get("to") or self.cleaned_data.get("team")):
            self.add_error("to", _("To whom?"))
        return self.cleaned_data


class StatusForm(forms.Form):
    status = forms.ModelChoiceField(
        Status.objects.order_by("category", "place", "pk"),
        widget=forms.RadioSelect,
        empty_label=None,
        label=_("Where does it stand?"),
    )


class TopicForm(forms.Form):
    def __init__(self, data=None, *, conversation):
        super().__init__(data, initial={"topic": conversation.topic_id})
        self.fields["topic"] = topic_field(standing=conversation.topic_id, label=_("What is it about?"))


def who_may_take(conversation):
    """Members who work the desk and see this conversation's unit: those of it or above it, and every admin."""
    line = [int(number) for number in conversation.unit.path.strip("/").split("/")]
    desk = Member.objects.filter(is_active=True).exclude(role=Member.Role.COLLEAGUE)
    return (desk.filter(unit__in=line) | desk.filter(role=Member.Role.ADMIN)).order_by("name")


def teams_for(conversation):
    line = [int(number) for number in conversation.unit.path.strip("/").split("/")]
    return Team.objects.filter(unit__in=line, retired_at=None).order_by("name")
