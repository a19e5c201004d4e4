"""What is to be done for an ask, ticked off on its page or behind its link."""

from contextlib import suppress

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock
from regard.foundation.accounts.access import public
from regard.foundation.ui.answers import tell

from .. import actions
from ..models import Step
from .access import asked
from .acts import OVER
from .outside import link_over


@require_http_methods(["POST", "DELETE"])
def ticking(request, step_id):
    step = get_object_or_404(Step.objects.visible_to(request.user).distinct(), pk=step_id)
    ask = asked(request, step.ask_id)
    try:
        actions.tick(step, done=request.method == "POST", author=request.user, at=clock.now())
    except actions.AlreadyOver:
        return tell(HttpResponse(), changed=[ask], toast=OVER)
    return tell(HttpResponse(), changed=[ask, ask.conversation])


# The token stands in for a cookie, and says who ticks.
@public
@csrf_exempt
@require_POST
def outside(request, token, step_id):
    at = clock.now()
    try:
        link = actions.opened(token, at=at)
    except actions.LinkOver:
        return link_over(request)
    step = get_object_or_404(link.ask.steps, pk=step_id)
    # Where the ask is over, its page says so.
    with suppress(actions.AlreadyOver):
        actions.tick(step, done=request.POST.get("done") == "yes", author=link, at=at)
    return redirect("asked", token)
