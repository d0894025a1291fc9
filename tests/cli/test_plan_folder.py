"""One folder holds the plan of one scan, whole, and none of another's."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from discogram.adapters.plans.plan_json import _scan
from discogram.bootstrap import speaker
from discogram.cli import plan_folder
from discogram.cli.files import write_bytes
from discogram.cli.plan_folder import PlanFolder
from discogram.errors import InputError, StorageError
from discogram.imaging.which_scan import WhichScan

SCAN = WhichScan("a" * 64, (10, 20, 30), np.eye(4))
OTHER = WhichScan("b" * 64, (10, 20, 30), np.eye(4))

LEFT = "L4-L5-left.png"
RIGHT = "L4-L5-right.png"


def files(*names: str, scan: WhichScan = SCAN, **more: Any) -> dict[str, bytes]:
    """The contents of a folder: these sheets, and the plan that lists them."""
    listed = {"scan": _scan(scan), "files": [*names, "plan.json"], **more}
    return {**dict.fromkeys(names, b"new"), "plan.json": json.dumps(listed).encode()}


def lies(folder: Path) -> dict[str, bytes]:
    """What lies in a folder, hidden files and all."""
    return {each.name: each.read_bytes() for each in folder.iterdir()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a plan of two sheets, and a letter that somebody laid beside them."""
    PlanFolder.of(tmp_path / "plans", SCAN).keep(files(LEFT, RIGHT))
    (tmp_path / "plans" / "letter.txt").write_bytes(b"mine")
    return tmp_path / "plans"


def test_the_next_plan_of_a_scan_takes_the_place_of_the_former(folder: Path) -> None:
    """No sheet of the former is left, and what is not the plan's stays."""
    next_ = files("L3-L4-left.png", LEFT)
    kept = PlanFolder.of(folder, SCAN).keep(next_)

    assert lies(folder) == {**next_, "letter.txt": b"mine"}
    assert [each.name for each in kept] == list(next_)


def test_another_scan_s_plan_is_never_mixed_with(folder: Path) -> None:
    """Refused with what would mend it, in both languages, before anything is written."""
    before = lies(folder)

    with pytest.raises(InputError) as refused:
        PlanFolder.of(folder, OTHER)

    (why,) = refused.value.reasons
    assert "name another folder, or empty it first" in speaker("en").say(why)
    assert "indique otra carpeta" in speaker("es").say(why)
    assert lies(folder) == before


@pytest.mark.parametrize(
    "plan",
    [
        None,
        b"no JSON",
        b"[]",
        json.dumps({"format": "discogram.plan/1", "plans": []}).encode(),
        json.dumps({"scan": {"voxels_sha256": 3}}).encode(),
    ],
)
def test_sheets_of_nobody_knows_which_scan_are_not_mixed_with(
    folder: Path, plan: bytes | None
) -> None:
    """The plan is gone, broken, or does not say: whose the sheets are cannot be known."""
    if plan is None:
        (folder / "plan.json").unlink()
    else:
        (folder / "plan.json").write_bytes(plan)

    with pytest.raises(InputError) as refused:
        PlanFolder.of(folder, SCAN)

    assert "nothing there says of which scan" in speaker("en").say(refused.value.reasons[0])


def test_a_list_of_files_leads_nowhere_else(folder: Path) -> None:
    """A plan that lists what is not a plan's own file takes nothing away."""
    (folder.parent / "precious.png").write_bytes(b"mine")
    named = ["../precious.png", "letter.txt", str(folder.parent / "precious.png"), 7, "."]
    (folder / "plan.json").write_bytes(files(LEFT)["plan.json"])
    (folder / "plan.json").write_text(json.dumps({"scan": _scan(SCAN), "files": named}))
    PlanFolder.of(folder, SCAN).keep(files(LEFT))

    assert (folder.parent / "precious.png").read_bytes() == b"mine"
    assert (folder / "letter.txt").read_bytes() == b"mine"


@pytest.mark.parametrize("there", [True, False])
def test_a_full_disk_changes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    """Every file is written aside first: the former plan stays whole, a new folder goes."""
    at = folder if there else folder.parent / "new"
    place, before = PlanFolder.of(at, SCAN), lies(folder)

    def full(path: Path, content: bytes) -> None:
        if path.name == "plan.json":
            raise OSError(28, "No space left on device")
        write_bytes(path, content)

    monkeypatch.setattr(plan_folder, "write_bytes", full)
    with pytest.raises(StorageError):
        place.keep(files("L3-L4-left.png"))

    assert lies(folder) == before
    assert at.exists() == there


def test_what_stops_midway_is_put_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when the last of the files cannot be moved into its place."""
    place, before = PlanFolder.of(folder, SCAN), lies(folder)
    move = Path.replace

    def stuck(path: Path, target: Path) -> Path:
        if path.name == "plan.json" and path.parent.name == "new":
            raise OSError(5, "Input/output error")
        return move(path, target)

    monkeypatch.setattr(Path, "replace", stuck)
    monkeypatch.setattr(plan_folder, "write_bytes", _plainly)
    with pytest.raises(StorageError):
        place.keep(files("L3-L4-left.png", LEFT))

    assert lies(folder) == before


def _plainly(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def test_a_folder_that_is_none_is_said_before_any_work(tmp_path: Path) -> None:
    """A file of that name, or a name that no disk takes."""
    (tmp_path / "file").write_bytes(b"mine")
    for path in (tmp_path / "file", tmp_path / ("x" * 300)):
        with pytest.raises(StorageError):
            PlanFolder.of(path, SCAN)
