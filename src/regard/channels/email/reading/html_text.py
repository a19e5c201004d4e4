"""HTML as plain text that reads well: links beside their words, quotes as "> ", rows of tables as lines."""

import html as entities
import re

import nh3

from regard.channels.email.reading.weight import is_too_heavy, without_markup

BLOCKS = set(
    "address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul caption".split()
)
APART = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol", "blockquote", "table"}
KEPT = BLOCKS | {"a", "br", "img", "td", "th", "span", "body", "b", "i"}
GONE_WITH_CONTENT = {
    "script",
    "style",
    "title",
    "noscript",
    "template",
    "svg",
    "math",
    "textarea",
    "select",
    "object",
    "iframe",
}

TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>|([^<]+)')
ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
MANY_EMPTY = re.compile(r"\n{3,}")
FILE_NAME = re.compile(r"[\w()+.-]{1,80}\.(?:png|jpe?g|gif|bmp|webp|svg)", re.IGNORECASE)
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)


def text_of(html: str) -> str:
    """What a reader would see. Hidden elements, such as the teasers of newsletters, are left out."""
    if is_too_heavy(html):
        return entities.unescape(without_markup(html)).strip()
    tidy = nh3.clean(
        html,
        tags=KEPT,
        clean_content_tags=GONE_WITH_CONTENT,
        attributes={"*": {"style"}, "a": {"href"}, "img": {"alt"}, "ol": {"start"}},
        link_rel=None,
        url_schemes={"http", "https", "mailto", "tel"},
    )
    page = _Page()
    for closing, tag, attributes, text in TOKEN.findall(tidy):
        if text:
            page.write(_plain(text))
        elif closing:
            page.close(tag)
        else:
            page.open(tag, dict(ATTRIBUTE.findall(attributes)))
    return page.text()


def _plain(text: str) -> str:
    """Only these are left in what nh3 writes."""
    if "&" not in text:
        return text
    return (
        text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&quot;", '"')
        .replace("&amp;", "&")
    )


class _Page:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line = ""
        self.gap = 0
        self.depth = 0
        self.lists: list[int] = []
        self.links: list[tuple[str, int, int]] = []
        self.hidden: list[str] = []
        self.literal = 0

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        if self.hidden or HIDDEN.search(attributes.get("style", "")):
            if tag not in ("br", "img", "hr"):
                self.hidden.append(tag)
            return
        if tag == "br":
            self._end_line(always=True)
        elif tag == "img":
            alt = _plain(attributes.get("alt", ""))
            self.write("" if FILE_NAME.fullmatch(alt.strip()) else alt)
        elif tag == "a":
            self.links.append((_plain(attributes.get("href", "")), len(self.lines), len(self.line)))
        elif tag in ("td", "th"):
            self._next_cell()
        elif tag in BLOCKS:
            self._begin_block(tag, attributes)

    def close(self, tag: str) -> None:
        if self.hidden:
            self.hidden.pop()
        elif tag == "a" and self.links:
            self._name_link(*self.links.pop())
        elif tag in BLOCKS:
            self._end_block(tag)

    def write(self, text: str) -> None:
        if self.hidden:
            return
        if self.literal:
            first, *others = text.split("\n")
            self.line += first
            for line in others:
                self._end_line(always=True)
                self.line = line
            return
        words = " ".join(text.replace("\u200b", "").split(None)) if text.strip() else ""
        lead = " " if text[:1].isspace() and self.line and not self.line.endswith(" ") else ""
        trail = " " if words and text[-1:].isspace() else ""
        self.line += lead + words + trail

    def text(self) -> str:
        self._end_line()
        return MANY_EMPTY.sub("\n\n", "\n".join(self.lines)).strip("\n")

    def _begin_block(self, tag: str, attributes: dict[str, str]) -> None:
        self._end_line()
        self.gap = max(self.gap, 1 if tag in APART and not self.lists else 0)
        if tag == "blockquote":
            self._leave_gap()
            self.depth += 1
        elif tag == "pre":
            self.literal += 1
        elif tag in ("ul", "ol"):
            start = attributes.get("start", "1")
            self.lists.append(
                0
                if tag == "ul"
                else (int(start) if start.isascii() and start.isdigit() and len(start) < 7 else 1)
            )
        elif tag == "li":
            self.line = self._bullet()
        elif tag == "hr":
            self.line = "-" * 20
            self._end_line()

    def _end_block(self, tag: str) -> None:
        self._end_line()
        if tag == "blockquote":
            self.depth = max(0, self.depth - 1)
        elif tag == "pre":
            self.literal = max(0, self.literal - 1)
        elif tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        self.gap = max(self.gap, 1 if tag in APART and not self.lists else 0)

    def _bullet(self) -> str:
        indent = "  " * max(0, len(self.lists) - 1)
        if not self.lists or not self.lists[-1]:
            return indent + "- "
        self.lists[-1] += 1
        return f"{indent}{self.lists[-1] - 1}. "

    def _next_cell(self) -> None:
        if self.line.strip():
            self.line = self.line.rstrip() + "  "

    def _name_link(self, href: str, line: int, column: int) -> None:
        written = "".join(self.lines[line:]) + self.line if line < len(self.lines) else self.line[column:]
        words = written.strip()
        target = href.removeprefix("mailto:").strip()
        bare = target.removeprefix("https://").removeprefix("http://").rstrip("/")
        if not words or not target or not bare or bare.lower() in words.lower():
            return
        if self.line.strip():
            self.line = self.line.rstrip() + f" ({target})"
        else:
            self.lines[-1] += f" ({target})"

    def _end_line(self, always: bool = False) -> None:
        line, self.line = self.line.rstrip(), ""
        if line or always:
            self._leave_gap()
            self.lines.append(self._mark(line))

    def _leave_gap(self) -> None:
        if self.gap and self.lines:
            self.lines.append(self._mark(""))
        self.gap = 0

    def _mark(self, line: str) -> str:
        depth = min(self.depth, 20)
        return ("> " * depth + line).rstrip() if depth else line
