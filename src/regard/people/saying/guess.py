"""How a name may be said: a guess, and shown as one."""

from dataclasses import dataclass

from . import espeak
from .kana import hiragana
from .respelling import respelled

CHINESE = {"cmn": "zh", "cmn-latn-pinyin": "zh"}


@dataclass(frozen=True)
class Guess:
    """Says nothing where there is no program, no voice, or a voice that does not know the letters."""

    respelling: str = ""
    ipa: str = ""
    voice: str = ""
    language: str = ""
    said_of: str = ""
    """The spelling the voice could read: the name itself, or its Latin form."""

    def __bool__(self):
        return bool(self.ipa)


NO_IDEA = Guess()


def guess(name, languages, *, romanised=""):
    """How speakers of the first of these languages might say a name, or its Latin form where they cannot read it."""
    japanese = hiragana(romanised or name) if any(tag.startswith("ja") for tag in languages) else ""
    for written in filter(None, (name, japanese, romanised)):
        voice = espeak.voice_for(written, languages)
        words = espeak.phonemes(written, voice) if "@" not in written else ()
        if words:
            return Guess(
                respelled(words),
                " ".join("".join(word) for word in words),
                voice,
                CHINESE.get(voice, voice),
                written,
            )
    return NO_IDEA
