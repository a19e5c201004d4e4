"""What a person sees who was asked to say their name: no sign-in, no cookie, one page, once."""

from django.http import Http404
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.accounts.access import public

from .. import actions
from ..forms import RecordingForm
from ..outside import answer


# The unguessable token in the address stands in for the cookie of a sign-in nobody has here.
@public
@csrf_exempt
@require_http_methods(["GET", "POST"])
def page(request, token):
    try:
        link = actions.invited(token, at=clock.now())
        form = RecordingForm(request.POST or None, request.FILES or None)
        if not form.is_valid():
            status = 422 if form.errors else 200
            shown = {"person": link.person, "form": form}
            return answer(request, "people/say.html", shown, to=link.person, status=status)
        actions.record(token, at=clock.now(), **form.kept())
    except actions.LinkOver:
        raise Http404 from None
    return answer(request, "people/said.html", {"person": link.person}, to=link.person)
