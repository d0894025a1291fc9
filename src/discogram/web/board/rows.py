"""What stands in the cells of the conclusion board, in words?

The words are those of the report, so that board and report cannot say two things.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from discogram.adapters.documents.sections.criteria import set_name
from discogram.adapters.documents.sections.discs import (
    AGREEMENT,
    COLUMNS,
    disc_row,
    finding,
    readers_agree,
    steps,
)
from discogram.adapters.documents.sections.opening import judged
from discogram.adapters.documents.sheet import Chapter
from discogram.adapters.documents.voice import Voice
from discogram.application.board import Board, Row
from discogram.errors import reason
from discogram.pathway.candidacy.facts import MOST, CorrelatedTest, Score, TestKind
from discogram.pathway.conclusion.answer import Category, DiscAnswer
from discogram.pathway.images.facts import DiscImage
from discogram.web.board.blocks import as_blocks
from discogram.words.cited import author_and_year, in_full
from discogram.words.evidence import Source
from discogram.words.spine import Disc
from discogram.words.verdict import Finding, Verdict

SIGNS = {Verdict.MET: "✓", Verdict.NOT_MET: "✗", Verdict.UNKNOWN: "?"}
"""A sign beside the word of a verdict."""
BESIDE = {Verdict.MET: "=", Verdict.NOT_MET: "≠", Verdict.UNKNOWN: "?"}
"""The same of two answers that agree or differ."""
_READING = ("nucleogram", "grade", "leak")
_ASKED_FOR = (TestKind.XRAY, TestKind.EMG, TestKind.BLOCK)
"""What a physician looks for before concluding: that it was not done is said too."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """Another test of a disc: what, when, and whether it agrees with the injection."""

    kind: str
    found: str
    on: str
    sign: str
    verdict: Verdict
    beside: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a set: its verdict, why, and where it is printed."""

    sign: str
    verdict: Verdict
    because: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """One disc under one set."""

    sign: str
    verdict: Verdict
    category: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """One reading of one disc, or the one that is used."""

    reader: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the board; `provocation` is None where the disc was not injected.

    `untested` are the kinds of test that nobody recorded, of this disc or of the whole spine.
    """

    disc: Disc
    suspect: bool
    tests: tuple[Told, ...]
    untested: tuple[str, ...]
    provocation: tuple[Pair, ...] | None
    steps: list[Any]
    readings: tuple[Seen, ...]
    agreed: str
    agreement: Verdict | None
    judged: str


@dataclass(frozen=True, slots=True)
class SetLine:
    """One criteria set with its source and its answer on each injected disc."""

    name: str
    source: str
    title: str
    answers: tuple[Answered | None, ...]


@dataclass(frozen=True, slots=True)
class Sets:
    """Every criteria set down the page, the injected discs across it."""

    discs: tuple[Disc, ...]
    lines: tuple[SetLine, ...]


def sets(shown: Board, sources: dict[str, Source], voice: Voice) -> Sets:
    """What every set says of every injected disc; nothing while nothing can be concluded."""
    found = shown.contents.conclusion if shown.contents else None
    asked = tuple(found.criteria.values()) if found else ()
    discs = tuple(row.disc for row in shown.rows if row.answers)
    return Sets(
        discs,
        tuple(
            SetLine(
                set_name(each.id, voice),
                _short(each.source, sources),
                _titled(each.source, sources),
                tuple(_of(each.discs.get(disc), sources, voice) for disc in discs),
            )
            for each in asked
        ),
    )


def _of(answer: DiscAnswer | None, sources: dict[str, Source], voice: Voice) -> Answered | None:
    return None if answer is None else _answered(answer, sources, voice)


def lines(shown: Board, voice: Voice) -> tuple[Line, ...]:
    """Every row in words."""
    return tuple(_line(each, shown, voice) for each in shown.rows)


def _line(row: Row, shown: Board, voice: Voice) -> Line:
    agree = readers_agree(shown.readings, row.disc) if shown.readings else None
    return Line(
        disc=row.disc,
        suspect=row.suspect,
        tests=tuple(_told(test, found, voice) for test, found in row.tests),
        untested=_untested(row, shown, voice),
        provocation=_provocation(row, voice),
        steps=_steps(row, voice),
        readings=tuple(_readings(row, voice)),
        agreed="" if agree is None else voice.tell(AGREEMENT[agree]),
        agreement=agree,
        judged="" if shown.contents is None else judged(row.judgement, voice).text,
    )


def _steps(row: Row, voice: Voice) -> list[Any]:
    """Every step of the injection as the report prints them, under the name of the disc."""
    if row.tested is None or not row.tested.test.steps:
        return []
    return as_blocks([Chapter(str(row.disc), (steps(row.tested.test, voice),))])


def _untested(row: Row, shown: Board, voice: Voice) -> tuple[str, ...]:
    done = {test.kind for test, _ in row.tests} | {each.kind for each in shown.elsewhere}
    return tuple(voice.full(kind) for kind in _ASKED_FOR if kind not in done)


def _told(test: CorrelatedTest, found: Finding, voice: Voice) -> Told:
    return Told(
        kind=voice.full(test.kind),
        found=finding(test, voice),
        on=voice.full(test.on),
        sign=BESIDE[found.verdict],
        verdict=found.verdict,
        beside=voice.spoken(found.reason),
    )


def _provocation(row: Row, voice: Voice) -> tuple[Pair, ...] | None:
    """The line of the report, each value beside its head."""
    if row.tested is None:
        return None
    told = zip(COLUMNS, disc_row(row.tested, voice), strict=True)
    return tuple(
        (voice.tell(f"head-{name}"), value)
        for name, value in told
        if name not in ("disc", *_READING[:2])
    )


def _readings(row: Row, voice: Voice) -> Iterator[Seen]:
    for reader, image in row.readings:
        yield Seen(voice.text(reader), _image(image or DiscImage(row.disc), voice))
    if row.standing is not None:
        yield Seen(voice.tell("reading-used"), _image(row.standing, voice))


def _image(image: DiscImage, voice: Voice) -> tuple[Pair, ...]:
    values = (image.nucleogram, image.modified_dallas, image.leak)
    return tuple(
        (voice.tell(f"head-{name}"), voice.brief(value))
        for name, value in zip(_READING, values, strict=True)
    )


def _answered(answer: DiscAnswer, sources: dict[str, Source], voice: Voice) -> Answered:
    return Answered(
        sign=SIGNS[answer.verdict],
        verdict=answer.verdict,
        category=_category(answer, voice),
        clauses=tuple(
            Clause(
                SIGNS[each.verdict],
                each.verdict,
                voice.spoken(each.reason),
                tuple(_titled(key, sources) for key in each.sources),
            )
            for each in answer.clauses
        ),
    )


def _category(answer: DiscAnswer, voice: Voice) -> str:
    """The set's own word; *none* beside a disc would not say what there is none of."""
    if answer.category is Category.NONE:
        return voice.spoken(reason("web-board-category-none"))
    return voice.full(answer.category)


def _titled(key: str, sources: dict[str, Source]) -> str:
    found = sources.get(key)
    return in_full(found) if found else key


def _short(key: str, sources: dict[str, Source]) -> str:
    found = sources.get(key)
    return author_and_year(found) if found else key


def scores(found: tuple[Score, ...], voice: Voice) -> tuple[tuple[str, str, str], ...]:
    """Every questionnaire: which, its sum of the highest, and the day."""
    return tuple(
        (
            voice.full(each.tool),
            voice.tell("score", value=each.value, most=MOST[each.tool]),
            voice.full(each.on),
        )
        for each in found
    )


def elsewhere(found: tuple[CorrelatedTest, ...], voice: Voice) -> tuple[tuple[str, ...], ...]:
    """The tests that speak of no single disc."""
    return tuple(
        (voice.full(each.kind), finding(each, voice), voice.full(each.on)) for each in found
    )
