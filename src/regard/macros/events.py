from dataclasses import dataclass


@dataclass(frozen=True)
class MacroKept:
    macro_id: int
    unit_id: int | None


@dataclass(frozen=True)
class MacroRetired:
    macro_id: int


@dataclass(frozen=True)
class MacroReturned:
    macro_id: int


@dataclass(frozen=True)
class MacroUsed:
    """Taken up in a conversation; `done` where its acts were done at once."""

    conversation_id: int
    macro_id: int
    done: bool


@dataclass(frozen=True)
class MacroDropped:
    """What it was to do when the answer leaves is not done."""

    conversation_id: int
    use_id: int


@dataclass(frozen=True)
class MacroTakenBack:
    conversation_id: int
    use_id: int
