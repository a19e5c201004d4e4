import pytest

from regard.channels.email.reading.automatic import kind_of
from regard.channels.email.reading.letter import Address, Attachment, Letter

OWN = ("care@example.org", "support@example.org")


def letter(subject="Question about my order", sender="maria@example.net", **headers):
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Letter(
        sender=(Address("Maria", sender),),
        to=(Address("", "care@example.org"),),
        subject=subject,
        text="Hello",
        headers=(("From", sender), *named),
    )


ABSENT = """\
Out of office
Out of Office: Your order
Automatic reply: Your order
Auto-Reply: Re: Your order
AutoReply: hello
OOO: back on Monday
I am out of the office
On vacation
Abwesenheitsnotiz: Ihre Bestellung
Automatische Antwort: Ihre Bestellung
Abwesend: Re: Ihre Bestellung
Ich bin nicht im Büro
Réponse automatique : Votre commande
Absence du bureau
Absente du bureau : Re
Respuesta automática: Su pedido
Fuera de la oficina
Risposta automatica: Il suo ordine
Fuori ufficio
Resposta automática: Seu pedido
Ausência temporária
Automatisch antwoord: Uw bestelling
Afwezig
Odpowiedź automatyczna: Zamówienie
Automatická odpověď: Objednávka
Automatická odpoveď: Objednávka
Autosvar: Din beställning
Automatiskt svar: Din beställning
Automatisk svar: Din ordre
Fravær: Re
Automaattinen vastaus: Tilauksesi
Poissaolo
Otomatik yanıt: Siparişiniz
Автоматический ответ: Ваш заказ
Автоответ: Ваш заказ
Автоматична відповідь: Ваше замовлення
Automatikus válasz: Rendelés
Răspuns automat: Comanda
Αυτόματη απάντηση: Παραγγελία
自動返信: ご注文
不在: ご注文
自动回复: 您的订单
自動回覆: 您的訂單
자동 회신: 주문
부재중 자동응답
Trả lời tự động: Đơn hàng
رد تلقائي: طلبك
תשובה אוטומטית: ההזמנה
I'm on holiday until 5 November
Currently out of the office Re: Your order
On parental leave: Your order
Ich bin im Urlaub
Je suis actuellement en congés Re: Votre commande
Assenza dall'ufficio
Estoy de vacaciones
Estou de férias
Afwezigheidsmelding: Uw bestelling
Ik ben afwezig
Jag är på semester
Frånvaromeddelande: Order
Jestem na urlopie
Nieobecność w biurze
Szabadságon vagyok
Tatilde: Sipariş
休暇のお知らせ
【自動送信】お問い合わせ
ردّ تلقائي: طلبك""".splitlines()


@pytest.mark.parametrize("subject", ABSENT)
def test_who_is_away_has_not_answered(subject):
    assert kind_of(letter(subject), OWN) == "auto-reply"


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Automatic reply: Your order",
        "Your automatic replies are annoying",
        "Question about your out of office",
        "Absences of my son, what to do?",
        "Vacation rental booking 12-19 May",
        "Holiday booking",
        "Office chair out of stock?",
        "Abwesenheit meines Sohnes",
        "Absence de livraison",
        "On holiday my router broke",
        "Ausente el repartidor",
        "On leave-in conditioner",
        "I am out of toner, please send some",
        "I am away next week, deliver later",
        "På semester i er stuga",
        "Réponse à votre message",
    ],
)
def test_who_writes_about_being_away_is_a_person(subject):
    assert kind_of(letter(subject), OWN) == "none"


HEADERS = [
    ({"Auto_Submitted": "auto-replied"}, "auto-reply"),
    ({"Auto_Submitted": "auto-replied (vacation)"}, "auto-reply"),
    ({"Auto_Submitted": "auto-generated"}, "notification"),
    ({"Auto_Submitted": "no"}, "none"),
    ({"X_Autoreply": "yes"}, "auto-reply"),
    ({"X_Autoreply": "no"}, "none"),
    ({"X_Autorespond": "Thank you"}, "auto-reply"),
    ({"Precedence": "auto_reply"}, "auto-reply"),
    ({"Precedence": "bulk"}, "notification"),
    ({"Precedence": "junk"}, "notification"),
    ({"Precedence": "list"}, "list"),
    ({"Precedence": "normal"}, "none"),
    ({"List_Id": "<friends.example.com>"}, "list"),
    ({"List_Id": "Newsletter <news.example.com>", "Precedence": "bulk"}, "list"),
    ({"List_Unsubscribe": "<https://example.com/u>"}, "list"),
    (
        {
            "List_Id": "Care <care.example.org>",
            "List_Post": "<mailto:care@example.org>",
            "Precedence": "list",
        },
        "none",
    ),
    ({"X_Auto_Response_Suppress": "All"}, "none"),
    ({"X_Auto_Response_Suppress": "DR, OOF, AutoReply"}, "none"),
    ({"Return_Path": "<>"}, "notification"),
    ({"Return_Path": "<maria@example.net>"}, "none"),
    ({"X_Loop": "care@example.org"}, "notification"),
    ({"X_Loop": "somebody@example.com"}, "none"),
    ({"X_GitHub_Reason": "mention"}, "notification"),
    ({"X_OTRS_Loop": "yes"}, "notification"),
    ({"Feedback_ID": "1.2.3"}, "none"),
]


@pytest.mark.parametrize(("headers", "kind"), HEADERS)
def test_headers_tell_machines_from_people(headers, kind):
    assert kind_of(letter(**headers), OWN) == kind


@pytest.mark.parametrize(
    "sender",
    [
        "noreply@example.com",
        "no-reply@example.com",
        "No_Reply@example.com",
        "orders-noreply@example.com",
        "noreply-12ab@example.com",
        "donotreply@example.com",
        "ne-pas-repondre@example.com",
        "nepasrepondre@example.com",
        "nao-responda@example.com",
        "notifications@example.com",
        "mailer-daemon@example.com",
        "postmaster@example.com",
    ],
)
def test_nobody_waits_at_such_an_address(sender):
    assert kind_of(letter(sender=sender), OWN) == "notification"


@pytest.mark.parametrize(
    "sender", ["norbert@example.com", "noreen.ply@example.com", "maria.notify.silva@example.com"]
)
def test_people_have_names_of_all_kinds(sender):
    assert kind_of(letter(sender=sender), OWN) == "none"


def test_a_web_form_speaks_for_the_person_it_names():
    form = Letter(
        sender=(Address("Shop", "noreply@shop.example"),),
        reply_to=(Address("Maria", "maria@example.net"),),
        subject="Contact form",
        text="Where is my order?",
    )
    assert kind_of(form, OWN) == "none"


def test_our_own_mail_coming_back_is_never_answered():
    assert kind_of(letter(sender="Care@Example.org"), OWN) == "notification"


def test_an_accepted_invitation_is_a_button_that_was_pressed():
    pressed = Letter(
        sender=(Address("Maria", "maria@example.net"),),
        subject="Accepted: Call-back on Tuesday",
        attachments=(Attachment("invite.ics", "text/calendar", 9, "0" * 64, b"BEGIN:VCAL"),),
    )
    assert kind_of(pressed, OWN) == "notification"
    assert kind_of(letter("Accepted: your offer"), OWN) == "none"


def test_a_machine_answering_our_mail_has_answered_by_itself():
    answer = Letter(
        sender=(Address("Maria", "maria@example.net"),),
        in_reply_to="promise.1@example.org",
        subject="Re: Your order",
        headers=(("Auto-Submitted", "auto-generated"),),
    )
    assert kind_of(answer, OWN) == "auto-reply"


def test_an_answer_with_an_empty_return_path_came_from_a_machine():
    sender = (Address("Maria", "maria@example.net"),)
    empty = ("Return-Path", "<>")
    answer = Letter(
        sender=sender, in_reply_to="promise.1@example.org", subject="Re: Your order", headers=(empty,)
    )
    absent = Letter(sender=sender, subject="Your order", headers=(empty, ("X-Auto-Response-Suppress", "All")))
    assert kind_of(answer, OWN) == "auto-reply"
    assert kind_of(absent, OWN) == "auto-reply"


@pytest.mark.parametrize(
    "subject", ["Read: Your order", "Gelesen: Ihre Bestellung", "Not read: Your order", "Return receipt"]
)
def test_a_receipt_says_only_that_mail_was_opened(subject):
    receipt = Letter(
        sender=(Address("Maria", "maria@example.net"),),
        subject=subject,
        text="Your message to care@example.org was read on Tuesday, 2 April 2024.",
        headers=(("Content-Type", "multipart/report; report-type=disposition-notification; boundary=x"),),
    )
    assert kind_of(receipt, OWN) == "notification"
