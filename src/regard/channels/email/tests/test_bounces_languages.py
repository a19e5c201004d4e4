"""Reports in the words of many servers and countries, without a delivery status beside them."""

import pytest

from regard.channels.email.reading import bounces
from regard.channels.email.reading.letter import Address, Letter

REPORTS = {
    "gmail new": ("Delivery Status Notification (Failure)", "mailer-daemon@googlemail.com", """\
** Address not found **

Your message wasn't delivered to maria@example.net because the address couldn't be found, or is unable to receive mail.

Learn more here: https://support.google.com/mail/?p=NoSuchUser

The response was:

550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces.""", True),
    "gmail de": ("Delivery Status Notification (Failure)", "mailer-daemon@googlemail.com", """\
** Adresse nicht gefunden **

Ihre Nachricht wurde nicht an maria@example.net zugestellt, weil die Adresse nicht gefunden wurde oder keine E-Mails empfangen kann.
""", True),
    "gmail delayed": ("Delivery Status Notification (Delay)", "mailer-daemon@googlemail.com", """\
** Delivery incomplete **

There was a temporary problem delivering your message to maria@example.net. Gmail will retry for 46 more hours. You'll be notified if the delivery fails permanently.""", False),
    "o365": ("Undeliverable: Your order", "postmaster@example.com", """\
Your message to maria@example.net couldn't be delivered.

maria wasn't found at example.net.

care	Office 365	maria
Action Required		Recipient
Unknown To address""", True),
    "exchange de": ("Unzustellbar: Ihre Bestellung", "postmaster@example.com", """\
Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

maria@example.net (maria@example.net)
Die eingegebene E-Mail-Adresse konnte nicht gefunden werden. Überprüfen Sie die E-Mail-Adresse des Empfängers.

Diagnoseinformationen für Administratoren:

Generierender Server: mx.example.com

maria@example.net
#550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup ##""", True),
    "exchange fr": ("Non remis : Votre commande", "postmaster@example.com", """\
Échec de la remise à ces destinataires ou groupes :

maria@example.net
La boîte aux lettres du destinataire est pleine et ne peut accepter de messages pour le moment.
#554 5.2.2 mailbox full##""", False),
    "exchange es": ("No se puede entregar: Su pedido", "postmaster@example.com", """\
Error de entrega a estos destinatarios o grupos:

maria@example.net
No se encontró la dirección de correo electrónico especificada.""", True),
    "it without a group": ("Mancato recapito: ordine", "postmaster@example.com", """\
Impossibile recapitare il messaggio a maria@example.net.
L'indirizzo non esiste.""", True),
    "ar": ("تعذر التسليم: الطلب", "postmaster@example.com", """\
تعذر تسليم رسالتك إلى maria@example.net.
العنوان غير موجود.""", True),
    "hu": ("Kézbesíthetetlen: rendelés", "postmaster@example.com", """\
Az üzenet nem kézbesíthető: maria@example.net
A cím nem létezik.""", True),
    "nb": ("Kan ikke leveres: ordre", "postmaster@example.com", """\
Meldingen til maria@example.net kunne ikke leveres.
Adressen finnes ikke.""", True),
    "ko": ("전송 실패: 주문", "postmaster@example.com", """\
maria@example.net 님에게 메시지를 전송하지 못했습니다.
주소를 찾을 수 없습니다.""", True),
    "vi": ("Không gửi được: đơn", "postmaster@example.com", """\
Không thể gửi thư tới maria@example.net.
Địa chỉ không tồn tại.""", True),
    "by a sender no one would take for a server": ("Delivery Status Notification (Failure)", "mailer@example.com", """\
An error occurred while trying to deliver the mail to the following recipients:
maria@example.net""", False),
    "exchange it": ("Non recapitabile: Ordine", "postmaster@example.com", """\
Recapito non riuscito per i seguenti destinatari o gruppi:

maria@example.net
L'indirizzo di posta elettronica immesso non è stato trovato.""", True),
    "exchange pt": ("Não foi possível entregar: Pedido", "postmaster@example.com", """\
Falha na entrega a estes destinatários ou grupos:

maria@example.net
O endereço de email inserido não foi encontrado.""", True),
    "exchange nl": ("Onbestelbaar: Bestelling", "postmaster@example.com", """\
Bezorging aan de volgende geadresseerden of groepen is mislukt:

maria@example.net
Het opgegeven e-mailadres is niet gevonden.""", True),
    "gmx": ("Mail delivery failed: returning message to sender", "mailer-daemon@gmx.de", """\
This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"maria@example.net":
SMTP error from remote server for RCPT TO command, host: mx.example.net (192.0.2.1) reason: 550 Requested action not taken: mailbox unavailable""", True),
    "t-online": ("Mail System Error - Returned Mail", "postmaster@t-online.de", """\
|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <maria@example.net> ... unknown user
""", True),
    "yahoo jp": ("Delivery failure", "MAILER-DAEMON@yahoo.co.jp", """\
次の宛先へのメール送信に失敗しました。

<maria@example.net>:
ユーザーが存在しません
""", True),
    "docomo": ("Mail System Error", "MAILER-DAEMON@docomo.ne.jp", """\
The following addresses had delivery errors---
<maria@example.net> 550 Unknown user maria@example.net
""", True),
    "qq zh": ("系统退信", "PostMaster@qq.com", """\
抱歉，您的邮件被退回来了……

退信原因：
收件人邮件地址（maria@example.net）不存在，邮件无法送达。
host mx.example.net said: 550 Mailbox not found
""", True),
    "163 zh full": ("系统退信/Systems bounce", "postmaster@163.com", """\
很抱歉，您的邮件没有投递成功
收件人 maria@example.net
退信原因 对方邮箱已满，空间不足。
""", False),
    "naver": ("[메일 전송 실패] 주문", "mailer-daemon@naver.com", """\
메일 전송에 실패했습니다.
받는 사람: maria@example.net
사유: 존재하지 않는 사용자입니다. (No such user)
""", True),
    "yandex ru": ("Недоставленное сообщение", "mailer-daemon@yandex.ru", """\
Это письмо отправлено почтовым сервером yandex.ru.
К сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может быть отправлено одному или нескольким адресатам.

<maria@example.net>: host mx.example.net[192.0.2.1] said: 550 5.7.1 No such user!
""", True),
    "seznam cz": ("Vrácení nedoručené zprávy", "mailer-daemon@seznam.cz", """\
Vaše zpráva nemohla být doručena na následující adresu:

maria@example.net: uživatel neexistuje
""", True),
    "wp pl": ("Niedostarczona wiadomość", "mailer-daemon@wp.pl", """\
Twoja wiadomość nie została dostarczona do adresata:
maria@example.net
Powód: użytkownik nie istnieje
""", True),
    "postfix greylist final": ("Undelivered Mail Returned to Sender", "MAILER-DAEMON@mx.example.org", """\
This is the mail system at host mx.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<maria@example.net>: host mx.example.net[192.0.2.1] said: 450 4.2.0 <maria@example.net>: Recipient address rejected: Greylisted (in reply to RCPT TO command)
""", False),
    "spf": ("Undelivered Mail Returned to Sender", "MAILER-DAEMON@mx.example.org", """\
<maria@example.net>: host mx.example.net[192.0.2.1] said: 550 5.7.23 The message was rejected because of Sender Policy Framework violation (in reply to end of DATA command)
could not be delivered""", False),
    "sendgrid style": ("Undelivered Mail", "bounce@mail.example.com", """\
The following message could not be delivered to maria@example.net: 550 5.4.1 Recipient address rejected: Access denied. AS(201806281)""", True),
    "turkish": ("Teslim edilemedi: Sipariş", "postmaster@example.com", """\
Bu alıcılara veya gruplara teslim başarısız oldu:

maria@example.net
Girdiğiniz e-posta adresi bulunamadı.
""", True),
    "swedish": ("Går inte att leverera: Order", "postmaster@example.com", """\
Det gick inte att leverera till följande mottagare eller grupper:

maria@example.net
E-postadressen du angav hittades inte.
""", True),
    "norwegian": ("Kan ikke leveres: Ordre", "postmaster@example.com", """\
Levering mislyktes til disse mottakerne eller gruppene:

maria@example.net
E-postadressen du skrev inn ble ikke funnet.
""", True),
    "finnish": ("Ei voi toimittaa: Tilaus", "postmaster@example.com", """\
Toimitus epäonnistui näille vastaanottajille tai ryhmille:

maria@example.net
Antamaasi sähköpostiosoitetta ei löytynyt.
""", True),
}  # fmt: skip


@pytest.mark.parametrize(("subject", "sender", "text", "permanent"), REPORTS.values(), ids=REPORTS)
def test_a_report_names_who_did_not_get_the_mail(subject, sender, text, permanent):
    letter = Letter(
        sender=(Address("", sender),),
        to=(Address("", "care@example.org"),),
        subject=subject,
        text=text,
        headers=(("From", sender), ("Return-Path", "<>")),
    )
    bounce = bounces.read(letter)
    assert bounce is not None
    assert (bounce.recipient, bounce.permanent) == ("maria@example.net", permanent)
