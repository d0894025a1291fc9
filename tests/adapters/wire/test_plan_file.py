"""Planned needles come in whole, or every problem of the file is told with its place."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.adapters.wire.plan_file import (
    PlannedNeedle,
    first_of_each,
    read_plans,
    scan_of,
)
from discogram.errors import InputError
from discogram.words.spine import Disc, Side

PLAN = {
    "disc": "L4/L5",
    "side": "left",
    "feasible": True,
    "violates": [],
    "target_mm": [-3.6, 144.5, 258.6],
    "entry_mm": [-88, 60.0, 270.0],
    "needle_mm": 178,
    "clearance_mm": {"bone": 2.8},
}
NEEDLE = PlannedNeedle(
    Disc.L4_L5, Side.LEFT, (-88.0, 60.0, 270.0), (-3.6, 144.5, 258.6), True, 178.0
)


def document(*plans, **more):
    """A file with these plans."""
    return {"format": "discogram.plan/1", "plans": list(plans), **more}


def test_a_plan_is_read_as_it_is_written() -> None:
    """Disc, side, both places in RAS, and what the file says besides is left alone."""
    assert read_plans(document(PLAN)) == (NEEDLE,)
    assert read_plans(document(PLAN, frame="RAS")) == (NEEDLE,)


def test_what_is_not_said_is_unknown() -> None:
    """No level, no verdict, no length: None, and never a guess."""
    bare = {name: PLAN[name] for name in ("side", "target_mm", "entry_mm")}

    (needle,) = read_plans(document(bare | {"disc": None}))

    assert (needle.disc, needle.feasible, needle.needle_mm) == (None, None, None)


def test_alternatives_stand_behind_the_first_of_a_disc_and_side() -> None:
    """The first plan of each disc and side is the proposed one."""
    other = PLAN | {"side": "right"}
    plans = read_plans(document(PLAN, PLAN | {"entry_mm": [-90, 50, 270]}, other))

    assert [(each.side, each.entry_ras_mm[0]) for each in first_of_each(plans)] == [
        (Side.LEFT, -88),
        (Side.RIGHT, -88),
    ]


def test_discs_without_a_level_are_told_apart_by_their_middle() -> None:
    """Two discs that nobody could name have a needle each from the left."""
    nameless = PLAN | {"disc": None, "confidence": "none"}
    places = ([1.0, 2.0, 3.0], [1.0, 2.0, 40.0])
    plans = read_plans(document(*(nameless | {"disc_centre_mm": each} for each in places)))

    assert [each.centre_ras_mm for each in first_of_each(plans)] == [(1, 2, 3), (1, 2, 40)]
    assert {each.confidence for each in plans} == {"none"}


SCAN = {
    "voxels_sha256": "abc",
    "shape": [3, 4, 5],
    "affine": np.diag([1.0, 1.0, 2.5, 1.0]).tolist(),
    "series_uid": "1.2.3",
}


def test_a_file_says_of_which_scan_it_is() -> None:
    """Where it says nothing, nobody knows."""
    found = scan_of(document(PLAN, scan=SCAN))

    assert found is not None
    assert (found.voxels_sha256, found.shape, found.series_uid) == ("abc", (3, 4, 5), "1.2.3")
    assert found.affine_ras[2, 2] == 2.5
    assert scan_of(document(PLAN)) is None


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ([], [("input-not-an-object", None)]),
        ({"format": "discogram.discs/1"}, [("input-format-unknown", "format")]),
        ({"format": "discogram.plan/1"}, [("input-missing", "plans")]),
        (document() | {"plans": "L4/L5"}, [("input-not-a-list", "plans")]),
        (document(), [("plan-file-empty", "plans")]),
        (document(PLAN, frame="LPS"), [("input-word-unknown", "frame")]),
        (document(PLAN, scan="CT 7"), [("input-wrong-shape", "scan")]),
        (
            document(PLAN, scan=SCAN | {"shape": [1], "affine": [[1]], "series_uid": 3}),
            [
                ("input-wrong-shape", "scan.shape"),
                ("input-wrong-shape", "scan.affine"),
                ("input-wrong-shape", "scan.series_uid"),
            ],
        ),
        (
            document(PLAN | {"confidence": "very", "disc_centre_mm": [1]}),
            [
                ("input-not-a-place", "plans[0].disc_centre_mm"),
                ("input-word-unknown", "plans[0].confidence"),
            ],
        ),
        (document(3), [("input-wrong-shape", "plans[0]")]),
        (
            document(PLAN, {"disc": "L9", "entry_mm": [1, 2], "needle_mm": "long"}),
            [
                ("input-not-a-place", "plans[1].entry_mm"),
                ("input-missing", "plans[1].target_mm"),
                ("input-missing", "plans[1].side"),
                ("input-word-unknown", "plans[1].disc"),
                ("input-not-a-number", "plans[1].needle_mm"),
            ],
        ),
        (
            document(PLAN | {"side": "front", "entry_mm": [1, 2, True]}),
            [
                ("input-not-a-place", "plans[0].entry_mm"),
                ("input-word-unknown", "plans[0].side"),
            ],
        ),
        (
            document(PLAN | {"entry_mm": PLAN["target_mm"]}),
            [("plan-file-no-length", "plans[0].entry_mm")],
        ),
    ],
)
def test_every_problem_is_told_with_its_place(broken, told) -> None:
    """What is wrong, where, in a sentence of either language."""
    with pytest.raises(InputError) as wrong:
        read_plans(broken)

    assert [(why.id, why.place) for why in wrong.value.reasons] == told
    for language in ("en", "es"):
        assert all(Speaker(language, strict=True).say(why) for why in wrong.value.reasons)


_anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*PLAN, "x"]), inner, max_size=5)
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(_anything)
def test_no_plan_is_a_crash(plan) -> None:
    """Whatever stands where a plan belongs is read or refused."""
    try:
        read = read_plans(document(plan))
    except InputError:
        return

    assert len(read) == 1


@settings(deadline=None)
@given(_anything | st.dictionaries(st.sampled_from(sorted(SCAN)), _anything))
def test_no_scan_is_a_crash(scan) -> None:
    """Whatever stands where the scan belongs is understood or refused."""
    try:
        found = scan_of(document(PLAN, scan=scan))
    except InputError:
        return

    assert found is None
