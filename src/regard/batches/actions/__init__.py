"""A batch begun, gone on with, and taken back."""

from .begin import HANDFUL, MOST, begin, take_back
from .go_on import go_on, stop

__all__ = ["HANDFUL", "MOST", "begin", "go_on", "stop", "take_back"]
