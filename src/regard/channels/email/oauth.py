"""OAuth 2 for mailboxes: a refresh token becomes access tokens (RFC 6749, 6), each good for a while.

An access token takes the place of the password in SASL XOAUTH2, as Google and Microsoft document it.
"""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urlencode

SECONDS = 20
LARGEST_ANSWER = 64 * 1024
USUAL_LIFE = 3600


class NoToken(Exception):
    """There is no access token just now; trying again later may work. The message says why."""


class Withdrawn(NoToken):
    """The permission ended: somebody has to give it again."""


@dataclass(frozen=True)
class Tokens:
    """`refresh` is empty where the old refresh token stays good; `seconds` is how long `access` is."""

    access: str
    refresh: str
    seconds: int


def renew(token_url, *, client_id, client_secret, refresh_token):
    """Ask for a fresh access token. Raises Withdrawn or NoToken."""
    asked = {"grant_type": "refresh_token", "refresh_token": refresh_token, "client_id": client_id}
    asked |= {"client_secret": client_secret} if client_secret else {}
    said = _answer(token_url, urlencode(asked).encode())
    access, lasts = said.get("access_token"), said.get("expires_in", USUAL_LIFE)
    if not isinstance(access, str) or not access.isascii() or not access.isprintable():
        raise NoToken(f"{token_url} gave no token.")
    seconds = int(lasts) if str(lasts).isdecimal() else USUAL_LIFE
    return Tokens(access, str(said.get("refresh_token") or ""), min(seconds, 24 * USUAL_LIFE))


def bearer(username, access):
    """The initial client response for SASL XOAUTH2, before Base64."""
    return f"user={username}\x01auth=Bearer {access}\x01\x01"


def _answer(token_url, body):
    request = urllib.request.Request(token_url, body, {"Accept": "application/json"})
    try:
        with _opener.open(request, timeout=SECONDS) as answer:
            return _said(token_url, answer.read(LARGEST_ANSWER))
    except urllib.error.HTTPError as error:
        with error:
            _refuse(token_url, error.code, error.read(LARGEST_ANSWER))
    except HTTPException as error:
        raise NoToken(f"{token_url} answered with something that is no token.") from error
    except (OSError, ValueError) as error:
        raise NoToken(f"{token_url} does not answer: {getattr(error, 'reason', error)}") from error


def _refuse(token_url, status, body):
    try:
        said = _said(token_url, body)
    except NoToken:
        said = {}
    why = str(said.get("error_description") or said.get("error") or status)[:200]
    if said.get("error") == "invalid_grant":
        raise Withdrawn(
            f"The permission to use this mailbox was withdrawn or has run out ({why})."
            " Give it anew on the mailbox's page."
        )
    raise NoToken(f"{token_url} gave no token: {why}")


def _said(token_url, body):
    try:
        said = json.loads(body)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise NoToken(f"{token_url} answered with something that is no token.")
    return said


class _Here(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_asked):
        """Secrets are posted to the address an admin typed, and not to where that one points."""


_opener = urllib.request.build_opener(_Here, urllib.request.ProxyHandler())
