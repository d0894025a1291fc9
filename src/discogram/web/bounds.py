"""How large may a request be, before anything of it is read?

Django keeps a whole request on the disk before its first view runs: whoever sends too much is
told so here, at the door. Only somebody who is signed in may send an image.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Known = Callable[[Mapping[str, Any]], Awaitable[bool]]
"""Whether a request comes from somebody who is signed in, by its headers."""
Application = Callable[[dict[str, Any], Receive, Send], Awaitable[None]]

LARGE, SMALL = (1 << 30) + (1 << 20), 4 << 20
"""Bytes of a request that attaches an image, with its form around it, and of any other."""

_ATTACHING = re.compile(r"/reading/[0-9a-f-]{36}/attach")
_TOLD = (
    "The file is larger than this clinic takes: send one series only.\n"
    "El archivo es mayor de lo que admite esta clínica: envíe una sola serie.\n"
).encode()


def bounded(application: Application, known: Known) -> Application:
    """The same application behind a door that nothing too large comes through."""

    async def door(scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await application(scope, receive, send)
        attaching = _ATTACHING.fullmatch(scope["path"]) is not None
        most = LARGE if attaching and await known(scope) else SMALL
        if _announced(scope) > most:
            return await _refuse(send)
        return await application(scope, _counted(receive, most), send)

    return door


def _announced(scope: Mapping[str, Any]) -> int:
    told = dict(scope["headers"]).get(b"content-length", b"0")
    return int(told) if told.isdigit() else 0


def _counted(receive: Receive, most: int) -> Receive:
    """The same messages until they are too many; then the sender is taken for gone."""
    total = 0

    async def next_one() -> Message:
        nonlocal total
        message = await receive()
        total += len(message.get("body", b""))
        return {"type": "http.disconnect"} if total > most else message

    return next_one


async def _refuse(send: Send) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": _TOLD})
