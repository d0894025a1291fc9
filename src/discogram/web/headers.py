"""What does every answer tell a browser besides its content?

Nothing about a patient may be kept by a browser or by a proxy on the way.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]

FEATURES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
"""What no page of ours ever asks a browser for."""


class PrivateHeaders:
    """Keep every page out of caches, and every device out of reach."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the headers to whatever the page answers."""
        response = self._answer(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["Permissions-Policy"] = FEATURES
        return response
