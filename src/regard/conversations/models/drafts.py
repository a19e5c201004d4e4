"""What is being written and has not left: a reply and a note are two tables, so neither can ever become the other."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member
from regard.foundation.files.models import File
from regard.foundation.personal import ENCLOSED, MEMBERS, WRITTEN, Whose, holds

from .written import Signs


class Written(models.QuerySet):
    """Seen by whoever writes it, and nobody else."""

    def visible_to(self, member):
        return self.filter(member=member)


class LaidBeside(models.QuerySet):
    def visible_to(self, member):
        return self.filter(draft__member=member)

    def on_the_sheet(self, conversation):
        """Those of the reply being written, not of one that waits to leave."""
        return self.filter(draft__conversation=conversation, draft__leaves_at=None, draft__discarded_at=None)


class Draft(models.Model):
    """The sheet of a member in a conversation, as typed. `version` counts its saves: a window that saves on top of an
    older one than stands here writes, and what stood here is kept in `beside`.
    """

    conversation = models.ForeignKey("conversations.Conversation", models.CASCADE, related_name="%(class)ss")
    member = models.ForeignKey(Member, models.CASCADE, related_name="+")
    text = models.TextField(blank=True)
    beside = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    typed_at = models.DateTimeField()
    discarded_at = models.DateTimeField(null=True, blank=True)

    objects = Written.as_manager()

    class Meta:
        abstract = True

    def __str__(self):
        return f"draft {self.pk} in {self.conversation_id}"


class ReplyDraft(Draft):
    """A reply being written or, with `leaves_at`, waiting to leave. `held_at` where the customer wrote meanwhile.

    `recipients` are [kind, address, name] where the writer chose them. `seen` is the latest message the writer saw.
    """

    html = models.TextField(blank=True)
    recipients = models.JSONField(default=list, blank=True)
    seen = models.BigIntegerField(default=0)
    signs = models.CharField(max_length=4, choices=Signs, default=Signs.BOTH, db_default="both")
    leaves_at = models.DateTimeField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "member"],
                condition=models.Q(leaves_at=None, discarded_at=None),
                name="one_reply_is_written",
            ),
            models.CheckConstraint(
                condition=models.Q(held_at=None) | models.Q(leaves_at__isnull=False),
                name="only_what_leaves_is_held",
            ),
        ]
        indexes = [models.Index(fields=["member", "conversation"], name="reply_draft_of_member")]


class NoteDraft(Draft):
    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "member"],
                condition=models.Q(discarded_at=None),
                name="one_note_is_written",
            )
        ]
        indexes = [models.Index(fields=["member", "conversation"], name="note_draft_of_member")]


class DraftFile(models.Model):
    """A file laid beside a reply being written. `content_id` is set where it is shown in the words."""

    draft = models.ForeignKey(ReplyDraft, models.CASCADE, related_name="files")
    file = models.ForeignKey(File, models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    type = models.CharField(max_length=127)
    content_id = models.CharField(max_length=255, blank=True)

    objects = LaidBeside.as_manager()

    def __str__(self):
        return self.name

    @property
    def address(self):
        """Where its writer sees it before it leaves."""
        return f"/conversations/{self.draft.conversation_id}/reply/files/{self.pk}/"

    def goes_with(self, html):
        """A picture taken out of the words again does not go."""
        return not self.content_id or self.address in html


class Hand(models.Model):
    """How a member writes: how long an answer waits before it leaves, and what closes it."""

    class Wait(models.IntegerChoices):
        NONE = 0, _("It leaves at once")
        FIVE = 5, _("5 seconds")
        TEN = 10, _("10 seconds")
        TWENTY = 20, _("20 seconds")
        THIRTY = 30, _("30 seconds")

    member = models.OneToOneField(Member, models.CASCADE, related_name="hand")
    wait = models.PositiveSmallIntegerField(choices=Wait, default=Wait.TEN)
    signature = models.TextField(blank=True, max_length=1000)

    objects = Written.as_manager()

    def __str__(self):
        return f"how {self.member} writes"


IN_THEIR_MATTER = Whose(shown=WRITTEN, of=("conversation__person",), within=("conversation",), goes=True)

holds(ReplyDraft, personal=["text", "beside", "html", "recipients"], plain=["signs"], whose=IN_THEIR_MATTER)
holds(NoteDraft, personal=["text", "beside"], whose=IN_THEIR_MATTER)
holds(
    DraftFile,
    personal=["name"],
    plain=["type", "content_id"],
    whose=Whose(shown=ENCLOSED, of=("draft__conversation__person",), goes=True),
)
holds(Hand, personal=["signature"], whose=MEMBERS)
