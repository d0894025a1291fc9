import numpy as np
import pytest

from discogram.imaging.discs.clicks import Click
from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.find import find
from discogram.imaging.discs.found import Origin
from discogram.imaging.volume import Modality, Volume
from discogram.words.spine import Disc
from tests.imaging.discs.cases import RECIPES, nearest, off, phantom
from tests.imaging.discs.cases import found as searched
from tests.imaging.sentences import said

NAMES = [pytest.param(name, marks=pytest.mark.xdist_group(f"spine-{name}")) for name in RECIPES]
plain = pytest.mark.xdist_group("spine-plain")


def whole(name: str):
    """The true discs that lie wholly in view and are targets."""
    return [
        disc
        for disc in phantom(name).truth.discs
        if disc.in_view and disc.disc is not Disc.S1_S2
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_disc_in_view_is_found_where_it_is(name):
    """Row B01: within 3 mm and 3 degrees, the rim within 3 mm; one of a scan may be lost."""
    found = searched(name)
    assert not found.refused, said(found.refused)

    held = 0
    for true in whole(name):
        disc = nearest(found.discs, true)
        apart = off(disc, true) if disc else None
        held += bool(
            apart and apart.centre_mm <= 3 and apart.tilt_deg <= 3 and apart.rim_mm <= 3
        )
    assert held >= len(whole(name)) - 1
    assert held / len(whole(name)) >= 0.8


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_sure_is_right(name):
    """A transitional vertebra lowers the confidence; it never makes a wrong name sure."""
    found = searched(name)
    for true in phantom(name).truth.discs:
        disc = nearest(found.discs, true)
        if disc is not None and disc.confidence is Confidence.HIGH:
            assert disc.level is true.disc
    assert said(reason for disc in found.discs for reason in disc.evidence)


@pytest.mark.xdist_group("spine-plain")
def test_a_usual_spine_with_ribs_and_sacrum_in_view_is_sure():
    """High is reachable: otherwise the test above could not fail."""
    found = searched("plain")
    assert {disc.confidence for disc in found.discs} == {Confidence.HIGH}
    assert [disc.level for disc in found.discs][-3:] == [Disc.L3_L4, Disc.L4_L5, Disc.L5_S1]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.xdist_group(f"spine-{name}"))
        for name in ("six lumbar", "sacralised", "lumbarised", "no sacrum")
    ],
)
def test_doubt_about_the_level_is_raised(name):
    """Row B01: never hidden."""
    found = searched(name)
    assert Confidence.HIGH not in {disc.confidence for disc in found.discs}


@plain
def test_a_map_and_a_click_give_the_same_disc_as_the_search():
    """One refinement stands behind all three doors."""
    made = phantom("plain")
    true = made.truth.of(Disc.L4_L5)
    click = Click(true.frame.to_ras([3.0, -3.0, 2.0]), Disc.L4_L5)
    by_search = nearest(searched("plain").discs, true)
    by_map = nearest(find(made.volume, labels=made.truth.labels).discs, true)
    (by_click,) = find(made.volume, clicks=[click]).discs

    assert by_search is not None
    assert by_map is not None
    assert (by_map.origin, by_click.origin) == (Origin.LABELS, Origin.CLICK)
    for other in (by_map, by_click):
        assert other.level is Disc.L4_L5
        assert np.allclose(other.frame.centre_ras, by_search.frame.centre_ras, atol=0.8)
        assert other.frame.normal @ by_search.frame.normal > np.cos(np.radians(1.5))


@plain
@pytest.mark.parametrize("letters", ["LPS", "PIR", "SAL"])
def test_the_order_of_the_array_changes_nothing(letters):
    """The same places listed otherwise give the same discs: frames rule, not indices."""
    volume = phantom("plain").volume
    here, there = searched("plain").discs, find(volume.oriented(letters)).discs
    assert len(here) == len(there)
    for a, b in zip(here, there, strict=True):
        assert np.allclose(a.frame.centre_ras, b.frame.centre_ras, atol=0.5)
        assert a.level is b.level


@plain
def test_a_mirrored_patient_has_mirrored_discs():
    """Left is never taken from the array: what was left is right in the mirror."""
    volume = phantom("plain").volume
    mirror = np.diag([-1.0, 1.0, 1.0, 1.0])
    turned = Volume(volume.array, mirror @ volume.affine_ras, Modality.CT)
    for here, there in zip(searched("plain").discs, find(turned).discs, strict=True):
        assert np.allclose(there.frame.centre_ras, here.frame.centre_ras * [-1, 1, 1], atol=0.6)
        assert there.frame.left[0] < -0.9


def refused(volume: Volume, **kwargs) -> list[str]:
    """Why there is no disc, said in both languages."""
    found = find(volume, **kwargs)
    assert not found.discs
    return said(found.refused)


def test_what_is_no_spine_is_refused_with_the_reason():
    """Bad input: a sentence each, and no disc."""
    grid = np.diag([2.0, 2.0, 2.0, 1.0])
    grain = np.random.default_rng(1).normal(40, 60, (90, 90, 60)).astype(np.int16)
    assert refused(Volume(grain, grid)) == ["imaging-no-canal"]
    assert refused(Volume(np.full((40, 40, 40), -1000, np.int16), grid)) == ["imaging-no-body"]
    assert refused(Volume(grain, grid, Modality.MR)) == ["imaging-not-a-ct"]
    assert refused(Volume(grain[:, :, :1], grid)) == ["imaging-too-few-slices"]


@plain
def test_too_little_of_a_spine_is_refused():
    """Two discs are a coincidence: at least three in a row."""
    made = phantom("plain")
    top = made.truth.of(Disc.L3_L4).frame.centre_ras[2]
    low = made.truth.of(Disc.L4_L5).frame.centre_ras[2]
    slices = np.sort(made.volume.voxels_at([[0, 0, low - 14], [0, 0, top + 14]])[:, 2])
    first, last = (int(value) for value in slices)
    shifted = made.volume.affine_ras @ np.array(
        [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, first], [0, 0, 0, 1]], dtype=float
    )
    crop = Volume(made.volume.array[:, :, first:last], shifted, Modality.CT)
    assert refused(crop)[0] in {"imaging-no-three-discs", "imaging-no-canal"}


@plain
def test_a_click_beside_a_disc_is_refused():
    """Every click that does not hold is told at once."""
    made = phantom("plain")
    away = made.truth.of(Disc.L4_L5).frame.to_ras([45.0, 0.0, 0.0])
    clicks = [Click(np.array([0.0, 0.0, 9000.0])), Click(np.array([0.0, 0.0, -9000.0]))]
    assert refused(made.volume, clicks=clicks) == ["imaging-click-outside"] * 2
    assert refused(made.volume, clicks=[Click(away)]) == ["imaging-click-no-disc"]


@plain
@pytest.mark.parametrize("share", [0.35, 0.5, 0.65])
def test_a_click_in_a_body_is_told_from_one_in_a_disc(share):
    """One endplate is near everywhere in a body: what it needs is a second one."""
    made = phantom("plain")
    discs = [made.truth.of(each).frame.centre_ras for each in (Disc.L3_L4, Disc.L4_L5)]
    between = discs[1] + share * (discs[0] - discs[1])
    assert refused(made.volume, clicks=[Click(between)]) == ["imaging-click-in-body"]


@plain
def test_a_click_that_was_moved_to_the_next_disc_is_told():
    """Just past the endplate the disc is within reach, and the person reads that it was."""
    made = phantom("plain")
    true = made.truth.of(Disc.L2_L3)
    past = true.frame.to_ras([0.0, 0.0, true.shape.height_mm / 2 + 3.0])
    (disc,) = find(made.volume, clicks=[Click(past, Disc.L2_L3)]).discs
    assert off(disc, true).centre_mm < 2
    assert said(disc.evidence) == ["imaging-disc-level-by-person", "imaging-click-moved"]
    (exact,) = find(made.volume, clicks=[Click(true.frame.centre_ras, Disc.L2_L3)]).discs
    assert said(exact.evidence) == ["imaging-disc-level-by-person"]
