from functools import cached_property

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from regard.foundation.personal import MEMBERS, holds


class UnitQuerySet(models.QuerySet):
    def visible_to(self, member):
        return self.filter(pk__in=member.unit_ids)


class Unit(models.Model):
    """A brand, outlet, franchisee or vendor. `path` holds the numbers of its line, `/1/4/` for 4 below 1."""

    class Kind(models.TextChoices):
        BRAND = "brand", _("Brand")
        OUTLET = "outlet", _("Outlet")
        FRANCHISEE = "franchisee", _("Franchisee")
        VENDOR = "vendor", _("Vendor")

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=Kind)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    path = models.CharField(max_length=255, db_index=True)
    signature = models.TextField(blank=True)
    time_zone = models.CharField(max_length=64, default="UTC", db_default="UTC")
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = UnitQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "parent", Lower("name"), name="unit_name_once_a_parent", nulls_distinct=False
            )
        ]

    def __str__(self):
        return self.name


class Team(models.Model):
    """Members who share a queue of conversations."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="teams")
    name = models.CharField(max_length=120)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("unit", Lower("name"), name="team_name_once_a_unit")]

    def __str__(self):
        return self.name


class Department(models.Model):
    """A part of the organisation that care can ask and that promises to answer; `head` is told when it is late."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="departments")
    name = models.CharField(max_length=120)
    head = models.ForeignKey("Member", models.PROTECT, null=True, blank=True, related_name="+")
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("unit", Lower("name"), name="department_name_once_a_unit")]

    def __str__(self):
        return self.name


class MemberManager(BaseUserManager["Member"]):
    def create_user(self, email, password=None, **fields):
        member = self.model(email=self.normalize_email(email), **fields)
        member.set_password(password)
        member.save(using=self._db)
        return member

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class Member(AbstractBaseUser):
    """A colleague with a sign-in, employed or contracted through a vendor."""

    class Role(models.TextChoices):
        ADMIN = "admin", _("Admin")
        LEAD = "lead", _("Lead")
        AGENT = "agent", _("Agent")
        COLLEAGUE = "colleague", _("Colleague")

    email = models.EmailField(max_length=254)
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=12, choices=Role, default=Role.AGENT)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="members")
    vendor = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    teams = models.ManyToManyField(Team, blank=True, related_name="members")
    departments = models.ManyToManyField(Department, blank=True, related_name="members")
    language = models.CharField(max_length=12, default="en")
    time_zone = models.CharField(max_length=64, default="UTC")
    single_keys = models.BooleanField(
        default=True, help_text="Whether one letter alone is a key (WCAG 2.1.4)"
    )
    available = models.BooleanField(default=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField()

    objects = MemberManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="member_email_once")]

    def __str__(self):
        return self.name

    @property
    def works_the_desk(self):
        return self.role != self.Role.COLLEAGUE

    @property
    def leads(self):
        return self.role in (self.Role.ADMIN, self.Role.LEAD)

    @cached_property
    def unit_ids(self):
        """Numbers of the units this member may see: their own and all below it; an admin sees every unit.

        The session's single query fills it in; elsewhere it costs one query the first time.
        """
        units = Unit.objects.all()
        if self.role != self.Role.ADMIN:
            units = units.filter(path__startswith=self.unit.path)
        return list(units.values_list("pk", flat=True))

    @cached_property
    def team_ids(self):
        return list(self.teams.values_list("pk", flat=True))


class Session(AbstractBaseSession):
    """A sign-in, with its member beside it so that one query answers who is asking and what they may see."""

    member = models.ForeignKey(Member, models.CASCADE, null=True, related_name="+")

    class Meta(AbstractBaseSession.Meta):
        abstract = False


class InvitationQuerySet(models.QuerySet):
    def open_at(self, at):
        return self.filter(expires_at__gt=at, accepted_at=None, member__is_active=True)


class Invitation(models.Model):
    """A member's way in before they have a password; only the SHA-256 of the token is kept."""

    member = models.OneToOneField(Member, models.CASCADE, related_name="invitation")
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    def __str__(self):
        return f"Invitation of {self.member_id}"


holds(Unit, plain=["name", "kind", "path", "signature", "time_zone"])
holds(Team, plain=["name"])
holds(Department, plain=["name"])
holds(
    Member,
    personal=["email", "name", "password", "language", "time_zone"],
    plain=["role"],
    whose=MEMBERS,
)
holds(Session, personal=["session_data"], plain=["session_key"], whose=MEMBERS)
holds(Invitation, plain=["digest"])
