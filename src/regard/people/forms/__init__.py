from .belonging import HoldingForm, OccasionForm, RelationForm, WishForm
from .organisation import DomainForm, OrganisationForm, WorkerForm
from .person import AfterForm, FactForm, LineForm, PersonForm, RecordingForm, SayingForm, SinceForm

__all__ = [
    "AfterForm",
    "DomainForm",
    "FactForm",
    "HoldingForm",
    "LineForm",
    "OccasionForm",
    "OrganisationForm",
    "PersonForm",
    "RecordingForm",
    "RelationForm",
    "SayingForm",
    "SinceForm",
    "WishForm",
    "WorkerForm",
]
