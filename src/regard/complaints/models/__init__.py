from .complaint import Complaint, Question, Step
from .proposal import Proposal
from .remedy import Remedy, RemedyStep

__all__ = ["Complaint", "Proposal", "Question", "Remedy", "RemedyStep", "Step"]
