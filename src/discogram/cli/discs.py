"""``discogram discs``: where are the discs of a CT, and which are they?"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from discogram.bootstrap import speaker
from discogram.cli.options import Json, Lang, say_json, spoken
from discogram.errors import InputError, Reason, reason
from discogram.words.spine import Disc

if TYPE_CHECKING:
    from discogram.adapters.language.speaker import Speaker
    from discogram.imaging.discs.clicks import Click
    from discogram.imaging.discs.found import FoundDisc, FoundDiscs
    from discogram.imaging.volume import Volume

_STEPS = 100
Flag = Annotated[bool, Parameter(negative=())]
Clicks = Annotated[
    tuple[str, ...],
    # Half of the places in RAS begin with a minus.
    Parameter(negative=(), show_default=False, allow_leading_hyphen=True),
]


def discs(
    ct: Path,
    *,
    labels: Path | None = None,
    click: Clicks = (),
    series: str | None = None,
    synthetic: Flag = False,
    out: Path | None = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Find the discs of a CT and propose their levels, with what speaks for them."""
    from discogram.imaging.discs.as_json import discs_json

    clicks = _clicks(click)
    speak = speaker(spoken(lang))
    volume, notes, found = _found(ct, labels, clicks, series, speak)
    if not found.discs and not json:
        raise InputError(found.refused)
    sheet = None
    if out is not None and found.discs:
        sheet = _written(volume, found.discs, notes, out, speak, synthetic=synthetic)
    if json:
        document = {"synthetic": synthetic, "notes": [speak.say(each) for each in notes]}
        files = [str(sheet)] if sheet else []
        say_json({**discs_json(found, speak.say), **document, "files": files})
        return
    _tell(found.discs, notes, sheet, speak)


def _found(
    path: Path,
    labels: Path | None,
    clicks: "Sequence[Click]",
    series: str | None,
    speak: "Speaker",
) -> "tuple[Volume, tuple[Reason, ...], FoundDiscs]":
    """The scan, what should be known of it, and its discs."""
    from discogram.cli.progress import counting
    from discogram.imaging.discs.find import find
    from discogram.scans.opening import read_ct, read_labels

    with counting(speak.say(reason("cli-discs-working")), _STEPS) as told:
        # The map first: whether it is one is seen at once, and the CT may be large.
        map_ = read_labels(labels) if labels is not None else None
        volume, notes = read_ct(path, series)
        told(_STEPS // 4)
        found = find(
            volume, map_, clicks, lambda share: told(int(_STEPS * (1 + 3 * share) / 4))
        )
    return volume, notes, found


def _clicks(words: Sequence[str]) -> "tuple[Click, ...]":
    """Places such as ``12,-3.5,301`` or ``12,-3.5,301=L4/L5``; every bad one is told."""
    read = [_click(word) for word in words]
    problems = [each for each in read if isinstance(each, Reason)]
    if problems:
        raise InputError(problems)
    return tuple(each for each in read if not isinstance(each, Reason))


def _click(word: str) -> "Click | Reason":
    import numpy as np

    from discogram.imaging.discs.clicks import Click

    place, _, level = word.partition("=")
    try:
        x, y, z = (float(each) for each in place.split(","))
        named = Disc(level.strip()) if level else None
    except ValueError:
        return reason("cli-discs-click", word=word)
    return Click(np.array([x, y, z]), named)


def _written(
    volume: "Volume",
    found: "Sequence[FoundDisc]",
    notes: Sequence[Reason],
    out: Path,
    speak: "Speaker",
    *,
    synthetic: bool,
) -> Path:
    from discogram.adapters.pictures.discs_sheet import DiscWords, discs_sheet
    from discogram.cli.files import make_folder, write_bytes

    words = DiscWords(
        speak.say(reason("discs-title")),
        [speak.say(each) for each in found[0].evidence],
        [
            speak.say(each)
            for each in (*notes, reason("discs-proposal"), reason("discs-not-cleared"))
        ],
        speak.say(reason("fluoro-synthetic")) if synthetic else None,
    )
    content = discs_sheet(volume, found, words)
    make_folder(out)
    write_bytes(out / "discs.png", content)
    return out / "discs.png"


def _tell(
    found: "Sequence[FoundDisc]", notes: Sequence[Reason], sheet: Path | None, speak: "Speaker"
) -> None:
    """A line for each disc, then what speaks for the levels."""
    lines = [speak.say(reason("discs-line", **_figures(disc, speak))) for disc in found]
    lines += [speak.say(each) for each in (*found[0].evidence, reason("discs-proposal"))]
    lines += [speak.say(each) for each in notes]
    lines += [str(sheet)] if sheet else []
    sys.stdout.write("\n".join((*lines, "")))


def _figures(disc: "FoundDisc", speak: "Speaker") -> dict[str, Any]:
    x, y, z = (f"{value:.1f}" for value in disc.frame.centre_ras)
    return {
        "level": disc.level or "?",
        "confidence": disc.confidence,
        "place": f"{x}, {y}, {z}",
        "height": round(disc.shape.height_mm),
        "width": round(disc.shape.width_mm),
        "depth": round(disc.shape.depth_mm),
    }
