from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from .models import Department, Member, Team, Unit


class MemberForm(forms.Form):
    name = forms.CharField(label=_("Full name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"))
    role = forms.ChoiceField(label=_("Role"), choices=Member.Role, initial=Member.Role.AGENT)
    unit = forms.ModelChoiceField(Unit.objects.all(), label=_("Unit"), empty_label=None)

    def clean_email(self):
        email = self.cleaned_data["email"].strip().lower()
        if Member.objects.filter(email__iexact=email).exists():
            raise forms.ValidationError(_("Somebody with this address is a member already."))
        return email


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"), choices=Member.Role)


class PlaceForm(forms.Form):
    unit = forms.ModelChoiceField(Unit.objects.all(), label=_("Unit"), empty_label=None)


class TeamsForm(forms.Form):
    team = forms.ModelChoiceField(Team.objects.filter(retired_at=None), label=_("Team"), empty_label=None)


class UnitForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)
    kind = forms.ChoiceField(label=_("Kind"), choices=Unit.Kind)
    parent = forms.ModelChoiceField(
        Unit.objects.all(), label=_("Belongs to"), required=False, empty_label=_("Nothing above it")
    )

    def clean(self):
        parent, name = self.cleaned_data.get("parent"), self.cleaned_data.get("name", "")
        if Unit.objects.filter(parent=parent, name__iexact=name).exists():
            self.add_error("name", _("There is a unit of this name already."))
        return self.cleaned_data


class UnitNameForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)

    def __init__(self, data=None, *, unit):
        super().__init__(data, initial={"name": unit.name})
        self.unit = unit

    def clean_name(self):
        name = self.cleaned_data["name"]
        if (
            Unit.objects.filter(parent=self.unit.parent_id, name__iexact=name)
            .exclude(pk=self.unit.pk)
            .exists()
        ):
            raise forms.ValidationError(_("There is a unit of this name already."))
        return name


class SignatureForm(forms.Form):
    signature = forms.CharField(
        label=_("Signature"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        help_text=_("It closes every letter of this unit, below the signature of whoever writes."),
    )

    def clean_signature(self):
        """A browser ends its lines with two characters."""
        return "\n".join(self.cleaned_data["signature"].splitlines())


def _zones():
    return [(zone, zone.replace("_", " ")) for zone in sorted(available_timezones())]


class LanguageForm(forms.Form):
    """Each language is named in its own words, so that whoever landed in a wrong one finds theirs."""

    def __init__(self, data=None, *, member):
        super().__init__(data, initial={"language": member.language, "time_zone": member.time_zone})
        named = [
            (code, get_language_info(code)["name_local"].capitalize()) for code, _name in settings.LANGUAGES
        ]
        self.fields["language"] = forms.ChoiceField(
            label=_("Your language"), choices=named, widget=forms.RadioSelect
        )
        self.fields["time_zone"] = forms.ChoiceField(
            label=_("Your time zone"),
            choices=_zones(),
            help_text=_("Times on every page are told in it."),
        )


class KeysForm(forms.Form):
    single_keys = forms.BooleanField(
        label=_("One letter alone is a key"),
        required=False,
        help_text=_("Without it a slip of the hand starts nothing. What goes with Ctrl works either way."),
    )


class ParentForm(forms.Form):
    parent = forms.ModelChoiceField(
        Unit.objects.all(), label=_("Belongs to"), required=False, empty_label=_("Nothing above it")
    )


class ZoneForm(forms.Form):
    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        choices=_zones,
        help_text=_(
            "Who is added here from now on begins in it. Members and calendars that are there keep theirs."
        ),
    )


class NewTeamForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)

    def __init__(self, *args, unit, **more):
        super().__init__(*args, **more)
        self.unit = unit

    def clean_name(self):
        name = self.cleaned_data["name"]
        if Team.objects.filter(unit=self.unit, name__iexact=name).exists():
            raise forms.ValidationError(_("There is a team of this name already."))
        return name


class NewDepartmentForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)
    head = forms.ModelChoiceField(
        Member.objects.filter(is_active=True), label=_("Head"), required=False, empty_label=_("Nobody yet")
    )

    def __init__(self, *args, unit, **more):
        super().__init__(*args, **more)
        self.unit = unit

    def clean_name(self):
        name = self.cleaned_data["name"]
        if Department.objects.filter(unit=self.unit, name__iexact=name).exists():
            raise forms.ValidationError(_("There is a department of this name already."))
        return name


class WelcomeForm(forms.Form):
    password = forms.CharField(
        label=_("Choose a password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Ten characters or more. A few words that only you would put together are best."),
    )

    def __init__(self, *args, member, **more):
        super().__init__(*args, **more)
        self.member = member

    def clean_password(self):
        validate_password(self.cleaned_data["password"], self.member)
        return self.cleaned_data["password"]
