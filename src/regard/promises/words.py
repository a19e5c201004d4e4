"""The terms of promises in words: spans, weeks, moments, ladders."""

from functools import cache

from babel import Locale
from django.utils.dates import WEEKDAYS_ABBR
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from regard.foundation.ui.words import language_name

from . import offered
from .models import MINUTES_OF_A_DAY, Lateness, Promise, Step

MOMENTS = {
    ("opened", Promise.Kind.FIRST_REPLY): (
        gettext_lazy("First reply"),
        gettext_lazy("after a person writes for the first time"),
    ),
    ("wrote-again", Promise.Kind.NEXT_REPLY): (
        gettext_lazy("Next reply"),
        gettext_lazy("after they write again"),
    ),
    ("answered", Promise.Kind.UPDATE): (
        gettext_lazy("Word from us"),
        gettext_lazy("after each answer, until the matter is settled"),
    ),
    ("opened", Promise.Kind.RESOLUTION): (
        gettext_lazy("Resolution"),
        gettext_lazy("from their first word until it is settled"),
    ),
    ("asked", Promise.Kind.ANSWER): (
        gettext_lazy("Answer to care"),
        gettext_lazy("after care asks a department"),
    ),
    ("complained", Promise.Kind.ACKNOWLEDGEMENT): (
        gettext_lazy("Complaint acknowledged"),
        gettext_lazy("after it is registered"),
    ),
    ("complained", Promise.Kind.COMPLAINT): (
        gettext_lazy("Complaint answered"),
        gettext_lazy("after it is registered"),
    ),
    ("not-put-right", Promise.Kind.COMPLAINT): (
        gettext_lazy("Complaint answered again"),
        gettext_lazy("after they say that it is not put right"),
    ),
}


WHICH_DECIDES = gettext_lazy(
    "Where several fit, a department’s own decides, else the nearest unit up the tree; there, the one that names most. "
    "Of two that name as many, topic goes before stage, stage before language, language before channel."
)
"""What `choosing` does."""
TO_THEM = {
    Promise.Kind.FIRST_REPLY: gettext_lazy("Our first answer"),
    Promise.Kind.NEXT_REPLY: gettext_lazy("Our next answer"),
    Promise.Kind.UPDATE: gettext_lazy("Word of how it stands"),
    Promise.Kind.RESOLUTION: gettext_lazy("That your matter is settled"),
    Promise.Kind.CALL_BACK: gettext_lazy("A call"),
    Promise.Kind.BY_HAND: gettext_lazy("Our word"),
    Promise.Kind.ACKNOWLEDGEMENT: gettext_lazy("That we have your complaint"),
    Promise.Kind.COMPLAINT: gettext_lazy("Our answer to your complaint"),
}
FROM_THEM = {
    "opened": gettext_lazy("from your first word on"),
    "wrote-again": gettext_lazy("from each further word of yours on"),
    "answered": gettext_lazy("from each answer of ours on, until your matter is settled"),
}
"""When the clock of a promise begins, as everyone reads it."""
EXCUSES = {
    Lateness.Reason.LOAD: gettext_lazy("More people needed us than we could answer."),
    Lateness.Reason.WAITED: gettext_lazy("We had to wait for somebody else."),
    Lateness.Reason.FORGOTTEN: gettext_lazy("We overlooked it."),
    Lateness.Reason.UNCLEAR: gettext_lazy("It was not clear among us who sees to it."),
    Lateness.Reason.SYSTEM: gettext_lazy("Something of ours was out of order."),
    Lateness.Reason.OTHER: gettext_lazy("It took longer than we thought."),
}
"""Why something was late, as we say it to whoever waited; the words beside it are for colleagues."""


def to_them(promise):
    """What was promised, as its person reads it."""
    return promise.words or TO_THEM[promise.kind]


def excuse(promise):
    return EXCUSES[promise.lateness.reason] if hasattr(promise, "lateness") else ""


def promised(policy):
    """What a policy promises, and when its clock begins."""
    return MOMENTS[policy.moment, policy.kind]


def for_whom(policy):
    """What a policy is for alone, each in words; nothing where it is for all."""
    named = (
        policy.department and policy.department.name,
        policy.topic and policy.topic.name,
        policy.channel and channel_name(policy.channel),
        policy.language and language_name(policy.language),
        policy.get_stage_display(),
    )
    return [words for words in named if words]


def channel_name(channel):
    return offered.channels().get(channel, channel)


def in_order(policies):
    """What is promised to people first, in the order it happens to them."""
    order = list(MOMENTS)
    return sorted(policies, key=lambda policy: order.index((policy.moment, policy.kind)))


def span(minutes):
    """To the minute: `4 h`, `1 h 30 min`."""
    hours, rest = divmod(minutes, 60)
    said = [_("%(n)s h") % {"n": hours}] if hours else []
    if rest or not hours:
        said.append(_("%(n)s min") % {"n": rest})
    return " ".join(said)


def wall(minutes):
    """Minutes from midnight as a clock shows them; midnight at a day's end is 24:00."""
    minutes = minutes if minutes <= MINUTES_OF_A_DAY else minutes - MINUTES_OF_A_DAY
    return f"{minutes // 60:02}:{minutes % 60:02}"


def times(shifts):
    return ", ".join(f"{wall(opens)}–{wall(closes)}" for opens, closes in shifts)


def week(shifts):
    """Shifts as (weekday, opens, closes): (days, times) for each run of days that are alike."""
    by_day: list[list[tuple[int, int]]] = [[] for _day in range(7)]
    for weekday, opens, closes in sorted(shifts):
        by_day[weekday].append((opens, closes))
    runs: list[tuple[int, int]] = []
    for day, opening in enumerate(by_day):
        if runs and by_day[runs[-1][0]] == opening:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return [(_days(*run), times(by_day[run[0]])) for run in runs if by_day[run[0]]]


def told(step):
    """Who is told on a rung of the ladder, and how where it is not on screen alone."""
    if step.by == Step.By.SCREEN:
        return _whom(step)
    return f"{_whom(step)} {step.get_by_display()}"


def _whom(step):
    if step.whom == Step.Whom.MEMBER:
        return step.member.name
    if step.whom == Step.Whom.HEAD and step.department:
        return _("the head of %(department)s") % {"department": step.department.name}
    return step.get_whom_display()


def country(code):
    return _countries(get_language()).get(code, code)


@cache
def _countries(language):
    return Locale.parse(language, sep="-").territories


def _days(first, last):
    if first == last:
        return str(WEEKDAYS_ABBR[first])
    return f"{WEEKDAYS_ABBR[first]}–{WEEKDAYS_ABBR[last]}"
