"""Where do ports meet adapters? Here, and nowhere else.

Nothing heavy is imported before it is asked for: ``discogram --help`` must answer at once, so
Django, numpy and typst come in inside the functions that need them.
"""

import os
import secrets
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from discogram.application.ports import Office

if TYPE_CHECKING:
    from discogram.adapters.clinic.folder import ClinicFolder
    from discogram.adapters.db.decided import Decided
    from discogram.adapters.db.store import Store
    from discogram.adapters.documents.voice import Voice
    from discogram.adapters.language.speaker import Speaker
    from discogram.adapters.tables import ClinicTables
    from discogram.adapters.vault.folder import FolderVault
    from discogram.words.evidence import Tables

VERSION = version("discogram")
"""Which Discogram this is."""
SOFTWARE = f"discogram {VERSION}"


class SystemClock:
    """This machine's clock; meets `ports.Clock`."""

    def __init__(self) -> None:
        """Remember which boot this is, as the kernel names it."""
        self._boot = _boot()

    def now(self) -> datetime:
        """The aware UTC time."""
        return datetime.now(UTC)

    def monotonic_ns(self) -> int:
        """Nanoseconds since an arbitrary moment of this boot."""
        return time.monotonic_ns()

    def boot(self) -> str:
        """Which boot of the machine `monotonic_ns` counts in."""
        return self._boot


def latest_day() -> date:
    """The day it is where it is latest on Earth: no signature given today is dated later."""
    return (datetime.now(UTC) + timedelta(hours=14)).date()


def _boot() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:  # not Linux: a name for this process is the best there is
        return f"process-{os.getpid()}-{time.monotonic_ns()}"


class SystemChance:
    """The operating system's randomness; meets `ports.Chance`."""

    def below(self, limit: int) -> int:
        """A whole number from 0 to ``limit - 1``."""
        return secrets.randbelow(limit)

    def token(self) -> str:
        """An opaque name that nobody can guess."""
        return secrets.token_hex(8)


def salt() -> str:
    """A fresh salt for words that may identify somebody."""
    return secrets.token_hex(16)


@dataclass(frozen=True)
class Installation:
    """One clinic's installation: where its record lies, and the doors to it.

    `data` holds the record and the vault. `trust` lies beside it and holds what must not be
    lost or changed together with the record: the signing key and the signed heads. `clinic`
    holds the clinic's choices and sign-offs, and may be missing.
    """

    data: Path
    trust: Path
    clinic: Path
    database_url: str | None

    @classmethod
    def at(cls, data: Path, database_url: str | None = None) -> "Installation":
        """The installation of a data folder, by convention and environment."""
        trust = os.environ.get("DISCOGRAM_TRUST")
        clinic = os.environ.get("DISCOGRAM_CLINIC")
        return cls(
            data=data,
            trust=Path(trust) if trust else data.with_name(f"{data.name}-trust"),
            clinic=Path(clinic) if clinic else data.with_name(f"{data.name}-clinic"),
            database_url=database_url or os.environ.get("DATABASE_URL"),
        )

    @classmethod
    def beside(cls, data: Path) -> "Installation":
        """One that asks nothing of the environment: everything lies beside its data folder."""
        trust, clinic = (data.with_name(f"{data.name}-{name}") for name in ("trust", "clinic"))
        return cls(data, trust, clinic, None)

    @cached_property
    def store(self) -> "Store":
        """The record, its tables made or renewed."""
        from discogram.adapters.db.store import open_store

        store = open_store(self.data, self.database_url, SystemClock())
        store.migrate()
        return store

    @cached_property
    def vault(self) -> "FolderVault":
        """The images, by content."""
        from discogram.adapters.vault.folder import FolderVault

        return FolderVault(self.store.vault_folder)

    @cached_property
    def policy(self) -> "ClinicTables":
        """The numbers in force at each site."""
        from discogram.adapters.tables import ClinicTables

        return ClinicTables(self.clinic, latest_day)

    def clinic_folder(self, site: str) -> "ClinicFolder":
        """The folder that holds a site's choices and signatures; there or to be made."""
        return clinic_folder(self.policy.folder(site) or self.clinic)

    @cached_property
    def decided(self) -> "Decided":
        """Which episodes were decided under which policy."""
        from discogram.adapters.db.decided import Decided
        from discogram.application.policies import DECISIONS

        return Decided(self.store.alias, DECISIONS)

    @cached_property
    def office(self) -> Office:
        """Everything the handlers need."""
        from discogram.adapters.documents.json_form import digest
        from discogram.adapters.wire.codec import EventCodec

        return Office(
            records=self.store.records,
            people=self.store.people,
            access=self.store.access,
            directory=self.store.directory,
            clock=SystemClock(),
            chance=SystemChance(),
            codec=EventCodec(),
            policy=self.policy,
            digest=digest,
            software=VERSION,
        )


def tables(clinic: Path | None = None) -> "Tables":
    """The tables in force, for commands that need no record."""
    from discogram.adapters.tables import read_tables

    return read_tables(clinic, latest_day())


def clinic_folder(path: Path) -> "ClinicFolder":
    """A clinic's folder, to choose and to sign in."""
    from discogram.adapters.clinic.folder import ClinicFolder
    from discogram.adapters.tables import policy_texts, recalled

    return ClinicFolder(path, tables, policy_texts, recalled)


def speaker(language: str) -> "Speaker":
    """Who puts reasons into sentences."""
    from discogram.adapters.language.speaker import Speaker

    return Speaker(language)


def voice(language: str) -> "Voice":
    """Who tells documents in a language."""
    from discogram.adapters.documents.voice import Voice

    speak = speaker(language)
    return Voice(speak.say, speak.show, language)
