"""Who writes to us, and what we know of them."""

from .fact import Fact
from .holding import Holding
from .likeness import Duplicate, Mark
from .organisation import Organisation, OrganisationDomain
from .person import CALLED, Acquaintance, Identity, OfPerson, Person
from .relation import Relation
from .saying import Saying, SayingLink
from .wish import Occasion, Wish

__all__ = [
    "CALLED",
    "Acquaintance",
    "Duplicate",
    "Fact",
    "Holding",
    "Identity",
    "Mark",
    "Occasion",
    "OfPerson",
    "Organisation",
    "OrganisationDomain",
    "Person",
    "Relation",
    "Saying",
    "SayingLink",
    "Wish",
]
