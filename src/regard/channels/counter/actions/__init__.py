"""What is done with counters: made, handed to a team, renewed and retired by an admin; written at by any colleague."""

from .counters import OneAlready, hand_counter, make_counter, renew_counter, retire_counter
from .remarks import Heard, TooMany, tell_colleague, write_down

__all__ = [
    "Heard",
    "OneAlready",
    "TooMany",
    "hand_counter",
    "make_counter",
    "renew_counter",
    "retire_counter",
    "tell_colleague",
    "write_down",
]
