"""What anybody sees. Nobody is signed in here, so nothing is done in anybody's name and no cookie is needed."""

import logging

from django.core import signing
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from regard.foundation import clock
from regard.foundation.accounts.access import public
from regard.foundation.files.store import OutOfReach
from regard.foundation.ui.middleware import policy

from .. import actions, page_tokens, queries, words
from ..forms import LARGEST_TOGETHER, WriteForm
from ..models import Form
from ..network import network_of

log = logging.getLogger(__name__)

LARGEST_REQUEST = LARGEST_TOGETHER + 1024 * 1024


# The signed token of the page stands in for the CSRF cookie, which a browser keeps from a page inside another site.
@public
@csrf_exempt
@xframe_options_exempt
@require_http_methods(["GET", "POST"])
def page(request, slug, framed):
    form = get_object_or_404(Form.objects.select_related("unit"), slug=slug)
    if form.retired_at:
        return _shown(request, form, framed, "form/retired.html", status=410)
    if request.method == "GET":
        return _page(request, form, framed, WriteForm(takes_files=form.takes_files))
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_REQUEST:
        return _shown(request, form, framed, "form/too_large.html", status=413)
    return _take(request, form, framed)


@public
@xframe_options_exempt
@require_safe
def sent(request, slug, token, framed):
    form = get_object_or_404(Form.objects.select_related("unit"), slug=slug)
    try:
        number = page_tokens.submission_in(token)
    except signing.BadSignature:
        return redirect(_name("form", framed), slug)
    submission = get_object_or_404(form.submissions.select_related("conversation"), pk=number)
    promised = queries.first_answer_promised(submission.conversation) if submission.conversation else None
    return _shown(request, form, framed, "form/sent.html", {"thanks": words.thanks(form.unit, promised)})


@public
@require_safe
@cache_control(max_age=3600)
def embed(request, slug):
    form = get_object_or_404(Form.objects.in_use(), slug=slug)
    address = request.build_absolute_uri(f"/form/{form.slug}/frame/")
    script = render(request, "form/embed.js", {"address": address, "title": form.title})
    return HttpResponse(script.content, content_type="text/javascript; charset=utf-8")


def _take(request, form, framed):
    typed = WriteForm(request.POST, request.FILES, takes_files=form.takes_files)
    token, at = request.POST.get("page", ""), clock.now()
    if not typed.is_valid():
        return _page(request, form, framed, typed, status=422)
    try:
        page_tokens.check(token, form.slug, at=at)
        submission = _submit(request, form, typed, token, at)
    except page_tokens.TooQuick:
        return _again(request, form, framed, typed, _("That was quick. Please press Send once more."))
    except page_tokens.TooOld:
        return _again(
            request,
            form,
            framed,
            typed,
            _("This page was open for a long time. Please press Send once more."),
        )
    except actions.TooMany as error:
        again = _("Many messages came from here just now. The next can be sent at %(time)s (%(zone)s).") % {
            "time": words.clock(error.again_at),
            "zone": words.zone(error.again_at),
        }
        return _again(request, form, framed, typed, again, status=429)
    except OutOfReach:
        log.exception("Files of a form could not be kept.")
        again = _(
            "We cannot take files just now, so nothing was sent. Please choose them once more in a minute, or send without them."
        )
        return _again(request, form, framed, typed, again, status=503)
    actions.take_in(submission)
    return redirect(_name("form-sent", framed), form.slug, page_tokens.of_submission(submission))


def _submit(request, form, typed, token, at):
    data = typed.cleaned_data
    said = {name: data[name] for name in ("name", "email", "subject", "text")}
    enclosures = [(name, type_, file.read()) for name, type_, file in typed.enclosures()]
    return actions.submit(
        form,
        key=page_tokens.key_of(token, *said.values(), *(f"{name} {len(c)}" for name, _type, c in enclosures)),
        **said,
        language=translation.get_language(),
        enclosures=enclosures,
        sent_from=network_of(request),
        at=at,
    )


def _again(request, form, framed, typed, why, status=422):
    typed.add_error(None, why)
    return _page(request, form, framed, typed, status=status)


def _page(request, form, framed, typed, status=200):
    """The page made anew keeps its token while that is good, so that the time spent on it counts."""
    at = clock.now()
    token = request.POST.get("page", "")
    try:
        page_tokens.check(token, form.slug, at=at)
    except page_tokens.TooOld:
        token = page_tokens.new(form.slug, at=at)
    except page_tokens.TooQuick:
        pass
    return _shown(request, form, framed, "form/write.html", {"typed": typed, "page_token": token}, status)


def _shown(request, form, framed, template, more=None, status=200):
    response = render(request, template, {"form": form, "framed": framed} | (more or {}), status=status)
    if framed:
        sites = " ".join(["'self'", *form.sites])
        response["Content-Security-Policy"] = policy().replace(
            "frame-ancestors 'none'", f"frame-ancestors {sites}"
        )
    else:
        response["X-Frame-Options"] = "DENY"
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "strict-origin"
    return response


def _name(name, framed):
    return name.replace("form", "form-framed", 1) if framed else name
