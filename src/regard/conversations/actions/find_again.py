from itertools import chain

from procrastinate.contrib.django import app

from regard.foundation.events.journal import act

from .. import words
from ..models import Attachment, Conversation

AT_ONCE = 100


@act
def find_again(numbers):
    """Let matters be found by what is written there now, and by the names of the files that came with it."""
    standing = Conversation.objects.filter(pk__in=numbers).select_related("person").order_by("pk")
    for conversation in standing.select_for_update(of=["self"]):
        both = (conversation.messages, conversation.notes)
        written = chain(*(each.order_by("at", "pk").values_list("text", flat=True) for each in both))
        files = Attachment.objects.filter(message__conversation=conversation, content_id="").order_by("pk")
        words.first(conversation, "\n".join(chain(written, files.values_list("name", flat=True))))


@act
def find_older(*, below, most=AT_ONCE):
    """What came with files before their names were kept for the search, the latest first: some now, the rest by a job."""
    older = with_files(below).order_by("-pk").values_list("pk", flat=True)[:most]
    if numbers := list(older):
        find_again(numbers)
        rest = app.configure_task("conversations.find_older", schedule_in={"seconds": 1})
        rest.defer(below=numbers[-1])


def with_files(below):
    """Conversations of a lower number than this that came with a file."""
    return Conversation.objects.filter(pk__lt=below, messages__attachments__content_id="").distinct()
