"""How does an image of the record come to a screen?

As a NIfTI volume made here, whatever was attached: one affine, no header text, no tag of the
hospital's. Making one takes seconds, so what was made is kept under the image's own address, in
a folder of its own that may be emptied at any time and is never copied away.
"""

import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TypeVar

import numpy as np

from discogram.adapters.nifti.write import content_of
from discogram.application.ports import Vault
from discogram.bootstrap import Installation
from discogram.imaging.film import OUTLIERS, Film, Percent, Sides, film_picture, hung
from discogram.imaging.picture import (
    SOFT_TISSUE,
    Picture,
    Window,
    bulk,
    key_picture,
    one_slice,
)
from discogram.imaging.reformat import LAYOUTS, Plane
from discogram.imaging.volume import Volume
from discogram.pathway.images.facts import AttachedImage, ImageModality
from discogram.scans.attaching import is_film, read_back, read_film

FOLDER = "for-screens"
MOST_BYTES = 4 << 30
"""Four gibibytes: about forty scans of a spine; the longest unused go first."""
_FORM = 1
"""A higher number when volumes are made otherwise: what was kept is made anew."""

Windowing = Window | Callable[[Volume], Window]
"""A window, or what finds one in the volume's own values."""

Kept = TypeVar("Kept", Volume, Film)
_MAKING = Lock()
_LAST: dict[str, Volume] = {}
_LAST_FILM: dict[str, Film] = {}


def picture_of(image: AttachedImage, place: Installation) -> tuple[Picture, str | None]:
    """What an image looks like at a glance, and its orientation; None for a film."""
    if is_film(image):
        return film_picture(read_film(image, place.vault)), None
    volume = read_back(image, place.vault)
    return key_picture(volume), volume.orientation


def screen_volume(image: AttachedImage, place: Installation, most: int = MOST_BYTES) -> Path:
    """The file, `.nii.gz`, that a browser shows; raises `RecordChanged` when the image did."""
    folder = place.data / FOLDER
    path = folder / f"{image.sha256}.{_FORM}.nii.gz"
    with _MAKING:
        if not path.exists():
            content = content_of(_plain(volume_of(image, place)), quickly=True)
            _keep(path, content)
            _sweep(folder, most, path)
        os.utime(path)
    return path


def slice_picture(
    image: AttachedImage,
    place: Installation,
    plane: Plane,
    index: int,
    window: Windowing | None = None,
) -> Picture:
    """One slice of a volume, counted from 0 at the patient's left, back or feet."""
    volume = volume_of(image, place)
    point = volume.centre_ras.copy()
    line = line_of(plane)
    low, high = volume.corners_ras[:, line].min(), volume.corners_ras[:, line].max()
    share = min(max(index, 0) / max(slices(image, plane) - 1, 1), 1.0)
    point[line] = low + share * (high - low)
    found = window(volume) if callable(window) else window
    return one_slice(volume, plane, point, found or usual_window(image, volume))


def slice_through(
    image: AttachedImage, place: Installation, plane: Plane, at_ras_mm: tuple[float, ...]
) -> int:
    """The slice of a plane through a place, counted as `slice_picture` counts; the nearest."""
    volume, line = volume_of(image, place), line_of(plane)
    corners = volume.corners_ras[:, line]
    low, high = float(corners.min()), float(corners.max())
    share = (at_ras_mm[line] - low) / max(high - low, 1e-9)
    return round(min(max(share, 0.0), 1.0) * (slices(image, plane) - 1))


def film_of(image: AttachedImage, place: Installation, within: Percent = OUTLIERS) -> Picture:
    """A film as it hangs."""
    return film_picture(_film(image, place), within)


def film_sides(image: AttachedImage, place: Installation) -> Sides | None:
    """The letters at the edges of a film as it hangs; None where nobody said its sides."""
    return hung(_film(image, place)).sides


def _film(image: AttachedImage, place: Installation) -> Film:
    """The film, the last one kept in memory: a page asks for its sides, then the picture."""
    return _last(_LAST_FILM, image, place, read_film)


def usual_window(image: AttachedImage, volume: Volume) -> Window:
    """Soft tissue for a CT; what most values lie in for anything else."""
    return SOFT_TISSUE if image.modality is ImageModality.CT else bulk(volume)


def line_of(plane: Plane) -> int:
    """Which axis of RAS goes through a plane."""
    shown = {"RAS".index(LAYOUTS[plane].left), "RAS".index(LAYOUTS[plane].top)}
    return ({0, 1, 2} - shown).pop()


def slices(image: AttachedImage, plane: Plane) -> int:
    """How many slices of a plane an attached volume has; 1 where its shape is not known."""
    if image.shape is None or image.orientation is None:
        return 1
    line = ("RL", "AP", "SI")[line_of(plane)]
    axis = next(at for at, letter in enumerate(image.orientation) if letter in line)
    return image.shape[axis]


def volume_of(image: AttachedImage, place: Installation) -> Volume:
    """The volume, the last one kept in memory: whoever leafs asks for the same one again."""
    return _last(_LAST, image, place, read_back)


def _last(
    kept: dict[str, Kept],
    image: AttachedImage,
    place: Installation,
    read: Callable[[AttachedImage, Vault], Kept],
) -> Kept:
    """What was read of an image; read anew, in the last one's place, where that was another."""
    found = kept.get(image.sha256)
    if found is None:
        found = read(image, place.vault)
        kept.clear()
        kept[image.sha256] = found
    return found


def _plain(volume: Volume) -> Volume:
    """The volume without values that no screen can show."""
    array = volume.array
    if array.dtype.kind != "f" or np.isfinite(array).all():
        return volume
    least = array[np.isfinite(array)].min(initial=0.0)
    return replace(volume, array=np.where(np.isfinite(array), array, least))


def _keep(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; readable by this account alone."""
    path.parent.mkdir(mode=0o700, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).rename(path)
    finally:
        Path(name).unlink(missing_ok=True)


def _sweep(folder: Path, most: int, but: Path) -> None:
    """Take away the longest unused until the rest is small enough; never the newest."""
    files = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    total = but.stat().st_size
    for path in files:
        if path == but:
            continue
        total += path.stat().st_size
        if total > most:
            path.unlink(missing_ok=True)
