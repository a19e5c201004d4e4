"""What is only a thank-you, in five languages, and what must not be taken for one."""

import pytest

from regard.conversations.thanks import merely_thanks

NAMES = ["Siobhán Byrne", "Amara Okafor"]

MERE = [
    "Thanks!",
    "Thank you so much.",
    "thx",
    "Cheers, Amara",
    "Thanks a lot for your quick reply!\n\nKind regards\nSiobhán Byrne",
    "Great, thank you very much for your help. Have a nice weekend!",
    "👍",
    "🙏🙏",
    "Danke!",
    "Vielen Dank für Ihre schnelle Antwort.\nMit freundlichen Grüßen\nSiobhan Byrne",
    "Super, herzlichen Dank und schönen Abend noch",
    "Merci beaucoup !",
    "Merci pour votre aide, bonne journée.",
    "Je vous remercie. Merci encore, cordialement",
    "Muchas gracias por su ayuda.",
    "Perfecto, mil gracias. Un saludo",
    "شكرا جزيلا",
    "شكراً لكم على الرد السريع",
    "ألف شكر، يعطيكم العافية",
]
MORE = [
    "",
    "Hello",
    "Thanks, but it is still broken.",
    "Thanks. When will it come?",
    "Thanks for nothing.",
    "No thanks, I want my money back.",
    "Thank you. My number is 0872345678",
    "Thank you, I will complain.",
    "ok",
    "👎",
    "Danke, aber das Gerät ist kaputt.",
    "Danke. Die Rechnung fehlt noch.",
    "Vielen Dank für nichts",
    "Danke, und wann kommt es?",
    "Merci, mais rien n'a changé.",
    "Merci de me rappeler",
    "Merci, où est mon colis ?",
    "Gracias, pero no funciona.",
    "Gracias, quiero cancelar",
    "¿Gracias?",
    "شكرا لكن الجهاز معطل",
    "شكرا، متى يصل الطلب؟",
    "شكرا أريد استرداد المال",
    "Thanks, please call Peter",
]


@pytest.mark.parametrize("text", MERE)
def test_a_word_of_thanks_asks_for_nothing(text):
    assert merely_thanks(text, names=NAMES)


@pytest.mark.parametrize("text", MORE)
def test_whatever_says_more_is_heard(text):
    assert not merely_thanks(text, names=NAMES)
