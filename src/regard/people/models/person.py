from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Func, Value
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Unit
from regard.foundation.personal import WHO, Whose, holds

from ..naming.salutations import Names, salutation
from ..naming.written import script_of

CALLED = ("name", "preferred_name", "romanised", "nicknames")
"""What a person is found by, in any part of it."""


def domain_of(column):
    """What stands behind the @ of an address, in SQL."""
    return Func(column, Value("@"), Value(2), function="split_part", output_field=models.CharField())


class PersonQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Those who work the desk see the people known to their units; nobody else browses people."""
        if not member.works_the_desk:
            return self.none()
        known = Acquaintance.objects.filter(unit__in=member.unit_ids, person=models.OuterRef("pk"))
        return self.filter(models.Exists(known))


class Person(models.Model):
    """A customer or anyone who writes."""

    class Formality(models.TextChoices):
        UNKNOWN = "", _("Not yet known")
        FIRST_NAME = "first-name", _("First name welcome")
        FORMAL = "formal", _("Title and family name")

    class Order(models.TextChoices):
        UNKNOWN = "", _("As written")
        GIVEN_FIRST = "given-first", _("Given name first")
        FAMILY_FIRST = "family-first", _("Family name first")

    name = models.CharField(max_length=200, help_text="The full name as its owner writes it")
    preferred_name = models.CharField(max_length=100, blank=True)
    title = models.CharField(max_length=40, blank=True, help_text="Ms, Dr, Señora, …")
    given_name = models.CharField(max_length=100, blank=True)
    family_name = models.CharField(max_length=100, blank=True)
    name_order = models.CharField(max_length=12, choices=Order, blank=True)
    romanised = models.CharField(max_length=200, blank=True, help_text="In Latin letters: Taro Yamada")
    nicknames = models.CharField(max_length=200, blank=True, help_text="What else to find them by")
    pronouns = models.CharField(max_length=40, blank=True)
    formality = models.CharField(max_length=12, choices=Formality, blank=True)
    say_as = models.CharField(max_length=200, blank=True, help_text="shi-VAWN BURN")
    languages = models.JSONField(default=list, blank=True, help_text="BCP 47 tags, best first")
    time_zone = models.CharField(max_length=64, blank=True)
    wish = models.CharField(max_length=200, blank=True, help_text="asked us to write rather than call")
    since = models.DateTimeField()
    units = models.ManyToManyField(Unit, through="Acquaintance", related_name="people")

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "people"
        indexes = [
            models.Index(fields=["name", "id"], name="person_by_name"),
            GinIndex(
                *(OpClass(Upper(column), "gin_trgm_ops") for column in CALLED), name="person_by_part_of_name"
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def addressed_as(self):
        """How to address this person in a sentence: `Ms Byrne`, `Siobhán`, or the whole name while unknown."""
        if self.formality == self.Formality.FORMAL and self.title and self.family_name:
            return f"{self.title} {self.family_name}"
        return self.preferred_name or self.name

    @property
    def names(self):
        return Names(
            full=self.name,
            preferred=self.preferred_name,
            given=self.given_name,
            family=self.family_name,
            title=self.title,
            formality=self.formality,
            order=self.name_order,
            romanised=self.romanised,
        )

    @property
    def script(self):
        return script_of(self.name)

    def salutation(self, language):
        """How a letter to them begins in this language: `Dear Ms Byrne,`."""
        return salutation(self.names, language)


class OfPerson(models.QuerySet):
    """Rows that are seen by whoever sees their person."""

    def visible_to(self, member):
        return self.filter(person__in=Person.objects.visible_to(member))


class Acquaintance(models.Model):
    """A person is known to a unit because they wrote to it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="acquaintances")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="acquaintances")
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "person"], name="known_once_to_a_unit")]

    def __str__(self):
        return f"{self.person} at {self.unit}"


class Identity(models.Model):
    """An address, number or handle by which a person reaches us; the same one belongs to one person."""

    class Kind(models.TextChoices):
        EMAIL = "email", _("E-mail address")
        PHONE = "phone", _("Phone number")
        HANDLE = "handle", _("Handle")

    person = models.ForeignKey(Person, models.CASCADE, related_name="identities")
    kind = models.CharField(max_length=8, choices=Kind)
    value = models.CharField(max_length=320, help_text="Folded: lower case, E.164")
    verified_at = models.DateTimeField(null=True, blank=True)
    learnt_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "identities"
        indexes = [
            models.Index(fields=["value"], opclasses=["varchar_pattern_ops"], name="identity_by_beginning"),
            models.Index(domain_of("value"), name="identity_by_domain", condition=models.Q(kind="email")),
        ]
        constraints = [
            models.UniqueConstraint(fields=["kind", "value"], name="identity_belongs_to_one_person")
        ]

    def __str__(self):
        return self.value


holds(
    Person,
    personal=[
        "name",
        "preferred_name",
        "title",
        "given_name",
        "family_name",
        "name_order",
        "romanised",
        "nicknames",
        "pronouns",
        "formality",
        "say_as",
        "languages",
        "time_zone",
        "wish",
    ],
    whose=Whose(shown=WHO, of=("pk",)),
)
holds(Identity, personal=["value"], plain=["kind"], whose=Whose(shown=WHO, of=("person",), goes=True))
