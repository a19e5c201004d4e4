from django import forms
from django.db.models import Count, Window
from django.db.models.functions import Lower


class TeamField(forms.ModelChoiceField):
    """One of these teams. Where two of them bear one name, as every outlet has its "Care", the unit stands beside it."""

    def __init__(self, teams, **more):
        namesakes = Window(Count("pk"), partition_by=[Lower("name")])
        super().__init__(teams.select_related("unit").annotate(namesakes=namesakes), **more)

    def label_from_instance(self, team):
        return f"{team.name} · {team.unit}" if team.namesakes > 1 else team.name
