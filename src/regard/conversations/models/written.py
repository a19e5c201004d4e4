"""What the customer sees, and what only colleagues see."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member
from regard.foundation.files.models import File
from regard.foundation.personal import ENCLOSED, WHO, WRITTEN, Whose, holds
from regard.people.models import Person

from .matter import Conversation


class OfConversation(models.QuerySet):
    """Rows that are seen by whoever sees their conversation."""

    def visible_to(self, member):
        return self.filter(conversation__in=Conversation.objects.visible_to(member))


class Signs(models.TextChoices):
    """What closes a letter: the member's own signature, that of the unit, both, or none."""

    BOTH = "both", _("Both signatures")
    OWN = "own", _("Only yours")
    UNIT = "unit", _("Only the unit’s")
    NONE = "none", _("No signature")


class Message(models.Model):
    """What the customer sees: written by a person, by a member, or by Regard itself when both are empty."""

    class Automatic(models.TextChoices):
        NONE = "none", _("Written by hand")
        AUTO_REPLY = "auto-reply", _("Automatic reply")
        BOUNCE = "bounce", _("Could not be delivered")
        LIST = "list", _("Mailing list")
        NOTIFICATION = "notification", _("Notification")

    conversation = models.ForeignKey(Conversation, models.PROTECT, related_name="messages")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="messages")
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    channel = models.CharField(max_length=20)
    text = models.TextField(blank=True)
    quoted = models.TextField(blank=True)
    html = models.TextField(blank=True, help_text="As it came; cleaned each time it is shown")
    automatic = models.CharField(max_length=12, choices=Automatic, default=Automatic.NONE)
    signs = models.CharField(max_length=4, choices=Signs, default=Signs.BOTH, db_default="both")
    unproven = models.BooleanField(
        default=False, db_default=False, help_text="The server that took it in could not confirm its sender"
    )
    at = models.DateTimeField()
    restricted: bool
    """Whether its person is only kept, and not listened to; only what was just kept knows."""

    objects = OfConversation.as_manager()

    class Meta:
        indexes = [models.Index(fields=["conversation", "at", "id"], name="message_in_thread")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person=None) | models.Q(member=None), name="message_has_one_author"
            )
        ]

    def __str__(self):
        return f"#{self.pk} in {self.conversation_id}"

    @property
    def incoming(self):
        return self.person_id is not None


class Recipient(models.Model):
    """An address a message was sent to or copied to."""

    class Kind(models.TextChoices):
        TO = "to", _("To")
        CC = "cc", _("Copy")

    message = models.ForeignKey(Message, models.CASCADE, related_name="recipients")
    kind = models.CharField(max_length=2, choices=Kind)
    address = models.CharField(max_length=320)
    name = models.CharField(max_length=200, blank=True)

    def __str__(self):
        return self.address


class Delivery(models.Model):
    """How an outgoing message fares; a channel's carrier reports it."""

    class State(models.TextChoices):
        QUEUED = "queued", _("on its way")
        SENT = "sent", _("delivered")
        DOUBTFUL = "doubtful", _("perhaps sent")
        REFUSED = "refused", _("refused")
        BOUNCED = "bounced", _("said to have come back")

    message = models.OneToOneField(Message, models.CASCADE, related_name="delivery")
    state = models.CharField(max_length=8, choices=State)
    reason = models.CharField(max_length=400, blank=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "deliveries"
        indexes = [
            models.Index(
                fields=["state", "at"], name="delivery_in_trouble", condition=~models.Q(state="sent")
            )
        ]

    def __str__(self):
        return f"{self.message_id} {self.state}"


class Note(models.Model):
    """What only colleagues see: another table than Message, so no outgoing mail can ever select it."""

    conversation = models.ForeignKey(Conversation, models.PROTECT, related_name="notes")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    text = models.TextField()
    at = models.DateTimeField()

    objects = OfConversation.as_manager()

    class Meta:
        indexes = [models.Index(fields=["conversation", "at", "id"], name="note_in_thread")]

    def __str__(self):
        return f"note {self.pk} in {self.conversation_id}"


class OfMessage(models.QuerySet):
    """Rows that are seen by whoever sees their message."""

    def visible_to(self, member):
        return self.filter(message__in=Message.objects.visible_to(member))


class Attachment(models.Model):
    """A file that came or goes with a message. `content_id` is set where the message's HTML shows it inline."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="attachments")
    file = models.ForeignKey(File, models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    type = models.CharField(max_length=127)
    content_id = models.CharField(max_length=255, blank=True)

    objects = OfMessage.as_manager()

    def __str__(self):
        return self.name


holds(
    Message,
    personal=["text", "quoted", "html"],
    plain=["channel", "automatic", "signs"],
    whose=Whose(
        shown=WRITTEN,
        of=("person", "conversation__person"),
        within=("conversation",),
        copies=("quoted", "html"),
    ),
)
holds(
    Recipient,
    personal=["address", "name"],
    plain=["kind"],
    whose=Whose(shown=WHO, of=("message__conversation__person",), addressed=("address",), goes=True),
)
holds(
    Delivery,
    personal=["reason"],
    plain=["state"],
    whose=Whose(
        shown=WRITTEN,
        of=("message__conversation__person",),
        within=("message__conversation",),
    ),
)
holds(
    Note,
    personal=["text"],
    whose=Whose(shown=WRITTEN, of=("conversation__person",), within=("conversation",)),
)
holds(
    Attachment,
    personal=["name"],
    plain=["type", "content_id"],
    whose=Whose(shown=ENCLOSED, of=("message__person", "message__conversation__person"), goes=True),
)
