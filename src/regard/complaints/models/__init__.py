from .assessment import Assessment
from .complaint import Complaint, Question, Step
from .discretion import Discretion
from .guardian import Alarm, Guardian
from .outside_body import OutsideBody
from .proposal import Proposal
from .rating import Rating, Unasked
from .remedy import Remedy, RemedyStep

__all__ = [
    "Alarm",
    "Assessment",
    "Complaint",
    "Discretion",
    "Guardian",
    "OutsideBody",
    "Proposal",
    "Question",
    "Rating",
    "Remedy",
    "RemedyStep",
    "Step",
    "Unasked",
]
