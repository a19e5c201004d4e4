"""A question of theirs that the letter leaves open."""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.questions import asked
from ..reading.sentences import Sentence
from ..reading.words import STOP_FOLDED, content, fold
from . import promise
from .asked_before import parts
from .known_fact import REQUESTED

TIME = re.compile(
    r"(?<![\d.,€$£#-])\d{1,2}(?![\d,]|\.\d\d\b|\s?(?:[€$£%]|eur|cm|kg))|\d{4}-\d\d|\b20\d\d\b"
    r"|\b(?:today|tomorrow|tonight|yesterday|morning|afternoon|evening|noon|midnight|weekend|week|month|year|day|hour|minute|soon|already|now|at once|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|heute|morgen|gestern|vormittag|mittag|abend|woche|monat|jahr|tag|stunde|minute|bereits|sofort|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|einmal|zweimal"
    r"|aujourd['’]hui|demain|hier|matin|midi|soir|semaine|mois|jour|ans?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|heure|déjà"
    r"|hoy|mañana|ayer|tarde|noche|semana|mes|día|año|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hora|ya)(?:s|e|n|en|es)?\b"
    r"|اليوم|غد|أمس|صباح|مساء|أسبوع|شهر|يوم|ساعة|الاثنين|الخميس|الجمعة|السبت|الأحد|[٠-٩]",
)
AMOUNT = re.compile(
    rf"\d|{TIME.pattern}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundred|half|once|twice|daily|always|never|none|all|every|as (?:long|many|often) as|until"
    r"|ein\w*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|halb\w*|immer|nie|täglich|bis|solange"
    r"|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|demie?|toujours|jamais|jusqu\w*"
    r"|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|medi[ao]|siempre|nunca|hasta)\b",
)
MONEY = re.compile(
    r"[€$£¥]|\d+[.,]\d\d\b|\b(?:\d+ )?(?:eur|usd|gbp|chf|euros?|cents?|pounds?|pence|dollars?|francs?|franken|dirhams?|pesos?)\b"
    r"|\b(?:free|nothing|for nothing|no (?:charge|cost|fee)|without (?:charge|cost)|included|on us|at our (?:own )?expense|pay for it|kostenlos|kostenfrei|gratis|umsonst|nichts|inklusive|kostenfrei|auf unsere kosten"
    r"|gratuit\w*|offert\w*|compris\w*|rien|à nos frais|sin (?:coste|cargo)|gratuit[ao]|incluid[ao]|nada|a nuestro cargo)\b|مجان|دينار|ريال|درهم|يورو",
)
SOMEBODY = re.compile(
    r"\b(?:(?:our|my|the|your|an?|unser\w*|de[rm]|die|ihr\w*|notre|nos|votre|l[ea]|un|nuestr\w*|mi|su|el) (?:\w+ )?(?:fitter|colleague|driver|team|technician|engineer|courier|carrier|neighbour|manager"
    r"|techniker\w*|kolleg\w+|fahrer\w*|nachbar\w*|technicien\w*|collègue|livreur|voisin\w*|técnico|colega|repartidor|vecino)"
    r"|myself|ourselves|nobody|no one|anybody|anyone|everybody|selbst|niemand|moi-même|personne|yo mism[ao]|nadie)\b|فني|زميل|السائق",
)
BECAUSE = re.compile(
    r"\b(?:because|why|since|as|so that|due|reason|mistake|mistakenly|error|fault|wrong\w*|forgot\w*|missed|by accident|did not|didn['’]t|had to|could not|failed"
    r"|weil|da|denn|damit|wegen|grund|fehler|irrtum|versehen\w*|falsch\w*|vergessen|hatte|mussten?|konnten?"
    r"|parce|car|puisque|afin|raison|cause|erreur|oubli\w*|avait|avons dû"
    r"|porque|ya que|debido|para que|motivo|error|fallo|olvid\w+|equivoc\w+|tuvimos)\b|لأن|بسبب|خطأ",
)
NAMED = re.compile(r"\b[A-ZÀ-Þ][a-zß-ÿ]\w+")
YES_OR_NO = re.compile(
    r"^(?:yes|no|not|of course|certainly|sure|surely|gladly|absolutely|indeed|fine|unfortunately|sadly|ja|nein|klar|natürlich|gern\w*|sicher|selbstverständlich|stimmt|leider"
    r"|oui|non|bien sûr|certainement|volontiers|tout à fait|malheureusement|hélas|sí|no|claro|por supuesto|desde luego|con gusto|lamentablemente)\b"
    r"|\b(?:das (?:können|dürfen|geht|ist|wird)|(?:sie|du) (?:können|dürfen|müssen|kannst|darfst|musst)|können sie|no|nothing|none|neither|both|either|it (?:is|does|will|can|has|was|isn['’]t|doesn['’]t|won['’]t)|they (?:do|are|will|can)|you (?:can|may|do|need|are|have)|we (?:do|can|are|have)|i (?:can|have|am)|not"
    r"|nicht|kein\w*|beide\w*|non|ne|pas|aucun\w*|les deux|ambos|puede|puedes|ningun\w*)\b|نعم|لا\b|بالطبع|بالتأكيد|أكيد|طبعا|ليس|يمكنك",
)
OF_US = re.compile(
    r"\b(?:you|your|sie|ihr|ihnen|du|vous|tu|ustedes|usted|me|nos)\b|هل يمكنكم|هل تستطيعون|هل لديكم",
)
WE_DO = re.compile(
    r"\b(?:i|we|ich|wir|je|nous|on)\b|\bj['’]|\b\w{2,}(?:amos|emos|imos)\b|\b(?:lo|la|le|les) (?:he|hemos)\b|(?:^|\s)(?:سن|نحن|قمنا)",
)
"""Whoever asks us to do something is answered by our doing it."""
FORMULA = re.compile(
    r"\b(?:thank|thanks|danke|vielen dank|merci|gracias|appreciate|value|contact(?:ing|ed)?|feedback|forwarded|relevant department|at your disposal|do not hesitate|don['’]t hesitate|look forward|freuen uns|zögern sie nicht|interesse an|vertrauen"
    r"|weitergeleitet|zuständige|n['’]hésitez|confiance|disposition|quedamos|no dude|en contacto|trasladado"
    r"|sorry|apolog\w+|regret|(?:our|my) fault|tut (?:uns|mir) \w*\s?leid|bedauer\w+|entschuldig\w+|verzeih\w+|désolée?s?|excus\w+|navrée?s?|regrett\w+|lament\w+|lo siento|sentimos|disculp\w*"
    r"|you (?:ask|asked|want to know|wanted to know|wrote)|sie (?:fragen|fragten|schreiben|schrieben)|vous (?:demandez|demandiez|écrivez)|(?:usted )?(?:pregunta|preguntaba|escribe)"
    r"|i (?:fully |can |do )?understand|(?:we|i) (?:have )?received|(?:we|i) hope|look(?:ing)? into|pass(?:ed)? (?:it|this|that|your \w+) on|haben .{0,30}erhalten|verstehe\w*|hoffe\w*"
    r"|je comprends|nous comprenons|avons bien reçu|espér\w+|entiend\w+|entendemos|hemos recibido|esper(?:o|amos)"
    r"|your (?:question|enquiry|message|letter|patience)|(?:ihre|deine) (?:frage|anfrage|nachricht|geduld)|votre (?:question|demande|message|patience)|su (?:pregunta|consulta|mensaje|paciencia))\b"
    r"|شكر|في خدمت|نقدر|تواصلك|لا تتردد|نعتذر|آسف|نأسف",
)
"""What is said whatever was asked."""
CLAUSE = re.compile(
    r"[:;–—،؛]\s+|,\s+(?!(?:that|which|who|if|as|because|der|die|das|dass|weil|wenn|que|qui)\b)|\s(?:but|aber|mais|pero|und zwar)\s",
    re.IGNORECASE,
)
FOR_ALL = re.compile(r"\b(?:both|either|neither|all|beide\w*|alles|les deux|tout|ambos|todo)\b|كلا")
KINDS = (
    (
        re.compile(
            r"\b(?:when|how soon|by when|wann|bis wann|quand|cuándo|what time|um wie viel uhr)\b|متى",
        ),
        TIME,
    ),
    (
        re.compile(
            r"\b(?:how much|(?:what|which)\b.*\b(?:cost|price|charge|fee)s?|(?:does|do|will|would) .{0,30}\bcost|kostet|kosten|wie teuer|wie viel|combien|coûte|coûtent|prix|cuánto|cuesta|precio|vale)\b|كم (?:سعر|ثمن|يكلف|تكلف)|بكم",
        ),
        MONEY,
    ),
    (
        re.compile(
            r"\b(?:how (?:long|many|often|far|old)|wie (?:lange|viele|oft|weit)|cuántos|cuántas|combien de)\b|كم",
        ),
        AMOUNT,
    ),
    (re.compile(r"\b(?:why|warum|wieso|weshalb|pourquoi|por qué)\b|لماذا"), BECAUSE),
    (re.compile(r"\b(?:who|wer|qui|quién)\b|من سيأتي|من هو"), SOMEBODY),
)
OPEN = re.compile(
    r"\b(?:what|which|how|why|where|was|welche\w*|wie|warum|wieso|wo|que|quoi|quel\w*|comment|pourquoi|où|qué|cuál|cómo|por qué|dónde)\b|ماذا|كيف|لماذا|أين|أي\b",
)
MOST_ASKED = 6
"""Whoever asks more at once does not look for each answer, and a check must not take longer than a key."""
SPOKEN = {"en", "de", "fr", "es", "ar"}
PUT_INTO_THE_LETTER = "\n\n“{question}”\n[…]"


def find(draft: Draft) -> Iterator[Finding]:
    """Only of a letter about to leave: a question may be answered in its last line. What they asked in another language
    is read too, where both are known here."""
    if not draft.done or not draft.wrote or not {draft.wrote_in, draft.language} <= SPOKEN:
        return
    for question in _left_open(draft):
        words = question.text.strip(" ,:")
        yield Finding(
            "unanswered",
            _end(draft),
            _end(draft),
            _("They asked: “%(question)s”") % {"question": words},
            PUT_INTO_THE_LETTER.format(question=words),
        )


def _left_open(draft: Draft) -> list[Sentence]:
    """First each question takes the sentences about the same thing; what is left over may answer the others."""
    later = promise.answers_later(draft)
    said = [sentence for sentence in draft.sentences if not sentence.asks and sentence not in later]
    told = [_told(sentence) for sentence in said]
    stems = [content(" ".join(clauses)) for clauses in told]
    names = {stem for name in (draft.names.full, draft.author) for stem in content(name)}
    left, used = [], set()
    for question in _still_open(draft, later, names):
        wanted = content(question.text) - names
        near = {number for number, own in enumerate(stems) if wanted & own}
        if near and _answered_near(question, wanted, [told[number] for number in near], told):
            used |= near
        else:
            left.append(question)
    free = [
        clause
        for number, clauses in enumerate(told)
        if number not in used and not REQUESTED.search(said[number].text)
        for clause in clauses
    ]
    return [question for question in left if not _takes_answer(question, free)]


def _still_open(draft: Draft, later: list[Sentence], names: set[str]) -> list[Sentence]:
    """What they ask and the letter does not promise to answer later; a word given about nothing in particular is for all."""
    questions = [part for each in asked(draft.wrote) for part in parts(each)][:MOST_ASKED]
    about = [content(sentence.text) for sentence in later]
    wait = [each for each in questions if any((content(each.text) - names) & own for own in about)]
    return [question for question in questions if question not in wait] if wait or not later else []


def _answered_near(
    question: Sentence, wanted: set[str], near: list[list[str]], told: list[list[str]]
) -> bool:
    """Whether what is said about the same thing says what was asked, and not merely something about it."""
    kind = _kind(question)
    if kind and kind is not BECAUSE:
        return any(_says(kind, clause) for clauses in told for clause in clauses)
    clauses = [clause for sentence in near for clause in sentence]
    shared = wanted & content(" ".join(clauses))
    enough = 2 * len(shared) >= len(wanted) or bool(kind or OPEN.search(question.text.lower()))
    return bool(clauses) and (enough or any(_answers(question, clause) for clause in clauses))


def _told(sentence: Sentence) -> list[str]:
    """What a sentence says beside its formulas: of “I am sorry, no, we are closed” the last two parts."""
    return [
        clause
        for clause in CLAUSE.split(sentence.text)
        if clause.strip() and not FORMULA.search(clause.lower())
    ]


def _kind(question: Sentence) -> re.Pattern[str] | None:
    return next((answer for asks, answer in KINDS if asks.search(question.text.lower())), None)


@lru_cache(maxsize=2_000)
def _says(kind: re.Pattern[str], clause: str) -> bool:
    return bool(kind.search(clause.lower())) or (kind is SOMEBODY and _names_somebody(clause))


def _names_somebody(clause: str) -> bool:
    return any(
        fold(name) not in STOP_FOLDED and not TIME.search(name.lower()) for name in NAMED.findall(clause)
    )


def _takes_answer(question: Sentence, free: list[str]) -> bool:
    """Whether something said answers it, which then answers no other; a time and a sum may stand in one."""
    answer = next((clause for clause in free if _answers(question, clause)), None)
    if answer is not None and not _kind(question) and not FOR_ALL.search(answer.lower()):
        free.remove(answer)
    return answer is not None


def _answers(question: Sentence, clause: str) -> bool:
    """By what such a question is usually answered with; one that is open, by anything but a formula."""
    if kind := _kind(question):
        return _says(kind, clause)
    if OPEN.search(question.text.lower()):
        return True
    if OF_US.search(question.text.lower()) and _says(WE_DO, clause):
        return True
    return _says(YES_OR_NO, clause.strip())


def _end(draft: Draft) -> int:
    return draft.sentences[-1].end if draft.sentences else len(draft.text[: draft.close].rstrip())
