"""A terminal to type into, and a record to type about that is played once and copied."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from json import loads
from pathlib import Path
from typing import Any

import pytest

from discogram.adapters.db.connect import connect
from discogram.bootstrap import Installation, salt
from discogram.cli.run import run
from tests.records import copied, empty, forget

EPISODE = "6f2d7a52-3a0e-4c1e-9b58-0c6f3a1d2e10"
"""The synthetic patient's episode."""
ENTRIES = 112
"""How many entries the synthetic patient's record holds."""
PROGRAM = (sys.executable, "-c", "from discogram.cli import main; main()")
"""The program as a process of its own."""


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed for another program."""
        return loads(self.out)

    @property
    def complaints(self) -> list[str]:
        """Its sentences to the user; every one on a line of its own."""
        return [line for line in self.err.splitlines() if line.startswith("discogram: ")]


Discogram = Callable[..., Ran]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder to sit in, 100 columns wide, in English, with no clinic around it."""
    for name in ("DATA", "TRUST", "CLINIC", "LANG"):
        monkeypatch.delenv(f"DISCOGRAM_{name}", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    from django.conf import settings
    from django.db import connections

    if settings.configured:
        connections.close_all()


@pytest.fixture
def discogram(capsys: pytest.CaptureFixture[str]) -> Discogram:
    """Type a command: `discogram("evidence", "--json").json`."""

    def typed(*words: object) -> Ran:
        capsys.readouterr()
        code = run([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return typed


@pytest.fixture(scope="session")
def _played(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str], Installation]:
    """The synthetic patient carried out once in a database; nobody writes here afterwards."""
    return cache(lambda kind: _play(tmp_path_factory.mktemp("played"), kind))


def _play(folder: Path, kind: str) -> Installation:
    from discogram.adapters.language.speaker import Speaker
    from discogram.adapters.wire.documents import read_json
    from discogram.adapters.wire.episode_file import read_episode
    from discogram.cli.carrying_out import carry_out

    file = lay_out(folder)
    place = empty(folder / "record", kind)
    carry_out(read_episode(read_json(file), salt), file, place, Speaker("en"), quiet=True)
    place.store.close()
    return place


@pytest.fixture
def data(
    _played: Callable[[str], Installation],
    kept_in: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Path]:
    """The record of the synthetic patient, a copy for this test alone."""
    place = copied(_played(kept_in), tmp_path / "record")
    if place.database_url:
        monkeypatch.setenv("DATABASE_URL", place.database_url)
    yield place.data
    forget(place)


@dataclass(frozen=True)
class Demonstration:
    """What `discogram demo` left in a folder, and what it printed before it was over."""

    folder: Path
    said: str
    code: int

    @property
    def record(self) -> Path:
        """The record of the demonstration clinic."""
        return self.folder / "record"


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Demonstration:
    """The demonstration, made and served once; nobody writes here afterwards.

    A clinic takes twenty seconds to make: whoever asks for this is in the xdist group
    "demo-clinic".
    """
    folder = tmp_path_factory.mktemp("demonstration")
    around = {"DISCOGRAM_DEMO_SECONDS": "0.2", "DISCOGRAM_DATA": str(folder / "elsewhere")}
    demo = [sys.executable, "-m", "discogram", "demo", "--out", str(folder / "demo")]
    found = subprocess.run(
        [*demo, "--port", "0"],
        capture_output=True,
        text=True,
        env={**os.environ, **around},
        check=False,
    )
    return Demonstration(folder / "demo", found.stdout, found.returncode)


def asked(data: Path, statement: str) -> list[tuple]:
    """What a statement answers in the record, whichever database it lies in."""
    from django.db import connections

    with connections[connect(data, os.environ.get("DATABASE_URL"))].cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def lay_out(folder: Path) -> Path:
    """Put the synthetic patient's file and CT into a folder; answer the file."""
    from discogram.adapters.nifti.write import content_of
    from discogram.cli.demo_ct import synthetic_ct

    file = folder / "patient.json"
    file.write_bytes(files("discogram.cli").joinpath("demo_patient.json").read_bytes())
    (folder / "synthetic-ct.nii.gz").write_bytes(content_of(synthetic_ct()))
    return file
