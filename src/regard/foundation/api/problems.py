"""Every error of the API is a problem as RFC 9457 says it: `application/problem+json`."""

from http import HTTPStatus

import msgspec
from django.http import HttpResponse
from ninja import Schema

TYPE = "application/problem+json"
API = "/api/"


class Problem(Schema):
    type: str
    title: str
    status: int
    detail: str | None = None
    errors: list[dict] | None = None


class Refused(Exception):
    """Raised by a view that cannot do what was asked; it becomes the answer."""

    def __init__(self, status, detail, headers=None):
        super().__init__(detail)
        self.status, self.detail, self.headers = status, detail, headers or {}


def problem(status, detail="", errors=None, headers=None):
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    body |= {"detail": detail} if detail else {}
    body |= {"errors": errors} if errors else {}
    return HttpResponse(msgspec.json.encode(body), TYPE, status, headers=headers)


def as_problems(get_response):
    """What Django itself answers under the API's address, such as 404 and 405, becomes a problem too."""

    def answer(request):
        response = get_response(request)
        if not request.path.startswith(API) or response.status_code < 400 or response["Content-Type"] == TYPE:
            return response
        allowed = {"Allow": response["Allow"]} if "Allow" in response else None
        return problem(response.status_code, headers=allowed)

    return answer


def from_validation(error):
    """Where each fault lies and what it is, without repeating what was sent."""
    faults = [{"at": [str(step) for step in fault["loc"]], "detail": fault["msg"]} for fault in error.errors]
    return problem(422, "Some of what was sent cannot be used.", faults)
