import re
from pathlib import PurePath

from django import forms
from django.utils.translation import gettext_lazy as _

from regard.channels.email.queries import is_ours
from regard.foundation.accounts.choices import PlacedForm
from regard.promises.choices import topic_field

MEGABYTE = 1024 * 1024
LARGEST_FILE = 10 * MEGABYTE
LARGEST_TOGETHER = 20 * MEGABYTE
MOST_FILES = 5

# What people show us, never what could run on a colleague's machine. The type follows from the name:
# what a browser claims about a file is anybody's to write.
TYPES = {
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".heic": "image/heic",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
}

ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d{1,5})?")


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    widget = FilesInput(attrs={"accept": ",".join(TYPES)})

    def clean(self, data, initial=None):
        files = [super(FilesField, self).clean(each, initial) for each in data or []]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(_("Please send at most five files at once."))
        if sum(file.size for file in files) > LARGEST_TOGETHER:
            raise forms.ValidationError(_("Together the files are larger than 20 MB."))
        for file in files:
            self._check(file)
        return files

    def _check(self, file):
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(_("“%(name)s” is larger than 10 MB.") % {"name": file.name})
        if type_of(file.name) is None:
            raise forms.ValidationError(
                _("We cannot take “%(name)s”. Pictures, PDFs, texts, sheets, sound and films are welcome.")
                % {"name": file.name}
            )


class WriteForm(forms.Form):
    """What anybody types. `website` is seen by machines only, which fill in whatever they find."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=200,
        help_text=_("As you like to be called."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("How may we call you?")},
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("Where we answer you. It is used for nothing else."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"}),
        error_messages={
            "required": _("Where can we answer you?"),
            "invalid": _("This address cannot be right yet; it looks like name@example.org."),
        },
    )
    subject = forms.CharField(
        label=_("What is it about?"),
        max_length=200,
        error_messages={"required": _("A few words are enough.")},
    )
    text = forms.CharField(
        label=_("Your message"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("What can we do for you?")},
    )
    attached = FilesField(
        label=_("Pictures or papers"), required=False, help_text=_("Up to five, 10 MB each.")
    )
    website = forms.CharField(required=False, label=_("Please leave this empty"))

    def __init__(self, *args, takes_files, **kwargs):
        super().__init__(*args, **kwargs)
        for name, bound in self.fields.items():
            bound.widget.attrs["required"] = name in ("name", "email", "subject", "text")
        if not takes_files:
            del self.fields["attached"]

    def clean_email(self):
        email = self.cleaned_data["email"]
        if is_ours(email):
            raise forms.ValidationError(_("This is our own address. Where can we answer you?"))
        return email

    def clean_website(self):
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("This field should stay empty. Please clear it and send again."))
        return ""

    def enclosures(self):
        return [
            (file.name[-255:], type_of(file.name), file) for file in self.cleaned_data.get("attached", ())
        ]


class FormForm(PlacedForm):
    """How an admin describes a form."""

    title = forms.CharField(
        label=_("Heading"), max_length=120, help_text=_("What people read first, such as “Write to us”.")
    )
    intro = forms.CharField(
        label=_("Words above the form"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    slug = forms.SlugField(
        label=_("Address"),
        required=False,
        max_length=64,
        help_text=_("The last part of its address. Left empty, it is one nobody can guess."),
        error_messages={
            "invalid": _("Only letters without marks, digits and hyphens, such as “harbour-cork”.")
        },
    )
    takes_files = forms.BooleanField(
        label=_("People may add pictures and papers"), required=False, initial=True
    )
    sites = forms.CharField(
        label=_("Sites that may show it"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "placeholder": "https://shop.example"}),
        help_text=_("One a line. Only their pages can hold the form inside them."),
    )

    def __init__(self, data=None, *, member, form=None):
        super().__init__(data, member=member, placed=form, initial=form and _as_typed(form))
        self.fields["topic"] = topic_field(
            standing=form and form.topic_id, label=_("What is written here is about")
        )
        self.order_fields(["unit", "team", "topic"])
        if form:
            del self.fields["slug"]

    def clean_sites(self):
        sites = [line.strip().rstrip("/").lower() for line in self.cleaned_data["sites"].splitlines()]
        sites = [site for site in sites if site]
        for site in sites:
            if not ORIGIN.fullmatch(site):
                raise forms.ValidationError(
                    _("“%(site)s” should look like https://shop.example, without a path.") % {"site": site}
                )
        return sites


def type_of(name):
    return TYPES.get(PurePath(name).suffix.lower())


def _as_typed(form):
    return {
        "team": form.team_id,
        "topic": form.topic_id,
        "title": form.title,
        "intro": form.intro,
        "takes_files": form.takes_files,
        "sites": "\n".join(form.sites),
    }
