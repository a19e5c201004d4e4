from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from regard.conversations.models import Conversation, Message
from regard.foundation.accounts.models import Member, Team, Unit
from regard.foundation.personal import MEMBERS, RAW, WHO, Whose, holds
from regard.promises.models import Topic

from .tokens import reply_address


class MailboxQuerySet(models.QuerySet):
    def visible_to(self, member):
        return self.filter(unit__in=member.unit_ids)

    def in_use(self):
        return self.filter(retired_at=None)

    def to_fetch(self):
        """Those whose server is to be looked into; a provider hands us the mail of the others."""
        return self.in_use().filter(paused_at=None).exclude(imap_host="")


class Mailbox(models.Model):
    """An address of ours: where its mail is fetched, how its mail leaves, and whose conversations it opens.

    `uid_validity` and `uid_seen` are IMAP's (RFC 3501, 2.3.1.1): everything up to `uid_seen` is stored.
    """

    class Security(models.TextChoices):
        TLS = "tls", _("TLS from the start")
        STARTTLS = "starttls", _("STARTTLS")
        PLAIN = "plain", _("No encryption (this machine only)")

    class SignIn(models.TextChoices):
        PASSWORD = "password", _("Password")
        XOAUTH2 = "xoauth2", _("OAuth 2 (Google, Microsoft)")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    topic = models.ForeignKey(Topic, models.PROTECT, null=True, blank=True, related_name="+")
    address = models.EmailField(max_length=254)
    display_name = models.CharField(max_length=120)
    sign_in = models.CharField(max_length=8, choices=SignIn, default=SignIn.PASSWORD)
    username = models.CharField(max_length=254, blank=True)
    secret = models.TextField(blank=True, help_text="Its password, sealed")
    imap_host = models.CharField(max_length=253, blank=True)
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=8, choices=Security, default=Security.TLS)
    folder = models.CharField(max_length=120, default="INBOX")
    smtp_host = models.CharField(max_length=253, blank=True)
    smtp_port = models.PositiveIntegerField(default=465)
    smtp_security = models.CharField(max_length=8, choices=Security, default=Security.TLS)
    authserv_id = models.CharField(
        max_length=253, blank=True, help_text="Its server's name in Authentication-Results (RFC 8601)"
    )
    acknowledgement = models.TextField(
        blank=True, help_text="Sent once when somebody opens a matter; empty for none"
    )
    uid_validity = models.BigIntegerField(null=True, blank=True)
    uid_seen = models.BigIntegerField(default=0)
    looked_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=400, blank=True)
    watcher = models.CharField(max_length=32, blank=True)
    watched_until = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(
        null=True, blank=True, help_text="When its servers were last set otherwise; its watcher begins anew"
    )
    paused_at = models.DateTimeField(null=True, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = MailboxQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "mailboxes"
        constraints = [models.UniqueConstraint(Lower("address"), name="mailbox_address_once")]

    def __str__(self):
        return self.address


class Grant(models.Model):
    """The permission to open a mailbox by OAuth 2. The refresh token and what was made of it are sealed.

    `good_until` is when the access token ends, by the word of whoever gave it.
    """

    mailbox = models.OneToOneField(Mailbox, models.CASCADE, related_name="grant")
    token_url = models.CharField(max_length=400)
    client_id = models.CharField(max_length=400)
    client_secret = models.TextField(blank=True)
    refresh_token = models.TextField()
    access_token = models.TextField(blank=True)
    good_until = models.DateTimeField(null=True, blank=True)

    def __str__(self):
        return f"grant for {self.mailbox_id}"


class RawMail(models.Model):
    """A mail as it came, stored before anything else looks at it, and kept: once for each unit it came to."""

    mailbox = models.ForeignKey(Mailbox, models.PROTECT, null=True, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    arrived_at = models.DateTimeField()
    history = models.BooleanField(
        default=False, help_text="Imported from the past: nobody is promised an answer"
    )
    stored_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sha256", "unit"], name="stored_once_a_unit")]

    def __str__(self):
        return f"raw mail {self.pk}"


class Mail(models.Model):
    """What became of a raw mail. Incoming mail that cannot be read is held, with the reason, until it can.

    `unit` repeats that of the raw mail: within one unit the same mail is taken in once. `conversation` is the one it
    arrived in; which one its message belongs to now, the message says, for it may have been split off.
    """

    class Fate(models.TextChoices):
        NEW = "new", _("New conversation")
        JOINED = "joined", _("Joined its conversation")
        DUPLICATE = "duplicate", _("Had come before")
        HELD = "held", _("Held")

    raw = models.OneToOneField(RawMail, models.PROTECT, related_name="mail")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", db_index=False)
    fate = models.CharField(max_length=9, choices=Fate)
    why = models.CharField(max_length=400, blank=True)
    message = models.OneToOneField(Message, models.PROTECT, null=True, related_name="mail")
    conversation = models.ForeignKey(Conversation, models.PROTECT, null=True, related_name="+")
    key = models.CharField(max_length=998, blank=True, help_text="Its Message-ID")
    sender = models.CharField(max_length=320, blank=True)
    answer_to = models.CharField(max_length=320, blank=True, help_text="Where a reply goes")
    references = ArrayField(models.CharField(max_length=998), default=list)
    likeness = models.CharField(
        max_length=64, blank=True, help_text="SHA-256 of what makes two copies the same mail"
    )
    read_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["key"], name="mail_by_key"),
            GinIndex(fields=["references"], name="mail_by_reference"),
            models.Index(fields=["read_at"], name="mail_held", condition=models.Q(fate="held")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(fate="held") | models.Q(conversation__isnull=False),
                name="read_mail_has_its_place",
            ),
            models.UniqueConstraint(
                fields=["likeness", "unit"],
                condition=models.Q(fate__in=["new", "joined"]),
                name="taken_in_once_a_unit",
            ),
        ]

    def __str__(self):
        return f"mail {self.pk} {self.fate}"


class PutAside(models.Model):
    """A held mail that somebody looked at and that needs nobody: it is kept, and asks for nothing any more."""

    mail = models.OneToOneField(Mail, models.PROTECT, related_name="put_aside")
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self):
        return f"mail {self.mail_id} put aside"


class Outgoing(models.Model):
    """A message on its way out. Claimed before it is sent, so it can be lost in doubt but never sent twice."""

    message = models.OneToOneField(Message, models.PROTECT, related_name="outgoing")
    mailbox = models.ForeignKey(Mailbox, models.PROTECT, related_name="+")
    key = models.CharField(max_length=255, unique=True, help_text="Its Message-ID")
    reply_token_hash = models.CharField(max_length=64, unique=True)
    automatic = models.BooleanField(default=False)
    written_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "outgoing"
        indexes = [
            models.Index(
                fields=["claimed_at"], name="outgoing_unsettled", condition=models.Q(settled_at=None)
            )
        ]

    def __str__(self):
        return self.key

    @property
    def reply_address(self):
        """Where an answer to it is asked to go; whoever writes there proves to have got it."""
        return reply_address(self.mailbox, self.message_id)


class AutomaticAnswer(models.Model):
    """An address got an automatic answer; none follows within the window."""

    mailbox = models.ForeignKey(Mailbox, models.PROTECT, related_name="+")
    address = models.CharField(max_length=320)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["address", "-at"], name="answered_by_itself")]

    def __str__(self):
        return f"{self.address} at {self.at}"


holds(
    Mailbox,
    personal=["username", "secret"],
    plain=[
        "address",
        "display_name",
        "sign_in",
        "imap_host",
        "imap_security",
        "folder",
        "smtp_host",
        "smtp_security",
        "authserv_id",
        "acknowledgement",
        "trouble",
        "watcher",
    ],
    whose=MEMBERS,
)
holds(
    Grant,
    personal=["refresh_token", "access_token"],
    plain=["token_url", "client_id", "client_secret"],
    whose=MEMBERS,
)
holds(
    RawMail,
    personal=["content"],
    plain=["sha256"],
    whose=Whose(
        shown=RAW,
        of=("mail__message__person", "mail__conversation__person"),
        addressed=("mail__sender",),
        mentioned=("content",),
        among=models.Q(mail=None) | models.Q(mail__conversation=None),
        within=("mail__conversation",),
        copies=("content",),
    ),
)
holds(
    Mail,
    personal=["key", "sender", "answer_to", "references", "why"],
    plain=["fate", "likeness"],
    whose=Whose(
        shown=RAW,
        of=("message__person", "conversation__person"),
        addressed=("sender", "answer_to"),
        within=("conversation",),
        copies=("references",),
    ),
)
holds(Outgoing, plain=["key", "reply_token_hash"])
holds(AutomaticAnswer, personal=["address"], whose=Whose(shown=WHO, addressed=("address",), goes=True))
