"""What the server that took a mail in says of its sender: Authentication-Results (RFC 8601)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regard.channels.email.reading.letter import Letter

COMMENT = re.compile(r"\([^()]*\)")
METHODS = ("dmarc", "dkim", "spf")
WHOSE = {
    "dmarc": ("header.from",),
    "dkim": ("header.d", "header.i"),
    "spf": ("smtp.mailfrom",),
}
"""Where each says whose mail it looked at."""


@dataclass(frozen=True, slots=True)
class Result:
    method: str
    outcome: str
    domain: str


def proven(letter: Letter, server: str) -> bool | None:
    """Whether `server`, known by its authserv-id, could tell that a mail is from the address it bears; None where it
    does not say. Anybody can write such a header, so those of other servers say nothing, and ours removes what came under its
    own name (RFC 8601, 5).

    Mail that was forwarded fails SPF, or DKIM where a list added a line, so one that passed for the address is enough.
    """
    domain = letter.sender[0].email.rpartition("@")[2].lower() if letter.sender else ""
    results = [
        result
        for value in letter.all_headers("Authentication-Results")
        for result in _results(value, server.lower())
    ]
    if not results:
        return None
    if any(result.method == "dmarc" and result.outcome == "fail" for result in results):
        return False
    return any(result.outcome == "pass" and _is_theirs(result.domain, domain) for result in results)


def _results(value: str, server: str) -> Iterator[Result]:
    while (shorter := COMMENT.sub(" ", value)) != value:
        value = shorter
    said_by, *results = value.replace('"', "").lower().split(";")
    if not server or said_by.split()[:1] != [server]:
        return
    for result in results:
        outcome, *properties = result.split() or [""]
        method, _equals, outcome = outcome.partition("=")
        method = method.partition("/")[0]
        if method in METHODS:
            yield Result(method, outcome, _domain(method, properties))


def _domain(method: str, properties: list[str]) -> str:
    said = dict(each.partition("=")[::2] for each in properties)
    return next((said[name].rpartition("@")[2] for name in WHOSE[method] if name in said), "")


def _is_theirs(passed: str, domain: str) -> bool:
    """The same domain, or one within the other, as a house signs its mail by either."""
    return bool(passed and domain) and (
        passed == domain or passed.endswith(f".{domain}") or (domain.endswith(f".{passed}") and "." in passed)
    )
