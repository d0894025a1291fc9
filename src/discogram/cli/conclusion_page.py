"""How does a conclusion look in a terminal? A table for each disc, then the flags."""

from collections.abc import Iterator

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.cohort_csv import deciding_sentence
from discogram.adapters.wire.provocation_file import Read
from discogram.cli.paper import Paper
from discogram.errors import reason
from discogram.pathway.conclusion.answer import Conclusion
from discogram.pathway.conclusion.clauses import psi
from discogram.words.evidence import Tables
from discogram.words.spine import Disc
from discogram.words.units import rounded
from discogram.words.verdict import Verdict

MARKS = {Verdict.MET: "●", Verdict.NOT_MET: "○", Verdict.UNKNOWN: "?"}
"""Full, empty, and a question: read without colour."""


def show_conclusion(read: Read, answer: Conclusion, in_force: Tables, speaker: Speaker) -> None:
    """Print every disc under every set, then what must be known beside it."""
    paper = Paper()
    heads = [speaker.say(reason(f"cli-column-{head}")) for head in _HEADS]
    for tested in read.study.discs:
        paper.say(str(tested.disc), style="bold")
        paper.grid(heads, _rows(tested.disc, answer, speaker))
    for flag in answer.flags:
        paper.say(speaker.say(flag.because), "! ")
    _posterior(paper, answer, speaker)
    for place in read.ignored:
        paper.say(speaker.say(reason("input-ignored", place=place)), "- ")
    if "conclusion" in in_force.unsigned():
        paper.say(speaker.say(reason("cli-table-unsigned", table="conclusion")))


_HEADS = ("criteria", "category", "psi", "because")


def _rows(disc: Disc, answer: Conclusion, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    for id, each in answer.criteria.items():
        found = each.discs[disc]
        rise = "" if found.rise is None else speaker.show(psi(found.rise))
        category = f"{MARKS[found.verdict]} {speaker.word(found.category)}"
        yield id, category, rise, deciding_sentence(found, speaker.say)


def _posterior(paper: Paper, answer: Conclusion, speaker: Speaker) -> None:
    if answer.posterior is None:
        return
    low, high = (rounded(each, 2) for each in (answer.posterior.low, answer.posterior.high))
    paper.say(speaker.say(reason("cli-posterior", low=low, high=high)))
    for each in answer.posterior.assumptions:
        paper.say(speaker.say(each), "  - ")
