"""``discogram plan``: from a CT to needle plans for its discs, as sheets and files."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from discogram.adapters.language.speaker import Speaker
from discogram.bootstrap import speaker, tables
from discogram.cli.discs import Clicks, clicks_of
from discogram.cli.options import Json, Lang, named_clinic, say_json, spoken
from discogram.errors import Reason, reason
from discogram.words.spine import Side

if TYPE_CHECKING:
    from discogram.imaging.discs.found import FoundDisc

Flag = Annotated[bool, Parameter(negative=())]
Maps = Annotated[tuple[Path, ...], Parameter("--labels", negative=(), show_default=False)]


Sides = Literal["left", "right", "both"]
Guidance = Literal["fluoroscopy", "ct"]


def plan(
    ct: Path,
    *,
    levels: Annotated[str, Parameter(show_default=False)] = "",
    labels: Annotated[
        tuple[Path, ...], Parameter(name="--labels", negative=(), show_default=False)
    ] = (),
    click: Clicks = (),
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
    from discogram.cli.plan_discs import chosen, discs_of
    from discogram.cli.plan_files import Planned, files_of
    from discogram.cli.plan_folder import PlanFolder
    from discogram.cli.plan_told import tell_plans
    from discogram.imaging.scene.build import scene_of
    from discogram.imaging.volume import SYNTHETIC
    from discogram.imaging.which_scan import WhichScan
    from discogram.pathway.needle.planning.limits import Limits
    from discogram.pathway.needle.planning.planner import plans_for
    from discogram.scans.opening import open_ct, read_labels

    speak = speaker(spoken(lang))
    clicks = clicks_of(click)
    limits = Limits.of(tables(named_clinic(clinic))["needle"])
    with _telling(speak) as tell:
        tell(reason("plan-step-reading"))
        opened = open_ct(ct, series)
        volume = opened.volume
        synthetic = synthetic or SYNTHETIC in opened.notes
        scan = WhichScan.of(volume, opened.series_uid)
        folder = PlanFolder.of(out, scan)
        maps = [read_labels(each) for each in labels]
        discs = discs_of(volume, maps, clicks)
        asked = chosen(discs, levels)
        organs = next((each for each in maps if int(each.array.max(initial=0)) > 2), None)
        scene = scene_of(volume, discs, organs, lambda step: tell(_STEPS[step]))
        found = plans_for(
            scene, asked, _sides(side), limits, lambda disc, at: tell(_step_of(disc, at))
        )
        planned = Planned(volume, scan, scene, found, limits, modality, synthetic)
        document, contents = files_of(planned, speak, tell)
        files = folder.keep(contents)
    if json:
        told = {"synthetic": synthetic, "notes": [speak.say(each) for each in opened.notes]}
        say_json({**document, **told, "files": [str(each) for each in files]})
        return
    tell_plans(found, opened.notes, files, speak)


_STEPS = {
    "tissue": reason("plan-step-tissue"),
    "skin": reason("plan-step-skin"),
    "bone": reason("plan-step-bone"),
    "canal": reason("plan-step-canal"),
    "organs": reason("plan-step-organs"),
}


def _step_of(disc: "FoundDisc", side: Side) -> Reason:
    from discogram.scans.plan_words import called

    return reason("plan-step-disc", disc=called(disc), side=side)


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


def _sides(side: Sides) -> tuple[Side, ...]:
    return (Side.LEFT, Side.RIGHT) if side == "both" else (Side(side),)
