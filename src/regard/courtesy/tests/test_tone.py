"""Blame, threats, words of our own house, shouting: what is heard where nobody meant it."""

import pytest

from regard.courtesy.draft import Known, Wording
from regard.courtesy.testing import SIOBHAN, found, letter

BLAME = [
    ("en", "You should have read the manual."),
    ("en", "It is your own fault."),
    ("en", "You failed to send the form."),
    ("en", "As I already told you, it is on its way."),
    ("en", "You didn’t follow the steps."),
    ("en", "You claim that it never came."),
    ("en", "Please calm down."),
    ("en", "This is a user error."),
    ("de", "Sie hätten vorher fragen müssen."),
    ("de", "Das ist Ihr eigener Fehler."),
    ("de", "Wie bereits mitgeteilt, dauert es."),
    ("de", "Sie behaupten, es sei nie gekommen."),
    ("fr", "Vous auriez dû lire la notice."),
    ("fr", "C'est une mauvaise utilisation."),
    ("es", "La culpa es suya."),
    ("es", "Como ya le dije, está en camino."),
    ("ar", "كان يجب عليك قراءة الدليل."),
]
NO_BLAME = [
    ("en", "You have read the manual well."),
    ("en", "We should have told you."),
    ("en", "It is nobody's fault."),
    ("en", "We failed to send the form."),
    ("en", "You sent everything we need."),
    ("en", "The claim is paid."),
    ("en", "Its default is off."),
    ("en", "It stays calm in the night."),
    ("en", "> You should have read the manual."),
    ("de", "Wir hätten vorher fragen müssen."),
    ("de", "Der Fehler lag bei uns, Sie haben recht."),
    ("de", "Er fehlerte."),
    ("fr", "Nous aurions dû vous prévenir."),
    ("fr", "Vous avez bien fait."),
    ("es", "Fue un error nuestro."),
    ("es", "Está en camino."),
    ("ar", "قرأت الدليل، أحسنت."),
]
THREAT = [
    ("en", "We will take legal action."),
    ("en", "This is our final warning."),
    ("en", "Pay at once, or else."),
    ("en", "Failure to comply ends the contract."),
    ("en", "It goes to a debt collection agency."),
    ("en", "We will be forced to stop."),
    ("en", "Your account will be closed."),
    ("en", "You have been warned."),
    ("de", "Wir leiten rechtliche Schritte ein."),
    ("de", "Andernfalls endet der Vertrag."),
    ("de", "Dies ist die letzte Mahnung."),
    ("de", "Das Inkassobüro meldet sich."),
    ("fr", "Nous serons contraints d'agir."),
    ("fr", "C'est le dernier rappel, faute de quoi tout s'arrête."),
    ("es", "Nos veremos obligados a actuar."),
    ("es", "Es el último aviso."),
    ("ar", "هذا إنذار أخير."),
]
NO_THREAT = [
    ("en", "There is no need to act."),
    ("en", "It is legal to use it outside."),
    ("en", "The last invoice is paid."),
    ("en", "A warning light is on."),
    ("en", "Would you like tea or something else?"),
    ("en", "The collection is on Monday."),
    ("en", "We closed your matter as you wished."),
    ("en", "You will lose nothing."),
    ("en", "> We will take legal action."),
    ("de", "Die Schritte sind einfach."),
    ("de", "Die Mahnung war ein Versehen von uns."),
    ("de", "Anders ist es schöner."),
    ("fr", "Le rappel de l'appareil est terminé."),
    ("fr", "Nous agissons."),
    ("es", "El aviso llegó tarde."),
    ("es", "Estamos obligados y contentos."),
    ("ar", "وصل الإشعار."),
]
JARGON = [
    ("en", "The SLA is met."),
    ("en", "Your ticket is here."),
    ("en", "It was escalated."),
    ("en", "The RMA is on its way."),
    ("en", "Our backend says no."),
    ("en", "Going forward we call first."),
    ("en", "As per our policy it is free."),
    ("en", "I will do it ASAP."),
    ("en", "Thanks for reaching out."),
    ("de", "Ihr Ticket ist da."),
    ("de", "Es wurde eskaliert."),
    ("de", "Laut System ist es da."),
    ("de", "Die Stammdaten sind neu."),
    ("fr", "Votre ticket est là."),
    ("fr", "C'est escaladé."),
    ("es", "Su ticket está aquí."),
    ("es", "Se ha escalado."),
    ("ar", "تذكرتك هنا."),
]
NO_JARGON = [
    ("en", "The heater is here."),
    ("en", "She sla-lomed."),
    ("en", "It is a mountain with an escalator."),
    ("en", "Tickets to the fair are 3 euros in May and theirs."),
    ("en", "The queue at the door was short."),
    ("en", "An armadillo came by."),
    ("en", "In that case it is free."),
    ("en", "Our neighbours reach the shelf."),
    ("en", "> The SLA is met."),
    ("de", "Die Karte ist da."),
    ("de", "Es läuft laut."),
    ("de", "Der Stamm ist neu."),
    ("fr", "Le billet est là."),
    ("fr", "C'est une belle escapade."),
    ("es", "El billete está aquí."),
    ("es", "La escalera es nueva."),
    ("ar", "الرسالة هنا."),
]
LOUD = [
    ("Please do NOT PLUG IT in.", "NOT PLUG IT", "not plug it"),
    ("It is VERY important.", "VERY", "very"),
    ("READ THIS.", "READ THIS", "Read this"),
    ("At last!!", "!!", "!"),
    ("At last!!!", "!!!", "."),
    ("Really?!", "?!", "?"),
    ("It is NEVER to be moved.", "NEVER", "never"),
    ("Das geht LEIDER NICHT.", "LEIDER NICHT", "leider nicht"),
    ("Bitte SOFORT melden.", "SOFORT", "sofort"),
    ("C'est TRÈS simple.", "TRÈS", "très"),
    ("NE TOUCHEZ PAS cela.", "NE TOUCHEZ PAS", "Ne touchez pas"),
    ("No lo toque NUNCA.", "NUNCA", "nunca"),
    ("¡¡Cuidado!", "¡¡", "¡"),
    ("وصلت!!!", "!!!", "."),
    ("مهمـــــة هنا", "ـــــ", ""),
    ("It is soooooo good.", "oooooo", "o"),
    ("ПОЖАЛУЙСТА, ждите.", "ПОЖАЛУЙСТА", "Пожалуйста"),
]
CALM = [
    "It is here!",
    "The USB cable and the IBAN are here.",
    "The KLM flight.",
    "Your model is the EMBER.",
    "The number is AB-1234-XY.",
    "I am here.",
    "A. B. Okafor",
    "Is it? Yes!",
    "The NATO, the UNO and the WLAN.",
    "> PLEASE DO NOT SHOUT!!!",
    "It costs 20 EUR.",
    "O Ó Súilleabháin",
    "Der TÜV war da.",
    "La TVA est incluse.",
    "وصلت!",
    "हाँ, ठीक है!",
    "We saw MWST on it.",
]


@pytest.mark.parametrize(
    ("rule", "language", "text"),
    [
        (rule, *case)
        for rule, cases in (("blame", BLAME), ("threat", THREAT), ("jargon", JARGON))
        for case in cases
    ],
)
def test_words_we_do_not_use_are_marked(rule, language, text):
    assert found(rule, letter(text, heard=language))


@pytest.mark.parametrize(
    ("rule", "language", "text"),
    [
        (rule, *case)
        for rule, cases in (("blame", NO_BLAME), ("threat", NO_THREAT), ("jargon", NO_JARGON))
        for case in cases
    ],
)
def test_words_that_only_look_like_them_are_let_be(rule, language, text):
    assert found(rule, letter(text, heard=language)) == []


def test_better_words_are_offered_in_the_same_case():
    own = (Wording("jargon", "en", "warmth unit", "heater"), Wording("jargon", "en", "descal*"))
    text = "Warmth  unit descaled; the warmth\nunit is here."
    assert found("jargon", letter(text, heard="en", wordings=own)) == [
        ("Warmth  unit", "Heater"),
        ("descaled", None),
        ("warmth\nunit", "heater"),
    ]


def test_words_of_one_language_mean_nothing_in_another():
    own = (Wording("jargon", "de", "Call"),)
    assert found("jargon", letter("I call you.", heard="en", wordings=own)) == []
    assert found("jargon", letter("Der Call war gut.", heard="de", wordings=own)) == [("Call", None)]


@pytest.mark.parametrize(("text", "words", "mended"), LOUD)
def test_shouting_is_calmed(text, words, mended):
    assert found("shouting", letter(text)) == [(words, mended)]


@pytest.mark.parametrize("text", CALM)
def test_abbreviations_names_and_one_exclamation_mark_are_no_shouting(text):
    assert found("shouting", letter(text, names=SIOBHAN, facts=(Known("Model", "EMBER H2"),))) == []
