"""What is done with forms: made and retired by an admin, sent by anybody, taken in, confirmed."""

from .forms import SlugTaken, change_form, make_form, retire_form
from .submit import TooMany, confirm, submit, take_in

__all__ = [
    "SlugTaken",
    "TooMany",
    "change_form",
    "confirm",
    "make_form",
    "retire_form",
    "submit",
    "take_in",
]
