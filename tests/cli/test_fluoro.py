"""Rows B02, M04: what the C-arm will show, from a terminal."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from discogram.adapters.nifti.write import content_of
from discogram.adapters.pictures import fluoro_sheet
from discogram.adapters.pictures.fluoro_sheet import FluoroWords
from discogram.adapters.plans.plan_json import _scan
from discogram.cli.demo_ct import synthetic_ct
from discogram.imaging.volume import Volume
from discogram.imaging.which_scan import WhichScan
from tests.cli.conftest import Discogram, Ran

TARGET = [0.0, 0.0, 0.0]
PLANS: list[dict[str, Any]] = [
    {"disc": "L4/L5", "side": "left", "target_mm": TARGET, "entry_mm": [-70, -70, 20]},
    {"disc": "L4/L5", "side": "left", "target_mm": TARGET, "entry_mm": [-60, -70, 20]},
    {
        "disc": "L4/L5",
        "side": "right",
        "feasible": False,
        "target_mm": TARGET,
        "entry_mm": [70, -70, -20],
    },
]


@pytest.fixture
def ct(tmp_path: Path) -> Path:
    """The demonstration's CT as a file."""
    path = tmp_path / "ct.nii.gz"
    path.write_bytes(content_of(synthetic_ct()))
    return path


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Two plans from the left and one from the right."""
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({"format": "discogram.plan/1", "plans": PLANS}))
    return path


def test_one_picture_at_the_angles_that_were_asked(discogram: Discogram, ct: Path) -> None:
    """A PNG, and its geometry with frame and units."""
    ran = discogram("fluoro", ct, "--primary", 35, "--secondary", -10, "--size", 128, "--json")

    assert (ran.code, ran.err) == (0, "")
    (view,) = ran.json["views"]
    assert ran.json["format"] == "discogram.fluoro/1"
    assert (ran.json["frame"], ran.json["units"]["length"]) == ("RAS", "mm")
    assert (view["positioner_primary_deg"], view["positioner_secondary_deg"]) == (35, -10)
    assert (view["rows"], view["letters"]["left"], view["at_the_table"]) == (128, "RA", None)
    assert Path(view["file"]).name == "fluoro-LAO35-CAU10.png"
    assert Image.open(view["file"]).size == (1400, 960)
    along = np.subtract(view["detector_centre_mm"], view["source_mm"])
    assert np.linalg.norm(along) == pytest.approx(view["source_detector_mm"])


def test_without_angles_each_needle_is_looked_down(
    discogram: Discogram, ct: Path, plan: Path
) -> None:
    """The first plan of each side; entry and target fall on one pixel, the middle."""
    ran = discogram("fluoro", ct, "--plan", plan, "--size", 64, "--position", "HFP", "--json")

    left, right = ran.json["views"]
    assert [Path(each["file"]).name for each in (left, right)] == [
        "fluoro-L4-L5-left.png",
        "fluoro-L4-L5-right.png",
    ]
    for view in (left, right):
        (needle,) = view["needles"]
        assert np.allclose(needle["entry_pixel"], needle["target_pixel"], atol=1e-4)
        assert view["isocentre_mm"] == TARGET
    assert left["positioner_primary_deg"] == pytest.approx(135, abs=0.01)
    assert right["positioner_primary_deg"] == pytest.approx(-135, abs=0.01)
    assert left["positioner_secondary_deg"] == pytest.approx(11.42, abs=0.01)
    # Prone, the detector is above the table, on the side that the needle comes from.
    assert left["at_the_table"]["primary_deg"] == pytest.approx(-45, abs=0.01)
    assert right["at_the_table"]["primary_deg"] == pytest.approx(45, abs=0.01)


def test_with_angles_the_needles_are_drawn_in_one_picture(
    discogram: Discogram, ct: Path, plan: Path
) -> None:
    """Seen from behind, the needle from the left comes from the left of the picture."""
    ran = discogram("fluoro", ct, "--plan", plan, "--primary", 180, "--size", 64, "--json")

    (view,) = ran.json["views"]
    left, right = view["needles"]
    assert left["entry_pixel"][1] < left["target_pixel"][1] < right["entry_pixel"][1]
    assert (left["feasible"], right["feasible"]) == (None, False)


def test_needles_planned_in_another_ct_are_refused(
    discogram: Discogram, ct: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They would be drawn where they never led; the scan of the plan is taken in any file."""
    scan, path = synthetic_ct(), tmp_path / "plan.json"
    made_of = {"format": "discogram.plan/1", "scan": _scan(WhichScan.of(scan)), "plans": PLANS}
    path.write_text(json.dumps(made_of))
    again, other = tmp_path / "again.nii", tmp_path / "other.nii"
    again.write_bytes(content_of(scan.oriented("SPL")))
    other.write_bytes(content_of(Volume(scan.array + 1, scan.affine_ras)))
    more = ("--plan", path, "--size", 32, "--out", "pictures")
    refused = discogram("fluoro", other, *more)

    assert (refused.code, refused.out) == (2, "")
    assert "planned in another CT" in refused.complaints[0]
    assert not Path("pictures").exists()
    drawn = _kept(monkeypatch)
    for same in (ct, again):
        assert discogram("fluoro", same, *more, "--json").json["notes"] == []
    name = f"Scan {WhichScan.of(scan).short}"
    assert [name in words.notes for words in drawn] == [True] * 4


def test_a_plan_that_does_not_name_its_ct_is_drawn_and_said_to_be_unproved(
    discogram: Discogram, ct: Path, plan: Path
) -> None:
    """In the answer and on every sheet; a needle that ends outside the CT is refused."""
    told = discogram("fluoro", ct, "--plan", plan, "--size", 32, "--json").json
    far = [each | {"target_mm": [0.0, 0.0, 900.0]} for each in PLANS]
    plan.write_text(json.dumps({"format": "discogram.plan/1", "plans": far}))
    outside = discogram("fluoro", ct, "--plan", plan, "--primary", 0, "--size", 32)

    assert "nobody checked that it is this one" in told["notes"][0]
    assert (outside.code, "ends outside this CT" in outside.err) == (2, True)


def _kept(monkeypatch: pytest.MonkeyPatch) -> list[FluoroWords]:
    """The words of every sheet that is drawn from now on, instead of the sheets."""
    drawn: list[FluoroWords] = []

    def kept(shown: object, words: FluoroWords) -> bytes:
        drawn.append(words)
        return b"a picture"

    monkeypatch.setattr(fluoro_sheet, "fluoro_sheet", kept)
    return drawn


def test_a_doubtful_level_is_doubtful_on_the_picture(
    discogram: Discogram, ct: Path, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the plan says of its level goes on: beside the needle, and as a note."""
    drawn = _kept(monkeypatch)
    doubtful = [each | {"confidence": "low"} for each in PLANS]
    plan.write_text(json.dumps({"format": "discogram.plan/1", "plans": doubtful}))
    told = discogram("fluoro", ct, "--plan", plan, "--size", 32, "--json").json

    assert told["views"][0]["needles"][0]["confidence"] == "low"
    assert len(drawn) == 2
    for words in drawn:
        assert any("L4/L5 (doubtful), " in value for _, value in words.lines)
        assert any("proposals: a person confirms" in note for note in words.notes)
        assert any("nobody checked" in note for note in words.notes)


def test_the_files_are_told_in_the_reader_s_language(discogram: Discogram, ct: Path) -> None:
    """A line for each file, with its angles."""
    words = ("--primary", -20, "--size", 32, "--out", "pictures")
    english = discogram("fluoro", ct, *words)
    spanish = discogram("fluoro", ct, *words, "--lang", "es", "--synthetic")

    assert english.out == "pictures/fluoro-RAO20-CRA0.png (RAO 20°, cranial/caudal 0°)\n"
    assert "OAD (RAO) 20°" in spanish.out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--secondary", "70"), "too near to the body's long axis"),
        (("--primary", "200"), "out of range"),
        (("--size", "9"), "rows and columns"),
        (("--forward", "10"), "--position"),
        (("--forward", "10", "--position", "HFP"), "not a position on a side"),
        (("--primary", "left"), "does not fit"),
        (("--position", "upside-down"), "no choice"),
    ],
)
def test_what_cannot_be_shown_is_refused_before_anything_is_read(
    discogram: Discogram, tmp_path: Path, words, sentence: str
) -> None:
    """One sentence, no traceback, no file; the CT is not even looked for."""
    ran = discogram("fluoro", tmp_path / "missing.nii", *words, "--out", "pictures")

    assert ran.code == 2
    (complaint,) = ran.complaints
    assert sentence in complaint
    assert not Path("pictures").exists()


def test_a_folder_that_cannot_be_made_is_told_before_the_ct_is_read(
    discogram: Discogram, tmp_path: Path
) -> None:
    """A name of 256 characters: one sentence, and the CT is not even looked for."""
    ran = discogram("fluoro", tmp_path / "missing.nii", "--out", "x" * 256)

    assert ran.code == 2
    (complaint,) = ran.complaints
    assert "cannot be written (File name too long)" in complaint


@pytest.mark.parametrize(
    ("volume", "sentence"),
    [
        (Volume(np.ones((20, 20, 20), dtype=np.int16), np.eye(4)), "Hounsfield"),
        (Volume(np.full((20, 20, 1), -1000, dtype=np.int16), np.eye(4)), "fewer than"),
    ],
)
def test_what_is_no_ct_is_refused(
    discogram: Discogram, tmp_path: Path, volume: Volume, sentence: str
) -> None:
    """A label map and a single slice are no CT to look through."""
    path = tmp_path / "other.nii"
    path.write_bytes(content_of(volume))

    ran = discogram("fluoro", path, "--out", "pictures")

    assert ran.code == 2
    assert sentence in ran.complaints[0]
    assert not Path("pictures").exists()


def test_a_broken_plan_is_told_problem_by_problem(
    discogram: Discogram, ct: Path, tmp_path: Path
) -> None:
    """Each with its place in the file."""
    path = tmp_path / "plan.json"
    path.write_text('{"format": "discogram.plan/1", "plans": [{"side": "up"}]}')

    ran = discogram("fluoro", ct, "--plan", path)

    assert ran.code == 2
    assert [line.split(":")[1].strip() for line in ran.complaints] == [
        "plans[0].entry_mm",
        "plans[0].target_mm",
        "plans[0].side",
    ]


def test_the_line_integrals_come_as_an_array(
    discogram: Discogram, ct: Path, plan: Path
) -> None:
    """Of the CT alone: the needle and the shutters are of the picture, not of the body."""
    at = ("--primary", 0, "--size", 64, "--array", "--centre", 0, 0, 0, "--json")
    plain = discogram("fluoro", ct, *at).json["views"][0]
    alone = np.load(plain["line_integrals"])
    drawn = discogram("fluoro", ct, "--plan", plan, "--shutters", 0.5, *at).json["views"][0]

    assert Path(plain["line_integrals"]).name == "fluoro-LAO0-CRA0.npy"
    assert (alone.shape, alone.dtype) == ((64, 64), np.float32)
    assert alone.max() > 1.0
    assert np.array_equal(np.load(drawn["line_integrals"]), alone)


def test_the_shutters_leave_open_what_was_asked(discogram: Discogram, ct: Path) -> None:
    """A square of half the detector is as wide again as a square of a quarter."""
    wide = {
        share: _open(discogram("fluoro", ct, *SQUARE, "--shutters", share, "--json"))
        for share in (0.25, 0.5)
    }

    assert wide[0.5] == pytest.approx(2 * wide[0.25], rel=0.05)
    shut = discogram("fluoro", ct, "--shutters", 0)
    assert (shut.code, "shutters" in shut.err) == (2, True)


SQUARE = ("--primary", 0, "--size", 128, "--field", "square")


def _open(ran: Ran) -> float:
    """How wide a row between the letters is lit."""
    picture = np.asarray(Image.open(ran.json["views"][0]["file"]).convert("L"))
    lit = np.flatnonzero(picture[420, 30:890])
    return float(np.ptp(lit))
