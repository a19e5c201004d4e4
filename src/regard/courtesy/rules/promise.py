"""A promise made in passing: who will do what, and by when it would be due."""

import re
from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from ..draft import Draft, Finding, Word
from ..reading.sentences import Sentence
from ..reading.when import due_at

CALL = r"call(?:ing)?|ring(?:ing)?|phon(?:e|ing)|telephone|anrufen|zurückrufen|rufe?n?|telefonier\w*|appell\w+|rappell\w+|téléphon\w+|llam\w+|telefone\w+"
ANSWER = (
    r"get(?:ting)? back|writing to|come back|be back|be in touch|get in touch|let you know|write|answer|reply|respond|update|inform|tell you|report|keep you (?:posted|informed|updated)|follow up|confirm"
    r"|melde\w?|zurückmelden|bescheid|informier\w*|schreibe?\w?|antworte?\w?|rückmeldung"
    r"|reviens|reviendrai|reviendrons|recontacte\w*|tiens au courant|tiendr\w+|informer\w*|écri\w+|réponds|répondr\w+|tenons"
    r"|contactar\w+|informar\w+|escrib\w+|responder\w+|aviso|avisar\w+|digo|diré|comunicar\w+"
)
DO = (
    r"send|ship|post|dispatch|mail|deliver|check|look|find out|ask|see to|take care|refund|credit|order|bring|repair|replace|visit|fix|arrange|book|change|transfer|pay"
    r"|schick\w*|send\w*|verschick\w*|kümmer\w*|prüf\w*|schau\w*|klär\w*|erstatt\w*|bestell\w*|überweis\w*|liefer\w*|bring\w*|frag\w*"
    r"|envoi\w*|enverr\w+|expédi\w+|vérifi\w+|renseign\w+|rembours\w+|command\w+|livr\w+|occup\w+"
    r"|env[íi]\w+|mand\w+|revis\w+|compr[ou]eb\w+|comprobar\w+|pregunt\w+|reembols\w+|devolver\w+|entreg\w+"
)
I_WILL = {
    language: re.compile(pattern, re.IGNORECASE)
    for language, pattern in {
        "en": r"\b(?:i|we)(?:['’]ll| will| shall|['’]m going to| am going to|['’]re going to| are going to| promise to| promise (?:that )?(?:i|we)(?:['’]ll| will))\b(?! (?:not|never|be (?:forced|obliged|able)|have to|need|see))"
        r"|\b(?:i|we)(?:['’]m| am|['’]re| are) (?:calling|ringing|phoning|writing to|getting back)\b",
        "de": r"\b(?:ich|wir) (?:werden?|melden?|rufen?|schreiben?|schicken?|senden?|schauen?|prüfen?|kümmern?|klären?|geben|gebe|sagen?|informieren?|fragen?|erstatten?|überweisen?)\b(?! (?:uns )?(?:gezwungen|müssen))"
        r"|\b(?:melde|schaue|rufe|schreibe|schicke|prüfe|kümmere|kläre|gebe|frage) (?:ich|mich|dich|sie|dir|ihnen)\b|\b(?:rufen|melden|schreiben|schicken|senden|prüfen|klären) wir\b"
        r"|\b(?:ich|wir) (?:mich|uns)\b.{0,40}\bmelden?\b|\bgeben (?:ihnen|dir) .{0,40}bescheid",
        "fr": r"\b(?:je|nous) (?:vous |te |me |nous |m['’]|y |t['’])*(?:re?appell\w+|rappelle\w*|rappelons|rappell?er\w+|re?contact\w+|reviens|revien\w+|tiens|tien\w+|téléphone\w*|envoi\w+|enverr\w+|vérifi\w+|renseign\w+|occup\w+|rembours\w+|écri\w+|informer\w+|répond\w+|fer\w+|vais|allons|expédi\w+)\b",
        "es": r"\b(?:llam(?:o|aré|aremos)|enviaré|enviaremos|envío|mandaré|mandaremos|mando|escribiré|escribiremos|escribo|contactaré|contactaremos|informaré|informaremos|avisaré|avisaremos|aviso"
        r"|responderé|responderemos|revisaré|revisaremos|comprobaré|comprobaremos|diré|diremos|digo|pondremos en contacto|pondré en contacto|voy a|vamos a|reembolsaremos|reembolsaré)\b",
        "ar": r"(?:^|[\s،])(?:و|ف)?س(?:أ|ن|وف (?:أ|ن))\w+",
    }.items()
}
CALLS, ANSWERS, DOES = (
    re.compile(rf"\b(?:{verbs})\b|{arabic}", re.IGNORECASE)
    for verbs, arabic in (
        (CALL, r"س[أن]تصل|س[أن]هاتف"),
        (ANSWER, r"س[أن](?:رد|خبر|عود|كتب|بلغ|وافي|علم)|س(?:أ|ن)?تواصل|سنتواصل|سأتواصل"),
        (DO, r"س[أن](?:رسل|تحقق|راجع|بعث|سأل|صلح|فحص)"),
    )
)
SOON = re.compile(
    r"\b(?:soon|shortly|asap|as soon as|right away|straight ?away|immediately|at once|in due course|without delay"
    r"|bald\w*|in kürze|demnächst|umgehend|so schnell wie|schnellstmöglich|sobald|gleich"
    r"|bientôt|rapidement|au plus vite|dès que|sous peu|tout de suite|prochainement|dans les (?:meilleurs|plus brefs) délais"
    r"|pronto|en breve|cuanto antes|en cuanto|lo antes posible|enseguida|a la mayor brevedad)\b|قريبا|في أقرب|بمجرد|حالما|فورا",
    re.IGNORECASE,
)
IF = re.compile(
    r"^(?:if|unless|should you|once you|wenn|falls|sofern|sobald sie|si|s['’]il|en cas|en cuanto (?:usted|nos)|إذا|اذا|لو|في حال)\b",
    re.IGNORECASE,
)
THREAT = re.compile(
    r"\b(?:legal|court|lawyer|debt|inkasso|rechtlich\w*|anwalt|mahn\w*|judiciaire\w*|huissier|legales|abogad\w*|forced|obliged|gezwungen|contraints|obligados)\b|القانونية|نضطر",
    re.IGNORECASE,
)


def find(draft: Draft) -> Iterator[Finding]:
    for sentence in draft.sentences:
        word = given(sentence, draft)
        if word is None or any(abs(word.due_at - made) < timedelta(hours=12) for made in draft.promised):
            continue
        start, end = _marked(sentence, draft)
        yield Finding(
            "promise", start, end, _("A promise in passing. Give it a clock, so that it is kept."), word=word
        )


def given(sentence: Sentence, draft: Draft) -> Word | None:
    """The word that a sentence gives: a first person, something to do, and a time, however vague."""
    said = sentence.text
    if sentence.asks or _will(said, draft) is None or IF.search(said) or THREAT.search(said):
        return None
    calls, answers = CALLS.search(said), ANSWERS.search(said)
    if not (calls or answers or DOES.search(said)):
        return None
    due = due_at(said, draft.at, vague=bool(SOON.search(said)) and bool(calls or answers))
    if due is None:
        return None
    kind = "call_back" if calls and not (answers and answers.start() < calls.start()) else "by_hand"
    return Word(kind, said.lstrip(" ،,")[:200], due)


def answers_later(draft: Draft) -> list[Sentence]:
    """Where the letter says that an answer is still to come."""
    return [said for said in draft.sentences if ANSWERS.search(said.text) and given(said, draft)]


def _will(said: str, draft: Draft) -> re.Match[str] | None:
    """The words by which a first person binds itself, in the language of the letter or else in any."""
    patterns = [I_WILL[draft.heard]] if draft.heard in I_WILL else I_WILL.values()
    return next((found for pattern in patterns if (found := pattern.search(said))), None)


def _marked(sentence: Sentence, draft: Draft) -> tuple[int, int]:
    found = _will(sentence.text, draft)
    start = found.start() if found else 0
    start += len(sentence.text[start:]) - len(sentence.text[start:].lstrip(" ،,"))
    return sentence.start + start, sentence.end
