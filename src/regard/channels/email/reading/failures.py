"""Why mail comes back: the reasons, told from the words and codes of the servers that refused it."""

import re

_REASONS = (
    # (reason, permanent, words). The first that fits wins; the words for a server's own trouble and for
    # mistrust of the sender come before "user unknown", which many servers add whatever the reason is.
    # Microsoft 365 says so of an address its directory does not hold.
    ("unknown address", True, r"recipient address rejected: access denied"),
    (
        "delayed",
        False,
        r"delayed|postponed|still being retried|not yet been delivered|continue (?:to |in |"
        r"with )?(?:attempt|try|deliver)|will (?:be|keep|continue).{0,30}(?:retr|try)|has been deferred|"
        r"warning message only|do not need to re-?send|delivery attempts will continue|"
        r"noch nicht zugestellt|"
        r"retardé|aplazad|отложен|遅延|sera retenté|weiterhin versucht",
    ),
    (
        "mailbox full",
        False,
        r"quota|mailbox (?:is |was )?(?:full|exceed)|(?:mail)?box(?:es)? (?:is |are )?(?:over|full)|"
        r"over ?quota|mail ?folder is full"
        r"|full mailbox|(?:in|has) too much mail|not enough (?:storage|space|disk)|exceed(?:s|ed|"
        r"ing)?[\w' ]{0,40}(?:storage|mailbox|limit of (?:its|the) mailbox)"
        r"|insufficient (?:disk |system )?(?:storage|space)|disk full|out of (?:disk )?space|"
        r"out of storage|storage (?:allocation|limit)|boîte (?:aux lettres )?(?:est )?pleine"
        r"|postfach (?:ist )?(?:voll|überfüllt)|buzón (?:de correo )?(?:está )?lleno|"
        r"casella (?:di posta )?(?:è )?piena|caixa (?:postal )?cheia"
        r"|переполнен|skrzynka .{0,20}pełna|mailbox .{0,60}overfilled|メールボックス.{0,20}(?:いっぱい|容量)|"
        r"容量.{0,10}(?:超|一杯)|邮箱.{0,6}满|空间不足|信箱.{0,6}滿"
        r"|mailbox size limit|mailboxfull|maildir (?:over|full)|account is full|inbox (?:is )?full|"
        r"no space left",
    ),
    (
        "too big",
        False,
        r"(?:message|mail|content|size|data|attachment)s?[\w'\s-]{0,40}(?:too (?:big|large|long)|"
        r"exceed\w{0,8}[\w'\s-]{0,30}(?:size|limit|maximum))"
        r"|(?:size|length) (?:limit|exceed)|larger than|exceeds (?:the )?(?:fixed |global )?maximum|"
        r"too large|nachricht (?:ist )?zu gro(?:ß|ss)"
        r"|trop volumineux|demasiado grande|message size",
    ),
    ("virus", False,
     r"virus|malware|infected|trojan|\bworm\b|(?:illegal|banned|prohibited|forbidden) (?:attachment|file|"
     r"extension)|potential(?:ly)? .{0,20}security|executable"),
    (
        "not authenticated",
        False,
        r"dmarc|\bspf\b|\bdkim\b|sender policy framework|unauthenticated|authenticat(?:e|ion)|"
        r"not pass.{0,20}auth|domainkeys|reverse (?:dns|lookup)|\bptr\b|"
        r"\brdns\b|forward.confirmed",
    ),
    (
        "not relayed",
        False,
        r"relay(?:ing)? (?:access )?denied|unable to relay|relaying (?:is )?(?:prohibited|not (?:allowed|permitted))",
    ),
    (
        "refused as spam",
        False,
        r"\bspam\b|spamhaus|spamcop|\bspamming\b|\buce\b|\bube\b|unsolicited|bulk (?:e?mail|filter)|junk|"
        r"blacklist|black ?list|block ?list|blocklisted|\brbl\b|dnsbl"
        r"|reputation|(?:blocked|banned)[\w\s]{0,25}(?:\bip\b|address \d|host|network|by (?:our|the)|"
        r"using)|\bip\b[\w\s.:]{0,50}(?:blocked|banned|listed|not allowed|limited)"
        r"|access denied|banned sender|high probability|content (?:filter|rejected|restrict)|\bblocked\b|"
        r"spamverdacht|looks like|suspicious|abus(?:e|ive)"
        r"|poor reputation|client host|bad (?:sender )?reputation|mail rejete|service refused|throttl|"
        r"deny|denied by",
    ),
    (
        "refused sender",
        False,
        r"sender(?:'s)? (?:address )?(?:rejected|verif|denied|not|refused|domain)|domain of sender|"
        r"unknown sender|invalid sender|(?:envelope|return) (?:sender|path)"
        r"|from: ?(?:domain|address)|valid from|not accept\w* mail from|sender .{0,60}(?:rejected|"
        r"not permitted|not allowed|does not exist)|bad sender|mail from:.{0,60}5\d\d"
        r"|administrative prohibition|not authori[sz]ed|prohibit|relay(?:ing)? (?:access )?(?:denied|not|"
        r"prohibited)|relay not|unable to relay|relaying|by policy|policy (?:violation|reasons?|"
        r"rejection)|security policy|restricted"
        r"|permission|requires? a? ?(?:tls|encryption)|starttls|from this address|only .{0,30}members|"
        r"moderator|"
        r"not allowed to (?:send|post)|you (?:are|do) not (?:have )?(?:allowed|permi)|forbidden|"
        r"no resent-from",
    ),
    ("unknown address", True,
     r"discontinued|(?:account|mailbox|user|address)[\w\s<>]{0,20} (?:has been |was |is )?(?:closed|"
     r"deleted|terminated|cancelled|removed)"),
    (
        "moved",
        True,
        r"has moved|moved to|hasmoved|not our (?:user|customer)|address (?:has )?changed|no longer (?:at|"
        r"with|works)|has left (?:the|our)|new address",
    ),
    (
        "suspended",
        False,
        r"\bsuspend|(?:account|mailbox|user|recipient|address)[\w\s<>@.'-]{0,40}(?:disabled|inactive|"
        r"deactivated|locked|frozen|on hold|expired|not active)|temporarily (?:disabled|locked)"
        r"|inactive (?:user|account|e?mail|mailbox)|disabled (?:user|account|mailbox|recipient)|"
        r"not activated|inactivity",
    ),
    (
        "host unknown",
        True,
        r"host (?:or domain name )?(?:not found|unknown|does not exist)|unknown (?:host|domain)|"
        r"(?:domain|host(?:name)?|neko)[\w\s.<>@\"'-]{0,60}(?:does not exist|doesn't exist|not found|"
        r"is invalid|unknown|can(?:no|')t be found|could not be found)"
        r"|no such (?:domain|host)|nxdomain|bad destination (?:system|host)|(?:no|"
        r"invalid) (?:valid )?(?:mx|dns|mail exchanger)|unrouteable (?:mail )?domain|"
        r"couldn't find any host|unable to (?:find|resolve) (?:host|domain|mx)"
        r"|illegal host|domain has no|gateway for|name service error|all relevant mx records point|"
        r"domain not found|domain is not reachable|[\w-]+\.[a-z]{2,} does not exist|cannot resolve|"
        r"unknown destination",
    ),
    ("takes no mail", True,
     r"null ?mx|(?:does(?:n't| not)|do not|don't) accept (?:any |e-?|internet )*mail|"
     r"host does not accept|receives no mail|smtp service not supported"),
    (
        "unknown address",
        True,
        r"user unknown|unknown (?:or illegal )?(?:user|recipient|mailbox|address|local|account|alias|"
        r"virtual)|(?:no|not a?) (?:such|valid|known) (?:\w+ )?(?:user|address|recipient|mailbox|person|"
        r"account|local|alias|name|here)"
        r"|(?:user|recipient|mailbox|address|account|person|addressee|name|destination|member|alias|"
        r"e-?mail|subscriber)(?: name| address| mailbox)?[\w\s<>@.,:'\"()+-]{0,80}?(?:unknown|"
        r"not (?:be )?(?:found|exist|known|recogni[sz]ed|listed|valid|here|a valid|available on|"
        r"in (?:our|the))|does(?:n't| not) (?:exist|have|live)|un ?recogni[sz]ed|invalid|unavailable|"
        r"undeliverable|not local|discontinued|no longer|nonexist|deleted|closed|terminated|"
        r"has been removed|disabled or discontinued|isn't|is not (?:a |known|listed)|non.?exist)"
        r"|(?:invalid|bad|illegal|incorrect|non-?existent|undeliverable|unrouteable|unroutable|unlisted|"
        r"unallocated) (?:final delivery )?(?:user(?:id)?|recipient|mailbox|address|destination|account|"
        r"local|name)"
        r"|no (?:account|mailbox|user|recipient|person|one|alias)s?\b[\w\s]{0,20}(?:here|by|with|found|"
        r"on|named|called|such)|doesn't have a|does not have an?|not have (?:a|an) [\w. ]{1,30}account|"
        r"not listed in|recipnotfound|no longer (?:valid|available|in use|active|used|exists|"
        r"on (?:server|our))|nosuchuser|mailbox unavailable"
        r"|not (?:a )?(?:valid|known|found|our|known) (?:user|recipient|mailbox|address|customer|local)|"
        r"invalid recipient|5\.1\.[016]\b.{0,30}(?:address|recipient)|addressee unknown|not (?:exist|"
        r"match) (?:here|an?)|account (?:closed|deleted|terminated|has been (?:closed|deleted))"
        r"|unbekannt|existiert nicht|nicht (?:gefunden|vorhanden|bekannt|existent)|gibt es nicht|"
        r"empfänger.{0,30}(?:nicht|ungültig)|inconnu|n'existe pas|introuvable|non recensé|desconocid|"
        r"no existe|no (?:fue|se) encontr|sconosciut|non esiste|inesistente|non (?:è stat[oa] )?trovat|"
        r"desconhecid|não existe|não (?:foi )?encontrad|onbekend|bestaat niet|niet gevonden|nieznany|"
        r"nie istnieje|neznám|neexistuje|okänd|finns inte|hittades inte|findes ikke|finnes ikke|nem létezik|찾을 수 없|không tồn tại|غير موجود|nu există|ei ole olemassa|δεν υπάρχει|לא קיים|"
        r"ikke (?:blev )?fun(?:net|det)|ukjent|ei löy|tuntematon|bulunamad|"
        r"не найден|не существует|неизвестн|недействит|не існує|user not|存在しません|リストにありません|登録されていません|"
        r"見つかりません|見つからない|不存在|无此|無此|查無|没有该|不明|없는|존재하지|not exactly match|no users? here|not e-mail users",
    ),
    (
        "mail loop",
        False,
        r"mail loop|too many hops|loops? back|hop count|routing loop|mail forwarding loop|message looping",
    ),
    (
        "not reached in time",
        False,
        r"timed? ?out|expired|retry time|retry timeout|could not (?:be )?(?:connect|"
        r"deliver(?:ed)? (?:for|within)|send message for)|cannot send message|connection (?:refused|"
        r"reset|dropped|to mail|was|lost|died|closed)|"
        r"(?:host|server|network)[\w\s]{0,20}(?:unreachable|not respond|down|unavailable|is busy)|"
        r"no route|not responding|has been trying|for \d+ (?:days|hours|attempts)|\d+ (?:days|hours|"
        r"attempts|hour\(s\))|"
        r"lost connection|requests to connect|socket error|(?:host|domain|server|"
        r"destination) (?:is )?not reachable|unable to connect|could not connect|couldn't connect|"
        r"temporar|try (?:again|later)|deferred|greylist|too many (?:connections|messages|sessions|"
        r"concurrent|recipients)|rate limit|too (?:fast|frequent)|frequency limited|再送信|within 0 days",
    ),
    (
        "server trouble",
        False,
        r"(?:local|server|system|internal|configuration|program|pipe|command|i/o|resources?|"
        r"service)[\w\s:]{0,30}(?:error|fail|problem|unavailable|died|trouble|exhaust)|pipe to|"
        r"returned? (?:a )?non-?zero|can't (?:open|create|write)|cannot (?:append|update|open)|"
        r"unable to (?:create|run|process)|syntax|5\.3\.|transaction failed|"
        r"command (?:rejected|not|output)|exit (?:status|value)|failed to read",
    ),
    ("refused", False,
     r"reject|refus|not (?:like|accepted|permitted|allowed)|denied|declined|unacceptable|disallow"),
)  # fmt: skip

_COMPILED = tuple(
    (reason, permanent, re.compile(words, re.I | re.S)) for reason, permanent, words in _REASONS
)

_BY_STATUS = (
    (r"[45]\.1\.(?:0|1|3|4|10)$", "unknown address", True),
    (r"[45]\.1\.2$", "host unknown", True),
    (r"[45]\.1\.6$", "moved", True),
    (r"[45]\.1\.[789]$", "refused sender", False),
    (r"[45]\.(?:1\.10|7\.27)$", "takes no mail", True),
    (r"[45]\.2\.1$", "suspended", False),
    (r"[45]\.2\.2$", "mailbox full", False),
    (r"[45]\.(?:2\.3|3\.4)$", "too big", False),
    (r"[45]\.3\.", "server trouble", False),
    (r"5\.4\.4$", "host unknown", True),
    (r"[45]\.4\.6$", "mail loop", False),
    (r"[45]\.4\.", "not reached in time", False),
    (r"[45]\.7\.(?:9|2[0-6])$", "not authenticated", False),
    (r"[45]\.7\.", "refused", False),
    (r"4\.", "not reached in time", False),
)


FILTERED = "refused by a filter", False
"""A server that took the address and says "user unknown" only to the mail itself: filters of Japanese telephone
companies answer so, without naming the address they mean."""
VAGUE = ("refused", "server trouble", "undelivered")
CLEAR = frozenset(reason for reason, _, _ in _REASONS) - {*VAGUE, "unknown address"}
_AFTER_DATA = re.compile(
    r"(?:in reply to|after|at)(?: the)? end of (?:the )?(?:data|message)|(?:in reply to|after) data|"
    r">>> data\s+<<< 5"
    r"|\b550:? :\s*user unknown",
    re.I,
)

_NONE_WAS_TAKEN = re.compile(r"no valid recipients|(?:need|send) rcpt", re.I)
"""Where commands are sent in one go (RFC 2920), what answers the address stands behind DATA; then nobody is left
to get it. A server that names its rules (5.7) means those all the same."""


def of(said: str, status: str) -> tuple[str, bool]:
    """The reason and whether another mail to the address would fail the same way for good."""
    by_status = next(((why, dead) for code, why, dead in _BY_STATUS if re.match(code, status)), None)
    by_words = next(((why, dead) for why, dead, words in _COMPILED if words.search(said[:4000])), None)
    if by_status and status.startswith("5") and (by_words is None or by_words[0] in VAGUE):
        return by_status
    if by_words and by_words[0] == "suspended" and status.startswith("5.1."):
        return "unknown address", True
    if by_words and status.startswith("4") and by_words[1]:
        return by_status or ("not reached in time", False)
    unknown = by_words and by_words[0] == "unknown address"
    took_it = _AFTER_DATA.search(said) and (status.startswith("5.7.") or not _NONE_WAS_TAKEN.search(said))
    if unknown and not status.startswith("5.1.") and took_it:
        return FILTERED
    return by_words or by_status or ("undelivered", False)
