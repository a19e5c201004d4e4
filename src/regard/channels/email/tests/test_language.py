import pytest

from regard.channels.email.reading import language

SAID = [
    ("en", "Hello, I would like to cancel my order, please"),
    ("en", "The parcel arrived broken and nobody answers the telephone."),
    ("de", "Vielen Dank für die schnelle Antwort"),
    ("fr", "Je n'ai toujours pas reçu ma commande"),
    ("es", "Muchas gracias por la ayuda, pero todavía no ha llegado"),
    ("it", "Non ho ancora ricevuto il pacco"),
    ("pt", "Ainda não recebi a minha encomenda"),
    ("nl", "Hartelijk dank voor uw snelle reactie"),
    ("pl", "Dziękuję za szybką odpowiedź"),
    ("cs", "Děkuji za rychlou odpověď, balík ale ještě nepřišel"),
    ("sk", "Ďakujem za rýchlu odpoveď"),
    ("sv", "Tack så mycket för hjälpen"),
    ("da", "Mange tak for hjælpen med min ordre"),
    ("no", "Tusen takk for hjelpen med bestillingen"),
    ("fi", "Kiitos nopeasta vastauksesta"),
    ("tr", "Hızlı cevabınız için teşekkürler"),
    ("ru", "Спасибо за быстрый ответ, но посылка ещё не пришла"),
    ("uk", "Дякую за швидку відповідь"),
    ("hu", "Köszönöm a gyors választ"),
    ("ro", "Mulțumesc pentru răspunsul rapid"),
    ("vi", "Đơn hàng của tôi vẫn chưa đến"),
    ("ja", "荷物はどこですか"),
    ("zh", "我的包裹在哪里"),
    ("ko", "제 소포는 어디에 있나요"),
    ("el", "Πού είναι το δέμα μου"),
    ("he", "איפה החבילה שלי"),
    ("ar", "أين طردي"),
    ("fa", "بسته من کجاست؟ لطفا پیگیری کنید"),
    ("th", "พัสดุของฉันอยู่ที่ไหน"),
    ("hi", "मेरा पार्सल कहाँ है"),
    ("ka", "სად არის ჩემი ამანათი"),
    ("hy", "Որտեղ է իմ ծանրոցը"),
]


@pytest.mark.parametrize(("code", "text"), SAID)
def test_a_sentence_tells_its_language(code, text):
    assert language.of(text) == code


@pytest.mark.parametrize(
    "text", ["", "OK", "thanks", "12345", "https://example.org/one/two/three/four", "?!", "Maria"]
)
def test_too_little_tells_nothing(text):
    assert language.of(text) is None


def test_quoted_lines_and_addresses_do_not_decide():
    text = "Danke für Ihre Hilfe, das Paket ist da.\n> Dear Maria, we have sent your parcel to the address below\n> www.example.org"
    assert language.of(text) == "de"


def test_the_models_wait_until_a_text_needs_them():
    language._detector.cache_clear()
    assert language.of("荷物はどこですか") == "ja"
    assert language._detector.cache_info().currsize == 0
