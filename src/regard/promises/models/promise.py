"""A promise, how it ends, and how it is counted."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Department, Member, Team, Unit
from regard.foundation.personal import PROMISED, Whose, holds
from regard.people.models import Person

from .calendar import Calendar
from .policy import Policy
from .topic import Topic


class PromiseQuerySet(models.QuerySet):
    def visible_to(self, member):
        if not member.works_the_desk:
            theirs = Department.objects.filter(Q(members=member) | Q(head=member))
            return self.filter(Q(member=member) | Q(department__in=theirs))
        return self.filter(unit_id__in=member.unit_ids)

    def running(self):
        return self.filter(ended_at=None)

    def ticking(self):
        """Those still owed whose clock is not standing still."""
        standing = Pause.objects.filter(promise=models.OuterRef("pk"), ended_at=None)
        return self.running().exclude(models.Exists(standing))


class Promise(models.Model):
    """Somebody owes somebody something by a time. `about` names what it concerns, such as `conversation-12`.

    `look_at` is the next moment the sweep has to do something; empty when there is nothing left to do. `broken_at` is when
    it became late, which it stays however well it ends.
    """

    class Kind(models.TextChoices):
        FIRST_REPLY = "first_reply", _("First reply")
        NEXT_REPLY = "next_reply", _("Reply")
        RESOLUTION = "resolution", _("Resolution")
        UPDATE = "update", _("Word from us")
        CALL_BACK = "call_back", _("Call back")
        BY_HAND = "by_hand", _("Promise")
        ANSWER = "answer", _("Answer to care")
        ACKNOWLEDGEMENT = "acknowledgement", _("Complaint acknowledged")
        COMPLAINT = "complaint", _("Complaint answered")

    BY_WORD = (Kind.CALL_BACK, Kind.BY_HAND)
    """What a member gave their own word for; a policy promises the rest."""

    class End(models.TextChoices):
        KEPT = "kept", _("kept")
        BROKEN = "broken", _("broken")
        WITHDRAWN = "withdrawn", _("withdrawn")

    kind = models.CharField(max_length=20, choices=Kind)
    about = models.CharField(max_length=80)
    words = models.CharField(max_length=200, blank=True)
    to = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="promises")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    department = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="+")
    policy = models.ForeignKey(Policy, models.PROTECT, null=True, blank=True, related_name="+")
    topic = models.ForeignKey(
        Topic,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        help_text="Of what kind the matter was when it was promised",
    )
    channel = models.CharField(max_length=20, blank=True, help_text="By which it came to be promised")
    language = models.CharField(
        max_length=35, blank=True, default="", db_default="", help_text="Theirs, when it was promised"
    )
    stage = models.CharField(
        max_length=12, blank=True, default="", db_default="", help_text="Theirs, when it was promised"
    )
    calendar = models.ForeignKey(Calendar, models.PROTECT, null=True, blank=True, related_name="+")
    minutes = models.PositiveIntegerField(null=True, blank=True)
    made_at = models.DateTimeField()
    due_at = models.DateTimeField()
    look_at = models.DateTimeField(null=True, blank=True)
    broken_at = models.DateTimeField(null=True, blank=True)
    end = models.CharField(max_length=9, choices=End, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    paused: bool
    """Whether its clock stands still; only what was read with that question knows."""
    agreed_until: datetime | None = None
    """Until when it stands still because that was agreed; likewise."""

    objects = PromiseQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["about", "due_at"], name="promise_about"),
            models.Index(fields=["to", "-made_at", "-id"], name="promise_in_timeline"),
            models.Index(fields=["look_at"], name="promise_to_look_at", condition=Q(look_at__isnull=False)),
            models.Index(fields=["unit", "due_at", "id"], name="promise_running", condition=Q(ended_at=None)),
            models.Index(
                fields=["unit", "-ended_at"], name="promise_ended", condition=Q(ended_at__isnull=False)
            ),
            models.Index(
                fields=["due_at", "id"], name="promise_running_anywhere", condition=Q(ended_at=None)
            ),
            models.Index(fields=["-ended_at", "-id"], name="promise_kept_anywhere", condition=Q(end="kept")),
            models.Index(
                fields=["unit", "due_at"],
                include=["end", "broken_at"],
                name="promise_by_due",
                condition=~Q(end="withdrawn"),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["about", "kind"],
                condition=Q(ended_at=None) & ~Q(kind__in=["call_back", "by_hand"]),
                name="one_running_promise_a_kind",
            ),
            models.CheckConstraint(
                condition=Q(due_at__gt=F("made_at")), name="promise_is_due_after_it_is_made"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, end="") | (Q(ended_at__isnull=False) & ~Q(end="")),
                name="promise_ends_in_one_way",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(look_at=None), name="promise_that_ended_is_left_alone"
            ),
            models.CheckConstraint(
                condition=Q(broken_at=None) | Q(broken_at__gte=F("due_at")),
                name="promise_is_not_broken_before_it_is_due",
            ),
            models.CheckConstraint(
                condition=~Q(end="broken") | Q(broken_at__isnull=False),
                name="promise_ends_broken_if_it_was_late",
            ),
        ]

    def __str__(self):
        return f"{self.kind} about {self.about}"

    @property
    def kept(self):
        return self.end == self.End.KEPT

    @property
    def in_time(self):
        return self.kept and self.broken_at is None


class Tally(models.Model):
    """How many promises due on a day (of UTC) were kept or ended broken, and how many kept in time: as many rows as there
    were ends, until `actions.fold` makes one of them. A trigger on promises writes it; its sums are exact at every moment. Whom the
    rows name is guarded by the keys of the promises they count.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+", db_index=False, db_constraint=False)
    team = models.ForeignKey(
        Team, models.CASCADE, null=True, related_name="+", db_index=False, db_constraint=False
    )
    member = models.ForeignKey(
        Member, models.CASCADE, null=True, related_name="+", db_index=False, db_constraint=False
    )
    due_on = models.DateField()
    due = models.IntegerField()
    in_time = models.IntegerField()
    folded = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "tallies"
        indexes = [
            models.Index(
                fields=["unit", "due_on"], include=["team", "member", "due", "in_time"], name="tally_of_unit"
            ),
            models.Index(fields=["member", "due_on"], name="tally_of_member"),
            models.Index(fields=["id"], name="tally_to_fold", condition=Q(folded=False)),
        ]

    def __str__(self):
        return f"{self.due} due on {self.due_on}"


class Pause(models.Model):
    """An interval in which a promise's clock stood still, and why."""

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="pauses")
    reason = models.CharField(max_length=40)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["promise"], condition=Q(ended_at=None), name="paused_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("began_at")), name="pause_ends_after_it_began"
            ),
        ]

    def __str__(self):
        return f"{self.promise_id} {self.reason}"


class Agreement(models.Model):
    """A pause that was agreed with the person: until when, and why, as they read it. Where their word is awaited when it ends
    (`waits`), the clock goes on standing still for that."""

    pause = models.OneToOneField(Pause, models.CASCADE, related_name="agreement")
    until = models.DateTimeField()
    words = models.CharField(max_length=300)
    waits = models.BooleanField(default=False)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(until__gt=F("at")), name="agreement_lasts_a_while")]

    def __str__(self):
        return f"until {self.until}"


holds(
    Promise,
    personal=["words"],
    plain=["kind", "about", "channel", "language", "stage", "end"],
    whose=Whose(shown=PROMISED, of=("to",), about=("about",)),
)
holds(Pause, plain=["reason"])
holds(
    Agreement,
    personal=["words"],
    whose=Whose(shown=PROMISED, of=("pause__promise__to",), about=("pause__promise__about",)),
)
