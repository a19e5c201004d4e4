"""What somebody asks in a letter: with a question mark, without one, or wrapped in courtesy."""

import re

from .sentences import Sentence, sentences

WHAT = (
    r"when|what|how|where|why|who|which|if|whether"
    r"|wann|was|wie|wo|warum|wieso|wer|welche\w*|ob"
    r"|quand|quel\w*|combien|comment|où|pourquoi|qui|si|s['’]il\w*|ce que|quoi"
    r"|cuándo|cuánto\w*|cuál\w*|cómo|dónde|por qué|quién|qué"
)
WRAPPED = re.compile(
    rf"""
    \b(?:
        (?:(?:could|can|would|will)\ you|please|kindly|like\ you\ to|grateful\ if\ you|appreciate\ it\ if\ you)
            \ (?:\w+\ ){{0,2}}?(?:let\ (?:me|us)\ know|tell\ (?:me|us)|advise|confirm|explain|clarify|say)(?:\ to\ me|\ (?:me|us))?
      | i(?:['’]m|\ am|\ was|['’]ve\ been)?\ (?:\w+\ )?wonder(?:ing|ed)?
      | i(?:['’]d|\ would)\ (?:\w+\ )?(?:like|love|need|want)\ to\ (?:know|ask|find\ out|understand)
      | (?:i|we)\ (?:just\ |also\ |only\ )?(?:want|need|wanted|wished)\ to\ (?:know|ask)
      | (?:my|one|another|the\ other|a)\ question\ (?:is|would\ be)
      | i(?:['’]m|\ am)\ (?:\w+\ )?(?:not\ sure|unsure|unclear|curious)
      | nobody\ (?:could|can|has)\ (?:tell|told)\ me | any\ idea
      | (?:können|könnten|kannst|könntest|würden)\ (?:sie|du)\ (?:mir|uns)\ (?:\w+\ ){{0,2}}?(?:sagen|mitteilen|erklären|bestätigen|schreiben)
      | (?:sagen|schreiben|erklären|bestätigen)\ sie\ (?:mir|uns)(?:\ bitte)? | teilen\ sie\ (?:mir|uns)\ (?:bitte\ )?mit
      | (?:ich\ )?(?:wüsste|hätte)\ (?:ich\ )?(?:auch\ )?gern\w*(?:\ gewusst)? | ich\ frage\ mich
      | ich\ (?:wollte|möchte|würde\ gern\w*)\ (?:\w+\ )?(?:fragen|wissen)
      | (?:mich|uns)\ (?:würde\ )?(?:auch\ )?interessier\w+
      | j['’]aimerais\ (?:\w+\ )?savoir | je\ (?:voudrais|souhaiterais|souhaite|veux|voulais)\ (?:\w+\ )?(?:savoir|demander)
      | je\ me\ demand\w+
      | (?:pourriez|pouvez)[\ -]vous\ (?:me|nous)\ (?:dire|confirmer|indiquer|préciser|expliquer)
      | (?:dites|indiquez|précisez|confirmez)[\ -](?:moi|nous) | merci\ de\ (?:me|nous)\ (?:dire|confirmer|indiquer|préciser)
      | (?:quisiera|quería|querría|desearía|necesito|(?:me|nos)\ gustaría)\ saber | me\ pregunt(?:o|aba)
      | (?:me\ |nos\ )?(?:podr[íi]an?|pueden?)\ (?:ustedes?\ )?(?:decir|indicar|confirmar|informar|explicar)(?:me|nos)?
      | (?:d[íi]gan?|ind[íi]quen?|conf[íi]rmen?)(?:me|nos)
    )
    ,?\ (?:(?:on|of|about|as\ to|the\ following|de|sobre|acerca\ de|vielleicht|denn|bitte|por\ favor)\ )?,?\s*(?=(?:{WHAT})\b)
    | (?:أود|أريد|أرغب)\s(?:في\s)?(?:أن\s)?(?:أعرف|معرفة|أسأل)\s* | أتساءل\s* | أخبروني\s*
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A polite beginning of a question; what follows it is what is asked."""
BARE = re.compile(
    r"^(?:(?:and|so|but|also|hello|hi|und|et|y)[, ]+)?(?:"
    r"(?:when|where|why|who|how(?: much| many| long| soon| often)?|what(?: time)?|which \w+)(?: (?:\w+ ){0,2}?)?"
    r"(?:will|is|are|do|does|did|can|could|would|should|has|have|was|were)\b"
    r"|(?:wann|wo|warum|wieso|wer|wie (?:lange|viel|oft)|was) (?:kommt|kommen|ist|sind|wird|kostet|kosten|kann|können|soll|muss|haben|hat|bekomme|dauert)\b"
    r"|(?:quand|combien|comment|pourquoi|où) (?:est|sont|va|vont|coûte|faire|dois|puis|arrive|puis-je)\b|est-ce qu"
    r"|¿)",
    re.IGNORECASE,
)
"""So a question begins even where its mark was left out."""
AN_ASIDE = re.compile(
    r"^(?:what (?:is|was) (?:worse|more)|was soll'?s)|\bhow (?:are|do) you(?: do)?\b|\bwie geht(?:'s| es)|\bcomment allez|\bcómo est[áa]"
    r"|\b(?:can|could) (?:you|anyone|anybody|somebody|someone) (?:please )?help\b(?: me| us)?(?: with this| here| please)?\W*$"
    r"|\b(?:können|könnten) sie (?:mir|uns) (?:bitte )?helfen\W*$|\bpouvez-vous m['’]aider\W*$|\bpueden? ayudarme\W*$"
    r"|^(?:really|seriously|right|ok|okay|is that so|oder|nicht wahr|verdad|n'est-ce pas)\W*$"
    r"|\b(?:if|whether) (?:you|there(?:['’]s| is)) (?:\w+ )?(?:need|require|want|have|anything)",
    re.IGNORECASE,
)
"""Asked without waiting for an answer, or so generally that whatever is said answers it."""


def asked(text: str) -> list[Sentence]:
    """Each sentence that asks something, without the courtesies it begins with."""
    found = (_question(sentence) for sentence in sentences(text))
    return [question for question in found if question and not AN_ASIDE.search(question.text)]


def _question(sentence: Sentence) -> Sentence | None:
    if wrapped := WRAPPED.search(sentence.text):
        begin = wrapped.end()
        return Sentence(sentence.start + begin, sentence.end, sentence.text[begin:])
    return sentence if sentence.asks or BARE.search(sentence.text) else None
