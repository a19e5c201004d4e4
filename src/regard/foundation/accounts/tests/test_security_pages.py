"""Every page of django-allauth that a member can reach is rendered by our own templates, without a missing word."""

import pytest
from allauth.mfa.models import Authenticator

from regard.foundation import clock
from regard.foundation.accounts import testing as cast

pytestmark = pytest.mark.django_db
PASSWORD = "a long pass phrase"


@pytest.fixture
def amara(client):
    """Signed in, and asked once more for her password."""
    amara = cast.amara()
    client.post("/accounts/login/", {"login": amara.email, "password": PASSWORD})
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    return amara


@pytest.fixture
def key(amara):
    return Authenticator.objects.create(
        user=amara, type="webauthn", data={"name": "Amara's key"}, created_at=clock.now()
    )


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("/accounts/login/", "Use a passkey"),
        ("/accounts/inactive/", "This account is closed"),
        ("/accounts/password/reset/", "Send me the link"),
        ("/accounts/password/reset/done/", "Look into your mail"),
        ("/accounts/password/reset/key/done/", "Your new password is kept"),
        ("/accounts/password/reset/key/1-x-y/", "This link is no longer good"),
        ("/welcome/nothing/", "This invitation is over"),
    ],
)
def test_pages_for_everybody(client, page, words):
    assert words in client.get(page).content.decode()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("/accounts/logout/", "Sign out?"),
        ("/accounts/password/change/", "Choose a new password"),
        ("/accounts/reauthenticate/", "Is it you?"),
        ("/accounts/2fa/totp/activate/", "Scan this with your authenticator app"),
        ("/accounts/2fa/passkeys/add/", "publicKey"),
    ],
)
def test_pages_of_a_member(client, amara, page, words):
    assert words in client.get(page).content.decode()


def test_pages_of_a_member_with_a_passkey(client, key):
    assert "1 passkey" in client.get("/accounts/2fa/").content.decode()
    assert "Amara&#39;s key" in client.get("/accounts/2fa/passkeys/").content.decode()
    edit = client.get(f"/accounts/2fa/passkeys/{key.pk}/edit/")
    assert "Name this passkey" in edit.content.decode()
    remove = client.get(f"/accounts/2fa/passkeys/{key.pk}/remove/")
    assert "Remove this passkey?" in remove.content.decode()
    client.post(f"/accounts/2fa/passkeys/{key.pk}/remove/")
    assert not Authenticator.objects.exists()


def test_pages_show_no_script_of_their_own(client, amara):
    for page in ("/accounts/login/", "/accounts/2fa/passkeys/add/", "/accounts/2fa/"):
        answer = client.get(page)
        assert "<script>" not in answer.content.decode()
        assert "script-src 'self';" in answer.headers["Content-Security-Policy"]
