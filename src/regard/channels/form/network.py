"""Where a request came from, as a keyed hash: good for counting, no use for finding anybody."""

import hmac
import ipaddress

from django.conf import settings

from regard.foundation import env

HOST_BITS_OF_A_HOME = 64


def network_of(request):
    return hmac.digest(
        settings.SECRET_KEY.encode(), f"network {_network(_address(request))}".encode(), "sha256"
    ).hex()


def _address(request):
    """The last address of X-Forwarded-For is the one our own proxy saw; those before it are the visitor's claims."""
    if env.flag("REGARD_TRUSTED_PROXY", default=False):
        forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        return forwarded or request.META["REMOTE_ADDR"]
    return request.META["REMOTE_ADDR"]


def _network(address):
    """A home has one IPv4 address but 2^64 of IPv6 (RFC 6177), so those count as one."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if known.version == 4:
        return address
    return ipaddress.ip_network((known, HOST_BITS_OF_A_HOME), strict=False)
