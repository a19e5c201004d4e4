"""What the link in the letter opens: no sign-in, no cookie, two buttons. Opening it changes nothing."""

from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.accounts.access import public
from regard.people.outside import answer

from .. import actions


# Programs that look for harm open every link of a mail, so only a button confirms. The token stands in for a cookie.
@public
@csrf_exempt
@require_http_methods(["GET", "POST"])
def page(request, token):
    at = clock.now()
    try:
        challenge = actions.opened(token, at=at)
        if request.method == "GET":
            return answer(request, "proof/confirm.html", {"person": challenge.person})
        if "denied" in request.POST:
            actions.deny(token, at=at)
            return answer(request, "proof/denied.html")
        actions.confirm_by_link(token, at=at)
        return answer(request, "proof/confirmed.html")
    except actions.LinkOver:
        return answer(request, "proof/over.html", status=404)
