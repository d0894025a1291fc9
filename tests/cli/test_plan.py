"""Rows M04, M05, B01: from a CT to plans, sheets and needles for others."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from discogram.adapters.nifti.read import volume_from
from discogram.adapters.nifti.write import content_of
from discogram.adapters.wire.plan_file import read_plans
from discogram.imaging.volume import Volume
from tests.cli.conftest import Discogram
from tests.imaging.discs.cases import phantom

pytestmark = pytest.mark.xdist_group("spine-plan")

PLAN_KEYS = {
    "disc",
    "side",
    "feasible",
    "violates",
    "target_mm",
    "entry_mm",
    "lateral_mm",
    "entry_depth_mm",
    "oblique_deg",
    "craniocaudal_deg",
    "positioner_primary_deg",
    "positioner_secondary_deg",
    "path_mm",
    "needle_mm",
    "clearance_mm",
    "tolerance",
    "not_checked",
}
"""What issue 5 asks of every plan."""


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The plain phantom as a CT, and its labels: vertebrae by TotalSegmentator's numbers."""
    folder = tmp_path_factory.mktemp("plain")
    made = phantom("plain")
    files = {"ct": made.volume, "labels": made.truth.labels}
    for name, volume in files.items():
        (folder / f"{name}.nii.gz").write_bytes(content_of(volume, quickly=True))
    return {name: folder / f"{name}.nii.gz" for name in files}


def words(scan: dict[str, Path], *more: object) -> tuple[object, ...]:
    """The command with the map."""
    return ("plan", scan["ct"], "--labels", scan["labels"], *more)


def test_a_ct_becomes_plans_sheets_and_needles(
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path
) -> None:
    """One level, both sides: every key is told, sheets open, the needle lies on its line."""
    ran = discogram(*words(scan, "--levels", "L3/L4", "--out", tmp_path, "--json"))

    assert (ran.code, ran.err) == (0, "")
    told = ran.json
    assert told["format"] == "discogram.plan/1"
    assert told["frame"] == "RAS"
    assert {each["side"] for each in told["plans"]} == {"left", "right"}
    assert len(read_plans(told)) == len(told["plans"])  # what `fluoro --plan` takes
    for each in told["plans"]:
        assert each.keys() >= PLAN_KEYS
        assert each["disc"] == "L3/L4"
        assert each["clearance_mm"].keys() == {"bone", "canal", "root", "gas"}
        assert each["tolerance"].keys() == {"1mm_1deg", "2mm_2deg", "5mm_4deg"}
        # The detector behind the left shoulder: beyond 90 degrees, + on the left (DICOM).
        sign = 1 if each["side"] == "left" else -1
        assert each["positioner_primary_deg"] == pytest.approx(
            sign * (180 - each["oblique_deg"]), abs=0.5
        )
        assert each["positioner_secondary_deg"] == each["craniocaudal_deg"]
        # For the prone patient the detector stands above, leaning to the needle's side.
        assert each["table"]["HFP"]["primary_deg"] == pytest.approx(
            -sign * each["oblique_deg"], abs=0.5
        )
        assert (each["entry_mm"][0] < each["target_mm"][0]) == (each["side"] == "left")
    for name in ("L3-L4-left.png", "L3-L4-right.png", "signs.png"):
        assert min(Image.open(BytesIO((tmp_path / name).read_bytes())).size) > 600
    needles = volume_from((tmp_path / "needles.nii.gz").read_bytes())
    best = next(each for each in told["plans"] if each["side"] == "left")
    middle = np.mean([best["entry_mm"], best["target_mm"]], axis=0)
    i, j, k = np.rint(needles.voxels_at(middle)).astype(int)
    near = needles.array[i - 1 : i + 2, j - 1 : j + 2, k - 1 : k + 2]
    assert (near == 1).any()
    assert set(told["files"]) == {str(each) for each in tmp_path.iterdir()}


def test_the_page_tells_what_a_person_needs(
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path
) -> None:
    """One side in Spanish: angles, length, and that nobody signed the numbers."""
    more = ("--levels", "L4-5", "--side", "right", "--modality", "ct", "--lang", "es")
    ran = discogram(*words(scan, *more, "--out", tmp_path))

    assert ran.code == 0
    assert ran.out.startswith("L4/L5 lado derecho: ")
    assert "dirección clínica" in ran.out
    assert str(tmp_path / "L4-L5-right.stl") in ran.out


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--levels", "C2/C3,L5/S1"), "C2/C3 was not found in this scan"),
        (("--levels", ",,"), "No level was written"),
        (("--levels", "nonsense"), "nonsense was not found in this scan: it holds "),
    ],
)
def test_a_level_that_is_not_there_is_said(
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path, more, sentence: str
) -> None:
    """With the levels that are; nothing is written."""
    ran = discogram(*words(scan, *more, "--out", tmp_path / "out"))

    assert ran.code == 2
    assert sentence in ran.err
    assert not (tmp_path / "out").exists()


def test_a_ct_alone_is_enough(
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path
) -> None:
    """Row B01: discs found in the CT, then planned to; what was not checked is named."""
    more = ("--levels", "L4/L5", "--side", "left", "--out", tmp_path, "--json")
    told = discogram("plan", scan["ct"], *more).json

    assert {(each["disc"], each["side"]) for each in told["plans"]} == {("L4/L5", "left")}
    assert told["plans"][0]["not_checked"]


def test_a_map_of_another_scan_is_refused_in_a_sentence(
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path
) -> None:
    """No traceback, and nothing written."""
    labels = phantom("plain").truth.labels
    far = labels.affine_ras.copy()
    far[:3, 3] += 900.0
    other = tmp_path / "other.nii.gz"
    other.write_bytes(content_of(Volume(labels.array, far)))
    ran = discogram("plan", scan["ct"], "--labels", other, "--out", tmp_path / "out")

    assert ran.code == 2
    assert "lies elsewhere than the bone of this scan" in ran.err
    assert not (tmp_path / "out").exists()
