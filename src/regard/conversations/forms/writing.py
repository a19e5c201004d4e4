from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from regard.foundation import clock
from regard.foundation.files.allowed import NotAllowed, check_allowed

from ..blanks import NotFilled, refuse_open
from ..later import FURTHEST
from ..models import Hand, Signs
from ..sending import chosen_recipients

LARGEST_TOGETHER = 20 * 1024 * 1024
WHY_NOT = {
    "empty": _("“%(name)s” is empty."),
    "too-large": _("“%(name)s” is larger than 40 MB; send a link to it."),
    "program": _("“%(name)s” is a program; mail servers refuse those."),
}


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    widget = FilesInput(attrs={"class": "unseen"})

    def clean(self, data, initial=None):
        files = [super(FilesField, self).clean(each, initial) for each in data or []]
        if sum(file.size for file in files) > LARGEST_TOGETHER:
            raise forms.ValidationError(
                _("Together the files are larger than 20 MB, more than most mailboxes take.")
            )
        return files


class WordsField(forms.CharField):
    """What was written, with the line ends we write: a form sends others (RFC 7578, section 4.2)."""

    def __init__(self):
        super().__init__(required=False, strip=False, max_length=200_000)

    def to_python(self, value):
        return (super().to_python(value) or "").replace("\r\n", "\n")


class FilesForm(forms.Form):
    attached = FilesField(required=False)

    def clean_attached(self):
        """Nobody is sent a program, nor a file the mail would break under."""
        for file in self.cleaned_data["attached"]:
            try:
                check_allowed(file.name, file.size)
            except NotAllowed as refusal:
                raise forms.ValidationError(WHY_NOT[refusal.why] % {"name": file.name}) from None
        return self.cleaned_data["attached"]


class SignsField(forms.ChoiceField):
    def __init__(self):
        super().__init__(choices=Signs, required=False)

    def clean(self, value):
        return super().clean(value) or Signs.BOTH


class ReplyForm(FilesForm):
    text = WordsField()
    html = forms.CharField(required=False, max_length=1_000_000)
    signs = SignsField()
    later_at = forms.CharField(required=False, max_length=40)
    later_on = forms.CharField(required=False, max_length=40)
    zone = forms.CharField(required=False, max_length=64)
    later_still = forms.CharField(required=False, max_length=40)
    """The time that was chosen before something was asked; any other chosen now goes before it."""

    def __init__(self, data, files, *, conversation, laid_beside=False):
        super().__init__(data, files)
        self.conversation, self.to, self.cc = conversation, data.getlist("to"), data.getlist("cc")
        self.laid_beside = laid_beside

    def clean_text(self):
        try:
            refuse_open(self.cleaned_data["text"])
        except NotFilled as error:
            raise forms.ValidationError(
                _("Not filled in yet: %(blanks)s."), params={"blanks": error}
            ) from None
        return self.cleaned_data["text"]

    def clean(self):
        self.cleaned_data["later_at"], self.cleaned_data["recipients"] = self._time(), self._recipients()
        said = self.cleaned_data.get("text", "").strip()
        nothing = not said and not self.cleaned_data.get("attached") and not self.laid_beside
        if nothing and not self.errors:
            self.add_error("text", _("There is nothing to send yet."))
        return self.cleaned_data

    def _recipients(self):
        chosen, wrong = chosen_recipients(self.conversation, self.to, self.cc)
        if wrong:
            self.add_error(None, _("“%(written)s” is no address.") % {"written": wrong[0]})
        return chosen

    def _time(self):
        """When it is to leave, or None. A time without a zone stands on the clock that was chosen, or the member's own."""
        ways = (self.cleaned_data.get(name) for name in ("later_at", "later_on", "later_still"))
        written = next(filter(None, ways), "")
        if not written:
            return None
        try:
            time = datetime.fromisoformat(written)
            zone = ZoneInfo(self.cleaned_data["zone"]) if self.cleaned_data.get("zone") else None
        except (ValueError, ZoneInfoNotFoundError):
            self.add_error(None, _("When should it leave?"))
            return None
        if time.tzinfo is None:
            time = time.replace(tzinfo=zone or timezone.get_current_timezone())
        if not timedelta(0) < time - clock.now() < FURTHEST:
            self.add_error(None, _("It can leave within a year from now, not in the past."))
        return time


class DraftForm(forms.Form):
    text = WordsField()
    html = forms.CharField(required=False, max_length=1_000_000)
    signs = SignsField()
    version = forms.IntegerField(min_value=0, max_value=2**31 - 1)


class NoteForm(forms.Form):
    text = forms.CharField(max_length=200_000, error_messages={"required": _("The note is still empty.")})


class HandForm(forms.ModelForm):
    class Meta:
        model = Hand
        fields = ["wait", "signature"]
        labels = {"wait": _("After “Send”, an answer waits"), "signature": _("Your signature")}
        help_texts = {
            "wait": _("So long you can take it back, exactly as it was."),
            "signature": _("It closes your letters, above the signature of the unit."),
        }
        widgets = {"wait": forms.RadioSelect, "signature": forms.Textarea(attrs={"rows": 3, "dir": "auto"})}
