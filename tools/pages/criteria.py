"""What does each criteria set ask, and what can it answer?

Asked of the code itself: every set is put to a grid of studies, and what it was seen to ask and
to answer is what the page says.
"""

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from itertools import product

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.tables import read_tables
from discogram.pathway.conclusion.answer import Category, DiscAnswer, FlagName
from discogram.pathway.conclusion.conclude import ALL_SETS, conclude
from discogram.pathway.conclusion.criteria import CriteriaSet
from discogram.pathway.conclusion.facts import Background, Study, TestedDisc
from discogram.pathway.conclusion.flags import FLAGS
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.images.facts import DiscImage
from discogram.pathway.provocation.facts import Behaviour, Concordance, DiscTest, ShamTest, Step
from discogram.words.evidence import Threshold
from discogram.words.spine import Disc, Region
from discogram.words.units import PainScore, Pressure, Unit, Volume
from discogram.words.verdict import Finding, Verdict
from tools.pages.markdown import code, codes, listed, said, table
from tools.pages.numbers import value

SPINES = {
    Region.LUMBAR: (Disc.L3_L4, Disc.L4_L5, Disc.L5_S1),
    Region.CERVICAL: (Disc.C4_C5, Disc.C5_C6, Disc.C6_C7),
}
"""A target between its two neighbours."""

PAINS = (None, 0, 8)
RISES = (None, 5, 30, 70, 95)
NEIGHBOURS = ("", "q", "qq", "ql")
"""None tested, one quiet, both quiet, one quiet and one that hurts late and otherwise."""
SEEN = ((None, None), (0, frozenset[Behaviour]()), (4, frozenset(list(Behaviour)[:2])))
"""What the images and the observer say: nothing, a sound disc, a torn one that hurts."""
BESIDE = ((None, None), (True, 1))
"""Whether another source was excluded, and the volume in mL."""


@dataclass
class Shown:
    """What a set was seen to answer, and every clause it was seen to ask."""

    categories: set[Category] = field(default_factory=set)
    clauses: dict[str, dict[Verdict, Finding]] = field(default_factory=dict)

    def note(self, answer: DiscAnswer) -> None:
        """Take an answer down; the first finding of each clause and verdict is the example."""
        self.categories.add(answer.category)
        for clause in answer.clauses:
            self.clauses.setdefault(clause.rule, {}).setdefault(clause.verdict, clause)


@cache
def shown() -> Mapping[str, Shown]:
    """Every set, put to the whole grid."""
    limits = Limits.of(read_tables()["conclusion"])
    found = {each.id: Shown() for each in ALL_SETS}
    for region, study in _grid():
        target = SPINES[region][1]
        for id, answer in conclude(study, limits).criteria.items():
            found[id].note(answer.discs[target])
    return found


def _grid() -> Iterator[tuple[Region, Study]]:
    for region in SPINES:
        yield region, _study(region, 8, Concordance.CONCORDANT, 5, "qq", SEEN[2], BESIDE[1], 5)
        for facts in product((None, *Concordance), PAINS, RISES, NEIGHBOURS, SEEN, BESIDE):
            kind, pain, rise, beside, seen, other = facts
            yield region, _study(region, pain, kind, rise, beside, seen, other)


def _study(
    region: Region,
    pain: int | None,
    kind: Concordance | None,
    rise: int | None,
    beside: str,
    seen: tuple[int | None, frozenset[Behaviour] | None],
    other: tuple[bool | None, int | None],
    sham: int = 0,
) -> Study:
    above, target, below = SPINES[region]
    excluded, volume = other
    discs = [_tested(target, _step(pain, kind, rise, volume), *seen)]
    for disc, how in zip((above, below), beside, strict=False):
        quiet = _step(0, Concordance.NONE, 60, None)
        loud = _step(5, Concordance.DISCORDANT, 60, None)
        discs.append(_tested(disc, quiet if how == "q" else loud, 0, frozenset()))
    background = Background(other_source_excluded=excluded)
    return Study(region, tuple(discs), (ShamTest(_score(sham)),), background)


def _tested(
    disc: Disc, step: Step, grade: int | None, behaviours: frozenset[Behaviour] | None
) -> TestedDisc:
    test = DiscTest(disc, steps=(step,), behaviours=behaviours)
    return TestedDisc(test, DiscImage(disc, modified_dallas=grade))


def _step(
    pain: int | None, kind: Concordance | None, rise: int | None, volume: int | None
) -> Step:
    return Step(
        volume=None if volume is None else Volume(Decimal(volume), Unit.ML),
        pain=None if pain is None else _score(pain),
        concordance=kind,
        rise=None if rise is None else Pressure(Decimal(rise), Unit.PSI),
    )


def _score(pain: int) -> PainScore:
    return PainScore(Decimal(pain), Unit.SCORE)


def sets() -> str:
    """Every set in one table: where it applies and what it can answer."""
    heads = ("set", "source", "regions", "answers", "asks controls", "names a disc positive")
    return table(heads, [_row(each) for each in ALL_SETS])


def _row(each: CriteriaSet) -> tuple[str, ...]:
    regions = listed(region for region in Region if region in each.regions)
    answers = codes(word for word in Category if word in shown()[each.id].categories)
    yes_or_no = ["yes" if it else "no" for it in (each.uses_controls, each.diagnostic)]
    return (code(each.id), code(each.source), regions, answers, *yes_or_no)


def clauses() -> str:
    """Every set by itself: the question, the clauses it asks and the numbers it uses."""
    return "\n\n".join(_one(each) for each in ALL_SETS)


def _one(each: CriteriaSet) -> str:
    asked = shown()[each.id].clauses
    heads = ("clause", "as it is said", "sources")
    rows = [_clause(name, found) for name, found in asked.items()]
    about = said(inspect.getmodule(each.answer))
    figures = table(("number", "value", "source"), map(_figure, _rows_of(each)))
    question = said(each.answer)
    return f"### {each.id}\n\n{about}\n\n*{question}*\n\n{table(heads, rows)}\n\n{figures}"


def _clause(name: str, found: Mapping[Verdict, Finding]) -> tuple[str, str, str]:
    example = next(found[each] for each in Verdict if each in found)
    told = Speaker("en").say(example.reason)
    return (code(name), f"{example.verdict.value}: “{told}”", codes(example.sources))


def _rows_of(each: CriteriaSet) -> list[Threshold]:
    return [row for row in read_tables()["conclusion"].rows if _belongs(row, each)]


def _belongs(row: Threshold, each: CriteriaSet) -> bool:
    """A set's rows begin with the first two words of its id."""
    prefix = "_".join(each.id.split("-")[:2])
    return row.id == prefix or row.id.startswith(f"{prefix}_")


def _figure(row: Threshold) -> tuple[str, str, str]:
    return (code(row.id), value(row), code(row.source))


def shared() -> str:
    """The numbers that belong to no single set: credibility, policies, flags, posterior."""
    rows = read_tables()["conclusion"].rows
    alone = [row for row in rows if not any(_belongs(row, each) for each in ALL_SETS)]
    return table(("number", "value", "source"), map(_figure, alone))


def flags() -> str:
    """Every flag and what raises it."""
    rows = [(code(FlagName(each.__name__)), said(each)) for each in FLAGS]
    return table(("flag", "raised when"), rows)
