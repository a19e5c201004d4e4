"""Mail that could not be delivered, as the servers report it: RFC 3464 first, then by their words."""

import re
from email.parser import HeaderParser

from regard.channels.email.reading import failures
from regard.channels.email.reading.letter import Bounce, Letter

LOOKED_AT = 60_000
"""Characters of a report that are read."""

_LOCAL = r"[^\s<>@\"'(),;:\[\]|=*\u3000-\u9fff\uff00-\uffef]{1,64}"
_ADDRESS = rf"{_LOCAL}@(?:[\w-]{{1,63}}\.){{1,8}}[\w-]{{2,63}}"
_EMAIL = re.compile(_ADDRESS)
_DAEMON = re.compile(
    r"mailer-?daemon|mail-?daemon|postmaster|mail\.?delivery|mdaemon|maildaemon|^daemon@|^ndr@|"
    r"mail-?system|delivery-?(?:status|subsystem)|bounce|"
    r"^mta|system.?administrator|spibs|^root@|complaints@|^mmdf",
    re.I,
)
_SUBJECT = re.compile(
    r"undeliver|returned? (?:mail|to sender|message)|mail.{0,12}(?:failure|failed|error|returned|"
    r"problem)|fail(?:ure|ed)\b.{0,12}(?:notice|mail|deliver|report)|"
    r"deliver\w{0,12} (?:status|has failed|failure|notification|report|error|problem|delayed|incomplete)|"
    r"could not (?:be )?(?:send|deliver)|(?:not|non|un).{0,4}(?:be )?deliver|message (?:delayed|status|"
    r"you sent blocked)|"
    r"delayed (?:mail|e?mail|message|delivery)|warning: (?:message|could not|returned|e?mail)|"
    r"rejected mail|automatically rejected|mail not|nondeliverable|delivery (?:to|of)|"
    r"permanent (?:delivery|fatal)|"
    r"non remis|échec de (?:la )?(?:remise|distribution)|non (?:distribu|recapitabil|remis)|unzustellbar|"
    r"nicht zustellbar|unzustellbarkeit|konnte nicht|zustell|fehlgeschlagen|no se (?:puede|pudo)|"
    r"no entregad|devuelt|"
    r"mancato recapito|impossibile recapitare|تعذر (?:ال)?تسليم|لم يتم تسليم|не удалось доставить|"
    r"går inte att|inte att leverera|kan ikke|ei voi(?:tu)? toimit|mancata consegna|não entregue|falha n|"
    r"onbestelbaar|niet (?:bezorgd|afgeleverd)|niedostarcz|nie dostarcz|nedoručiteln|nelze doručit|"
    r"kunde inte|gick inte|ikke leveres|kunne ikke|"
    r"toimitus|iletilemedi|teslim edilemedi|недостав|не доставлен|возврат|не доставлено|配信|送信でき|返送|退信|退回|"
    r"无法投递|無法傳遞|系统退信|반송|전송 실패|gagal|không gửi được|פרטי כשל|αδύνατη|kézbesít|nelivr|"
    r"failed mail|your mail|your message|system error|user unknown|utilisateur|postmaster notify|"
    r"mail delivery|failure",
    re.I,
)
_DAEMON_SUBJECT = re.compile(
    r"your (?:e-?)?mail|your message|system error|utilisateur|failure|warning|error", re.I
)
_FAILED = re.compile(
    r"(?:not|n't|unable to|never|could not|failed to|cannot) (?:\w+ ){0,3}(?:deliver|reach|be sent|"
    r"receive|send)|undeliver|error (?:delivering|while)|deliver[\w\s,.:()'-]{0,72}?(?:fail|"
    r"impossible|abort|incomplete|delayed|error)|fatal error|"
    r"(?:failed|following|invalid|unknown|undeliverable|bad)[\w\s]{0,24}(?:recipient|address|user)|"
    r"did not reach|returned|unknown (?:user|recipient|host|domain)|user unknown|no such user|rejected|"
    r"delayed|bounce|"
    r"not accept|could not|couldn't|over quota|quota exceed|exact(?:ly)? match|no mailbox|"
    r"mailbox is full|permanent error|"
    r"pas p[uo]|n'a p|non remis|échec|impossible|nicht zu(?:ge)?stell|konnte|unzustellbar|no (?:pudo|"
    r"ha podido|fue)|non (?:è stato|recapit|consegn)|não (?:pôde|foi)|nao pode|niet (?:worden|bezorg|"
    r"afgelev)|nie (?:mog|został|dostar)|"
    r"nemohl|nepodařilo|kunde inte|inte att leverera|mislyktes|mislykkedes|kunne ikke|epäonnistui|"
    r"mislukt|başarısız|fehler bei|error de|falha|riuscit|ei voitu|iletilemedi|невозможно|"
    r"impossibile recapitare|تعذر (?:ال)?تسليم|لم يتم تسليم|nem kézbesíthet|не удалось доставить|"
    r"не может быть доставлен|не доставлен|できません|退信|无法|無法|投递失败|失败|못했|không thể",
    re.I,
)
_UNMISTAKABLE = re.compile(
    rf"(?:(?:not|n't|unable to|never|failed to|n'a pas pu|konnte nicht|undeliver\w{{0,12}}|fail\w{{0,8}}|"
    rf"aborted|impossible|error occurred)[\w\s']{{0,60}}(?:deliver|reach|send|sent|receive|remis|distribu|zugestellt|"
    rf"recipient|address|e-?mail|message|to\b)[^@]{{0,160}}?"
    rf"|failed recipients?\b[^@]{{0,40}}?)[<\s:\"](?:{_ADDRESS})",
    re.I,
)
_FIRST_PERSON = re.compile(
    r"\bi (?:can|could|have|tried|did|still|want|wrote|sent|keep|am (?:trying|waiting|writing))|\bmy (?:order|parcel|"
    r"mail|e-?mail|message|letter)\b|\bich (?:kann|konnte|habe|warte|wollte)\b|\bmeine? (?:mail|e-?mail|nachricht|"
    r"bestellung|paket)|\bj['’]ai\b|\bje (?:n['’]|ne |peux|vous)|\bno he podido|\bhe (?:enviado|escrito|intentado)|"
    r"\bmi (?:pedido|correo|mensaje)\b|\bho (?:scritto|inviato|provato)|\bnon riesco|\bmio ordine|"
    r"\bnão consigo|\b(?:o meu|meu) (?:pedido|e-?mail)|\bik (?:kan|heb|kon|wacht)\b|\bmijn (?:mail|bestelling|bericht)",
    re.I,
)
_ECHOED = re.compile(
    r"^[ \t>]*(?:to|cc|subject|from|date|sent|message-id|an|betreff|gesendet|à|objet|envoyé|para|asunto|"
    r"enviado|oggetto|inviato|件名)[ \t]*:.*\n?",
    re.I | re.M,
)
_COPY_BELOW = re.compile(
    r"^[ \t>|*.]*+(?:[-_=*]{2,}+[ \t>|]*+)?(?:this is a copy of|below this line|the header of the original|"
    r"original message|message (?:header|text|body)|unsent message|"
    r"included is a copy|a copy of the|the (?:headers?|text) of the |returned message|"
    r"your (?:original )?message (?:follows|reads)|mensaje original|message headers? follow|"
    r"undelivered message|"
    r"forwarded message|copy of (?:the )?(?:message|your)|header follows|original (?:e?mail|headers)|"
    r"below the next line|the following is a copy|here is a copy|return-path:|received:|dkim-signature:|"
    r"old message:|"
    r"ursprüngliche nachricht|message d'origine|original nachricht|headers of the)[^\n]{0,100}$",
    re.I | re.M,
)
_NAMED = re.compile(
    rf"^[ \t>*•·.\"'-]*(?:(?:to|an|à|a|para|recipient|failed recipient|addresse?|user|mailto|smtp|rcpt|"
    rf"email)[ \t]*[:=][ \t]*)?(?:\"[^\"\n]*\"[ \t]*)?[<(]?(?:mailto:|smtp:|"
    rf"rfc822;)?({_ADDRESS})(?![\w-]|\.\w)[>)]*[.,;:]?[ \t]*(?:$|[:(\-.;,]|on |\()",
    re.I | re.M,
)
_SPOKEN = re.compile(
    rf"(?:rcpt to: ?<?|dda:smtp=|(?:generated|expanded) from:? <?|"
    rf"deliver\w{{0,12}}[\w\s]{{0,24}} (?:mail )?to:? <?|recipients?[\w\s()]{{0,30}}: ?<?|"
    rf"(?:unknown user|user unknown|addressed,?(?: to)?|address|delivered to|attempts|userid|mail to|"
    rf"message to|mailbox|undeliverable\s+to|reach|for|send to|is full)[: ]+<?)({_ADDRESS})",
    re.I,
)
_STATUS = re.compile(r"(?<![\d.])([45]\.\d{1,2}\.\d{1,3})(?![\d.])")
_REPLY_CODE = re.compile(r"(?<![\d.\w:])([45][0-5]\d)(?![\d.\w%]|[:/]\d)(?:[ -]|$)")
_MESSAGE_ID = re.compile(r"^message-id:\s*<?([^<>\s]+@[^<>\s]+)>?", re.I | re.M)
_VERP = re.compile(r"[+=-]([^+@\s]+?)(?:=|_at_)([\w-]+(?:\.[\w-]+)+)@")


def read(letter: Letter) -> Bounce | None:
    """The first recipient of a report; None for any other mail, a notice of success or an absence."""
    return next(iter(read_all(letter)), None)


def read_all(letter: Letter) -> tuple[Bounce, ...]:
    if "feedback-type:" in letter.delivery_status.lower():
        return (_complaint(letter),)
    groups = _groups(letter.delivery_status or _groups_in_text(letter))
    if groups:
        found = [bounce for group in groups if (bounce := _from_group(letter, group))]
        if found or any(group.get("Action") for group in groups):
            return tuple(found)
    return tuple(_by_words(letter)) if is_report(letter) else ()


def is_report(letter: Letter) -> bool:
    """Without a delivery status: a machine says, in subject and text, that it could not deliver."""
    if letter.header("X-Failed-Recipients"):
        return True
    if letter.header("Auto-Submitted").lower().startswith("auto-replied") and not _by_daemon(letter):
        return False
    said = _report(letter)
    by_daemon, subject = _by_daemon(letter), bool(_SUBJECT.search(letter.subject))
    if by_daemon and (subject or _DAEMON_SUBJECT.search(letter.subject) or _sent_by_daemon(letter)):
        return bool(_FAILED.search(said) or (subject and _EMAIL.search(said)))
    if letter.in_reply_to or not (by_daemon or (subject and not _FIRST_PERSON.search(said[:4000]))):
        return False
    return bool(_UNMISTAKABLE.search(said[:4000]))


def _by_daemon(letter: Letter) -> bool:
    return (
        letter.header("Return-Path").strip() in ("<>", "<MAILER-DAEMON>")
        or "report-type=delivery-status" in letter.header("Content-Type").lower()
        or _sent_by_daemon(letter)
    )


def _sent_by_daemon(letter: Letter) -> bool:
    senders = [each.email for each in letter.sender] or [letter.header("From").strip()]
    return any(_DAEMON.search(each) or not each for each in senders)


def _complaint(letter: Letter) -> Bounce:
    fields = HeaderParser().parsestr(letter.delivery_status.strip())
    told = fields.get("Original-Rcpt-To") or fields.get("Removal-Recipient") or ""
    returned = HeaderParser().parsestr(letter.returned.strip())
    found = _EMAIL.search(told) or _EMAIL.search(returned.get("To", ""))
    return Bounce(found[0] if found else "", "", "complaint", False, _original_id(letter))


def _groups_in_text(letter: Letter) -> str:
    """A delivery status that stands in the text because the report lost its MIME structure."""
    at = re.search(r"^(?:Reporting-MTA|Final-Recipient):", letter.text[:LOOKED_AT], re.I | re.M)
    return letter.text[at.start() : LOOKED_AT] if at and "final-recipient" in letter.text.lower() else ""


def _groups(status: str) -> list:
    groups = [
        HeaderParser().parsestr(part.strip())
        for part in re.split(r"\n[ \t]*\n", status[:LOOKED_AT].replace("\r\n", "\n"))
    ]
    return [
        each
        for each in groups
        if each.get("Final-Recipient") or each.get("Original-Recipient") or each.get("Action")
    ]


def _from_group(letter: Letter, group) -> Bounce | None:
    action = group.get("Action", "failed").strip().lower()
    if action.startswith(("delivered", "relayed", "expanded", "deliverable")):
        return None
    diagnostic = " ".join(group.get("Diagnostic-Code", "").split())
    status = _code(group.get("Status", ""))
    told = _code(diagnostic)
    code = (
        told if told and (not status or status.endswith(".0.0") or status[0] != told[0]) else status or told
    )
    report = _report(letter)
    said = _said_of(
        report, _recipient(group), [each for each in _NAMED.findall(report) if each != _recipient(group)]
    )
    reason, permanent = _why((_EMAIL.sub("<>", diagnostic), said), code or _code(said))
    if action.startswith("delay"):
        reason, permanent = "delayed", False
    return Bounce(_recipient(group) or _fallback(letter), code, reason, permanent, _original_id(letter))


def _recipient(group) -> str:
    for name in ("Original-Recipient", "Final-Recipient", "X-Actual-Recipient"):
        if found := _EMAIL.search(group.get(name, "").partition(";")[2] or group.get(name, "")):
            return found[0]
    return ""


def _code(said: str) -> str:
    found = _STATUS.search(said) or _REPLY_CODE.search(said)
    return found[1] if found else ""


def _report(letter: Letter) -> str:
    """The words of the server, without the mail it brings back."""
    text = letter.text[:LOOKED_AT]
    for copy in _COPY_BELOW.finditer(text):
        if len(text[: copy.start()].strip()) > 40:
            return text[: copy.start()]
    return text


def _said_of(report: str, recipient: str, others: list[str]) -> str:
    """From the recipient's name to the next recipient's, without addresses: they may spell "user.unknown"."""
    at = report.find(recipient) if recipient else -1
    ends = [found for each in others if (found := report.find(each, at + len(recipient))) > at]
    return _EMAIL.sub("<>", report[at : min([*ends, at + 1500])] if at >= 0 else "")


def _by_words(letter: Letter) -> list[Bounce]:
    report = _report(letter)
    recipients = _recipients(letter, report) or [_fallback(letter)]
    whole = _EMAIL.sub("<>", _ECHOED.sub("", report))
    bounces = []
    for recipient in recipients:
        others = [each for each in recipients if each != recipient]
        said = _said_of(report, recipient, others)
        code = _code(said) or ("" if others else _code(report))
        bounces.append(Bounce(recipient, code, *_why((said, whole), code), _original_id(letter)))
    return bounces


def _why(told: tuple[str, str], code: str) -> tuple[str, bool]:
    """The reason from what is said of the recipient, else from all that is said."""
    first = failures.of(told[0], code)
    if first[0] in failures.CLEAR:
        return first
    second = failures.of(told[1], code)
    if first[0] == "unknown address":
        return second if second == failures.FILTERED else first
    return second if second[0] not in failures.VAGUE else first


def _recipients(letter: Letter, report: str) -> list[str]:
    failed = _EMAIL.findall(letter.header("X-Failed-Recipients"))
    ours = {each.email.lower() for each in (*letter.to, *letter.sender)}
    words = _ECHOED.sub("", report)
    for found in (
        failed,
        _NAMED.findall(words),
        _SPOKEN.findall(words),
        _EMAIL.findall(words),
        _EMAIL.findall(f"{letter.subject}\n{report}"),
    ):
        known = dict.fromkeys(each.rstrip(".") for each in found if not _DAEMON.search(each))
        if strangers := [each for each in known if each.lower() not in ours]:
            return strangers
        if known and found is not failed:
            return list(known)
    return []


def _fallback(letter: Letter) -> str:
    for header in ("To", "Delivered-To", "X-Original-To", "Return-Path"):
        if found := _VERP.search(letter.header(header)[:1000]):
            return f"{found[1]}@{found[2]}"
    to = HeaderParser().parsestr(letter.returned.strip()).get("To", "") if letter.returned else ""
    found = _EMAIL.search(to)
    return found[0] if found else ""


def _original_id(letter: Letter) -> str:
    for told in (letter.returned, letter.text[:LOOKED_AT]):
        if found := _MESSAGE_ID.search(told):
            return found[1]
    return letter.in_reply_to
