"""What a person told us is not asked again, not read back, and not asked by one colleague after another."""

import pytest

from regard.courtesy.draft import Known
from regard.courtesy.testing import found, letter

SERIAL = (Known("Serial number", "88213-K"),)
FACTS = {
    "serial": SERIAL,
    "order": (Known("Order number", "4500-7712"),),
    "phone": (Known("Phone number", "+353 86 123 4567"),),
    "address": (Known("Address", "12 Harbour Street, Mallow"),),
    "bought": (Known("Bought on", "3 May 2025"),),
    "model": (Known("Model", "Ember H2"),),
    "customer": (Known("Customer number", "118204"),),
    "email": (Known("E-mail", "siobhan@example.org"),),
    "birthday": (Known("Birthday", "4 March 1971"),),
    "boiler": (Known("Boiler room", "under the stairs"),),
    "Seriennummer": (Known("Seriennummer", "88213-K"),),
    "pedido": (Known("Número de pedido", "4500-7712"),),
    "telephone": (Known("Téléphone", "06 12 34 56 78"),),
    "order in Arabic": (Known("رقم الطلب", "4500-7712"),),
}
ASKED = [
    ("serial", "What is the serial number?"),
    ("serial", "Could you send us the S/N of your heater?"),
    ("serial", "To go on I need the serial number."),
    ("serial", "Please let me have your serial number."),
    ("order", "May I ask for your order number?"),
    ("phone", "What is the best number to reach you on?"),
    ("phone", "Could you tell me your mobile number?"),
    ("address", "Please confirm your address."),
    ("address", "Where do you live?"),
    ("bought", "When did you buy it?"),
    ("model", "Which model do you have?"),
    ("customer", "We need your customer number."),
    ("email", "Which e-mail do you use?"),
    ("birthday", "For security, please tell us your date of birth."),
    ("boiler", "Where is the boiler room?"),
    ("Seriennummer", "Bitte teilen Sie uns die Seriennummer mit."),
    ("Seriennummer", "Wie lautet die Seriennummer?"),
    ("bought", "Wann haben Sie das Gerät gekauft?"),
    ("telephone", "Pourriez-vous nous indiquer votre numéro de téléphone ?"),
    ("serial", "Merci de nous communiquer le numéro de série."),
    ("pedido", "¿Me podría indicar su número de pedido?"),
    ("pedido", "Por favor, envíenos el número de su pedido."),
    ("order in Arabic", "هل يمكنك إرسال رقم الطلب؟"),
    ("serial", "يرجى تزويدنا بالرقم التسلسلي."),
]
NOT_ASKED = [
    ("serial", "The serial number you gave us was enough."),
    ("serial", "You need not look for the serial number."),
    ("serial", "Is 88213-K still the serial number of it?"),
    ("serial", "What is the serial number of the new heater?"),
    ("serial", "Shall I send you the serial number?"),
    ("serial", "Which colour would you like?"),
    ("order", "You can follow the parcel with your order number."),
    ("phone", "I will phone you."),
    ("address", "The card goes to your address."),
    ("address", "Would you like us to change your address?"),
    ("email", "Could you tell me your phone number?"),
    ("bought", "When would you like the fitter to come?"),
    ("model", "The model you have is a good one."),
    ("boiler", "Where is the key?"),
    ("Seriennummer", "Die Seriennummer brauchen wir nicht."),
    ("Seriennummer", "Wie lautet die Seriennummer des neuen Geräts?"),
    ("telephone", "Nous avons bien votre numéro de téléphone."),
    ("pedido", "Su número de pedido no ha cambiado."),
    ("order in Arabic", "وصل رقم الطلب، شكرا."),
]
OWN = (
    Known("Address", "12 Harbour Street, Mallow"),
    Known("Phone number", "+353 86 123 4567"),
    Known("Birthday", "4 March 1971"),
    Known("Serial number", "88213-K"),
    Known("IBAN", "IE29 AIBK 9311 5212 3456 78"),
    Known("Model", "Ember H2"),
)
READ_BACK = [
    "You live at 12 Harbour Street, Mallow, and your number is +353 86 123 4567.",
    "We have 12 Harbour Street and 4 March 1971 on file.",
    "Your serial number 88213-K is at 12 Harbour Street.",
    "Born 4 March 1971, phone 086 123 4567.",
    "We hold: 0861234567, 88213-K.",
    "Your IBAN is IE29 AIBK 9311 5212 3456 78.",
    "We pay it to IE29AIBK93115212345678.",
    "Our records say 12 HARBOUR STREET, and 4 March 1971.",
    "Sie wohnen 12 Harbour Street und sind am 4 March 1971 geboren.",
    "Vous habitez 12 Harbour Street, votre numéro est le 086 123 4567.",
    "Vive en 12 Harbour Street y su teléfono es 086-123-4567.",
    "عنوانك 12 Harbour Street ورقمك 086 123 4567.",
    "For the file: 88213-K; 12 Harbour Street, Mallow; 4 March 1971.",
    "I see 086/123/4567 and 12 Harbour Street here.",
    "Is it right that you live at 12 Harbour Street and were born on 4 March 1971?",
]
NOT_READ_BACK = [
    "The fitter comes to your address in Mallow.",
    "I will ring 086 123 4567 tomorrow.",
    "The card goes to 12 Harbour Street, Mallow.",
    "Your Ember H2 with the number 88213-K is repaired.",
    "The number ends in 4567.",
    "We have everything we need.",
    "Your warranty began on 3 May 2025.",
    "It costs 1234567 cents.",
    "Harbour Street is closed on Monday.",
    "The heater 88213-K is here.",
    "In March 1971 there was no such heater.",
    "Nothing has changed about your details.",
    "> You live at 12 Harbour Street, phone 086 123 4567.",
    "Ihre Angaben liegen uns vor.",
    "بياناتك موجودة لدينا.",
]
BEFORE = ("Could you tell us when you bought the heater? In which shop was it? Is the red light on?",)
ASKED_TWICE = [
    "When did you buy the heater? Is the red light on?",
    "Is the red light on, and when did you buy the heater?",
    "In which shop was it? Is the red light on?",
    "Could you tell me in which shop it was? And when you bought the heater?",
    "So: is the red light still on? When was the heater bought?",
    "Thank you. Is the red light on? In which shop did you buy it?",
    "When have you bought this heater? Which shop was it?",
    "Two things: when did you buy the heater, and is the red light on?",
    "Is the light red? When did you buy the heater?",
    "Could you tell us when you bought the heater? Is the red light on? Is there a smell?",
    "Is the red light on at night? And when did you buy the heater?",
    "Is the red light on?\n\nIn which shop was it?",
    "Tell me, is the red light on? When was it you bought the heater?",
    "Which shop was it? When did you buy your heater?",
    "Is the RED light on? When did you BUY the heater?",
]
NOT_ASKED_TWICE = [
    "Is the red light on?",
    "When did you buy the heater?",
    "The red light is on. You bought the heater in May.",
    "Is there a smell? Does it hum?",
    "Which day suits you? Shall we bring a new one?",
    "Thank you for telling us when you bought the heater and in which shop.",
    "Is the red light on? Does it hum?",
    "Where is the heater now? Who can let the fitter in?",
    "Would Monday suit you? Or Tuesday?",
    "Do you have a lift? On which floor do you live?",
    "May I keep the photo? May we print it?",
    "What would you like us to do?",
    "The shop was kind. The light was off.",
    "Hello.",
    "> When did you buy the heater? Is the red light on?",
]


@pytest.mark.parametrize(("facts", "text"), ASKED)
def test_what_they_told_us_is_not_asked(facts, text):
    assert len(found("known-fact", letter(f"Hello,\n\n{text}", facts=FACTS[facts]))) == 1


@pytest.mark.parametrize(("facts", "text"), NOT_ASKED)
def test_what_is_only_spoken_of_is_not_asked(facts, text):
    assert found("known-fact", letter(f"Hello,\n\n{text}", facts=FACTS[facts])) == []


def test_the_question_is_taken_out_where_nothing_goes_with_it():
    assert found("known-fact", letter("Thanks. What is the serial number?", facts=SERIAL)) == [
        ("What is the serial number?", "")
    ]
    both = "Is it red, and what is the serial number?"
    assert found("known-fact", letter(both, facts=SERIAL)) == [(both, None)]


@pytest.mark.parametrize("text", READ_BACK)
def test_their_own_data_are_not_recited(text):
    assert len(found("read-back", letter(text, facts=OWN))) == 1


@pytest.mark.parametrize("text", NOT_READ_BACK)
def test_a_word_about_them_is_no_recital(text):
    assert found("read-back", letter(text, facts=OWN)) == []


def test_a_long_run_of_their_own_words_is_seen():
    wrote = "The heater stood in the hall for three weeks and made a noise like an old tram on a wet morning."
    told = f"You wrote that {wrote[4:]} We see."
    assert len(found("read-back", letter(told, wrote=wrote))) == 1
    assert found("read-back", letter(f"> {wrote}\n\nWe see.", wrote=wrote)) == []


@pytest.mark.parametrize("text", ASKED_TWICE)
def test_two_questions_of_a_colleague_are_not_asked_again(text):
    assert len(found("asked-before", letter(text, asked=BEFORE))) == 2


@pytest.mark.parametrize("text", NOT_ASKED_TWICE)
def test_other_questions_may_be_asked(text):
    assert found("asked-before", letter(text, asked=BEFORE)) == []
