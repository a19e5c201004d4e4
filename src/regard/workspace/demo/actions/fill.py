import heapq
from collections import defaultdict
from datetime import timedelta
from itertools import count, cycle, islice
from random import Random

from django.db import transaction

from regard.channels.email.actions import send_through
from regard.foundation.accounts.models import Unit
from regard.foundation.events.journal import act, in_the_past
from regard.promises.actions import publish, watch

from .. import cast, script
from ..house import PUBLISHED
from ..models import Demo
from .belong import belong
from .found import found
from .hear import hear
from .play import Play

MONTHS = timedelta(days=120)
CONVERSATIONS = 400
JUST_NOW = 16
WAITING_SINCE_YESTERDAY = 7
OF_MACHINES = 12
LOOK = timedelta(hours=6)
SEED = 20260512


class NotForDemo(Exception):
    """This database holds an organisation already, and not the demo's."""


def fill(*, post_port, at, conversations=CONVERSATIONS, tell=lambda words: None):
    """Have the demo in this database: lived through if it is empty, left as it is if it is there. Raises NotForDemo.

    `post_port` is where the demo's own post office takes its mail this time; `tell` hears how far it is.
    """
    if Demo.objects.exists():
        send_through(port=post_port)
        return
    if Unit.objects.exists():
        raise NotForDemo
    with transaction.atomic(), in_the_past():
        _live(at, conversations, tell)
        Demo.objects.create(filled_at=at)
    send_through(port=post_port)


@act
def _live(at, conversations, tell):
    """Four months up to `at`, every act in the order of its time, each at its own moment."""
    dice, began = Random(SEED), at - MONTHS
    house = found(at=began - timedelta(days=1))
    waiting = [(began, -1, _looks(began))]
    waiting += [(play.at, play.number, iter(play)) for play in _plays(house, dice, at, conversations)]
    # A generator's first `next` only says when it wants to begin.
    waiting = [(next(play), number, play) for _at, number, play in waiting]
    heapq.heapify(waiting)
    told = 0
    while waiting[0][0] <= at:
        then, number, play = heapq.heappop(waiting)
        if (share := int((then - began) / MONTHS * 4)) > told:
            told = share
            tell(f"{share * 25} % of four months lived")
        if following := next(play, None):
            heapq.heappush(waiting, (following, number, play))
    belong(house, at)
    hear(house, at)
    publish(house.units["brand"], slug=PUBLISHED, by=house.members["kofi"], at=at)


def _looks(began):
    """Promises are looked at as the worker would, so that warnings and escalations stand in their place."""
    for at in (began + number * LOOK for number in count()):
        yield at
        watch(at=at)


def _plays(house, dice, at, conversations):
    people = cast.everybody()
    dice.shuffle(people)
    choose = _chooser(dice)
    chosen = ((someone, story) for someone in cycle(people) if (story := choose(someone)))
    for number, (someone, story) in enumerate(islice(chosen, conversations)):
        beginning = _beginning(conversations - number, dice, at)
        yield Play(story, someone, house, dice, number, **beginning)
    for number, (machine, story) in enumerate(islice(cycle(cast.machines()), OF_MACHINES), conversations):
        yield Play(story, machine, house, dice, number, starts_at=at - dice.random() * MONTHS)
    for number, (someone, story) in enumerate(cast.once(), conversations + OF_MACHINES):
        yield Play(story, someone, house, dice, number, starts_at=at - story.ago)


def _beginning(back, dice, at):
    """The latest matters came in just now, a few have waited since yesterday, the others lie over the months."""
    if back <= JUST_NOW:
        return {
            "starts_at": at - timedelta(minutes=back * 17 + dice.randint(1, 9)),
            "forgotten": back % 2 == 0,
        }
    if back <= JUST_NOW + WAITING_SINCE_YESTERDAY:
        return {"starts_at": at - timedelta(hours=dice.uniform(16, 50)), "forgotten": True}
    age = timedelta(hours=8) + dice.random() ** 1.5 * (MONTHS - timedelta(days=2))
    day = (at - age).replace(hour=0, minute=0, second=0, microsecond=0)
    return {"starts_at": min(day + timedelta(minutes=dice.triangular(300, 1290, 600)), at - age)}


def _chooser(dice):
    """Gives each person a story in a language of theirs that they have not lived yet, or None."""
    shuffled = {language: dice.sample(told, len(told)) for language, told in script.stories().items()}
    turns = {language: cycle(told) for language, told in shuffled.items()}
    lived: defaultdict[str, set[str]] = defaultdict(set)

    def choose(someone):
        for language in [spoken for spoken in someone.languages if spoken in turns]:
            for story in islice(turns[language], len(shuffled[language])):
                if story.name not in lived[someone.address]:
                    lived[someone.address].add(story.name)
                    return story
        return None

    return choose
