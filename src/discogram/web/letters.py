"""In which letters may a request arrive? In UTF-8, which every page of ours asks for.

Another encoding can spell half a letter (a lone surrogate), which no answer can be written in:
a draft that held one would close its form for good.
"""

import codecs
from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse


class OnlyUtf8:
    """Middleware: a request in another encoding is refused before anything of it is read."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Refuse, or hand on."""
        told = (request.content_params or {}).get("charset", "utf-8")
        if not _is_utf8(told):
            raise BadRequest("A request in another encoding than UTF-8")
        return self._answer(request)


def _is_utf8(name: str) -> bool:
    try:
        return codecs.lookup(name).name == "utf-8"
    except (LookupError, ValueError):  # no encoding at all, or a name with NUL in it
        return False


def plain(text: str) -> str:
    """The text without NUL, which no field of a page can hold and no database keeps."""
    return text.replace("\x00", "")
