"""How are PostgreSQL's own programs asked to dump and to restore?

The password goes by the environment: a command line can be read by everybody on the machine.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from discogram.errors import StorageError, reason


def pg_dump(settings: Mapping[str, Any], target: Path) -> None:
    """Write a dump of the database while it goes on working."""
    _run(settings, "pg_dump", "--format=custom", "--no-owner", "--no-acl", f"--file={target}")


def pg_restore(settings: Mapping[str, Any], source: Path) -> None:
    """Fill an empty database from a dump, wholly or not at all."""
    _run(settings, "pg_restore", "--single-transaction", "--no-owner", "--no-acl", source)


def _run(settings: Mapping[str, Any], name: str, *arguments: str | Path) -> None:
    program = shutil.which(name)
    if program is None:
        raise StorageError(reason("db-program-missing", program=name))
    done = subprocess.run(
        [program, "--no-password", f"--dbname={_address(settings)}", *map(str, arguments)],
        env={**os.environ, "PGPASSWORD": str(settings.get("PASSWORD", ""))},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        detail = done.stderr.strip()[-500:]
        raise StorageError(reason("db-program-failed", program=name, detail=detail))


def _address(settings: Mapping[str, Any]) -> str:
    """Where the database is, without the password."""
    from psycopg.conninfo import make_conninfo  # an optional part

    names = {"host": "HOST", "port": "PORT", "user": "USER", "dbname": "NAME"}
    given = {name: settings[key] for name, key in names.items() if settings.get(key)}
    others = {key: value for key, value in settings["OPTIONS"].items() if key != "options"}
    return make_conninfo(**given, **others)
