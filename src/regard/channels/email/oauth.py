"""XOAUTH2, as Google and Microsoft document it: a bearer token takes the place of the password."""

from .sealed import unseal


def bearer(mailbox):
    """The initial client response for SASL XOAUTH2, before Base64."""
    return f"user={mailbox.username}\x01auth=Bearer {unseal(mailbox.secret)}\x01\x01"
