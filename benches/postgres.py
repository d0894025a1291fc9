"""A PostgreSQL of the bench's own, gone when the bench is; None where it is not installed."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

WORK = Path(__file__).parent.parent / "build"
"""Where a bench writes: on the disk of the checkout, and never part of it."""


@contextmanager
def postgresql() -> Iterator[str | None]:
    """The address of an empty database, with PostgreSQL's own settings."""
    homes = map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True))
    path = os.pathsep.join([os.environ.get("PATH", ""), *homes])
    initdb, pg_ctl = (shutil.which(name, path=path) for name in ("initdb", "pg_ctl"))
    if initdb is None or pg_ctl is None:
        yield None
        return
    # On the disk that the SQLite file lies on: a folder in memory never waits for a disk.
    WORK.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-pg-", dir=WORK))
    # The address of a socket is short, whatever the folder of the project is.
    socket = Path(tempfile.mkdtemp(prefix="bench-pg-"))
    who = _unprivileged(folder, socket)
    data = str(folder / "data")
    create = ["-U", "discogram", "--auth=trust", "--encoding=UTF8", "--locale=C"]
    try:
        subprocess.run([initdb, "-D", data, *create], check=True, capture_output=True, **who)
        options = f"-c listen_addresses='' -c unix_socket_directories={socket}"
        start = [pg_ctl, "-D", data, "-l", str(folder / "log"), "-w", "-o", options, "start"]
        subprocess.run(start, check=True, stdout=subprocess.DEVNULL, **who)
        yield f"postgresql:///postgres?host={socket}&user=discogram"
    finally:
        stop = [pg_ctl, "-D", data, "-m", "immediate", "-w", "stop"]
        subprocess.run(stop, check=False, capture_output=True, **who)
        for each in (folder, socket):
            shutil.rmtree(each, ignore_errors=True)


def _unprivileged(*folders: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root: there it runs as somebody who may do nothing else."""
    usual: dict[str, Any] = {"cwd": folders[0], "env": {**os.environ, "HOME": str(folders[0])}}
    if os.geteuid() != 0:
        return usual
    for folder in folders:
        shutil.chown(folder, "nobody")
    return {**usual, "user": "nobody", "extra_groups": []}
