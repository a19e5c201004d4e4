"""Somebody who proved who they are."""

from django.utils import timezone

from regard.foundation.names import name_of

from .actions import A_VISIT
from .models import Proof


def proved(person, about=""):
    """On their own page, or in a conversation; since now, for a visit."""
    at = timezone.now()
    return Proof.objects.create(person=person, about=about or name_of(person), at=at, until=at + A_VISIT)
