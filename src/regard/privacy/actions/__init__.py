"""What can be done about what is known of a person. Each verb is one transaction and says what happened."""

from .erase import erase, erase_again
from .hand_out import hand_out
from .restrict import lift, restrict

__all__ = ["erase", "erase_again", "hand_out", "lift", "restrict"]
