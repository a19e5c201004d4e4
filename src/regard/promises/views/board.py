"""The board of all promises, and what was promised to a person."""

import re
from datetime import timedelta
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from regard.foundation import clock
from regard.foundation.accounts.models import Unit
from regard.foundation.live.rights import allowed
from regard.foundation.ui.words import once_a_language
from regard.people.models import Person

from .. import beside, board, forecast, queries
from ..forms.promising import AfterForm, ChosenForm
from ..models import Lateness, Notice, Promise

TITLES = {
    "late": gettext_lazy("Late"),
    "risk": gettext_lazy("At risk: due within the hour"),
    "today": gettext_lazy("Due later today"),
    "later": gettext_lazy("Due after today"),
    "paused": gettext_lazy("Clock stands still: the customer has the word, or so it was agreed"),
    "kept": gettext_lazy("Kept lately"),
}
COUNTED = {
    "counted": gettext_lazy("All that were due"),
    "in-time": gettext_lazy("Kept in time"),
    "missed": gettext_lazy("Not in time"),
}
WORDS = once_a_language(
    lambda: {
        "kinds": {kind: str(label) for kind, label in Promise.Kind.choices},
        "reasons": {reason: str(label) for reason, label in Lateness.Reason.choices},
        "noticed": {what: str(label) for what, label in Notice.What.choices},
    }
)
BESIDES = {
    "team": gettext_lazy("Teams"),
    "unit": gettext_lazy("Units"),
    "vendor": gettext_lazy("Vendors"),
    "member": gettext_lazy("Members"),
}
AT_ONCE = ("late", "risk", "today")
SUBJECT = re.compile(r"[a-z]{1,40}-[0-9]{1,18}")


@require_safe
@login_required
def page(request):
    at, chosen = clock.now(), ChosenForm(request.GET).chosen()
    kept, due = board.share_kept(request.user, at=at, chosen=chosen)
    pages = board.of_groups(AT_ONCE, request.user, at=at, night=night_of(at), chosen=chosen)
    context = {
        "groups": {group: listed(chosen, *pages[group]) for group in AT_ONCE},
        "titles": TITLES,
        "share": round(100 * kept / due) if due else None,
        "kept": kept,
        "due_count": due,
        "notices": queries.notices_of(request.user),
        "chosen": chosen,
        "choices": board.choices(request.user),
        "query": said(chosen),
        "at": at,
    }
    return render(request, "promises/board.html", context | WORDS())


@require_safe
@login_required
def group(request, group):
    if group not in board.GROUPS:
        raise Http404
    at, chosen = clock.now(), ChosenForm(request.GET).chosen()
    after = AfterForm(request.GET).place()
    page = board.of_group(group, request.user, at=at, night=night_of(at), chosen=chosen, after=after)
    return render(request, "promises/rows.html", listed(chosen, *page) | WORDS() | {"group": group, "at": at})


@require_safe
@login_required
def counted(request, which):
    """What the share of promises kept counts, one by one."""
    if which not in COUNTED:
        raise Http404
    at, chosen = clock.now(), ChosenForm(request.GET).chosen()
    kept, due = board.share_kept(request.user, at=at, chosen=chosen)
    context = listed(chosen, *board.of_group(which, request.user, at=at, night=at, chosen=chosen))
    context |= {
        "group": which,
        "tabs": COUNTED,
        "numbers": {"counted": due, "in-time": kept, "missed": due - kept},
        "named": named(request.user, chosen),
        "query": said(chosen),
        "at": at,
    }
    return render(request, "promises/counted.html", context | WORDS())


@require_safe
@login_required
def beside_each_other(request, by):
    if by not in BESIDES:
        raise Http404
    at, chosen = clock.now(), ChosenForm(request.GET).chosen()
    rows = beside.beside(by, request.user, at=at, night=night_of(at), chosen=chosen)
    context = {"rows": rows, "by": by, "besides": BESIDES, "query": said(chosen), "kinds_of_unit": Unit.Kind}
    return render(request, "promises/beside.html", context)


@require_safe
@login_required
def foreseen(request):
    at, chosen = clock.now(), ChosenForm(request.GET).chosen()
    forecasts = forecast.foreseen(request.user, at=at, night=night_of(at), chosen=chosen)
    context = {"forecasts": forecasts, "at": at, "days": forecast.LATELY.days}
    return render(request, "promises/forecast.html", context | WORDS())


@require_safe
@login_required
def badge(request):
    late = board.late_count(request.user, at=clock.now())
    return render(request, "promises/badge.html", {"late": late})


@require_safe
@login_required
def about(request, about):
    """What was promised about one thing, for whoever may see that thing."""
    promises = Promise.objects.visible_to(request.user).filter(about=subject_of(request, about))
    return render(request, "promises/panel.html", panel(queries.runs_first(promises)))


@require_safe
@login_required
def to_person(request, person_id):
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)
    promises = queries.promised_to(person, request.user)
    context = panel(promises) | {"person": person, "about": request.GET.get("about", "")}
    return render(request, "promises/panel.html", context)


def listed(chosen, promises, more):
    further = more and said(chosen, after=more[0].isoformat(), number=more[1])
    return {"promises": promises, "further": further}


def night_of(at):
    """The end of the reader's own day."""
    return timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def panel(promises):
    """What stands: what runs, and what was broken. What was kept or withdrawn is folded away."""
    parted: dict[bool, list] = {True: [], False: []}
    for promise in promises:
        parted[
            not promise.end or (promise.broken_at is not None and promise.end != Promise.End.WITHDRAWN)
        ].append(promise)
    return {
        "standing": parted[True],
        "settled": parted[False],
        "person": None,
        "about": "",
        "at": clock.now(),
    }


def subject_of(request, name):
    if not SUBJECT.fullmatch(name) or not allowed(request.user, {name}):
        raise Http404
    return name


def named(member, chosen):
    """The names of what is chosen, as far as a member may choose it."""
    found = board.choices(member)
    return [
        words
        for name in board.WHOSE
        for number, words in found[f"{name}s"]
        if number == getattr(chosen, name)
    ]


def said(chosen, **more):
    given = {
        "unit": chosen.unit,
        "team": chosen.team,
        "member": chosen.member,
        "vendor": chosen.vendor,
        **more,
    }
    return urlencode({name: value for name, value in given.items() if value})
