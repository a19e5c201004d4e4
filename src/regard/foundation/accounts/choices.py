from django import forms
from django.db.models import Count, Window
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from .models import Team, Unit


class TeamField(forms.ModelChoiceField):
    """One of these teams. Where two of them bear one name, as every outlet has its "Care", the unit stands beside it."""

    def __init__(self, teams, **more):
        namesakes = Window(Count("pk"), partition_by=[Lower("name")])
        super().__init__(teams.select_related("unit").annotate(namesakes=namesakes), **more)

    def label_from_instance(self, team):
        return f"{team.name} · {team.unit}" if team.namesakes > 1 else team.name


class PlacedForm(forms.Form):
    """Of which unit something is, chosen once when it is made, and which team of the member's units gets what comes by it."""

    def __init__(self, data=None, *, member, placed=None, initial=None):
        super().__init__(data, initial=initial)
        if placed is None:
            units = Unit.objects.visible_to(member).filter(retired_at=None).order_by("path")
            self.fields["unit"] = forms.ModelChoiceField(units, label=_("Unit"), empty_label=None)
        self.fields["team"] = TeamField(
            Team.objects.filter(unit__in=member.unit_ids, retired_at=None),
            label=_("Team that gets it"),
            required=False,
            empty_label=_("No team yet"),
        )
        self.order_fields(["unit", "team"])
