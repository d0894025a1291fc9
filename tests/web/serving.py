"""How do tests get a website to look at? A process of its own, on a port that is free."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from discogram.bootstrap import Installation
from tests.records import empty
from tests.web.slow_network import slowed

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60
"""How long a server may take to start before a test gives up on it."""

_ADDRESS = re.compile(r"running on (?P<address>http://\S+)")


@dataclass(frozen=True)
class Server:
    """A website that answers at an address, what it was told, and what it says of itself."""

    address: str
    log: Path
    environment: Mapping[str, str]

    def url(self, path: str = "/") -> str:
        """The whole address of a page."""
        return self.address + path

    def run(self, module: str, *arguments: str, told: str | None = None) -> str:
        """Run a module beside the server, with its record; `told` is what it reads.

        A test that needs a patient makes one so: Django is set up once in a process, and the
        process of the tests is not the server's.
        """
        return _run(self.environment, module, *arguments, told=told)

    def said(self) -> str:
        """Everything that the server wrote so far."""
        return self.log.read_text(encoding="utf-8")


@contextmanager
def served(app: str, folder: Path, *, first: str | None = None) -> Iterator[Server]:
    """Serve an ASGI application, named as uvicorn names it, until the block ends.

    `first` names a module to run before, which makes what is served.
    """
    environment = _environment(empty(folder / "data"))
    if first is not None:
        _run(environment, first)
    app, told = slowed(app)
    command = [sys.executable, "-m", "uvicorn", app, "--port", "0", "--no-use-colors"]
    log = folder / "log"
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, env={**environment, **told})
    try:
        yield Server(_address(process, log), log, environment)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE_S)


def _environment(place: Installation) -> dict[str, str]:
    """Our own, less what names another clinic: nobody's record is touched by a test."""
    own = {name: told for name, told in os.environ.items() if not _names_a_clinic(name)}
    where = {"DATABASE_URL": place.database_url} if place.database_url else {}
    return {**own, **where, "PYTHONPATH": str(ROOT), "DISCOGRAM_DATA": str(place.data)}


def _names_a_clinic(name: str) -> bool:
    return name.startswith(("DISCOGRAM_", "DJANGO_")) or name == "DATABASE_URL"


def _run(
    environment: Mapping[str, str], module: str, *arguments: str, told: str | None = None
) -> str:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=environment,
        input=told,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until and process.poll() is None:
        if found := _ADDRESS.search(log.read_text(encoding="utf-8")):
            return found["address"]
        time.sleep(0.05)
    raise RuntimeError(f"The server did not start:\n{log.read_text(encoding='utf-8')}")
