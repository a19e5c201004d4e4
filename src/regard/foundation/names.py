"""How code and rows are named where a string must stand for them."""


def path_of(thing):
    return f"{thing.__module__}.{thing.__qualname__}"


def name_of(subject):
    """`conversation-12`: the name under which the journal, live pages, promises and search know a row."""
    return f"{subject._meta.model_name}-{subject.pk}"
