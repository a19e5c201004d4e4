"""One conversation: its page, and each of its parts as a fragment of its own."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from regard.foundation import clock
from regard.foundation.names import name_of
from regard.foundation.ui.places import followed_by
from regard.foundation.ui.words import once_a_language
from regard.people.models import Organisation, Person
from regard.promises.cards import cards

from .. import actions, queries
from ..carriers import CHANNELS
from ..forms import whole
from ..history import in_words
from ..models import Delivery
from .access import desk_only, found, shown, written_in
from .desk import AUTOMATIC, FILTERED, LABELS, QUEUES, within
from .sheet import in_one, seen_in, sheets

PAGE = 50
MOST_ENTRIES = 500
WORDS = once_a_language(
    lambda: {
        "automatic_words": AUTOMATIC(),
        "delivery_words": {state: str(label) for state, label in Delivery.State.choices},
        "channel_words": {channel: str(label) for channel, label in CHANNELS.items()},
    }
)


def page(request, number):
    queue = request.GET.get("queue", "mine")
    parts, thread = shown(request.user, number), threaded(request, number)
    return render(
        request,
        "conversations/conversation.html",
        thread
        | parts
        | sheets(parts["matter"], seen=thread["seen"])
        | {
            "queue": queue if queue in {*QUEUES, FILTERED} else "mine",
            "within": within(request.GET) if queue == FILTERED else "",
            "queues": [(name, label, "") for name, label in LABELS().items()],
            "follow": followed_by(request.user),
        },
    )


def header(request, number):
    return render(request, "conversations/header.html", shown(request.user, number) | {"at": clock.now()})


def thread(request, number):
    return render(request, "conversations/thread.html", threaded(request, number))


def history(request, number):
    conversation = found(request.user, number)
    return render(
        request,
        "conversations/history.html",
        {"entries": in_words(conversation, reader=request.user), "at": clock.now()},
    )


@require_POST
def presence(request, number):
    conversation = found(request.user, number)
    at = clock.now()
    writing = request.POST.get("writing") == "1"
    others = actions.be_here(conversation, member=request.user, writing=writing, at=at)
    return render(request, "conversations/presence.html", {"others": others})


@desk_only
def of_organisation(request, organisation_id):
    organisation = get_object_or_404(Organisation.objects.visible_to(request.user), pk=organisation_id)
    matters = queries.of_organisation(request.user, organisation)
    return render(
        request, "conversations/of_organisation.html", {"conversations": matters, "at": clock.now()}
    )


@desk_only
def of_person(request, person_id):
    get_object_or_404(Person.objects.visible_to(request.user).only("pk"), pk=person_id)
    shown = request.GET.get("about", "")
    beside = queries.linked_with(request.user, whole(shown.removeprefix("conversation-")))
    named = {shown, *(name_of(linked) for linked, _link in beside)}
    others = [c for c in queries.of_person(request.user, person_id) if name_of(c) not in named]
    context = {
        "conversations": others,
        "beside": beside,
        "number": whole(shown.removeprefix("conversation-")),
        "at": clock.now(),
    }
    return render(request, "conversations/of_person.html", context)


def threaded(request, number):
    show = min(whole(request.GET.get("show", "")) or PAGE, MOST_ENTRIES)
    at = clock.now()
    entries = written_in(request.user, number, until=at, limit=show + 1)
    return {
        "number": number,
        "entries": _beside_each_other(
            entries[-show:], cards(f"conversation-{number}"), whole=len(entries) <= show
        ),
        "earlier": min(show + PAGE, MOST_ENTRIES) if len(entries) > show else 0,
        "show": show,
        "divisible": _divisible(entries, number),
        "seen": in_one(seen_in(entries)),
        "at": at,
        **WORDS(),
    }


def _divisible(entries, number):
    """Whether a part of it can become a matter of its own: at least one message stays."""
    return sum(entry.kind == "message" and entry.conversation_id == number for entry in entries) > 1


def _beside_each_other(entries, cards, *, whole):
    """What was written and what was promised, in the order it happened; no card from before the first entry shown."""
    shown = [card for card in cards if whole or card.at >= entries[0].at]
    return sorted([*entries, *shown], key=lambda entry: entry.at)
