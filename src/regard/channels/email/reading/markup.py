"""The lines of an HTML mail, marked with what its program said of them: quoted, signature, attribution."""

import html as entities
import re
from collections import Counter

from regard.channels.email.reading.lines import LOOKED_AT, Line, line

LONGEST = 300_000
"""Characters of HTML that are looked at; longer mail is judged by its text."""

DEEPEST = 20
"""Quote marks before a line, however deeply hostile mail nests its quotes."""

# What was read once is not given back: a mark that ends nowhere would be read in every way there is. Where the quotes of
# a tag do not pair, it ends at the next mark that could end it.
_TAG = re.compile(
    r"<(/?)([a-zA-Z][\w:-]*+)"
    r"((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+'|[\"'])*+(?=>)|[^<>]*+)>|<[!?][^<>]*+>"
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLOCK = frozenset(
    (
        "p",
        "div",
        "br",
        "li",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "blockquote",
        "ul",
        "ol",
        "hr",
        "pre",
        "dl",
        "dt",
        "dd",
        "section",
        "article",
        "header",
        "footer",
        "center",
        "form",
        "fieldset",
        "address",
        "body",
        "html",
    )
)
_PARAGRAPH = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol"))
_VOID = frozenset(("br", "hr", "img", "meta", "link", "input", "col", "base", "area", "wbr"))
_QUOTING = ("cited", "indented")
_SILENT = frozenset(("style", "script", "head", "title", "xml"))

_QUOTE_BELOW = re.compile(
    r"\b(?:id|class|name|data-marker)\s*+=\s*+[\"']?+[^\"'>=]*?(?:divRplyFwdMsg|appendonsend|"
    r"OutlookMessageHeader|"
    r"mail-editor-reference-message|ms-outlook-mobile-reference-message|stopSpelling|yahoo_quoted|"
    r"zmail_extra|zwchr|"
    r"__QUOTED_TEXT__|protonmail_quote|tutanota_quote|isReplyContent|quoted_header|moz-forward-container|"
    r"moz-email-headers-table|quotedMessage|replyforwardmsg|x_gmail_quote|__aliyun_previous|previousmessage)"
    r"|name\s*=\s*[\"']?quote\b|border:\s*none;\s*border-top:\s*solid\s+#?\w+\s+1\.0pt",
    re.I,
)
_ATTRIBUTION = re.compile(
    r"class\s*+=\s*+[\"']?+[^\"'>=]*(?:gmail_attr|moz-cite-prefix|yahoo-quoted-attr)", re.I
)
_GMAIL = re.compile(r"class\s*+=\s*+[\"']?+[^\"'>=]*gmail_quote", re.I)
_SIGNATURE = re.compile(
    r"\b(?:id|class|data-smartmail)\s*+=\s*+[\"']?+[^\"'>=]*(?:gmail_signature|moz-signature|AppleMailSignature|"
    r"lineBreakAtBeginningOfSignature|ms-outlook-mobile-signature|protonmail_signature|"
    r"tutanota_signature|yahoo-signature)"
    r"|\bid\s*=\s*[\"']?(?:x_)?signature\b",
    re.I,
)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.I)
_INDENT = re.compile(r"border\s*:\s*(?:none|0|medium none)|class\s*=\s*[\"']?webkit-indent", re.I)
_RULE = re.compile(r"inline-block;\s*width\s*:\s*98%|tabindex\s*=\s*[\"']?-1", re.I)
_CITED = re.compile(r"cite|quote|reply", re.I)


def lines(html: str) -> list[Line]:
    page = _Page()
    page.read(_without_comments(html))
    rest = "\n".join(each.text for each in page.lines[LOOKED_AT:])
    return [*page.lines[:LOOKED_AT], *([line(rest)] if rest else [])]


def says_what_is_quoted(found: list[Line]) -> bool:
    return any((each.mark or each.depth) and each.mark != "indented" for each in found)


def _without_comments(html: str) -> str:
    first, *rest = html.split("<!--")
    return first + "".join(part.partition("-->")[2] if "-->" in part else part for part in rest)


class _Page:
    """One pass over the tags; only elements that mean something are remembered, so that it stays linear."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.said: list[str] = []
        self.open: Counter[str] = Counter()
        self.meaning: list[tuple[str, int, str]] = []
        self.inside: Counter[str] = Counter()
        self.last: dict[str, list[int]] = {}
        self.next_mark = ""
        self.ended_with_br = False

    def read(self, html: str) -> None:
        at = 0
        for tag in _TAG.finditer(html):
            self.words(html[at : tag.start()])
            at = tag.end()
            name = (tag[2] or "").lower()
            if name and tag[1]:
                self.close(name)
            elif name:
                self.start(name, tag[3])
        self.words(html[at:])
        self.newline()

    def words(self, raw: str) -> None:
        if not raw or self.inside["silent"]:
            return
        said = entities.unescape(raw)
        self.said.append(said if self.open["pre"] else _SPACE.sub(" ", said))
        if self.open["pre"] and "\n" in said:
            *whole, last = "".join(self.said).split("\n")
            for each in whole:
                self.said = [each]
                self.newline()
            self.said = [last]

    def start(self, name: str, attributes: str) -> None:
        if name in _BLOCK:
            self.newline()
            if name in _PARAGRAPH:
                self.gap()
        if name == "br":
            if self.ended_with_br:
                self.lines.append(self.line(""))
            self.ended_with_br = True
            return
        if name in ("td", "th") and self.said:
            self.said.append(" ")
        if name == "body" and self.inside["silent"]:
            self.leave(0)
        closed = name in _VOID or attributes.endswith("/")
        self.note(name, attributes, closed)
        self.open[name] += not closed

    def note(self, name: str, attributes: str, closed: bool) -> None:
        meaning = _meaning(name, attributes)
        if meaning == "quote":
            self.next_mark = "quote"
        elif meaning and not closed:
            self.last.setdefault(name, []).append(len(self.meaning))
            self.meaning.append((name, self.open[name] + 1, meaning))
            self.inside[meaning] += 1
            if meaning in _QUOTING:
                self.inside["gmail"] = 0

    def close(self, name: str) -> None:
        if name in _BLOCK:
            self.newline()
            if name in _PARAGRAPH:
                self.gap()
        if not self.open[name]:
            return
        level = self.open[name]
        self.open[name] -= 1
        opened = self.last.get(name)
        while opened and opened[-1] >= len(self.meaning):
            opened.pop()
        if opened and self.meaning[opened[-1]][:2] == (name, level):
            self.leave(opened.pop())

    def leave(self, number: int) -> None:
        """Everything that was opened since goes with it: nobody closes all that he opens."""
        for _, _, meaning in self.meaning[number:]:
            self.inside[meaning] = max(0, self.inside[meaning] - 1)
        del self.meaning[number:]

    def newline(self) -> None:
        said = "".join(self.said).strip(" ") if not self.open["pre"] else "".join(self.said)
        self.said = []
        if said.strip():
            self.lines.append(self.line(said))
            self.ended_with_br = False

    def gap(self) -> None:
        if self.lines and self.lines[-1].plain:
            self.lines.append(self.line(""))

    def line(self, said: str) -> Line:
        depth = self.inside["cited"] + self.inside["indented"]
        return line("> " * min(depth, DEEPEST) + said, self.mark(depth) if said else "")

    def mark(self, depth: int) -> str:
        """Gmail puts answers between quotes into the element of the quote: only what precedes the first quote
        there says who wrote it, and `note` forgets that element then."""
        if self.next_mark:
            mark, self.next_mark = self.next_mark, ""
            return mark
        if self.inside["hidden"]:
            return "quoted"
        if self.inside["signature"]:
            return "signature"
        if self.inside["attribution"] or (self.inside["gmail"] and not depth):
            return "attribution"
        return "indented" if self.inside["indented"] and not self.inside["cited"] else ""


def _meaning(name: str, attributes: str) -> str:
    if name in _SILENT:
        return "silent"
    if name == "blockquote":
        if _INDENT.search(attributes):
            return ""
        return "cited" if _CITED.search(attributes) else "indented"
    if not attributes:
        return ""
    if name == "hr":
        return "quote" if _QUOTE_BELOW.search(attributes) or _RULE.search(attributes) else ""
    if _QUOTE_BELOW.search(attributes):
        return "quote"
    if _HIDDEN.search(attributes):
        return "hidden"
    if _SIGNATURE.search(attributes):
        return "signature"
    if _ATTRIBUTION.search(attributes):
        return "attribution"
    return "gmail" if _GMAIL.search(attributes) else ""
