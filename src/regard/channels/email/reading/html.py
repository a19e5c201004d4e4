"""HTML of strangers made harmless on output: no scripts, no forms, nothing loaded from elsewhere unasked."""

import re
from collections.abc import Mapping
from html import escape
from urllib.parse import unquote

import nh3

from regard.channels.email.reading.weight import is_too_heavy, without_markup

TAGS = set(
    "a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd "
    "del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd "
    "li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table "
    "tbody td tfoot th thead time tr tt u ul var wbr".split()
)
GONE_WITH_CONTENT = set(
    "script style title noscript template iframe frame frameset noframes object embed applet svg math "
    "select textarea option audio video canvas xmp plaintext noembed".split()
)
SIZED = {"width", "height", "align", "valign", "bgcolor"}
ATTRIBUTES = {
    "*": {"style", "dir", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "align", "border", "hspace", "vspace"},
    "table": SIZED | {"border", "cellpadding", "cellspacing", "background"},
    "td": SIZED | {"colspan", "rowspan", "nowrap", "background"},
    "th": SIZED | {"colspan", "rowspan", "nowrap", "background", "scope"},
    "tr": {"align", "valign", "bgcolor", "height"},
    "tbody": {"align", "valign"},
    "col": {"width", "span"},
    "colgroup": {"width", "span"},
    "font": {"color", "face", "size"},
    "ol": {"start", "type", "reversed"},
    "ul": {"type"},
    "li": {"value", "type"},
    "p": {"align"},
    "div": {"align"},
    "h1": {"align"},
    "h2": {"align"},
    "h3": {"align"},
    "hr": {"width", "size", "align", "color", "noshade"},
    "blockquote": {"type"},
    "time": {"datetime"},
}
STYLES = set(
    "background background-color background-image border border-bottom border-bottom-color "
    "border-bottom-style border-bottom-width border-collapse border-color border-left border-left-color "
    "border-left-style border-left-width border-radius border-right border-right-color border-right-style "
    "border-right-width border-spacing border-style border-top border-top-color border-top-style "
    "border-top-width border-width box-sizing caption-side clear color direction display float font "
    "font-family font-size font-style font-variant font-weight height letter-spacing line-height "
    "list-style list-style-position list-style-type margin margin-bottom margin-left margin-right "
    "margin-top max-height max-width min-height min-width overflow-wrap padding padding-bottom "
    "padding-left padding-right padding-top table-layout text-align text-decoration text-indent "
    "text-transform unicode-bidi vertical-align visibility white-space width word-break word-spacing "
    "word-wrap".split()
)
LINKS = {"http", "https", "mailto", "tel"}
PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*", re.IGNORECASE)
WEB = re.compile(r"https?://", re.IGNORECASE)
CALLED = re.compile(r"(?<![\w-])([\w-]*) ?\(")
DECLARATION = re.compile(r"(?:[^;()]|\([^()]*\))+")
BLANKS = re.compile(r"\s+")
SUSPECT = re.compile(r"[\\@{}<>]|/\*|[\x00-\x08\x0b\x0e-\x1f\x7f]")
HARMLESS_CALLS = {"rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "clamp"}
UNQUOTABLE = re.compile(r"[\s\\'\"()]")
URL = re.compile(r"""url\( ?(?:"([^"()]*)"|'([^'()]*)'|([^"'()\s]*)) ?\)""", re.IGNORECASE)


def clean(html: str, *, remote_images: bool = False, inline: Mapping[str, str] | None = None) -> str:
    """The HTML without anything that acts. Pictures from elsewhere lose their source unless they are asked for.

    `inline` maps the content ids of the mail's own parts to the URLs they are served from.
    """
    return _cleaned(html, _Addresses(remote_images, inline or {}))


def remote_images(html: str) -> int:
    """How many pictures would be loaded from elsewhere if the reader asked for them."""
    addresses = _Addresses(False, {})
    _cleaned(html, addresses)
    return addresses.withheld


class _Addresses:
    """Decides over every attribute that could load or open something, and counts what it withheld."""

    def __init__(self, remote: bool, inline: Mapping[str, str]) -> None:
        self.remote = remote
        self.inline = {identifier.strip("<>").lower(): url for identifier, url in inline.items()}
        self.withheld = 0
        self.styles: dict[str, str | None] = {}

    def filter(self, tag: str, name: str, value: str) -> str | None:
        if name == "style":
            if value not in self.styles:
                self.styles[value] = self._style(value)
            return self.styles[value]
        if name == "href":
            return _link(value)
        if name in ("src", "background"):
            return self.picture(value)
        return value

    def picture(self, value: str) -> str | None:
        url = value.strip()
        if url[:4].lower() == "cid:":
            return self.inline.get(unquote(url[4:]).strip("<>").lower())
        if PICTURE.fullmatch(url):
            return url
        if url.startswith("//"):
            url = "https:" + url
        if not WEB.match(url):
            return None
        if not self.remote:
            self.withheld += 1
            return None
        return url

    def _style(self, style: str) -> str | None:
        """What is looked for in it has single blanks: a run of them would be walked through from each of its places."""
        said = DECLARATION.findall(BLANKS.sub(" ", style))
        kept = [kept for declaration in said if (kept := self._declaration(declaration))]
        return "; ".join(kept) or None

    def _declaration(self, declaration: str) -> str | None:
        name, _, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip()
        if (
            name not in STYLES
            or not value
            or SUSPECT.search(value)
            or value.count('"') % 2
            or value.count("'") % 2
        ):
            return None
        urls = URL.findall(value)
        if urls and name in ("background", "background-image"):
            value = URL.sub(self._css_picture, value)
        if {call.lower() for call in CALLED.findall(URL.sub("", value))} - HARMLESS_CALLS:
            return None
        if "url(" in value.lower() and name not in ("background", "background-image"):
            return None
        return f"{name}: {value}" if value.strip() else None

    def _css_picture(self, found: re.Match[str]) -> str:
        url = self.picture(found[1] or found[2] or found[3] or "")
        return f"url('{url}')" if url and not UNQUOTABLE.search(url) else ""


def _link(value: str) -> str | None:
    url = value.strip()
    scheme, colon, _ = url.partition(":")
    return url if colon and scheme.lower() in LINKS else None


def _cleaned(html: str, addresses: _Addresses) -> str:
    if is_too_heavy(html):
        return f"<pre>{escape(without_markup(html).strip())}</pre>"
    return nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags=GONE_WITH_CONTENT,
        attributes=ATTRIBUTES,
        attribute_filter=addresses.filter,
        link_rel="noopener noreferrer nofollow",
        set_tag_attribute_values={"a": {"target": "_blank"}, "img": {"referrerpolicy": "no-referrer"}},
        url_schemes=LINKS | {"data", "cid"},
        url_relative="pass_through",
    )
