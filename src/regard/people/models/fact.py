from functools import cache

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member
from regard.foundation.personal import TOLD, Whose, holds

from .person import Person


class FactQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Facts of people they may see; delicate ones only to leads, admins, and whoever was told."""
        seen = self.filter(person__in=Person.objects.visible_to(member))
        if member.role in (Member.Role.ADMIN, Member.Role.LEAD):
            return seen
        return seen.filter(~Q(sensitivity=Fact.Sensitivity.DELICATE) | Q(by=member))

    def standing(self):
        """What is known now, and never asked again."""
        return self.filter(state=Fact.State.CONFIRMED, replaced_at=None)

    def proposed(self):
        return self.filter(state=Fact.State.PROPOSED, replaced_at=None)


class Fact(models.Model):
    """Something a person told us or we learnt. `source` names where from, such as `message-12`.

    What was read out of a message is only proposed, until a colleague confirms or refuses it. `stale_at` is when it may be
    asked again. `kind` is set where a machine could tell what it is.
    """

    class Kind(models.TextChoices):
        SERIAL = "serial", _("Serial number")
        ORDER = "order", _("Order number")
        INVOICE = "invoice", _("Invoice number")
        CUSTOMER = "customer", _("Customer number")
        BOUGHT = "bought", _("Bought")
        BOUGHT_ON = "bought-on", _("Bought on")
        ADDRESS = "address", _("Address")
        PHONE = "phone", _("Phone")
        BIRTHDAY = "birthday", _("Birthday")

    class State(models.TextChoices):
        CONFIRMED = "confirmed", _("known")
        PROPOSED = "proposed", _("perhaps")
        REFUSED = "refused", _("not so")

    class Sensitivity(models.TextChoices):
        OPEN = "", _("Everybody who helps them")
        DELICATE = "delicate", _("Only leads, and whoever was told")

    person = models.ForeignKey(Person, models.CASCADE, related_name="facts")
    kind = models.CharField(max_length=12, choices=Kind, blank=True)
    label = models.CharField(max_length=80)
    value = models.CharField(max_length=400)
    source = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.CONFIRMED)
    sensitivity = models.CharField(max_length=8, choices=Sensitivity, blank=True)
    told_at = models.DateTimeField()
    stale_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["person", "-told_at", "-id"], name="fact_in_timeline"),
            models.Index(fields=["-told_at", "-id"], name="fact_latest", condition=Q(replaced_at=None)),
            GinIndex(
                *(OpClass(Upper(column), "gin_trgm_ops") for column in ("label", "value")),
                name="fact_by_part_of_it",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "label"],
                condition=Q(replaced_at=None, state="confirmed"),
                name="one_standing_fact_a_label",
            ),
            models.UniqueConstraint(
                fields=["person", "label", "value"],
                condition=Q(state__in=["proposed", "refused"]),
                name="nothing_is_proposed_twice",
            ),
            models.CheckConstraint(
                condition=Q(stale_at=None) | Q(stale_at__gt=models.F("told_at")),
                name="fact_goes_stale_after_it_was_told",
            ),
        ]

    def __str__(self):
        return f"{self.label}: {self.value}"

    @property
    def called(self):
        """The label in the reader's language, where it is one of ours."""
        return self.get_kind_display() if self.kind else self.label

    def is_stale(self, at):
        return self.stale_at is not None and self.stale_at <= at


@cache
def label_of(kind):
    """Labels are kept in English and shown in each reader's language by their kind."""
    with translation.override("en"):
        return str(Fact.Kind(kind).label)


def kind_of(label):
    """A colleague may write `Seriennummer`; in their language or in English it is the same kind."""
    said = label.strip().casefold()
    names = {str(name).casefold(): kind for kind, name in Fact.Kind.choices}
    return names.get(said) or {label_of(kind).casefold(): kind for kind in Fact.Kind}.get(said, "")


holds(
    Fact,
    personal=["label", "value"],
    plain=["source", "kind", "state", "sensitivity"],
    whose=Whose(shown=TOLD, of=("person",), goes=True),
)
