from .aside import SnoozeForm
from .joining import LinkingForm, MergingForm, SplittingForm
from .owning import AssignmentForm, HandOverForm, StatusForm, TopicForm, teams_for, who_may_take
from .places import place_in, time_in, whole
from .views import ViewForm
from .writing import DraftForm, FilesField, FilesForm, HandForm, NoteForm, ReplyForm

__all__ = [
    "AssignmentForm",
    "DraftForm",
    "FilesField",
    "FilesForm",
    "HandForm",
    "HandOverForm",
    "LinkingForm",
    "MergingForm",
    "NoteForm",
    "ReplyForm",
    "SnoozeForm",
    "SplittingForm",
    "StatusForm",
    "TopicForm",
    "ViewForm",
    "place_in",
    "teams_for",
    "time_in",
    "who_may_take",
    "whole",
]
