"""``discogram discs``: where are the discs of a CT, and which are they?"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from discogram.bootstrap import speaker
from discogram.cli.options import Json, Lang, say_json, spoken
from discogram.cli.places import place_of
from discogram.errors import InputError, Reason, reason
from discogram.words.spine import disc_named

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
    from discogram.imaging.volume import SYNTHETIC

    clicks = clicks_of(click)
    speak = speaker(spoken(lang))
    volume, notes, found = _found(ct, labels, clicks, series, speak)
    synthetic = synthetic or SYNTHETIC in notes
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


def clicks_of(words: Sequence[str]) -> "tuple[Click, ...]":
    """Places such as ``12,-3.5,301`` or ``12,-3.5,301=L4/L5``; every bad one is told."""
    read = [_click(word) for word in words]
    problems = [each for each in read if isinstance(each, Reason)]
    if problems:
        raise InputError(problems)
    return tuple(each for each in read if not isinstance(each, Reason))


def _click(word: str) -> "Click | Reason":
    import numpy as np

    from discogram.imaging.discs.clicks import Click

    typed, equals, level = word.partition("=")
    place, named = place_of(typed), disc_named(level)
    if place is None:
        return reason("cli-discs-click", word=word)
    if equals and named is None:
        return reason("cli-discs-click-level", word=word)
    return Click(np.array(place), named)


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
        list(_evidence(found, speak)),
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
    lines += [*_evidence(found, speak), speak.say(reason("discs-proposal"))]
    lines += [speak.say(each) for each in notes]
    lines += [str(sheet)] if sheet else []
    sys.stdout.write("\n".join((*lines, "")))


_WHOSE = {
    "imaging-disc-level-by-map": reason("discs-name-by-map"),
    "imaging-disc-level-by-person": reason("discs-name-by-person"),
}
"""A name that stands beside its disc anyway: told once, whose it is."""


def _evidence(found: "Sequence[FoundDisc]", speak: "Speaker") -> "Iterator[str]":
    """What speaks for the levels: once what holds for all, by its disc what holds for one."""
    told = [[_WHOSE.get(why.id, why) for why in disc.evidence] for disc in found]
    shared = [why for why in told[0] if all(why in each for each in told)]
    yield from (speak.say(why) for why in shared)
    for disc, whys in zip(found, told, strict=True):
        name = disc.level or _place(disc)
        for why in whys:
            if why not in shared:
                yield speak.say(reason("discs-evidence", disc=name, why=speak.say(why)))


def _place(disc: "FoundDisc") -> str:
    return ", ".join(f"{value:.1f}" for value in disc.frame.centre_ras)


def _figures(disc: "FoundDisc", speak: "Speaker") -> dict[str, Any]:
    return {
        "level": disc.level or "?",
        "confidence": disc.confidence,
        "place": _place(disc),
        "height": round(disc.shape.height_mm),
        "width": round(disc.shape.width_mm),
        "depth": round(disc.shape.depth_mm),
    }
