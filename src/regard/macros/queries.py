from django.db.models import F, Q
from django.utils import timezone, translation

from regard.conversations.blanks import FACT
from regard.foundation.names import name_of
from regard.foundation.ui.times import full
from regard.people.queries import facts_beside
from regard.promises.queries import next_due

from .models import Macro, Use

SHOWN = 40


def macros_for(conversation, member, words=""):
    """What a member may take up in a conversation, their own first, at most SHOWN; found by name or words."""
    offered = offered_in(conversation, member)
    for word in words.split():
        offered = offered.filter(Q(name__icontains=word) | Q(text__icontains=word))
    return offered.select_related("status", "team").order_by(F("unit_id").asc(nulls_first=True), "name")[
        :SHOWN
    ]


def offered_in(conversation, member):
    line = [int(number) for number in conversation.unit.path.strip("/").split("/")]
    standing = Macro.objects.visible_to(member).filter(retired_at=None)
    return standing.filter(Q(member=member) | Q(unit__in=line))


def listed(member):
    """All macros a member may take up anywhere: their own first, then those of each unit."""
    standing = Macro.objects.visible_to(member).filter(retired_at=None)
    return standing.select_related("status", "team", "unit").order_by(
        F("unit__path").asc(nulls_first=True), "name"
    )


def waiting_in(conversation, member):
    mine = Use.objects.visible_to(member).waiting().filter(conversation=conversation)
    return list(mine.select_related("macro__status", "macro__team").order_by("pk"))


def known_for(conversation, member, *, at):
    """What blanks are filled with, by their name, in the person's language and on their clock; empty where unknown."""
    person = conversation.person
    language = next(iter(person.languages), "") or translation.get_language()
    known = {f"{FACT} {fact.label.casefold()}": fact.value for fact in facts_beside(person, member)[0]}
    return known | {
        "salutation": person.salutation(language),
        "name": person.addressed_as if person.name else "",
        "number": str(conversation.number),
        "subject": conversation.subject,
        "due": _due(conversation, language, person.time_zone, at),
        "me": member.name,
        "unit": conversation.unit.name,
    }


def _due(conversation, language, zone, at):
    """When the next promise about it is due; of one that was broken nobody is told a time that has passed."""
    due_at = next_due(name_of(conversation))
    if due_at is None or due_at <= at:
        return ""
    with translation.override(language), timezone.override(zone or timezone.get_current_timezone()):
        return full(due_at)
