from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from regard.foundation import clock
from regard.foundation.accounts.models import Member, Team
from regard.foundation.files.allowed import NotAllowed, check_allowed

from .blanks import NotFilled, refuse_open
from .filters import read, written
from .models import Conversation, Hand, Link, Signs, Snooze, Status, View

FURTHEST = timedelta(days=366)
LARGEST_TOGETHER = 20 * 1024 * 1024


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


WHY_NOT = {
    "empty": _("“%(name)s” is empty."),
    "too-large": _("“%(name)s” is larger than 40 MB; send a link to it."),
    "program": _("“%(name)s” is a program; mail servers refuse those."),
}


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

    def __init__(self, data, files, *, laid_beside=False):
        super().__init__(data, files)
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
        self.cleaned_data["later_at"] = self._time()
        said = self.cleaned_data.get("text", "").strip()
        nothing = not said and not self.cleaned_data.get("attached") and not self.laid_beside
        if nothing and not self.errors:
            self.add_error("text", _("There is nothing to send yet."))
        return self.cleaned_data

    def _time(self):
        """When it is to leave, or None. A time without a zone stands on the clock that was chosen, or the member's own."""
        written = self.cleaned_data.get("later_at") or self.cleaned_data.get("later_on", "")
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


class NoteForm(forms.Form):
    text = forms.CharField(max_length=200_000, error_messages={"required": _("The note is still empty.")})


class AssignmentForm(forms.Form):
    def __init__(self, data=None, *, conversation):
        super().__init__(data, initial={"to": conversation.assignee_id, "team": conversation.team_id})
        self.fields["to"] = forms.ModelChoiceField(
            who_may_take(conversation), required=False, label=_("Colleague"), empty_label=_("Nobody")
        )
        self.fields["team"] = forms.ModelChoiceField(
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
        self.fields["team"] = forms.ModelChoiceField(
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


class StatusForm(forms.Form):
    status = forms.ModelChoiceField(
        Status.objects.order_by("category", "place", "pk"),
        widget=forms.RadioSelect,
        empty_label=None,
        label=_("Where does it stand?"),
    )


@dataclass(frozen=True)
class Place:
    """How much of a queue to show, and the key and number after which it begins; None where nothing sensible was asked."""

    rows: int | None
    after: tuple[str, int] | None


def place_in(asked):
    key, number = time_in(asked.get("key", "")), whole(asked.get("number", ""))
    return Place(whole(asked.get("rows", "")), (key, number) if number and key else None)


def whole(text):
    """A number above nothing that PostgreSQL can hold, or None."""
    return int(text) or None if text.isascii() and text.isdecimal() and len(text) < 19 else None


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


def time_in(text):
    """A time as PostgreSQL reads it, which knows fewer ways to write one than Python; nothing where it is none."""
    if text in ("infinity", "-infinity"):
        return text
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def who_may_take(conversation):
    """Members who work the desk and see this conversation's unit: those of it or above it, and every admin."""
    line = [int(number) for number in conversation.unit.path.strip("/").split("/")]
    desk = Member.objects.filter(is_active=True).exclude(role=Member.Role.COLLEAGUE)
    return (desk.filter(unit__in=line) | desk.filter(role=Member.Role.ADMIN)).order_by("name")


def teams_for(conversation):
    line = [int(number) for number in conversation.unit.path.strip("/").split("/")]
    return Team.objects.filter(unit__in=line, retired_at=None).order_by("name")
