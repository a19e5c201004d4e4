"""A promise made in passing: what it is, and by when it would be due. It is Tuesday 12 May 2026, ten o'clock."""

from datetime import UTC, datetime

import pytest

from regard.courtesy.check import check
from regard.courtesy.testing import letter

CALL, HAND = "call_back", "by_hand"

GIVEN = [
    ("en", "I'll call you tomorrow.", CALL, (13, 18)),
    ("en", "I will ring you tomorrow morning.", CALL, (13, 12)),
    ("en", "We will phone you on Friday at three.", CALL, (15, 15)),
    ("en", "I’ll get back to you by Friday.", HAND, (15, 18)),
    ("en", "We'll send it within two days.", HAND, (14, 18)),
    ("en", "I am going to check this this afternoon.", HAND, (12, 17)),
    ("en", "I will write to you next week.", HAND, (22, 18)),
    ("en", "We shall refund it by 20 May.", HAND, (20, 18)),
    ("en", "I'll let you know as soon as it is here.", HAND, (13, 18)),
    ("en", "I will call you back in an hour.", CALL, (12, 11)),
    ("en", "I'll call at 4 pm today.", CALL, (12, 16)),
    ("en", "I'm calling you tomorrow at 9:30.", CALL, (13, 9, 30)),
    ("de", "Ich rufe Sie morgen an.", CALL, (13, 18)),
    ("de", "Ich melde mich bis Freitag bei Ihnen.", HAND, (15, 18)),
    ("de", "Wir geben Ihnen innerhalb von drei Tagen Bescheid.", HAND, (15, 18)),
    ("de", "Wir schicken es am 20. Mai los.", HAND, (20, 18)),
    ("de", "Das prüfe ich heute Nachmittag.", HAND, (12, 17)),
    ("fr", "Je vous rappelle demain matin.", CALL, (13, 12)),
    ("fr", "Nous vous enverrons la pièce d'ici vendredi.", HAND, (15, 18)),
    ("fr", "Je reviens vers vous dans deux jours.", HAND, (14, 18)),
    ("es", "Le llamaré mañana por la tarde.", CALL, (13, 17)),
    ("es", "Le enviaremos la pieza el viernes.", HAND, (15, 18)),
    ("es", "Le escribiré en dos días.", HAND, (14, 18)),
    ("ar", "سأتصل بك غدا صباحا.", CALL, (13, 12)),
    ("ar", "سنرسل القطعة يوم الخميس.", HAND, (14, 18)),
]
NOT_GIVEN = [
    ("en", "He comes on Friday at ten."),
    ("en", "I called you yesterday."),
    ("en", "I will keep it in mind."),
    ("en", "It will be with you tomorrow."),
    ("en", "If you like, I will call you tomorrow."),
    ("en", "Will you call us tomorrow?"),
    ("en", "I will not call tomorrow."),
    ("en", "Shall I call you tomorrow?"),
    ("en", "You will get it on Friday."),
    ("en", "We will be forced to take legal action by Friday."),
    ("en", "We send parcels each Friday."),
    ("en", "> I'll call you tomorrow."),
    ("de", "Der Techniker kommt morgen."),
    ("de", "Wenn Sie möchten, rufe ich Sie morgen an."),
    ("de", "Ich habe Ihnen gestern geschrieben."),
    ("fr", "Le technicien passe demain."),
    ("fr", "Je vous remercie."),
    ("es", "El técnico va mañana."),
    ("es", "Si quiere, le llamo mañana."),
    ("ar", "يصل الفني غدا."),
    ("ar", "شكرا لك."),
]


@pytest.mark.parametrize(("language", "text", "kind", "due"), GIVEN)
def test_a_promise_in_passing_is_offered_with_its_clock(language, text, kind, due):
    words = [each.word for each in check(letter(text, heard=language)) if each.rule == "promise"]
    assert [(word.kind, word.due_at) for word in words] == [(kind, datetime(2026, 5, *due, tzinfo=UTC))]
    assert words[0].words == text


def test_behind_the_name_it_begins_with_its_own_words():
    said = check(letter("Dear Siobhán, I'll call you tomorrow.", heard="en"))
    assert [each.word.words for each in said if each.rule == "promise"] == ["I'll call you tomorrow."]


@pytest.mark.parametrize(("language", "text"), NOT_GIVEN)
def test_what_binds_nobody_is_let_be(language, text):
    assert [each for each in check(letter(text, heard=language)) if each.rule == "promise"] == []


def test_what_is_promised_already_is_not_offered_again():
    made = (datetime(2026, 5, 13, 18, tzinfo=UTC),)
    assert [f.rule for f in check(letter("I'll call you tomorrow.", heard="en", promised=made))] == []
