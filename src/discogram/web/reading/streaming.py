"""How does a large file reach a browser without being held in memory?"""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from django.core.handlers.asgi import ASGIRequest
from django.http import FileResponse, HttpRequest, StreamingHttpResponse

_CHUNK = 1 << 20


def streamed(request: HttpRequest, path: Path, kind: str) -> StreamingHttpResponse:
    """The file in pieces; a browser is told to keep nothing of it."""
    if isinstance(request, ASGIRequest):
        # Django would read a plain file whole before it sends the first byte.
        answer = StreamingHttpResponse(_pieces(path))
        answer.headers["Content-Length"] = str(path.stat().st_size)
    else:
        answer = FileResponse(path.open("rb"))
    answer.headers["Content-Type"] = kind
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


async def _pieces(path: Path) -> AsyncIterator[bytes]:
    with path.open("rb") as file:  # the reads go to a thread
        while chunk := await asyncio.to_thread(file.read, _CHUNK):
            yield chunk
