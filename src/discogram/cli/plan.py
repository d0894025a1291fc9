"""``discogram plan``: from a CT to needle plans for its discs, as sheets and files."""

import json as json_module
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from discogram.adapters.language.speaker import Speaker
from discogram.bootstrap import speaker, tables
from discogram.cli.files import make_folder, write_bytes
from discogram.cli.options import Json, Lang, named_clinic, say_json, spoken
from discogram.errors import InputError, Reason, reason
from discogram.words.spine import Side, disc_named

if TYPE_CHECKING:
    from discogram.imaging.discs.found import FoundDisc, FoundDiscs
    from discogram.imaging.scene.build import Scene
    from discogram.imaging.volume import Volume
    from discogram.pathway.needle.planning.limits import Limits
    from discogram.pathway.needle.planning.planner import DiscPlans

Flag = Annotated[bool, Parameter(negative=())]
Maps = Annotated[tuple[Path, ...], Parameter("--labels", negative=(), show_default=False)]


@dataclass(frozen=True, slots=True)
class _Sheets:
    """By which numbers and for which guidance sheets are made, and the mark of a phantom."""

    limits: "Limits"
    modality: "Guidance | None"
    synthetic: str | None


Sides = Literal["left", "right", "both"]
Guidance = Literal["fluoroscopy", "ct"]


def plan(
    ct: Path,
    *,
    levels: Annotated[str, Parameter(show_default=False)] = "",
    labels: Annotated[
        tuple[Path, ...], Parameter(name="--labels", negative=(), show_default=False)
    ] = (),
    side: Sides = "both",
    modality: Guidance | None = None,
    series: str | None = None,
    clinic: Path | None = None,
    synthetic: Flag = False,
    out: Path,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Plan the needle into each disc of a CT: sheets, plan.json, needles for 3D Slicer."""
    from discogram.imaging.scene.build import scene_of
    from discogram.pathway.needle.planning.limits import Limits
    from discogram.pathway.needle.planning.planner import plans_for
    from discogram.scans.opening import read_ct, read_labels

    speak = speaker(spoken(lang))
    limits = Limits.of(tables(named_clinic(clinic))["needle"])
    with _telling(speak) as tell:
        tell(reason("plan-step-reading"))
        volume, notes = read_ct(ct, series)
        maps = [read_labels(each) for each in labels]
        discs = _found(volume, maps)
        asked = _asked(discs.discs, levels)
        organs = next((each for each in maps if int(each.array.max(initial=0)) > 2), None)
        scene = scene_of(volume, discs.discs, organs, lambda step: tell(_STEPS[step]))
        found = plans_for(
            scene, asked, _sides(side), limits, lambda disc, at: tell(_step_of(disc, at))
        )
        tell(reason("plan-step-sheets"))
        mark = speak.say(reason("fluoro-synthetic")) if synthetic else None
        sheets = _Sheets(limits, modality, mark)
        document, files = _written(volume, scene, found, sheets, out, speak)
    if json:
        told = {"synthetic": synthetic, "notes": [speak.say(each) for each in notes]}
        say_json({**document, **told, "files": [str(each) for each in files]})
        return
    for note in notes:
        sys.stdout.write(speak.say(note) + "\n")
    _tell(found, files, speak)


_STEPS = {
    "tissue": reason("plan-step-tissue"),
    "skin": reason("plan-step-skin"),
    "bone": reason("plan-step-bone"),
    "canal": reason("plan-step-canal"),
    "organs": reason("plan-step-organs"),
}


def _step_of(disc: "FoundDisc", side: Side) -> Reason:
    return reason("plan-step-disc", disc=disc.level or "–", side=side)


@contextmanager
def _telling(speak: Speaker) -> Iterator[Any]:
    """A line on standard error that says what is being done, while somebody is looking."""
    from discogram.cli.paper import Paper

    paper = Paper(stderr=True)
    if not paper.is_terminal:
        yield lambda why: None
        return
    with paper.status("") as line:
        yield lambda why: line.update(speak.say(why))


def _found(volume: "Volume", maps: "list[Volume]") -> "FoundDiscs":
    """The discs of the scan, by a map where one was given; raises `InputError` if refused."""
    from discogram.imaging.discs.find import find
    from discogram.imaging.discs.labels import numbers_vertebrae

    named = next((each for each in maps if numbers_vertebrae(each)), None)
    found = find(volume, named or next(iter(maps), None))
    if found.refused:
        raise InputError(found.refused)
    return found


def _asked(discs: "tuple[FoundDisc, ...]", levels: str) -> "tuple[FoundDisc, ...]":
    """The discs that were named; all of them where nobody named one."""
    typed = [each.strip() for each in levels.split(",") if each.strip()]
    if levels.strip() and not typed:
        raise InputError(reason("cli-no-levels").at("levels"))
    names = [str(disc_named(each) or each) for each in typed]
    if not names:
        return discs
    known = {str(disc.level): disc for disc in discs if disc.level}
    missing = [name for name in names if name not in known]
    if missing:
        shown = tuple(known) or ("–",)
        raise InputError(
            reason("plan-level-unknown", level=name, known=shown).at("levels")
            for name in missing
        )
    return tuple(known[name] for name in names)


def _sides(side: Sides) -> tuple[Side, ...]:
    return (Side.LEFT, Side.RIGHT) if side == "both" else (Side(side),)


def _written(
    volume: "Volume",
    scene: "Scene",
    found: "tuple[DiscPlans, ...]",
    sheets: _Sheets,
    out: Path,
    speak: Speaker,
) -> tuple[dict[str, Any], list[Path]]:
    """Write every file; answer the document and what was written."""
    from discogram.adapters.nifti.write import content_of
    from discogram.adapters.plans.plan_json import document
    from discogram.adapters.plans.signs import signs_sheet
    from discogram.adapters.plans.stl import stl_of
    from discogram.imaging.paths.drawn import needle_labels, needle_surface
    from discogram.pathway.needle.facts import Modality
    from discogram.scans.plan_pictures import sheet_of
    from discogram.scans.plan_words import signs_words, words_of

    told = document(found, sheets.limits)
    guided = Modality(sheets.modality) if sheets.modality else None
    contents: dict[str, bytes] = {}
    for each in found:
        name = _name(each)
        best = each.plans[0]
        words = replace(
            words_of(best, sheets.limits, guided, speak.say), synthetic=sheets.synthetic
        )
        contents[f"{name}.png"] = sheet_of(volume, scene, each, best, sheets.limits, words)
        surface = needle_surface(best.entry_ras, best.target_ras)
        contents[f"{name}.stl"] = stl_of(surface)
    needles = [(each.plans[0].entry_ras, each.plans[0].target_ras) for each in found]
    contents["needles.nii.gz"] = content_of(needle_labels(scene.bone.grid, needles))
    contents["signs.png"] = signs_sheet(signs_words(speak.say))
    text = json_module.dumps(told, ensure_ascii=False, indent=2) + "\n"
    contents["plan.json"] = text.encode()
    make_folder(out)
    files = [out / name for name in contents]
    for path, content in zip(files, contents.values(), strict=True):
        write_bytes(path, content)
    return told, files


def _name(found: "DiscPlans") -> str:
    level = found.disc.level
    height = round(float(found.disc.frame.centre_ras[2]))
    name = level.replace("/", "-") if level else f"disc-at-{height}"
    return f"{name}-{found.side.value}"


def _tell(found: "tuple[DiscPlans, ...]", files: list[Path], speak: Speaker) -> None:
    from discogram.cli.paper import Paper
    from discogram.scans.plan_words import line_of, shortfalls_of, title_of, unchecked_of

    paper = Paper()
    for each in found:
        paper.say(speak.say(line_of(each.plans[0])))
        for short in shortfalls_of(each.plans[0]):
            paper.say(speak.say(short), "  ")
        for plan_ in each.plans[1:]:
            paper.say(speak.say(title_of(plan_)), "  + ")
    unchecked = (speak.say(note) for each in found for note in unchecked_of(each.plans[0]))
    for note in dict.fromkeys(unchecked):
        paper.say(note)
    paper.say(speak.say(reason("plan-unsigned")))
    paper.say(speak.say(reason("plan-starting-view")))
    sys.stdout.writelines(f"{path}\n" for path in files)
