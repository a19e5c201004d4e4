"""What the link in the letter opens: no sign-in, no cookie, two buttons. Opening it changes nothing."""

from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from regard.foundation import clock
from regard.foundation.accounts.access import public

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
            return _answer(request, "proof/confirm.html", {"person": challenge.person})
        if "denied" in request.POST:
            actions.deny(token, at=at)
            return _answer(request, "proof/denied.html")
        actions.confirm_by_link(token, at=at)
        return _answer(request, "proof/confirmed.html")
    except actions.LinkOver:
        return _answer(request, "proof/over.html", status=404)


def _answer(request, template, shown=None, status=200):
    response = render(request, template, shown or {}, status=status)
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store"
    return response
