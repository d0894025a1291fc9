from dataclasses import replace
from io import BytesIO

import numpy as np
from PIL import Image

from discogram.adapters.pictures.phantom import sheet
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.scan import Scan
from discogram.imaging.phantom.spine import Phantom, spine
from discogram.imaging.volume import Volume

SCAN = Scan(
    field_mm=420,
    spacing_mm=4.0,
    thickness_mm=4.0,
    length_mm=250.0,
    noise_hu=0.0,
    blur_mm=0.0,
    table=False,
)


def test_the_right_hangs_on_the_left_and_the_front_on_top() -> None:
    """A body that is bright on its right, or in its front, is bright where one looks for it."""
    made = spine(Recipe(2, scan=SCAN))
    half = np.reshape(made.volume.shape, (3, 1, 1, 1)) // 2
    right, front, _ = np.indices(made.volume.shape) > half
    _, coronal, axial = panels(made, right)
    assert left(coronal) > 4 * left(coronal[:, ::-1])
    assert left(axial) > 4 * left(axial[:, ::-1])

    sagittal, _, axial = panels(made, front)
    assert left(sagittal) > 4 * left(sagittal[:, ::-1])
    assert left(axial.T) > 4 * left(axial.T[:, ::-1])


def test_the_same_phantom_gives_the_same_picture() -> None:
    """The sheet holds no clock."""
    made = spine(Recipe(2, scan=SCAN))

    assert sheet(made) == sheet(made)


def panels(made: Phantom, bright: np.ndarray) -> list[np.ndarray]:
    """The three upper panels of the sheet, had the patient been bright there and dark else."""
    array = np.where(bright, 1000, -1000).astype(np.int16)
    shown = replace(made, volume=Volume(array, made.volume.affine_ras))
    pixels = np.asarray(Image.open(BytesIO(sheet(shown))).convert("L")).astype(float)
    return [pixels[54 : 54 + 520, x : x + 520] for x in (12, 544, 1076)]


def left(panel: np.ndarray) -> float:
    """How bright the left third of a panel is."""
    return float(panel[:, 60:170].mean())
