from regard.foundation import clock
from regard.foundation.events.journal import reacts_to
from regard.privacy.events import PersonErased
from regard.promises.events import (
    AgreedPauseEnded,
    PauseAgreed,
    PromiseBroken,
    PromiseGiven,
    PromiseKeptByHand,
    PromisePutOff,
    PromiseWarned,
)

from . import actions
from .events import NoteWritten
from .models import Conversation, Snooze


@reacts_to(PauseAgreed)
@reacts_to(AgreedPauseEnded)
@reacts_to(PromiseGiven)
@reacts_to(PromiseKeptByHand)
@reacts_to(PromisePutOff)
def stand_where_the_promise_due_first_says(event):
    kind, _, number = event.about.rpartition("-")
    if kind == "conversation":
        actions.stand_by_due(int(number), at=clock.now())


@reacts_to(PromiseWarned)
@reacts_to(PromiseBroken)
def nothing_sleeps_through_a_promise(event):
    kind, _, number = event.about.rpartition("-")
    if kind == "conversation" and Conversation.objects.filter(pk=number, asleep=True).exists():
        actions.wake(Conversation(pk=int(number)), end=Snooze.End.PROMISE, at=clock.now())


@reacts_to(NoteWritten)
def wake_what_waits_for_a_note(event):
    actions.wake_at_a_note(Conversation(pk=event.conversation_id), note_id=event.note_id, at=clock.now())


@reacts_to(PersonErased)
def find_what_others_wrote_beside_them(event):
    pairs = (subject.rpartition("-") for subject in event.beside)
    actions.find_again([int(number) for kind, _dash, number in pairs if kind == "conversation"])
