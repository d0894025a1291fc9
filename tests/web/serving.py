"""How do tests get a website to look at? A process of its own, on a port that is free."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60
"""How long a server may take to start before a test gives up on it."""

_ADDRESS = re.compile(r"running on (?P<address>http://\S+)")


@dataclass(frozen=True)
class Server:
    """A website that answers at an address, and what it wrote about itself."""

    address: str
    log: Path

    def url(self, path: str = "/") -> str:
        """The whole address of a page."""
        return self.address + path

    def said(self) -> str:
        """Everything that the server wrote so far."""
        return self.log.read_text(encoding="utf-8")


@contextmanager
def served(app: str, log: Path, **environment: str) -> Iterator[Server]:
    """Serve an ASGI application, named as uvicorn names it, until the block ends."""
    command = [sys.executable, "-m", "uvicorn", app, "--port", "0", "--no-use-colors"]
    own = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, env=own)
    try:
        yield Server(_address(process, log), log)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE_S)


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until and process.poll() is None:
        if found := _ADDRESS.search(log.read_text(encoding="utf-8")):
            return found["address"]
        time.sleep(0.05)
    raise RuntimeError(f"The server did not start:\n{log.read_text(encoding='utf-8')}")
