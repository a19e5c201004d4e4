"""By when something said would be due: `tomorrow afternoon`, `bis Freitag`, `d’ici deux jours`, `mañana a las diez`."""

import re
from datetime import datetime, time, timedelta

EVENING = time(18)
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one a an ein eine einem einer un une uno una واحد واحدة",
            "two zwei deux dos اثنين يومين ساعتين",
            "three drei trois tres ثلاثة ثلاث",
            "four vier quatre cuatro أربعة أربع",
            "five fünf cinq cinco خمسة خمس",
            "six sechs seis ستة",
            "seven sieben sept siete سبعة",
            "eight acht huit ocho ثمانية",
            "nine neun neuf nueve تسعة",
            "ten zehn dix diez عشرة",
            "eleven elf onze once",
            "twelve zwölf douze doce",
        ),
        1,
    )
    for word in words.split()
}
WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "monday montag lundi lunes الاثنين الإثنين",
            "tuesday dienstag mardi martes الثلاثاء",
            "wednesday mittwoch mercredi miércoles الأربعاء",
            "thursday donnerstag jeudi jueves الخميس",
            "friday freitag vendredi viernes الجمعة",
            "saturday samstag samedi sábado السبت sonnabend",
            "sunday sonntag dimanche domingo الأحد",
        )
    )
    for word in words.split()
}
MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january januar janvier enero يناير",
            "february februar février febrero فبراير",
            "march märz mars marzo مارس",
            "april avril abril أبريل",
            "may mai mayo مايو",
            "june juni juin junio يونيو",
            "july juli juillet julio يوليو",
            "august août agosto أغسطس",
            "september septembre septiembre سبتمبر",
            "october oktober octobre octubre أكتوبر",
            "november novembre noviembre نوفمبر",
            "december dezember décembre diciembre ديسمبر",
        ),
        1,
    )
    for word in words.split()
}
_NUMBER = rf"(\d{{1,2}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
UNITS = {
    "hour": r"hours?|stunden?|heures?|horas?|ساعات|ساعة",
    "day": r"(?:working |business )?days?|(?:werk|arbeits)?tage?n?|jours?|días?|أيام|يوما?",
    "week": r"weeks?|wochen?|semaines?|semanas?|أسابيع|أسبوع",
}
WITHIN = re.compile(
    rf"(?:\b(?:in|within|innerhalb (?:von)?|binnen|dans|sous|d['’]ici|en|dentro de)|خلال|في غضون|بعد) (?:the next |den nächsten |les )?{_NUMBER}\s+(?:(?P<hour>{UNITS['hour']})|(?P<day>{UNITS['day']})|(?P<week>{UNITS['week']}))\b",
    re.IGNORECASE,
)
TWO_ARABIC = re.compile(r"(?:خلال|في غضون|بعد) (?:(?P<day>يومين)|(?P<hour>ساعتين)|(?P<week>أسبوعين))")
WEEKDAY = re.compile(rf"(?<!\w)({'|'.join(WEEKDAYS)})(?!\w)", re.IGNORECASE)
DATE = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s*(?:of |de )?({'|'.join(MONTHS)})\b|\b({'|'.join(MONTHS)}) (\d{{1,2}})\b",
    re.IGNORECASE,
)
NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})(?:[./](?:20)?\d\d)?(?![\d])")
DAY_AFTER = re.compile(
    r"\b(?:day after tomorrow|übermorgen|après-demain|pasado mañana)\b|بعد غد", re.IGNORECASE
)
TOMORROW = re.compile(
    r"\b(?:tomorrow|demain)\b|\bmorgen\b(?!s)|(?<!de la )(?<!esta )(?<!por la )\bmañana\b|غدا|غداً",
    re.IGNORECASE,
)
GOOD_MORNING = re.compile(r"\b(?:guten morgen|heute morgen|this morning|ce matin)\b", re.IGNORECASE)
TODAY = re.compile(
    r"\b(?:today|tonight|this (?:afternoon|evening)|later on|end of (?:the )?day|eod|heute|aujourd['’]hui|cet après-midi|ce soir|hoy|esta (?:tarde|noche))\b|اليوم|الليلة|هذا المساء",
    re.IGNORECASE,
)
NEXT_WEEK = re.compile(
    r"\b(?:next week|nächste[rn]? woche|kommende[rn]? woche|(?:la )?semaine prochaine|(?:la )?semana que viene|(?:la )?próxima semana)\b|الأسبوع (?:القادم|المقبل)",
    re.IGNORECASE,
)
THIS_WEEK = re.compile(
    r"\b(?:this week|end of the week|diese[rn]? woche|ende der woche|cette semaine|fin de (?:la )?semaine|esta semana|final(?:es)? de (?:la )?semana)\b|نهاية الأسبوع|هذا الأسبوع",
    re.IGNORECASE,
)
MORNING = re.compile(
    r"\b(?:morning|vormittag\w*|früh|matin|(?:por|de) la mañana|before noon|vor mittag|noon|midi|mediodía|mittags?)\b|صباح",
    re.IGNORECASE,
)
AFTERNOON = re.compile(r"\b(?:afternoon|nachmittag\w*|après-midi|tarde)\b|بعد الظهر", re.IGNORECASE)
NIGHT = re.compile(r"\b(?:evening|tonight|abend\w*|soir(?:ée)?|noche)\b|مساء|الليلة", re.IGNORECASE)
CLOCK = re.compile(
    rf"(?<![\d.])(?:(\d{{1,2}})[:.h](\d{{2}})|(?:\b(?:at|um|gegen|à|by|before|vor|bis|avant|a las?|antes de las?)|الساعة) {_NUMBER}(?::(\d\d))?(?!\w)(?! ?(?:%|euros?|€|days?|hours?|weeks?|tage|stunden|jours?|heures? de|días|{'|'.join(MONTHS)}))\.?(?! ?(?:{'|'.join(MONTHS)})))\s?(am|pm|uhr|h|heures|horas)?",
    re.IGNORECASE,
)


def due_at(said: str, at: datetime, *, vague: bool = False) -> datetime | None:
    """The writer's own time by which it would be due; of a `vague` one, the evening of the next working day."""
    if span := WITHIN.search(said) or TWO_ARABIC.search(said):
        return _after(span, at)
    day = _day(said, at)
    if day is None:
        return _evening(_working(at + timedelta(days=1))) if vague else None
    moment = datetime.combine(day, _hour(said), at.tzinfo)
    return moment if moment > at else at + timedelta(hours=1)


def _after(span: re.Match[str], at: datetime) -> datetime:
    number = _number(span[1]) if span.re is WITHIN else 2
    if span["hour"]:
        return at + timedelta(hours=number)
    return _evening(at + timedelta(days=number * (7 if span["week"] else 1)))


def _day(said: str, at: datetime):
    if found := DATE.search(said):
        number, month = (found[1], found[2]) if found[1] else (found[4], found[3])
        return _date(at, int(number), MONTHS[month.lower()])
    if (found := NUMERIC.search(said)) and int(found[2]) <= 12 and not CLOCK.fullmatch(found[0]):
        return _date(at, int(found[1]), int(found[2]))
    if DAY_AFTER.search(said):
        return (at + timedelta(days=2)).date()
    if TOMORROW.search(GOOD_MORNING.sub("", said)):
        return (at + timedelta(days=1)).date()
    if NEXT_WEEK.search(said) and not WEEKDAY.search(said):
        return (at + timedelta(days=11 - at.weekday())).date()
    if found := WEEKDAY.search(said):
        return (at + timedelta(days=(WEEKDAYS[found[1].lower()] - at.weekday() - 1) % 7 + 1)).date()
    if THIS_WEEK.search(said):
        return (at + timedelta(days=(4 - at.weekday()) % 7)).date()
    return at.date() if TODAY.search(said) else None


def _hour(said: str) -> time:
    found = CLOCK.search(said)
    if found:
        hour, minute = (found[1], found[2]) if found[1] else (found[3], found[4] or "0")
        number = _number(hour) + (12 if (found[5] or "").lower() == "pm" and _number(hour) < 12 else 0)
        if (
            number < 8
            and (AFTERNOON.search(said) or NIGHT.search(said) or found[3])
            and (found[5] or "").lower() != "am"
        ):
            number += 12
        if number < 24 and int(minute) < 60:
            return time(number, int(minute))
    if AFTERNOON.search(said):
        return time(17)
    if NIGHT.search(said):
        return time(20)
    return time(12) if MORNING.search(said) else EVENING


def _date(at: datetime, number: int, month: int):
    for year in (at.year, at.year + 1):
        try:
            day = at.date().replace(year=year, month=month, day=number)
        except ValueError:
            return None
        if day >= at.date():
            return day
    return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _evening(at: datetime) -> datetime:
    return at.replace(hour=EVENING.hour, minute=0, second=0, microsecond=0)


def _working(at: datetime) -> datetime:
    return at + timedelta(days=max(0, 7 - at.weekday())) if at.weekday() > 4 else at
