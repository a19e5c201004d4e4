"""Which parts are the letter itself, and which come with it (RFC 2046, 5.1)."""

import re
from dataclasses import dataclass, field
from html import escape

from regard.channels.email.reading.charsets import decode
from regard.channels.email.reading.flowed import unflowed
from regard.channels.email.reading.html_text import text_of
from regard.channels.email.reading.parts import Part
from regard.channels.email.reading.transfer import UU_FILE, uudecoded

SHOWN = {
    "text/plain",
    "text/html",
    "text/enriched",
    "text/richtext",
    "text/markdown",
    "text/x-markdown",
    "text",
}
CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufeff]")
PAGE = re.compile(r"\s{0,200}(?:<!doctype html|<html[\s>]|<body[\s>])", re.IGNORECASE)
ENRICHED = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*>")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the letter, in one or both of its forms."""

    text: str = ""
    html: str = ""

    def readable(self) -> str:
        return self.text if self.text.strip() or not self.html else text_of(self.html)


@dataclass(slots=True)
class Body:
    hints: tuple[str, ...] = ()
    """Charsets named elsewhere in the mail, for parts that name none."""

    passages: list[Passage] = field(default_factory=list)
    attached: list[Part] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    begun: bool = False

    def text(self) -> str:
        return "\n\n".join(filter(str.strip, (passage.readable().strip("\n") for passage in self.passages)))

    def html(self) -> str:
        if not any(passage.html for passage in self.passages):
            return ""
        return "\n<br>\n".join(passage.html or _as_html(passage.text) for passage in self.passages)


def read_body(root: Part, hints: tuple[str, ...]) -> Body:
    body = Body(hints)
    body.passages = _passages(root, body)
    return body


def _passages(part: Part, body: Body) -> list[Passage]:
    body.problems += part.problems
    if not part.children:
        return _leaf(part, body)
    if part.type == "multipart/alternative":
        return _alternative(part.children, body)
    if part.type == "multipart/related":
        return _related(part, body)
    if part.type == "multipart/encrypted":
        body.problems.append("encrypted; it cannot be read here, its parts are attached")
    if _says_it_twice(part.children):
        return _alternative(part.children[:2], body) + _all(part.children[2:], body)
    return _all(part.children, body)


def _all(parts: list[Part], body: Body) -> list[Passage]:
    return [passage for part in parts for passage in _passages(part, body)]


def _alternative(parts: list[Part], body: Body) -> list[Passage]:
    """One passage out of several forms of the same: the first plain text, the last HTML."""
    begun = body.begun
    text: list[Passage] = []
    html: list[Passage] = []
    for part in parts:
        body.begun = begun
        found = _passages(part, body)
        if any(passage.html for passage in found):
            html = found
        elif found and not any(passage.text.strip() for passage in text):
            text = found
    body.begun = begun or bool(text or html)
    if not html:
        return text
    own_text = [passage for passage in text or html if passage.text.strip()]
    return [
        Passage(
            "\n\n".join(passage.text for passage in own_text) if text or len(own_text) == len(html) else "",
            "\n<br>\n".join(passage.html or _as_html(passage.text) for passage in html),
        )
    ]


def _related(part: Part, body: Body) -> list[Passage]:
    """The root is the letter; what it refers to is attached (RFC 2387)."""
    start = part.parameters.get("start", "").strip("<> ")
    named = [child for child in part.children if start and child.content_id == start]
    forms = [
        child for child in part.children if child.type in ("text/plain", "text/html") and not _name(child)
    ]
    root = (named or [child for child in part.children if child.children] or forms or part.children)[0]
    together = [child for child in part.children if child is root or (child in forms and not root.children)]
    passages = _alternative(together, body)
    for child in part.children:
        if child not in together:
            passages += _passages(child, body) if child.children else _attach(child, body)
    return passages


def _says_it_twice(parts: list[Part]) -> bool:
    """Plain text and then the same as HTML, sent as if they were two things."""
    if [part.type for part in parts[:2]] != ["text/plain", "text/html"] or any(map(_name, parts[:2])):
        return False
    if any(part.disposition == "attachment" for part in parts[:2]) or len(parts[1].content) > 300_000:
        return False
    plain, html = (_folded(_decoded(part, ())[0]) for part in parts[:2])
    return (
        bool(plain)
        and _folded(text_of(_decoded(parts[1], ())[0]))[:150].startswith(plain[:150])
        and bool(html)
    )


def _folded(text: str) -> str:
    return re.sub(r"\W+", "", text)


def _leaf(part: Part, body: Body) -> list[Passage]:
    if part.type not in SHOWN or part.disposition == "attachment" or (_name(part) and body.begun):
        return _attach(part, body)
    body.begun = True
    content = part.content
    if part.type != "text/html" and b"begin " in content:
        content = _without_uuencoded(content, body)
    text, problem = _decoded(part, body.hints, content)
    if problem:
        body.problems.append(problem)
    if part.type != "text/html" and PAGE.match(text):
        body.problems.append("HTML sent as plain text")
        return [Passage(html=text)]
    if part.type == "text/html":
        return [Passage(html=text)]
    if part.type in ("text/enriched", "text/richtext"):
        text = ENRICHED.sub("", text).replace("<<", "<")
    if part.parameters.get("format", "").lower() == "flowed":
        text = unflowed(text, part.parameters.get("delsp", "").lower() == "yes")
    return [Passage(text)]


def _decoded(part: Part, hints: tuple[str, ...], content: bytes | None = None) -> tuple[str, str]:
    text, problem = decode(
        part.content if content is None else content, part.parameters.get("charset", ""), hints
    )
    return CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")), problem


def _attach(part: Part, body: Body) -> list[Passage]:
    body.attached.append(part)
    return []


def _without_uuencoded(content: bytes, body: Body) -> bytes:
    for found in UU_FILE.finditer(content):
        name = found[1].decode("utf-8", "replace").replace('"', "'")
        headers = {
            "content-disposition": f'attachment; filename="{name}"',
            "content-type": "application/octet-stream",
        }
        body.attached.append(Part(headers, uudecoded(found[2])))
    return UU_FILE.sub(b"", content)


def _name(part: Part) -> str:
    return part.disposition_parameters.get("filename") or part.parameters.get("name") or ""


def _as_html(text: str) -> str:
    return f'<div style="white-space: pre-wrap">{escape(text)}</div>' if text.strip() else ""
