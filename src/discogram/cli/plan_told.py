"""What does ``discogram plan`` say at the terminal?

Disc by disc: how sure its level is and why, then the needle from each side. What holds for
every disc is said once.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from discogram.adapters.language.speaker import Speaker
from discogram.cli.paper import Paper
from discogram.errors import Reason, reason
from discogram.scans.plan_words import (
    head_of,
    line_of,
    shortfalls_of,
    title_of,
    unchecked_of,
)

if TYPE_CHECKING:
    from discogram.imaging.discs.found import FoundDisc
    from discogram.pathway.needle.planning.planner import DiscPlans


def tell_plans(
    found: "Sequence[DiscPlans]",
    notes: Sequence[Reason],
    files: Sequence[Path],
    speak: Speaker,
) -> None:
    """Print the plans, what nobody looked at, and the files."""
    paper = Paper()
    discs = tuple({id(each.disc): each.disc for each in found}.values())
    shared = _shared(discs)
    _say_all(paper, notes, speak)
    for disc in discs:
        paper.say(speak.say(head_of(disc)))
        _say_all(paper, (why for why in disc.evidence if why not in shared), speak, "  ")
        for each in found:
            if each.disc is disc:
                _tell_side(each, paper, speak)
    unchecked = (note for each in found for note in unchecked_of(each.plans[0]))
    _say_all(paper, (*shared, reason("discs-proposal")), speak)
    _say_all(paper, dict.fromkeys(unchecked), speak)
    _say_all(paper, (reason("plan-unsigned"), reason("plan-starting-view")), speak)
    paper.file.writelines(f"{path}\n" for path in files)


def _shared(discs: "Sequence[FoundDisc]") -> tuple[Reason, ...]:
    """What is said of every disc's level alike."""
    first, *others = discs
    return tuple(why for why in first.evidence if all(why in o.evidence for o in others))


def _tell_side(found: "DiscPlans", paper: Paper, speak: Speaker) -> None:
    best, *others = found.plans
    paper.say(speak.say(line_of(best)), "  ")
    _say_all(paper, shortfalls_of(best), speak, "    ")
    for number, plan in enumerate(others, start=2):
        paper.say(speak.say(title_of(plan)), f"    + {number}. ")


def _say_all(paper: Paper, whys: Iterable[Reason], speak: Speaker, lead: str = "") -> None:
    for why in whys:
        paper.say(speak.say(why), lead)
