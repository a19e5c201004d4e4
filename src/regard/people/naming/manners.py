"""How a letter begins in each language.

`formal` is looked up by who it is of and by rank; where a language has no fair form for somebody, it says `neutral`.
Spanish, Italian and Portuguese bend the greeting to a gender nobody may guess, so without a title they greet as neutrally
as a person would in the doorway. A Hungarian letter knows no polite form that does not say whether a woman is married.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Manner:
    neutral: str
    first: str
    nobody: str
    formal: dict[str, str] = field(default_factory=dict)
    own: str = ""
    own_titles: frozenset[str] = frozenset()
    """Titles of this very language are said as their owner chose them: Mrs stays Mrs."""


def _all(pattern, *whom):
    return dict.fromkeys(whom, pattern)


ANYBODY = (
    "woman",
    "man",
    "doctor",
    "woman doctor",
    "man doctor",
    "professor",
    "woman professor",
    "man professor",
)
DOCTORS = ("doctor", "woman doctor", "man doctor")
PROFESSORS = ("professor", "woman professor", "man professor")

MANNERS = {
    "en": Manner(
        "Dear {full},", "Dear {first},", "Hello,",
        {"woman": "Dear Ms {family},", "man": "Dear Mr {family},"}
        | _all("Dear Dr {family},", *DOCTORS) | _all("Dear Professor {family},", *PROFESSORS),
        "Dear {title} {family},", frozenset("ms mrs miss mr mx".split()),
    ),
    "de": Manner(
        "Guten Tag {full},", "Hallo {first},", "Guten Tag,",
        {"woman": "Sehr geehrte Frau {family},", "man": "Sehr geehrter Herr {family},",
         "woman doctor": "Sehr geehrte Frau Dr. {family},", "man doctor": "Sehr geehrter Herr Dr. {family},",
         "woman professor": "Sehr geehrte Frau Prof. {family},", "man professor": "Sehr geehrter Herr Prof. {family},",
         "doctor": "Guten Tag Dr. {family},", "professor": "Guten Tag Prof. {family},"},
    ),
    "fr": Manner(
        "Bonjour {full},", "Bonjour {first},", "Bonjour,",
        {"woman": "Bonjour Madame {family},", "man": "Bonjour Monsieur {family},"}
        | _all("Bonjour Docteur {family},", *DOCTORS) | _all("Bonjour Professeur {family},", *PROFESSORS),
    ),
    "es": Manner(
        "Hola, {full}:", "Hola, {first}:", "Hola:",
        {"woman": "Estimada Sra. {family}:", "man": "Estimado Sr. {family}:",
         "woman doctor": "Estimada Dra. {family}:", "man doctor": "Estimado Dr. {family}:",
         "woman professor": "Estimada Prof.ª {family}:", "man professor": "Estimado Prof. {family}:"},
    ),
    "it": Manner(
        "Gentile {full},", "Buongiorno {first},", "Buongiorno,",
        {"woman": "Gentile Sig.ra {family},", "man": "Gentile Sig. {family},",
         "woman doctor": "Gentile Dott.ssa {family},", "man doctor": "Gentile Dott. {family},",
         "woman professor": "Gentile Prof.ssa {family},", "man professor": "Gentile Prof. {family},"},
    ),
    "nl": Manner(
        "Beste {full},", "Beste {first},", "Goedendag,",
        _all("Geachte mevrouw {Family},", "woman", "woman doctor", "woman professor")
        | _all("Geachte heer {Family},", "man", "man doctor", "man professor"),
    ),
    "pt": Manner(
        "Olá, {full},", "Olá, {first},", "Olá,",
        {"woman": "Cara Sra. {family},", "man": "Caro Sr. {family},",
         "woman doctor": "Cara Dra. {family},", "man doctor": "Caro Dr. {family},",
         "woman professor": "Cara Prof.ª {family},", "man professor": "Caro Prof. {family},"},
    ),
    "ar": Manner(
        "تحية طيبة {full}،", "مرحباً {first}،", "تحية طيبة،",
        {"woman": "السيدة {full} المحترمة،", "man": "السيد {full} المحترم،",
         "woman doctor": "الدكتورة {full} المحترمة،", "man doctor": "الدكتور {full} المحترم،",
         "woman professor": "الأستاذة {full} المحترمة،", "man professor": "الأستاذ {full} المحترم،"},
    ),
    "ja": Manner("{full} 様", "{first} 様", "お客様", _all("{family} 様", *ANYBODY)),
    "zh": Manner(
        "{full}，您好：", "{first}，您好：", "您好：",
        {"woman": "尊敬的{family}女士：", "man": "尊敬的{family}先生："}
        | _all("尊敬的{family}博士：", *DOCTORS) | _all("尊敬的{family}教授：", *PROFESSORS),
    ),
    "hu": Manner(
        "Tisztelt {full}!", "Kedves {first}!", "Jó napot kívánok!",
        {"man": "Tisztelt {family} Úr!"} | _all("Tisztelt Dr. {full}!", *DOCTORS)
        | _all("Tisztelt Professzor {full}!", *PROFESSORS),
    ),
    "ko": Manner("{full}님, 안녕하세요.", "{first}님, 안녕하세요.", "안녕하세요."),
    "tr": Manner("Sayın {full},", "Merhaba {first},", "Merhaba,"),
    "sv": Manner("Hej {full},", "Hej {first},", "Hej,"),
    "da": Manner("Kære {full},", "Kære {first},", "Hej,"),
    "nb": Manner("Hei {full},", "Hei {first},", "Hei,"),
    "fi": Manner("Hei {full},", "Hei {first},", "Hei,"),
    "pl": Manner(
        "Dzień dobry,", "Dzień dobry,", "Dzień dobry,",
        _all("Szanowna Pani,", "woman") | _all("Szanowny Panie,", "man"),
    ),
    "cs": Manner("Dobrý den,", "Dobrý den,", "Dobrý den,"),
    "ru": Manner("Здравствуйте, {full}!", "Здравствуйте, {first}!", "Здравствуйте!"),
    "uk": Manner("Добрий день!", "Добрий день!", "Добрий день!"),
}  # fmt: skip

UNKNOWN = Manner("{full},", "{first},", "")
"""A language nobody taught us: the name alone is right in all of them, and nothing where there is none."""


def manner_of(language):
    main = language.replace("_", "-").split("-")[0].lower()
    return MANNERS.get({"no": "nb", "nn": "nb"}.get(main, main), UNKNOWN)
