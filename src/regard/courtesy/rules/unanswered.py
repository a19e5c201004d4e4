"""A question of theirs that the letter leaves open."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.sentences import Sentence, sentences
from ..reading.words import content
from . import promise
from .asked_before import parts
from .known_fact import REQUESTED

TIME = re.compile(
    r"\d|\b(?:today|tomorrow|tonight|yesterday|morning|afternoon|evening|noon|week|month|year|day|hour|soon|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|heute|morgen|gestern|vormittag|mittag|abend|woche|monat|jahr|stunde|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|einmal|zweimal"
    r"|aujourd['’]hui|demain|hier|matin|midi|soir|semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|heures?"
    r"|hoy|mañana|ayer|tarde|noche|semana|mes|lunes|martes|miércoles|jueves|viernes|sábado|domingo|horas?)s?\b|اليوم|غد|أمس|صباح|مساء|أسبوع|شهر|يوم|ساعة|الاثنين|الخميس|الجمعة|السبت|الأحد",
    re.IGNORECASE,
)
MONEY = re.compile(
    r"\d|[€$£¥]|\b(?:free|nothing|no charge|included|euros?|kostenlos|gratis|umsonst|inklusive|gratuit\w*|offert\w*|compris\w*|sin (?:coste|cargo)|incluido)\b|مجان|دينار|ريال|درهم|يورو",
    re.IGNORECASE,
)
SOMEBODY = re.compile(
    r"\b(?:our|my|the|unser\w*|notre|nuestr\w*|mi) (?:fitter|colleague|driver|team|techniker|kollege|kollegin|fahrer|technicien\w*|collègue|técnico|colega)|\b[A-ZÀ-Þ]\w+",
)
YES_OR_NO = re.compile(
    r"\b(?:yes|no|not|of course|certainly|sure|surely|gladly|absolutely|indeed|fine|it (?:is|does|will|can|has|was)|they (?:do|are|will|can)|you (?:can|may|do|need|are|have)|we (?:do|can|are|have)|i (?:can|have|am)|nothing"
    r"|ja|nein|nicht|klar|natürlich|gern\w*|sicher|selbstverständlich|kein\w*|stimmt"
    r"|oui|non|bien sûr|certainement|volontiers|ne|pas|tout à fait"
    r"|sí|no|claro|por supuesto|desde luego|con gusto|puede|puedes)\b|\bnon\b|نعم|لا\b|بالطبع|بالتأكيد|أكيد|طبعا|ليس|يمكنك",
    re.IGNORECASE,
)
OF_US = re.compile(
    r"\b(?:you|your|sie|ihr|ihnen|du|vous|tu|ustedes|usted|me|nos)\b|هل يمكنكم|هل تستطيعون|هل لديكم",
    re.IGNORECASE,
)
WE_DO = re.compile(
    r"\b(?:i|we|ich|wir|je|nous|on)\b|\bj['’]|\b\w{2,}(?:amos|emos|imos)\b|\b(?:lo|la|le|les) (?:he|hemos)\b|(?:^|\s)(?:سن|نحن|قمنا)",
    re.IGNORECASE,
)
"""Whoever asks us to do something is answered by our doing it."""
FORMULA = re.compile(
    r"\b(?:thank|thanks|danke|vielen dank|merci|gracias|appreciate|value|contact(?:ing|ed)?|feedback|forwarded|relevant department|at your disposal|do not hesitate|don['’]t hesitate|look forward|freuen uns|zögern sie nicht|interesse an|vertrauen"
    r"|weitergeleitet|zuständige|n['’]hésitez|confiance|disposition|quedamos|no dude|en contacto|trasladado)\b|شكر|في خدمت|نقدر|تواصلك|لا تتردد",
    re.IGNORECASE,
)
KINDS = (
    (
        re.compile(
            r"\b(?:when|how soon|by when|wann|bis wann|quand|cuándo|what time|um wie viel uhr)\b|متى",
            re.IGNORECASE,
        ),
        TIME,
    ),
    (
        re.compile(
            r"\b(?:how much|cost|costs|price|kostet|kosten|wie teuer|wie viel|combien|coûte|coûtent|prix|cuánto|cuesta|precio|vale)\b|كم (?:سعر|ثمن|يكلف|تكلف)|بكم",
            re.IGNORECASE,
        ),
        MONEY,
    ),
    (
        re.compile(
            r"\b(?:how (?:long|many|often|far|old)|wie (?:lange|viele|oft|weit)|cuántos|cuántas|combien de)\b|كم",
            re.IGNORECASE,
        ),
        TIME,
    ),
    (re.compile(r"\b(?:who|wer|qui|quién)\b|من سيأتي|من هو", re.IGNORECASE), SOMEBODY),
)
OPEN = re.compile(
    r"\b(?:what|which|how|why|where|was|welche\w*|wie|warum|wieso|wo|que|quoi|quel\w*|comment|pourquoi|où|qué|cuál|cómo|por qué|dónde)\b|ماذا|كيف|لماذا|أين|أي\b",
    re.IGNORECASE,
)
PUT_INTO_THE_LETTER = "\n\n“{question}”\n[…]"


def find(draft: Draft) -> Iterator[Finding]:
    """Only of a letter about to leave, in the language they asked in: a question may be answered in its last line."""
    if not draft.done or not draft.wrote or draft.wrote_in != draft.language or promise.answers_later(draft):
        return
    said = [sentence for sentence in draft.sentences if not sentence.asks]
    stems = [content(sentence.text) for sentence in said]
    names = {stem for name in (draft.names.full, draft.author) for stem in content(name)}
    asked = [part for each in sentences(draft.wrote) if each.asks for part in parts(each)]
    left, used = [], set()
    for question in asked:
        wanted = content(question.text) - names
        near = {number for number, own in enumerate(stems) if wanted & own}
        kind = _kind(question)
        if near and (kind is None or any(kind.search(each.text) for each in said)):
            used |= near
        else:
            left.append((question, kind))
    for question, kind in left:
        free = [
            sentence
            for number, sentence in enumerate(said)
            if number not in used and not REQUESTED.search(sentence.text)
        ]
        if not _answered(question, kind, free):
            words = question.text.strip(" ,:")
            yield Finding(
                "unanswered",
                _end(draft),
                _end(draft),
                _("They asked: “%(question)s”") % {"question": words},
                PUT_INTO_THE_LETTER.format(question=words),
            )


def _kind(question: Sentence) -> re.Pattern[str] | None:
    return next((answer for asks, answer in KINDS if asks.search(question.text)), None)


def _answered(question: Sentence, kind: re.Pattern[str] | None, said: list[Sentence]) -> bool:
    """By what such a question is usually answered with; one that is open, by anything but a formula."""
    if kind:
        return any(kind.search(sentence.text) for sentence in said)
    if OPEN.search(question.text):
        return any(not FORMULA.search(sentence.text) for sentence in said)
    if OF_US.search(question.text) and any(
        WE_DO.search(each.text) and not FORMULA.search(each.text) for each in said
    ):
        return True
    return any(YES_OR_NO.search(sentence.text) for sentence in said)


def _end(draft: Draft) -> int:
    return draft.sentences[-1].end if draft.sentences else len(draft.text[: draft.close].rstrip())
