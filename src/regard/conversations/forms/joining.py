"""Two that become one, one that becomes two, and what lies beside another."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Conversation, Link
from .places import whole


class MergingForm(forms.Form):
    def __init__(self, data=None, *, conversation, member):
        super().__init__(data)
        self.fields["into"] = NumberField(
            conversation, member, label=_("Number of the conversation it belongs to")
        )


class LinkingForm(MergingForm):
    """Which conversation this one belongs beside, and why; the same matter twice may be closed here."""

    def __init__(self, data=None, *, conversation, member):
        super().__init__(data, conversation=conversation, member=member)
        self.fields["into"].label = _("Number of the other conversation")
        self.fields["why"] = forms.ChoiceField(
            choices=[(why.value, why.label) for why in Link.BY_HAND],
            initial=Link.Why.RELATED,
            widget=forms.RadioSelect,
            label=_("Why?"),
        )
        self.fields["close"] = forms.BooleanField(
            required=False, label=_("It is the same matter: close this one; the other goes on")
        )

    def clean(self):
        if self.cleaned_data.get("close") and self.cleaned_data.get("why") != Link.Why.DUPLICATE:
            self.add_error("close", _("Only the same matter twice is closed here."))
        return self.cleaned_data


class SplittingForm(forms.Form):
    """Which messages and notes of a conversation become a matter of their own, and what it is about."""

    subject = forms.CharField(required=False, max_length=300)

    def __init__(self, data=None, *, conversation):
        super().__init__(data)
        nothing = {"required": _("Which messages? Choose at least one.")}
        self.fields["message"] = forms.ModelMultipleChoiceField(
            conversation.messages.all(), error_messages=nothing
        )
        self.fields["note"] = forms.ModelMultipleChoiceField(conversation.notes.all(), required=False)


class NumberField(forms.ModelChoiceField):
    """Another conversation, by its number as it is shown: `1042` or `#1042`."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "placeholder": "1042"})

    def __init__(self, conversation, member, **more):
        said = {
            "required": _("Which conversation? Give its number."),
            "invalid_choice": _("There is no conversation of this number that you may see."),
        }
        super().__init__(Conversation.objects.visible_to(member), error_messages=said, **more)
        self.here = conversation.pk

    def clean(self, value):
        typed = str(value or "").strip().removeprefix("#")
        if typed and not typed.isdecimal():
            raise forms.ValidationError(_("A conversation is named by its number, such as 1042."))
        if whole(typed) == self.here:
            raise forms.ValidationError(_("That is this conversation itself. Which other one?"))
        return super().clean(typed)
