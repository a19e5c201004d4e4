from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from regard.foundation.personal import TOLD, Whose, holds

from .organisation import Organisation
from .person import Person


class RelationQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Whoever may not see one of the two does not learn that they belong together."""
        seen = Person.objects.visible_to(member)
        return self.filter(Q(to=None) | Q(to__in=seen), person__in=seen)


class Relation(models.Model):
    """A person acts for another, shares a household with them, or works at an organisation."""

    class Kind(models.TextChoices):
        ACTS_FOR = "acts-for", _("Acts for")
        HOUSEHOLD = "household", _("Same household as")
        WORKS_AT = "works-at", _("Works at")

    person = models.ForeignKey(Person, models.CASCADE, related_name="relations")
    kind = models.CharField(max_length=9, choices=Kind)
    to = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="related_from")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="relations"
    )
    words = models.CharField(max_length=120, blank=True, help_text="daughter, with a written authority")
    since = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = RelationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="works-at", to=None, organisation__isnull=False)
                | Q(kind__in=["acts-for", "household"], to__isnull=False, organisation=None),
                name="relation_leads_to_somebody",
            ),
            models.CheckConstraint(condition=~Q(person=F("to")), name="related_to_another"),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("since")), name="relation_ends_after_it_began"
            ),
            models.UniqueConstraint(
                fields=["person", "kind", "to"],
                condition=Q(ended_at=None, organisation=None),
                name="related_once",
            ),
            models.UniqueConstraint(
                fields=["person", "organisation"],
                condition=Q(ended_at=None, to=None),
                name="works_at_an_organisation_once",
            ),
        ]

    def __str__(self):
        return f"{self.person_id} {self.kind} {self.to_id or self.organisation_id}"


holds(
    Relation,
    personal=["words"],
    plain=["kind"],
    whose=Whose(shown=TOLD, of=("person", "to"), goes=True),
)
