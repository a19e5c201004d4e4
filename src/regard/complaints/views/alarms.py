"""Whoever was told of a complaint at once says that they have seen it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regard.foundation import clock
from regard.foundation.accounts.access import desk_only
from regard.foundation.ui.answers import tell

from .. import actions
from ..models import Alarm


@require_POST
@desk_only
def seen(request, alarm_id):
    alarm = get_object_or_404(Alarm.objects.visible_to(request.user), pk=alarm_id, member=request.user)
    actions.see_alarm(alarm, by=request.user, at=clock.now())
    return tell(HttpResponse(), changed=[request.user, alarm.complaint], toast=_("Seen."))
