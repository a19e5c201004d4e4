from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Department, Member, Team, Unit
from regard.foundation.personal import PROMISED, Whose, holds
from regard.people.models import Person

MINUTES_OF_A_DAY = 24 * 60


class Kept(models.QuerySet):
    """What is retired stays for the promises that were made by it."""

    def in_use(self):
        return self.filter(retired_at=None)


class Calendar(models.Model):
    """When somebody is there: shifts on each weekday, closed on holidays. Times are the calendar's own zone's."""

    name = models.CharField(max_length=120)
    time_zone = models.CharField(max_length=64)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1, for its public holidays")
    subdivision = models.CharField(max_length=6, blank=True, help_text="ISO 3166-2, without the country")
    changed_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = Kept.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name"], condition=Q(retired_at=None), name="calendar_in_use_by_its_name"
            )
        ]

    def __str__(self):
        return self.name


class Shift(models.Model):
    """Minutes from midnight; `closes` past 1,440 runs into the next day. A day may have several."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="shifts")
    weekday = models.PositiveSmallIntegerField(help_text="0 is Monday")
    opens = models.PositiveSmallIntegerField()
    closes = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(weekday__lte=6), name="shift_on_a_weekday"),
            models.CheckConstraint(
                condition=Q(opens__lt=MINUTES_OF_A_DAY)
                & Q(closes__gt=F("opens"))
                & Q(closes__lte=2 * MINUTES_OF_A_DAY),
                name="shift_closes_after_it_opens",
            ),
        ]

    def __str__(self):
        return f"{self.weekday} {self.opens}-{self.closes}"


class ClosedDay(models.Model):
    """A day of its own on which nobody is there."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="closed_days")
    day = models.DateField()
    name = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["calendar", "day"], name="closed_once_a_day")]

    def __str__(self):
        return f"{self.day} {self.name}"


class PolicyQuerySet(Kept):
    def visible_to(self, member):
        """Those of the units a member sees, and of the units above theirs, which decide where there is no nearer one."""
        above = [int(number) for number in member.unit.path.strip("/").split("/")]
        return self.filter(unit_id__in={*above, *member.unit_ids})


class Policy(models.Model):
    """What a unit promises at a moment, and in how many minutes: working ones of a calendar, or of the clock.

    The nearest unit up the tree decides; there, a policy for the very channel goes before one for all of them.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="policies")
    moment = models.CharField(max_length=20)
    kind = models.CharField(max_length=20)
    channel = models.CharField(max_length=20, blank=True, help_text="Empty for every channel")
    minutes = models.PositiveIntegerField()
    calendar = models.ForeignKey(Calendar, models.PROTECT, null=True, blank=True, related_name="used_by")
    warn_minutes = models.PositiveIntegerField(
        default=0, help_text="How long before it is due its owner is warned"
    )
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = PolicyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "policies"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "moment", "kind", "channel"],
                condition=Q(retired_at=None),
                name="one_policy_a_moment_and_kind",
            ),
            models.CheckConstraint(condition=Q(minutes__gt=0), name="policy_gives_time"),
        ]

    def __str__(self):
        return f"{self.unit}: {self.kind} in {self.minutes} min"


class Step(models.Model):
    """A rung of the ladder: who is told when a promise is so many minutes late."""

    class Whom(models.TextChoices):
        LEADS = "leads", _("The leads of the unit")
        ADMINS = "admins", _("The admins")
        MEMBER = "member", _("A member")
        HEAD = "head", _("The head of a department")

    policy = models.ForeignKey(Policy, models.CASCADE, related_name="steps")
    after_minutes = models.PositiveIntegerField()
    whom = models.CharField(max_length=8, choices=Whom)
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    department = models.ForeignKey(Department, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["policy", "after_minutes"], name="one_step_a_moment"),
            models.CheckConstraint(
                condition=(Q(whom="member") & Q(member__isnull=False, department=None))
                | (Q(whom="head") & Q(member=None, department__isnull=False))
                | (Q(whom__in=["leads", "admins"]) & Q(member=None, department=None)),
                name="step_leads_to_somebody",
            ),
        ]

    def __str__(self):
        return f"{self.whom} after {self.after_minutes} min"


class PromiseQuerySet(models.QuerySet):
    def visible_to(self, member):
        if not member.works_the_desk:
            return self.filter(member=member)
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
        CALL_BACK = "call_back", _("Call back")
        BY_HAND = "by_hand", _("Promise")

    class End(models.TextChoices):
        KEPT = "kept", _("kept")
        WITHDRAWN = "withdrawn", _("withdrawn")

    kind = models.CharField(max_length=20, choices=Kind)
    about = models.CharField(max_length=80)
    words = models.CharField(max_length=200, blank=True)
    to = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="promises")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    policy = models.ForeignKey(Policy, models.PROTECT, null=True, blank=True, related_name="+")
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
    """How many promises due on a day (of UTC) were kept, and how many of them in time: as many rows as there were ends,
    until `actions.fold` makes one of them. A trigger on promises writes it; its sums are exact at every moment. Whom the
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
    kept = models.IntegerField()
    in_time = models.IntegerField()
    folded = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "tallies"
        indexes = [
            models.Index(
                fields=["unit", "due_on"], include=["team", "member", "kept", "in_time"], name="tally_of_unit"
            ),
            models.Index(fields=["member", "due_on"], name="tally_of_member"),
            models.Index(fields=["id"], name="tally_to_fold", condition=Q(folded=False)),
        ]

    def __str__(self):
        return f"{self.kept} due on {self.due_on}"


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


class Lateness(models.Model):
    """Why a promise was late: said once, seen by everyone who sees the promise."""

    class Reason(models.TextChoices):
        LOAD = "load", _("More work than hands")
        WAITED = "waited", _("Waited for somebody else")
        FORGOTTEN = "forgotten", _("Forgotten")
        UNCLEAR = "unclear", _("Unclear who had it")
        SYSTEM = "system", _("A system was down")
        OTHER = "other", _("Something else")

    promise = models.OneToOneField(Promise, models.CASCADE, related_name="lateness")
    reason = models.CharField(max_length=12, choices=Reason)
    words = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "latenesses"

    def __str__(self):
        return f"{self.promise_id} {self.reason}"


class Notice(models.Model):
    """A member was told that a promise is near or late: once for each step, however often the sweep comes by."""

    class What(models.TextChoices):
        WARNED = "warned", _("due soon")
        BROKEN = "broken", _("late")
        ESCALATED = "escalated", _("still late")

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="notices")
    member = models.ForeignKey(Member, models.CASCADE, related_name="notices")
    what = models.CharField(max_length=9, choices=What)
    after_minutes = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["promise", "member", "what", "after_minutes"], name="nobody_is_told_twice_of_the_same"
            )
        ]
        indexes = [
            models.Index(fields=["member", "-at"], name="notice_unseen", condition=Q(seen_at=None)),
        ]

    def __str__(self):
        return f"{self.member} {self.what} {self.promise_id}"


holds(Calendar, plain=["name", "time_zone", "country", "subdivision"])
holds(ClosedDay, plain=["name"])
holds(Policy, plain=["moment", "kind", "channel"])
holds(Step, plain=["whom"])
holds(
    Promise,
    personal=["words"],
    plain=["kind", "about", "end"],
    whose=Whose(shown=PROMISED, of=("to",), about=("about",)),
)
holds(Pause, plain=["reason"])
holds(
    Lateness,
    personal=["words"],
    plain=["reason"],
    whose=Whose(shown=PROMISED, of=("promise__to",), about=("promise__about",)),
)
holds(Notice, plain=["what"])
