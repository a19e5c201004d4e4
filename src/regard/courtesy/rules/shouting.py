"""Capitals and rows of exclamation marks."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.words import WORD, fold

MARKS = re.compile(r"(?<![!?؟])(?:[!?؟]*!{2,}[!?؟]*|[!?؟]*(?:!\?|\?!|!؟|؟!)[!?؟]*)")
OPENING = re.compile(r"[¡¿]*¡{2,}[¡¿]*")
DRAWN_OUT = re.compile(r"ـ{3,}|([^\W\d_])\1{3,}")
SHORTEST, SHORTEST_ALONE = 2, 4
ABBREVIATIONS = frozenset(
    """
    IBAN BIC SWIFT SEPA VAT TVA NIF CIF USB HDMI WLAN WIFI DSL LED LCD OLED PDF HTML HTTP HTTPS GPS SIM SMS MMS PIN PUK ISBN EORI DHL UPS
    GLS DPD TNT FEDEX USPS NATO UNO ADAC HDTV UEFA FIFA ASAP FAQ FAQS AGB DSGVO GDPR RGPD BMW IKEA CEO NASA TÜV RSVP AVIS URSSAF SARL
    GMBH KWH RAM SSD HDD ADSL VPN NFC EUR USD GBP CHF IMEI OK SLA RMA SOP KPI CRM ETA EOD SKU OLA TODO TBD XXX NULL NAME
    """.split()
)


def find(draft: Draft) -> Iterator[Finding]:
    yield from _capitals(draft)
    for pattern, calm in ((MARKS, _calm), (OPENING, lambda said: "¡"), (DRAWN_OUT, _short)):
        for found in pattern.finditer(draft.own):
            yield Finding("shouting", found.start(), found.end(), _("This shouts."), calm(found[0]))


def _capitals(draft: Draft) -> Iterator[Finding]:
    """Runs of words in capitals, unless they are abbreviations, codes, names or what they are known to own."""
    known = {fold(word) for fact in draft.facts for word in WORD.findall(fact.value)}
    known |= {
        fold(word) for name in (draft.names.full, draft.author, *draft.others) for word in WORD.findall(name)
    }
    begin = draft.greeting.end if draft.greeting else 0
    run: list[re.Match[str]] = []
    for word in (*WORD.finditer(draft.own, begin, draft.close), None):
        loud = word is not None and word[0].isupper() and _loud(word[0], known, joined=bool(run))
        if (
            loud
            and word is not None
            and (not run or not re.search(r"[.!?\n]", draft.own[run[-1].end() : word.start()]))
        ):
            run.append(word)
            continue
        yield from _marked(draft, run)
        run = [word] if loud and word is not None else []


def _loud(word: str, known: set[str], *, joined: bool) -> bool:
    letters = word.replace("-", "").replace("'", "").replace("’", "")
    shortest = 1 if joined else SHORTEST
    return (
        not any(letter.isdigit() for letter in letters)
        and len(letters) >= shortest
        and word not in ABBREVIATIONS
        and fold(word) not in known
    )


def _marked(draft: Draft, run: list[re.Match[str]]) -> Iterator[Finding]:
    while run and len(run[-1][0]) == 1:
        run = run[:-1]
    long = [word for word in run if len(word[0]) >= SHORTEST_ALONE]
    if not long or (len(run) == 1 and _a_name(long[0][0])) or _placeholder(draft, run):
        return
    start, end = run[0].start(), run[-1].end()
    calm = draft.own[start:end].lower()
    if not draft.own[:start].rstrip(" «“\"'") or draft.own[:start].rstrip(" ¡¿«“\"'")[-1:] in ".!?…\n":
        calm = calm[0].upper() + calm[1:]
    yield Finding("shouting", start, end, _("This shouts."), calm)


def _a_name(word: str) -> bool:
    """A single word in capitals without a vowel is an abbreviation."""
    return word.isascii() and not re.search(r"[AEIOUYÄÖÜÁÉÍÓÚÀÈÊÎÔÛ]", word)


def _placeholder(draft: Draft, run: list[re.Match[str]]) -> bool:
    return (
        draft.own[run[0].start() - 1 : run[0].start()] in ("[", "{", "%", "<", "$", "«")
        and run[0].start() > 0
    )


def _calm(said: str) -> str:
    return "?" if "?" in said else "؟" if "؟" in said else "!" if len(said) < 3 else "."


def _short(said: str) -> str:
    return "" if said[0] == "ـ" else said[0]
