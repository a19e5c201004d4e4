from dataclasses import dataclass


@dataclass(frozen=True)
class BatchBegun:
    batch_id: int
    act: str
    chosen: int


@dataclass(frozen=True)
class BatchStopped:
    """Its member stopped it with so many conversations `left` as they were."""

    batch_id: int
    left: int


@dataclass(frozen=True)
class BatchDone:
    """In how many conversations it was done, and in how many it could not be."""

    batch_id: int
    done: int
    refused: int


@dataclass(frozen=True)
class BatchTakenBack:
    """How many are where they were, and how many stayed because they were changed since."""

    batch_id: int
    put_back: int
    stayed: int
