from .models import Erasure, Restriction


def restriction_of(person):
    """The restriction that stands, or None."""
    return Restriction.objects.filter(person=person, lifted_at=None).select_related("by").first()


def erasure_of(person):
    return Erasure.objects.filter(person=person).select_related("by").first()
