"""What django-allauth leaves to us: nobody signs up alone, mail goes out as a job, second factors are sealed."""

from base64 import urlsafe_b64encode

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class Accounts(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False

    def send_password_reset_mail(self, user, email, context):
        """The mail is a job, so that the answer takes as long for an unknown address, and holds no secret link."""
        from .jobs import send_password_reset

        send_password_reset.defer(member=user.pk)


class SecondFactors(DefaultMFAAdapter):
    def encrypt(self, text):
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        return _fernet().decrypt(encrypted_text.encode()).decode()


def _fernet():
    key = HKDF(SHA256(), 32, salt=None, info=b"regard second factors").derive(settings.SECRET_KEY.encode())
    return Fernet(urlsafe_b64encode(key))
