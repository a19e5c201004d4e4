"""What a link to an ask opens: no sign-in, no cookie; opening it changes nothing."""

from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.accounts.access import public
from regard.foundation.names import name_of
from regard.people.outside import answer
from regard.promises.queries import all_about

from .. import actions
from ..forms import AnswerForm
from .keeping import kept

ACTS = {"answer": actions.answer, "ask-back": actions.ask_back, "decline": actions.decline}


# The token stands in for a cookie, and says who answers.
@public
@csrf_exempt
@require_http_methods(["GET", "POST"])
def page(request, token):
    at = clock.now()
    try:
        link = actions.opened(token, at=at)
    except actions.LinkOver:
        return link_over(request)
    form = AnswerForm(request.POST or None, request.FILES or None)
    files = kept(form, at)
    if files is not None:
        return _answered(request, link, token, form, files, at)
    return answer(
        request, "asks/outside.html", _shown(link, token, form, at), status=422 if form.errors else 200
    )


def link_over(request):
    return answer(request, "asks/link_over.html", status=404)


def _answered(request, link, token, form, files, at):
    with translation.override(link.by.language):
        act = ACTS[form.cleaned_data["what"]]
        try:
            act(link.ask, form.cleaned_data["words"], files=files, author=link, at=at)
        except actions.AlreadyOver:
            return answer(request, "asks/outside.html", _shown(link, token, form, at, late=True), status=409)
    link.ask.refresh_from_db()
    return answer(
        request, "asks/outside.html", _shown(link, token, AnswerForm(), at, said=form.cleaned_data["what"])
    )


def _shown(link, token, form, at, *, said="", late=False):
    promises = all_about(name_of(link.ask))
    turns = link.ask.turns.select_related("by", "link").order_by("pk")
    promise = promises[0] if promises else None
    return {
        "link": link,
        "token": token,
        "steps": list(link.ask.steps.select_related("by", "link").order_by("place")),
        "files": list(link.ask.files.select_related("file").order_by("pk")),
        "ask": link.ask,
        "promise": promise,
        "turns": turns,
        "form": form,
        "said": said,
        "late": late,
        "at": at,
    }
