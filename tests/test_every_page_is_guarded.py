"""No view is open by forgetting: each is either marked public or sends the signed-out to the sign-in page."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import IntConverter

# Whoever adds a public view writes it down here, so that it is read by somebody else too.
PUBLIC = {
    "account_inactive",
    "account_login",
    "account_logout",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "accounts:welcome",
    "confirm",
    "counter",
    "counter-kept",
    "asked",
    "asked-file",
    "asked-step",
    "promised",
    "put-right",
    "put-right-remedy",
    "demo",
    "demo-sign-in",
    "form",
    "form-embed",
    "form-framed",
    "form-framed-sent",
    "form-sent",
    "how-it-went",
    "how-it-went-unasked",
    "icon",
    "api:api-root",
    "api:openapi-json",
    "incoming",
    "say",
    "standards",
    "mfa_authenticate",
    "mfa_login_webauthn",
}


def views(patterns=None, prefix="", space=""):
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        here = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inside = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from views(pattern.url_patterns, here, inside)
        elif isinstance(pattern, URLPattern):
            yield here, f"{space}{pattern.name}" if pattern.name else here, pattern


def addresses():
    """Every address with a number or word in each gap, as a stranger would try them."""
    for route, name, pattern in views():
        address = route
        for gap, converter in pattern.pattern.converters.items():
            value = "1" if isinstance(converter, IntConverter) else "x"
            address = address.replace(f"<{type(converter).__name__[:-9].lower()}:{gap}>", value)
            address = address.replace(f"<{gap}>", value)
        yield pytest.param(f"/{address}", name, pattern, id=name)


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "name", "pattern"), list(addresses()))
def test_a_stranger_sees_only_what_is_marked_public(client, address, name, pattern):
    if name.startswith("api:") and name not in PUBLIC:
        assert {client.get(address).status_code, client.post(address).status_code} <= {401, 405}
    elif getattr(pattern.callback, "login_required", True):
        assert name not in PUBLIC
        answer = client.get(address)
        assert answer.status_code == 302, address
        assert answer.headers["Location"].startswith("/accounts/login/?next=")
    else:
        assert name in PUBLIC


@pytest.mark.django_db
def test_a_fragment_fetched_after_the_session_ended_leads_to_the_sign_in_page(client):
    answer = client.get("/members/", headers={"hx-request": "true"})
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (401, "/accounts/login/")
