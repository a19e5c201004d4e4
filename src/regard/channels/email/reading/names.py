"""Names and types of attachments that nobody can be tricked with."""

import mimetypes
import re
import unicodedata

LONGEST = 120
FORBIDDEN = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"|?*\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]'
)
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
PROGRAM = re.compile(
    r"\.(?:exe|scr|com|pif|bat|cmd|msi|msp|cpl|jar|js|jse|vbs|vbe|wsf|wsh|hta|lnk|ps1|reg|chm|apk|dll|iso|img|vhdx?)$",
    re.IGNORECASE,
)
USUAL_NAMES = {
    "text/plain": "text.txt",
    "text/html": "text.html",
    "text/calendar": "invite.ics",
    "text/rfc822-headers": "returned-headers.txt",
    "text/x-amp-html": "text.amp.html",
    "text/vcard": "card.vcf",
    "text/x-vcard": "card.vcf",
    "message/rfc822": "mail.eml",
    "message/global": "mail.eml",
    "message/delivery-status": "delivery-status.txt",
    "message/disposition-notification": "read-receipt.txt",
    "message/feedback-report": "feedback-report.txt",
    "application/pgp-signature": "signature.asc",
    "application/pgp-encrypted": "version.asc",
    "application/pgp-keys": "key.asc",
    "application/pkcs7-signature": "smime.p7s",
    "application/x-pkcs7-signature": "smime.p7s",
    "application/pkcs7-mime": "smime.p7m",
    "application/x-pkcs7-mime": "smime.p7m",
    "application/ms-tnef": "winmail.dat",
    "image/jpeg": "image.jpg",
    "image/jpg": "image.jpg",
    "image/pjpeg": "image.jpg",
}


def safe_name(name: str, kind: str) -> str:
    """A name without folders, control characters, reversed writing and what file systems forbid."""
    name = unicodedata.normalize("NFC", name.strip()).replace("\\", "/").rstrip("/").rpartition("/")[2]
    name = " ".join(FORBIDDEN.sub("_" if "\u202e" not in name else "", name).split()).strip(". ")
    if not name:
        return usual_name(kind)
    if RESERVED.match(name):
        name = "_" + name
    return _shortened(name)


def usual_name(kind: str) -> str:
    if known := USUAL_NAMES.get(kind):
        return known
    family = kind.partition("/")[0]
    stem = family if family in ("image", "audio", "video", "text", "message") else "file"
    return stem + (mimetypes.guess_extension(kind) or ".bin")


def unlike(name: str, taken: set[str]) -> str:
    """The name, or with a number where another attachment of the mail has it already."""
    stem, dot, extension = name.rpartition(".")
    stem, ending = (stem, dot + extension) if stem else (name, "")
    number = 1
    while name.lower() in taken:
        number += 1
        name = f"{stem} ({number}){ending}"
    taken.add(name.lower())
    return name


def real_type(declared: str, content: bytes) -> str:
    """The declared type, unless the content is plainly a program or a page that pretends to be something harmless."""
    if content[:2] == b"MZ" and b"PE\0\0" in content[:4096]:
        return "application/x-msdownload"
    if content[:4] == b"\x7fELF":
        return "application/x-executable"
    if declared.startswith("image/") or declared in ("application/pdf", "text/plain"):
        start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        if declared != "text/plain" and re.match(
            rb"<(?:!doctype html|html|head|body|script|iframe)\b", start
        ):
            return "text/html"
        if declared in ("image/png", "image/jpeg", "image/gif", "image/webp") and re.match(
            rb"(?:<\?xml[^>]*>\s*)?<svg\b", start
        ):
            return "image/svg+xml"
    return declared


def is_program(name: str) -> bool:
    return bool(PROGRAM.search(name))


def _shortened(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension) > 12:
        return name[:LONGEST].strip()
    return stem[: LONGEST - len(extension) - 1].strip() + dot + extension
