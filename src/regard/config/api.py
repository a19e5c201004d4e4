"""The JSON of all slices under one address, described by one OpenAPI document."""

from http import HTTPStatus

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from regard.conversations.api import router as conversations
from regard.foundation.accounts.access import public
from regard.foundation.api.once import LONGEST_KEY, PATTERN
from regard.foundation.api.problems import TYPE, Problem, Refused, from_validation, problem
from regard.people.api import router as people
from regard.promises.api import router as promises

PROBLEMS = (400, 401, 403, 404, 409, 413, 422)
KEY = {
    "in": "header",
    "name": "Idempotency-Key",
    "description": "Repeat a request with the same key and it is done once and answered the same, for two days.",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST_KEY, "pattern": PATTERN},
}


class Api(NinjaAPI):
    def get_openapi_schema(self, **more):
        """Say of every operation what it answers when it refuses, and of every POST that it can be repeated."""
        document = super().get_openapi_schema(**more)
        content = {TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
        document["components"]["schemas"]["Problem"] = Problem.model_json_schema()
        for operations in document["paths"].values():
            for method, operation in operations.items():
                for status in PROBLEMS:
                    operation["responses"][status] = {
                        "description": HTTPStatus(status).phrase,
                        "content": content,
                    }
                if method == "post":
                    operation["parameters"].append(KEY)
        return document


api = Api(
    title="Regard",
    version="1",
    urls_namespace="api",
    docs_url=None,
    description="Errors are problems (RFC 9457). A POST may carry an `Idempotency-Key`. Lists go on at `next`.",
)
api.add_router("/conversations", conversations)
api.add_router("/people", people)
api.add_router("/promises", promises)

api.exception_handler(ValidationError)(lambda request, error: from_validation(error))
api.exception_handler(Refused)(
    lambda request, error: problem(error.status, error.detail, None, error.headers)
)
api.exception_handler(HttpError)(lambda request, error: problem(error.status_code, str(error)))
api.exception_handler(Http404)(lambda request, error: problem(404))
api.exception_handler(PermissionDenied)(lambda request, error: problem(403))
api.exception_handler(RequestDataTooBig)(
    lambda request, error: problem(413, "There is more in it than anybody would write.")
)
api.exception_handler(AuthenticationError)(
    lambda request, error: problem(
        401, "A good token is needed: Authorization: Bearer …", headers={"WWW-Authenticate": "Bearer"}
    )
)

# A program has a token instead of a session; each operation asks for it.
urls = api.urls
for pattern in urls[0]:
    assert pattern.callback is not None
    public(pattern.callback)
