"""What the link in an answer opens: three buttons and room for words. Opening it says nothing."""

from contextlib import suppress

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from regard.foundation import clock
from regard.foundation.accounts.access import public
from regard.people.outside import answer

from .. import actions, remedies
from ..forms import RemedyAnswerForm, WordForm


# Programs that look for harm open every link of a mail, so only a button answers. The token stands in for a cookie.
@public
@csrf_exempt
@require_http_methods(["GET", "POST"])
def page(request, token):
    at = clock.now()
    try:
        question = actions.asked(token, at=at)
        to = question.complaint.person
        form = WordForm(request.POST or None)
        if not form.is_valid():
            shown = _asked_of(question.complaint, token, form)
            return answer(
                request, "complaints/question.html", shown, to=to, status=422 if form.errors else 200
            )
        actions.say(token, form.cleaned_data["word"], form.cleaned_data["words"], at=at)
        return answer(request, "complaints/said.html", {"word": form.cleaned_data["word"]}, to=to)
    except actions.QuestionOver:
        return answer(request, "complaints/over.html", status=404)


@public
@csrf_exempt
@require_POST
def remedy(request, token, remedy_id):
    """They accept or refuse what is offered; the question whether it is put right stays open, and the page shows what they said first."""
    at, form = clock.now(), RemedyAnswerForm(request.POST)
    try:
        if not form.is_valid():
            complaint = actions.asked(token, at=at).complaint
            shown = _asked_of(complaint, token, WordForm())
            return answer(request, "complaints/question.html", shown, to=complaint.person, status=422)
        with suppress(actions.AnsweredOtherwise):
            actions.answer_by_link(token, remedy_id, **form.cleaned_data, at=at)
    except actions.QuestionOver:
        return answer(request, "complaints/over.html", status=404)
    except actions.NoSuchRemedy:
        raise Http404 from None
    return redirect("put-right", token)


def _asked_of(complaint, token, form):
    offered = [remedy for remedy in remedies.of(complaint) if remedy.offered_at]
    return {
        "complaint": complaint,
        "form": form,
        "token": token,
        "remedies": offered,
        "in_words": remedies.in_words,
    }
