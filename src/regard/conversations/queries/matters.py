"""One conversation as a member may see it, its person, and who else is part of it."""

import json

from django.db.models import Q

from regard.foundation.accounts.models import Member
from regard.foundation.reads import rows_of
from regard.people.models import Identity, Person
from regard.people.queries import together, workers_of

from ..models import Conversation, Follow, Link, Message, Recipient, Split, Status
from .threads import IN_THEIR_UNITS


def one(member, number):
    """A conversation to act on, or DoesNotExist where the member may not see it."""
    seen = Conversation.objects.visible_to(member)
    return seen.select_related("unit", "person", "status", "team", "assignee", "merged_into").get(pk=number)


def among(member, numbers):
    """Those of these conversations that a member may see."""
    return set(Conversation.objects.visible_to(member).filter(pk__in=numbers).values_list("pk", flat=True))


SHEET = "'text', d.text, 'beside', d.beside, 'version', d.version"
SHEETS = f"""
    (SELECT json_build_object({SHEET}, 'html', d.html, 'signs', d.signs, 'recipients', d.recipients, 'files',
            (SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'size', f.size) ORDER BY a.id)
             FROM conversations_draftfile a JOIN files_file f ON f.id = a.file_id
             WHERE a.draft_id = d.id AND a.content_id = ''))
     FROM conversations_replydraft d
     WHERE d.conversation_id = c.number AND d.member_id = %(member)s AND d.leaves_at IS NULL
       AND d.discarded_at IS NULL) AS reply_draft,
    (SELECT json_build_object({SHEET}) FROM conversations_notedraft d
     WHERE d.conversation_id = c.number AND d.member_id = %(member)s AND d.discarded_at IS NULL) AS note_draft
"""
MATTER = f"""
    SELECT c.number, c.subject, c.category, c.channel, c.due_at, c.merged_into_id, u.id AS unit_id, u.name AS unit, s.name AS status,
           t.name AS team, topic.name AS topic, m.name AS assignee, mine.id IS NOT NULL AS followed,
           p.id AS person_id, p.name, p.preferred_name, p.title, p.family_name, p.formality, p.say_as,
           p.pronouns, p.languages, p.wish, c.asleep, c.wakes_at, u.signature, h.wait, h.signature AS own_signature,
           EXISTS (SELECT FROM conversations_message y WHERE y.conversation_id = c.number OFFSET 1) AS divisible,
           o.number AS split_from, x.put_back_at IS NOT NULL AS put_back, {SHEETS}
    FROM conversations_conversation c
    JOIN people_person p ON p.id = c.person_id
    JOIN conversations_status s ON s.id = c.status_id
    JOIN accounts_unit u ON u.id = c.unit_id
    LEFT JOIN accounts_team t ON t.id = c.team_id
    LEFT JOIN accounts_member m ON m.id = c.assignee_id
    LEFT JOIN promises_topic topic ON topic.id = c.topic_id
    LEFT JOIN conversations_follow mine ON mine.conversation_id = c.number AND mine.member_id = %(member)s
    LEFT JOIN conversations_hand h ON h.member_id = %(member)s
    LEFT JOIN conversations_split x ON x.conversation_id = c.number
    LEFT JOIN conversations_conversation o ON o.number = x.origin_id AND {{seen_too}}
    WHERE c.number = %(number)s AND {{seen}}
"""
SEEN_AT_THE_DESK = MATTER.format(seen=IN_THEIR_UNITS, seen_too="o.unit_id = ANY(%(units)s)")
SEEN_BY_FOLLOWING = MATTER.format(seen="mine.id IS NOT NULL", seen_too="FALSE")
OF_PERSON = ("name", "preferred_name", "title", "family_name", "formality", "say_as", "pronouns", "wish")


def matter(member, number):
    """A conversation and its person as a page shows them, or DoesNotExist where the member may not see it."""
    if member.works_the_desk:
        rows = rows_of(SEEN_AT_THE_DESK, {"number": number, "member": member.pk, "units": member.unit_ids})
    else:
        rows = rows_of(SEEN_BY_FOLLOWING, {"number": number, "member": member.pk})
    if not rows:
        raise Conversation.DoesNotExist
    row = rows[0]
    described = {column: getattr(row, column) for column in OF_PERSON}
    return row, Person(pk=row.person_id, languages=json.loads(row.languages), **described)


def of_person(member, person_id, *, limit=20):
    """Other matters of a person, latest first."""
    seen = Conversation.objects.visible_to(member).filter(person__in=together(person_id))
    return list(seen.select_related("status").order_by("-last_at")[:limit])


def of_organisation(member, organisation, *, limit=20):
    """Matters of those who work there, latest first."""
    workers = workers_of(organisation, member)
    seen = Conversation.objects.visible_to(member).filter(person__in=workers)
    return list(seen.select_related("status", "person").order_by("-last_at")[:limit])


def began_in(conversation):
    """The conversation this one was split off from, however often, or itself."""
    while taken := Split.objects.filter(conversation=conversation).select_related("origin").first():
        conversation = taken.origin
    return conversation


def linked_with(member, number):
    """(conversation, Link) of those linked with this one, as far as a member may see them."""
    links = Link.objects.filter(Q(conversation=number) | Q(to=number)).order_by("pk")
    links_by = {
        link.to_id if link.conversation_id == number else link.conversation_id: link for link in links
    }
    seen = Conversation.objects.visible_to(member).filter(pk__in=links_by).order_by("pk")
    return [(conversation, links_by[conversation.pk]) for conversation in seen]


def who_may_see(conversation):
    """Colleagues who may open it: those at the desk of its unit or above it, admins, and whoever follows it."""
    line = [int(number) for number in conversation.unit.path.strip("/").split("/")]
    at_the_desk = ~Q(role=Member.Role.COLLEAGUE) & (Q(unit__in=line) | Q(role=Member.Role.ADMIN))
    following = Follow.objects.filter(conversation=conversation).values("member")
    return Member.objects.filter(
        at_the_desk | Q(role=Member.Role.COLLEAGUE, pk__in=following), is_active=True
    )


def colleagues_of(conversation, begun, *, besides, limit=8):
    """Those to mention whose name, or a word in it, begins so."""
    called = Q(name__istartswith=begun) | Q(name__icontains=f" {begun}")
    return who_may_see(conversation).filter(called).exclude(pk=besides.pk).order_by("name", "pk")[:limit]


def named_among(member, numbers):
    """Those of these conversations that a member may see, with their people, in the order asked for."""
    seen = Conversation.objects.visible_to(member).filter(pk__in=numbers).select_related("person")
    return sorted(seen, key=lambda conversation: numbers.index(conversation.pk))


def came_from_their_address(number, person_id):
    """Whether they wrote here by e-mail: not proof, as a sender can be forged, but more than a name typed in a form.

    What counts is their latest mail, by which somebody asks now; one whose sender could not be confirmed is from anybody.
    """
    mails = Message.objects.filter(conversation=number, person=person_id, channel="email")
    return mails.order_by("-at", "-pk").values_list("unproven", flat=True).first() is False


def statuses():
    return Status.objects.order_by("category", "place", "pk")


def known_addresses(conversation):
    """Every address that is part of a conversation so far, in small letters."""
    sent_to = Recipient.objects.filter(message__conversation=conversation).values_list("address", flat=True)
    theirs = Identity.objects.filter(person__participations__conversation=conversation, kind="email")
    return {address.lower() for address in (*sent_to, *theirs.values_list("value", flat=True))}
