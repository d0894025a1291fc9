from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.imaging.phantom.injection import Injection, Nucleogram
from discogram.imaging.phantom.patient import Patient
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.scan import Scan
from discogram.words.spine import Count, Disc


def test_about_fifteen_of_a_hundred_are_transitional() -> None:
    """Of 1000 seeds 15 % give a transitional spine, and every form occurs."""
    forms = Counter(Recipe.drawn(seed).count for seed in range(1000))

    assert 120 <= 1000 - forms[Count.USUAL] <= 180
    assert min(forms[each] for each in Count) > 25


def test_everyday_scans_are_drawn() -> None:
    """Thick and thin, small and large, quiet and grainy, straight and crooked."""
    drawn = [Recipe.drawn(seed) for seed in range(300)]
    fields = [each.scan.field_mm for each in drawn]
    slices = [each.scan.thickness_mm for each in drawn]

    assert (min(fields) < 150, max(fields) > 480) == (True, True)
    assert (min(slices) < 1.0, max(slices) > 4.7) == (True, True)
    assert max(each.scan.noise_hu for each in drawn) > 55
    assert max(abs(each.patient.scoliosis_deg) for each in drawn) > 17
    assert {each.patient.intravenous for each in drawn} == {True, False}
    assert any(each.patient.hip_screw for each in drawn)


@settings(max_examples=100)
@given(st.integers(0, 2**63))
def test_a_seed_is_the_whole_recipe(seed: int) -> None:
    """Drawn twice it is the same, and it names no disc that the spine has not."""
    recipe = Recipe.drawn(seed)

    assert recipe == Recipe.drawn(seed)
    assert {disc for disc, _ in recipe.patient.thin} <= set(recipe.levels)
    assert 39.9 <= recipe.patient.lordosis_deg <= 60.1


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Recipe(-1),
        lambda: Recipe(1).injecting((Disc.L5_L6, 2)),
        lambda: Recipe(1).injecting((Disc.L4_L5, 6)),
        lambda: Recipe(1).injecting((Disc.L4_L5, 1), (Disc.L4_L5, 2)),
        lambda: Recipe(1, Count.SACRALISED_L5, Patient(vacuum=(Disc.L5_S1,))),
        lambda: Injection(Disc.L4_L5, 3, Nucleogram.FISSURED, arc_deg=40.0),
        lambda: Injection(Disc.L4_L5, 4, Nucleogram.FISSURED, arc_deg=20.0),
        lambda: Scan(spacing_mm=0.0),
        lambda: Scan(noise_hu=float("nan")),
        lambda: replace(Scan(), tilt_deg=80.0),
    ],
)
def test_what_cannot_be_is_refused(wrong) -> None:
    """A disc this spine has not, a grade there is not, a scanner nobody built."""
    with pytest.raises(InputError):
        wrong()


def test_every_problem_of_a_scan_is_told_at_once() -> None:
    """Nobody mends one number to hear of the next."""
    with pytest.raises(InputError) as told:
        Scan(spacing_mm=0.0, tilt_deg=90.0)

    assert len(told.value.reasons) == 2
