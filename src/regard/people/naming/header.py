"""Who a mail says it is from, in parts; what is not certain is left to a colleague.

Nobody's family name is guessed from the order of words: half of the world writes it first.
"""

import re
from dataclasses import dataclass

from .titles import TITLES
from .written import ROLES, is_a_name, is_loud, properly, raised, tidy

LONGEST = 200
QUOTES = "\"'“”„«»‘’ "
AFTER_A_COMMA = frozenset(
    "inc ltd llc llp plc gmbh ag kg sa sas srl spa bv nv oy ab as corp co jr sr ii iii iv phd md mba msc ba bsc"
    " esq cpa rn dds jd".split()
)
VIA = re.compile(r"\s+(?:via|über|por medio de)\s+.+$", re.IGNORECASE)
AT_THE_END = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$|\s+(?:\||@|–|—|-)\s+(.+)$")
NICKNAME = re.compile(r"""\s[(“"„]([^()“”"„]+)[)”"“]\s""")
LOCAL = re.compile(r"([^\W\d_]{2,})[._]([^\W\d_]{2,})")


@dataclass(frozen=True)
class Read:
    """`guessed` says that the name was made from the address, where nobody wrote one."""

    name: str = ""
    title: str = ""
    given: str = ""
    family: str = ""
    nickname: str = ""
    organisation: str = ""
    guessed: bool = False


def read(written, address=""):
    """`LOPEZ, Maria` is Maria Lopez; `Dr. Siobhán O'Brien (Acme)` is a doctor at Acme."""
    name = tidy(written[:LONGEST]).strip(QUOTES)
    if not name or name.casefold() == address.casefold():
        return _of_address(address)
    name = VIA.sub("", name)
    if not is_a_name(name):
        return Read(name=name)
    name, organisation = _without_end(name)
    name, nickname = _without_nickname(name)
    title, name = _without_title(name)
    given, family, name = _parts(name)
    if not given:
        name = raised(name) if " " in name else properly(name)
    return Read(name, title, given, family, nickname, organisation)


def _without_end(name):
    found = AT_THE_END.search(name)
    before = name[: found.start()] if found else ""
    if not found or not is_a_name(before) or (found[2] and " " not in before.strip()):
        return name, ""
    return name[: found.start()].strip(QUOTES), tidy(found[1] or found[2] or "")


def _without_nickname(name):
    found = NICKNAME.search(name)
    return (f"{name[: found.start()]} {name[found.end() :]}", tidy(found[1])) if found else (name, "")


def _without_title(name):
    words, title = name.split(), []
    while len(words) > 1 and words[0].rstrip(".,").casefold() in TITLES and _stands_alone(words):
        title.append(words.pop(0).rstrip(","))
    return " ".join(title), " ".join(words)


def _stands_alone(words):
    """`M. Dupont` may be an initial, and `Don Draper` a name: only what cannot be one is a title."""
    return words[0].rstrip(".").casefold() not in {"m", "don", "doc", "bay", "pan", "fru"}


def _parts(name):
    before, comma, after = (part.strip() for part in name.partition(","))
    if comma and "," not in after:
        if after.rstrip(".").replace(".", "").casefold() in AFTER_A_COMMA:
            return "", "", before
        if (
            after
            and len(before.split()) <= 4
            and len(after.split()) <= 3
            and not _is_no_person(before, after)
        ):
            whole = raised(f"{after} {before}").split()
            split = len(after.split())
            return " ".join(whole[:split]), " ".join(whole[split:]), " ".join(whole)
    return _marked_by_capitals(name)


def _marked_by_capitals(name):
    """`Maria LOPEZ GARCIA`: French, Spanish and Hungarian forms write the family name in capitals, and nothing else."""
    words = name.split()
    loud = [is_loud(word, place) for place, word in enumerate(words)]
    turns = [place for place in range(1, len(loud)) if loud[place] != loud[place - 1]]
    if len(turns) != 1 or "." in name or _is_no_person(name):
        return "", "", name
    whole = properly(name).split()
    first, second = " ".join(whole[: turns[0]]), " ".join(whole[turns[0] :])
    given, family = (second, first) if loud[0] else (first, second)
    return given, family, f"{first} {second}"


def _is_no_person(*parts):
    return any(word.strip(".").casefold() in ROLES | AFTER_A_COMMA for part in parts for word in part.split())


def _of_address(address):
    """`maria.lopez@` suggests a name; `m.lopez@`, `first.contact2@` and `customer.service@` do not."""
    found = LOCAL.fullmatch(address.partition("@")[0])
    if not found or _is_no_person(found[1], found[2]) or not is_a_name(f"{found[1]} {found[2]}"):
        return Read()
    given, family = raised(found[1].lower()), raised(found[2].lower())
    return Read(f"{given} {family}", given=given, family=family, guessed=True)
