"""Is somebody signed in, before anything of a request is read? By its cookie alone."""

from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore


async def is_signed_in(scope: Mapping[str, Any]) -> bool:
    """Whether the request's cookie names a session that somebody signed in to."""
    key = _key(dict(scope["headers"]).get(b"cookie", b"").decode("latin-1"))
    return key is not None and await sync_to_async(_is_somebodys)(key)


def _key(cookies: str) -> str | None:
    try:
        found = SimpleCookie(cookies).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return None
    return found.value if found else None


def _is_somebodys(key: str) -> bool:
    return SESSION_KEY in SessionStore(key)
