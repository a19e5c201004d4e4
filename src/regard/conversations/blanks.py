"""What a template leaves open, as {{salutation}}: filled from what is known; what stays open cannot leave."""

import re

NAMES = ("salutation", "name", "number", "subject", "due", "me", "unit")
FACT = "fact:"
BLANK = re.compile(r"\{\{[ \t]*(" + "|".join(NAMES) + r"|fact:[^{}\n]{1,80}?)[ \t]*\}\}", re.IGNORECASE)


class NotFilled(ValueError):
    """Blanks are open still, in `blanks`, as written."""

    def __init__(self, blanks):
        super().__init__(", ".join(blanks))
        self.blanks = blanks


def fill(text, known):
    """Fill each blank from `known`, by its name in small letters; what is not known stays open."""
    return BLANK.sub(lambda blank: known.get(_named(blank[1])) or blank[0], text)


def refuse_open(text):
    """Raises NotFilled where a blank is open still."""
    if blanks := tuple(dict.fromkeys(blank[0] for blank in BLANK.finditer(text))):
        raise NotFilled(blanks)


def _named(blank):
    return " ".join(blank.casefold().replace(FACT, f"{FACT} ").split())
