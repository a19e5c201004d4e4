from django.utils.translation import gettext as _

from regard.conversations.models import Category


def closes_at_once(macro):
    return not macro.text and macro.status is not None and macro.status.category == Category.CLOSED


def left_undone(left):
    """What closing would leave open (`queries.left_open_among`), in a line, or nothing."""
    if left.unanswered:
        return _("The customer has no answer yet.")
    return _("What you began is not sent.") if left.begun else ""


def deeds(macro):
    """What a macro does, each in a word or two."""
    said = []
    if macro.takes:
        said.append(_("yours"))
    if macro.team:
        said.append(f"→ {macro.team.name}")
    if macro.status:
        said.append(macro.status.name)
    return said
