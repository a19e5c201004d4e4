from django.contrib.postgres.fields import ArrayField
from django.db import models

from regard.conversations.models import Conversation
from regard.foundation.accounts.models import Team, Unit
from regard.foundation.files.models import File
from regard.foundation.personal import ENCLOSED, WRITTEN, Whose, holds
from regard.promises.models import Topic


class FormQuerySet(models.QuerySet):
    def visible_to(self, member):
        return self.filter(unit__in=member.unit_ids)

    def in_use(self):
        return self.filter(retired_at=None)


class Form(models.Model):
    """A page where anybody may write to a unit. `sites` are the origins whose pages may show it inside theirs."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    topic = models.ForeignKey(Topic, models.PROTECT, null=True, blank=True, related_name="+")
    slug = models.SlugField(max_length=64, unique=True)
    title = models.CharField(max_length=120)
    intro = models.TextField(blank=True)
    takes_files = models.BooleanField(default=True)
    sites = ArrayField(models.CharField(max_length=255), default=list, blank=True)
    made_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = FormQuerySet.as_manager()

    def __str__(self):
        return self.title


class Submission(models.Model):
    """What somebody sent, as typed, kept before anything is made of it. `key` is the same for the same words sent
    twice from one page; `sent_from` is a keyed hash of the network address, for counting only."""

    form = models.ForeignKey(Form, models.PROTECT, related_name="submissions")
    key = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    email = models.CharField(max_length=254)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    language = models.CharField(max_length=12)
    sent_from = models.CharField(max_length=64)
    at = models.DateTimeField()
    conversation = models.OneToOneField(
        Conversation, models.PROTECT, null=True, blank=True, related_name="submission"
    )

    class Meta:
        indexes = [
            models.Index(fields=["email", "-at"], name="submission_by_address"),
            models.Index(fields=["sent_from", "-at"], name="submission_by_network"),
        ]

    def __str__(self):
        return f"submission {self.pk}"


class Enclosure(models.Model):
    """A file that was sent with a form."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="enclosures")
    file = models.ForeignKey(File, models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    type = models.CharField(max_length=127)

    def __str__(self):
        return self.name


holds(Form, plain=["slug", "title", "intro", "sites"])
holds(
    Submission,
    personal=["name", "email", "subject", "text", "language", "sent_from"],
    plain=["key"],
    whose=Whose(shown=WRITTEN, of=("conversation__person",), addressed=("email",)),
)
holds(
    Enclosure,
    personal=["name"],
    plain=["type"],
    whose=Whose(
        shown=ENCLOSED, of=("submission__conversation__person",), addressed=("submission__email",), goes=True
    ),
)
