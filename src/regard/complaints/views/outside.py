"""What the link in an answer opens: three buttons and room for words. Opening it says nothing."""

from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.accounts.access import public
from regard.people.outside import answer

from .. import actions
from ..forms import WordForm


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
            shown = {"complaint": question.complaint, "form": form}
            return answer(
                request, "complaints/question.html", shown, to=to, status=422 if form.errors else 200
            )
        actions.say(token, form.cleaned_data["word"], form.cleaned_data["words"], at=at)
        return answer(request, "complaints/said.html", {"word": form.cleaned_data["word"]}, to=to)
    except actions.QuestionOver:
        return answer(request, "complaints/over.html", status=404)
