from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regard.foundation import clock

from . import queries


@require_safe
def page(request):
    at, member = clock.now(), request.user
    here = timezone.localtime(at)
    night = here.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    asked, answered = queries.asks_of(member)
    shown = {
        "greeting": greeting(here.hour) % {"name": member.name.split()[0]},
        "needing": queries.needing(member),
        "given": queries.given_by(member),
        "thanks": queries.thanks_to(member, at=at),
        "asked": asked,
        "answered": answered,
        "alarms": [],
        "load": None,
        "waiting": [],
        "handed": [],
        "at": at,
    }
    if member.works_the_desk:
        shown["alarms"] = queries.alarms_to(member)
        shown["load"] = queries.load_of(member, at=at, night=night)
        shown["waiting"] = queries.waiting_for(member)
        shown["handed"] = queries.handed_to(member)
    return render(request, "today/today.html", shown)


@require_safe
def badge(request):
    needing = len(queries.needing(request.user)) + len(queries.alarms_to(request.user))
    return HttpResponse(f"{queries.SHOWN}+" if needing >= queries.SHOWN else str(needing or ""))


def greeting(hour):
    if hour < 5 or hour >= 18:
        return _("Good evening, %(name)s")
    return _("Good morning, %(name)s") if hour < 12 else _("Good afternoon, %(name)s")
