"""How large a request may be, before anything of it is read."""

import asyncio
from uuid import UUID

import pytest

from discogram.web import bounds

ATTACH = f"/reading/{UUID(int=7)}/attach"


async def _echo(scope, receive, send):
    total = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            await send({"type": "gone"})
            return
        total += len(message["body"])
        if not message["more_body"]:
            await send({"type": "whole", "bytes": total})
            return


def asked(
    path: str, pieces: list[bytes], length: int | None = None, *, somebody: bool = True
) -> list[dict]:
    """What the door sends for a request of somebody who is signed in, or of nobody."""
    headers = [] if length is None else [(b"content-length", str(length).encode())]
    left = [
        {"type": "http.request", "body": each, "more_body": at < len(pieces) - 1}
        for at, each in enumerate(pieces)
    ]
    sent: list[dict] = []

    async def receive():
        return left.pop(0)

    async def send(message):
        sent.append(message)

    async def known(_):
        return somebody

    door = bounds.bounded(_echo, known)
    scope = {"type": "http", "path": path, "headers": headers}

    async def knock() -> None:
        await door(scope, receive, send)

    asyncio.run(knock())
    return sent


@pytest.mark.parametrize(("path", "most"), [("/work/", bounds.SMALL), (ATTACH, bounds.LARGE)])
def test_what_is_announced_too_large_is_refused_unread(path: str, most: int) -> None:
    """413 and a sentence in both languages."""
    start, body = asked(path, [b"x"], most + 1)

    assert start["status"] == 413
    assert "one series only" in body["body"].decode()
    assert "una sola serie" in body["body"].decode()
    assert asked(path, [b"x"], most) == [{"type": "whole", "bytes": 1}]


def test_what_comes_unannounced_is_counted() -> None:
    """A sender who says no length is taken for gone once it is too much."""
    piece = b"x" * (1 << 20)

    assert asked("/work/", [piece] * 3) == [{"type": "whole", "bytes": 3 << 20}]
    assert asked("/work/", [piece] * 5) == [{"type": "gone"}]


@pytest.mark.parametrize("path", [ATTACH, "/x/attach", f"{ATTACH}/attach"])
def test_whoever_is_not_signed_in_sends_no_image(path: str) -> None:
    """Nobody fills the disk from outside; other addresses that end alike are none."""
    known = path == ATTACH
    start, _ = asked(path, [b"x"], bounds.SMALL + 1, somebody=not known)

    assert start["status"] == 413
