"""Whether a person wrote a mail or a machine sent it (RFC 3834, RFC 2919, RFC 2369)."""

import re
from collections.abc import Collection
from typing import Literal

from regard.channels.email.reading import bounces
from regard.channels.email.reading.letter import Letter

Kind = Literal["none", "auto-reply", "bounce", "list", "notification"]

_ABSENT = re.compile(
    r"\W*(?:\[[^\]]*\]\s*)?(?:"
    r"auto(?:matic|mated|matisk|mático|matica|matique|matisch|matyczna|matická)?[ -]?(?:re(?:ply|sponse)|"
    r"answer|respon)|auto[- ]?reply|auto[- ]?response|autoresponder|automatic response|"
    r"out[ -]of[ -](?:the[ -])?office|ooo\b[:\s]|away from (?:my )?(?:office|desk|mail|e-?mail)|"
    r"vacation (?:reply|response|notice|message)|"
    r"automatische (?:antwort|empfangsbest|eingangsbest|rückmeldung)|automatisch(?:e|er|es)? (?:antwort|"
    r"beantwoord|antwoord)|abwesenheits(?:notiz|meldung|nachricht)|ich bin (?:derzeit |"
    r"zur ?zeit )?nicht (?:im|erreichbar)|eingangsbestätigung|urlaub(?:snotiz|sabwesenheit)|"
    r"nicht im (?:büro|haus)|"
    r"réponse automatique|reponse automatique|message d'absence|absence du bureau|absent(?:e)? du bureau|"
    r"je suis absent|"
    r"respuesta autom[aá]tica|fuera de (?:la )?oficina|resposta autom[aá]tica|fora do escrit[oó]rio|"
    r"ausente do|aviso de ausência|resposta automàtica|"
    r"risposta automatica|fuori (?:ufficio|sede)|"
    r"automatisch antwoord|"
    r"automatyczna odpowied[zź]|odpowied[zź] automatyczna|autoodpowied[zź]|poza biurem|"
    r"automatická odpověď|automatická odpoveď|mimo kancelář|mimo kancelárie|"
    r"autosvar|automatiskt? svar|automatisk svar|ej på kontoret|ikke på kontoret|ikke til stede|"
    r"automaattinen vastaus|poissa(?:olo| toimistosta)|poissaoloilmoitus|automaatvastus|"
    r"otomatik yanıt|otomatik cevap|ofis dışı|ofiste değil|iş yerinde değil|"
    r"автоответ|автоматический ответ|автоматична відповідь|автовідповідь|вне офиса|нет на месте|"
    r"я в отпуске|поза офісом|відсутн|автоматичен отговор|извън офиса|"
    r"automatski odgovor|samodejni odgovor|avtomatski odgovor|izvan ureda|аутоматски одговор|"
    r"自動返信|自動応答|自動回答|自動送信|不在(?:通知|のお知らせ|応答|$|[：:])|休暇(?:通知|のお知らせ)|自动(?:回复|答复|答覆)|自動(?:回覆|回復|答覆)|外出(?:自动|時)|不在办公室|不在辦公室|"
    r"자동 ?(?:회신|응답|답장)|부재 ?중|trả lời tự động|vắng mặt|tự động trả lời|ตอบกลับอัตโนมัติ|"
    r"ไม่อยู่ที่สำนักงาน|balasan otomatis|jawapan automatik|tidak di kantor|"
    r"ردّ? تلقائي|خارج المكتب|الرد التلقائي|رد آلي|پاسخ خودکار|תשובה אוטומטית|מענה אוטומטי|מחוץ למשרד|"
    r"αυτόματη (?:απάντηση|απόκριση)|εκτός γραφείου|automatikus válasz|házon kívül|irodán kívül|"
    r"răspuns automat|în afara biroului|absent de la|automatinis atsakymas|automātiska atbilde|"
    r"sjálfvirkt svar"
    r"|(?:(?:i(?:['’]m| am) )?(?:currently )?(?:out of (?:the )?office|away|on (?:vacation|holiday|"
    r"(?:annual |maternity |paternity |parental |sick )?leave))|(?:ich bin )?im urlaub|abwesenheit|abwesend|"
    r"(?:je suis )?(?:actuellement )?en (?:congés?|vacances)|(?:estoy )?de vacaciones|"
    r"(?:estou )?de férias|(?:sono )?in ferie|assenza dall['’]ufficio|ik ben afwezig|"
    r"(?:ik ben )?(?:met|op) vakantie|afwezigheids(?:melding|bericht)|(?:jag är )?på semester|"
    r"frånvaromeddelande|(?:jeg er )?på ferie|(?:olen )?lomalla|(?:jestem )?na urlopie|"
    r"nieobecność w biurze|(?:jsem )?na dovolené|szabadságon vagyok|tatilde(?:yim)?|"
    r"у відпустці|в отпуске|"
    r"empfangsbestätigung|absence|absente?|absent\(e\)|accusé de réception|"
    r"ausente|ausencia|ausência(?: temporária)?|acuse de recibo|assenza|assente|"
    r"conferma di ricezione|afwezig(?:heid)?|niet aanwezig|ontvangstbevestiging|nieobecność|"
    r"nieobecn[ya]|nepřítomnost|neprítomnosť|frånvaro|frånvarande|fravær|fraværende|poissa|"
    r"szabadság(?:on)?|休假|urlaub|відсутній|отсутствую)"
    r"\s*(?:$|[:：(\[]|[-–] |(?:re|aw|antw|sv|rif|odp)\s?:|until|bis\b|jusqu|hasta|fino a|até|tot en met|t/m|do \d|till|from \d|du \d|vom \d)"
    r")",
    re.I,
)
_INVITATION = re.compile(
    r"(?:accepted|declined|tentative(?:ly accepted)?|cancell?ed|zugesagt|zusage|abgelehnt|absage|"
    r"abgesagt|mit vorbehalt|unter vorbehalt|accepté|refusé|provisoire|annulé|aceptad[oa]|rechazad[oa]|"
    r"provisional|cancelad[oa]|"
    r"accettat[oa]|rifiutat[oa]|provvisorio|annullat[oa]|aceite|aceito|recusad[oa]|geaccepteerd|"
    r"afgewezen|geannuleerd|zaakceptowan|odrzucon|accepterat|avböjt|accepteret|afvist|akseptert|avslått|"
    r"hyväksytty|hylätty|"
    r"kabul edildi|reddedildi|принято|отклонено|承諾|辞退|已接受|已拒绝|已謝絕|수락|거절)\w*\s?:",
    re.I,
)
_NO_REPLY = re.compile(
    r"(?:^|[._+-])(?:(?:no[._-]?re(?:ply|ponse|spuesta|spond(?:er|a)?)|do[._-]?not[._-]?re(?:ply|spond)|"
    r"dont[._-]?reply|"
    r"ne[._-]?pas[._-]?repondre|nao[._-]?respond(?:a|er)|non[._-]?rispondere|nicht[._-]?antworten|"
    r"keine[._-]?antwort|"
    r"niet[._-]?antwoorden|ingensvar|svar[._-]?ej|ei[._-]?vastausta)[^@]*"
    r"|(?:unattended|automailer|auto[._-]?(?:mail|confirm|generated|notify)|mailer[._-]?daemon|"
    r"postmaster|bounces?|"
    r"notifications?|notify|notifier|alerts?|robot|daemon|mailbot)(?:\+[^@]*)?)@",
    re.I,
)
_PLUS = re.compile(r"\+[^@]*@")
_TICKET_HEADERS = (
    "X-RT-Loop-Prevention", "X-RT-Ticket", "X-OTRS-Loop", "X-Zammad-Ticket", "X-Zendesk-Priority", "X-GitHub-Reason",
    "X-GitLab-Project", "X-JIRA-FingerPrint", "X-Redmine-Host", "X-Bugzilla-Reason", "X-Mantis", "X-Trac-Project",
    "X-Launchpad-Message-Rationale", "X-Discourse-Topic-Id", "X-HelpScout-Loop", "X-ServiceNow-Source", "X-Kayako-Loop",
    "X-Cron-Env", "X-Auto-Generated", "X-AutoGenerated", "X-Phabricator-Sent-This-Message", "X-FC-MachineGenerated",
)  # fmt: skip
_AUTO_REPLY_HEADERS = (
    "X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Autoreply-From", "X-AutoReply-From", "X-Mail-Autoreply",
    "Auto-Response", "X-Vacation", "X-Amazon-Auto-Reply", "X-Auto-Reply", "X-Autoresponse",
)  # fmt: skip


def kind_of(letter: Letter, own_addresses: Collection[str] = ()) -> Kind:
    """What sort of sender this mail has. Only "none" may ever be answered by a machine of ours.

    none: a person wrote it, as far as one can tell; everything applies.
    auto-reply: a machine answered ours: absent, received. It stands in the conversation but is not the
        customer's answer: it stops no clock and reopens nothing.
    bounce: our mail did not arrive, or not yet; `bounces.read` says what and why.
    list: it came through a mailing list or in bulk. Seen and worked like any mail, since a person may have
        written it there; only never answered by itself. Mail through a list that is one of `own_addresses`
        is not "list": that is how an organisation distributes its own post.
    notification: a machine told us something nobody is waiting to hear answered. Seen, never answered; our
        own mail coming back to us is one too.
    """
    own = {each.lower() for each in own_addresses}
    if bounces.read(letter) is not None:
        return "bounce"
    if _from_ourselves(letter, own):
        return "notification"
    if _answers_by_itself(letter):
        return "auto-reply"
    if _listed(letter, own):
        return "list"
    return "notification" if _notifies(letter, own) else "none"


def _from_ourselves(letter: Letter, own: set[str]) -> bool:
    written = {each.email.lower() for each in letter.sender}
    senders = written | {_PLUS.sub("@", each) for each in written}
    looped = " ".join(letter.all_headers("X-Loop")).lower()
    return bool(senders & own) or any(address in looped for address in own)


def _answers_by_itself(letter: Letter) -> bool:
    submitted = letter.header("Auto-Submitted").lower()
    if submitted.startswith("auto-replied") or "vacation" in submitted:
        return True
    if submitted.startswith("auto-") and letter.in_reply_to and not _listed(letter, set()):
        return True
    if letter.header("Return-Path").strip() == "<>" and (letter.in_reply_to or _suppresses(letter)):
        return True
    if any(_says_yes(letter.header(name)) for name in _AUTO_REPLY_HEADERS):
        return True
    if letter.header("Precedence").strip().lower() in ("auto_reply", "auto-reply", "autoreply"):
        return True
    if "autoresponder" in letter.header("X-POST-MessageClass").lower():
        return True
    return bool(_ABSENT.match(letter.subject)) and not _listed(letter, set())


def _suppresses(letter: Letter) -> bool:
    """Exchange asks for no automatic answers in what it sends by itself, and some firms in every mail: only
    with an empty return path it tells."""
    asked = letter.header("X-Auto-Response-Suppress").lower()
    return "all" in asked or "oof" in asked


def _says_yes(value: str) -> bool:
    return value.strip().lower() not in ("", "no", "false", "0", "none")


def _listed(letter: Letter, own: set[str]) -> bool:
    told = " ".join(
        (
            *letter.all_headers("List-Post"),
            *letter.all_headers("List-Id"),
            *letter.all_headers("Mailing-List"),
        )
    ).lower()
    if any(address in told or address.replace("@", ".") in told for address in own):
        return False
    if told or letter.header("Precedence").strip().lower() == "list":
        return True
    return bool(
        letter.header("List-Unsubscribe") or letter.header("List-Help") or letter.header("X-Mailing-List")
    )


def _notifies(letter: Letter, own: set[str]) -> bool:
    submitted = letter.header("Auto-Submitted").strip().lower()
    if submitted and submitted != "no":
        return True
    if (
        letter.header("Return-Path").strip() == "<>"
        or "multipart/report" in letter.header("Content-Type").lower()
    ):
        return True
    if letter.header("Precedence").strip().lower() in ("bulk", "junk") or any(
        letter.header(name) for name in _TICKET_HEADERS
    ):
        return True
    if _answers_an_invitation(letter):
        return True
    return any(_NO_REPLY.search(each.email) for each in letter.sender) and not _speaks_for_a_person(
        letter, own
    )


def _answers_an_invitation(letter: Letter) -> bool:
    """A calendar's "accepted": the person pressed a button, and there is nothing to answer."""
    calendar = any(each.type in ("text/calendar", "application/ics") for each in letter.attachments)
    replying = "method=reply" in letter.header("Content-Type").lower() or bool(
        _INVITATION.match(letter.subject)
    )
    return replying and (
        calendar
        or "calendar" in letter.header("Content-Class").lower()
        or bool(letter.header("Thread-Topic"))
    )


def _speaks_for_a_person(letter: Letter, own: set[str]) -> bool:
    """A web form mails from "noreply" and names its writer in Reply-To; bulk mailers say they are bulk."""
    if letter.header("Feedback-ID") or letter.header("X-Auto-Response-Suppress"):
        return False
    senders = {each.email.lower() for each in letter.sender}
    writers = [each.email for each in letter.reply_to if each.email.lower() not in senders | own]
    return bool(writers) and not any(_NO_REPLY.search(each) for each in writers)
