"""A question whose answer a person has already given us."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..draft import Draft, Finding, Known
from ..reading.sentences import Sentence
from ..reading.words import ANYTHING, content, fold

CONCEPTS = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "serial": r"\bserial\b|\bs/n\b|\bserien-?\s?n(?:ummer|r)|\bgerätenummer|num[ée]ro de s[ée]rie|n[úu]mero de serie|الرقم التسلسلي|رقم الجهاز",
        "order": r"\border (?:number|no\b|id\b|reference|ref\b)|\bbestell-?n(?:ummer|r)|\bauftragsnummer|num[ée]ro de (?:la |votre |ta )?commande"
        r"|n[úu]mero de (?:su |tu |el |la )?(?:pedido|orden)|رقم (?:ال)?طلب",
        "customer": r"\b(?:customer|client|account|membership) (?:number|no\b|id\b)|\bkundennummer|num[ée]ro (?:de )?client|n[úu]mero de (?:cliente|cuenta)|رقم (?:ال)?(?:عميل|حساب)",
        "invoice": r"\binvoice (?:number|no\b)|\brechnungsnummer|num[ée]ro de (?:la |votre )?facture|n[úu]mero de (?:la |su )?factura|رقم الفاتورة",
        "contract": r"\bcontract (?:number|no\b)|\bvertragsnummer|num[ée]ro de (?:votre )?contrat|n[úu]mero de (?:su )?contrato|رقم العقد",
        "phone": r"\b(?:tele)?phone\b|\bmobile\b|\bnumber (?:to|we can) (?:reach|call|ring)|\breach you (?:on|at|by phone)|\btelefon|\bhandynummer|\brückrufnummer"
        r"|\bt[ée]l[ée]phone|\btel[ée]fono|رقم (?:ال)?(?:هاتف|جوال|موبايل)",
        "email": r"\be-?mail\b|\bemail\b|\bmailadresse|\bcourriel|\bcorreo electr|البريد الإلكتروني|بريدك",
        "address": r"(?<!e-mail )(?<!mail )(?<!email )\baddress\b|\bwhere (?:do|are) you (?:live|living)|\badresse\b|\banschrift|\bwo wohnen|\boù habitez|\bdirecci[óo]n\b|\bdomicilio|\bdónde vive|عنوان|أين تسكن",
        "postcode": r"\bpost ?code|\bzip code|\bpostleitzahl|\bplz\b|\bcode postal|\bc[óo]digo postal|الرمز البريدي",
        "birthday": r"\bdate of birth|\bbirth ?da(?:y|te)|\bwhen were you born|\bgeburt(?:sdatum|stag)|\bwann .{0,12}geboren|\bdate de naissance|\bfecha de nacimiento|\bcumplea|تاريخ (?:ال)?ميلاد",
        "bought": r"\b(?:date of purchase|purchase date|bought on|when (?:exactly )?(?:did|have) you (?:buy|bought|purchased?|get|got)|when was (?:it|the \w+) (?:bought|purchased))"
        r"|\bkaufdatum|\bwann .{0,40}(?:gekauft|erworben)|\bdate d.achat|\bquand .{0,30}achet|\bfecha de (?:la )?compra|\bcuándo .{0,25}compr|تاريخ الشراء|متى (?:تم )?(?:اشتري|شراء)",
        "shop": r"\bwhere did you (?:buy|purchase|get)|\b(?:in |at )?which (?:shop|store)|\bbought (?:at|in)\b|\b(?:in|bei) welche[mr] (?:laden|geschäft|händler|filiale)|\bwo haben sie .{0,30}gekauft"
        r"|\boù .{0,25}achet|\bdans quel(?:le)? (?:magasin|boutique)|\bdónde .{0,25}compr|\ben qué tienda|أين اشتري|من أي متجر",
        "model": r"\bmodel\b|\bwhich (?:heater|device|appliance|product|machine)\b|\bmodell\b|\bger[äa]tetyp|\bwelches gerät|\bmod[èe]le\b|\bquel appareil|\bmodelo\b|\bqué aparato|الموديل|الطراز",
        "colour": r"\bcolou?r\b|\bfarbe\b|\bcouleur\b|\bcolor\b|اللون|لون",
        "size": r"\bsize\b|\bgröße\b|\btaille\b|\btalla\b|المقاس|مقاس",
        "iban": r"\biban\b|\bbank (?:account|details)|\bkontonummer|\bbankverbindung|\bcoordonnées bancaires|\bcuenta bancaria|الحساب البنكي|آيبان",
    }.items()
}
ASKED = re.compile(
    r"\b(?:what|which|when|where|who|how)\b|\b(?:can|could|would|will) you\b|\bdo you (?:still )?(?:have|know|remember)\b"
    r"|\b(?:may|might|can|could) (?:i|we) (?:please |also |just |briefly )*(?:have|ask|know|get|trouble)\b"
    r"|\b(?:was|welche[rsnm]?|wann|wo|wie)\b|\b(?:können|könnten|könntest|kannst|würden|würdest) (?:sie|du)\b|\bdürf\w+ (?:ich|wir) .{0,30}(?:bitten|fragen)"
    r"|\bquel(?:le)?s?\b|\bquand\b|\boù\b|\b(?:pourriez|pouvez)-vous|\b(?:pourrais|peux)-tu|\bcuál|\bqué\b|\bcuándo|\bdónde|\bpodr[íi]as?\b|\bpued(?:e|es)\b"
    r"|\bneed\b|\bbenötig|\bbrauch|\bbesoin\b|\bnecesit"
    r"|هل (?:يمكن|تستطيع|لديك|لك أن)|ما هو|ما هي|متى|أين|كم\b",
    re.IGNORECASE,
)
REQUESTED = re.compile(
    r"\bplease\b.{0,40}\b(?:send|give|provide|confirm|tell|let|share|state|add|reply|include|enter|note|forward)\b"
    r"|\b(?:send|give|provide|confirm|tell|let) (?:me|us)\b|\b(?:i|we)(?:['’]d|['’]ll| would| will| do)? (?:still |also |just |only |first |then )*need\b"
    r"|\b(?:can|could|would) you\b|\b(?:i|we) (?:still )?(?:require|lack|am missing|are missing)\b"
    r"|\bbitte\b.{0,40}\b(?:teilen|nennen|senden|schicken|geben|mailen|bestätigen|nenn|schick|sag|teil|gib|mitteilen|angeben)\b|\b(?:teilen|nennen|senden|schicken|geben) sie\b"
    r"|\b(?:benötige|benötigen|brauche|brauchen|bräuchte|bräuchten) (?:ich|wir)\b|\b(?:ich|wir) (?:benötige|brauche|bräuchte)\w*"
    r"|\bmerci de\b|\bveuillez\b|\b(?:nous avons|j['’]ai|nous aurions|j['’]aurais) besoin|\b(?:indiquez|communiquez|donnez|envoyez|confirmez)\b|\bil (?:nous|me) (?:faut|faudrait|manque)"
    r"|\bpor favor\b|\b(?:ind[íi]qu|env[íi]|facil[íi]t|proporci|confirm|mánd|díg)\w*(?:nos|me)\b|\b(?:necesito|necesitamos|necesitaría\w*)\b|\bnos (?:falta|hace falta)\b|\brogamos\b"
    r"|يرجى|الرجاء|نرجو|أرجو|من فضلك|نحتاج|أحتاج|زودنا|تزويدنا|أرسل(?:ي)? لنا|أخبرنا",
    re.IGNORECASE,
)
OURS_TO_GIVE = re.compile(
    r"\b(?:shall|should) (?:i|we)\b|\b(?:would you like|do you want|may (?:i|we) send)\b|\bsoll(?:en)? (?:ich|wir)\b|\bmöchten sie\b|\bmöchtest du\b"
    r"|\bvoulez-vous\b|\bsouhaitez-vous\b|\bquiere que\b|\bquieres que\b|\bdesea que\b|هل تريد",
    re.IGNORECASE,
)
NOT_NEEDED = re.compile(
    r"\b(?:not|no need|never)\b|n['’]t\b|\b(?:nicht|kein\w*)\b|\b(?:pas|inutile)\b|\bno (?:hace falta|es necesario|necesit|tiene que)|\bsin\b|لا (?:داعي|حاجة|نحتاج|يلزم)",
    re.IGNORECASE,
)
ANOTHER = re.compile(
    r"\b(?:new|other|another|second|different|next|neue[rsnm]?|andere[rsnm]?|zweite[rsnm]?|nouve(?:l|lle|au)|autre|second\w*|deuxième|nuev[oa]|otr[oa]|segund[oa])\b|الجديد|الآخر|آخر|جديد",
    re.IGNORECASE,
)
BEFORE, AFTER = 12, 22


def find(draft: Draft) -> Iterator[Finding]:
    for sentence in draft.sentences:
        for known in _asked_for(draft, sentence):
            yield Finding(
                "known-fact",
                sentence.start,
                sentence.end,
                _("They told us: %(label)s %(value)s.") % {"label": known.label, "value": known.value},
                _without(sentence),
            )
            break


def _asked_for(draft: Draft, sentence: Sentence) -> Iterator[Known]:
    said = sentence.text
    told = [(known, place) for known in draft.facts if (place := _mentioned(known.label, said))]
    if not told:
        return
    asks = REQUESTED.search(said) or (sentence.asks and ASKED.search(said))
    if not asks or OURS_TO_GIVE.search(said) or (not sentence.asks and NOT_NEEDED.search(said)):
        return
    for known, place in told:
        if fold(known.value) not in fold(said) and not ANOTHER.search(
            said[max(0, place[0] - BEFORE) : place[1] + AFTER]
        ):
            yield known


def _mentioned(label: str, said: str) -> tuple[int, int] | None:
    """Where a sentence speaks of what a fact is called, in whatever language."""
    concept = concept_of(label)
    if concept:
        found = CONCEPTS[concept].search(said)
        return found and found.span()
    wanted = content(label)
    if wanted and wanted <= content(said):
        places = [word.span() for word in ANYTHING.finditer(said) if content(word[0]) & wanted]
        return places[0][0], places[-1][1]
    return None


def concept_of(label: str) -> str:
    """What kind of thing a label names: `Phone number` and `Telefon` are both a phone."""
    return next((name for name, pattern in CONCEPTS.items() if pattern.search(label)), "")


def _without(sentence: Sentence) -> str | None:
    """The question taken away, unless something else would go with it."""
    more = re.search(r"\b(?:and|und|et|y)\b|(?:^|\s)و|[,;:]", sentence.text)
    return None if more else ""
