from .complaint import Complaint, Question, Step
from .remedy import Remedy, RemedyStep

__all__ = ["Complaint", "Question", "Remedy", "RemedyStep", "Step"]
