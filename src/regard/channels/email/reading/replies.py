"""What is new in a mail, and what only repeats earlier ones."""

import re

from regard.channels.email.reading import markup
from regard.channels.email.reading.armour import opened
from regard.channels.email.reading.attribution import attribution_at, on_lines_of_their_own
from regard.channels.email.reading.letter import Letter, Reply
from regard.channels.email.reading.lines import Line, lines
from regard.channels.email.reading.phrases import ABOVE, FORWARD_PREFIXES, REPLY_ABOVE, REPLY_PREFIXES
from regard.channels.email.reading.quoted_headers import block_at, opens_quote, separator
from regard.channels.email.reading.signatures import below

_ABOVE = re.compile("|".join(REPLY_ABOVE))
_PREFIX = re.compile(
    r"\W{0,3}(" + "|".join(re.escape(each) for each in FORWARD_PREFIXES) + r")\s?(?:\[\d+\])?\s?[:：]", re.I
)
_REPLY = re.compile(
    r"\W{0,3}(?:" + "|".join(re.escape(each) for each in REPLY_PREFIXES) + r")\s?(?:\[\d+\])?\s?[:：]", re.I
)
_NORDIC_FORWARD = re.compile(r"\W{0,3}vs\s?:", re.I)
_FRA = re.compile(r"^[\s>*]*Fra:", re.M)


def split(letter: Letter) -> Reply:
    """By the text as its writer set it; by the HTML where its structure says otherwise or the text is silent."""
    forwarding, begun = says_forwarded(letter), _begins_a_matter(letter)
    by_text = _split(opened(lines(letter.text)), forwarding, begun)
    if not letter.html or len(letter.html) > markup.LONGEST:
        return by_text
    marked = markup.lines(letter.html)
    by_html = _split(marked, forwarding, begun)
    if not letter.text.strip() or any(each.mark == "indented" for each in marked):
        return by_html
    return by_html if _says_more(by_html, by_text, markup.says_what_is_quoted(marked)) else by_text


def _says_more(by_html: Reply, by_text: Reply, structured: bool) -> bool:
    """Whether the HTML knows of quotes that the text does not show; where both begin alike the text, which
    its writer set, has the word."""
    if not by_html.visible or (by_text.visible and _words(by_html).startswith(_words(by_text))):
        return False
    return structured or bool(by_html.quoted and not by_text.quoted)


def says_forwarded(letter: Letter) -> bool:
    """By the subject. "VS:" forwards in Norwegian and Danish and answers in Finnish."""
    if _NORDIC_FORWARD.match(letter.subject):
        return bool(_FRA.search(letter.text[:20_000]))
    return bool(_PREFIX.match(letter.subject))


def _begins_a_matter(letter: Letter) -> bool:
    """Not an answer: what such a mail forwards is its matter even where the subject was written anew."""
    return bool(letter.subject) and not letter.in_reply_to and not _REPLY.match(letter.subject)


def _words(reply: Reply) -> str:
    return "".join(re.findall(r"[^\W_]+", reply.visible[:200_000]))


def _split(mail: list[Line], forwarding: bool = False, begun: bool = False) -> Reply:
    mail = on_lines_of_their_own(mail)
    _mend(mail)
    cut, attributions, forwarded = _where_quoting_begins(mail)
    if (forwarding and (cut < len(mail) or forwarded)) or (begun and forwarded):
        return _reply(mail, [True] * len(mail), forwarded=True)
    shown = _own(mail, cut, attributions)
    if not any(mark and each.plain for mark, each in zip(shown, mail, strict=True)):
        shown = _unless_introduced(mail, attributions)
    return _reply(mail, shown, forwarded or forwarding)


def _where_quoting_begins(mail: list[Line]) -> tuple[int, dict[int, int], bool]:
    """The line from which all is quoted; the attributions above it (last line → first); is it a forward?"""
    attributions: dict[int, int] = {}
    for number, here in enumerate(mail):
        if opens_quote(here):
            return number, attributions, False
        if here.blank or here.depth:
            continue
        if here.mark == "quote":
            return number, attributions, _forwards(mail, number)
        if kind := separator(here):
            return number, attributions, kind == "forwarded"
        if _says_reply_above(here):
            return number, attributions, False
        if block_at(mail, number):
            return number, attributions, False
        if found := _attribution(mail, number):
            start, sure = found
            following = _next(mail, number + 1)
            if following is not None and following.depth:
                attributions[number] = start
            elif sure and written_before(mail, start):
                return start, attributions, False
            elif sure:
                attributions[number] = start
    quote = next((number for number, each in enumerate(mail) if each.depth and each.plain), len(mail))
    return len(mail), attributions, _forwards(mail, quote)


def _says_reply_above(line: Line) -> bool:
    said = line.plain.lower()
    return len(said) < 160 and any(word in said for word in ABOVE) and bool(_ABOVE.search(said))


def written_before(mail: list[Line], number: int) -> bool:
    return any(each.plain and not each.depth for each in mail[:number])


def _attribution(mail: list[Line], number: int) -> tuple[int, bool] | None:
    if mail[number].mark == "attribution":
        following = mail[number + 1] if number + 1 < len(mail) else None
        if following is not None and following.mark == "attribution" and not following.depth:
            return None
        start = number
        while start and mail[start - 1].mark == "attribution" and not mail[start - 1].depth:
            start -= 1
        return start, True
    return attribution_at(mail, number)


def _next(mail: list[Line], start: int) -> Line | None:
    return next((each for each in mail[start : start + 6] if each.plain), None)


def _forwards(mail: list[Line], number: int) -> bool:
    return any(separator(each) == "forwarded" for each in mail[number : number + 4])


def _own(mail: list[Line], cut: int, attributions: dict[int, int]) -> list[bool]:
    end = _own_end(mail, cut, attributions)
    shown = [number < end and each.mark != "quoted" for number, each in enumerate(mail)]
    for last, start in attributions.items():
        shown[start : last + 1] = [False] * (last + 1 - start)
    _fold_what_is_answered_below(mail, end, attributions, shown)
    return shown


def _own_end(mail: list[Line], end: int, attributions: dict[int, int]) -> int:
    """Where the writer's last word ends: quotes, their attributions and signatures below it fall away."""
    while True:
        words_end = below(mail, end)
        shorter = words_end
        while shorter and (mail[shorter - 1].depth or mail[shorter - 1].blank):
            shorter -= 1
        if _only_indented(mail[shorter:words_end]) and shorter - 1 not in attributions:
            shorter = words_end
        shorter = attributions.get(shorter - 1, shorter)
        if shorter == end:
            return end
        end = shorter


def _only_indented(lines: list[Line]) -> bool:
    """Set in by the writer, unless it begins as a quoted mail begins."""
    quoted = [each for each in lines if each.depth and each.plain]
    if not quoted or any(each.mark != "indented" for each in quoted):
        return False
    return not any(
        attribution_at(quoted, number) or block_at(quoted, number) for number in range(min(3, len(quoted)))
    )


def _fold_what_is_answered_below(mail, end, attributions, shown) -> None:
    """One whole mail quoted on top and the answer under it: the quote folds as if it stood below."""
    first = next((number for number in range(end) if mail[number].plain), end)
    last = next((last for last, start in attributions.items() if start == first), None)
    if last is None:
        return
    quote_end = last + 1
    while quote_end < end and (mail[quote_end].depth or mail[quote_end].blank):
        quote_end += 1
    if quote_end < end and not any(each.depth for each in mail[quote_end:end]):
        shown[first:quote_end] = [False] * (quote_end - first)


def _unless_introduced(mail: list[Line], attributions: dict[int, int]) -> list[bool]:
    """Nothing but quote or signature is shown whole, without the attribution above unquoted words."""
    shown = [True] * len(mail)
    for last, start in attributions.items():
        if any(each.plain and not each.depth for each in mail[last + 1 :]):
            shown[start : last + 1] = [False] * (last + 1 - start)
    return shown


def _mend(mail: list[Line]) -> None:
    """What programs broke: the end of a quoted line left unquoted, an address whose ">" begins a line."""
    for before, here, after in zip(mail, mail[1:], [*mail[2:], None], strict=False):
        if here.depth == 1 and not before.depth and _opened(before):
            here.depth = 0
        if here.depth or here.blank or not before.depth or after is None or before.depth != after.depth:
            continue
        if 56 <= len(before.plain) <= 90 and here.plain[0].islower() and before.plain[-1] not in ".?!:":
            here.depth = before.depth


def _opened(line: Line) -> bool:
    return line.plain.rfind("<") > line.plain.rfind(">") or line.plain.startswith("mailto:")


def _reply(mail: list[Line], shown: list[bool], forwarded: bool) -> Reply:
    visible = [each.text for each, seen in zip(mail, shown, strict=True) if seen]
    quoted = [each.text for each, seen in zip(mail, shown, strict=True) if not seen]
    return Reply("\n".join(visible).strip("\n \t\r\f"), "\n".join(quoted).strip("\n"), forwarded)
