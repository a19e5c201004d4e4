from django.db import models
from django.db.models import Exists, OuterRef, Q

from regard.foundation.personal import holds

from .person import Person


class OrganisationQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Where somebody works whom they may see; one of which nobody is known tells nothing of anybody."""
        if not member.works_the_desk:
            return self.none()
        there = {"relations__organisation": OuterRef("pk"), "relations__ended_at": None}
        seen = Person.objects.visible_to(member).filter(**there)
        return self.filter(Q(Exists(seen)) | ~Q(Exists(Person.objects.filter(**there))))


class Organisation(models.Model):
    """Where people work; its domains say whose address is likely one of theirs, and prove nothing."""

    name = models.CharField(max_length=200, unique=True)

    objects = OrganisationQuerySet.as_manager()

    def __str__(self):
        return self.name


class OrganisationDomain(models.Model):
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="domains")
    domain = models.CharField(max_length=253, unique=True, help_text="Lower case, without a dot at its end")

    def __str__(self):
        return self.domain


holds(Organisation, plain=["name"])
holds(OrganisationDomain, plain=["domain"])
