"""Rows M04, M05, B01: from a CT to plans, sheets and needles for others."""

from io import BytesIO
from json import loads
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from discogram.adapters.nifti.read import volume_from
from discogram.adapters.nifti.write import content_of
from discogram.adapters.plans.sheet import SheetWords
from discogram.adapters.wire.plan_file import first_of_each, read_plans, scan_of
from discogram.imaging.volume import Volume
from discogram.imaging.which_scan import WhichScan
from discogram.scans import plan_pictures
from discogram.words.spine import Disc
from tests.cli.conftest import Discogram
from tests.imaging.discs.cases import phantom

pytestmark = pytest.mark.xdist_group("spine-plan")

SIDES = ("left", "right")
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


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The CT of a spine whose lowest lumbar vertebra has grown into the sacrum."""
    path = tmp_path_factory.mktemp("sacralised") / "ct.nii.gz"
    path.write_bytes(content_of(phantom("sacralised").volume, quickly=True))
    return path


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
    sheets = [f"L3-L4-{side}{what}.png" for side in SIDES for what in ("", "-view")]
    for name in (*sheets, "signs.png"):
        assert min(Image.open(BytesIO((tmp_path / name).read_bytes())).size) > 600
    pictures = {each.stem for each in tmp_path.glob("L3-L4-*.png")}
    # Every plan has its sheet, its view and its surface, not the first of a side alone.
    assert len(told["plans"]) > 2
    assert len([each for each in pictures if not each.endswith("-view")]) == len(told["plans"])
    assert len([each for each in pictures if each.endswith("-view")]) == len(told["plans"])
    assert len(list(tmp_path.glob("L3-L4-*.stl"))) == len(told["plans"])
    needles = volume_from((tmp_path / "needles.nii.gz").read_bytes())
    best = next(each for each in told["plans"] if each["side"] == "left")
    middle = np.mean([best["entry_mm"], best["target_mm"]], axis=0)
    i, j, k = np.rint(needles.voxels_at(middle)).astype(int)
    near = needles.array[i - 1 : i + 2, j - 1 : j + 2, k - 1 : k + 2]
    assert (near == 1).any()
    assert set(told["files"]) == {str(each) for each in tmp_path.iterdir()}
    kept = loads((tmp_path / "plan.json").read_text())
    made_of = scan_of(kept)
    assert made_of is not None
    assert made_of.is_that(WhichScan.of(phantom("plain").volume))
    assert set(kept["files"]) == {each.name for each in tmp_path.iterdir()}


def test_the_page_tells_what_a_person_needs(
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path, sheets: list[Any]
) -> None:
    """One side in Spanish: angles, length, and that nobody signed the numbers."""
    more = ("--levels", "L4-5", "--side", "right", "--modality", "ct", "--lang", "es")
    ran = discogram(*words(scan, *more, "--out", tmp_path))

    assert ran.code == 0
    assert "  L4/L5 lado derecho: " in ran.out
    assert "dirección clínica" in ran.out
    assert str(tmp_path / "L4-L5-right.stl") in ran.out


@pytest.fixture
def sheets(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The words of every sheet of a needle that is drawn, as they were given to be drawn."""
    drawn: list[Any] = []

    def kept(cut: object, sagittal: Any, back: object, words: SheetWords) -> bytes:
        drawn.append((words, {name: place for place, name in sagittal.names}))
        return b"a picture"

    monkeypatch.setattr(plan_pictures, "plan_sheet", kept)
    return drawn


def test_the_doubt_about_a_level_goes_with_every_plan(
    discogram: Discogram, doubtful: Path, tmp_path: Path, sheets: list[Any]
) -> None:
    """What `discs` says of the level stands in plan.json, at the terminal and on the sheet."""
    found = discogram("discs", doubtful, "--json").json["discs"]
    disc = next(each for each in found if each["level"] == "L3/L4")
    more = ("--levels", "L3/L4", "--side", "left", "--out", tmp_path / "out")
    ran = discogram("plan", doubtful, *more)

    assert disc["confidence"] == "low"
    for plan in loads((tmp_path / "out" / "plan.json").read_text())["plans"]:
        assert (plan["disc"], plan["disc_is"]) == ("L3/L4", "proposal")
        assert (plan["confidence"], plan["evidence"]) == ("low", disc["evidence"])
        assert plan["disc_centre_mm"] == pytest.approx(disc["centre_mm"], abs=0.06)
    assert "L3/L4 (doubtful): middle at " in ran.out
    assert all(why in ran.out for why in disc["evidence"])
    assert "The levels are proposals: a person confirms them" in ran.out
    (words, names) = sheets[0]
    assert "DOUBTFUL" in words.level
    assert all(why in words.notes[0] for why in disc["evidence"])
    assert "L3/L4 ?" in names
    assert min(right for right, _ in names.values()) > 40  # mm: no name is cut off


def at(level: Disc, name: str = "") -> tuple[str, str]:
    """A click into a disc of the plain phantom; also without its name."""
    place = phantom("plain").truth.of(level).frame.centre_ras
    return ("--click", ",".join(f"{value:.0f}" for value in place) + name)


def test_a_disc_that_is_pointed_at_is_planned_to(
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path, sheets: list[Any]
) -> None:
    """And no other, by the name that the person gives; without one it has none, and a place."""
    places = (*at(Disc.L3_L4, "=L3/L4"), *at(Disc.L4_L5))
    more = ("--side", "left", "--modality", "ct", "--out", tmp_path / "out")
    ran = discogram("plan", scan["ct"], *places, *more)
    plans = loads((tmp_path / "out" / "plan.json").read_text())["plans"]

    assert ran.code == 0
    assert {(each["disc"], each["found_by"]) for each in plans} == {
        ("L3/L4", "click"),
        (None, "click"),
    }
    assert "L3/L4 (doubtful): middle at " in ran.out
    assert "The person who marked the disc calls it L3/L4." in ran.out
    assert "Level not known: middle at " in ran.out
    for shown, _ in sheets:
        assert shown.title.startswith("L3/L4 ") == ("NOT KNOWN" not in shown.level)
    drawn = {each.name for each in (tmp_path / "out").glob("*.png")} - {"signs.png"}
    assert {each[:5] for each in drawn} == {"L3-L4", "disc-"}
    assert len(first_of_each(read_plans({"format": "discogram.plan/1", "plans": plans}))) == 2


def test_clicks_show_the_discs_and_a_map_the_organs(
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path
) -> None:
    """Who points means it: the map that was given besides shows no other disc."""
    more = ("--side", "left", "--modality", "ct", "--out", tmp_path / "out", "--json")
    told = discogram(*words(scan, *at(Disc.L4_L5, "=L4/L5"), *more)).json

    assert {(each["disc"], each["found_by"]) for each in told["plans"]} == {("L4/L5", "click")}


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        (((Disc.L4_L5, ""),), "=L4/L5."),
        (((Disc.L4_L5, ""), (Disc.L4_L5, "")), "Two places lie in one disc"),
        (((Disc.L4_L5, "=L4/L5"), (Disc.L3_L4, "=L4/L5")), "an order that no spine has"),
    ],
)
def test_what_is_pointed_at_in_vain_says_what_to_do(
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path, places, sentence: str
) -> None:
    """A disc without a name is chosen by its place; one name and one place are one disc."""
    clicks = [word for each in places for word in at(*each)]
    more = (*clicks, "--levels", "L4/L5", "--out", tmp_path / "out")
    ran = discogram("plan", scan["ct"], *more)

    assert ran.code == 2
    assert sentence in ran.complaints[-1]
    assert not (tmp_path / "out").exists()


def test_two_scans_never_share_a_folder(
    discogram: Discogram,
    scan: dict[str, Path],
    doubtful: Path,
    tmp_path: Path,
    sheets: list[Any],
) -> None:
    """The same scan's next plan leaves no sheet of the former; another scan is refused."""
    one = ("--levels", "L3/L4", "--side", "left", "--modality", "ct", "--out", tmp_path / "out")
    other = ("--levels", "L4/L5", *one[2:])
    assert discogram(*words(scan, *one)).code == 0
    assert discogram(*words(scan, *other)).code == 0
    before = {each.name: each.read_bytes() for each in (tmp_path / "out").iterdir()}
    refused = discogram("plan", doubtful, *one)

    # Under CT nobody looks down the needle with a C-arm.
    assert {"L4-L5-left.png", "L4-L5-left.stl"} <= before.keys()
    assert not [name for name in before if name.startswith("L3") or "view" in name]
    assert WhichScan.of(phantom("plain").volume).short in sheets[-1][0].scan
    assert (refused.code, refused.out) == (2, "")
    assert "holds the plan of another scan" in refused.complaints[0]
    assert {each.name: each.read_bytes() for each in (tmp_path / "out").iterdir()} == before


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
    discogram: Discogram, scan: dict[str, Path], tmp_path: Path, sheets: list[Any]
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
