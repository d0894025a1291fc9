"""A terminal to type into, and a record to type about that is played once and copied."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from json import loads
from pathlib import Path
from typing import Any

import pytest

from discogram.cli.run import run

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
def _played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The synthetic patient carried out once; nobody writes here afterwards."""
    from discogram.adapters.language.speaker import Speaker
    from discogram.adapters.wire.documents import read_json
    from discogram.adapters.wire.episode_file import read_episode
    from discogram.bootstrap import Installation, salt
    from discogram.cli.carrying_out import carry_out

    folder = tmp_path_factory.mktemp("played")
    file = lay_out(folder)
    place = Installation.beside(folder / "record")
    carry_out(read_episode(read_json(file), salt), file, place, Speaker("en"), quiet=True)
    place.store.close()
    return place.data


@pytest.fixture
def data(_played: Path, tmp_path: Path) -> Path:
    """The record of the synthetic patient, a copy for this test alone."""
    return Path(shutil.copytree(_played, tmp_path / "record"))


def lay_out(folder: Path) -> Path:
    """Put the synthetic patient's file and CT into a folder; answer the file."""
    from discogram.adapters.nifti.write import content_of
    from discogram.cli.demo_ct import synthetic_ct

    file = folder / "patient.json"
    file.write_bytes(files("discogram.cli").joinpath("demo_patient.json").read_bytes())
    (folder / "synthetic-ct.nii.gz").write_bytes(content_of(synthetic_ct()))
    return file
