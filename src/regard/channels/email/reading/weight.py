"""HTML that would take a parser minutes: built to, or broken. Parsers of HTML5 are quadratic in open elements."""

import re
from collections import Counter

MOST_MARKS = 400_000
MARKS = ("<", ">", "&", "\N{NO-BREAK SPACE}")
"""Whatever begins a token, and what is written as one."""

DEEPEST = 1500

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
CLOSED_BY_THEMSELVES = set(
    "area base br col dd dt embed hr img input li link meta option p param source tbody td th tr track wbr".split()
)
MARKUP = re.compile(r"<[^<>]*>")


def is_too_heavy(html: str) -> bool:
    if sum(map(html.count, MARKS)) > MOST_MARKS:
        return True
    still_open: Counter[str] = Counter()
    depth = 0
    for closing, name in TAG.findall(html):
        tag = name.lower()
        if tag in CLOSED_BY_THEMSELVES:
            continue
        if not closing:
            still_open[tag] += 1
            depth += 1
        elif still_open[tag]:
            still_open[tag] -= 1
            depth -= 1
        if depth > DEEPEST:
            return True
    return False


def without_markup(html: str) -> str:
    return MARKUP.sub(" ", html)
