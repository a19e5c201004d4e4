"""What a title says, whatever language it was given in: whether of a woman or a man, a doctor or a professor."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Title:
    of: str = ""
    rank: str = ""


_SAID = {
    (
        "woman",
        "",
    ): "ms mrs miss frau madame mme mlle mademoiselle señora sra srta señorita doña signora sig.ra sigra"
    " senhora dona mevrouw mevr mw السيدة سيدة الآنسة آنسة 女士 小姐 pani paní bayan hanım fru г-жа asszony",
    (
        "man",
        "",
    ): "mr mister herr monsieur m señor sr don signor signore sig senhor meneer dhr heer السيد سيد 先生 pan"
    " pán bay bey hr г-н úr",
    ("", ""): "mx 様 さん 님 sayın",
    ("", "doctor"): "dr doctor doktor doc dott dottore docteur 博士 д-р",
    ("woman", "doctor"): "dra doutora doctora dott.ssa dottssa dottoressa doktorin الدكتورة دكتورة",
    ("man", "doctor"): "الدكتور دكتور",
    ("", "professor"): "prof professor professeur profesor professore 教授",
    ("woman", "professor"): "prof.ssa profssa professoressa professorin profesora profª",
}
TITLES = {word: Title(of, rank) for (of, rank), words in _SAID.items() for word in words.split()}


def bearing(title):
    """What all the words of a title say together: `Frau Prof. Dr.` is of a woman who is a professor. None where one is unknown."""
    words = [word.rstrip(".,").casefold() for word in title.split()]
    if not words or not TITLES.keys() >= set(words):
        return None
    found = [TITLES[word] for word in words]
    of = next((each.of for each in found if each.of), "")
    ranks = {each.rank for each in found}
    return Title(of, next((rank for rank in ("professor", "doctor") if rank in ranks), ""))
