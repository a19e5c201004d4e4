from .belonging import HoldingForm, OccasionForm, RelationForm, WishForm
from .person import AfterForm, FactForm, LineForm, PersonForm, RecordingForm, SayingForm, SinceForm

__all__ = [
    "AfterForm",
    "FactForm",
    "HoldingForm",
    "LineForm",
    "OccasionForm",
    "PersonForm",
    "RecordingForm",
    "RelationForm",
    "SayingForm",
    "SinceForm",
    "WishForm",
]
