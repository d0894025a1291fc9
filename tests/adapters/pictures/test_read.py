"""A picture of a film: its grey and nothing that was written beside it; strangers bounded."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from discogram.adapters.pictures import read
from discogram.errors import InputError
from discogram.imaging.attached import ImageKind
from tests.imaging.sentences import said

NAME = "Synthetic^Patient"
UPRIGHT = np.array([[250, 10, 10], [10, 10, 120]], np.uint8).repeat(40, 0).repeat(40, 1)
"""Bright at the top left, grey at the bottom right."""

_DESCRIPTION, _ORIENTATION = 0x010E, 0x0112


def saved(path: Path, grey: np.ndarray, kind: str = "PNG", **more: object) -> Path:
    """A picture in a file."""
    Image.fromarray(grey).save(path, kind, **more)
    return path


def refused(path: Path) -> list[str]:
    """Why it is refused, said in both languages."""
    with pytest.raises(InputError) as wrong:
        read.attached(path)
    return said(wrong.value.reasons)


def test_a_png_comes_back_as_a_film_without_scale_and_sides(tmp_path: Path) -> None:
    """Pixel for pixel, and nobody can measure on it."""
    image = read.attached(saved(tmp_path / "x", UPRIGHT))
    film = read.film_from(image.file.content)

    assert image.kind is ImageKind.PICTURE
    assert (image.shape, image.spacing_mm, image.orientation) == ((120, 80, 1), None, None)
    assert (image.modality, image.uid, image.taken_on) == (None, None, None)
    assert np.array_equal(film.pixels, UPRIGHT)
    assert film.sides is None
    assert said(image.notes) == ["imaging-picture-note"]


def test_sixteen_bits_stay_sixteen(tmp_path: Path) -> None:
    """What an archive exports may hold more than a screen shows."""
    deep = (UPRIGHT.astype(np.uint16) * 257).astype(np.uint16)
    image = read.attached(saved(tmp_path / "x", deep))

    assert np.array_equal(read.film_from(image.file.content).pixels, deep)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_nothing_that_was_written_beside_the_picture_is_kept(tmp_path: Path, kind: str) -> None:
    """EXIF, texts and comments stay behind; so does what follows the picture's end."""
    exif = Image.Exif()
    exif[_DESCRIPTION] = NAME
    texts = PngInfo()
    texts.add_text("Comment", NAME)
    more = {"pnginfo": texts} if kind == "PNG" else {"comment": NAME.encode()}
    path = saved(tmp_path / "x", UPRIGHT, kind, exif=exif, **more)
    path.write_bytes(path.read_bytes() + NAME.encode())
    assert NAME.encode() in path.read_bytes()

    image = read.attached(path)
    kept = Image.open(BytesIO(image.file.content))

    assert NAME.encode() not in image.file.content
    assert (dict(kept.getexif()), kept.info) == ({}, {})


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_telephone_held_in_any_way_gives_the_same_film(tmp_path: Path, turned: int) -> None:
    """What EXIF says of turning is done before it is thrown away (EXIF 2.32, 4.6.4)."""
    stored = {
        1: UPRIGHT,
        2: UPRIGHT[:, ::-1],
        3: UPRIGHT[::-1, ::-1],
        4: UPRIGHT[::-1],
        5: UPRIGHT.T,
        6: np.rot90(UPRIGHT),
        7: UPRIGHT[::-1, ::-1].T,
        8: np.rot90(UPRIGHT, 3),
    }[turned]
    exif = Image.Exif()
    exif[_ORIENTATION] = turned
    path = saved(tmp_path / "x", np.ascontiguousarray(stored), exif=exif)

    assert np.array_equal(read.film_from(read.attached(path).file.content).pixels, UPRIGHT)


@pytest.mark.parametrize("mode", ["1", "P", "LA", "RGB", "RGBA", "CMYK"])
def test_a_coloured_picture_is_read_as_grey(tmp_path: Path, mode: str) -> None:
    """A film is grey, whatever photographed it."""
    path = tmp_path / "x"
    Image.fromarray(UPRIGHT).convert(mode).save(path, "JPEG" if mode == "CMYK" else "PNG")

    pixels = read.film_from(read.attached(path).file.content).pixels
    assert pixels.shape == UPRIGHT.shape
    assert pixels[5, 5] > pixels[75, 5]


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is as large as this."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    parts = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize("size", [(9000, 9000), (100_000, 100_000), (2**31 - 1, 2**31 - 1)])
def test_a_bomb_is_refused_by_the_size_that_it_says(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """Before a pixel is unpacked."""
    (tmp_path / "x").write_bytes(bomb(*size))

    assert refused(tmp_path / "x") == ["imaging-picture-pixels"]


def test_a_huge_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its size is enough."""
    monkeypatch.setattr(read, "MOST_BYTES", 100)

    assert refused(saved(tmp_path / "x", UPRIGHT)) == ["imaging-picture-large"]


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_what_is_cut_short_or_of_another_kind_is_damaged(tmp_path: Path, kind: str) -> None:
    """One sentence, whatever the decoder says."""
    noise = np.random.default_rng(1).integers(0, 255, (200, 200)).astype(np.uint8)
    whole = saved(tmp_path / "whole", noise, kind).read_bytes()
    for at, content in enumerate((whole[:-3000], whole[:40], whole[:12] + b"x" * 500)):
        path = tmp_path / str(at)
        path.write_bytes(content)
        assert refused(path) == ["imaging-picture-damaged"]
    saved(tmp_path / "gif", noise, "GIF")
    assert refused(tmp_path / "gif") == ["imaging-picture-damaged"]
