"""The rules, each a pure function from a draft to what it finds."""

from . import (
    asked_before,
    attachment,
    bare_apology,
    canned,
    known_fact,
    language,
    name,
    placeholder,
    promise,
    read_back,
    shouting,
    somebody_else,
    unanswered,
    unsigned,
    wording,
)

FINDERS = (
    somebody_else.find,
    name.find,
    placeholder.find,
    language.find,
    attachment.find,
    known_fact.find,
    asked_before.find,
    unanswered.find,
    canned.find,
    read_back.find,
    wording.find,
    shouting.find,
    bare_apology.find,
    promise.find,
    unsigned.find,
)
