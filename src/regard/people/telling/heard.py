"""What a message tells of its writer in so many words. Missing something is no harm; proposing nonsense is.

Pure: a text in, (kind, value) out. Numbers count only after the words that name them; an address only where somebody says
that it is theirs; a telephone number only with its country.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice

import phonenumbers

LONGEST = 8_000
MOST = 12


@dataclass(frozen=True)
class Heard:
    kind: str
    value: str


_IS = r"\s*(?:(?:is|ist|lautet|est|es|é|è|was|war|=)\s+)?[:#.)]?\s*(?:(?:is|ist|lautet|est|es|é|è)\s+)?[\"'“„«]?\s*"
_NUMBER = r"(?:\s*-?\s*(?:numbers?|num|no|nos|nr|n°|nº|code|id|nummer|numéro|número|numero)\b\.?|\s*#)"
_TOKEN = r"(?P<value>[A-Z0-9](?:[A-Z0-9]|[-/._](?=[A-Z0-9])){2,29})(?![\w@])"
_NAMED = {
    "serial": r"serial|s/n|seriennummer|serien|gerätenummer|numéro de série|n° de série|número de serie|número de série|"
    r"numero di serie|matricola|serienummer|الرقم التسلسلي|シリアル番号|序列号",
    "order": r"order|purchase order|bestell|bestellung|auftrag|auftrags|commande|numéro de commande|pedido|"
    r"número de pedido|ordine|numero d['’]ordine|bestelling|bestel|encomenda|رقم الطلب|注文番号|订单号",
    "invoice": r"invoice|rechnung|rechnungs|facture|numéro de facture|factura|fattura|factuur|fatura|رقم الفاتورة",
    "customer": r"customer|client|kunden|kundennummer|numéro de client|número de cliente|codice cliente|klant|account",
}
_SAYS_NUMBER = re.compile(r"nummer$|s/n|numéro|n° de|número|numero|matricola|codice|番号|号$|رقم|الرقم")


@cache
def _numbered():
    """By kind. They take a while to compile, and most processes never hear a text."""
    return {
        kind: re.compile(
            "|".join(
                rf"(?<!\w)(?:{word}){_NUMBER}{'?' if _SAYS_NUMBER.search(word) else ''}{_IS}{_TOKEN.replace('value', f'value{place}')}"
                for place, word in enumerate(words.split("|"))
            ),
            re.IGNORECASE,
        )
        for kind, words in _NAMED.items()
    }


_MONTHS = (
    "jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|f[ée]v(?:rier|ereiro)?|m[aä]r(?:ch|z|s|zo|ço|t)?|mars|apr(?:il|ile)?|"
    "avril|abril|may|mai|mayo|maio|maggio|mei|june?|juni|juin|junio|junho|giugno|july?|juli|juillet|julio|julho|luglio|"
    "aug(?:ust|ustus)?|août|agosto|sep(?:t(?:ember|embre|iembre)?)?|setembro|settembre|o[ck]t(?:ober|obre|ubre)?|outubro|"
    "ottobre|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|embro)?|déc(?:embre)?|diciembre|dicembre"
)
_DATE = (
    rf"(?P<value>\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\s?\d{{1,2}}[./]\s?\d{{2,4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|\.|er|º)?\s+(?:of\s+|de\s+|di\s+)?(?:{_MONTHS})\b\.?(?:,?\s+(?:de\s+)?\d{{4}})?|"
    rf"(?:{_MONTHS})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?)(?!\d)"
)
_BOUGHT_ON = re.compile(
    r"(?<!\w)(?:(?:bought|purchased|ordered)(?:\s+(?:it|this|one|them|mine))?(?:\s+(?:from you|in store|online))?\s+on\s+(?:the\s+)?|"
    r"date of purchase"
    + _IS
    + r"|purchase date"
    + _IS
    + r"|kaufdatum"
    + _IS
    + r"|gekauft\s+am\s+|am\s+(?=[^\n]{4,24}\sgekauft)|"
    r"acheté(?:e|s|es)?\s+le\s+|date d['’]achat" + _IS + r"|compr(?:ado|ada|é|ei|ei-o)\s+(?:el|em|no dia)\s+|"
    r"fecha de compra" + _IS + r"|acquistat[oaie]\s+il\s+|gekocht\s+op\s+|aankoopdatum" + _IS + r")" + _DATE,
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(
    r"(?<!\w)(?:my birthday is (?:on )?(?:the )?|my date of birth is |i was born on (?:the )?|mein geburtstag ist (?:am |der )?|"
    r"ich bin am |mon anniversaire est le |je suis née? le |mi cumpleaños es el |nací el |sono nat[oa] il )"
    + _DATE
    + r"(?! (?:umgezogen|gefahren|gegangen))",
    re.IGNORECASE,
)
_BOUGHT = re.compile(
    r"(?i:(?<!\w)i\s+(?:have\s+|had\s+|just\s+|recently\s+)?(?:bought|purchased|ordered)\s+(?:an?|the|your|one of your)\s+)"
    r"(?P<value>(?:[a-z]+\s){0,2}(?:[A-Z][\w-]*|[A-Za-z]*\d[\w-]*)(?:\s(?:[A-Z][\w-]*|[\w-]*\d[\w-]*)){0,3})"
)  # fmt: skip
_ADDRESS = re.compile(
    r"(?<!\w)(?:my (?:new |correct |delivery |shipping |postal |home |current )*address(?: now)? is|my address" + r"\s*:|"
    r"i (?:now )?live at|(?:please )?(?:deliver|ship|send) (?:it|them|this) to|meine (?:neue |richtige |aktuelle )*(?:adresse|anschrift)(?: ist| lautet)?|"
    r"ich wohne (?:jetzt )?(?:in der|im|am)|mon (?:nouvelle )?adresse est|ma (?:nouvelle )?adresse est|mi (?:nueva )?dirección es|"
    r"il mio (?:nuovo )?indirizzo è|mijn (?:nieuwe )?adres is|(?:o )?meu (?:novo )?endereço é)\s*:?\s*"
    r"(?P<value>(?=[^\n;!?]{0,120}\d)[^\n;!?]{8,160}?)(?=[.;!?]?\s*(?:$|\n)|[;!?]\s|(?<=\w{3})\.\s+[^\W\d_])",
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
_NO_PLACE = re.compile(r"(?:me|us|him|her|them|my|our|your|the|this|that|an?|mir|uns)\b", re.IGNORECASE)
_STREET = re.compile(r"[^\W\d_]{3,}")
_SPACE = re.compile(r"\s+")


def heard(text):
    """What is told, in the order it is found; the same thing once."""
    text = _narrow(text[:LONGEST])
    found = [*_numbers(text), *_dates(text), *_things(text), *_addresses(text), *_phones(text)]
    return list(dict.fromkeys(found))[:MOST]


def _narrow(text):
    """One space where many stand: the patterns above take time by the cube of a run of them."""
    return _SPACE.sub(lambda run: "\n" if "\n" in run[0] else " ", text)


def _numbers(text):
    for kind, pattern in _numbered().items():
        for match in pattern.finditer(text) if _is_named(kind, text) else ():
            value = next(value for value in match.groupdict().values() if value)
            if sum(c.isdigit() for c in value) >= 3 and not _is_date(value):
                yield Heard(kind, value.rstrip("-/._"))


def _is_named(kind, text):
    """Whether a pattern is worth its time: each of its words is one of these or has one of these in it."""
    folded = text.casefold()
    return any(word in folded for word in _NAMED[kind].split("|") if "[" not in word)


def _dates(text):
    for kind, pattern in (("bought-on", _BOUGHT_ON), ("birthday", _BIRTHDAY)):
        for match in pattern.finditer(text):
            yield Heard(kind, " ".join(match["value"].split()).rstrip(".,"))


def _things(text):
    for match in _BOUGHT.finditer(text):
        yield Heard("bought", match["value"])


def _addresses(text):
    for match in islice(_ADDRESS.finditer(text), 3):
        value = " ".join(match["value"].split()).strip(" ,.")
        if _STREET.search(value) and not _NO_PLACE.match(value) and "@" not in value and "://" not in value:
            yield Heard("address", value)


def _phones(text):
    if "+" not in text:
        return
    for match in phonenumbers.PhoneNumberMatcher(text, None):
        yield Heard("phone", phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164))


def _is_date(value):
    return re.fullmatch(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}", value) is not None
