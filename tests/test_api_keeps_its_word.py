"""Whatever fits the OpenAPI document is sent, and much that does not; the answers are as the document says."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)

from regard.config.wsgi import application
from regard.conversations import testing as matters
from regard.foundation.accounts import testing as cast
from regard.foundation.api.testing import Program

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture
def program(db):
    """The connection holds the test's transaction, so it must not be closed after each request."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    matters.conversation()
    yield Program(cast.kofi())
    for signal in signals:
        signal.connect(close_old_connections)


@schema.parametrize()
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_every_operation(case, program):
    case.call_and_validate(headers=program.headers(), checks=CHECKS)
