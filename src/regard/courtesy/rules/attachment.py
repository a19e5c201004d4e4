"""An attachment that the letter speaks of and nobody has attached."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding
from ..reading.sentences import Sentence

SPOKEN_OF = re.compile(
    r"\b(?:attached|attachments?|i attach|we attach|attaching|enclosed|enclosing|i enclose|we enclose)\b"
    r"|\b(?:im|in der|als) (?:anhang|anlage)\b|\banbei\b|\bbeigefügt\w*|\bangehängt\w*|\bbeiliegend\w*|\b(?:hänge|füge|lege) ich\b.{0,40}\b(?:an|bei)\b|\banhang\b"
    r"|\bci-joint\w*|\bpi[èe]ces? jointes?\b|\bje joins\b|\bnous joignons\b|\ben annexe\b|\bje (?:vous |te )joins\b"
    r"|\badjunt[oa]s?\b|\badjuntamos\b|\badjuntado\b|\ben el archivo adjunto\b"
    r"|المرفق|مرفق|أرفقت|أرفقنا|مرفقة|طيه",
    re.IGNORECASE,
)
THEIRS = re.compile(
    r"\b(?:thank\w*|thanks|received|seen|looked at|you(?:['’]ve| have)? attached|you enclosed|your attach\w+|your enclosed|you sent)\b"
    r"|\b(?:danke|dank|(?:haben|habe) (?:ich|wir) .{0,40}(?:erhalten|bekommen)|(?:ich|wir) haben? .{0,40}(?:erhalten|bekommen)|ihre[nmr]? anhang|ihrer anlage|sie (?:uns )?.{0,20}(?:angehängt|beigefügt))\b"
    r"|\b(?:merci|reçu\w*|votre pi[èe]ce|vos pi[èe]ces|vous avez joint)\b|\b(?:gracias|recibid\w*|su (?:archivo )?adjunto|que (?:nos )?adjuntó|ha adjuntado)\b|شكرا|استلمنا|أرفقته|أرفقتها",
    re.IGNORECASE,
)
ASKED_OF_THEM = re.compile(
    r"\b(?:please|could you|can you|would you|you (?:can|may|need to|should)|if you)\b(?!.{0,12}\b(?:find|see)\b).{0,40}\b(?:attach|enclose|attached|enclosed|attachment)\b"
    r"|\b(?:bitte|können sie|könnten sie|kannst du|hängen sie|fügen sie|legen sie)\b(?!.{0,12}\b(?:finden|beachten|entnehmen)).{0,50}\b(?:anhang|anhängen|beifügen|angehängt|anlage|bei|an)\b"
    r"|\b(?:veuillez|pourriez-vous|merci de|pouvez-vous)\b(?!.{0,14}\btrouver\b).{0,30}\b(?:joindre|pièce jointe|joint)\b|\b(?:por favor|podría|puede)\b(?!.{0,12}\b(?:encontrar|ver)\b).{0,30}\badjunt\w+|يرجى إرفاق|الرجاء إرفاق|هل يمكنك إرفاق",
    re.IGNORECASE,
)
NOT_THERE = re.compile(
    r"\b(?:no|without (?:an?|any)|not|isn['’]t|aren['’]t|wasn['’]t|cannot open|can['’]t open|couldn['’]t open) (?:\w+ ){0,2}(?:attach\w*|enclos\w*)\b|\battached to (?:the|your|it|each|one)\b|\b(?:feel|become|grown|so|very) attached\b|\bwall|\battachment (?:was|is) (?:missing|empty|not|too)"
    r"|\b(?:kein\w*|ohne) (?:anhang|anlage)\b|\b(?:ihr|der|dein) anhang (?:ist|war|fehlt)|\b(?:sans|aucune|pas de) pi[èe]ces? jointes?\b|\b(?:sin|ningún|no hay) (?:archivo )?adjunt\w+|بدون مرفق|لا يوجد مرفق|المرفق (?:فارغ|تالف)",
    re.IGNORECASE,
)


def find(draft: Draft) -> Iterator[Finding]:
    if draft.attached:
        return
    for sentence in draft.sentences:
        found = SPOKEN_OF.search(sentence.text)
        if found and not _of_something_else(sentence):
            start = sentence.start + found.start()
            yield Finding("attachment", start, sentence.start + found.end(), _("Nothing is attached yet."))
            return


def _of_something_else(sentence: Sentence) -> bool:
    return (
        any(pattern.search(sentence.text) for pattern in (THEIRS, ASKED_OF_THEM, NOT_THERE)) or sentence.asks
    )
