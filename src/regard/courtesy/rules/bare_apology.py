"""An apology with nothing done about it."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.sentences import Sentence

SORRY = re.compile(
    r"\b(?:sorry|apologi[sz]e|apologies|apology|forgive us|forgive me|we regret|i regret)\b"
    r"|\b(?:entschuldig\w*|verzeih\w*|bedauer[ens]\w*)\b|\btut (?:es )?(?:mir|uns) .{0,12}leid|\bleid tut"
    r"|\bdésolée?s?\b|\bexcus\w+|\bpardon\b|\bregrett\w+"
    r"|\blo siento|\bsentimos|\bdisculp\w+|\blament(?:o|amos)\b|\bperd[óo]n\w*"
    r"|نعتذر|أعتذر|اعتذار|آسف|عذرا|نأسف|المعذرة",
    re.IGNORECASE,
)
NOT_OUR_OWN = re.compile(
    r"\b(?:no need to|don['’]t|do not|never) (?:be sorry|apologi)|\byour apolog|\bsorry to (?:say|bother)|brauchen sich nicht|müssen sich nicht|ne vous excusez|no se disculpe",
    re.IGNORECASE,
)
FORMULA = re.compile(
    r"\b(?:understand|frustrat\w*|inconvenience\w*|patience|hope for|thank\w*|value|feedback|concern|seriously|standards?|not how we|should not have happened|shouldn['’]t have happened|disappoint\w*|unfortunately|due to|high (?:volume|demand)"
    r"|experience|service you|rest assured|important to us"
    r"|verständnis|unannehmlichkeit\w*|geduld|danke\w*|vielen dank|verstehen|nachvollziehen|ärgerlich|anspruch|leider|aufgrund|wichtig|nicht passieren"
    r"|compren\w+|compréhension|patience|gêne|désagrément\w*|merci|malheureusement|en raison|soucieux|mécontent\w*"
    r"|entendemos|comprend\w+|comprensión|paciencia|molestias?|gracias|lamentablemente|debido a|importante para nosotros)\b"
    r"|نتفهم|أتفهم|صبرك|تفهم|شكر|الإزعاج|للأسف|بسبب|نقدر",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\b(?:refund\w*|credit(?:ed)?|replac\w+|sent|send|sending|repair\w*|called|ordered|corrected|changed|fixed|courier|voucher|on (?:its|their|the) way|left|arranged|booked|paid|mended|cancelled|returned"
    r"|erstatt\w*|gutgeschrieben|gutschrift|geschickt|verschickt|losgeschickt|ersetz\w*|repariert|bestellt|korrigiert|geändert|überwiesen|storniert|unterwegs"
    r"|rembours\w+|envoy\w+|remplac\w+|répar\w+|corrig\w+|avoir|expédi\w+|annul\w+"
    r"|devuel\w+|reembols\w+|enviad\w+|enviamos|sustitu\w+|reparad\w+|corregid\w+|abonad\w+|cambiad\w+)\b"
    r"|أرسلن|أرسلت|استرداد|استبدال|أصلحن|تم (?:إرسال|رد|تصحيح|استبدال|إصلاح)|أعدن",
    re.IGNORECASE,
)
TO_PUT_IT_RIGHT = {
    "en": "To put it right, I […].",
    "de": "Damit es wieder gut ist, habe ich […].",
    "fr": "Pour réparer cela, j’ai […].",
    "es": "Para remediarlo, he […].",
    "ar": "ولإصلاح ذلك قمت […].",
}


def find(draft: Draft) -> Iterator[Finding]:
    """Of a letter that says nothing besides being sorry and being understanding."""
    if (not draft.done and draft.close == len(draft.own)) or not SORRY.search(draft.own):
        return
    sorry = [
        each for each in draft.sentences if SORRY.search(each.text) and not NOT_OUR_OWN.search(each.text)
    ]
    if not sorry or any(_does_something(sentence) for sentence in draft.sentences):
        return
    act = TO_PUT_IT_RIGHT.get(draft.language)
    for sentence in sorry[:1]:
        yield Finding(
            "bare-apology",
            sentence.start,
            sentence.end,
            _("Being sorry is half of it: say what you do about it."),
            act and f"{sentence.text} {act}",
        )


def _does_something(sentence: Sentence) -> bool:
    if SORRY.search(sentence.text):
        return bool(DONE.search(sentence.text)) and bool(
            re.search(r"[,;:–—]|\b(?:and|und|et|y)\b|\sو", sentence.text)
        )
    return bool(DONE.search(sentence.text)) or not FORMULA.search(sentence.text)
