from .assessment import Assessment
from .complaint import Complaint, Question, Step
from .discretion import Discretion
from .proposal import Proposal
from .remedy import Remedy, RemedyStep

__all__ = ["Assessment", "Complaint", "Discretion", "Proposal", "Question", "Remedy", "RemedyStep", "Step"]
