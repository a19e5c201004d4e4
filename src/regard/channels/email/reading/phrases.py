"""What mail programs put around quoted mail, in the languages they speak. All of it is lower case."""

WROTE = (
    "wrote", "writes", "has written",
    "schrieb", "schreibt", "hat geschrieben", "schrieb folgendes",
    "a écrit", "a ecrit", "écrit", "écrivait", "à écrit",
    "escribió", "escribio", "ha escrito", "escribe", "va escriure", "ha escrit", "escribiu", "idatzi du",
    "idatzi zuen", "ha scritto", "scrive", "scrisse", "escreveu", "escreve",
    "schreef", "geschreven", "schrijft",
    "napisał(a)", "napisał", "napisała", "pisze", "napisal(a)", "napisal", "napisala",
    "napsal(a)", "napsal", "napsala", "píše", "napísal(a)", "napísal", "napísala",
    "skrev", "har skrivit", "har skrevet", "skriver", "skreiv", "skrifaði",
    "kirjoitti", "kirjutas", "rakstīja", "rašė", "parašė",
    "yazdı", "yazmış", "yazdi",
    "написал(а)", "написал", "написала", "писал(а)", "пишет", "писал",
    "написав(-ла)", "написав(ла)", "написав", "написала", "пише", "писав", "написа", "напісаў",
    "је написао/ла", "је написао", "је написала",
    "je napisao/la", "je napisao", "je napisala", "je napisal", "piše", "je napisal/a",
    "書きました", "のメール", "写道", "寫道", "写到", "님이 작성", "작성", "님이 쓴 글", "썼습니다",
    "đã viết", "viết", "menulis", "เขียนว่า", "เขียน", "ने लिखा", "লিখেছেন", "ጽፏል", "ጽፋለች",
    "كتب", "كتبت", "كتب/كتبت", "نوشت", "כתב/ה", "כתב", "כתבה", "מאת",
    "έγραψε", "írta", "ezt írta", "a scris", "shkroi", "написаў",
)  # fmt: skip

OPENERS = (
    "on", "at", "in a message dated", "quoting", "am", "zitat von", "le", "el", "il", "em", "op", "a data de",
    "w dniu", "dnia", "dne", "dňa", "den", "på", "fra", "ons", "în data de", "în", "la data de", "pe data de",
    "no dia", "a", "vào", "vào lúc", "pada", "pada tanggal", "στις", "την", "в", "во", "на", "у", "кад",
    "于", "在", "於", "في", "ב-", "ב", "בתאריך", "เมื่อ", "dana", "dne.", "citando",
    "citerar", "cita de", "citando a", "scrive", "na", "via", "vom",
)  # fmt: skip

ORIGINAL = (
    "original message", "original message follows", "original appointment", "ursprünglicher termin", "original", "replied message", "回复的原邮件", "原邮件信息", "original e-mail", "original email", "original mail", "reply message",
    "previous message", "ursprüngliche nachricht", "ursprüngliche mail", "ursprüngliche e-mail",
    "originalnachricht", "original-nachricht", "originale nachricht", "original nachricht",
    "message d'origine", "message original", "message initial", "message précédent", "e-mail d'origine",
    "mail original", "courriel original", "message d’origine", "mensaje original", "correo original",
    "missatge original", "mensaxe orixinal", "jatorrizko mezua",
    "messaggio originale", "messaggio originario", "mensagem original", "mensagem originária",
    "oorspronkelijk bericht", "oorspronkelijke bericht", "origineel bericht", "originele bericht",
    "wiadomość oryginalna", "oryginalna wiadomość", "wiadomość pierwotna", "pierwotna wiadomość",
    "původní zpráva", "původní e-mail", "původní email", "pôvodná správa", "pôvodná zpráva",
    "ursprungligt meddelande", "originalmeddelande", "ursprungliga meddelandet",
    "oprindelig meddelelse", "oprindelig besked", "original meddelelse", "opprinnelig melding",
    "original melding", "alkuperäinen viesti", "algne kiri", "algne sõnum", "upprunaleg skilaboð",
    "orijinal mesaj", "orijinal ileti", "özgün ileti", "özgün mesaj", "asıl ileti",
    "исходное сообщение", "оригинальное сообщение", "исходное письмо", "вихідне повідомлення",
    "оригінальне повідомлення", "початкове повідомлення", "оригинално съобщение", "изворна порука",
    "izvorna poruka", "originalna poruka", "izvorno sporočilo", "originalus laiškas",
    "元のメッセージ", "元のメール", "オリジナルメッセージ", "原始邮件", "原始郵件", "原邮件", "邮件原件",
    "原始信件", "원본 메시지", "원본 메일", "원본메일", "thư gốc", "tin nhắn gốc", "thông điệp gốc",
    "الرسالة الأصلية", "رسالة أصلية", "پیام اصلی", "ההודעה המקורית", "הודעה מקורית", "αρχικό μήνυμα",
    "eredeti üzenet", "eredeti levél", "mesaj original", "mesajul original", "mesajul inițial",
    "pesan asli", "pesan asal", "ข้อความต้นฉบับ", "मूल संदेश",
)  # fmt: skip

FORWARDED = (
    "forwarded message", "begin forwarded message", "start of forwarded message", "forwarded email",
    "forwarded mail", "forwarded by", "forward message", "forwarded letter",
    "weitergeleitete nachricht", "anfang der weitergeleiteten nachricht", "weitergeleitete e-mail",
    "anfang der weitergeleiteten e-mail", "weitergeleitet von", "beginn der weitergeleiteten nachricht",
    "beginn der weitergeleiteten e-mail",
    "message transféré", "message transmis", "début du message transféré", "début du message réexpédié",
    "début de l'e-mail transféré", "message réexpédié", "transféré par", "courriel transféré",
    "mensaje reenviado", "inicio del mensaje reenviado", "comienzo del mensaje reenviado", "reenviado por",
    "inicia el mensaje reenviado", "missatge reenviat",
    "messaggio inoltrato", "inizio messaggio inoltrato", "inizio del messaggio inoltrato", "inoltrato da",
    "mensagem encaminhada", "mensagem reencaminhada", "início da mensagem encaminhada", "encaminhado por",
    "início da mensagem reencaminhada", "início de mensagem encaminhada",
    "doorgestuurd bericht", "begin doorgestuurd bericht", "doorgezonden bericht", "doorgestuurd door",
    "begin van doorgestuurd bericht",
    "wiadomość przekazana", "przekazana wiadomość", "wiadomość przesłana dalej", "przesłana wiadomość",
    "początek przekazywanej wiadomości", "początek wiadomości przekazanej", "przekazane przez",
    "przeposlaná zpráva", "přeposlaná zpráva", "předaná zpráva", "začátek přeposlané zprávy",
    "preposlaná správa", "začiatok preposlanej správy", "začátek přeposílané zprávy",
    "vidarebefordrat meddelande", "vidarebefordrat brev", "vidarebefordrat mejl", "vidarebefordrat mail",
    "börja vidarebefordrat meddelande", "vidarebefordrat av", "start på vidarebefordrat meddelande",
    "videresendt meddelelse", "videresendt besked", "start på videresendt besked", "videresendt melding",
    "videresendt e-mail", "starten på videresendt melding", "videresendt e-post", "videresendt af",
    "videresend melding", "begynnelse på videresendt melding",
    "välitetty viesti", "edelleenlähetetty viesti", "alkaa välitetty viesti", "välitetyn viestin alku",
    "yönlendirilmiş ileti", "yönlendirilen ileti", "iletilmiş mesaj", "iletilen mesaj", "iletilmiş ileti",
    "yönlendirilen mesaj", "iletinin başlangıcı", "iletilmiş mesajın başlangıcı",
    "пересылаемое сообщение", "пересланное сообщение", "начало переадресованного сообщения",
    "начало пересылаемого сообщения", "переадресованное сообщение", "пересылаемое письмо",
    "пересланное письмо", "завершение пересылаемого сообщения",
    "переслане повідомлення", "пересилане повідомлення", "початок листа, що пересилається",
    "початок переадресованого повідомлення", "переадресоване повідомлення", "препратено съобщение",
    "proslijeđena poruka", "prosleđena poruka", "posredovano sporočilo", "прослеђена порука",
    "転送されたメッセージ", "転送メッセージ", "転送メール", "転送されたメール", "転送元",
    "转发的邮件", "转发的原邮件", "转发邮件", "转发信息", "已转发邮件", "轉寄郵件", "轉寄的郵件", "開始轉寄郵件",
    "以下是转发的邮件", "以下為轉寄郵件", "開始轉寄訊息", "轉寄的訊息", "转发的消息", "转发的信息",
    "전달된 메시지", "전달된 메일", "전달 메시지", "전달된 이메일",
    "thư được chuyển tiếp", "thư chuyển tiếp", "tin nhắn được chuyển tiếp", "bắt đầu thư được chuyển tiếp",
    "bắt đầu chuyển tiếp thư",
    "رسالة معاد توجيهها", "الرسالة المعاد توجيهها", "رسالة تمت إعادة توجيهها", "بداية الرسالة المحولة",
    "رسالة محولة", "בתחילת הודעה שהועברה", "הודעה שהועברה", "תחילת ההודעה שהועברה", "הודעה מועברת",
    "προωθημένο μήνυμα", "αρχή προωθημένου μηνύματος", "έναρξη προωθημένου μηνύματος",
    "továbbított üzenet", "továbbított levél", "kezdődik a továbbított üzenet", "továbbított üzenet kezdete",
    "mesaj redirecționat", "mesaj redirecţionat", "mesaj retransmis", "mesajul redirecționat",
    "începutul mesajului redirecționat", "mesaj înaintat", "pesan terusan", "pesan yang diteruskan",
    "ข้อความที่ส่งต่อ", "अग्रेषित संदेश", "پیام فوروارد شده",
)  # fmt: skip

LABELS = {
    "from": (
        "from", "von", "absender", "de", "expéditeur", "de la part de", "remitente", "da", "mittente",
        "remetente", "van", "afzender", "od", "nadawca", "odesílatel", "odosielateľ", "från", "fra", "avsender",
        "afsender", "avsändare", "lähettäjä", "kimden", "gönderen", "gönderici", "от", "от кого", "отправитель",
        "від", "від кого", "відправник", "подател", "šalje", "pošiljatelj", "pošiljalec", "шаље", "差出人",
        "送信者", "送信元", "发件人", "發件人", "寄件者", "寄件人", "发信人", "보낸 사람", "보낸사람", "발신자",
        "보낸이", "từ", "người gửi", "من", "المرسل", "מאת", "από", "αποστολέας", "feladó", "küldő",
        "de la", "expeditor", "din partea", "dari", "pengirim", "จาก", "از", "فرستنده", "saatja", "nuo",
        "siuntėjas", "sūtītājs", "frá", "no", "daripada", "од", "испраќач", "nork", "प्रेषक", "remitent", "nga",
    ),
    "date": (
        "date", "sent", "sent on", "sent at", "date sent", "received", "gesendet", "datum", "gesendet am",
        "envoyé", "envoyé le", "date d'envoi", "message du", "enviado", "enviado el", "fecha", "fecha de envío",
        "enviado a las", "inviato", "inviato il", "data", "data invio", "enviado em", "enviada em", "enviada",
        "data de envio", "verzonden", "verzonden op", "verstuurd", "wysłano", "wysłane", "data wysłania",
        "odesláno", "odeslané", "odoslané", "odoslaný", "dátum", "skickat", "skickat den", "sendt", "dato",
        "lähetetty", "päivämäärä", "pvm", "päiväys", "gönderme tarihi", "gönderilme tarihi", "gönderildi",
        "tarih", "gönderim tarihi", "отправлено", "дата", "дата отправки", "отправлен", "надіслано",
        "відправлено", "дата відправлення", "изпратено", "poslano", "poslato", "送信日時", "日時", "日付",
        "送信日", "送信時刻", "发送时间", "发送日期", "日期", "寄件日期", "傳送時間", "发送", "时间", "時間",
        "傳送日期", "寄件時間", "보낸 날짜", "보낸날짜", "날짜", "발신일", "보낸 시간", "일시", "đã gửi",
        "ngày", "ngày gửi", "gửi lúc", "vào lúc", "تاريخ الإرسال", "التاريخ", "تم الإرسال", "أُرسلت",
        "تاريخ", "נשלח", "תאריך", "נשלח ב", "εστάλη", "στάλθηκε", "ημερομηνία", "ημερομηνία αποστολής",
        "elküldve", "küldve", "küldés dátuma", "küldés ideje", "trimis", "dată", "data trimiterii", "dikirim",
        "tanggal", "ส่ง", "วันที่", "ส่งเมื่อ", "تاریخ", "saadetud", "kuupäev", "išsiųsta", "nosūtīts",
        "datums", "dagsetning", "dihantar", "послато", "испратено", "bidalia", "दिनांक", "data e dërgimit", "enviat", "enviat el", "data d'enviament",
    ),
    "to": (
        "to", "an", "empfänger", "à", "a", "pour", "destinataire", "para", "destinatario", "per",
        "destinatário", "aan", "do", "adresat", "komu", "pro", "till", "til", "mottagare", "modtager",
        "vastaanottaja", "saaja", "kime", "alıcı", "кому", "получатель", "до", "одержувач", "za", "prima",
        "宛先", "受信者", "收件人", "收件者", "收信人", "받는 사람", "받는사람", "수신자", "받는이", "đến", "tới",
        "người nhận", "إلى", "الى", "אל", "ל", "עבור", "προς", "παραλήπτης", "címzett", "către", "catre",
        "la", "kepada", "ke", "ถึง", "به", "adressaat", "kam", "gavėjas", "за", "nori", "प्रति", "per a", "për",
    ),
    "cc": (
        "cc", "kopie", "copie", "copie à", "copia", "cópia", "kopie (cc)", "dw", "kopia", "kopi", "kopio",
        "bilgi", "копия", "копія", "kópia", "抄送", "副本", "참조", "đồng gửi", "نسخة", "نسخة إلى", "עותק",
        "κοινοποίηση", "κοιν", "másolatot kap", "másolat", "tembusan", "สำเนา", "bcc", "cci", "cco", "ccn",
    ),
    "subject": (
        "subject", "re", "betreff", "thema", "objet", "sujet", "asunto", "oggetto", "assunto", "onderwerp",
        "temat", "předmět", "věc", "predmet", "vec", "ämne", "emne", "aihe", "otsikko", "konu", "тема",
        "относно", "предмет", "tema", "zadeva", "件名", "题", "主题", "主題", "主旨", "标题", "標題", "제목",
        "chủ đề", "tiêu đề", "الموضوع", "موضوع", "נושא", "הנדון", "θέμα", "tárgy", "subiect", "perihal",
        "subjek", "เรื่อง", "หัวเรื่อง", "หัวข้อ", "teema", "tēma", "temats", "efni", "gaia", "विषय", "assumpte", "subjekti",
    ),
    "reply to": (
        "reply-to", "reply to", "antwort an", "antworten an", "répondre à", "responder a", "risposta",
        "rispondi a", "responder para", "antwoord aan", "odpowiedz do", "svar till", "svar til", "返信先",
        "回复", "回覆", "답장", "ответить",
    ),
}  # fmt: skip

FORWARD_PREFIXES = (
    "fw", "fwd", "wg", "tr", "tr.", "rv", "rtr", "i", "enc", "res. enc", "doorst", "dd", "vb", "vl", "pd",
    "ilt", "i̇lt", "пересл", "fs", "fyi", "转发", "轉寄", "转寄", "転送", "전달", "chuyển tiếp", "إعادة توجيه",
    "توجيه", "הועבר", "πρθ", "προωθ", "továbbítás", "tovább", "redirecționat", "redirecţionat", "trs",
    "terusan", "předáno", "preposlané", "prosl", "inoltra", "inoltro", "reenv", "weitergeleitet", "пд",
    "переслано", "edelleenlähetys", "vidarebefordrat", "videresendt", "doorgestuurd", "transféré", "ส่งต่อ",
)  # fmt: skip

REPLY_PREFIXES = (
    "re", "aw", "antw", "antwort", "sv", "odp", "ref", "rép", "rep", "res", "r", "rif", "ynt", "yan", "vá", "vs",
    "hf", "bls", "απ", "σχετ", "отв", "ответ", "відп", "на", "回复", "回覆", "答复", "答覆", "返信", "回信", "답장", "회신",
    "trả lời", "tl", "رد", "الرد", "תגובה", "השב", "răsp", "atb", "vast", "ts",
)  # fmt: skip

ABOVE = (
    "above", "oberhalb", "über", "ueber", "dessus", "encima", "arriba", "sopra", "acima", "boven", "powyżej", "nad ",
    "ovan", "oven", "over", "yläpuol", "üst", "üzer", "yukarı", "выше", "над", "вище", "上", "위", "trên", "فوق", "أعلى", "מעל", "πάνω",
    "fölé", "felett", "deasupra",
)  # fmt: skip
"""A word of each pattern in REPLY_ABOVE: looking for these first spares most lines the patterns."""

REPLY_ABOVE = (
    r"(?:reply|respond|answer|write|type|response|replies).{0,30}\babove (?:this|the) (?:\w+ )?line\b",
    r"\babove\b.{0,20}\bline\b.{0,20}(?:reply|respond|answer)",
    r"antwort.{0,40}(?:oberhalb|über|ueber).{0,30}(?:zeile|linie)",
    r"(?:oberhalb|über|ueber) dieser (?:zeile|linie).{0,30}(?:antwort|schreib)",
    r"(?:répon|écri|saisi).{0,50}au[- ]dessus.{0,30}(?:ligne|ceci)",
    r"(?:respond|respuesta|escrib|conteste).{0,40}(?:encima|arriba).{0,30}(?:línea|linea)",
    r"(?:rispond|rispost|scriv).{0,40}sopra.{0,30}(?:riga|linea)",
    r"(?:respond|resposta|escrev|digite).{0,40}acima.{0,30}linha",
    r"(?:antwoord|reageer|typ).{0,40}boven.{0,30}(?:lijn|regel)",
    r"(?:odpow|wpisz).{0,40}(?:powyżej|nad).{0,30}lini",
    r"(?:odpov|pište).{0,40}nad (?:tento|tímto|touto|tuto).{0,30}(?:řád|lini)",
    r"sv(?:ar|ara|are).{0,40}(?:ovanför|ovenfor|over|ovan).{0,30}(?:linje|rad)",
    r"vasta.{0,40}yläpuolelle", r"(?:yanıt|cevap).{0,40}(?:üst|üzer|yukarı)|bu satırın (?:üst|üzer)",
    r"(?:ответ|напишите|пишите).{0,50}(?:выше|над).{0,30}(?:лини|строк|черт)",
    r"(?:відпові|напишіть).{0,50}(?:вище|над).{0,30}(?:ліні|ряд|рис)",
    r"この(?:行|線)(?:より|の)上", r"在此(?:行|线|線)(?:之?上|上方|以上)", r"이 ?(?:줄|선) ?위",
    r"trên dòng này", r"(?:فوق|أعلى) هذا (?:السطر|الخط)", r"מעל (?:ל?שורה|ל?קו)", r"πάνω από αυτή",
    r"(?:válasz|írj).{0,40}(?:fölé|felett)|(?:sor|vonal) (?:fölé|felett).{0,30}(?:válasz|írj)", r"deasupra acestei lini",
)  # fmt: skip

SENT_WITH = (
    r"sent from (?:my|a|the|an)\b", r"sent from .{{0,30}}{device}", r"sent on the go\b", r"sent (?:via|with|using|by|on) (?:my |the |a |an )?\[?{device}", r"get {device}\w{{0,12}} for (?:android|ios|iphone|mac|windows)$", r"from my {device}",
    r".{{0,25}}\bfrom (?:my )?(?:mobile|cell|cellphone|phone|tablet)\b",
    r"(?:diese (?:nachricht|e-?mail) wurde )?(?:von|mit|über|aus).{{0,60}}(?:gesendet|geschickt|verschickt)",
    r"(?:gesendet|versendet|geschrieben|verschickt) (?:von|mit|über|aus|per|unterwegs)\b",
    r"envoyé (?:de|depuis|à partir|avec|par|via|du|d')", r"provenance ?: courrier",
    r"enviado (?:desde|con|mediante|do|da|de|a partir|pelo|via|por) ", r"enviada (?:do|desde|a partir) ",
    r"enviat des ", r"bidalia", r"inviato (?:da|dal|dalla|con|tramite) ",
    r"inviata (?:da|dal) ", r"(?:verzonden|verstuurd|gestuurd) (?:vanaf|met|via|vanuit|van|door|op) ",
    r"wysłan[eoa] (?:z|ze|za|przez) ", r"odesláno (?:z|ze|pomocí|přes) ", r"odoslané (?:z|zo|cez|pomocou) ",
    r"posláno z ", r"skickat från ", r"skickad från ", r"sendt (?:fra|med|via) ", r"sent úr ", r"lähetetty ",
    r".{{0,40}}gönderildi$", r"отправлено (?:с|из|через|от|со) ", r"послано (?:с|из) ",
    r"(?:надіслано|відправлено) (?:з|із|через|від) ", r"изпратено от ", r"poslano (?:s|sa|iz|z) ",
    r".{{0,40}}から送信(?:されました)?$", r".{{0,30}}より送信$", r"(?:从|從|发自|發自|來自|来自).{{0,40}}",
    r"(?:通过|透過|使用).{{0,30}}(?:发送|傳送|發送)", r".{{0,40}}(?:에서|로|으로) (?:보냄|발송|전송|보낸).{{0,10}}$",
    r"(?:đã )?(?:được )?gửi (?:từ|bằng) ", r"(?:أُرسلت|أرسلت|مُرسل|مرسل|تم الإرسال|أرسل|تم إرساله).{{0,60}}$",
    r"(?:ارسال شده|فرستاده شده) از", r"נשלח (?:מ|באמצעות|דרך)", r"(?:στάλθηκε|εστάλη|απεσταλμένο|αποστολή) από ",
    r".{{0,40}}(?:küldve|elküldve|küldtem)$", r"(?:elküldve|küldve)\b", r"trimis (?:de pe|din|cu|de la|prin) ",
    r"dikirim (?:dari|dengan|melalui) ", r"ส่งจาก", r"saadetud ", r"nosūtīts no ", r"išsiųsta iš ",
    r"download(?:e)? outlook", r"written on my {device}", r"typed on my {device}", r"by {device}$", r"via {device}$",
)  # fmt: skip

MINE = (
    r"\b(?:my|meinem|meiner|mein|mon|ma|mi|mio|mia|meu|minha|mijn|mojego|mojej|mého|môjho|min|mitt|minun|"
    r"моего|моей|мого|"
    r"моєї|μου|saya|meu|meva|telefonul|készülékem\w*|nire)\b|我的|나의|내 |ของฉัน|של[יך]|私の|on the go"
)

EXCUSES = (
    r"sorry for (?:any )?typos",
    r"(?:please )?(?:excuse|forgive) (?:any |my )?(?:typos|brevity|spelling)",
)

DEVICE = (
    r"(?:iphon|ipad|ipod|ios|mac\b|android|galaxy|samsung|huawei|xiaomi|redmi|oppo|vivo|oneplus|pixel|nokia|"
    r"motorola|moto |sony|xperia|htc|lg |blackberry|windows|outlook|yahoo|gmail|gmx|web\.de|proton|tuta|k-9|"
    r"fairemail|thunderbird|typeapp|bluemail|aqua ?mail|airmail|mailbird|mailbox|mailspring|spark|"
    r"sparrow|canary|"
    r"edison|newton|superhuman|mymail|mail\.ru|яндекс|yandex|aol|zoho|t-online|telekom|orange|laposte|libero|"
    r"e-?mail|mail\b|"
    r"mobile|mobil|aplikac|\bapp\b|poczt|móvil|celular|cell|phone|telefon|téléphone|handy|smartphone|"
    r"tablet|device|fairphone|nothing)"
)

DISCLAIMER = (
    r"confidential|privileged|intended (?:only|solely)|intended recipient|received this (?:e-?mail|"
    r"message|communic)"
    r".{0,40}(?:error|mistake)|in error|not the (?:intended|named) (?:recipient|addressee)|unauthori[sz]ed"
    r"|legally protected|strictly prohibited|without prior (?:written )?consent",
    r"vertraulich|rechtlich geschützt|nicht der richtige adressat|irrtümlich erhalten|unerlaubte|"
    r"nicht gestattet"
    r"|vernichten sie|bestimmungsgemäße|ausschließlich für",
    r"confidentiel|destinataire|par erreur|exclusivement|toute utilisation|n'est pas autoris|"
    r"strictement interdit",
    r"confidencial|destinatario|por error|exclusiv|prohibid|divulgación|confidencialidad",
    r"riservat|destinatari|per errore|esclusiv|vietat|divulgazione",
    r"confidenciais|destinatário|por engano|por erro|proibid|sigilos",
    r"vertrouwelijk|geadresseerde|uitsluitend bestemd|ten onrechte|per abuis|niet toegestaan|openbaarmaking",
    r"poufn|adresat|przez pomyłkę|zabronion|wyłącznie", r"důvěrn|adresát|omylem|výhradně",
    r"konfidentiel|avsedd|av misstag|fortrolig|ved en feil|ved en fejl|luottamuksell|erehdyksessä",
    r"gizli|yasal olarak|yanlışlıkla|sorumlu", r"конфиденциальн|предназначен|по ошибке|запрещен",
    r"конфіденційн|призначен|помилково|заборонен", r"bizalmas|címzett|tévedésből", r"confidențial|destinatar|eroare",
    r"機密|誤って|受信者|削除して", r"保密|机密|機密|误收|誤收|收件人", r"기밀|수신인|잘못",
)  # fmt: skip

THIS_MAIL = (
    r"(?:this|the) (?:(?:electronic|e-?mail) )?(?:e-?mail|message|communication|transmission|"
    r"correspondence)|(?:diese|dieser|die) (?:e-?mail|nachricht|mail)|"
    r"ce (?:message|courriel|mail)|cet e-?mail|este (?:correo|mensaje|e-?mail|mail)|esta (?:mensagem|"
    r"comunicaci)|quest[oa] (?:messaggio|e-?mail|comunicazione|mail)|"
    r"(?:dit|deze) (?:bericht|e-?mail)|t[aey] (?:wiadomość|korespondencja|e-?mail)|niniejsz|"
    r"tat?o (?:zpráva|správa)|tento e-?mail|(?:detta|denne|dette) (?:meddelande|melding|meddelelse|"
    r"e-?(?:post|mail))|"
    r"tämä (?:viesti|sähköposti)|bu (?:e-?posta|mesaj|ileti)|(?:данное|это|настоящее) (?:сообщение|"
    r"письмо)|це повідомлення|(?:ez az?|jelen) (?:e-?mail|üzenet)|acest (?:mesaj|e-?mail)|"
    r"この(?:メール|電子メール)|本メール|本邮件|此邮件|本郵件|本電子郵件|본 (?:메일|메시지)|이 (?:메일|메시지)"
)

FOOTER = (
    r"to unsubscribe\b.*(?:https?:|www\.|@|click|visit|send|here|list|group)", r"you received this (?:message|e-?mail) because", r"you are receiving this",
    r"this e-?mail (?:has been|was) (?:checked|scanned|sent from a virus)", r"virus-free\b", r"virenfrei\b",
    r"diese e-?mail wurde von .{0,40} auf viren", r"sans virus", r"garanti sans virus", r"libre de virus",
    r"privo di virus", r"livre de vírus", r"virusvrij", r"l'absence de virus", r"este (?:correo|mensaje) .{0,40}virus",
    r"(?:please )?consider the environment before", r"think before you print", r"save (?:a tree|paper)",
    r"bitte (?:denken sie|prüfen sie|berücksichtigen).{0,60}(?:umwelt|ausdruck|drucken)",
    r"(?:avant d'imprimer|pensez à l'environnement|n'imprimez)", r"antes de imprimir", r"prima di stampare",
    r"<?https?://(?:www\.)?(?:avast|avg)\.com/\S*sig-?email\S*$", r"<#[0-9a-f]{8}-[0-9a-f-]{27}>$", r"_{5,}$",
)  # fmt: skip
