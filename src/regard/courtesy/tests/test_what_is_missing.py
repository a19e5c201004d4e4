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
    (
        "en",
        "When will you deliver? And is the lid dishwasher-proof?",
        "I am asking when the van can deliver, and I will let you know tomorrow.",
    ),
    ("en", "How do I open it? And which batteries does it take?", "Press the two sides together."),
    ("en", "Is the pump covered?", "You asked whether the pump is covered. I fully understand."),
    ("en", "Could you send me the manual?", "We are looking into it."),
    ("de", "Warum kam niemand?", "wir hoffen, dass Sie zufrieden sind."),
    ("en", "Does the warranty cover the pump?", "The pump was made in our own works."),
    ("en", "Can the fitter bring the part on Saturday?", "Your part has arrived here and looks good."),
    ("de", "Kann ich das Gerät selbst einbauen?", "das Gerät wurde letztes Jahr gebaut."),
    ("fr", "Puis-je échanger la lampe en magasin ?", "la lampe est un beau modèle."),
    (
        "en",
        "Could you let me know when the part will arrive.",
        "I have looked at your order: the part is on its way and we are taking care of it.",
    ),
    (
        "en",
        "I was wondering whether the warranty covers the pump.",
        "Thank you for your question about the warranty. I have put your letter with the others.",
    ),
    (
        "en",
        "Please tell me what the repair costs.",
        "The repair is done by our own people, and they are good at it.",
    ),
    (
        "en",
        "I'd like to know how long the battery lasts.",
        "The battery is a new kind and can be charged at home.",
    ),
    ("en", "When can somebody come", "I am sorry that the heater is cold."),
    ("en", "Do you have it in green? And is the lid included?", "Yes, we have it in green."),
    ("en", "Can I pay by card? Is there parking near you?", "Yes, you can pay by card."),
    (
        "en",
        "How do I reset it? Also, is the old filter recyclable?",
        "Hold the button for ten seconds to reset it.",
    ),
    ("en", "Is the shop open on Monday?", "I am sorry that you could not reach us, and that is our fault."),
    ("en", "Is it safe for children?", "I am sorry that your parcel has not arrived."),
    ("en", "How much would a second key be?", "Your first key was sent on 3 May under the number 88213."),
    (
        "en",
        "When will the refund be paid?",
        "The refund of 48 euros has been approved under the number 4471.",
    ),
    ("en", "Who signs for it if we are out?", "It should be there at noon."),
    ("en", "Why was I charged twice?", "I am sorry for the trouble this has caused you."),
    ("en", "Which size do I need for a 20 cm pipe, and does it come with screws?", "You need the size M."),
    (
        "de",
        "Könnten Sie mir sagen, wann der Techniker kommt.",
        "der Techniker ist informiert und kennt das Gerät.",
    ),
    ("de", "Ich wüsste gern, was ein neuer Filter kostet.", "der Filter passt in alle unsere Geräte."),
    ("de", "Ich wollte fragen, ob die Garantie noch gilt.", "vielen Dank für Ihre Frage zur Garantie."),
    (
        "de",
        "Liefern Sie auch samstags? Und nimmt der Fahrer das alte Gerät mit?",
        "ja, samstags liefern wir.",
    ),
    ("de", "Warum wurde doppelt abgebucht?", "es tut uns leid, dass Sie Ärger hatten."),
    ("de", "Wie lange dauert die Reparatur?", "die Reparatur macht unsere Werkstatt."),
    (
        "fr",
        "J'aimerais savoir quand arrive ma commande.",
        "votre commande est bien partie de notre entrepôt.",
    ),
    ("fr", "Pourriez-vous me dire combien coûte la pièce.", "la pièce est en stock."),
    ("fr", "Est-ce que la pompe est garantie ? Et livrez-vous le samedi ?", "oui, la pompe est garantie."),
    ("fr", "Pourquoi ai-je été débité deux fois ?", "je suis désolée pour ce désagrément."),
    ("es", "Quisiera saber cuándo llega mi pedido.", "su pedido ha salido de nuestro almacén."),
    ("es", "¿Me podrían decir cuánto cuesta la pieza?", "la pieza está en nuestro almacén."),
    ("es", "¿La garantía cubre la bomba? ¿Y abren los sábados?", "sí, la garantía cubre la bomba."),
    ("es", "¿Por qué me cobraron dos veces?", "lamento mucho las molestias."),
    ("ar", "أود أن أعرف متى يصل الفني.", "نعتذر عن الإزعاج."),
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
    (
        "en",
        "When does it come, and what does it cost?",
        "I am asking the driver, and I will let you know tomorrow.",
    ),
    ("en", "Why did nobody call?", "We wrote down a wrong number."),
    (
        "en",
        "How do I open it? And which batteries does it take?",
        "Press the two sides together. It takes two of type AA.",
    ),
    ("en", "Does the warranty cover the pump?", "The pump is covered for two years."),
    ("en", "Can you deliver on Saturday?", "Saturday works."),
    ("en", "Is the lid included in the price?", "Yes, the lid comes with it."),
    ("en", "Can the fitter bring the part on Saturday?", "He brings the part on Saturday at ten."),
    ("de", "Kann ich das Gerät selbst einbauen?", "das können Sie: die Anleitung liegt bei."),
    ("fr", "Puis-je échanger la lampe en magasin ?", "oui, gardez seulement le ticket."),
    ("en", "Could you let me know when the part will arrive.", "The part arrives on Thursday."),
    (
        "en",
        "Could you let me know when the part will arrive.",
        "I have asked the maker and will let you know on Friday.",
    ),
    (
        "en",
        "I was wondering whether the warranty covers the pump.",
        "It does: pump and hose are covered for two years.",
    ),
    ("en", "Please tell me what the repair costs.", "The repair costs you nothing."),
    ("en", "Please tell me what the repair costs.", "We repair it at our own expense, so you pay nothing."),
    ("en", "I'd like to know how long the battery lasts.", "It lasts eight hours."),
    ("en", "Let me know if you need anything else from me.", "The card is in the post."),
    ("en", "Please let me know if there is anything else you need.", "The card is in the post."),
    ("en", "Do you have it in green? And is the lid included?", "Yes to both."),
    (
        "en",
        "Do you have it in green? And is the lid included?",
        "We have it in green, and the lid comes with it.",
    ),
    (
        "en",
        "Can I pay by card? Is there parking near you?",
        "You can pay by card, and behind the house there is parking.",
    ),
    ("en", "Is the shop open on Monday?", "I'm sorry, no, on Mondays we are closed."),
    ("en", "How much would a second key be?", "A second key is £12."),
    ("en", "When will the refund be paid?", "The refund left this morning."),
    ("en", "When will the refund be paid?", "It will be on your account in three working days."),
    ("en", "Who comes?", "Marek comes."),
    (
        "en",
        "Why was I charged twice?",
        "I am sorry: our till sent the sum twice, and one of them goes back today.",
    ),
    ("en", "Hello, how are you? The card never came.", "The card left this morning."),
    ("en", "Can you help me? The lid is broken.", "A new lid leaves today."),
    ("en", "Where is my card?", "It went to your old address; a new one left this morning."),
    (
        "en",
        "Could you send me the manual? And how do I reset the clock?",
        "Here is the manual. To reset the clock, hold both buttons.",
    ),
    ("en", "What is worse, nobody called.", "I am calling you today at four."),
    ("de", "Könnten Sie mir sagen, wann der Techniker kommt.", "er kommt am 12. Mai um acht."),
    ("de", "Ich wüsste gern, was ein neuer Filter kostet.", "ein Filter kostet 12 Euro."),
    ("de", "Ich wollte fragen, ob die Garantie noch gilt.", "ja, bis Ende 2027."),
    ("de", "Liefern Sie auch samstags?", "samstags leider nicht."),
    ("de", "Wie lange dauert die Reparatur?", "etwa zehn Tage."),
    ("de", "Melden Sie sich, wenn etwas fehlt.", "die Karte ist unterwegs."),
    ("fr", "J'aimerais savoir quand arrive ma commande.", "elle arrive jeudi."),
    ("fr", "Pourriez-vous me dire combien coûte la pièce.", "elle coûte 12 €."),
    ("fr", "Est-ce que la pompe est garantie ?", "oui, elle l'est."),
    ("es", "Quisiera saber cuándo llega mi pedido.", "llega el jueves."),
    ("es", "¿La garantía cubre la bomba?", "sí, la cubre."),
    (
        "es",
        "¿Por qué me cobraron dos veces?",
        "lo siento: fue un error nuestro y hoy le devolvemos el importe.",
    ),
    ("ar", "أود أن أعرف متى يصل الفني.", "يصل يوم الخميس."),
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


def test_what_was_asked_in_another_language_is_seen_where_both_are_known():
    given = {
        "wrote": "Combien coûte le filtre ?",
        "wrote_in": "fr",
        "languages": ("en",),
        "heard": "en",
        "done": True,
    }
    assert len(found("unanswered", letter("The filter is in stock.", **given))) == 1
    assert found("unanswered", letter("The filter is 12 euros.", **given)) == []


@pytest.mark.parametrize(("language", "wrote", "text"), ANSWERED)
def test_a_question_that_is_answered_is_let_be(language, wrote, text):
    heard = "en" if language == "pl" else language
    given = {"wrote": wrote, "wrote_in": language, "languages": (language,), "heard": heard}
    assert found("unanswered", letter(text, done=True, **given)) == []
