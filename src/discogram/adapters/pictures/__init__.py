"""Grey pixels from `imaging.picture` as PNG, with the letters of direction drawn in."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from discogram.imaging.picture import Letter, Panel, Picture

_LEAST_WIDTH = 900
"""A picture of thick slices is small: it is enlarged, so that its letters can be read."""
_LEAST_LETTER = 22
"""A letter's size in pixels of the enlarged picture, at least."""
_SHARE = 12
"""A letter takes a twelfth of its slice's shorter side: a page shrinks a film to a tenth."""


def png(picture: Picture, least_width: int = _LEAST_WIDTH) -> bytes:
    """The picture as a PNG file; every slice shows R and L, or A and P, and S and I.

    It is enlarged by a whole number until it is `least_width` pixels wide.
    """
    image = Image.fromarray(picture.pixels).convert("L")
    scale = max(1, -(-least_width // image.width))
    image = image.resize((image.width * scale, image.height * scale), Image.Resampling.BILINEAR)
    draw = ImageDraw.Draw(image)
    for panel in picture.panels:
        for letter in panel.letters:
            _draw(draw, letter, panel, scale)
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _draw(draw: ImageDraw.ImageDraw, letter: Letter, panel: Panel, scale: int) -> None:
    """Draw a letter near its edge, white with a black border, wholly inside its own slice.

    Two slices side by side would else show the one's L and the other's R as a word.
    """
    size = max(_LEAST_LETTER, min(panel.width, panel.height) * scale // _SHARE)
    x = _inside(letter.column * scale, panel.column * scale, panel.width * scale, size)
    y = _inside(letter.row * scale, panel.row * scale, panel.height * scale, size)
    font = ImageFont.load_default(size)
    border = max(3, size // 10)
    draw.text(
        (x, y),
        letter.text,
        fill=255,
        font=font,
        anchor="mm",
        stroke_width=border,
        stroke_fill=0,
    )


def _inside(place: int, start: int, length: int, size: int) -> int:
    """A place moved away from both edges; the middle where there is no room for that."""
    margin = size * 3 // 4
    if length < 2 * margin:
        return start + length // 2
    return min(max(place, start + margin), start + length - margin)
