"""Every page keeps to what the house itself serves, in the member's language and time zone."""

from zoneinfo import ZoneInfo

from django.utils import timezone, translation

from regard.foundation import env


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


def in_their_words(get_response):
    def answer(request):
        if not request.user.is_authenticated:
            return get_response(request)
        member = request.user
        with translation.override(member.language), timezone.override(ZoneInfo(member.time_zone)):
            response = get_response(request)
        response.headers.setdefault("Content-Language", member.language)
        return response

    return answer
