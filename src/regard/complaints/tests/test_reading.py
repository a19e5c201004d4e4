"""What reads like a complaint, and the outcome it wishes. How well it is told on thousands of texts, bench/complaints says."""

import csv
import os
from pathlib import Path
from zlib import crc32

import pytest

from regard.complaints.reading import read_of, reads_like_one, wish_in

DATA = Path(os.environ.get("SHARED_DATA", Path(__file__).parents[4] / "../shared/data")) / "text"

COMPLAINTS = [
    "I have now explained this three times to three people. The warranty card never came, and nobody has called although it "
    "was promised on Friday.",
    "I am very disappointed with your service. The parcel arrived broken and nobody answers my mails.",
    "The technician never showed up. I took a day off work for nothing. That was the third time!",
    "Your driver left the box in the rain and everything inside is ruined. I called twice and was hung up on.",
    "I want to complain about the heater you sold me.",
    "Ich möchte mich über Ihren Techniker beschweren. Er kam nicht.",
    "Die Heizung ist schon wieder kaputt, und bis heute hat sich niemand gemeldet.",
    "Je souhaite déposer une réclamation : le colis est arrivé cassé et personne ne répond.",
    "Su servicio es pésimo. Es la tercera vez que llamo y nadie me ayuda.",
    "أريد تقديم شكوى بخصوص المدفأة، فهي لا تعمل.",
    "الخدمة وهذا غير مقبول، اتصلت عدة مرات ولا أحد يرد.",
]
ORDINARY = [
    "Good morning, could you tell me when your store in Cork opens on Saturday?",
    "Please send me the invoice for my last order, I need it for my tax return.",
    "Thank you so much for your quick help yesterday, the heater works again.",
    "My parcel has not arrived yet. Could you look where it is?",
    "Can I return the jacket if it does not fit? I have the receipt.",
    "Ich ziehe um und möchte meinen Vertrag mitnehmen. Was muss ich tun?",
    "Vielen Dank, die Heizung läuft wieder.",
    "Bonjour, pouvez-vous m'envoyer la facture de ma dernière commande ?",
    "Hola, ¿a qué hora abre la tienda el sábado? Gracias.",
    "مرحبا، متى يفتح المتجر يوم السبت؟ شكرا",
    "",
    "👍",
]


@pytest.mark.parametrize("text", COMPLAINTS)
def test_it_reads_like_a_complaint(text):
    assert reads_like_one(text)


@pytest.mark.parametrize("text", ORDINARY)
def test_it_does_not(text):
    assert not reads_like_one(text)


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("It came broken. This is unacceptable. I want a refund. Siobhán", "I want a refund."),
        (
            "This is a disgrace and unacceptable! We expect an apology\nand I would like a new one.",
            "We expect an apology",
        ),
        ("I want to complain about the driver, who was rude.", ""),
        ("Das ist eine Frechheit. Ich erwarte einen Ersatz!", "Ich erwarte einen Ersatz!"),
        ("C'est inadmissible. Je demande le remboursement. Merci", "Je demande le remboursement."),
        ("Es inaceptable. Exijo una disculpa.", "Exijo una disculpa."),
        ("هذا غير مقبول. أريد استرداد المبلغ.", "أريد استرداد المبلغ."),
    ],
)
def test_the_outcome_is_taken_in_their_words(text, wished):
    assert wish_in(text).startswith(wished)
    assert bool(wish_in(text)) == bool(wished)


def test_only_the_beginning_is_read_of_what_is_long():
    assert not reads_like_one("Could you send me the invoice? " * 100 + "I want to complain.")


@pytest.mark.skipif(not DATA.exists(), reason="the texts of others are not beside the checkout")
def test_on_texts_nothing_was_learned_from_it_finds_nine_of_ten_and_is_right_nine_times_of_ten():
    complaints = held_out("cfpb/complaints.csv", "Consumer complaint narrative")
    questions = held_out("banking77/train.csv", "text")
    found = sum(map(reads_like_one, complaints))
    wrongly = sum(map(reads_like_one, questions))
    assert found / len(complaints) >= 0.9
    assert found / (found + wrongly) >= 0.9


def held_out(path, column):
    """As bench/complaints keeps them apart."""
    with (DATA / path).open() as file:
        texts = [row[column] for row in csv.DictReader(file)]
    return [text for text in texts if crc32(" ".join(read_of(text))[:60].encode()) % 3 == 0]


@pytest.mark.parametrize(
    "text",
    [
        "Good day, we run a small guest house near Bergen and want to replace the heaters of 24 rooms before winter. Can you send us a quote?",
        "Hello! It is for my mother's seventieth. Can you make sure that it comes exactly on her birthday and NOT a day before?",
        "The young lady who came on Tuesday was wonderful. She left a small key behind, with a blue ribbon. Shall I send it to you?",
        "Dear team, is there a manual in Vietnamese? I gave the heater to my parents-in-law and they read no English.",
        "Guten Tag, haben Sie auch einen Filter für das alte Modell? Vielen Dank für die schnelle Lieferung vom letzten Mal.",
    ],
)
def test_thanks_and_ordinary_questions_are_none_however_long(text):
    assert not reads_like_one(text)


def test_thanks_beside_what_complains_by_itself_change_nothing():
    assert reads_like_one("Thank you for nothing. This is unacceptable, and I want to complain.")
