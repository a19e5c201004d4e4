from itertools import chain

from regard.foundation.events.journal import act

from .. import words
from ..models import Conversation


@act
def find_again(numbers):
    """Let matters in which somebody was struck out be found by what is still written there."""
    for conversation in Conversation.objects.filter(pk__in=numbers).select_related("person"):
        written = chain(conversation.messages.order_by("at", "pk"), conversation.notes.order_by("at", "pk"))
        words.first(conversation, "\n".join(each.text for each in written))
