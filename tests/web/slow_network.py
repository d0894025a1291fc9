"""Does a test of a page still hold where the server is far away?

A test that looks before the answer has come passes on a quick machine and fails on a busy one.
`make slow` asks every browser test once more of a server whose answers take their time: there
such a test fails every time.
"""

import asyncio
import os
from importlib import import_module
from typing import Any

TOLD = "DISCOGRAM_SLOW_NETWORK_MS"
"""The variable that says how long each answer takes at least, in milliseconds."""

HELD_UP, HELD_UP_S = "TESTS_SLOW_APPLICATION", "TESTS_SLOW_APPLICATION_S"


def slowed(app: str) -> tuple[str, dict[str, str]]:
    """What is to be served in an application's place, and what it has to be told."""
    if told := os.environ.get(TOLD):
        return "tests.web.slow_network:held_up", {
            HELD_UP: app,
            HELD_UP_S: str(int(told) / 1000),
        }
    return app, {}


async def held_up(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Answer as the application does, later."""
    if scope["type"] == "http":
        await asyncio.sleep(float(os.environ[HELD_UP_S]))
    module, name = os.environ[HELD_UP].split(":")
    await getattr(import_module(module), name)(scope, receive, send)
