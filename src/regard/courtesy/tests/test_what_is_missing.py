"""A file, a signature, an answer, a deed: what a letter lacks."""

import pytest

from regard.courtesy.testing import YUSUF, found, letter

SPOKEN_OF = [
    "The invoice is attached.",
    "Please find attached the invoice.",
    "Please find the invoice enclosed.",
    "I attach the label.",
    "See the attachment for the plan.",
    "I have enclosed a map.",
    "Attached: the form.",
    "Im Anhang finden Sie die Rechnung.",
    "Anbei die Rechnung.",
    "Die Rechnung habe ich beigefügt.",
    "Ich habe Ihnen den Plan angehängt.",
    "Veuillez trouver ci-joint la facture.",
    "La facture est en pièce jointe.",
    "Je vous joins le plan.",
    "Le adjunto la factura.",
    "Adjuntamos el plano.",
    "En el archivo adjunto encontrará el plano.",
    "تجدون الفاتورة في المرفق.",
    "أرفقت الفاتورة.",
]
NOT_SPOKEN_OF = [
    "The invoice is in the post.",
    "Thank you for the attached photos.",
    "We received your attachment.",
    "Could you attach a photo?",
    "Please attach a photo of the label.",
    "The heater is attached to the wall.",
    "There is no attachment, so you can read it here.",
    "Your attachment was empty.",
    "I am very attached to it.",
    "Die Rechnung liegt im Konto.",
    "Vielen Dank für die Fotos im Anhang.",
    "Bitte hängen Sie ein Foto an.",
    "Ihr Anhang ist leer.",
    "Merci pour la pièce jointe.",
    "Merci de joindre une photo en pièce jointe.",
    "Gracias por el archivo adjunto.",
    "Por favor, adjunte una foto.",
    "شكرا على المرفق.",
    "يرجى إرفاق صورة.",
]
UNSIGNED = [
    "Hello Yusuf,\n\nit is here.",
    "Hello Yusuf,\n\nit is here.\n\nKind regards",
    "Hello Yusuf,\n\nit is here.\n\nKind regards,\n",
    "Hello Yusuf,\n\nit is here.\n\nBest wishes\n\n",
    "Hallo,\n\nes ist da.\n\nViele Grüße",
    "Hallo,\n\nes ist da.\n\nMit freundlichen Grüßen\n",
    "Bonjour,\n\nc'est là.\n\nCordialement",
    "Bonjour,\n\nc'est là.\n\nBien à vous,",
    "Hola:\n\nya está.\n\nUn saludo",
    "Hola:\n\nya está.",
    "مرحبا،\n\nوصلت.\n\nمع أطيب التحيات",
    "مرحبا،\n\nوصلت.",
    "Amara is away. It is here.\n\nOne more thing.\n\nAnd another.",
    "It is here.",
    "Thanks",
    "Hello Yusuf,\n\nit is here.\n\nKind regards\nThe team",
]
SIGNED = [
    "Hello Yusuf,\n\nit is here.\n\nAmara",
    "Hello Yusuf,\n\nit is here.\n\nKind regards\nAmara",
    "Hello Yusuf,\n\nit is here.\n\nKind regards,\nAmara Okafor",
    "Hello Yusuf,\n\nit is here.\n\nKind regards\n\nAmara Okafor\nHarbour care\n01 555 0100",
    "Hello Yusuf,\n\nit is here.\n\nBest, Amara",
    "It is here. Amara",
    "it is here\namara",
    "Hallo,\n\nes ist da.\n\nViele Grüße\nAmara",
    "Hallo,\n\nes ist da.\n\nIhre Amara Okafor",
    "Bonjour,\n\nc'est là.\n\nCordialement\nAmara",
    "Hola:\n\nya está.\n\nUn saludo\nAmara",
    "مرحبا،\n\nوصلت.\n\nمع التحية\nAmara",
    "مرحبا،\n\nوصلت.\n\nمع التحية\nأمارا",
    "It is here.\n\nA. Okafor",
    "It is here.\n\nYours sincerely\n\n\nAmara Okafor\n",
    "",
    "   \n",
]
BARE = [
    "I am sorry.",
    "We apologise for the inconvenience.",
    "So sorry to hear that!",
    "Please accept our apologies. We understand how frustrating this is.",
    "I'm sorry for the delay. Thank you for your patience.",
    "We are sorry. Unfortunately there is high demand at the moment.",
    "We regret this. Your feedback is important to us.",
    "Entschuldigen Sie bitte.",
    "Es tut uns leid. Wir bitten um Ihr Verständnis.",
    "Wir bedauern die Unannehmlichkeiten.",
    "Nous sommes désolés pour la gêne occasionnée.",
    "Veuillez nous excuser. Merci de votre patience.",
    "Lo siento mucho.",
    "Le pedimos disculpas por las molestias.",
    "نعتذر عن الإزعاج.",
    "نأسف لذلك ونتفهم شعورك.",
]
NOT_BARE = [
    "I am sorry. I have refunded the 20 euros.",
    "I am sorry, and I have sent a new one today.",
    "We apologise. A courier brings it at noon.",
    "Sorry for the wait! The price is 20 euros.",
    "We are sorry. Your money is on its way.",
    "There is no need to apologise.",
    "It is here.",
    "Sorry, I called the wrong number and have changed it in your account.",
    "Es tut mir leid. Ich habe Ihnen 20 Euro gutgeschrieben.",
    "Entschuldigung, das Paket ist seit heute unterwegs.",
    "Sie müssen sich nicht entschuldigen.",
    "Je suis désolée, je vous ai remboursé ce matin.",
    "Nous sommes désolés. Le technicien passe à midi.",
    "Lo siento, le he devuelto el dinero.",
    "Disculpe. El técnico va mañana.",
    "نعتذر. أرسلنا قطعة جديدة اليوم.",
]
LEFT_OPEN = [
    ("en", "When will it come?", "Thank you for your message."),
    ("en", "How much is the grille?", "The grille is a good choice."),
    ("en", "Is it dangerous?", "Thank you for the photo."),
    ("en", "Who will come?", "it should be there at noon."),
    ("en", "Do you deliver to Malta?", "We value your interest."),
    ("en", "When will it come, and what will it cost?", "It comes on Friday."),
    ("en", "Can I use it? Do I have to send it in?", "Please keep the receipt."),
    ("en", "What should I do now?", "Thank you for contacting us."),
    ("en", "How do I open it?", "We look forward to hearing from you."),
    ("de", "Wann kommt der Techniker?", "Vielen Dank für Ihre Nachricht."),
    ("de", "Was kostet ein Filter?", "Der Filter ist lieferbar."),
    ("de", "Muss ich etwas unterschreiben?", "Danke für Ihr Vertrauen."),
    ("fr", "Quand vient le technicien ?", "Merci de votre confiance."),
    ("fr", "Combien coûte le filtre ?", "Le filtre est disponible."),
    ("es", "¿Cuándo viene el técnico?", "Quedamos a su disposición."),
    ("es", "¿Cuánto cuesta un filtro?", "El filtro está disponible."),
    ("ar", "متى يصل الفني؟", "شكرا لتواصلك معنا."),
]
ANSWERED = [
    ("en", "When will it come?", "It comes on Friday."),
    ("en", "How much is the grille?", "18 euros with postage."),
    ("en", "How much is the grille?", "It is free."),
    ("en", "Is it dangerous?", "No, it is only loud."),
    ("en", "Who will come?", "Our fitter Marek."),
    ("en", "Do you deliver to Malta?", "Yes, we do."),
    ("en", "When will it come, and what will it cost?", "On Friday, for 20 euros."),
    ("en", "Can I use it? Do I have to send it in?", "You can use it. Nothing has to be sent in."),
    ("en", "What should I do now?", "Pull the plug and leave it out."),
    ("en", "When will it come?", "I am asking the driver and will let you know tomorrow."),
    ("en", "It never came.", "Thank you for your message."),
    ("pl", "Kiedy przyjedzie technik?", "Thank you for your message."),
    ("de", "Wann kommt der Techniker?", "Er kommt am Donnerstag."),
    ("de", "Was kostet ein Filter?", "12 Euro."),
    ("de", "Muss ich etwas unterschreiben?", "Nein, das ist nicht nötig."),
    ("fr", "Quand vient le technicien ?", "Jeudi matin."),
    ("es", "¿Cuánto cuesta un filtro?", "Cuesta 12 euros."),
    ("ar", "متى يصل الفني؟", "يصل يوم الخميس."),
    ("fr", "Pouvez-vous m'écrire ?", "C'est noté : nous écrivons."),
    ("es", "¿Me lo devuelven, por favor?", "Tiene razón. Lo devolvemos hoy."),
    ("en", "Could you bring a ladder?", "We carry one in each van."),
]


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_a_file_that_is_spoken_of_is_missed(text):
    assert len(found("attachment", letter(text))) == 1
    assert found("attachment", letter(text, attached=1)) == []


@pytest.mark.parametrize("text", NOT_SPOKEN_OF)
def test_a_file_of_theirs_is_not_missed(text):
    assert found("attachment", letter(text)) == []


@pytest.mark.parametrize("text", UNSIGNED)
def test_a_letter_without_a_name_below_is_seen_when_it_is_done(text):
    end = len(text.rstrip())
    shown = found("unsigned", letter(text, names=YUSUF, done=True))
    assert [(words, mended.strip()) for words, mended in shown] == [("", "Amara")]
    assert found("unsigned", letter(text[:end], names=YUSUF)) == []


@pytest.mark.parametrize("text", SIGNED)
def test_a_signed_letter_is_let_be(text):
    assert found("unsigned", letter(text, names=YUSUF, done=True)) == []


def test_a_chat_is_not_signed():
    assert found("unsigned", letter("It is here.", done=True, signs=False)) == []


@pytest.mark.parametrize("text", BARE)
def test_sorry_alone_is_not_enough(text):
    assert len(found("bare-apology", letter(text, done=True))) == 1


@pytest.mark.parametrize("text", NOT_BARE)
def test_sorry_and_a_deed_is_let_be(text):
    assert found("bare-apology", letter(text, done=True)) == []


def test_what_to_do_about_it_is_begun_for_the_writer_and_cannot_be_sent_unfinished():
    ((words, mended),) = found("bare-apology", letter("I am sorry.", done=True))
    assert (words, mended) == ("I am sorry.", "I am sorry. To put it right, I […].")
    assert found("placeholder", letter(mended)) == [("[…]", None)]


@pytest.mark.parametrize(("language", "wrote", "text"), LEFT_OPEN)
def test_a_question_left_open_is_seen_when_the_letter_is_done(language, wrote, text):
    given = {"wrote": wrote, "wrote_in": language, "languages": (language,), "heard": language}
    assert len(found("unanswered", letter(text, done=True, **given))) >= 1
    assert found("unanswered", letter(text, **given)) == []


@pytest.mark.parametrize(("language", "wrote", "text"), ANSWERED)
def test_a_question_that_is_answered_is_let_be(language, wrote, text):
    heard = "en" if language == "pl" else language
    given = {"wrote": wrote, "wrote_in": language, "languages": (language,), "heard": heard}
    assert found("unanswered", letter(text, done=True, **given)) == []
