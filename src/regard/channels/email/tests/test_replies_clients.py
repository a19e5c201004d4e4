"""Mail as the programs write it: structure in HTML, forwards, answers between the lines, signatures."""

import json
import time

import pytest

from regard.channels.email.reading.letter import Letter
from regard.channels.email.reading.read import read_letter
from regard.channels.email.reading.replies import split
from regard.channels.email.tests.shared import DATA, needs_shared_mail, split_html, split_text

CLIENTS = {
    "gmail": (
        '<div dir="ltr">The <b>blue</b> one, please.<div><br></div><div>Maria</div></div><br><div class="gmail_quote gmail_quote_container">'
        '<div dir="ltr" class="gmail_attr">El mar, 2 abr 2024 a las 18:26, Kofi (&lt;<a href="mailto:k@example.org">k@example.org</a>&gt;) escribió:<br></div>'
        '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">'
        '<div dir="ltr">Which one would you like?</div></blockquote></div>'
    ),
    "gmail old": (
        'The blue one, please.<br><br>Maria<br><br><div class="gmail_extra"><br><div class="gmail_quote">2015-04-02 18:26 GMT+02:00 Kofi <span dir="ltr">&lt;'
        '<a href="mailto:k@example.org">k@example.org</a>&gt;</span>:<br><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">Which one would you like?</blockquote></div></div>'
    ),
    "gmail unknown language": (
        '<div dir="ltr">The blue one, please.<br><br>Maria</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Xaa yeb zoo 26 kofi zub:<br></div>'
        '<blockquote class="gmail_quote">Which one would you like?</blockquote></div>'
    ),
    "outlook web": (
        '<html><head><style>P {margin:0}</style></head><body dir="ltr"><div class="elementToProof">The blue one, please.</div><div><br></div><div>Maria</div>'
        '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri">'
        "<b>Lähettäjä:</b> Kofi &lt;k@example.org&gt;<br><b>Lähetetty:</b> tiistai 2. huhtikuuta 2024 18.26<br></font></div><div>Which one would you like?</div></body></html>"
    ),
    "outlook desktop": (
        '<div class=WordSection1><p class=MsoNormal>The blue one, please.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Maria<o:p></o:p></p>'
        "<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Fra:</b> Kofi &lt;k@example.org&gt; <br>"
        "<b>Sendt:</b> 2. april 2024 18:26<br><b>Til:</b> Maria<br><b>Emne:</b> Order<o:p></o:p></p></div></div><p class=MsoNormal>Which one would you like?</p></div>"
    ),
    "outlook mobile": (
        '<div dir="auto">The blue one, please.</div><div dir="auto"><br></div><div dir="auto">Maria</div><div id="ms-outlook-mobile-signature" dir="auto">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div>'
        '<div id="mail-editor-reference-message-container"><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg"><b>From:</b> Kofi<br></div>Which one would you like?</div>'
    ),
    "apple": (
        '<html><head></head><body style="overflow-wrap: break-word;">The blue one, please.<div><br></div><div>Maria<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite">'
        "<div>On 2. Apr 2024, at 18:26, Kofi &lt;k@example.org&gt; wrote:</div><br><div>Which one would you like?</div></blockquote></div></div></body></html>"
    ),
    "iphone": (
        '<div dir="ltr">The blue one, please.</div><div dir="ltr"><br></div><div dir="ltr">Maria</div><div dir="ltr"><br>Von meinem iPhone gesendet</div><div dir="ltr"><br><blockquote type="cite">'
        "Am 02.04.2024 um 18:26 schrieb Kofi:<br><br></blockquote></div><blockquote type=\"cite\"><div dir=\"ltr\">Which one would you like?</div></blockquote>"
    ),
    "thunderbird": (
        '<p>The blue one, please.</p><p>Maria<br></p><div class="moz-cite-prefix">Am 02.04.24 um 18:26 schrieb Kofi:<br></div>'
        '<blockquote type="cite" cite="mid:1@example.org"><p>Which one would you like?</p></blockquote><pre class="moz-signature" cols="72">-- \nMaria Silva\nLisbon</pre>'
    ),
    "yahoo": (
        '<div class="ydp1a yahoo-style-wrap"><div dir="ltr">The blue one, please.</div><div dir="ltr"><br></div><div dir="ltr">Maria</div></div>'
        '<div id="ydp2b yahoo_quoted_1" class="ydp2b yahoo_quoted"><div><div>On Tuesday, 2 April 2024, Kofi wrote:</div><div>Which one would you like?</div></div></div>'
    ),
    "proton": (
        '<div style="font-family: Arial;">The blue one, please.</div><div><br></div><div>Maria</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Sent with Proton Mail.</div></div>'
        '<div class="protonmail_quote">On Tuesday, Kofi wrote:<br><blockquote class="protonmail_quote" type="cite">Which one would you like?</blockquote></div>'
    ),
    "gmx": (
        '<html><body><div style="font-family: Verdana;"><div>The blue one, please.</div><div>&nbsp;</div><div>Maria</div><div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px;border-left:2px solid #C3D9E5;">'
        "<div><b>Gesendet:</b>&nbsp;Dienstag</div><div name=\"quoted-content\">Which one would you like?</div></div></div></div></body></html>"
    ),
    "zimbra": (
        '<div>The blue one, please.</div><div><br></div><div>Maria</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>Von: </b>Kofi</div><div data-marker="__QUOTED_TEXT__">Which one would you like?</div>'
    ),
    "hotmail": (
        "<div dir='ltr'>The blue one, please.<br><br>Maria<br><br><div><hr id=\"stopSpelling\">Date: Tue, 2 Apr 2024<br>From: k@example.org<br><br>Which one would you like?</div></div>"
    ),
    "qq": (
        '<div>The blue one, please.</div><div><br></div><div>Maria</div><div><includetail><div style="font-size: 12px;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div>'
        "<div><b>发件人:</b> Kofi</div><div>Which one would you like?</div></includetail></div>"
    ),
    "163": (
        '<div>The blue one, please.<br><br>Maria</div><div id="spnEditorContent"></div><p>At 2024-04-02 18:26:10, "Kofi" &lt;k@example.org&gt; wrote:</p>'
        '<blockquote id="isReplyContent" style="PADDING-LEFT: 1ex">Which one would you like?</blockquote>'
    ),
    "yandex": (
        '<div>The blue one, please.</div><div>&nbsp;</div><div>Maria</div><div>02.04.2024, 18:26, "Kofi" &lt;k@example.org&gt;:</div><blockquote><div>Which one would you like?</div></blockquote>'
    ),
    "mail.ru": (
        '<div>The blue one, please.</div><div>&nbsp;</div><div>Maria</div><blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">Вторник, 2 апреля 2024, 18:26 +03:00 от Kofi &lt;k@example.org&gt;:<br>Which one would you like?</blockquote>'
    ),
    "tutanota": (
        '<div>The blue one, please.<br><br>Maria</div><div><br></div><div>2 Apr 2024, 18:26 by k@example.org:<br></div><blockquote class="tutanota_quote" style="border-left: 1px solid #93A3B8">Which one would you like?</blockquote>'
    ),
    "lotus notes": (
        '<font size=2>The blue one, please.</font><br><br><font size=2>Maria</font><br><br><br><font size=1 color=#5f5f5f>From: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1>Kofi/ACME</font><br>'
        "<font size=1>To: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1>Maria/NET@NET, </font><br><font size=1>Date: &nbsp; &nbsp; &nbsp; &nbsp;02/04/2024 18:26</font><br><font size=1>Subject: &nbsp; &nbsp; &nbsp; &nbsp;Order</font><br><hr noshade><br><br>Which one would you like?"
    ),
    "roundcube": (
        '<p>The blue one, please.</p><p>Maria</p><p id="reply-intro">On 2024-04-02 18:26, Kofi wrote:</p><blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0"><div>Which one would you like?</div></blockquote>'
    ),
    "samsung": (
        '<div dir="auto">The blue one, please.</div><div dir="auto"><br></div><div dir="auto">Maria</div><div><br></div><div id="composer_signature"><meta>Gesendet von meinem Galaxy</div><div><br></div>'
        '<div style="font-size:100%;color:#000000"><!-- originalMessage --><div>-------- Ursprüngliche Nachricht --------</div><div>Von: Kofi &lt;k@example.org&gt; </div><div>Datum: 02.04.24  18:26  (GMT+01:00) </div><div>An: maria@example.net </div><div>Betreff: Order </div><div><br></div></div>Which one would you like?'
    ),
    "spark": (
        '<div name="messageBodySection"><div dir="auto">The blue one, please.<br><br>Maria</div></div><div name="messageReplySection">On 2 Apr 2024, 18:26 +0100, Kofi &lt;k@example.org&gt;, wrote:<br />'
        '<blockquote type="cite" style="border-left-color: grey; border-left-width: thin; border-left-style: solid;margin: 5px 5px;padding-left: 10px;">Which one would you like?</blockquote></div>'
    ),
    "zoho": (
        '<div>The blue one, please.<br></div><div><br></div><div>Maria<br></div><div class="zmail_extra" style=""><div id="Zm-_Id_-Sgn1">---- On Tue, 02 Apr 2024 18:26:10 +0100 <b>Kofi</b> wrote ---<br></div><blockquote>Which one would you like?</blockquote></div>'
    ),
    "front": (
        '<div>The blue one, please.<br><br>Maria</div><blockquote type="cite" class="front-blockquote">On April 2, 2024, 6:26 PM GMT+1 <a href="mailto:k@example.org">k@example.org</a> wrote:<br>Which one would you like?</blockquote>'
    ),
}  # fmt: skip


@pytest.mark.parametrize("html", CLIENTS.values(), ids=CLIENTS)
def test_the_structure_of_a_client_tells_what_is_quoted(html):
    reply = split_html(html)
    assert reply.visible.split() == "The blue one, please. Maria".split()
    assert "Which one would you like?" in reply.quoted


@pytest.mark.parametrize("html", CLIENTS.values(), ids=CLIENTS)
def test_the_structure_decides_where_the_text_gives_no_hint(html):
    letter = Letter(text="The blue one, please.\n\nMaria\n\nWhich one would you like?\n", html=html)
    assert split(letter).visible.split() == "The blue one, please. Maria".split()


def test_the_plain_part_is_shown_as_its_writer_set_it_where_both_agree():
    html = (
        '<div dir="ltr">The <b>blue</b> one:<br>* two pieces</div><div class="gmail_quote"><div class="gmail_attr">On Tue, 2 Apr 2024 at 18:26, Kofi '
        "&lt;k@example.org&gt; wrote:</div><blockquote class='gmail_quote'>Which one?</blockquote></div>"
    )
    text = "The *blue* one:\n  * two pieces\n\nOn Tue, 2 Apr 2024 at 18:26, Kofi <k@example.org> wrote:\n\n> Which one?\n"
    assert split(Letter(text=text, html=html)).visible == "The *blue* one:\n  * two pieces"


def test_answers_between_the_lines_stay_with_what_they_answer():
    text = (
        "Hello Kofi,\n\nsee below.\n\nOn Tue, 2 Apr 2024 at 18:26, Kofi <k@example.org> wrote:\n"
        "> Dear Maria,\n> which colour would you like?\n\nBlue.\n\n> And how many?\n\nTwo, please.\n\n> Regards\n> Kofi\n"
    )
    reply = split_text(text)
    assert reply.visible == (
        "Hello Kofi,\n\nsee below.\n\n> Dear Maria,\n> which colour would you like?\n\nBlue.\n\n> And how many?\n\nTwo, please."
    )
    assert (
        reply.quoted.split()
        == "On Tue, 2 Apr 2024 at 18:26, Kofi <k@example.org> wrote: > Regards > Kofi".split()
    )


def test_answers_between_the_lines_of_html_stay_too():
    html = (
        '<div dir="ltr"><br><div class="gmail_quote"><div class="gmail_attr">On Tue, 2 Apr 2024 at 18:26, Kofi &lt;k@example.org&gt; wrote:<br></div>'
        '<blockquote class="gmail_quote">Which colour?</blockquote><div>Blue.</div><blockquote class="gmail_quote">How many?</blockquote><div>Two.</div>'
        '<blockquote class="gmail_quote">Regards</blockquote></div></div>'
    )
    assert split_html(html).visible.split("\n") == ["> Which colour?", "Blue.", "> How many?", "Two."]


@pytest.mark.parametrize(
    "attribution",
    [
        "On Tue, 2 Apr 2024 at 18:26, Kofi Mensah <kofi@example.org> wrote:",
        "Am Di., 2. Apr. 2024 um 18:26 Uhr schrieb Kofi Mensah <kofi@example.org>:",
        "Le mar. 2 avr. 2024 à 18:26, Kofi Mensah <kofi@example.org> a écrit :",
        "El mar, 2 abr 2024 a las 18:26, Kofi (<kofi@example.org>) escribió:",
    ],
)
def test_a_mail_whose_lines_were_joined_is_split_all_the_same(attribution):
    reply = split_text(f"The blue one, please. {attribution} Which one would you like? Kofi")
    assert reply.visible == "The blue one, please."
    assert reply.quoted == f"{attribution}\nWhich one would you like? Kofi"


def test_what_a_person_indents_is_no_quote():
    html = "<p>Please send it to:</p><blockquote>Maria Silva<br>Rua Augusta 1</blockquote>"
    assert split_html(html).visible.split("\n") == [
        "Please send it to:",
        "",
        "> Maria Silva",
        "> Rua Augusta 1",
    ]


@pytest.mark.parametrize(
    "head", ["<html><head><body>", "<title/>", "<style/>", '<div class="gmail_signature"/>']
)
def test_what_nobody_closed_hides_nothing(head):
    assert split_html(f"{head}<p>The blue one.</p>").visible == "The blue one."


def test_a_rule_a_person_draws_ends_nothing():
    html = '<p>The first is broken.</p><hr width="95%"><p>The second is missing.</p>'
    assert split_html(html).visible.split() == "The first is broken. The second is missing.".split()


def test_an_answer_in_a_gmail_quote_that_is_all_there_is_stays():
    html = '<div class="gmail_quote"><div>The blue one, please.</div></div>'
    assert split_html(html).visible == "The blue one, please."


FORWARDS = {
    "gmail": ("Fwd: Order", "Is this really from you?\n\n---------- Forwarded message ---------\nFrom: Shop <shop@example.com>\nDate: Tue, 2 Apr 2024 at 18:26\nSubject: Order\nTo: <maria@example.net>\n\n\nPay 900 at once.\n"),
    "outlook": ("FW: Order", "Is this really from you?\n\nFrom: Shop <shop@example.com>\nSent: Tuesday, 2 April 2024 18:26\nTo: Maria <maria@example.net>\nSubject: Order\n\nPay 900 at once.\n"),
    "outlook de": ("WG: Bestellung", "Is this really from you?\n\nVon: Shop <shop@example.com>\nGesendet: Dienstag, 2. April 2024 18:26\nAn: Maria <maria@example.net>\nBetreff: Bestellung\n\nPay 900 at once.\n"),
    "outlook fr": ("TR : Commande", "Is this really from you?\n\nDe : Shop <shop@example.com>\nEnvoyé : mardi 2 avril 2024 18:26\nÀ : Maria <maria@example.net>\nObjet : Commande\n\nPay 900 at once.\n"),
    "outlook es": ("RV: Pedido", "Is this really from you?\n\nDe: Shop <shop@example.com>\nEnviado: martes, 2 de abril de 2024 18:26\nPara: Maria <maria@example.net>\nAsunto: Pedido\n\nPay 900 at once.\n"),
    "outlook it": ("I: Ordine", "Is this really from you?\n\nDa: Shop <shop@example.com>\nInviato: martedì 2 aprile 2024 18:26\nA: Maria <maria@example.net>\nOggetto: Ordine\n\nPay 900 at once.\n"),
    "outlook sv": ("VB: Order", "Is this really from you?\n\nFrån: Shop <shop@example.com>\nSkickat: den 2 april 2024 18:26\nTill: Maria <maria@example.net>\nÄmne: Order\n\nPay 900 at once.\n"),
    "outlook no": ("VS: Ordre", "Is this really from you?\n\nFra: Shop <shop@example.com>\nSendt: 2. april 2024 18:26\nTil: Maria <maria@example.net>\nEmne: Ordre\n\nPay 900 at once.\n"),
    "apple": ("Fwd: Order", "Is this really from you?\n\nBegin forwarded message:\n\nFrom: Shop <shop@example.com>\nSubject: Order\nDate: 2 April 2024 at 18:26:10 CEST\nTo: maria@example.net\n\nPay 900 at once.\n"),
    "apple de": ("Fwd: Bestellung", "Is this really from you?\n\nAnfang der weitergeleiteten Nachricht:\n\nVon: Shop <shop@example.com>\nBetreff: Order\nDatum: 2. April 2024 um 18:26:10 MESZ\nAn: maria@example.net\n\nPay 900 at once.\n"),
    "thunderbird": ("Fwd: Order", "Is this really from you?\n\n-------- Forwarded Message --------\nSubject: \tOrder\nDate: \tTue, 2 Apr 2024 18:26:10 +0200\nFrom: \tShop <shop@example.com>\nTo: \tmaria@example.net\n\n\nPay 900 at once.\n"),
    "outlook zh": ("转发: 订单", "Is this really from you?\n\n发件人: Shop <shop@example.com>\n发送时间: 2024年4月2日 18:26\n收件人: Maria <maria@example.net>\n主题: 订单\n\nPay 900 at once.\n"),
}  # fmt: skip


@pytest.mark.parametrize(("subject", "text"), FORWARDS.values(), ids=FORWARDS)
def test_what_is_forwarded_is_what_the_writer_wants_to_show(subject, text):
    reply = split(Letter(subject=subject, text=text))
    assert reply.forwarded
    assert reply.visible == text.strip()


@pytest.mark.parametrize(("subject", "text"), FORWARDS.values(), ids=FORWARDS)
def test_an_answer_to_a_forward_quotes_it(subject, text):
    reply = split(Letter(subject=f"Re: {subject}", text=text))
    assert reply.visible == "Is this really from you?"


@pytest.mark.parametrize("name", ["gmail", "apple", "apple de", "thunderbird"])
def test_a_new_matter_shows_what_it_forwards_under_a_subject_of_its_own(name):
    text = FORWARDS[name][1]
    assert split(Letter(subject="Fraud?", text=text)).visible == text.strip()
    answer = split(Letter(subject="Fraud?", text=text, in_reply_to="1@example.org"))
    assert (answer.visible, answer.forwarded) == ("Is this really from you?", True)


def test_apple_forwards_in_a_quote():
    html = (
        '<html><body>Is this really from you?<br><div><blockquote type="cite"><div>Begin forwarded message:</div><br>'
        "<div><b>From: </b>Shop &lt;shop@example.com&gt;<br></div><div><b>Subject: </b>Order<br></div><div><b>Date: </b>2 April 2024 at 18:26<br></div>"
        "<br><div>Pay 900 at once.</div></blockquote></div></body></html>"
    )
    reply = split(Letter(subject="Fwd: Order", html=html))
    assert reply.forwarded
    assert "Pay 900 at once." in reply.visible
    assert not reply.quoted


def test_a_quote_that_holds_an_old_forward_makes_no_forward():
    text = "Thanks.\n\nOn Tue, 2 Apr 2024 at 18:26, Kofi <k@example.org> wrote:\n\n> See below.\n>\n> Regards\n> Kofi\n>\n> ---------- Forwarded message ---------\n> From: Shop\n"
    assert not split(Letter(subject="Re: Order", text=text)).forwarded


def test_a_forward_without_a_word_is_shown_whole():
    text = FORWARDS["gmail"][1].partition("\n\n")[2]
    reply = split(Letter(subject="Order", text=text))
    assert reply.forwarded
    assert reply.visible == text.strip()


def test_the_finnish_answer_is_no_norwegian_forward():
    text = "Sininen, kiitos.\n\nLähettäjä: Kofi <k@example.org>\nLähetetty: tiistai 2. huhtikuuta 2024 18.26\nVastaanottaja: Maria\nAihe: Tilaus\n\nMinkä?"
    reply = split(Letter(subject="VS: Tilaus", text=text))
    assert (reply.visible, reply.forwarded) == ("Sininen, kiitos.", False)


WHOLE = {
    "only a quote": "> Which one would you like?\n> Kofi",
    "only a signature": "-- \nMaria Silva\nLisbon",
    "only a telephone": "Sent from my iPhone",
    "a journey": "From: Berlin\nTo: Lisbon\nDate: 3 May 2024\n\nCan I change the train?",
    "a list": "My order:\n\n- two blue ones\n- one red one\n\n---\n\nThe red one came broken, and I would like another one. Please tell me how to send it back, and who pays for it.",
    "someone's words": 'On 3 May your colleague wrote: "We will call you." Nobody called.',
    "someone's words with a colon": "On 3 May your colleague Max wrote to me:\n\nWe will refund you.\n\nBut nothing came. Why?",
    "an address": "Please write to me at maria@example.net from now on:\nthe old address is dead.",
    "a form": "Name: Maria Silva\nE-mail: maria@example.net\nDate: 3 May 2024\nMessage: Where is my order?",
    "a table": "| size | price |\n| --- | --- |\n| 40 | 12.00 |",
    "a dash": "I like both - the blue\n-- and the red\none. Which is better?",
    "two dashes": "Item one is broken.\n\n--\n\n" + "Item two was never delivered, although I paid for it in full on Monday.\n" * 20 + "\nMaria",
    "greeting": "Hello,\n\nwhere is it?\n\nBest regards\nMaria Silva\n+351 123 456",
    "original message": "Please send me the original message again.",
    "sent by": "Sent by courier on Monday, and still not here.\n\nWhere is it?",
    "sent from somewhere": "The parcel was lost.\n\nSent from Berlin on Monday.",
    "sent with a carrier": "Where is it?\n\nVerzonden met PostNL op maandag.",
    "sent by a carrier": "Wo ist es?\n\nGesendet von DHL am Montag.",
    "wishes to leave": "Hello,\n\nUnsubscribe me from your letters.",
    "antivirus": "It does not start.\n\nNorton says the program is broken.",
    "a charge in error": "You charged my card in error. The payment was unauthorised, and that is strictly prohibited by law, as you know well. I want my money back, all of it, this week.",
    "the above": "Please respond to the above.\nIs this right?\n\nMaria",
    "what was said": "On 3 May 2024 at 14:30 your driver said:\n\nYou get it tomorrow.\n\nI did not.",
    "what was written": "On 3 May 2024 at 14:30 your colleague wrote:\n\nYou get it tomorrow.\n\nI did not.",
    "what was written de": "Am 03.05.2024 um 14:30 schrieb mir Herr Mensah:\n\nEs kommt morgen.\n\nEs kam nicht.",
    "a booking": "Please change this:\n\nFrom: Lisbon\nTo: Porto\nDate: 3 May 2024\nEmail: maria@example.net\n\nto the day after.",
    "prompt": "It says:\n\nSQL> select 1\nSQL> select 2",
    "code": "It prints\n>>> 1 + 1\n2\nwhich is right.",
    "mbox": ">From the start it was broken.\n\nWhat now?",
}  # fmt: skip


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_what_a_person_says_is_never_hidden(text):
    assert split_text(text).visible == text.strip()


BELOW = {
    "signature": "-- \nMaria Silva\nLisbon\n+351 123 456",
    "signature without its blank": "--\nMaria Silva",
    "rule": "_______________________\nMaria Silva, Lisbon",
    "list": "_______________________________________________\nFriends mailing list\nFriends@example.net\nhttps://example.net/friends",
    "virus": "Virus-free. www.avast.com <https://www.avast.com/sig-email>",
    "tree": "Please consider the environment before printing this e-mail.",
    "legal": "This email and any attachments are confidential and intended solely for the addressee. If you have received this email in error please notify the sender. Unauthorised use is strictly prohibited.",
    "legal de": "Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte sofort den Absender und vernichten Sie diese Mail. Das unerlaubte Kopieren ist nicht gestattet.",
    "legal fr": "Ce message et toutes les pièces jointes sont confidentiels et établis à l'intention exclusive de ses destinataires. Toute utilisation non conforme est interdite. Si vous recevez ce message par erreur, merci de le détruire; ce message est confidentiel.",
    "telephone and signature": "Sent from my iPhone\n\n-- \nMaria Silva",
    "reply above": "##- Please type your reply above this line -##\n\nKofi, 2 Apr 18:26\n\nWhich one would you like?",
    "reply above de": "----- Bitte antworten Sie oberhalb dieser Zeile -----\n\nWhich one would you like?",
    "reply above fr": "=== Répondez au-dessus de cette ligne ===\n\nWhich one would you like?",
}  # fmt: skip


@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW)
def test_what_stands_below_the_words_folds(below):
    reply = split_text(f"The blue one, please.\n\nMaria\n\n{below}\n")
    assert reply.visible == "The blue one, please.\n\nMaria"
    assert reply.quoted.strip() == below


@pytest.mark.parametrize("text", [*WHOLE.values(), *(text for _, text in FORWARDS.values()), *BELOW.values()])
def test_nothing_is_thrown_away(text):
    for reply in (split_text(text), split(Letter(subject="Fwd: x", text=text))):
        assert sorted(f"{reply.visible}\n{reply.quoted}".split()) == sorted(text.split())


MUCH = 5_000_000
HOSTILE = {
    "quotes": "> x\n",
    "one line": "a",
    "marks": ">",
    "colons": "wrote: ",
    "attributions": "On 1.1.2020 12:00 Max <x@example.net> wrote:\n",
    "headers": "From: x@example.net\n",
    "telephones": "Sent from my iPhone\n",
    "rules": "-",
    "signatures": "--\nx\n",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_a_mail_of_five_megabytes_is_split_in_linear_time(unit):
    text = unit * (MUCH // len(unit))
    began = time.process_time()
    reply = split_text(text)
    assert time.process_time() - began < 3
    assert len(reply.visible) + len(reply.quoted) > len(text.strip()) - 9


@pytest.mark.parametrize(
    "tag",
    [
        "<",
        "<b>",
        "<blockquote>",
        "<!--",
        '<a "',
        "<div class=gmail_signature>",
        "<p>x</p>",
        "</div>",
        "<div class=gmail_signature><b></b>",
    ],
)
def test_hostile_html_is_split_in_linear_time(tag):
    began = time.process_time()
    split_html(tag * (300_000 // len(tag)))
    assert time.process_time() - began < 5


@needs_shared_mail
def test_the_new_text_of_real_replies_is_found():
    exact, cases = 0, [json.loads(line) for line in (DATA / "replies/cases.jsonl").read_text().splitlines()]
    for case in cases:
        letter = (
            read_letter(case["input"].encode()) if case["format"] == "eml" else Letter(text=case["input"])
        )
        visible = split(letter).visible
        assert visible or not case["visible"]
        exact += visible.split() == case["visible"].split()
    assert exact / len(cases) >= 0.92


@pytest.mark.parametrize(
    ("written", "quoted"),
    [
        ("Yes, thanks", ">>> Care <care@x.example> 03/11/2025 16:02 >>>\nShall we send it?"),
        (
            "Yes, thanks",
            "|------------>\n| From:      |\n|------------>\n  |Care <care@x.example>  |\n\nShall we send it?",
        ),
        (
            "Yes, thanks\n\nMaria",
            "<https://www.avast.com/sig-email?utm_medium=email>\nVirus-free.www.avast.com\n"
            "<https://www.avast.com/sig-email?utm_medium=email>\n<#DAB4FAD8-2DD7-40BB-A1B8-4E2AA1F9FDF2>",
        ),
    ],
    ids=["groupwise", "notes with a table", "a scanner's advertisement"],
)
def test_what_seldom_programs_put_below_is_folded(written, quoted):
    reply = split_text(f"{written}\n\n{quoted}\n")
    assert (reply.visible, reply.quoted.strip()) == (written, quoted)
