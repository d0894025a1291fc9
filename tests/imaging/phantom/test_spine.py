from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.imaging.frames import Array, transform
from discogram.imaging.phantom import labels
from discogram.imaging.phantom.patient import Patient
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.spine import Phantom, spine
from discogram.imaging.phantom.truth import TrueDisc
from discogram.words.spine import DISCS, Count, Disc, Side
from tests.imaging.phantom.cases import QUICK, clean, values_at

pytestmark = pytest.mark.xdist_group("phantoms")  # who share them make them once

BONE = {
    *labels.VERTEBRAE.values(),
    labels.SACRUM,
    *labels.HIP.values(),
    *(at + rib for at in labels.RIB_ABOVE.values() for rib in range(8, 13)),
}


def seen(phantom: Phantom) -> list[TrueDisc]:
    """The discs that lie in view as a whole; a phantom without any proves nothing."""
    found = [each for each in phantom.truth.discs if each.in_view]
    assert len(found) >= 5
    return found


def rim_ras(disc: TrueDisc, share: float) -> Array:
    """The outline, drawn in or out by a share of its size."""
    flat = disc.shape.outline * share
    return disc.frame.to_ras(np.column_stack([flat, np.zeros(len(flat))]))


def test_the_same_recipe_gives_the_same_phantom() -> None:
    """Nothing but the recipe decides: not the hour, not the machine."""
    recipe = replace(Recipe.drawn(3), scan=replace(QUICK, noise_hu=20.0))

    one, other = spine(recipe), spine(recipe)

    assert np.array_equal(one.volume.array, other.volume.array)
    assert np.array_equal(one.truth.labels.array, other.truth.labels.array)


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 2**32))
def test_every_seed_makes_a_phantom(seed: int) -> None:
    """Whatever is drawn: a CT in Hounsfield units, its labels, and every disc where it says."""
    drawn = Recipe.drawn(seed)
    scan = replace(drawn.scan, spacing_mm=5.0, thickness_mm=max(drawn.scan.thickness_mm, 4.0))

    made = spine(replace(drawn, scan=scan))

    assert made.volume.array.dtype == np.int16
    assert made.volume.shape == made.truth.labels.shape
    assert made.volume.array.min() >= -1024
    assert [each.disc for each in made.truth.discs] == list(drawn.levels)
    for each in made.truth.discs:
        assert 1.5 < each.shape.height_mm < 20
        assert 25 < each.shape.width_mm < 65
        assert np.isclose(np.ptp(each.shape.outline[:, 0]), each.shape.width_mm)


@pytest.mark.parametrize("count", Count)
def test_outlines_and_middles_lie_in_the_label_of_their_disc(count: Count) -> None:
    """A little inside the rim all is disc, a little outside nothing is."""
    made = clean(count)
    for disc in seen(made):
        number = labels.disc_number(disc.disc)

        inside = values_at(made.truth.labels, rim_ras(disc, 0.92)) == number
        outside = values_at(made.truth.labels, rim_ras(disc, 1.10)) == number
        assert inside.mean() > 0.97
        assert outside.mean() < 0.03


def test_a_disc_is_soft_and_its_neighbours_are_bone() -> None:
    """Along the normal: disc in the middle, bone beyond half of the height, on both sides."""
    made = clean(Count.USUAL)
    for disc in seen(made):
        beyond = disc.shape.height_mm / 2 + 5.0
        above, middle, below = (
            float(made.volume.at(disc.frame.to_ras([0.0, 0.0, up])))
            for up in (beyond, 0.0, -beyond)
        )

        assert 50 < middle < 120
        assert min(above, below) > 130


def test_a_volume_centroid_is_that_of_the_label() -> None:
    """Formula and voxels agree on where a disc lies."""
    truth = clean(Count.USUAL).truth
    for disc in seen(clean(Count.USUAL)):
        voxels = np.argwhere(truth.labels.array == labels.disc_number(disc.disc))
        centroid = transform(truth.labels.affine_ras, voxels).mean(axis=0)

        assert np.linalg.norm(centroid - disc.volume_centroid_ras) < 0.5


@pytest.mark.parametrize("count", Count)
def test_roots_run_beside_bone_never_through_it(count: Count) -> None:
    """What a needle plan has to keep clear of is where a root can be."""
    made = clean(count)
    for root in made.truth.roots:
        steps = np.linspace(0, len(root.points_ras) - 1, 80)
        nodes = np.arange(len(root.points_ras))
        line = np.stack([np.interp(steps, nodes, axis) for axis in root.points_ras.T], axis=1)

        touched = set(values_at(made.truth.labels, line).tolist()) & BONE
        assert touched == set(), f"{root.name} {root.side}"


@pytest.mark.parametrize("count", Count)
def test_the_canal_is_free_of_bone(count: Count) -> None:
    """Its voxels are fat, sac and cord; the rim is mixed with what lies beside."""
    made = clean(count)
    values = made.volume.array[made.truth.labels.array == labels.CANAL]

    assert len(values) > 8_000
    assert (values > 150).mean() < 0.01


def test_left_is_left() -> None:
    """What is named by a side lies on that side, in RAS: x grows to the right."""
    made = clean(Count.USUAL)
    truth = made.truth
    middle = truth.of(Disc.L3_L4).frame.centre_ras[0]
    for numbers in (labels.PSOAS, labels.KIDNEY, labels.HIP, labels.ROOT):
        for side, number in numbers.items():
            voxels = np.argwhere(truth.labels.array == number)
            x = transform(truth.labels.affine_ras, voxels)[:, 0].mean()
            assert bool(x > middle) is (side is Side.RIGHT)
    for root in truth.roots:
        assert bool(root.points_ras[-1, 0] > middle) is (root.side is Side.RIGHT)
    for disc in truth.discs:
        assert disc.frame.left[0] < -0.9


def test_the_liver_lies_on_the_right_and_the_aorta_on_the_left() -> None:
    """Organs are no mirror image: a swapped volume would show."""
    made = spine(Recipe(2, scan=replace(QUICK, length_mm=380.0)))
    array, affine = made.truth.labels.array, made.truth.labels.affine_ras
    liver, aorta, cava = (
        transform(affine, np.argwhere(array == number))[:, 0].mean()
        for number in (labels.LIVER, labels.AORTA, labels.CAVA)
    )

    assert liver > cava > aorta


@pytest.mark.parametrize("count", Count)
def test_the_discs_are_those_of_the_count(count: Count) -> None:
    """Names and order are the vocabulary's; each lies below the one before."""
    truth = clean(count).truth
    heights = [each.frame.centre_ras[2] for each in truth.discs]

    assert [each.disc for each in truth.discs] == list(DISCS[count])[-len(truth.discs) :]
    assert heights == sorted(heights, reverse=True)
    assert truth.count is count


def test_the_angles_are_those_asked_for() -> None:
    """Lordosis from L1 to S1 and the Cobb angle, read off the vertebrae."""
    patient = Patient(lordosis_deg=55.0, sacral_slope_deg=44.0)
    straight = spine(Recipe(1, patient=patient, scan=QUICK)).truth
    crooked = spine(Recipe(1, patient=replace(patient, scoliosis_deg=18.0), scan=QUICK)).truth

    first, last = (straight.of(disc).frame.normal for disc in (Disc.T12_L1, Disc.L5_S1))
    between = np.degrees(np.arccos(first @ last))
    tilts = [np.degrees(np.arcsin(each.frame.normal[0])) for each in crooked.discs]
    assert abs(between - 55.0) < 8.0
    assert abs(np.ptp(tilts) - 18.0) < 3.0
    middle = crooked.of(Disc.L2_L3).frame.centre_ras[0]
    assert middle > crooked.of(Disc.L5_S1).frame.centre_ras[0] + 3.0


def test_what_is_out_of_view_is_said() -> None:
    """A short scan of the upper spine shows no wing of the sacrum and no last disc."""
    high = spine(Recipe(1, scan=replace(QUICK, above_s1_mm=170.0, length_mm=120.0))).truth
    whole = spine(Recipe(1, scan=replace(QUICK, length_mm=400.0))).truth

    assert not high.ala
    assert not high.of(Disc.L5_S1).in_view
    assert high.of(Disc.L1_L2).in_view
    assert whole.ala
    assert "T12" in whole.ribs


def test_thin_discs_gas_and_screws_are_there() -> None:
    """A worn disc is lower, a vacuum holds gas, a screw is metal."""
    patient = Patient(
        thin=((Disc.L4_L5, 0.4),), vacuum=(Disc.L4_L5,), hip_screw=Side.LEFT, intravenous=True
    )
    scan = replace(QUICK, length_mm=420.0, spacing_mm=3.0, thickness_mm=3.0)
    worn = spine(Recipe(4, patient=patient, scan=scan))
    sound = spine(Recipe(4, scan=scan))

    disc, whole = (each.truth.of(Disc.L4_L5) for each in (worn, sound))
    assert disc.shape.height_mm < 0.75 * whole.shape.height_mm
    assert float(worn.volume.at(disc.frame.centre_ras)) < -200
    metal = np.argwhere(worn.truth.labels.array == labels.METAL)
    x = transform(worn.truth.labels.affine_ras, metal)[:, 0].mean()
    assert x < disc.frame.centre_ras[0] - 50
    aorta = worn.truth.labels.array == labels.AORTA
    assert np.median(worn.volume.array[aorta]) > 180
    assert np.median(sound.volume.array[sound.truth.labels.array == labels.AORTA]) < 60
