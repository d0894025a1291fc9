"""Fifty members of staff at once: does anybody wait? Measured by `make study` alone."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

import pytest

from benches.machine import machine
from benches.postgres import WORK, postgresql

ROOT = Path(__file__).parents[3]
STAFF = 50
COMING_PER_SECOND = 1.5
"""Everybody has signed in after half a minute, below the limit that the door itself has."""
SECONDS = 240
TARGET_MS = 500
BUG = re.compile(r"Traceback|^\w+ at \S+:\d+$", re.M)
"""How a server's log tells of one."""
LOCUST = ROOT / "tests/web/load/locustfile.py"


@pytest.mark.study
@pytest.mark.parametrize("database", ["SQLite", "PostgreSQL"])
def test_fifty_members_of_staff_do_not_wait(database, need, capsys):
    """No error, and 95 of 100 pages within half a second, from one process."""
    need("initdb") if database == "PostgreSQL" else None
    with _database(database) as url, TemporaryDirectory(dir=WORK) as folder:
        figures = _worked(Path(folder), url)
    with capsys.disabled():
        sys.stdout.write("\n".join(_told(database, figures["pages"])))

    *_, whole = figures["pages"]
    assert figures["errors"] == []
    assert whole["asked"] > STAFF * SECONDS / 20
    assert whole["p95"] < TARGET_MS


@contextmanager
def _database(database: str) -> Iterator[str | None]:
    if database == "SQLite":
        WORK.mkdir(exist_ok=True)
        yield None
        return
    with postgresql() as url:
        assert url is not None
        yield url


def _worked(folder: Path, url: str | None) -> Mapping[str, list]:
    """Make the clinic, serve it, let everybody work, and answer the figures."""
    environment = _environment(folder, url)
    known = folder / "known.json"
    make = [sys.executable, "-m", "tests.web.load.staffed", environment["DISCOGRAM_DATA"]]
    known.write_bytes(subprocess.run(make, env=environment, check=True, stdout=-1).stdout)
    with _served(folder, environment) as address:
        told = {"DISCOGRAM_LOAD": str(known), "DISCOGRAM_LOADED": str(folder / "figures")}
        work = [sys.executable, "-m", "locust", "-f", str(LOCUST), "--headless"]
        work += ["--host", address, "--users", str(STAFF), "--spawn-rate"]
        work += [str(COMING_PER_SECOND), "--run-time", f"{SECONDS}s", "--stop-timeout", "20"]
        with (folder / "locust.log").open("wb") as log:
            subprocess.run(
                work, env={**environment, **told}, stdout=log, stderr=log, check=False
            )
    loaded = folder / "figures"
    assert loaded.exists(), (folder / "locust.log").read_text()
    figures: Mapping[str, list] = json.loads(loaded.read_text())
    return figures


def _environment(folder: Path, url: str | None) -> dict[str, str]:
    """Our own, less what names another clinic."""
    strange = ("DISCOGRAM_", "DJANGO_", "DATABASE_URL")
    own = {name: told for name, told in os.environ.items() if not name.startswith(strange)}
    place = {"PYTHONPATH": str(ROOT), "DISCOGRAM_DATA": str(folder / "record")}
    return {**own, **place, **({"DATABASE_URL": url} if url else {})}


@contextmanager
def _served(folder: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """The program itself, as a clinic starts it: one process."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = str(door.getsockname()[1])
    serve = [sys.executable, "-m", "discogram", "serve", "--port", port]
    log = folder / "serve.log"
    with log.open("wb") as out:
        process = subprocess.Popen(serve, env=environment, stdout=out, stderr=out)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, process, log)
        yield address
        assert process.poll() is None, log.read_text()
        assert not BUG.search(log.read_text()), log.read_text()
    finally:
        process.terminate()
        process.wait(timeout=60)


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 300
    while time.monotonic() < until and process.poll() is None:
        try:
            urlopen(f"{address}/account/sign-in/", timeout=5).close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise RuntimeError(f"The server did not start:\n{log.read_text()}")


def _told(database: str, pages: list[Mapping[str, float]]) -> Iterator[str]:
    """The figures as a table for `benches/results`."""
    yield f"\n{database}; {machine()}\n"
    yield "| page | asked | failed | p50 | p95 | p99 | slowest | per second |"
    yield "|---|---|---|---|---|---|---|---|"
    *ours, whole = pages
    for each in (*sorted(ours, key=lambda each: -each["asked"]), whole):
        times = " | ".join(f"{each[at]:.0f} ms" for at in ("p50", "p95", "p99", "slowest"))
        counts = f"{each['page']} | {each['asked']} | {each['failed']}"
        yield f"| {counts} | {times} | {each['per_second']:.2f} |"
