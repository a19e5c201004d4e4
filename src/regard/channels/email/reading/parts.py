"""The parts of a mail as a tree, from the fast parser, or from the standard library where that one gives up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.generator import BytesGenerator
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from io import BytesIO

from fast_mail_parser import ParseError, PyMimePart, parse_email_tree

from regard.channels.email.reading.charsets import decode_bare
from regard.channels.email.reading.fields import value_and_parameters
from regard.channels.email.reading.transfer import KNOWN_ENCODINGS, transfer_decoded

STRUCTURE = ("content-type", "content-disposition", "content-transfer-encoding", "content-id")
UNPRINTABLE = re.compile(rb"[^\t\r\n -~]")
FIELD_NAME = re.compile(r"[!-9;-~]+")
DEEPEST = 250
UNNAMED_BOUNDARY = re.compile(rb"^--([^\s\"\\]{1,200})[ \t]*\r?\n(?=content-)", re.MULTILINE | re.IGNORECASE)
STANDARD_LIBRARY_GIVES_UP = (
    RecursionError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
)
"""What email.parser has been known to raise on broken mails, where it should not raise at all."""


@dataclass(slots=True)
class Part:
    """One node: a multipart with its children, or a leaf with its content as bytes, transfer encoding undone."""

    headers: dict[str, str]
    content: bytes = field(default=b"", repr=False)
    children: "list[Part]" = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    type: str = ""
    parameters: dict[str, str] = field(default_factory=dict)
    disposition: str = ""
    disposition_parameters: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        kind, self.parameters = value_and_parameters(self.headers.get("content-type", ""))
        self.type = self.type or (
            kind if re.fullmatch(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+", kind) else "text/plain"
        )
        if "content-disposition" in self.headers:
            self.disposition, self.disposition_parameters = value_and_parameters(
                self.headers["content-disposition"]
            )

    @property
    def content_id(self) -> str:
        return self.headers.get("content-id", "").strip("<> \t")

    def leaves(self) -> "Iterator[Part]":
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()


def read_parts(raw: bytes) -> Part:
    """The tree of a mail whose head is in order (see head.py)."""
    try:
        tree = parse_email_tree(raw)
    except ParseError:
        return _by_standard_library(raw)
    return _from_fast(tree) if _is_whole(tree, raw) else _by_standard_library(raw)


def _is_whole(part: PyMimePart, raw: bytes, depth: int = 0) -> bool:
    """Whether the fast parser lost nothing: every multipart has parts, and what says how to read is plain.

    It leaves out what is not plain ASCII amid quoted-printable, and takes words without a colon for a header.
    """
    headers = {name.lower(): values[0] for name, values in part.headers.items()}
    if not all(headers.get(name, "").isascii() for name in STRUCTURE):
        return False
    if depth and not all(
        FIELD_NAME.fullmatch(name) and (value or "-" in name) for name, value in headers.items()
    ):
        return False
    encoding = headers.get("content-transfer-encoding", "7bit").strip().lower()
    if encoding not in KNOWN_ENCODINGS or (encoding == "quoted-printable" and UNPRINTABLE.search(raw)):
        return False
    if part.content_type.startswith("multipart/") and not (part.children and _is_exact(headers, raw)):
        return False
    return part.is_message or all(_is_whole(child, raw, depth + 1) for child in part.children)


def _is_exact(headers: dict[str, str], raw: bytes) -> bool:
    """The fast parser takes a line that only begins with the boundary for the boundary."""
    boundary = value_and_parameters(headers.get("content-type", ""))[1].get("boundary", "").encode()
    return all(rest in (b"", b"--") for _, _, rest in boundary_lines(raw, boundary))


def boundary_lines(content: bytes, boundary: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Start and end of every line that begins with the boundary, and what follows it there."""
    mark = b"--" + boundary
    at = 0 if content.startswith(mark) else content.find(b"\n" + mark) + 1
    while at or content.startswith(mark):
        end = content.find(b"\n", at)
        end = len(content) if end < 0 else end
        yield at, end, content[at + len(mark) : min(end, at + len(mark) + 1000)].strip(b" \t\r")
        at = content.find(b"\n" + mark, end) + 1
        if not at:
            return


def _from_fast(part: PyMimePart) -> Part:
    headers = {name.lower(): values[0] for name, values in reversed(part.headers.items())}
    if part.is_message:
        return Part(headers, part.content or b"", type=part.content_type.lower())
    return Part(headers, part.content or b"", [_from_fast(child) for child in part.children])


def _by_standard_library(raw: bytes) -> Part:
    try:
        return _from_message(BytesParser(policy=compat32).parsebytes(raw), 0)
    except STANDARD_LIBRARY_GIVES_UP:
        return Part({"content-type": "message/rfc822"}, raw, problems=["its parts could not be told apart"])


def _from_message(message: Message, depth: int) -> Part:
    if depth > DEEPEST:
        raise RecursionError
    headers = _headers(message)
    kind = message.get_content_type()
    if kind.startswith("multipart/"):
        return _multipart(message, headers, depth)
    content, problem = transfer_decoded(_content(message), headers.get("content-transfer-encoding", ""))
    return Part(headers, content, problems=[problem] if problem else [], type=kind)


def _multipart(message: Message, headers: dict[str, str], depth: int) -> Part:
    if message.is_multipart():
        return Part(headers, children=[_from_message(child, depth + 1) for child in _children(message)])
    content = _content(message)
    if found := UNNAMED_BOUNDARY.search(content):
        again = b'Content-Type: multipart/mixed; boundary="' + found[1] + b'"\n\n' + content
        whole = _from_message(BytesParser(policy=compat32).parsebytes(again), depth + 1)
        whole.problems.append("a multipart that does not name its boundary, found by looking")
        return whole
    problems = ["a multipart without parts, its content shown as text"] if content.strip() else []
    return Part(headers | {"content-type": "text/plain"}, content, problems=problems)


def _headers(message: Message) -> dict[str, str]:
    lines = [(name.lower(), value) for name, value in message.raw_items()]
    return {name: decode_bare(_bytes(value)).replace("\n", " ") for name, value in reversed(lines)}


def _content(message: Message) -> bytes:
    """The bytes of a leaf. The library takes a mail or a report inside a mail apart; here it is one leaf again."""
    if message.is_multipart():
        return b"".join(map(_flat, _children(message)))
    del message["content-transfer-encoding"]
    payload = message.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _children(message: Message) -> list[Message]:
    payload = message.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _flat(message: Message) -> bytes:
    out = BytesIO()
    BytesGenerator(out, mangle_from_=False, maxheaderlen=0, policy=compat32).flatten(message)
    return out.getvalue()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
