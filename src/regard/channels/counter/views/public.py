"""What any colleague sees who has the link: nobody is signed in, so nothing is done in anybody's name."""

from dataclasses import astuple

from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regard.channels.form import page_tokens
from regard.channels.form.network import network_of
from regard.foundation import clock
from regard.foundation.accounts.access import public

from .. import actions
from ..forms import RemarkForm
from ..models import Counter

TYPED = ("text", "customer", "reach", "colleague", "email")


@public
@require_http_methods(["GET", "POST"])
def page(request, key):
    counter = _found(key)
    if counter.retired_at:
        return _shown(request, counter, "counter/retired.html", status=410)
    if request.method == "GET":
        return _page(request, counter, RemarkForm())
    return _take(request, counter)


@public
@require_safe
def kept(request, key):
    return _shown(request, _found(key), "counter/kept.html")


def _take(request, counter):
    typed = RemarkForm(request.POST)
    token, at = request.POST.get("page", ""), clock.now()
    if not typed.is_valid():
        return _page(request, counter, typed, status=422)
    said = actions.Heard(**{name: typed.cleaned_data[name] for name in TYPED})
    try:
        page_tokens.check(token, counter.key, at=at)
        actions.write_down(
            counter,
            said,
            key=page_tokens.key_of(token, *astuple(said)),
            language=translation.get_language(),
            sent_from=network_of(request),
            at=at,
        )
    except page_tokens.TooQuick:
        return _again(request, counter, typed, _("That was quick. Please press once more."))
    except page_tokens.TooOld:
        return _again(
            request, counter, typed, _("This page was open for a long time. Please press once more.")
        )
    except actions.TooMany as error:
        again = _("Many remarks came from here just now. The next can be written down at %(time)s.") % {
            "time": f"{timezone.localtime(error.again_at):%H:%M (%Z)}"
        }
        return _again(request, counter, typed, again, status=429)
    return redirect("counter-kept", counter.key)


def _again(request, counter, typed, why, status=422):
    typed.add_error(None, why)
    return _page(request, counter, typed, status=status)


def _page(request, counter, typed, status=200):
    """The page made anew keeps its token while that is good, so that the time spent on it counts."""
    at = clock.now()
    token = request.POST.get("page", "")
    try:
        page_tokens.check(token, counter.key, at=at)
    except page_tokens.TooOld:
        token = page_tokens.new(counter.key, at=at)
    except page_tokens.TooQuick:
        pass
    return _shown(request, counter, "counter/write.html", {"typed": typed, "page_token": token}, status)


def _shown(request, counter, template, more=None, status=200):
    response = render(request, template, {"counter": counter} | (more or {}), status=status)
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "strict-origin"
    response["X-Robots-Tag"] = "noindex"
    return response


def _found(key):
    return get_object_or_404(Counter.objects.select_related("unit"), key=key)
