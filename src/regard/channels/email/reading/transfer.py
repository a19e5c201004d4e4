"""Content-Transfer-Encoding undone, also where it is damaged, cut off or not what it says (RFC 2045, 6)."""

import binascii
import re

from regard.channels.email.reading.words import unpadded_base64

KNOWN_ENCODINGS = {"", "7bit", "8bit", "binary", "base64", "quoted-printable"}
UUENCODED = {"x-uuencode", "x-uue", "uuencode", "uue"}

PADDED = re.compile(rb"[A-Za-z0-9+/]+={0,2}")
UU_FILE = re.compile(
    rb"^begin [0-7]{3,4} ([^\r\n]{1,200}?)[ \t]*\r?\n((?:[ -`][^\r\n]{0,90}\r?\n)*?)(?:[ `]\r?\n)?end[ \t]*(?:\r?\n|\Z)",
    re.MULTILINE,
)


def transfer_decoded(content: bytes, encoding: str) -> tuple[bytes, str]:
    """The bytes meant, and what was wrong in plain words ("" when nothing was)."""
    encoding = encoding.strip().strip("\"';").lower()
    if encoding == "base64":
        return _base64(content)
    if encoding.replace(" ", "-") in ("quoted-printable", "quotedprintable", "qp"):
        return binascii.a2b_qp(content), ""
    if encoding in UUENCODED and (files := list(UU_FILE.finditer(content))):
        return b"".join(uudecoded(match[2]) for match in files), ""
    if encoding in KNOWN_ENCODINGS or encoding.replace("-", "").rstrip("s") in ("7bit", "8bit"):
        return content, ""
    return content, f"unknown transfer encoding {encoding[:40]!r}, taken as it is"


def _base64(content: bytes) -> tuple[bytes, str]:
    letters = content.translate(None, b" \t\r\n")
    if len(letters) % 4 == 0 and PADDED.fullmatch(letters):
        return binascii.a2b_base64(letters), ""
    lines, rest = _encoded_lines(content)
    if not lines and rest.strip():
        return content, "named base64, but it is not; taken as it is"
    letters = b"".join(lines)
    chunks = [unpadded_base64(chunk) for chunk in PADDED.findall(letters)]
    if rest.strip():
        return b"".join(chunks) + b"\n" + rest, "plain text after the end of base64, kept below it"
    if len(letters.replace(b"=", b"")) % 4 == 1:
        return b"".join(chunks), "base64 is cut off"
    return b"".join(chunks), ""


def _encoded_lines(content: bytes) -> tuple[list[bytes], bytes]:
    """The lines that are base64, and the plain rest. Spaces within a line are damage, words are a rest."""
    lines: list[bytes] = []
    at = 0
    for line in content.splitlines(keepends=True):
        letters = line.translate(None, b" \t\r\n\0")
        words = line.split()
        if letters and not (PADDED.fullmatch(letters) and (len(words) < 4 or len(letters) > 60)):
            if lines and not _is_prose(line) and len(letters) > 40:
                letters = re.sub(rb"[^A-Za-z0-9+/=]", b"", letters)
            else:
                return lines, content[at:]
        lines.append(letters)
        at += len(line)
    return [line for line in lines if line], b""


def _is_prose(line: bytes) -> bool:
    return line.strip().count(b" ") > len(line) / 20


def uudecoded(body: bytes) -> bytes:
    out: list[bytes] = []
    for line in body.splitlines():
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            wanted = (((line[0] - 32) & 63) * 4 + 5) // 3
            out.append(_uu_cut(line[:wanted]))
    return b"".join(out)


def _uu_cut(line: bytes) -> bytes:
    """A line with rubbish after it, as some encoders leave."""
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        return b""
