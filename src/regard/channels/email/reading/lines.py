"""The lines of a mail with how deep each is quoted, and what the HTML said of them."""

import re
from dataclasses import dataclass

LOOKED_AT = 4_000
"""Lines beyond this many stay together as one: a mail of five megabytes must not cost minutes."""
WIDTH = 400
"""Characters of a line that are compared with phrases."""

_PREFIX = re.compile(r"[ \t]{0,3}(?:(?:(?!PS)[A-Z]{1,2})?[>＞](?!From )[ \t]?)+")
_BARRED = re.compile(r"\|(?: [^|]*)?$")
_INVISIBLE = dict.fromkeys(
    [0xAD, 0x61C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)]
)
_PLAIN = str.maketrans(
    {
        **_INVISIBLE,
        **dict.fromkeys("\u00a0\u202f\u2009\u3000\t", " "),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0x966, 0xFF10) for digit in range(10)},
        "：": ":",
        "＜": "<",
        "＞": ">",
        "’": "'",
        "İ": "i",
    }
)


@dataclass(slots=True)
class Line:
    """`text` as it was written; `plain` without quote marks, emphasis and invisible characters, at most
    WIDTH long; `mark` is what the HTML said: "", "quote" (all that follows is quoted), "attribution",
    "signature", "quoted" (this very line is) or "indented" (only an attribution above makes a quote of it)."""

    text: str
    depth: int
    plain: str
    mark: str = ""

    @property
    def blank(self) -> bool:
        return not self.plain


def line(text: str, mark: str = "", depth: int = 0) -> Line:
    head = text[: WIDTH * 2]
    prefix = _PREFIX.match(head) if ">" in head or "＞" in head else None
    if prefix:
        depth += prefix[0].count(">") + prefix[0].count("＞")
        head = head[prefix.end() :]
    elif head.startswith("|") and _BARRED.match(head):
        depth, head = depth + 1, head[1:]
    return Line(text, depth, head.translate(_PLAIN).strip().strip("*").strip()[:WIDTH], mark)


def lines(text: str) -> list[Line]:
    return [line(each) for each in text.replace("\r\n", "\n").replace("\r", "\n").split("\n", LOOKED_AT)]
