"""What will the C-arm show of an attached CT, from one angle after the other?

What is the same for every angle is made once and kept: the attenuation of the last CT, and the
window of the view that was planned, so that the brightness stays while the C-arm turns.
"""

from threading import Lock

from discogram.bootstrap import Installation
from discogram.imaging.attenuation import Attenuation, check_ct
from discogram.imaging.carm import CArm
from discogram.imaging.fluoroscopy.drawn import Needle, with_needle
from discogram.imaging.fluoroscopy.looks import evened, fluoroscopic, usual_window
from discogram.imaging.fluoroscopy.view import line_integrals
from discogram.imaging.picture import Panel, Picture, Window, letters_at_edges
from discogram.pathway.images.facts import AttachedImage
from discogram.scans.showing import volume_of

_MAKING = Lock()
_LAST: dict[str, Attenuation] = {}
_WINDOWS: dict[tuple[str, str, int], Window] = {}


def c_arm_picture(
    image: AttachedImage,
    place: Installation,
    pose: CArm,
    planned: CArm,
    needle: Needle,
    size: int,
) -> Picture:
    """The view at a pose with the needle in it, `size` pixels square, letters at its edges.

    `planned` is the pose whose brightness is kept. Raises `InputError` for what is no CT.
    """
    ct = _attenuation(image, place)
    seen = line_integrals(ct, pose, size)
    window = _window(image.sha256, ct, planned, size)
    pixels = fluoroscopic(with_needle(seen, pose, needle), pose, window=window)
    letters = letters_at_edges(pose.letters, 0, 0, size, size)
    return Picture(pixels, pose.pixel_mm(size), (Panel(None, 0, 0, size, size, letters),))


def _attenuation(image: AttachedImage, place: Installation) -> Attenuation:
    with _MAKING:
        found = _LAST.get(image.sha256)
        if found is None:
            volume = volume_of(image, place)
            check_ct(volume)
            found = Attenuation.of(volume)
            _LAST.clear()
            _WINDOWS.clear()
            _LAST[image.sha256] = found
        return found


def _window(address: str, ct: Attenuation, planned: CArm, size: int) -> Window:
    """The window of the planned view, of the body alone: a needle makes nothing else pale."""
    key = (address, repr((planned.angles, planned.isocentre_ras.tolist())), size)
    if key not in _WINDOWS:
        values = evened(line_integrals(ct, planned, size), planned.pixel_mm(size))
        _WINDOWS[key] = usual_window(values)
    return _WINDOWS[key]
