"""IPA as syllables an English reader can say at once: shi-VAWN. A help for the eye, so it is plain rather than exact."""

SOUNDS = {
    "ɑː": "ah", "ɑ": "ah", "a": "a", "aː": "ah", "ä": "ah", "ɐ": "a", "æ": "a", "ʌ": "uh", "ə": "uh", "ɜ": "uh",
    "ɜː": "ur", "ɚ": "er", "e": "e", "eː": "ay", "ɛ": "e", "ɛː": "eh", "e̞": "e", "i": "ee", "iː": "ee", "ɪ": "i",
    "ɨ": "i", "ᵻ": "i", "y": "ew", "yː": "ew", "ʏ": "ew", "ø": "ur", "øː": "ur", "œ": "ur", "ɔ": "o", "ɔː": "aw",
    "o": "o", "oː": "oh", "o̞": "o", "ɒ": "o", "u": "oo", "uː": "oo", "ʊ": "u", "ɯ": "u", "ɯᵝ": "u", "ɤ": "uh",
    "ʉ": "oo", "aɪ": "y", "aʊ": "ow", "eɪ": "ay", "oʊ": "oh", "əʊ": "oh", "ɔɪ": "oy", "ɔø": "oy", "ɪə": "eer",
    "eə": "air", "ʊə": "oor", "ɑ̃": "on", "ɔ̃": "on", "ɛ̃": "an", "œ̃": "un", "ɐ̃": "an", "ʊ̃": "oon", "ɐ̃ʊ̃": "own",
    "b": "b", "c": "k", "d": "d", "ɖ": "d", "f": "f", "g": "g", "ɡ": "g", "ɣ": "gh", "h": "h", "ħ": "h", "ɦ": "h",
    "ɟ": "j", "j": "y", "k": "k", "l": "l", "ɫ": "l", "ɭ": "l", "ʎ": "ly", "m": "m", "n": "n", "ɲ": "ny", "ŋ": "ng",
    "ɳ": "n", "p": "p", "q": "k", "r": "r", "ɹ": "r", "ɾ": "r", "ʁ": "r", "ɽ": "r", "ʀ": "r", "s": "s", "ʂ": "sh",
    "ʃ": "sh", "ɕ": "sh", "t": "t", "ʈ": "t", "θ": "th", "ð": "th", "v": "v", "ʋ": "v", "w": "w", "ɥ": "w", "x": "kh",
    "χ": "kh", "ç": "h", "z": "z", "ʐ": "zh", "ʒ": "zh", "ʑ": "zh", "ts": "ts", "tʃ": "ch", "tɕ": "ch", "ʈʂ": "ch",
    "dʒ": "j", "dʑ": "j", "dz": "dz", "ɖʐ": "j", "pf": "pf", "β": "v", "ʕ": "", "ʔ": "",
}  # fmt: skip
LONGEST_FIRST = sorted(SOUNDS, key=len, reverse=True)
VOWELS = set("ɑaäɐæʌəɜɚeɛiɪɨᵻyʏøœɔoɒuʊɯɤʉ")
LIQUID = set("lrɹɾʁɫjw")


def respelled(words):
    """`((ʃ ˈɔ v ˌɑː n))` as `SHOV-ahn`: a word a tuple of sounds, the stress before its vowel."""
    return " ".join(filter(None, (_word(word) for word in words)))


def _word(sounds):
    return "-".join(_syllable(part) for part in _syllables(sounds))


def _syllable(sounds):
    loud = any("ˈ" in sound for sound in sounds)
    letters = "".join(_letters(sound.strip("ˈˌ")) for sound in sounds)
    return letters.upper() if loud else letters


def _syllables(sounds):
    """A consonant between two vowels opens the second syllable; of several, the last one, with its liquid."""
    found, part, open_ = [], [], False
    for sound in sounds:
        if not _is_vowel(sound):
            part.append(sound)
            continue
        if open_:
            split = _onset(part)
            found.append(part[:split])
            part = part[split:]
        part.append(sound)
        open_ = True
    return [*found, part] if part else found


def _onset(part):
    """Where in `…vowel, consonants` the next syllable begins."""
    last = max(place for place, sound in enumerate(part) if _is_vowel(sound))
    consonants = len(part) - last - 1
    if consonants < 2:
        return len(part) - consonants
    return len(part) - (2 if part[-1][0] in LIQUID and part[-2][0] not in LIQUID | set("mnŋ") else 1)


def _is_vowel(sound):
    return sound.strip("ˈˌ")[:1] in VOWELS


def _letters(sound):
    """Two sounds in one, such as a palatal t, are written one after the other; lengths and what is unknown are left out."""
    said = ""
    while sound:
        known = next((ipa for ipa in LONGEST_FIRST if sound.startswith(ipa)), "")
        said, sound = said + SOUNDS.get(known, ""), sound[len(known) or 1 :]
    return said
