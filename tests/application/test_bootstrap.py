"""B08: the one place where ports meet adapters."""

from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from discogram.application.commands import Order
from discogram.application.handlers import handle
from discogram.application.history import whole
from discogram.application.ports import Person
from discogram.bootstrap import (
    VERSION,
    Installation,
    SystemChance,
    SystemClock,
    salt,
    speaker,
    tables,
)
from discogram.errors import NotPermitted
from discogram.pathway.events import EpisodeOpened
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from tests.application.fakes import SITE, STAFF, TABLES
from tests.journeys.clinic import SYNTHETIC


def test_the_systems_clock_is_in_utc_and_goes_on() -> None:
    """Aware times, nanoseconds that never run back, one boot."""
    clock = SystemClock()

    first, second = clock.monotonic_ns(), clock.monotonic_ns()

    assert clock.now().utcoffset() == timedelta(0)
    assert clock.now().tzinfo is UTC
    assert second >= first
    assert clock.boot()
    assert clock.boot() == SystemClock().boot()


def test_the_systems_chance_stays_within_bounds_and_repeats_no_token() -> None:
    """Every number below the limit comes; tokens and salts are names of their own."""
    chance = SystemChance()

    drawn = {chance.below(3) for _ in range(200)}
    tokens = {chance.token() for _ in range(50)}

    assert drawn == {0, 1, 2}
    assert len(tokens) == 50
    assert len({salt() for _ in range(50)}) == 50


def test_an_installation_lies_beside_its_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust and clinic folders lie beside the record, never in it."""
    for name in ("DISCOGRAM_TRUST", "DISCOGRAM_CLINIC", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    data = Path("somewhere/record")

    place = Installation.at(data)

    assert place == Installation.beside(data)
    assert place.trust == Path("somewhere/record-trust")
    assert place.clinic == Path("somewhere/record-clinic")
    assert place.database_url is None


def test_the_environment_may_name_other_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys may lie on another disk, records in PostgreSQL; what is given by hand wins."""
    monkeypatch.setenv("DISCOGRAM_TRUST", "keys")
    monkeypatch.setenv("DISCOGRAM_CLINIC", "ours")
    monkeypatch.setenv("DATABASE_URL", "postgresql:///clinic")
    data = Path("record")

    place = Installation.at(data)

    assert (place.trust, place.clinic) == (Path("keys"), Path("ours"))
    assert place.database_url == "postgresql:///clinic"
    assert Installation.at(data, "postgresql:///other").database_url == "postgresql:///other"
    assert Installation.beside(data).database_url is None


def test_the_real_office_carries_out_an_order(installation: Installation) -> None:
    """Every port is met: an order is written, read back, and a refusal is audited."""
    office, who = installation.office, ("setup-1", Role.SYSTEM)
    installation.store.directory.save_site(SITE, *who)
    installation.store.directory.save_staff(STAFF[0], SITE.id, *who)
    person = Person(SYNTHETIC, "Robin Testcase", synthetic=True)
    office.people.save(person, *who)
    at = CivilTime.parse("2026-02-02T10:05[America/Chicago]")
    opened = EpisodeOpened("en", synthetic=True)
    order = Order(
        SYNTHETIC, SYNTHETIC, person.id, "demo", "coordinator-1", Role.COORDINATOR, at, opened
    )

    done = handle(order, office)
    repeated = handle(order, office)
    access = installation.store.access.head()
    with pytest.raises(NotPermitted):
        handle(replace(order, actor="nobody-1"), office)

    assert not done.repeated
    assert repeated.repeated
    assert whole(SYNTHETIC, office).episode.opened == opened
    assert office.software == VERSION
    after = installation.store.access.head()
    assert access is not None
    assert after is not None
    assert after.position == access.position + 1


def test_tables_and_sentences_need_no_record() -> None:
    """Commands that open no record read the package's own tables and both languages."""
    assert tables() == TABLES
    assert speaker("es").language == "es"
