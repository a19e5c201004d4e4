from .belonging import HoldingForm, OccasionForm, RelationForm, WishForm
from .person import AfterForm, FactForm, PersonForm, RecordingForm, SayingForm, SinceForm

__all__ = [
    "AfterForm",
    "FactForm",
    "HoldingForm",
    "OccasionForm",
    "PersonForm",
    "RecordingForm",
    "RelationForm",
    "SayingForm",
    "SinceForm",
    "WishForm",
]
