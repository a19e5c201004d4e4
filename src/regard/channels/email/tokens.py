"""Reply addresses: `care+k3v…@harbour.example`. What follows the plus is signed, says nothing and cannot be guessed."""

import hashlib
import hmac
import re
import secrets
from base64 import b32encode

from django.conf import settings

LENGTH = 20
TOKEN = re.compile(rf"\+([a-z2-7]{{{LENGTH}}})@", re.IGNORECASE)


def reply_token(message_id):
    """100 bits of an HMAC over the number of the message that goes out with it."""
    key = settings.SECRET_KEY.encode()
    signed = hmac.digest(key, f"reply address of message {message_id}".encode(), "sha256")
    return b32encode(signed).decode().lower()[:LENGTH]


def reply_address(mailbox, message_id):
    return plus(mailbox.address, reply_token(message_id))


def new_token():
    """100 random bits, for an address that is no reply to a message."""
    return b32encode(secrets.token_bytes(13)).decode().lower()[:LENGTH]


def plus(address, token):
    local, _, domain = address.rpartition("@")
    return f"{local}+{token}@{domain}"


def hash_of(token):
    return hashlib.sha256(token.lower().encode()).hexdigest()


def tokens_in(addresses):
    """The hashes of all reply tokens among these addresses."""
    return [hash_of(found[1]) for address in addresses if (found := TOKEN.search(address))]


def without_token(address):
    return TOKEN.sub("@", address)
