"""``discogram fluoro``: what will the C-arm show, at these angles or down a planned needle?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from discogram.adapters.wire.documents import read_json
from discogram.adapters.wire.plan_file import (
    PlannedNeedle,
    first_of_each,
    read_plans,
    scan_of,
)
from discogram.bootstrap import speaker
from discogram.cli.files import check_folder, make_folder, write_bytes
from discogram.cli.options import Json, Lang, say_json, spoken
from discogram.errors import InputError, Reason, reason
from discogram.imaging.carm import Angles, CArm, at_the_table, looking_down
from discogram.imaging.fluoroscopy.looks import Field, Shutters
from discogram.imaging.table import PatientPosition, table_axes
from discogram.imaging.volume import SYNTHETIC

if TYPE_CHECKING:
    from discogram.adapters.language.speaker import Speaker
    from discogram.imaging.attenuation import Attenuation
    from discogram.imaging.volume import Volume
    from discogram.imaging.which_scan import WhichScan

_BONE_HU = 250
"""Where there is neither a needle nor a centre, the C-arm turns about the middle of bone."""

Flag = Annotated[bool, Parameter(negative=())]


@dataclass(frozen=True, slots=True)
class View:
    """One picture to make: its name, angles, where it turns about, and the needles in it."""

    name: str
    angles: Angles
    centre_ras: tuple[float, float, float] | None
    needles: tuple[PlannedNeedle, ...] = ()


@dataclass(frozen=True, slots=True)
class Lying:
    """How the patient lies on the table, where that was said."""

    position: PatientPosition | None
    forward_deg: float


@dataclass(frozen=True, slots=True)
class Shot:
    """What all pictures have in common: pixels a side, shutters, how the patient lies.

    `array` asks for the line integrals too; every sheet tells the `notes`.
    """

    size: int
    shutters: Shutters
    lying: Lying
    array: bool
    notes: tuple[Reason, ...] = ()


def fluoro(
    ct: Path,
    *,
    primary: float | None = None,
    secondary: float | None = None,
    size: int = 512,
    plan: Path | None = None,
    centre: tuple[float, float, float] | None = None,
    position: PatientPosition | None = None,
    forward: float = 0.0,
    field: Field = Field.CIRCLE,
    shutters: float = 1.0,
    array: Flag = False,
    series: str | None = None,
    synthetic: Flag = False,
    out: Path = Path(),
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Show what the C-arm will show, from a CT: at angles, or down each planned needle."""
    needles, planned_in = _read(plan)
    views = _views(primary, secondary, needles, centre)
    notes = _unproved(needles, planned_in)
    if planned_in:
        notes = (reason("plan-scan", scan=planned_in.short),)
    lying = Lying(position, forward)
    shot = Shot(size, Shutters(field, shutters, shutters), lying, array, notes)
    _check(views, shot)
    check_folder(out)
    speak = speaker(spoken(lang))
    made = _made(ct, series, views, shot, planned_in, out, speak, synthetic=synthetic)
    if json:
        say_json({"format": "discogram.fluoro/1", **made})
        return
    _tell(made, speak)


def _read(plan: Path | None) -> "tuple[tuple[PlannedNeedle, ...], WhichScan | None]":
    """The first needle of each disc and side, and the scan they were planned in."""
    if plan is None:
        return (), None
    document = read_json(plan)
    return first_of_each(read_plans(document)), scan_of(document)


def _views(
    primary: float | None,
    secondary: float | None,
    needles: Sequence[PlannedNeedle],
    centre: tuple[float, float, float] | None,
) -> tuple[View, ...]:
    """One view at the angles that were given; without any, one down each needle."""
    if needles and primary is None and secondary is None:
        return tuple(down_needle(each) for each in needles)
    angles = Angles(primary or 0.0, secondary or 0.0)
    about = centre or (needles[0].target_ras_mm if needles else None)
    return (View(_name(angles), angles, about, tuple(needles)),)


def down_needle(needle: PlannedNeedle) -> View:
    """The view in which a needle is a point."""
    angles = looking_down(needle.entry_ras_mm, needle.target_ras_mm)
    name = f"fluoro-{_disc_name(needle)}-{needle.side}"
    return View(name, angles, needle.target_ras_mm, (needle,))


def _disc_name(needle: PlannedNeedle) -> str:
    """The disc in a file's name; one that nobody could name by its height."""
    if needle.disc:
        return needle.disc.replace("/", "-")
    return f"disc-at-{round(needle.centre_ras_mm[2])}" if needle.centre_ras_mm else "disc"


def _name(angles: Angles) -> str:
    """Such as ``fluoro-LAO35-CRA10``."""
    side = "LAO" if angles.primary_deg >= 0 else "RAO"
    end = "CRA" if angles.secondary_deg >= 0 else "CAU"
    return f"fluoro-{side}{abs(angles.primary_deg):g}-{end}{abs(angles.secondary_deg):g}"


def _check(views: Sequence[View], shot: Shot) -> None:
    """Refuse what can be seen to fail before a CT is read."""
    import numpy as np

    from discogram.imaging.fluoroscopy.view import check_view

    lying = shot.lying
    if lying.position is None and lying.forward_deg:
        raise InputError(reason("fluoro-roll-without-position"))
    if lying.position is not None:
        table_axes(lying.position, lying.forward_deg)
    for view in views:
        check_view(CArm(*view.angles, np.array(view.centre_ras or (0.0, 0.0, 0.0))), shot.size)


def _made(
    path: Path,
    series: str | None,
    views: Sequence[View],
    shot: Shot,
    planned_in: "WhichScan | None",
    out: Path,
    speak: "Speaker",
    *,
    synthetic: bool,
) -> dict[str, Any]:
    """The pictures, written; answers what a program is told of them."""
    from discogram.cli.progress import counting
    from discogram.imaging.attenuation import Attenuation, check_ct
    from discogram.scans.opening import read_ct

    with counting(speak.say(reason("fluoro-working")), len(views) + 2) as told:
        volume, notes = read_ct(path, series)
        synthetic = synthetic or SYNTHETIC in notes
        check_ct(volume)
        _check_planned(volume, views, planned_in)
        told(1)
        ct = Attenuation.of(volume)
        told(2)
        sheets = []
        for number, view in enumerate(views, start=3):
            sheets.append(sheet(ct, view, shot, speak, synthetic=synthetic))
            told(number)
    make_folder(out)
    for each in sheets:
        for ending, content in each.files.items():
            file = out / f"{each.name}.{ending}"
            write_bytes(file, content)
            each.document[_FILES[ending]] = str(file)
    return {
        "frame": "RAS",
        "units": {"length": "mm", "angle": "deg"},
        "synthetic": synthetic,
        "notes": [
            speak.say(each) for each in (*notes, *_unproved(views[0].needles, planned_in))
        ],
        "views": [each.document for each in sheets],
    }


def _unproved(
    needles: Sequence[PlannedNeedle], planned_in: "WhichScan | None"
) -> tuple[Reason, ...]:
    """That nobody knows whether needles were planned in this CT, where the file is silent."""
    return () if planned_in or not needles else (reason("plan-file-no-scan"),)


def _check_planned(
    volume: "Volume", views: Sequence[View], planned_in: "WhichScan | None"
) -> None:
    """Refuse needles that were planned in another scan, or that end outside this one."""
    import numpy as np

    from discogram.imaging.which_scan import WhichScan

    if planned_in and not planned_in.is_that(this := WhichScan.of(volume)):
        told = {"planned": planned_in.short, "this": this.short}
        raise InputError(reason("plan-of-another-scan", **told).at("plan"))
    tips = [each.target_ras_mm for view in views for each in view.needles]
    if tips and not np.isfinite(volume.at(tips)).all():
        raise InputError(reason("plan-outside-scan").at("plan"))


_FILES = {"png": "file", "npy": "line_integrals"}
"""What a document calls the file with this ending."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One view made: its name, its files by their endings, and its geometry."""

    name: str
    files: dict[str, bytes]
    document: dict[str, Any]


def sheet(
    ct: "Attenuation", view: View, shot: Shot, speak: "Speaker", *, synthetic: bool
) -> Sheet:
    """One view, drawn; with the line integrals of the body alone where they are asked for."""
    import numpy as np

    from discogram.adapters.pictures.fluoro_sheet import Shown, fluoro_sheet
    from discogram.cli.fluoro_words import words_of
    from discogram.imaging.fluoroscopy.drawn import Needle, with_needle
    from discogram.imaging.fluoroscopy.looks import evened, fluoroscopic, usual_window
    from discogram.imaging.fluoroscopy.view import line_integrals

    about = view.centre_ras if view.centre_ras is not None else ct.middle_of(_BONE_HU)
    pose = CArm(*view.angles, np.array(about))
    size, lying, shutters = shot.size, shot.lying, shot.shutters
    picture = line_integrals(ct, pose, size)
    files = {"npy": _as_npy(picture)} if shot.array else {}
    # Of the body alone: a needle shall not make everything else pale.
    window = usual_window(evened(picture, pose.pixel_mm(size)), shutters)
    ends = tuple(np.array([each.entry_ras_mm, each.target_ras_mm]) for each in view.needles)
    for entry, tip in ends:
        picture = with_needle(picture, pose, Needle(entry, tip))
    shown = Shown(
        fluoroscopic(picture, pose, shutters, window),
        pose,
        ends,
        lying.position,
        lying.forward_deg,
    )
    words = words_of(
        pose, view.needles, lying.position, lying.forward_deg, speak, synthetic=synthetic
    )
    noted = (*words.notes, *(speak.say(each) for each in shot.notes))
    files["png"] = fluoro_sheet(shown, replace(words, notes=noted))
    return Sheet(view.name, files, _document(view, pose, size, lying))


def _as_npy(picture: Any) -> bytes:
    """An array as numpy's own file."""
    from io import BytesIO

    import numpy as np

    file = BytesIO()
    np.save(file, picture, allow_pickle=False)
    return file.getvalue()


def _document(view: View, pose: CArm, size: int, lying: Lying) -> dict[str, Any]:
    """The geometry of a view, every place in RAS, mm, to a millionth of it."""
    left, right, top, bottom = pose.letters
    return {
        "positioner_primary_deg": _told(pose.primary_deg),
        "positioner_secondary_deg": _told(pose.secondary_deg),
        "at_the_table": _at_the_table(pose.angles, lying),
        "isocentre_mm": _told(pose.isocentre_ras),
        "source_mm": _told(pose.source_ras),
        "detector_centre_mm": _told(pose.detector_ras),
        "screen_right": _told(pose.axes[0]),
        "screen_down": _told(pose.axes[1]),
        "source_isocentre_mm": pose.source_isocentre_mm,
        "source_detector_mm": pose.source_detector_mm,
        "magnification": _told(pose.magnification),
        "detector_mm": pose.detector_mm,
        "rows": size,
        "columns": size,
        "pixel_mm": _told(pose.pixel_mm(size)),
        "seen_from": "detector",
        "letters": {"left": left, "right": right, "top": top, "bottom": bottom},
        "needles": [_needle(each, pose, size) for each in view.needles],
    }


def _told(values: Any) -> Any:
    """Numbers as they are printed: what is beyond six digits is rounding."""
    import numpy as np

    return (np.round(values, 6) + 0.0).tolist()


def _at_the_table(angles: Angles, lying: Lying) -> dict[str, Any] | None:
    if lying.position is None:
        return None
    turned = at_the_table(angles, lying.position, lying.forward_deg)
    return {
        "position": lying.position.value,
        "forward_deg": lying.forward_deg,
        "primary_deg": _told(turned.primary_deg),
        "secondary_deg": _told(turned.secondary_deg),
    }


def _needle(needle: PlannedNeedle, pose: CArm, size: int) -> dict[str, Any]:
    pixels = pose.pixels_of([needle.entry_ras_mm, needle.target_ras_mm], size)
    return {
        "disc": needle.disc,
        "confidence": needle.confidence,
        "side": needle.side,
        "feasible": needle.feasible,
        "entry_mm": list(needle.entry_ras_mm),
        "target_mm": list(needle.target_ras_mm),
        "entry_pixel": _told(pixels[0]),
        "target_pixel": _told(pixels[1]),
    }


def _tell(made: dict[str, Any], speak: "Speaker") -> None:
    """A line for each file, and what should be known of the scan."""
    import sys

    from discogram.cli.fluoro_words import angles_said

    for note in made["notes"]:
        sys.stdout.write(f"{note}\n")
    for view in made["views"]:
        angles = Angles(view["positioner_primary_deg"], view["positioner_secondary_deg"])
        said = reason("fluoro-written", file=view["file"], angles=angles_said(angles, speak))
        sys.stdout.write(speak.say(said) + "\n")
