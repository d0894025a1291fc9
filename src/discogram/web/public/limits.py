"""Has this connection asked too often? Counted for an hour, in memory, under a number of ours.

The address itself is kept nowhere: what is counted under is a keyed digest whose key lives as
long as the process. Each process counts for itself.
"""

import secrets
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address

from django.core.cache import cache
from django.http import HttpRequest

MOST = 5
"""Requests from one connection within the window."""
WINDOW_S = 3600

_KEY = secrets.token_bytes(32)


def too_many(request: HttpRequest) -> bool:
    """Count one more request; whether it is one too many."""
    name = f"call-back-{_digest(request.META.get('REMOTE_ADDR', ''))}"
    if cache.add(name, 1, WINDOW_S):
        return False
    try:
        return cache.incr(name) > MOST
    except ValueError:  # the hour ended between the two
        cache.add(name, 1, WINDOW_S)
        return False


def _digest(address: str) -> str:
    return blake2b(_network(address).encode(), key=_KEY, digest_size=16).hexdigest()


def _network(address: str) -> str:
    """The address; of IPv6 the network of 64 bits, which one household owns whole."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return found.exploded[:19]
    return str(found)
