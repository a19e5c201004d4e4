"""What the rules look at, and what they find. Plain values, so that a rule is a pure function of them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from .reading.letter import Greeting, close, greeting
from .reading.sentences import Sentence, sentences, without_quotes

EPOCH = datetime(2026, 1, 1, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Names:
    """How a person is called. `formality` is formal, first-name, or empty while nobody knows."""

    full: str = ""
    title: str = ""
    family: str = ""
    given: str = ""
    romanised: str = ""
    formality: str = ""
    preferred: str = ""

    @property
    def known(self) -> bool:
        return bool(self.full.strip()) and "@" not in self.full and not self.full.strip("+ ").isdigit()


@dataclass(frozen=True)
class Known:
    """A fact: what it is called, and what it is."""

    label: str
    value: str


@dataclass(frozen=True)
class Wording:
    """Words we do not use: blame, threat or jargon, in a language or (empty) in any, and what to say instead."""

    kind: str
    language: str
    words: str
    instead: str = ""


@dataclass(frozen=True)
class Word:
    """What a promise made in passing would be: a call or anything else, in the draft's own words, and by when."""

    kind: str
    words: str
    due_at: datetime


@dataclass(frozen=True)
class Finding:
    """`start` to `end` are the words it is about, none where something is missing. `mended` goes in their place."""

    rule: str
    start: int
    end: int
    why: str
    mended: str | None = None
    word: Word | None = None


@dataclass(frozen=True)
class Draft:
    """A letter to one person as it is being typed.

    `languages` are those the person reads, best first; `heard` the one the draft is written in, None where that cannot
    be told. `sent` are our earlier letters to them, `asked` those of this matter. `wrote` is what they wrote since we
    last answered, in the language `wrote_in`. `done` says that the letter is about to leave. `at` is the writer's own
    time.
    """

    text: str
    names: Names = Names()
    others: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    heard: str | None = None
    facts: tuple[Known, ...] = ()
    sent: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    wrote: str = ""
    wrote_in: str | None = None
    attached: int = 0
    author: str = ""
    signs: bool = True
    wordings: tuple[Wording, ...] = ()
    promised: tuple[datetime, ...] = ()
    done: bool = False
    at: datetime = field(default=EPOCH)

    @property
    def language(self) -> str:
        """The language of the letter: the one it is written in, or else the one its reader likes best."""
        return self.heard or (self.languages[0] if self.languages else "")

    @cached_property
    def own(self) -> str:
        """The text with blanks where somebody else is quoted."""
        return without_quotes(self.text)

    @cached_property
    def greeting(self) -> Greeting | None:
        return greeting(self.own)

    @cached_property
    def close(self) -> int:
        return close(self.own)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """What is said between greeting and close."""
        begin = self.greeting.end if self.greeting else 0
        body = " " * begin + self.own[begin : self.close]
        return tuple(
            sentence for sentence in sentences(body) if any(letter.isalnum() for letter in sentence.text)
        )
