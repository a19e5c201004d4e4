"""eSpeak NG, where it is installed: names aloud and in IPA. It is called as a program of its own (GPL) and told no more
than a name; without it nothing is guessed.
"""

import re
import shutil
import subprocess
from functools import cache, lru_cache

from ..naming.written import script_of, tidy

LONGEST = 120
"""Characters of a name that are said."""
PATIENCE_S = 3
# Seconds of processor, KiB of memory and KiB written, for a program that only reads a line: 120 characters take 15 ms.
LIMITS = "ulimit -t 2 -v 400000 -f 8192; exec espeak-ng"
SAME_VOICE = {"zh": "cmn", "no": "nb", "tl": "fil", "iw": "he"}
VOICE_OF_SCRIPT = {
    "kana": "ja", "hangul": "ko", "arabic": "ar", "greek": "el", "hebrew": "he", "thai": "th", "devanagari": "hi",
    "armenian": "hy", "georgian": "ka", "bengali": "bn", "tamil": "ta", "telugu": "te", "ethiopic": "am",
}  # fmt: skip
SPOKEN_VOWEL = re.compile(r"[aeiouyæøœɐɑɒɔəɘɛɜɞɤɨɪɯɵɶʉʊʌʏäãõẽĩũ]")
SWITCHED = re.compile(r"\((\w[\w-]*)\)")


def is_here():
    return shutil.which("espeak-ng") is not None


def voice_for(name, languages):
    """The voice of the first language that has one; else of a script only one language is written in; else none."""
    for tag in languages:
        main = tag.replace("_", "-").split("-")[0].lower()
        if main == "zh" and script_of(name) == "latin":
            return "cmn-latn-pinyin"
        if (voice := SAME_VOICE.get(main, main)) in voices():
            return voice
    found = VOICE_OF_SCRIPT.get(script_of(name), "")
    return found if found in voices() else ""


def phonemes(name, voice):
    """The sounds of each word of a name, or nothing where the voice does not know how to say it."""
    return _phonemes(_plain(name), voice) if voice and is_here() else ()


def sound(words, voice):
    """A WAV of these words. Raises Silent."""
    wav = _run(["--stdout", "-s", "140", "-g", "4"], _plain(words), voice)
    if not wav.startswith(b"RIFF"):
        raise Silent
    return wav


class Silent(Exception):
    """Nothing came out: the program is missing, took too long, or does not know the voice."""


@cache
def voices():
    """Languages that can be spoken, as eSpeak NG names them; asked once a process."""
    if not is_here():
        return frozenset()
    lines = _run(["--voices"], "", "").decode(errors="replace").splitlines()[1:]
    codes = (line.split()[1] for line in lines if len(line.split()) > 1)
    return frozenset(code for each in codes for code in (each, each.split("-")[0]))


@lru_cache(maxsize=4096)
def _phonemes(name, voice):
    try:
        said = _run(["-q", "--ipa", "--sep=_"], name, voice).decode(errors="replace")
    except Silent:
        return ()
    strange = set(SWITCHED.findall(said)) - {voice}
    if strange and (script_of(name) != "latin" or not _own(said, voice)):
        return ()
    words = [_sounds(word) for word in SWITCHED.sub("_", said).split()]
    spoken = tuple(word for word in words if word)
    return spoken if all(SPOKEN_VOWEL.search("".join(word)) for word in spoken) else ()


def _own(said, voice):
    """What the voice said in its own language: `Byrne` in an Irish name is English, but all of it is a foreign word."""
    own, *turns = SWITCHED.split(said)
    spoken = zip(turns[::2], turns[1::2], strict=True)
    return "".join([own, *(words for language, words in spoken if language == voice)]).strip("_ \n")


def _sounds(word):
    cleaned = (re.sub(r"[\d\u200d^;]", "", sound) for sound in word.split("_"))
    return tuple(sound for sound in cleaned if sound)


def _plain(name):
    """What would be taken for eSpeak's own marks is left out."""
    return re.sub(r"[\[\]<>{}|\\]", " ", tidy(name))[:LONGEST]


def _run(options, words, voice):
    chosen = [*options, "--stdin", *(["-v", voice] if voice else [])] if words else options
    try:
        done = subprocess.run(
            ["/bin/sh", "-c", f'{LIMITS} "$@"', "espeak-ng", *chosen],
            input=words.encode(), capture_output=True, timeout=PATIENCE_S, check=True,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise Silent from error
    return done.stdout
