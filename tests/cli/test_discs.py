"""`discogram discs`: the discs of a CT, for a person and for a program. Row B01."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from discogram.adapters.language import Speaker
from discogram.adapters.nifti.write import content_of
from discogram.cli.discs import _evidence
from discogram.errors import reason
from discogram.imaging.volume import Modality, Volume
from discogram.words.spine import Disc
from tests.cli.conftest import Discogram
from tests.imaging.discs.cases import made, phantom

pytestmark = pytest.mark.xdist_group("spine-plain")


@pytest.fixture
def ct(desk: Path) -> Path:
    """The plain phantom as a file."""
    path = desk / "ct.nii.gz"
    path.write_bytes(content_of(phantom("plain").volume))
    return path


def test_a_program_is_told_frames_units_and_evidence(discogram: Discogram, ct: Path) -> None:
    """`discogram.discs/1` as the issue writes it."""
    told = json.loads(discogram("discs", ct, "--json").out)
    assert (told["format"], told["frame"], told["refused"]) == (
        "discogram.discs/1",
        "RAS",
        None,
    )
    lowest = told["discs"][-1]
    true = phantom("plain").truth.of(Disc.L5_S1)
    assert (lowest["level"], lowest["confidence"]) == ("L5/S1", "high")
    assert np.linalg.norm(np.array(lowest["centre_mm"]) - true.frame.centre_ras) < 3
    assert np.cross(lowest["normal"], lowest["anterior"]) == pytest.approx(
        lowest["left"], abs=1e-3
    )
    assert len(lowest["outline_mm"]) > 30
    assert lowest["evidence"]
    assert {"contrast", "rim"} <= set(lowest["quality"])


def test_a_person_sees_a_line_for_each_disc_and_a_sheet(
    discogram: Discogram, ct: Path, desk: Path
) -> None:
    """What is a proposal is called one."""
    ran = discogram("discs", ct, "--out", desk / "out", "--synthetic")
    assert ran.code == 0
    assert "L4/L5 (sure)" in ran.out
    assert "a person confirms" in ran.out
    assert Image.open(desk / "out" / "discs.png").width > 1000


def test_a_click_finds_the_disc_that_is_meant(discogram: Discogram, ct: Path) -> None:
    """The third door, and the level that the person names."""
    place = phantom("plain").truth.of(Disc.L3_L4).frame.centre_ras
    x, y, z = (f"{value:.0f}" for value in place)
    told = json.loads(discogram("discs", ct, "--click", f"{x},{y},{z}=L3/L4", "--json").out)
    (disc,) = told["discs"]
    assert (disc["level"], disc["confidence"], disc["found_by"]) == ("L3/L4", "low", "click")


def test_every_bad_place_is_told_at_once(discogram: Discogram, ct: Path) -> None:
    """A clear sentence for each, and no traceback."""
    ran = discogram("discs", ct, "--click", "here", "--click", "1,2,3=L9/L10")
    assert ran.code != 0
    assert '"here"' in ran.err
    assert '"1,2,3=L9/L10"' in ran.err


def test_places_and_levels_are_read_as_people_write_them(
    discogram: Discogram, ct: Path
) -> None:
    """Spaces, and the short name of a disc; each wrong part has its own sentence."""
    x, y, z = (
        f"{value:.0f}" for value in phantom("plain").truth.of(Disc.L3_L4).frame.centre_ras
    )
    told = json.loads(discogram("discs", ct, "--click", f"{x}, {y}, {z} = L3-4", "--json").out)
    assert [disc["level"] for disc in told["discs"]] == ["L3/L4"]
    ran = discogram("discs", ct, "--click", "1,2", "--click", "1,2,3=L9")
    assert '"1,2" is no place' in ran.err
    assert '"1,2,3=L9" names no disc' in ran.err


def test_names_that_stand_upside_down_are_refused(discogram: Discogram, ct: Path) -> None:
    """L2/L3 below L3/L4 is a slip: the needle would go into the wrong disc."""
    places = [
        ",".join(f"{value:.0f}" for value in phantom("plain").truth.of(each).frame.centre_ras)
        for each in (Disc.L2_L3, Disc.L3_L4)
    ]
    for names in (("L3/L4", "L2/L3"), ("L3/L4", "L3/L4")):
        marked = [
            word
            for place, name in zip(places, names, strict=True)
            for word in ("--click", f"{place}={name}")
        ]
        ran = discogram("discs", ct, *marked)
        assert ran.code == 2
        assert f"would be {names[0]} and {names[1]}" in ran.err
        assert "such as L3/L4 above L4/L5" in ran.err


def test_what_holds_for_one_disc_is_told_beside_its_name() -> None:
    """A line that says *this disc* says which."""
    shared, own = reason("imaging-disc-wings-seen"), reason("imaging-disc-figures-poor")
    first = replace(made((0, 0, 33)), level=Disc.L4_L5, evidence=(shared, own))
    second = replace(made(), level=Disc.L5_S1, evidence=(shared,))
    third = replace(made((0, 0, -33)), evidence=(shared, own))
    lines = list(_evidence((first, second, third), Speaker("en", strict=True)))
    assert lines == [
        "The wings of the sacrum begin below the lowest disc.",
        "L4/L5: This disc is less clear than the others.",
        "0.0, 0.0, -33.0: This disc is less clear than the others.",
    ]


def test_whose_the_names_are_is_told_once() -> None:
    """Each name stands beside its disc already; what the scan counts otherwise does not."""
    levels = (Disc.L4_L5, Disc.L5_S1)
    named = [
        replace(
            made((0, 0, -33 * at)),
            level=level,
            evidence=(reason("imaging-disc-level-by-map", level=level),),
        )
        for at, level in enumerate(levels)
    ]
    differs = reason("imaging-disc-level-differs", level=Disc.L5_L6)
    named[1] = replace(named[1], evidence=(*named[1].evidence, differs))
    assert list(_evidence(named, Speaker("en", strict=True))) == [
        "The name is the label map's.",
        "L5/S1: Counted from what the scan shows, this disc is L5/L6.",
    ]


def test_no_spine_is_a_reason_and_no_file(discogram: Discogram, desk: Path) -> None:
    """Refused in words for a person, as a field for a program; nothing is written."""
    grain = np.random.default_rng(1).normal(40, 60, (60, 60, 40)).astype(np.int16)
    path = desk / "grain.nii.gz"
    path.write_bytes(content_of(Volume(grain, np.diag([3.0, 3.0, 3.0, 1.0]), Modality.CT)))
    ran = discogram("discs", path, "--out", desk / "out")
    assert ran.code != 0
    assert "no spinal canal" in ran.err
    assert not (desk / "out").exists()
    told = json.loads(discogram("discs", path, "--json").out)
    assert (told["discs"], len(told["refused"])) == ([], 1)
