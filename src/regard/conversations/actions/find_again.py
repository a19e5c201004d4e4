from itertools import chain

from regard.foundation.events.journal import act

from .. import words
from ..models import Attachment, Conversation


@act
def find_again(numbers):
    """Let matters in which somebody was struck out be found by what is still written there."""
    for conversation in Conversation.objects.filter(pk__in=numbers).select_related("person"):
        both = (conversation.messages, conversation.notes)
        written = chain(*(each.order_by("at", "pk").values_list("text", flat=True) for each in both))
        files = Attachment.objects.filter(message__conversation=conversation, content_id="").order_by("pk")
        words.first(conversation, "\n".join(chain(written, files.values_list("name", flat=True))))
