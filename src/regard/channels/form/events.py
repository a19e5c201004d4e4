from dataclasses import dataclass


@dataclass(frozen=True)
class FormMade:
    form_id: int
    unit_id: int


@dataclass(frozen=True)
class FormChanged:
    form_id: int
    columns: list[str]


@dataclass(frozen=True)
class FormRetired:
    form_id: int


@dataclass(frozen=True)
class SubmissionTakenIn:
    submission_id: int
    conversation_id: int


@dataclass(frozen=True)
class FormSubmitted:
    form_id: int
    submission_id: int
