from datetime import timedelta

from django.db.models import Count
from django.utils import timezone

from regard.channels.email.reading import language
from regard.conversations.models import Hand, Message, Participant, Signs
from regard.conversations.queries import thread
from regard.foundation.names import name_of
from regard.people.models import Identity
from regard.people.queries import standing_facts
from regard.promises.queries import running

from .draft import Draft, Known, Names, Wording
from .models import Override, OwnWording
from .shipped import shipped

LETTERS_BEFORE = 30
LONGEST = 20_000
"""Characters that are checked; nobody proofreads a longer letter while it is typed."""
COUNTED = timedelta(days=28)
SIGNED = ("email", "form")
LABELS = {"email": "E-mail", "phone": "Phone number"}


def draft_of(conversation, *, text, attached=0, signs=Signs.BOTH, done=False, by, at):
    """A letter in this conversation as `by` has typed it, with everything the rules want to know."""
    person = conversation.person
    said = [each for each in thread(conversation.pk, until=at) if each.kind == "message"]
    ours = [each.text for each in said if each.member]
    wrote = _since_our_answer(said)
    heard_before = language.of(wrote) if wrote else None
    return Draft(
        text[:LONGEST],
        names=_names(person),
        others=_others(conversation),
        languages=_languages(person, heard_before),
        heard=language.of(text),
        facts=_known(person, by),
        sent=_sent(person),
        asked=tuple(ours),
        wrote=wrote,
        wrote_in=heard_before,
        attached=attached,
        author=by.name,
        signs=conversation.channel in SIGNED and not _signature(conversation, by, signs),
        wordings=wordings(),
        promised=tuple(each.due_at for each in running(name_of(conversation)) if not each.policy_id),
        done=done and len(text) <= LONGEST,
        at=timezone.localtime(at),
    )


def wordings():
    """Those Regard ships with, as the organisation changed them."""
    own = {(each.kind, each.language, each.words): each for each in OwnWording.objects.order_by("pk")}
    kept = [each for each in shipped() if (each.kind, each.language, each.words) not in own]
    added = [Wording(e.kind, e.language, e.words, e.instead) for e in own.values() if e.used]
    return (*kept, *added)


def struck_out():
    return OwnWording.objects.filter(used=False).order_by("language", "kind", "words")


def overridden(member, *, at):
    """How often each rule was overridden lately in the units a member sees, most often first: (rule, number)."""
    since = timezone.localdate(at) - COUNTED
    rows = Override.objects.filter(unit__in=member.unit_ids, day__gte=since).values_list("rule")
    return list(rows.annotate(number=Count("pk")).order_by("-number", "rule"))


def _names(person):
    return Names(
        full=person.name,
        title=person.title,
        family=person.family_name,
        given=person.given_name,
        romanised=person.romanised,
        formality=person.formality,
        preferred=person.preferred_name,
    )


def _signature(conversation, member, signs):
    """What is put below the letter by itself, so that nobody need sign it by hand."""
    units = conversation.unit.signature if signs in (Signs.BOTH, Signs.UNIT) else ""
    if units or signs not in (Signs.BOTH, Signs.OWN):
        return units
    return Hand.objects.filter(member=member).values_list("signature", flat=True).first()


def _since_our_answer(said):
    """What people themselves wrote after the last word of ours."""
    last = max((number for number, each in enumerate(said) if each.member), default=-1)
    theirs = [each.text for each in said[last + 1 :] if each.person_id and each.automatic == "none"]
    return "\n\n".join(theirs)


def _others(conversation):
    names = Participant.objects.filter(conversation=conversation).exclude(person=conversation.person_id)
    return tuple(names.values_list("person__name", flat=True))


def _languages(person, heard_before):
    """What is known of the person; otherwise the language they last wrote in."""
    known = list(person.languages)
    return tuple(known if heard_before is None or heard_before in known else [*known, heard_before])


def _known(person, member):
    facts = [Known(fact.label, fact.value) for fact in standing_facts(person).visible_to(member)]
    reached = Identity.objects.filter(person=person, kind__in=LABELS).order_by("pk")
    return (*facts, *(Known(LABELS[Identity.Kind(each.kind)], each.value) for each in reached))


def _sent(person):
    ours = Message.objects.filter(conversation__person=person, member__isnull=False)
    return tuple(ours.order_by("-pk").values_list("text", flat=True)[:LETTERS_BEFORE])
