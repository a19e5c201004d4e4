"""Every page keeps to what the house itself serves, in the member's language and time zone."""

import logging
from zoneinfo import ZoneInfo

from django.http import HttpResponseRedirect
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import render
from django.utils import timezone, translation

from regard.foundation import env
from regard.foundation.files.store import OutOfReach

log = logging.getLogger(__name__)


def policy():
    live = " ".join(env.same_machine(env.web_address("REGARD_LIVE_URL")))
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            f"connect-src 'self' {live}".rstrip(),
            "frame-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ]
    )


def content_policy(get_response):
    """A view may bring a policy of its own, as the frame of a mail does."""
    standing = policy()

    def answer(request):
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", standing)
        return response

    return answer


def at_a_name(get_response):
    """A content policy can name no IPv6 address: a page opened at one would have no live updates."""

    def answer(request):
        host = request.get_host()
        if not host.startswith("[::1]") or "text/html" not in request.headers.get("Accept", ""):
            return get_response(request)
        name = host.replace("[::1]", "localhost", 1)
        return HttpResponseRedirect(
            f"{request.scheme}://{name}{request.get_full_path()}", preserve_request=True
        )

    return answer


def in_their_words(get_response):
    """Who is signed in has chosen a language; anybody else is answered in that of their browser."""
    in_that_of_the_browser = LocaleMiddleware(get_response)

    def answer(request):
        member = request.user
        if not member.is_authenticated:
            return in_that_of_the_browser(request)
        with translation.override(member.language), timezone.override(ZoneInfo(member.time_zone)):
            response = get_response(request)
        response.headers.setdefault("Content-Language", member.language)
        return response

    return answer


class FilesOutOfReach:
    """Whatever page asks for a file while the files are out of reach says so, and when to try again."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, error):
        if not isinstance(error, OutOfReach):
            return None
        log.error("Files are out of reach: %s", error)
        response = render(request, "ui/out_of_reach.html", status=503)
        response["Retry-After"] = "60"
        return response
