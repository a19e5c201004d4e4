"""One matter: where it stands, who takes part, what it belongs beside."""

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member, Team, Unit
from regard.foundation.personal import WRITTEN, Whose, holds
from regard.people.models import Person
from regard.promises.models import Topic

FOR_EVER = models.Func(template="'infinity'::timestamptz", output_field=models.DateTimeField())
BY_DUE = (Coalesce("due_at", FOR_EVER), "number")

# What the queues of the desk are about, each with an index that holds nothing else (see queries.QUEUES).
OF_PEOPLE = models.Q(merged_into=None, asleep=False, automatic="none")
GOES_ON = ~models.Q(category="closed") & OF_PEOPLE
OURS_TO_DO = models.Q(category__in=["open", "waiting-us"]) & OF_PEOPLE
WAITING = models.Q(category__in=["waiting-customer", "waiting-us"]) & OF_PEOPLE
ANSWERED = models.Q(category="answered") & OF_PEOPLE
AUTOMATIC = ~models.Q(automatic="none") & models.Q(merged_into=None, asleep=False)
ASLEEP = ~models.Q(category="closed") & models.Q(merged_into=None, asleep=True)


class Category(models.TextChoices):
    OPEN = "open", _("Open")
    WAITING_CUSTOMER = "waiting-customer", _("Waiting for the customer")
    WAITING_US = "waiting-us", _("Waiting for us elsewhere")
    ANSWERED = "answered", _("Answered")
    CLOSED = "closed", _("Closed")


class Status(models.Model):
    """A name of the organisation's own inside one of the fixed categories; the first of a category is its usual one."""

    name = models.CharField(max_length=60, unique=True)
    category = models.CharField(max_length=20, choices=Category)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name_plural = "statuses"
        constraints = [models.UniqueConstraint(fields=["id", "category"], name="status_and_category")]

    def __str__(self):
        return self.name


class ConversationQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Desk members see the conversations of their units; colleagues only those they were brought into."""
        if member.works_the_desk:
            return self.filter(unit_id__in=member.unit_ids)
        return self.filter(follows__member=member)


class Conversation(models.Model):
    """One matter with a number, over any channel, with one or more people.

    `category` repeats the status's own so that queues are indexed; a foreign key over both keeps them equal.
    `due_at` repeats the promise due first; only `settle` and the opening write it. `asleep` and `wakes_at` repeat
    its standing Snooze; only the acts of `actions.snooze` write them. `automatic` says what kind of machine opened it,
    until a person writes or a member takes it up.
    """

    number = models.BigAutoField(primary_key=True)
    subject = models.CharField(max_length=300)
    excerpt = models.CharField(max_length=200, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="conversations")
    channel = models.CharField(max_length=20)
    topic = models.ForeignKey(Topic, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    status = models.ForeignKey(Status, models.PROTECT, related_name="+")
    category = models.CharField(max_length=20, choices=Category)
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    assignee = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField()
    last_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    asleep = models.BooleanField(default=False, db_default=False)
    wakes_at = models.DateTimeField(null=True, blank=True)
    automatic = models.CharField(max_length=12, default="none", db_default="none")

    objects = ConversationQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                "assignee", *BY_DUE, name="conversation_mine", condition=OURS_TO_DO, include=["unit"]
            ),
            models.Index(
                "unit",
                *BY_DUE,
                name="conversation_unassigned",
                condition=OURS_TO_DO & models.Q(assignee=None),
            ),
            models.Index(
                "team", *BY_DUE, name="conversation_of_team", condition=OURS_TO_DO, include=["unit"]
            ),
            models.Index("unit", *BY_DUE, name="conversation_going_on", condition=GOES_ON),
            models.Index("unit", *BY_DUE, name="conversation_open", condition=OURS_TO_DO),
            models.Index("unit", *BY_DUE, name="conversation_waiting", condition=WAITING),
            models.Index("unit", *BY_DUE, name="conversation_answered", condition=ANSWERED),
            models.Index("unit", *BY_DUE, name="conversation_asleep", condition=ASLEEP),
            models.Index(
                fields=["unit", "-last_at", "-number"], name="conversation_automatic", condition=AUTOMATIC
            ),
            models.Index(
                fields=["unit"],
                name="conversation_automatic_open",
                condition=AUTOMATIC & ~models.Q(category="closed"),
            ),
            models.Index(*BY_DUE, name="conversation_due_first", condition=~models.Q(category="closed")),
            models.Index(fields=["unit", "-last_at", "-number"], name="conversation_latest"),
            models.Index(fields=["person", "-last_at"], name="conversation_of_person"),
        ]

    def __str__(self):
        return f"#{self.number} {self.subject}"


class Participant(models.Model):
    """A person who is part of a conversation; only what a participant sends may join it, or what comes to a signed
    reply address, which makes whoever sent it part of it `by_reply_address`.
    """

    conversation = models.ForeignKey(Conversation, models.PROTECT, related_name="participants")
    person = models.ForeignKey(Person, models.PROTECT, related_name="participations")
    since = models.DateTimeField()
    by_reply_address = models.BooleanField(default=False, db_default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "person"], name="participates_once")]

    def __str__(self):
        return f"{self.person} in {self.conversation_id}"


class Link(models.Model):
    """Two conversations that belong beside each other, and why."""

    class Why(models.TextChoices):
        UNPROVEN_REPLY = (
            "unproven-reply",
            _("Looks like a reply, but its sender is not part of the conversation"),
        )
        FOLLOW_UP = "follow-up", _("Follow-up")
        SAME_MAIL = "same-mail", _("The same mail came to both")
        RELATED = "related", _("They belong together")
        DUPLICATE = "duplicate", _("The same matter twice")

    BY_HAND = (Why.RELATED, Why.DUPLICATE)
    """What a member says; the rest is seen by those who take mail in."""

    conversation = models.ForeignKey(Conversation, models.PROTECT, related_name="links")
    to = models.ForeignKey(Conversation, models.PROTECT, related_name="linked_from")
    why = models.CharField(max_length=20, choices=Why)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "to"], name="linked_once"),
            models.CheckConstraint(
                condition=~models.Q(conversation=models.F("to")), name="linked_to_another"
            ),
        ]

    def __str__(self):
        return f"{self.conversation_id} to {self.to_id}"

    @property
    def by_hand(self):
        return self.why in self.BY_HAND


holds(Status, plain=["name", "category"])
holds(
    Conversation,
    personal=["subject", "excerpt"],
    plain=["channel", "category", "automatic"],
    whose=Whose(shown=WRITTEN, of=("person",), beside=("participants__person",)),
)
holds(Link, plain=["why"])
