"""What is done to have a demo: an organisation founded and its months lived, a customer's mail written live."""

from .fill import NotForDemo, fill
from .post import post
from .write import write_as

__all__ = ["NotForDemo", "fill", "post", "write_as"]
