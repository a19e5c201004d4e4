"""The same short answer above a quoted mail, as the programs of many countries quote it."""

import pytest

from regard.channels.email.tests.shared import split_text

ATTRIBUTIONS = {
    "en gmail": "On Mon, Apr 2, 2024 at 6:26 PM Kofi Mensah <kofi@example.org> wrote:",
    "en gmail uk": "On Tue, 2 Apr 2024 at 18:26, Kofi Mensah <kofi@example.org> wrote:",
    "en apple": "On 2 Apr 2024, at 18:26, Kofi Mensah <kofi@example.org> wrote:",
    "en apple no address": "On Apr 2, 2024, at 6:26 PM, Kofi Mensah wrote:",
    "en wrapped": "On Tue, Apr 2, 2024 at 6:26 PM Kofi Mensah from Customer Care\n<kofi@example.org> wrote:",
    "en wrapped in the address": "On Tue, Apr 2, 2024 at 6:26 PM Kofi Mensah <\nkofi@example.org> wrote:",
    "en wrapped thrice": "On Tuesday, April 2, 2024 at 6:26:12 PM\nGMT+1, Kofi Mensah\n<kofi@example.org>\nwrote:",
    "en yahoo": "On Tuesday, 2 April 2024 at 18:26:10 BST, Kofi Mensah <kofi@example.org> wrote:",
    "en proton": "On Tuesday, April 2nd, 2024 at 18:26, Kofi Mensah <kofi@example.org> wrote:",
    "en zoho": "---- On Tue, 02 Apr 2024 18:26:10 +0100 Kofi Mensah <kofi@example.org> wrote ----",
    "am gmail": "Kofi Mensah <kofi@example.org> በ2024 ኤፕሪል 2 18:26 ላይ የሚከተለውን ጽፏል፦",
    "en iso": "On 2024-04-02 18:26, Kofi Mensah wrote:",
    "en roundcube": "On 2024-04-02 18:26, kofi@example.org wrote:",
    "en thunderbird": "On 02/04/2024 18:26, Kofi Mensah wrote:",
    "en eudora": "At 18:26 02/04/2024, Kofi Mensah wrote:",
    "en notes": "-----Kofi Mensah <kofi@example.org> wrote: -----",
    "de gmail": "Am Di., 2. Apr. 2024 um 18:26 Uhr schrieb Kofi Mensah <kofi@example.org>:",
    "de gmail wrapped": "Am Di., 2. Apr. 2024 um 18:26 Uhr schrieb Kofi Mensah <\nkofi@example.org>:",
    "de apple": "Am 02.04.2024 um 18:26 schrieb Kofi Mensah <kofi@example.org>:",
    "de thunderbird": "Am 02.04.24 um 18:26 schrieb Kofi Mensah:",
    "de name first": "Kofi Mensah <kofi@example.org> schrieb am Di., 2. Apr. 2024, 18:26:",
    "de gmx": "Am 02.04.24, 18:26 schrieb Kofi Mensah <kofi@example.org>:",
    "fr gmail": "Le mar. 2 avr. 2024 à 18:26, Kofi Mensah <kofi@example.org> a écrit :",
    "fr gmail wrapped": "Le mar. 2 avr. 2024 à 18:26, Kofi Mensah <kofi@example.org> a\nécrit :",
    "fr apple": "Le 2 avr. 2024 à 18:26, Kofi Mensah <kofi@example.org> a écrit :",
    "fr thunderbird": "Le 02/04/2024 à 18:26, Kofi Mensah a écrit :",
    "fr yahoo": "Le mardi 2 avril 2024 à 18:26:10 UTC+2, Kofi Mensah <kofi@example.org> a écrit :",
    "es gmail": "El mar, 2 abr 2024 a las 18:26, Kofi Mensah (<kofi@example.org>) escribió:",
    "es apple": "El 2 abr 2024, a las 18:26, Kofi Mensah <kofi@example.org> escribió:",
    "es thunderbird": "El 02/04/2024 a las 18:26, Kofi Mensah escribió:",
    "es mobile": "El mar., 2 de abril de 2024 6:26 p. m., Kofi Mensah <kofi@example.org> escribió:",
    "it gmail": "Il giorno mar 2 apr 2024 alle ore 18:26 Kofi Mensah <kofi@example.org> ha scritto:",
    "it gmail wrapped": "Il giorno mar 2 apr 2024 alle ore 18:26 Kofi Mensah <\nkofi@example.org> ha scritto:",
    "it apple": "Il giorno 2 apr 2024, alle ore 18:26, Kofi Mensah <kofi@example.org> ha scritto:",
    "it libero": "Il 02/04/2024 18:26 Kofi Mensah <kofi@example.org> ha scritto:",
    "pt gmail": "Em ter., 2 de abr. de 2024 às 18:26, Kofi Mensah <kofi@example.org> escreveu:",
    "pt pt gmail": "Kofi Mensah <kofi@example.org> escreveu (terça, 2/04/2024 à(s) 18:26):",
    "pt apple": "No dia 2 de abr. de 2024, às 18:26, Kofi Mensah <kofi@example.org> escreveu:",
    "nl gmail": "Op di 2 apr 2024 om 18:26 schreef Kofi Mensah <kofi@example.org>:",
    "nl apple": "Op 2 apr. 2024 om 18:26 heeft Kofi Mensah <kofi@example.org> het volgende geschreven:",
    "nl thunderbird": "Op 02-04-2024 om 18:26 schreef Kofi Mensah:",
    "pl gmail": "wt., 2 kwi 2024 o 18:26 Kofi Mensah <kofi@example.org> napisał(a):",
    "pl apple": "Wiadomość napisana przez Kofi Mensah <kofi@example.org> w dniu 2 kwi 2024, o godz. 18:26:",
    "pl thunderbird": "W dniu 2.04.2024 o 18:26, Kofi Mensah pisze:",
    "cs gmail": "út 2. 4. 2024 v 18:26 odesílatel Kofi Mensah <kofi@example.org> napsal:",
    "cs seznam": "Dne 2. 4. 2024 v 18:26 Kofi Mensah napsal(a):",
    "cs apple": "2. 4. 2024 v 18:26, Kofi Mensah <kofi@example.org>:",
    "sk gmail": "ut 2. 4. 2024 o 18:26 Kofi Mensah <kofi@example.org> napísal(a):",
    "sv gmail": "Den tis 2 apr. 2024 kl 18:26 skrev Kofi Mensah <kofi@example.org>:",
    "sv apple": "2 apr. 2024 kl. 18:26 skrev Kofi Mensah <kofi@example.org>:",
    "da gmail": "Den tir. 2. apr. 2024 kl. 18.26 skrev Kofi Mensah <kofi@example.org>:",
    "da apple": "Den 2. apr. 2024 kl. 18.26 skrev Kofi Mensah <kofi@example.org>:",
    "no gmail": "tir. 2. apr. 2024 kl. 18:26 skrev Kofi Mensah <kofi@example.org>:",
    "no apple": "2. apr. 2024 kl. 18:26 skrev Kofi Mensah <kofi@example.org>:",
    "fi gmail": "ti 2. huhtik. 2024 klo 18.26 Kofi Mensah (kofi@example.org) kirjoitti:",
    "fi apple": "Kofi Mensah <kofi@example.org> kirjoitti 2.4.2024 kello 18.26:",
    "et gmail": "Kofi Mensah (<kofi@example.org>) kirjutas kuupäeval T, 2. aprill 2024 kell 18:26:",
    "lv gmail": "otrd., 2024. g. 2. apr., plkst. 18:26 — lietotājs Kofi Mensah (<kofi@example.org>) rakstīja:",
    "lt gmail": "2024-04-02, an, 18:26 Kofi Mensah <kofi@example.org> rašė:",
    "tr gmail": "Kofi Mensah <kofi@example.org>, 2 Nis 2024 Sal, 18:26 tarihinde şunu yazdı:",
    "tr apple": "Kofi Mensah <kofi@example.org> şunları yazdı (2 Nis 2024 18:26):",
    "ru gmail": "вт, 2 апр. 2024 г. в 18:26, Kofi Mensah <kofi@example.org>:",
    "ru apple": "2 апр. 2024 г., в 18:26, Kofi Mensah <kofi@example.org> написал(а):",
    "ru mail.ru": "Вторник, 2 апреля 2024, 18:26 +03:00 от Kofi Mensah <kofi@example.org>:",
    "ru yandex": "02.04.2024, 18:26, \"Kofi Mensah\" <kofi@example.org>:",
    "ru thunderbird": "02.04.2024 18:26, Kofi Mensah пишет:",
    "uk gmail": "вт, 2 квіт. 2024 р. о 18:26 Kofi Mensah <kofi@example.org> пише:",
    "uk ukr.net": "2 квітня 2024, 18:26:10, від \"Kofi Mensah\" <kofi@example.org>:",
    "bg gmail": "На вт, 2.04.2024 г. в 18:26 Kofi Mensah <kofi@example.org> написа:",
    "sr gmail": "уто, 2. апр 2024. у 18:26 Kofi Mensah <kofi@example.org> је написао/ла:",
    "hr gmail": "uto, 2. tra 2024. u 18:26 Kofi Mensah <kofi@example.org> napisao je:",
    "sl gmail": "V V tor., 2. apr. 2024 ob 18:26 je oseba Kofi Mensah <kofi@example.org> napisala:",
    "hu gmail": "Kofi Mensah <kofi@example.org> ezt írta (időpont: 2024. ápr. 2., K, 18:26):",
    "hu thunderbird": "2024. 04. 02. 18:26 keltezéssel, Kofi Mensah írta:",
    "ro gmail": "În mar., 2 apr. 2024 la 18:26, Kofi Mensah <kofi@example.org> a scris:",
    "el gmail": "Στις Τρί 2 Απρ 2024 στις 6:26 μ.μ., ο χρήστης Kofi Mensah <kofi@example.org> έγραψε:",
    "ca gmail": "Missatge de Kofi Mensah <kofi@example.org> del dia dt., 2 d'abr. 2024 a les 18:26:",
    "ja gmail": "2024年4月2日(火) 18:26 Kofi Mensah <kofi@example.org>:",
    "ja apple": "2024/04/02 18:26、Kofi Mensah <kofi@example.org>のメール:",
    "ja wrote": "On 2024/04/02 18:26, 山田太郎 wrote:",
    "zh gmail": "Kofi Mensah <kofi@example.org> 于2024年4月2日周二 18:26写道：",
    "zh tw gmail": "Kofi Mensah <kofi@example.org> 於 2024年4月2日 週二 下午6:26寫道：",
    "zh apple": "在 2024年4月2日，18:26，Kofi Mensah <kofi@example.org> 写道：",
    "zh 163": "At 2024-04-02 18:26:10, \"Kofi Mensah\" <kofi@example.org> wrote:",
    "zh 163 chinese": "在 2024-04-02 18:26:10，\"Kofi Mensah\" <kofi@example.org> 写道：",
    "ko gmail": "2024년 4월 2일 (화) 오후 6:26, Kofi Mensah <kofi@example.org>님이 작성:",
    "ko apple": "2024. 4. 2. 오후 6:26, Kofi Mensah <kofi@example.org> 작성:",
    "vi gmail": "Vào Th 3, 2 thg 4, 2024 vào lúc 18:26 Kofi Mensah <kofi@example.org> đã viết:",
    "th gmail": "ในวันที่ อ. 2 เม.ย. 2024 เวลา 18:26 Kofi Mensah <kofi@example.org> เขียนว่า:",
    "id gmail": "Pada tanggal Sel, 2 Apr 2024 pukul 18.26 Kofi Mensah <kofi@example.org> menulis:",
    "ar gmail": "في الثلاثاء، 2 أبريل 2024 في 6:26 م تمت كتابة ما يلي بواسطة ‪Kofi Mensah‬‏ <‪kofi@example.org‬‏>:",
    "ar apple": "في ٢ أبريل ٢٠٢٤، الساعة ٦:٢٦ م، كتب Kofi Mensah <kofi@example.org>:",
    "he gmail": "‫בתאריך יום ג׳, 2 באפר׳ 2024 ב-18:26 מאת ‪Kofi Mensah‬‏ <‪kofi@example.org‬‏>:‬",
    "fa gmail": "در تاریخ سه‌شنبه ۲ آوریل ۲۰۲۴، ۱۸:۲۶ Kofi Mensah <kofi@example.org> نوشت:",
    "hi gmail": "मंगल, 2 अप्रैल 2024 को 6:26 pm बजे को Kofi Mensah <kofi@example.org> ने लिखा:",
    "en aol": "In a message dated 4/2/2024 6:26:10 PM Eastern Daylight Time, kofi@example.org writes:",
    "en no time": "On Tuesday, April 2, 2024, Kofi Mensah <kofi@example.org> wrote:",
    "fr no time": "Le mardi 2 avril 2024, Kofi Mensah <kofi@example.org> a écrit :",
    "es yahoo": "    El martes, 2 de abril de 2024, 18:26:10 CEST, Kofi Mensah <kofi@example.org> escribió:  ",
    "pl gmail w dniu": "W dniu wt., 2 kwi 2024 o 18:26 Kofi Mensah <kofi@example.org> napisał(a):",
    "ja becky": "On Tue, 02 Apr 2024 18:26:10 +0900\nKofi Mensah <kofi@example.org> wrote:",
    "ja wrote it": "kofi@example.org さんは書きました:",
    "ru mail.ru mobile": "вторник, 02 апреля 2024г., 18:26 +03:00 от Kofi Mensah kofi@example.org:",
    "horde": "Quoting Kofi Mensah <kofi@example.org>:",
    "horde de": "Zitat von Kofi Mensah <kofi@example.org>:",
}  # fmt: skip


@pytest.mark.parametrize("attribution", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS)
def test_the_answer_above_a_quoted_mail_is_all_that_is_new(attribution):
    above = "Hello Kofi,\n\nyes, the blue one: 2 pieces, please."
    below = "> Dear Maria,\n> which one would you like?\n>\n> Kofi"
    reply = split_text(f"{above}\n\n{attribution}\n\n{below}\n")
    assert reply.visible == above
    assert "which one" in reply.quoted
    assert "Kofi Mensah" in reply.quoted or "kofi@" in reply.quoted or "山田" in reply.quoted


@pytest.mark.parametrize("attribution", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS)
def test_a_quoted_mail_without_marks_folds_too(attribution):
    above = "Hello Kofi,\n\nyes, the blue one: 2 pieces, please."
    reply = split_text(f"{above}\n{attribution}\nDear Maria,\nwhich one would you like?\n\nKofi\n")
    assert reply.visible == above


@pytest.mark.parametrize("attribution", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS)
def test_an_answer_below_the_quote_is_what_is_new(attribution):
    reply = split_text(f"{attribution}\n> Dear Maria,\n> which one would you like?\n\nThe blue one.\n")
    assert reply.visible == "The blue one."
    assert "which one" in reply.quoted


HEADERS = {
    "en outlook": "From: Kofi Mensah <kofi@example.org>\nSent: Tuesday, 2 April 2024 18:26\nTo: Maria Silva <maria@example.net>\nSubject: Your order",
    "en outlook without addresses": "From: Kofi Mensah\nSent: 02 April 2024 18:26\nTo: Maria Silva\nSubject: RE: Your order",
    "en outlook bold": "*From:* Kofi Mensah <kofi@example.org>\n*Sent:* Tuesday, 2 April 2024 18:26\n*To:* Maria Silva\n*Subject:* Your order",
    "en outlook ruled": "________________________________\nFrom: Kofi Mensah <kofi@example.org>\nSent: Tuesday, April 2, 2024 6:26:10 PM\nTo: Maria Silva <maria@example.net>\nCc: Ines <ines@example.org>; Yusuf\n <yusuf@example.org>\nSubject: Your order",
    "en outlook mac": "From: Kofi Mensah <kofi@example.org>\nDate: Tuesday, 2 April 2024 at 18:26\nTo: Maria Silva <maria@example.net>\nSubject: Your order",
    "en old outlook": "-----Original Message-----\nFrom: Kofi Mensah [mailto:kofi@example.org]\nSent: 02 April 2024 18:26\nTo: Maria Silva\nSubject: Your order",
    "en blank lines between": "From: Kofi Mensah <kofi@example.org>\n\nSent: Tuesday, 2 April 2024 18:26\n\nTo: Maria Silva <maria@example.net>\n\nSubject: Your order",
    "en aol": "-----Original Message-----\nFrom: Kofi Mensah <kofi@example.org>\nTo: maria <maria@example.net>\nSent: Tue, Apr 2, 2024 6:26 pm\nSubject: Your order",
    "en yahoo classic": "________________________________\n From: Kofi Mensah <kofi@example.org>\nTo: Maria Silva <maria@example.net>\nSent: Tuesday, April 2, 2024 6:26 PM\nSubject: Your order",
    "de outlook": "Von: Kofi Mensah <kofi@example.org>\nGesendet: Dienstag, 2. April 2024 18:26\nAn: Maria Silva <maria@example.net>\nBetreff: Ihre Bestellung",
    "de outlook old": "-----Ursprüngliche Nachricht-----\nVon: Kofi Mensah [mailto:kofi@example.org]\nGesendet: Dienstag, 2. April 2024 18:26\nAn: Maria Silva\nBetreff: Ihre Bestellung",
    "de gmx": "Gesendet: Dienstag, 02. April 2024 um 18:26 Uhr\nVon: \"Kofi Mensah\" <kofi@example.org>\nAn: maria@example.net\nBetreff: Ihre Bestellung",
    "de t-online": "-----Original-Nachricht-----\nBetreff: Ihre Bestellung\nDatum: 2024-04-02T18:26:10+0200\nVon: \"Kofi Mensah\" <kofi@example.org>\nAn: \"maria@example.net\" <maria@example.net>",
    "fr outlook": "De : Kofi Mensah <kofi@example.org>\nEnvoyé : mardi 2 avril 2024 18:26\nÀ : Maria Silva <maria@example.net>\nObjet : Votre commande",
    "fr outlook old": "-----Message d'origine-----\nDe : Kofi Mensah [mailto:kofi@example.org]\nEnvoyé : mardi 2 avril 2024 18:26\nÀ : Maria Silva\nObjet : Votre commande",
    "fr orange": "Message du 02/04/24 18:26\nDe : \"Kofi Mensah\" <kofi@example.org>\nA : maria@example.net\nCopie à :\nObjet : Votre commande",
    "fr zimbra": "De: \"Kofi Mensah\" <kofi@example.org>\nÀ: \"Maria Silva\" <maria@example.net>\nEnvoyé: Mardi 2 Avril 2024 18:26:10\nObjet: Votre commande",
    "es outlook": "De: Kofi Mensah <kofi@example.org>\nEnviado: martes, 2 de abril de 2024 18:26\nPara: Maria Silva <maria@example.net>\nAsunto: Su pedido",
    "es outlook old": "De: Kofi Mensah [mailto:kofi@example.org]\nEnviado el: martes, 02 de abril de 2024 18:26\nPara: Maria Silva\nAsunto: Su pedido",
    "it outlook": "Da: Kofi Mensah <kofi@example.org>\nInviato: martedì 2 aprile 2024 18:26\nA: Maria Silva <maria@example.net>\nOggetto: Il suo ordine",
    "it messaggio": "-----Messaggio originale-----\nDa: Kofi Mensah [mailto:kofi@example.org]\nInviato: martedì 2 aprile 2024 18:26\nA: Maria Silva\nOggetto: Il suo ordine",
    "pt outlook": "De: Kofi Mensah <kofi@example.org>\nEnviado: terça-feira, 2 de abril de 2024 18:26\nPara: Maria Silva <maria@example.net>\nAssunto: Sua encomenda",
    "pt br outlook": "De: Kofi Mensah <kofi@example.org>\nEnviada em: terça-feira, 2 de abril de 2024 18:26\nPara: Maria Silva <maria@example.net>\nAssunto: Seu pedido",
    "nl outlook": "Van: Kofi Mensah <kofi@example.org>\nVerzonden: dinsdag 2 april 2024 18:26\nAan: Maria Silva <maria@example.net>\nOnderwerp: Uw bestelling",
    "pl outlook": "Od: Kofi Mensah <kofi@example.org>\nWysłane: wtorek, 2 kwietnia 2024 18:26\nDo: Maria Silva <maria@example.net>\nTemat: Zamówienie",
    "cs outlook": "Od: Kofi Mensah <kofi@example.org>\nOdesláno: úterý 2. dubna 2024 18:26\nKomu: Maria Silva <maria@example.net>\nPředmět: Objednávka",
    "cs seznam": "---------- Původní e-mail ----------\nOd: Kofi Mensah <kofi@example.org>\nKomu: Maria Silva <maria@example.net>\nDatum: 2. 4. 2024 18:26:10\nPředmět: Objednávka",
    "sk outlook": "Od: Kofi Mensah <kofi@example.org>\nOdoslané: utorok 2. apríla 2024 18:26\nKomu: Maria Silva <maria@example.net>\nPredmet: Objednávka",
    "sv outlook": "Från: Kofi Mensah <kofi@example.org>\nSkickat: den 2 april 2024 18:26\nTill: Maria Silva <maria@example.net>\nÄmne: Din beställning",
    "da outlook": "Fra: Kofi Mensah <kofi@example.org>\nSendt: 2. april 2024 18:26\nTil: Maria Silva <maria@example.net>\nEmne: Din ordre",
    "no outlook": "Fra: Kofi Mensah <kofi@example.org>\nSendt: tirsdag 2. april 2024 18:26\nTil: Maria Silva <maria@example.net>\nEmne: Din bestilling",
    "fi outlook": "Lähettäjä: Kofi Mensah <kofi@example.org>\nLähetetty: tiistai 2. huhtikuuta 2024 18.26\nVastaanottaja: Maria Silva <maria@example.net>\nAihe: Tilauksesi",
    "tr outlook": "Kimden: Kofi Mensah <kofi@example.org>\nGönderme Tarihi: 2 Nisan 2024 Salı 18:26\nKime: Maria Silva <maria@example.net>\nKonu: Siparişiniz",
    "tr outlook 365": "Gönderen: Kofi Mensah <kofi@example.org>\nGönderildi: 2 Nisan 2024 Salı 18:26\nKime: Maria Silva <maria@example.net>\nKonu: Siparişiniz",
    "ru outlook": "От: Kofi Mensah <kofi@example.org>\nОтправлено: 2 апреля 2024 г. 18:26\nКому: Maria Silva <maria@example.net>\nТема: Ваш заказ",
    "uk outlook": "Від: Kofi Mensah <kofi@example.org>\nНадіслано: 2 квітня 2024 р. 18:26\nКому: Maria Silva <maria@example.net>\nТема: Ваше замовлення",
    "hu outlook": "Feladó: Kofi Mensah <kofi@example.org>\nElküldve: 2024. április 2., kedd 18:26\nCímzett: Maria Silva <maria@example.net>\nTárgy: Rendelés",
    "ro outlook": "De la: Kofi Mensah <kofi@example.org>\nTrimis: marți, 2 aprilie 2024 18:26\nCătre: Maria Silva <maria@example.net>\nSubiect: Comanda",
    "el outlook": "Από: Kofi Mensah <kofi@example.org>\nΕστάλη: Τρίτη, 2 Απριλίου 2024 18:26\nΠρος: Maria Silva <maria@example.net>\nΘέμα: Παραγγελία",
    "ja outlook": "差出人: Kofi Mensah <kofi@example.org>\n送信日時: 2024年4月2日 18:26\n宛先: Maria Silva <maria@example.net>\n件名: ご注文",
    "zh outlook": "发件人: Kofi Mensah <kofi@example.org>\n发送时间: 2024年4月2日 18:26\n收件人: Maria Silva <maria@example.net>\n主题: 您的订单",
    "zh tw outlook": "寄件者: Kofi Mensah <kofi@example.org>\n寄件日期: 2024年4月2日 下午 06:26\n收件者: Maria Silva <maria@example.net>\n主旨: 您的訂單",
    "zh qq": "------------------ 原始邮件 ------------------\n发件人: \"Kofi Mensah\" <kofi@example.org>;\n发送时间: 2024年4月2日(星期二) 晚上6:26\n收件人: \"Maria Silva\"<maria@example.net>;\n主题: 您的订单",
    "ko outlook": "보낸 사람: Kofi Mensah <kofi@example.org>\n보낸 날짜: 2024년 4월 2일 화요일 18:26\n받는 사람: Maria Silva <maria@example.net>\n제목: 주문",
    "ko naver": "-----Original Message-----\nFrom: \"Kofi Mensah\"<kofi@example.org>\nTo: <maria@example.net>;\nCc:\nSent: 2024-04-02 (화) 18:26:10 (GMT+09:00)\nSubject: 주문",
    "vi outlook": "Từ: Kofi Mensah <kofi@example.org>\nĐã gửi: 02 Tháng Tư 2024 18:26\nĐến: Maria Silva <maria@example.net>\nChủ đề: Đơn hàng",
    "ar outlook": "من: Kofi Mensah <kofi@example.org>\nتم الإرسال: 02 أبريل 2024 18:26\nإلى: Maria Silva <maria@example.net>\nالموضوع: طلبك",
    "he outlook": "מאת: Kofi Mensah <kofi@example.org>\nנשלח: יום שלישי 02 אפריל 2024 18:26\nאל: Maria Silva <maria@example.net>\nנושא: ההזמנה שלך",
    "th outlook": "จาก: Kofi Mensah <kofi@example.org>\nส่ง: 2 เมษายน 2024 18:26\nถึง: Maria Silva <maria@example.net>\nเรื่อง: คำสั่งซื้อ",
    "qq english": "------------------ Original ------------------\nFrom:  \"Kofi Mensah\" <kofi@example.org>;\nDate:  Tue, Apr 2, 2024 06:26 PM\nTo:  \"Maria\"<maria@example.net>;\nSubject:  Order",
    "163 new": "---- 回复的原邮件 ----\n| 发件人 | Kofi Mensah<kofi@example.org> |\n| 日期 | 2024年04月02日 18:26 |\n| 收件人 | maria@example.net |\n| 主题 | 订单 |",
    "ko daum": "--------- 원본 메일 ---------\n보낸사람 : Kofi Mensah <kofi@example.org>\n받는사람 : Maria <maria@example.net>\n날짜 : 2024년 4월 2일 화요일, 18시 26분 10초 +0900\n제목 : 주문",
    "en markdown": "**From:** Kofi Mensah <kofi@example.org<mailto:kofi@example.org>>\n**Sent:** Tuesday, 2 April 2024 18:26\n**To:** Maria Silva\n**Subject:** Your order",
    "fa outlook": "از: Kofi Mensah <kofi@example.org>\nتاریخ: ۲ آوریل ۲۰۲۴ ۱۸:۲۶\nبه: Maria <maria@example.net>\nموضوع: سفارش",
    "bg outlook": "От: Kofi Mensah <kofi@example.org>\nИзпратено: 2 април 2024 г. 18:26\nДо: Maria <maria@example.net>\nОтносно: Поръчка",
    "hr outlook": "Šalje: Kofi Mensah <kofi@example.org>\nPoslano: 2. travnja 2024. 18:26\nPrima: Maria <maria@example.net>\nPredmet: Narudžba",
    "et outlook": "Saatja: Kofi Mensah <kofi@example.org>\nSaadetud: teisipäev, 2. aprill 2024 18:26\nAdressaat: Maria <maria@example.net>\nTeema: Tellimus",
    "lt outlook": "Nuo: Kofi Mensah <kofi@example.org>\nIšsiųsta: 2024 m. balandžio 2 d. 18:26\nKam: Maria <maria@example.net>\nTema: Užsakymas",
    "ca outlook": "De: Kofi Mensah <kofi@example.org>\nEnviat el: dimarts, 2 d'abril de 2024 18:26\nPer a: Maria <maria@example.net>\nAssumpte: Comanda",
    "notes": "From:\tKofi Mensah/CARE/ACME\nTo:\tMaria Silva/NET\nDate:\t02/04/2024 18:26\nSubject:\tYour order",
}  # fmt: skip


def test_a_name_and_a_time_above_a_quote_belong_to_it():
    reply = split_text("The blue one.\n\nKofi Mensah, 02.04.2024 18:26:\n> Which one would you like?\n")
    assert reply.visible == "The blue one."


@pytest.mark.parametrize("headers", HEADERS.values(), ids=HEADERS)
def test_a_mail_below_its_headers_folds(headers):
    above = "Hello Kofi,\n\nyes, the blue one: 2 pieces, please.\n\nBest regards\nMaria"
    reply = split_text(f"{above}\n\n{headers}\n\nDear Maria,\n\nwhich one would you like?\n")
    assert reply.visible == above
    assert "which one" in reply.quoted


@pytest.mark.parametrize("headers", HEADERS.values(), ids=HEADERS)
def test_nothing_but_headers_and_their_mail_is_shown(headers):
    text = f"{headers}\n\nDear Maria,\n\nwhich one would you like?"
    assert split_text(text).visible == text.strip()


SENT_WITH = """\
Sent from my iPhone
Sent from my iPad
Sent from my Samsung Galaxy smartphone.
Sent from Yahoo Mail for iPhone
Sent from Mail for Windows
Sent from Outlook for iOS
Get Outlook for Android
Get BlueMail for Android
Sent with [Proton Mail](https://proton.me/) secure email.
Sent via Superhuman ( https://sprh.mn/?vip=a )
Get Outlook for iOS<https://aka.ms/o0ukef>
Sent via BlackBerry
Sent with Proton Mail secure email.
Sent from Proton Mail for iOS
Sent on the go with Vodafone
Von meinem iPhone gesendet
Von meinem Samsung Galaxy Smartphone gesendet.
Gesendet von meinem iPad
Gesendet mit der GMX Mail App
Gesendet von Mail für Windows
Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.
Outlook für iOS beziehen
Envoyé de mon iPhone
Envoyé depuis mon appareil Galaxy
Envoyé à partir de Outlook pour Android
Obtenez Outlook pour iOS
Télécharger Outlook pour iOS
Enviado desde mi iPhone
Enviado desde Correo para Windows
Obtener Outlook para Android
Inviato da iPhone
Inviato dal mio iPad
Ottieni Outlook per iOS
Enviado do meu iPhone
Enviado do meu telemóvel Samsung
Obter o Outlook para iOS
Verstuurd vanaf mijn iPhone
Verzonden vanaf mijn Galaxy
Outlook voor iOS downloaden
Wysłane z iPhone'a
Wysłano z aplikacji Poczta
Pobierz aplikację Outlook dla systemu iOS
Odesláno z iPhonu
Odoslané z iPhonu
Skickat från min iPhone
Hämta Outlook för iOS
Sendt fra min iPhone
Hent Outlook til iOS
Lähetetty iPhonesta
Hanki Outlook for iOS
iPhone'umdan gönderildi
iPhone'dan gönderildi
Отправлено с iPhone
Отправлено из мобильной Почты Mail.ru
Надіслано з iPhone
Изпратено от iPhone
iPhoneから送信
从我的iPhone发送
發自我的 iPhone
从 Windows 版邮件发送
나의 iPhone에서 보냄
내 iPhone에서 보냄
Đã gửi từ iPhone của tôi
أُرسلت من الـ iPhone
נשלח מה-iPhone שלי
Στάλθηκε από το iPhone μου
Elküldve az iPhone készülékemről
Trimis de pe iPhone-ul meu
Dikirim dari iPhone saya
ส่งจาก iPhone ของฉัน
Saadetud minu iPhone'ist""".splitlines()


@pytest.mark.parametrize("line", SENT_WITH)
def test_the_telephone_is_not_what_the_writer_said(line):
    reply = split_text(f"The parcel is still not here.\n\n{line}\n")
    assert reply.visible == "The parcel is still not here."
    assert reply.quoted.strip() == line


REPLY_ABOVE = """\
##- Please type your reply above this line -##
##- Bitte geben Sie Ihre Antwort über dieser Zeile ein -##
##- Veuillez répondre au-dessus de cette ligne -##
##- Escribe tu respuesta por encima de esta línea -##
##- Digite sua resposta acima desta linha -##
##- Digita la tua risposta sopra questa riga -##
##- Typ uw antwoord boven deze regel -##
##- Wpisz swoją odpowiedź powyżej tej linii -##
##- Odpovězte prosím nad tento řádek -##
##- Skriv ditt svar ovanför den här raden -##
##- Skriv dit svar over denne linje -##
##- Kirjoita vastauksesi tämän rivin yläpuolelle -##
##- Lütfen yanıtınızı bu satırın üzerine yazın -##
##- Введите ответ над этой строкой -##
##- Kérjük, a sor fölé írja válaszát -##
##- この行より上に返信を入力してください -##
##- 请在此行上方键入您的回复 -##
##- 이 줄 위에 답장을 입력하세요 -##
##- Vui lòng nhập câu trả lời trên dòng này -##
##- يرجى كتابة ردك أعلى هذا السطر -##
##- הקלד תשובה מעל שורה זו -##
-- reply above this line --
=-=-=-= Please reply above this line =-=-=-=
- - Write ABOVE THE LINE to post a reply - -""".splitlines()


@pytest.mark.parametrize("line", REPLY_ABOVE)
def test_a_desk_that_draws_a_line_is_answered_above_it(line):
    reply = split_text(f"The blue one.\n\n{line}\n\nKofi, 2 April\nWhich one would you like?\n")
    assert reply.visible == "The blue one."
