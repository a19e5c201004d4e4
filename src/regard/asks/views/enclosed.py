"""Files with what is asked and answered, downloaded by whoever sees the ask or has its link."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import public
from regard.foundation.files.answers import answer

from .. import actions
from ..models import AskFile
from .outside import link_over


@require_safe
def file(request, pk):
    seen = AskFile.objects.visible_to(request.user).select_related("file").distinct()
    return _answer(get_object_or_404(seen, pk=pk))


@public
@require_safe
def outside(request, token, pk):
    try:
        link = actions.opened(token, at=clock.now())
    except actions.LinkOver:
        return link_over(request)
    response = _answer(get_object_or_404(link.ask.files.select_related("file"), pk=pk))
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _answer(enclosed):
    return answer(enclosed.file, name=enclosed.name, type=enclosed.type)
