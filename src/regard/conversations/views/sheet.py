"""The two sheets of the composer, as they stand and as they are shown."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from .. import actions, queries
from ..carriers import is_carried
from ..models import Hand, Signs
from ..sending import usual_recipients
from .access import shown

EMPTY = {"text": "", "beside": "", "version": 0, "html": "", "signs": "both", "recipients": [], "files": None}


def sheets(matter, *, seen):
    """Both sheets beside a conversation; `seen` says the latest message and note its reader was shown, as `12-3`."""
    return {
        "answerable": is_carried(matter.channel),
        "reply_draft": EMPTY | (matter.reply_draft or {}),
        "note_draft": EMPTY | (matter.note_draft or {}),
        "signatures": signatures(matter),
        "signs_choices": signs_choices(matter),
        "wait": Hand.Wait.TEN if matter.wait is None else matter.wait,
        "seen": seen,
        "faults": (),
        "doubts": None,
        "late": None,
    }


def sheet(request, number, kind, *, seen=None, status=200, said=None, **changed):
    """One sheet as a fragment; `said` is what was just sent of it, in the place of what is kept."""
    parts = shown(request.user, number)
    seen = seen or in_one(queries.latest_in(number))
    context = parts | sheets(parts["matter"], seen=seen) | {"hidden": False} | changed
    context[f"{kind}_draft"] |= said or {}
    return render(request, f"conversations/{kind}.html", context, status=status)


def typed(conversation, said, *, recipients, seen):
    """A reply as it was sent in a form. That it goes to whom a reply goes anyhow is no choice of its writer."""
    chosen = () if recipients == usual_recipients(conversation) else recipients
    return actions.Sheet(said["text"], said["html"], chosen, seen, said["signs"])


def seen_in(entries):
    """The latest message and the latest note among what is shown."""
    latest = {"message": 0, "note": 0, "waiting": 0}
    for entry in entries:
        latest[entry.kind] = max(latest[entry.kind], entry.id)
    return latest["message"], latest["note"]


def in_one(seen):
    return "{}-{}".format(*seen)


def apart(written):
    """`12-3` as (12, 3); what makes no sense means nothing was seen, so that everything is asked about."""
    parts = written.split("-")
    if len(parts) != 2 or not all(part.isascii() and part.isdecimal() and len(part) < 19 for part in parts):
        return (0, 0)
    return int(parts[0]), int(parts[1])


def signatures(matter):
    """The member's own, and that of the unit: (whose, words, where they are changed)."""
    both = [
        (Signs.OWN, matter.own_signature, "/your-hand/"),
        (Signs.UNIT, matter.signature, f"/units/{matter.unit_id}/signature/"),
    ]
    return [each for each in both if each[1]]


def signs_choices(matter):
    """What may close a letter; where there is one signature alone, it or none."""
    if len(signatures(matter)) == 2:
        return Signs.choices
    return [(Signs.BOTH, _("With the signature")), (Signs.NONE, Signs.NONE.label)]
