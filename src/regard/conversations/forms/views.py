from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from regard.foundation import clock
from regard.foundation.accounts.choices import TeamField
from regard.foundation.accounts.models import Team

from ..filters import read, written
from ..models import View


class ViewForm(forms.ModelForm):
    """A view of the member, or of one of their teams."""

    class Meta:
        model = View
        fields = ["name", "filter", "order"]
        labels = {"name": _("Name"), "filter": _("Filter"), "order": _("Order")}
        widgets = {
            "name": forms.TextInput(attrs={"dir": "auto"}),
            "filter": forms.TextInput(attrs={"dir": "auto"}),
        }

    def __init__(self, *args, member, **kwargs):
        super().__init__(*args, **kwargs)
        self.member = member
        self.fields["team"] = TeamField(
            Team.objects.filter(pk__in=member.team_ids, retired_at=None).order_by("name"),
            required=False,
            label=_("Who sees it"),
            empty_label=_("Only me"),
            initial=self.instance.team_id,
        )

    def clean_filter(self):
        asked = read(self.cleaned_data["filter"], today=timezone.localtime(clock.now()).date())
        if asked.missed:
            raise forms.ValidationError(
                _("“%(written)s” says nothing here."), params={"written": asked.missed[0]}
            )
        return written(asked)

    def clean(self):
        given = super().clean() or {}
        self.instance.team = given.get("team")
        self.instance.member = None if self.instance.team else self.member
        return given
