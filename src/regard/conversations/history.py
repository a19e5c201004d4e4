"""The journal of a conversation in words a colleague would use."""

from django.utils.translation import gettext_lazy as _

from . import events

WORDS = {
    events.ConversationOpened: _("The conversation began."),
    events.CustomerWrote: _("The customer wrote."),
    events.ReplyWritten: _("answered."),
    events.NoteWritten: _("wrote a note."),
    events.ConversationAssigned: _("passed it on."),
    events.StatusChanged: _("changed the status."),
    events.ConversationMerged: _("merged it into %(into_id)s."),
    events.ConversationUnmerged: _("took it out of %(from_id)s again."),
    events.ConversationLinked: _("It was linked with %(to_id)s."),
    events.ConversationFollowed: _("began to follow."),
    events.ConversationUnfollowed: _("stopped following."),
    events.DeliveryReported: _("The answer’s way: %(state)s."),
}
BY_NAME = {event.__name__: words for event, words in WORDS.items()}


def in_words(entry):
    """Words for an entry of the journal; an event of another slice is shown by its own name."""
    return str(BY_NAME.get(entry.name, entry.name)) % entry.facts
