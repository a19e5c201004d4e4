"""The journal of a conversation in words a colleague would use."""

from django.utils.translation import gettext_lazy as _

from regard.foundation.accounts.models import Member, Team
from regard.foundation.events.journal import told
from regard.foundation.names import name_of
from regard.promises import events as promises
from regard.promises.models import Promise, Topic
from regard.promises.queries import all_about

from . import events
from .models import Delivery, Snooze, Status
from .queries import among

WORDS = {
    events.ConversationOpened: _("The conversation began."),
    events.CustomerWrote: _("The customer wrote."),
    events.ReplyWritten: _("answered."),
    events.AutomaticAnswerWritten: _("An automatic answer went out."),
    events.NoteWritten: _("wrote a note."),
    events.MemberMentioned: _("mentioned %(mentioned)s in a note."),
    events.MentionSeen: _("saw the note that mentions them."),
    events.MentionUnseen: _("wants to see the note that mentions them again."),
    events.DraftDiscarded: _("discarded a draft."),
    events.DraftRestored: _("took a discarded draft up again."),
    events.AnswerToLeave: _("let an answer go; it waited to leave."),
    events.AnswerTakenBack: _("took an answer back before it left."),
    events.AnswerHeld: _("The customer wrote meanwhile, so an answer was held."),
    events.ConversationAssigned: _("gave it to %(whom)s."),
    events.HandedOver: _("handed it over to %(whom)s, with what they told us."),
    events.HandOverTakenBack: _("took the hand-over back."),
    events.StatusChanged: _("set it to “%(status)s”."),
    events.TopicSet: _("said what it is about: %(topic)s."),
    events.ConversationMerged: _("merged it into #%(into_id)s."),
    events.ConversationUnmerged: _("took it out of #%(from_id)s again."),
    events.ConversationSplit: _("made a part of it a matter of its own: #%(to_id)s."),
    events.SplitOff: _("made this a matter of its own, out of #%(from_id)s."),
    events.SplitPutBack: _("put #%(to_id)s back in here."),
    events.ConversationPutBack: _("put it back into #%(from_id)s."),
    events.ConversationLinked: _("It was linked with #%(to_id)s."),
    events.ConversationUnlinked: _("took the link with #%(to_id)s away."),
    events.ConversationFollowed: _("began to follow."),
    events.ConversationUnfollowed: _("stopped following."),
    events.ConversationSnoozed: _("laid it aside: %(snooze)s."),
    events.ConversationWoken: _("It is back: %(woken)s."),
    events.DeliveryReported: _("The answer: %(delivery)s."),
    events.DueChanged: _("It is due at another time now."),
    promises.PromiseMade: _("Promised: %(kind)s."),
    promises.PromiseGiven: _("gave their word: %(kind)s."),
    promises.PromisePutOff: _("put it off in time: %(kind)s."),
    promises.PromiseKept: _("Promise kept: %(kind)s."),
    promises.PromiseKeptByHand: _("said that it is kept."),
    promises.PromiseWithdrawn: _("No longer owed: %(kind)s."),
    promises.PromiseLeftBroken: _("Closed while it was late, so it stays broken: %(kind)s."),
    promises.PromiseOwedAgain: _("Owed again: %(kind)s."),
    promises.PromisePaused: _("The clock stands still: %(kind)s."),
    promises.PromiseResumed: _("The clock goes on: %(kind)s."),
    promises.PromiseMoved: _("A promise moved here with a merged conversation."),
    promises.PromiseWarned: _("Due soon: %(kind)s."),
    promises.PromiseBroken: _("Late: %(kind)s."),
    promises.PromiseEscalated: _("Still late, and told further up: %(kind)s."),
    promises.LatenessExplained: _("said why it was late."),
}
OUT_OF_SIGHT = {
    events.ConversationLinked.__name__: _("It was linked with a matter of another unit."),
    events.ConversationUnlinked.__name__: _("took the link with a matter of another unit away."),
}
BY_NAME = {event.__name__: words for event, words in WORDS.items()}
DELIVERY = dict(Delivery.State.choices)
SNOOZE = dict(Snooze.Kind.choices)
WOKEN = dict(Snooze.End.choices)
KINDS = dict(Promise.Kind.choices)


def in_words(conversation, *, reader):
    """(entry, words) for each entry of the journal; the journal itself holds numbers, the names are looked up.

    What it was linked with is named only to a reader who may see that too.
    """
    entries = list(told(conversation, *all_about(name_of(conversation))))
    names, seen = _names(entries), among(reader, [entry.facts.get("to_id") for entry in entries])
    return [(entry, str(_words(entry, seen)) % (entry.facts | names(entry.facts))) for entry in entries]


def _words(entry, seen):
    if entry.name in OUT_OF_SIGHT and entry.facts["to_id"] not in seen:
        return OUT_OF_SIGHT[entry.name]
    return BY_NAME.get(entry.name, entry.name)


def _names(entries):
    members = _of(Member, entries, "assignee_id")
    mentioned = _of(Member, entries, "mentioned_id")
    teams = _of(Team, entries, "team_id")
    statuses = _of(Status, entries, "status_id")
    topics = _of(Topic, entries, "topic_id")

    def names(facts):
        given_to = [members.get(facts.get("assignee_id")), teams.get(facts.get("team_id"))]
        return {
            "whom": ", ".join(filter(None, given_to)) or _("nobody"),
            "mentioned": mentioned.get(facts.get("mentioned_id"), ""),
            "topic": topics.get(facts.get("topic_id"), _("no topic")),
            "status": statuses.get(facts.get("status_id"), ""),
            "delivery": DELIVERY.get(facts.get("state"), ""),
            "snooze": SNOOZE.get(facts.get("kind"), ""),
            "woken": WOKEN.get(facts.get("end"), ""),
            "kind": KINDS.get(facts.get("kind"), ""),
        }

    return names


def _of(model, entries, fact):
    wanted = {entry.facts.get(fact) for entry in entries} - {None}
    return dict(model.objects.filter(pk__in=wanted).values_list("pk", "name"))
