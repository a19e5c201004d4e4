from django import forms
from django.utils.translation import gettext_lazy as _

from regard.conversations.models import Status
from regard.foundation.accounts.choices import TeamField
from regard.foundation.accounts.models import Team, Unit

from .models import Macro


class MacroForm(forms.ModelForm):
    """A macro of the member, or of a unit where they lead."""

    class Meta:
        model = Macro
        fields = ["name", "text", "takes"]
        labels = {
            "name": _("Name"),
            "text": _("Words"),
            "takes": _("Whoever uses it takes the conversation"),
        }
        widgets = {"text": forms.Textarea(attrs={"rows": 9, "dir": "auto"})}

    def __init__(self, *args, member, **kwargs):
        super().__init__(*args, **kwargs)
        self.member = member
        self.fields["status"] = forms.ModelChoiceField(
            Status.objects.order_by("category", "place", "pk"),
            required=False,
            label=_("Then it stands at"),
            empty_label=_("As the answer leaves it"),
            initial=self.instance.status_id,
        )
        self.fields["team"] = TeamField(
            Team.objects.filter(unit__in=member.unit_ids, retired_at=None).order_by("name"),
            required=False,
            label=_("Then it goes to"),
            empty_label=_("Nobody else"),
            initial=self.instance.team_id,
        )
        self.fields["unit"] = forms.ModelChoiceField(
            Unit.objects.visible_to(member).filter(retired_at=None).order_by("path")
            if member.leads
            else Unit.objects.none(),
            required=False,
            label=_("Who may use it"),
            empty_label=_("Only me"),
            initial=self.instance.unit_id,
        )

    def clean_text(self):
        return self.cleaned_data["text"].replace("\r\n", "\n").strip()

    def clean(self):
        given = super().clean() or {}
        if not self.errors and not any(given.get(what) for what in ("text", "status", "team", "takes")):
            self.add_error("text", _("It needs words, or something to do."))
        macro = self.instance
        macro.status, macro.team, macro.unit = given.get("status"), given.get("team"), given.get("unit")
        macro.member = None if macro.unit else self.member
        return given


class WordsForm(forms.Form):
    q = forms.CharField(required=False, max_length=100)
