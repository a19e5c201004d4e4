"""Mailbox passwords are kept sealed with the installation's secret key, so a dump alone opens no mailbox."""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class SealBroken(ValueError):
    """The secret was sealed with another secret key; it has to be typed in again."""


def seal(secret):
    return _fernet().encrypt(secret.encode()).decode()


def unseal(sealed):
    try:
        return _fernet().decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise SealBroken from None


def _fernet():
    key = HKDF(SHA256(), 32, salt=None, info=b"regard mailbox secrets").derive(settings.SECRET_KEY.encode())
    return Fernet(urlsafe_b64encode(key))
