"""Bytes to text, whatever the mail says about them. Declared names are often wrong, so they are tried, not trusted."""

import codecs
import re

from regard.channels.email.reading.guessing import guessed_charset

WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-8-i": "cp1255",
    "iso8859-8-e": "cp1255",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "johab": "johab",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    "utf-16": "utf-16",
}
"""What writers mean by a name: each a superset of the set it stands for (as the WHATWG Encoding Standard)."""

ALIASES = {
    "utf8mb4": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "iso-10646-ucs-2": "utf-16",
    "ucs-2": "utf-16",
    "unicode": "utf-16",
    "ansi": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "x-ansi": "cp1252",
    "windows-latin-1": "cp1252",
    "iso-8859-8-i": "cp1255",
    "iso-8859-8-e": "cp1255",
    "x-gbk": "gb18030",
    "x-sjis": "cp932",
    "x-ms-cp932": "cp932",
    "x-euc-jp": "euc_jp",
    "x-euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "ksc5601": "cp949",
    "windows-949": "cp949",
    "x-windows-949": "cp949",
    "cn-gb": "gb18030",
    "cn-big5": "big5hkscs",
    "x-big5": "big5hkscs",
    "iso-2022-cn": "gb18030",
    "windows-874": "cp874",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "x-mac-ce": "mac_latin2",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "iso-ir-100": "cp1252",
    "visual": "iso8859-8",
}

NOT_TEXT = {"unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined", "mbcs", "oem"}
STATEFUL = {"utf-7", "hz", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"}
MULTI_BYTE = {"utf-8", "gb18030", "big5hkscs", "cp932", "cp949", "euc_jp", "johab", "euc_jis_2004"}
JAPANESE_JIS = ("iso2022_jp_2004", "iso2022_jp_ext", "iso2022_jp_2", "iso2022_jp")

META = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{2,40})", re.IGNORECASE)


def decode(content: bytes, declared: str, hints: tuple[str, ...] = ()) -> tuple[str, str]:
    """The text, and in plain words what was wrong with its charset ("" when nothing was).

    `hints` are charsets named elsewhere in the same mail; they are tried when the declared one is
    missing or unknown.
    """
    codec = codec_of(declared)
    if content.isascii() and codec not in STATEFUL and not _jis(content):
        return content.decode("ascii"), "" if codec or not declared else _unknown(declared)
    if codec is None:
        text, guess = _guess(content, hints)
        return text, _unknown(declared) if declared else f"no charset named for 8-bit text, read as {guess}"
    if codec in ("cp1252", "cp1254") and (unicode := _strict(content, "utf-8")) is not None:
        return unicode, f"charset {declared} named, but it is utf-8"
    if (as_declared := _strict(content, codec)) is not None:
        return as_declared, ""
    return _mistaken(content, codec, declared, hints)


def decode_bare(content: bytes, hints: tuple[str, ...] = ()) -> str:
    """Text that names no charset, such as a raw 8-bit header."""
    return content.decode("ascii") if content.isascii() else _guess(content, hints)[0]


def codec_of(declared: str) -> str | None:
    """Python's name for a charset as mails write it, widened to what is meant; None when nobody knows it."""
    name = declared.strip(" \t\"'<>;,.").lower().split("http-equiv")[0].split("*")[0][:60]
    name = ALIASES.get(name) or ALIASES.get(name.replace("_", "-")) or name
    try:
        known = codecs.lookup(name)
    except (LookupError, ValueError, UnicodeError):
        return _odd_spelling(name)
    if not known._is_text_encoding or known.name in NOT_TEXT:
        return None
    return WIDER.get(known.name, known.name)


def _odd_spelling(name: str) -> str | None:
    """`utf-8-unknown`, `windows1252`, `cp-850`, `8859-1`, `x-iso-8859-2`."""
    if "utf" in name and "8" in name:
        return "utf-8"
    if found := re.fullmatch(r"(?:x-)?(?:cp|windows|win|ms|ibm|dos)[-_ ]?(\d{3,4})", name):
        return codec_of("cp" + found[1]) if f"cp{found[1]}" != name else None
    if (found := re.fullmatch(r"(?:x-)?(?:iso)?[-_ ]?8859[-_ ]?(\d{1,2})", name)) and name[:8] != "iso8859-":
        return codec_of("iso8859-" + found[1])
    return None


def _strict(content: bytes, codec: str) -> str | None:
    if codec.startswith("iso2022_jp"):
        return _first_strict(content, JAPANESE_JIS)
    if codec == "cp1252":
        return content.decode("cp1252", "latin-1")
    if codec == "utf-16" and content[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        codec = "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"
    if codec.startswith("utf-16"):
        content = content[: len(content) & ~1]
    return _first_strict(content, (codec,))


def _first_strict(content: bytes, names: tuple[str, ...]) -> str | None:
    for name in names:
        try:
            text = content.decode(name)
        except (UnicodeError, ValueError):
            continue
        return text.removeprefix("\ufeff")
    return None


def _mistaken(content: bytes, codec: str, declared: str, hints: tuple[str, ...]) -> tuple[str, str]:
    """A few bad bytes in a long text are damage; many mean that the name is wrong."""
    if codec in MULTI_BYTE or codec.startswith("iso2022"):
        text = content.decode(codec, "replace")
        if _damage(text) < 0.2:
            return text, f"some characters are not {declared} and could not be read"
    text, guess = _guess(content, tuple(hint for hint in hints if codec_of(hint) != codec))
    return text, f"charset {declared} named, but it is not; read as {guess}"


def _guess(content: bytes, hints: tuple[str, ...]) -> tuple[str, str]:
    for name in (*_marked(content), "utf-8-sig", *_in_its_html(content), *hints):
        codec = codec_of(name)
        if codec and (fitting := _strict(content, codec)) is not None:
            return fitting, codec.removesuffix("-sig")
    for codec in filter(None, map(codec_of, hints)):
        if codec in MULTI_BYTE and _damage(text := content.decode(codec, "replace")) < 0.1:
            return text, codec
    if guess := guessed_charset(content):
        return content.decode(guess, "replace"), guess
    return content.decode("cp1252", "latin-1"), "cp1252"


def _damage(text: str) -> float:
    """The share of the characters beyond ASCII that could not be read."""
    high = len(text) - len(text.encode("ascii", "ignore"))
    return text.count("\ufffd") / high if high else 0


def _marked(content: bytes) -> tuple[str, ...]:
    """Charsets that bear a mark of their own."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ("utf-16",)
    return ("iso-2022-jp",) if _jis(content) else ()


def _in_its_html(content: bytes) -> list[str]:
    return [match[1].decode("ascii") for match in META.finditer(content, 0, 4096)]


def _jis(content: bytes) -> bool:
    return b"\x1b$" in content or b"\x1b(J" in content


def _unknown(declared: str) -> str:
    return f"unknown charset {declared[:40]!r}"


def _as_latin(error: UnicodeError) -> tuple[str, int]:
    """The five bytes windows-1252 leaves open are read as their control characters, so no byte is lost."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(map(chr, error.object[error.start : error.end])), error.end


codecs.register_error("latin-1", _as_latin)
