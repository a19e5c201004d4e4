"""Questions to departments, in our own words: kinds that came several times, and such as came once."""

import pytest

from regard.asks.alike import alike, told_by

KINDS = [
    (
        "When will the ignition board for boiler 8812 be back in stock?",
        "Is the ignition board 44-1 in stock again? Customer waits since Monday.",
        "Could you tell me the stock date of the ignition board for the HX boiler?",
        "Ignition boards: when do we expect the next delivery into stock?",
    ),
    (
        "Has the refund for order 77812 been paid out yet?",
        "Please check whether refund of 129 EUR went out, the customer sees nothing on the account.",
        "Refund of order 90112 was promised last week. Was it paid out?",
        "Customer asks where the refund is. Did you pay it out?",
    ),
    (
        "Can you send a corrected invoice with the new company address?",
        "The invoice has the old address, please issue a corrected one.",
        "Please correct the address on invoice 2231 and send it again.",
        "Corrected invoice needed: company name and address are wrong.",
    ),
    (
        "Can an engineer come earlier than Thursday? The heating is off and there is a baby.",
        "Is there any engineer free tomorrow in Cork? No heating.",
        "Please find an earlier engineer visit, the heating is down.",
        "Engineer did not come yesterday. When is the next visit possible?",
    ),
    (
        "What is the notice period in this contract?",
        "Is the notice period three months or one for contract type B?",
        "Customer wants out of the contract early. Which notice period holds?",
        "Which notice period applies to old contracts from before 2019?",
    ),
    (
        "Customer cannot sign in to the portal, the code never arrives.",
        "Sign in code for the portal does not arrive by mail.",
        "Portal sign in fails again: no code arrives.",
        "Could you look why the portal sends no sign in code?",
    ),
    (
        "Where does one find the meter number on the new meters?",
        "New meter: where is the meter number printed?",
        "The customer does not find the meter number. Where is it on the new model?",
        "Where on the meter is the number?",
    ),
    (
        "Does the warranty cover a cracked display?",
        "Cracked display after two weeks: covered by warranty?",
        "Is a cracked display a case for the warranty or not?",
        "Display is cracked. Does our warranty pay?",
    ),
    (
        "Wann kommt die Lieferung der Wärmepumpe?",
        "Die Lieferung der Wärmepumpe ist überfällig. Wann kommt sie?",
        "Kunde fragt nach dem Liefertermin seiner Wärmepumpe.",
        "Gibt es einen neuen Liefertermin für die Wärmepumpe?",
    ),
    (
        "Kann die Kündigung noch zurückgenommen werden?",
        "Kundin möchte ihre Kündigung zurücknehmen, geht das?",
        "Bitte prüfen: Rücknahme der Kündigung möglich?",
        "Ist die Kündigung schon durch, oder kann man sie zurücknehmen?",
    ),
    (
        "新的电表号码在哪里?",
        "客户找不到电表号码,在哪里?",
        "电表号码印在哪里?",
        "请问电表的号码在什么地方?",
    ),
    (
        "متى يعود لوح الإشعال إلى المخزن؟",
        "هل لوح الإشعال متوفر في المخزن؟",
        "متى يصل لوح الإشعال الجديد إلى المخزن؟",
        "لوح الإشعال غير متوفر، متى يعود إلى المخزن؟",
    ),
]
ONCE = [
    "Can we give this customer a discount of ten percent?",
    "Who is the contact for the council of Limerick?",
    "Please call Mrs Byrne about the noise in her flue.",
    "Is the showroom open on the bank holiday?",
    "Was the parcel for Galway scanned at the depot?",
    "What did we promise in the campaign letter of March?",
    "Customer found a dead mouse in the box. What do we say?",
    "Is it allowed to use bio oil in this burner?",
    "Could you look at the photo and say whether that is rust?",
    "The driver was rude to an old man. Please find out who drove.",
    "Do we have the manual in Polish?",
    "When does the price change take effect?",
    "Please check the direct debit mandate, the bank refused it.",
    "Is there a cheaper plan for a household of one?",
    "Who signs goodwill above 200?",
    "Can you confirm the serial number belongs to batch 7?",
    "The tenant moved out, whom do we bill?",
    "Which colour does the new case have?",
    "Was the complaint from 2022 settled in court?",
    "May I tell him the name of the manufacturer?",
]
ASKED = dict(enumerate([question for kind in KINDS for question in kind] + ONCE))
KIND_OF = {
    number: which for which, kind in enumerate(KINDS) for number, said in ASKED.items() if said in kind
}


def kin_of(number, asked=ASKED):
    return alike(asked[number], {name: said for name, said in asked.items() if name != number})


def test_what_is_called_alike_is_of_one_kind_and_most_of_a_kind_is_found():
    pairs = [(one, other) for one in ASKED for other in kin_of(one)]
    right = [pair for pair in pairs if KIND_OF.get(pair[0], -1) == KIND_OF.get(pair[1], -2)]
    there = sum(len(kind) * (len(kind) - 1) for kind in KINDS)
    assert len(right) / len(pairs) >= 0.97
    assert len(right) / there >= 0.6


@pytest.mark.parametrize("kind", KINDS)
def test_of_each_kind_some_are_found(kind):
    numbers = [number for number, said in ASKED.items() if said in kind]
    assert any(set(kin_of(number)) & set(numbers) for number in numbers)


def test_the_most_alike_comes_first():
    asked = {
        1: "Is the ignition board in stock?",
        2: "When is the ignition board back?",
        3: "Who heads dispatch?",
    }
    assert alike("Is the ignition board back in stock?", asked) == [1, 2]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Is order 77812 out?", {"order"}),
        ("", set()),
        ("??? 12", set()),
        ("Kündigungen, Kündigung", {"kundig"}),
        ("电表号码", {"电表", "表号", "号码"}),
    ],
)
def test_numbers_and_short_words_tell_nothing(question, words):
    assert told_by(question) == words
    assert alike(question, {1: ""}) == []
