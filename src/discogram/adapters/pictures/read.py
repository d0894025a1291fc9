"""What does a photograph or an export of a film show?

A picture is a stranger's: its size is looked at before anything is unpacked. Grey values alone
are kept, in a file of our own making: what a telephone or an archive wrote beside them (place,
time, names, a preview) never gets into the record. What is burnt into the picture stays.
"""

from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from discogram.errors import InputError, reason
from discogram.imaging.attached import AttachedImage, ImageFile, ImageKind
from discogram.imaging.film import Film

MOST_BYTES = 64 << 20
"""A telephone's picture has 2 to 20 mebibytes, a PNG of a large film 40."""
MOST_PIXELS = 64_000_000
"""A large film at 0.1 mm has 15 million, a telephone's picture up to 50."""

_FORMATS = ("PNG", "JPEG")
_DEEP = ("I;16", "I;16B", "I")
"""How Pillow calls grey of 16 bits."""


def attached(path: Path) -> AttachedImage:
    """A picture ready to be attached, without scale and sides; raises `InputError`."""
    if path.stat().st_size > MOST_BYTES:
        raise InputError(reason("imaging-picture-large", mib=MOST_BYTES >> 20))
    pixels = _pixels(path.read_bytes())
    rows, columns = pixels.shape
    return AttachedImage(
        ImageKind.PICTURE,
        ImageFile("picture.png", _packed(pixels)),
        (columns, rows, 1),
        None,
        None,
        notes=(reason("imaging-picture-note"),),
    )


def film_from(content: bytes) -> Film:
    """The film in the bytes of a picture from the vault; raises `InputError`."""
    return Film(_pixels(content))


def _pixels(content: bytes) -> NDArray[Any]:
    """The grey of a picture, upright as its camera held it; shape (rows, columns)."""
    try:
        with Image.open(BytesIO(content), formats=_FORMATS) as image:
            if image.width * image.height <= MOST_PIXELS:
                upright = ImageOps.exif_transpose(image)
                deep = upright.mode in _DEEP
                return np.array(upright if deep else upright.convert("L"))
    except Image.DecompressionBombError:
        pass  # so many pixels that Pillow itself refuses: said below
    except Exception:  # a foreign decoder on a stranger's bytes raises anything
        raise InputError(reason("imaging-picture-damaged")) from None
    raise InputError(reason("imaging-picture-pixels", most=MOST_PIXELS // 1_000_000))


def _packed(pixels: NDArray[Any]) -> bytes:
    """A PNG with the pixels and nothing else."""
    deep = pixels.dtype != np.uint8
    grey = np.clip(pixels, 0, 0xFFFF).astype(np.uint16) if deep else pixels
    out = BytesIO()
    Image.fromarray(grey).save(out, "PNG")
    return out.getvalue()
