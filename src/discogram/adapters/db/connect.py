"""How does Django come to know a store?

A web project lists the app and takes `database()` for its settings. Anything else (a command
line, a test, another copy of the store) calls `connect()`, which adds the store under a name of
its own.
"""

import sqlite3
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections

from discogram.errors import InputError, StorageError, reason

SQLITE_FILE = "records.sqlite3"
"""The database inside a data folder."""

WAIT_S = 10
"""How long a writer waits for another before it says `db-busy`, in seconds."""

PRAGMAS = (
    "PRAGMA journal_mode=WAL;"  # readers never wait for the writer
    "PRAGMA synchronous=FULL;"  # a commit is on the disk, not on its way there
    "PRAGMA foreign_keys=ON;"
    "PRAGMA secure_delete=ON"  # erased words leave no copy in the file's free pages
)


def database(data_folder: Path, database_url: str | None) -> dict[str, Any]:
    """One entry of Django's DATABASES; SQLite in the folder unless an address is given."""
    if database_url is None:
        return _sqlite(data_folder)
    if database_url.startswith(("postgresql://", "postgres://")):
        return _postgresql(database_url)
    scheme = database_url.split(":", 1)[0]
    raise InputError(reason("db-address-unknown", scheme=scheme))


def connect(data_folder: Path, database_url: str | None) -> str:
    """Make the store known to Django and answer its alias; nothing is opened yet."""
    entry = database(data_folder, database_url)
    known = connections.databases.get(DEFAULT_DB_ALIAS, {})
    if _same_place(known, entry):
        return DEFAULT_DB_ALIAS
    key = repr((entry["NAME"], entry.get("HOST"), entry.get("PORT"), entry.get("USER")))
    alias = f"store-{sha256(key.encode()).hexdigest()[:16]}"
    if alias not in connections.databases:
        wanted = {DEFAULT_DB_ALIAS: {}, alias: entry}
        connections.databases[alias] = connections.configure_settings(wanted)[alias]
    return alias


def forget(alias: str) -> None:
    """Close a store and take it out of Django's list again."""
    connections[alias].close()
    if alias != DEFAULT_DB_ALIAS:
        del connections[alias]
        del connections.databases[alias]


def held_open(alias: str) -> sqlite3.Connection | None:
    """A connection that does nothing, for a process whose others come and go; None: no need.

    Whoever closes the last connection to a SQLite file writes its log back and waits for the
    disk. A website closes one at the end of every request.
    """
    entry = connections.databases[alias]
    if "sqlite" not in entry["ENGINE"]:
        return None
    # Not one of Django's: those refuse to be opened where uvicorn loads the website.
    idle = sqlite3.connect(entry["NAME"])
    idle.execute("PRAGMA journal_mode=WAL")  # which opens the log, and so holds it
    return idle


def _same_place(one: dict[str, Any], other: dict[str, Any]) -> bool:
    keys = ("ENGINE", "NAME", "HOST", "PORT", "USER")
    return all(str(one.get(key, "")) == str(other.get(key, "")) for key in keys)


def _sqlite(data_folder: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(data_folder.absolute() / SQLITE_FILE),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "init_command": PRAGMAS,
            "timeout": WAIT_S,
        },
    }


def _postgresql(url: str) -> dict[str, Any]:
    try:
        from psycopg import ProgrammingError  # an optional part
        from psycopg.conninfo import conninfo_to_dict
    except ImportError:
        raise StorageError(reason("db-driver-missing")) from None
    try:
        given = {key: str(value) for key, value in conninfo_to_dict(url).items() if value}
    except ProgrammingError:
        raise InputError(reason("db-address-unreadable")) from None
    named = {key.upper(): given.pop(key, "") for key in ("host", "port", "user", "password")}
    ours = f"-c synchronous_commit=on -c lock_timeout={WAIT_S}s"
    options = f"{given.pop('options', '')} {ours}".strip()
    name = given.pop("dbname", "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        **named,
        "CONN_MAX_AGE": None,
        "OPTIONS": {**given, "options": options},
    }
