"""The words under which a conversation is found."""

from regard.foundation.names import name_of
from regard.foundation.search import index


def first(conversation, text):
    names = f"{conversation.person.name} {conversation.person.preferred_name}"
    words = f"{conversation.subject} {names} {text}"
    index.put(
        name_of(conversation), unit_id=conversation.unit_id, names=names, words=words, at=conversation.last_at
    )


def said(text, attachments):
    """What was written, and the names of the files with it; a picture in the words has none that anybody gave it."""
    named = [name for _file, name, _type, content_id in attachments if not content_id]
    return "\n".join([text, *named])


def more(conversation, text, *, at):
    index.add(name_of(conversation), words=text, at=at)


def said_since(conversation):
    """It is found where it stands in the queues, though its newest words are those of another that was merged into it."""
    index.renew(name_of(conversation), at=conversation.last_at)
