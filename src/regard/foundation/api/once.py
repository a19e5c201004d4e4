"""`Idempotency-Key`: a POST repeated with the same key is done once and answered the same."""

import hashlib
import re
from functools import wraps

from django.db import transaction
from django.http import HttpResponse

from regard.foundation import clock

from .models import GivenAnswer
from .problems import Refused

LONGEST_KEY = 200
PATTERN = "^[!-~]+$"


def once(view):
    """The claim, the deed and the answer are one transaction: a second request waits for the first, and an error
    leaves nothing behind, so that it can be tried again."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        key = request.headers.get("Idempotency-Key", "")
        if not key:
            return view(request, *args, **kwargs)
        if len(key) > LONGEST_KEY or not re.fullmatch(PATTERN, key):
            raise Refused(
                422, f"An Idempotency-Key has at most {LONGEST_KEY} characters of ASCII and no spaces."
            )
        with transaction.atomic():
            given, is_new = _claim(request, key)
            if not is_new:
                return _again(request, given)
            response = view(request, *args, **kwargs)
            given.status, given.body = response.status_code, response.content
            given.save(update_fields=["status", "body"])
            return response

    return answer


def _claim(request, key):
    return GivenAnswer.objects.get_or_create(
        token=request.auth, key=key, defaults={"digest": _digest(request), "at": clock.now()}
    )


def _again(request, given):
    if given.digest != _digest(request):
        raise Refused(422, "This Idempotency-Key was used for another request.")
    headers = {"Idempotency-Replayed": "true"}
    return HttpResponse(bytes(given.body), "application/json", given.status, headers=headers)


def _digest(request):
    return hashlib.sha256(f"{request.method} {request.get_full_path()}\n".encode() + request.body).hexdigest()
