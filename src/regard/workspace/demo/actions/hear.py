"""What colleagues at the counter in Cork wrote down just now, without a sign-in."""

from regard.channels.counter import actions as counters

TILL = "Sinéad at the till"
HEARD = (
    counters.Heard(
        "She would buy a second Brook K1 if it could be hung on the wall. Is there a bracket?",
        colleague=TILL,
        customer="Moira Tansey",
        reach="moira.tansey@example.org",
    ),
    counters.Heard(
        "Third person this week who could not open the box of the Dune D3 without a knife.",
        colleague=TILL,
        email="sinead@shop.example",
    ),
    counters.Heard(
        "He says thank you for the loan machine: it came the same evening.",
        colleague="Donal in the workshop",
        customer="An older man with a grey dog",
    ),
)


def hear(house, at):
    counter = counters.make_counter(unit=house.units["cork"], by=house.members["kofi"], at=at)
    for number, heard in enumerate(HEARD):
        counters.write_down(
            counter, heard, key=f"demo-{number}", language="en", sent_from="the shop in Cork", at=at
        )
