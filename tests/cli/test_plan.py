"""Rows M04, M05, B01: from a CT and a label map to plans, sheets and needles for others."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from discogram.adapters.nifti.read import volume_from
from discogram.adapters.nifti.write import content_of
from discogram.adapters.wire.plan_file import read_plans
from discogram.imaging.frames import transform
from discogram.imaging.volume import Volume
from tests.cli.conftest import Discogram
from tests.imaging.scene.toy import HEIGHT_MM, LEVELS, toy_volume

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
    """The toy as a CT, its discs as a map of 2, its vertebrae by TotalSegmentator's numbers."""
    folder = tmp_path_factory.mktemp("toy")
    ct = toy_volume(step_mm=2.0)
    points = transform(ct.affine_ras, np.moveaxis(np.indices(ct.shape), 0, -1))
    x, y, z = np.moveaxis(points, -1, 0)
    column = (x / 25) ** 2 + (y / 18) ** 2 < 1
    over = (z + 18.0) % 36.0 - 18.0
    spine = column & (np.abs(z) < 60)
    discs = np.where(spine & (np.abs(over) < HEIGHT_MM / 2), 2, np.where(spine, 1, 0))
    numbers = np.zeros(ct.shape, np.uint8)
    for number, middle in ((30, 54.0), (29, 18.0), (28, -18.0), (27, -54.0)):
        numbers[spine & (np.abs(z - middle) < 13)] = number
    files = {
        "ct": ct,
        "discs": Volume(discs.astype(np.uint8), ct.affine_ras),
        "vertebrae": Volume(numbers, ct.affine_ras),
    }
    for name, volume in files.items():
        (folder / f"{name}.nii.gz").write_bytes(content_of(volume))
    return {name: folder / f"{name}.nii.gz" for name in files}


def words(scan: dict[str, Path], *more: object) -> tuple[object, ...]:
    """The command with both maps."""
    return ("plan", scan["ct"], "--labels", scan["discs"], "--labels", scan["vertebrae"], *more)


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
    more = ("--levels", "L4/L5", "--side", "right", "--modality", "ct", "--lang", "es")
    ran = discogram(*words(scan, *more, "--out", tmp_path))

    assert ran.code == 0
    assert ran.out.startswith("L4/L5 lado derecho: ")
    assert "dirección clínica" in ran.out
    assert str(tmp_path / "L4-L5-right.stl") in ran.out


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--levels", "L1/L2,L5/S1"), "L1/L2 was not found in this scan"),
        (("--levels", "nonsense"), "nonsense was not found in this scan: it holds L2/L3"),
    ],
)
def test_a_level_that_is_not_there_is_said(
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path, more, sentence: str
) -> None:
    """With the levels that are; nothing is written."""
    ran = discogram(*words(scan, *more, "--out", tmp_path / "out"))

    assert ran.code == 2
    assert sentence in ran.err
    assert list((tmp_path / "out").iterdir()) == []


def test_bad_maps_are_refused_in_a_sentence(
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path
) -> None:
    """No map, one without discs, and one of another scan: a sentence each, no traceback."""
    out = ("--out", tmp_path / "out")
    none = discogram("plan", scan["ct"], *out)
    empty = discogram("plan", scan["ct"], "--labels", scan["vertebrae"], *out)
    ct = toy_volume(step_mm=4.0)
    far = ct.affine_ras.copy()
    far[:3, 3] += 900.0
    discs = np.zeros(ct.shape, np.uint8)
    discs[30:45, 15:28, 28:32] = 2
    other = tmp_path / "other.nii.gz"
    other.write_bytes(content_of(Volume(discs, far)))
    elsewhere = discogram("plan", scan["ct"], "--labels", other, *out)

    for ran, sentence in (
        (none, "give one with --labels"),
        (empty, "names no disc"),
        (elsewhere, "lies outside of this scan"),
    ):
        assert ran.code == 2
        assert sentence in ran.err
        assert "Traceback" not in ran.err


def test_the_labels_give_each_disc_its_name_and_form() -> None:
    """The toy's own numbers come back: levels, centres, height and width."""
    from discogram.scans.labelled import discs_of

    ct = toy_volume(step_mm=2.0)
    points = transform(ct.affine_ras, np.moveaxis(np.indices(ct.shape), 0, -1))
    x, y, z = np.moveaxis(points, -1, 0)
    column = ((x / 25) ** 2 + (y / 18) ** 2 < 1) & (np.abs(z) < 60)
    over = (z + 18.0) % 36.0 - 18.0
    map_ = np.where(column & (np.abs(over) < HEIGHT_MM / 2), 2, 0).astype(np.uint8)

    found = discs_of([Volume(map_, ct.affine_ras)])

    assert len(found.discs) == len(LEVELS)
    for disc, height in zip(found.discs, LEVELS.values(), strict=True):
        assert disc.level is None
        assert np.allclose(disc.frame.centre_ras, [0, 0, height], atol=1.5)
        assert disc.frame.normal[2] > 0.99
        assert disc.shape.width_mm == pytest.approx(50, abs=4)
        assert disc.shape.height_mm == pytest.approx(HEIGHT_MM, abs=2)
