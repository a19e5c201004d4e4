"""Letters of Amara's to people of the cast, for the tables of cases."""

from datetime import UTC, datetime

from .check import check
from .draft import Draft, Names
from .shipped import shipped

TUESDAY = datetime(2026, 5, 12, 10, tzinfo=UTC)

SIOBHAN = Names("Siobhán Byrne", "Ms", "Byrne", formality="formal")
TADHG = Names("Tadhg Murphy", "Mr", "Murphy", formality="first-name")
CHIDI = Names("Chidinma Eze", "Ms", "Eze", formality="first-name", preferred="Chidi")
YUSUF = Names("Yusuf Demir")
GRAINNE = Names("Gráinne Lynch", "Dr", "Lynch", formality="formal")
JAN = Names("Jan van der Berg", "Mr", "van der Berg", formality="formal")
DECLAN = Names("Declan O’Connor", "Mr", "O’Connor")
ANKE = Names("Anke Schröder", "Frau", "Schröder", formality="formal")
THOMAS = Names("Thomas Müller", "Dr.", "Müller", formality="formal")
LENA = Names("Lena Krüger", "Frau", "Krüger", formality="first-name")
HELENE = Names("Hélène Dubois", "Mme", "Dubois", formality="formal")
CARMEN = Names("Carmen Iglesias Soto", "Sra.", "Iglesias", formality="formal")
INIGO = Names("Íñigo Etxeberria", "Sr.", "Etxeberria", formality="first-name")
LAYLA = Names("ليلى الحسن", "السيدة", "الحسن", formality="formal")
OMAR = Names("عمر خليل", family="خليل", formality="first-name")


def letter(text, **more):
    more = {"languages": ("en",), "author": "Amara Okafor", "wordings": shipped(), "at": TUESDAY, **more}
    return Draft(text, **more)


def found(rule, draft):
    """(words, mended) of each finding of one rule, as the check shows them."""
    return [(draft.text[each.start : each.end], each.mended) for each in check(draft) if each.rule == rule]
