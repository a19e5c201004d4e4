"""Which language a text is written in."""

import re
from functools import cache

from lingua import IsoCode639_1, Language, LanguageDetector, LanguageDetectorBuilder

LOOKED_AT = 400
"""Characters that are looked at; more of them do not change the answer."""
SHORTEST = 15
"""Letters below which an alphabet shared by many languages tells nothing."""
SHORT = 25
SURE, SURE_WHEN_SHORT = 0.5, 0.9

_NOISE = re.compile(r"https?://\S+|\S+@\S+|\b\w*\d\w*\b|^[>|].*$", re.M)
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff\uff66-\uff9d]")),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("el", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff\u1c90-\u1cbf]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
    ("te", re.compile(r"[\u0c00-\u0c7f]")),
    ("gu", re.compile(r"[\u0a80-\u0aff]")),
    ("pa", re.compile(r"[\u0a00-\u0a7f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("am", re.compile(r"[\u1200-\u137f]")),
    ("km", re.compile(r"[\u1780-\u17ff]")),
    ("my", re.compile(r"[\u1000-\u109f]")),
    ("lo", re.compile(r"[\u0e80-\u0eff]")),
    ("si", re.compile(r"[\u0d80-\u0dff]")),
)
_LETTER = re.compile(r"[^\W\d_]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_PERSIAN = re.compile(r"[\u067e\u0686\u0698\u06af\u06cc\u06a9]")
_URDU = re.compile(r"[\u0679\u0688\u0691\u06ba\u06d2\u06be\u06c1]")

_MODELLED = tuple(
    Language.from_iso_code_639_1(getattr(IsoCode639_1, code))
    for code in (
        "EN",
        "DE",
        "FR",
        "ES",
        "IT",
        "PT",
        "NL",
        "PL",
        "CS",
        "SK",
        "SV",
        "DA",
        "NB",
        "FI",
        "TR",
        "RU",
        "UK",
        "BG",
        "HU",
        "RO",
        "VI",
        "HR",
        "ID",
        "CA",
    )
)


def of(text: str) -> str | None:
    """The ISO 639-1 code, "no" for both Norwegians; None where the text is too short or too mixed to tell."""
    said = _NOISE.sub(" ", text[: LOOKED_AT * 4])[:LOOKED_AT]
    letters = len(_LETTER.findall(said))
    if letters < 2:
        return None
    if by_script := _by_script(said, letters):
        return by_script
    if letters < SHORTEST:
        return None
    ranked = _detector().compute_language_confidence_values(said)
    if not ranked or ranked[0].value < (SURE if letters > SHORT else SURE_WHEN_SHORT):
        return None
    code = ranked[0].language.iso_code_639_1.name.lower()
    return "no" if code == "nb" else code


def _by_script(said: str, letters: int) -> str | None:
    """Japanese before Chinese: it writes its grammar in kana and its nouns in the letters of Chinese."""
    for code, script in _SCRIPTS:
        found = len(script.findall(said))
        if found >= 2 and found * (5 if code == "ja" else 2) > letters:
            return code
    if len(_ARABIC.findall(said)) * 2 > letters:
        return "ur" if _URDU.search(said) else "fa" if _PERSIAN.search(said) else "ar"
    return None


@cache
def _detector() -> LanguageDetector:
    """Loaded when the first text needs it: the models of these languages cost memory, all of them 900 MB."""
    return LanguageDetectorBuilder.from_languages(*_MODELLED).with_low_accuracy_mode().build()
