from dataclasses import replace

import numpy as np
import pytest

from discogram.errors import InputError
from discogram.imaging.phantom.patient import Patient
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.scan import Scan
from discogram.imaging.phantom.scanner import GANTRY, down_ras, grid
from discogram.imaging.phantom.spine import MARKER_HU, spine
from discogram.imaging.table import PatientPosition as Lies
from discogram.words.spine import Disc
from tests.imaging.phantom.cases import QUICK


def test_every_position_has_its_gantry() -> None:
    """No position is left out; rows and columns are at right angles."""
    assert set(GANTRY) == set(Lies)
    for row, column in GANTRY.values():
        assert np.dot(row, column) == 0


@pytest.mark.parametrize("position", Lies)
def test_the_table_is_under_the_patient(position: Lies) -> None:
    """Whatever lies below, back or front or side: the table is there and the beads are not."""
    scan = replace(QUICK, field_mm=560.0, length_mm=24.0, position=position, markers=True)
    made = spine(Recipe(6, patient=Patient(fat_mm=10.0), scan=scan))
    bare = spine(Recipe(6, patient=Patient(fat_mm=10.0), scan=replace(scan, table=False)))
    differs = np.argwhere(made.volume.array != bare.volume.array)
    table = made.volume.affine_ras[:3, :3] @ differs.mean(axis=0)
    middle = made.volume.affine_ras[:3, :3] @ ((np.array(made.volume.shape) - 1) / 2)

    assert (table - middle) @ down_ras(position) > 80
    for name, place in made.truth.markers_ras.items():
        assert float(made.volume.at(place)) == pytest.approx(MARKER_HU[name], abs=5)


def test_a_turned_patient_is_turned_in_the_truth() -> None:
    """Turned by 12 degrees the front of every disc goes to the patient's left."""
    turned = spine(Recipe(1, scan=replace(QUICK, rotation_deg=12.0))).truth
    front = turned.of(Disc.L3_L4).frame.anterior

    assert np.degrees(np.arctan2(-front[0], front[1])) == pytest.approx(12.0, abs=0.5)


@pytest.mark.parametrize("position", [Lies.HFS, Lies.FFP, Lies.HFDR])
def test_a_tilted_gantry_leans_the_slices(position: Lies) -> None:
    """The volume is sheared by the tilt and the truth stays where it is."""
    scan = replace(QUICK, tilt_deg=15.0, position=position)
    made = spine(Recipe(1, scan=scan))

    assert made.volume.lean_deg == pytest.approx(15.0, abs=0.01)
    disc = made.truth.of(Disc.L2_L3)
    assert 40 < float(made.volume.at(disc.frame.centre_ras)) < 250


def test_noise_is_as_strong_as_asked() -> None:
    """Measured where the same phantom without noise has one value."""
    quiet = spine(Recipe(1, scan=QUICK)).volume.array.astype(float)
    grainy = spine(Recipe(1, scan=replace(QUICK, noise_hu=40.0))).volume.array
    away = (grainy - quiet)[quiet > -500]

    assert away.std() == pytest.approx(40.0, rel=0.03)
    assert abs(away.mean()) < 0.5


def test_thick_slices_average_what_lies_in_them() -> None:
    """The brightest voxel of a thin endplate is darker in a thick slice."""
    thin, thick = (
        spine(
            Recipe(1, scan=replace(QUICK, spacing_mm=2.0, thickness_mm=each, length_mm=60.0))
        ).volume
        for each in (1.0, 5.0)
    )

    assert np.percentile(thick.array, 99.5) < np.percentile(thin.array, 99.5)


def test_a_grid_is_refused_before_it_fills_the_memory() -> None:
    """A quarter of a millimetre over half a metre each way is no CT."""
    with pytest.raises(InputError):
        grid(Scan(field_mm=700.0, spacing_mm=0.2, thickness_mm=0.3), np.zeros(3), 500.0)


def test_progress_is_told_to_the_end() -> None:
    """Whoever waits sees it grow and arrive."""
    told: list[float] = []
    spine(Recipe(1, scan=QUICK), told.append)

    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_slice_averages_all_that_lies_in_it() -> None:
    """One of 5 mm is the mean of five of 1 mm: no endplate falls between its parts."""
    thin, thick = (
        spine(Recipe(1, scan=replace(QUICK, thickness_mm=each, length_mm=60.0))).volume.array
        for each in (1.0, 5.0)
    )
    means = thin.astype(float).reshape(*thick.shape, 5).mean(axis=-1)

    assert thick.shape[2] == 12
    assert np.abs(means - thick).max() <= 1.0
