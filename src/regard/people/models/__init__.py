"""Who writes to us, and what we know of them."""

from .fact import Fact
from .person import Acquaintance, Identity, Person
from .saying import Saying, SayingLink

__all__ = ["Acquaintance", "Fact", "Identity", "Person", "Saying", "SayingLink"]
