"""What a message tells in so many words, and all that it does not tell."""

import pytest

from regard.people.telling.heard import Heard, heard

TOLD = [
    ("The serial number is 88213-K.", "serial", "88213-K"),
    ("S/N: X9-88213", "serial", "X9-88213"),
    ("Serial no. 4711-22/B, as I said", "serial", "4711-22/B"),
    ("Meine Seriennummer lautet 99-1234-X.", "serial", "99-1234-X"),
    ("Le numéro de série est 4411-AB", "serial", "4411-AB"),
    ("El número de serie es 4411-AB", "serial", "4411-AB"),
    ("الرقم التسلسلي: 88213-K", "serial", "88213-K"),
    ("Order no. 4711-22", "order", "4711-22"),
    ("my order number is AB12345 and", "order", "AB12345"),
    ("order #12345", "order", "12345"),
    ("Bestellnummer 778812", "order", "778812"),
    ("Auftragsnummer: A-778812", "order", "A-778812"),
    ("Mon numéro de commande est 12345678", "order", "12345678"),
    ("numero d'ordine 445566", "order", "445566"),
    ("Invoice number: R-2026-0031", "invoice", "R-2026-0031"),
    ("Rechnungsnr. 2026/0031", "invoice", "2026/0031"),
    ("Kundennummer 88123", "customer", "88123"),
    ("I bought it on 28 April in Cork.", "bought-on", "28 April"),
    ("Gekauft am 28.04.2026.", "bought-on", "28.04.2026"),
    ("Ich habe es am 3. Mai 2026 gekauft", "bought-on", "3. Mai 2026"),
    ("Je l'ai acheté le 3 mai 2026", "bought-on", "3 mai 2026"),
    ("Lo compré el 3 de mayo de 2026", "bought-on", "3 de mayo de 2026"),
    ("purchased on April 3, 2026 from you", "bought-on", "April 3, 2026"),
    ("I bought a Heater H2 from you", "bought", "Heater H2"),
    ("I recently ordered your kitchen scale KS-20", "bought", "kitchen scale KS-20"),
    ("My new address is 12 Harbour Road, Cork T12 X8Y2. Please use it.", "address", "12 Harbour Road, Cork T12 X8Y2"),
    ("Please ship it to Rue de la Paix 5, 75002 Paris\nThanks", "address", "Rue de la Paix 5, 75002 Paris"),
    ("Ich wohne jetzt in der Hafenstraße 7, 20457 Hamburg", "address", "Hafenstraße 7, 20457 Hamburg"),
    ("Call me at +353 1 496 0123 please", "phone", "+35314960123"),
    ("My birthday is 3 May", "birthday", "3 May"),
]  # fmt: skip

NOT_TOLD = [
    "My order is late.",
    "In order 2026 comes first",
    "I sent 3 orders and 2 returns.",
    "order number please?",
    "What is my order number?",
    "The serial number is on the back.",
    "Please send the order by 12.05.2026",
    "order number 12.05.2026",
    "serial killer 1234567",
    "I bought a new car",
    "I bought it on Monday",
    "I bought it on credit 2 times",
    "Please send it to me by 12 May",
    "Please send it to my sister, she turns 40",
    "My address is siobhan2@example.org",
    "My address is https://example.org/1",
    "My address is wrong",
    "Call me at 0151 2345678",
    "the price was +12 345",
    "Is her birthday on 3 May?",
    "Order: 2 heaters",
    "preorder number12",
    "customer for 12345 days",
    "invoice of 120 EUR",
    "",
]


@pytest.mark.parametrize(("text", "kind", "value"), TOLD)
def test_what_is_told_is_heard(text, kind, value):
    assert Heard(kind, value) in heard(text)
    assert len(heard(text)) == 1


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_not_told_is_not_made_up(text):
    assert heard(text) == []


def test_the_same_told_twice_is_one():
    assert heard("Serial number 88213-K. Again: serial number 88213-K!") == [Heard("serial", "88213-K")]


@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "piece", ["order number is ", "my address is 1 ", "1", "I bought a ", "+1 ", "serial ", "a1-"]
)
def test_no_text_takes_long(piece):
    assert len(heard(piece * 30_000)) <= 12


@pytest.mark.timeout(5)
@pytest.mark.parametrize("space", [" ", "\n", " \t", "\u00a0\r\n"])
def test_no_run_of_spaces_takes_long(space):
    assert heard("Seriennummer" + space * 2_000 + "88213-K") == [Heard("serial", "88213-K")]
