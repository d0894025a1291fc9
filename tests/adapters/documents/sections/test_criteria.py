"""The criteria side by side and clause by clause: M06, B06, B07."""

from dataclasses import replace
from types import MappingProxyType

from discogram.adapters.documents.sections.criteria import ABREAST, clauses, overview, set_name
from discogram.adapters.documents.sheet import Grid, Ledger, Mark, Marked, Part
from discogram.pathway.conclusion.answer import Conclusion
from discogram.words.spine import Disc
from tests.adapters.documents.patients import CONCLUSION, EIGHT, SIGNED, voice

ENGLISH = voice()


def test_a_set_without_a_name_is_shown_by_its_id() -> None:
    """A set that is newer than the catalogue is not hidden."""
    assert set_name("sis-2004", ENGLISH) == "SIS 2004"
    assert set_name("new-2031", ENGLISH) == "new-2031"


def test_every_disc_stands_in_the_overview() -> None:
    """More discs than fit side by side go on in another table; an unasked one has a dash."""
    grids = [block for block in overview(EIGHT, ENGLISH).blocks if isinstance(block, Grid)]

    assert [len(grid.head) for grid in grids] == [1 + ABREAST, 1 + ABREAST]
    assert [disc for grid in grids for disc in grid.head[1:]] == [
        each.disc for each in EIGHT.study.discs
    ]
    assert grids[0].rows[0][1:] == ("–",) * ABREAST


def test_a_verdict_is_told_by_shape_and_word() -> None:
    """Met, not met and unknown differ in both."""
    grid = overview(SIGNED, ENGLISH).blocks[0]

    assert isinstance(grid, Grid)
    assert [cell.mark for cell in grid.rows[0] if isinstance(cell, Marked)] == [
        Mark.EMPTY,
        Mark.FULL,
        Mark.ASKED,
    ]
    assert len({cell.text for cell in grid.rows[0] if isinstance(cell, Marked)}) == 3


def test_nothing_flagged_and_nothing_positive_is_said() -> None:
    """An empty list of warnings and a missing probability are not left blank."""
    quiet = replace(SIGNED, conclusion=Conclusion(MappingProxyType({}), (), None))
    parts = [block for block in overview(quiet, ENGLISH).blocks if isinstance(block, Part)]
    said = [getattr(block, "text", "") for part in parts for block in part.blocks]

    assert said == [ENGLISH.tell("flags-none"), ENGLISH.tell("posterior-none")]


def test_the_probability_is_an_interval() -> None:
    """Two ends and the assumptions are printed, never one number."""
    part = overview(SIGNED, ENGLISH).blocks[-1]

    assert isinstance(part, Part)
    assert getattr(part.blocks[0], "text", "").startswith("Between 52% and 87%")
    assert len(part.blocks) == 2


def test_every_clause_has_verdict_reason_and_source() -> None:
    """The clauses of a disc stand beside its category and its deciding pressure."""
    chapter = clauses(SIGNED, ENGLISH)
    part = chapter.blocks[1]

    assert isinstance(part, Part)
    (ledger,) = (block for block in part.blocks if isinstance(block, Ledger))
    target = ledger.groups[1]
    answer = CONCLUSION.criteria["sis-2004"].discs[Disc.L4_L5]
    assert target.lead[0] == "L4/L5"
    assert target.lead[2] == "at 12 psi a.o."
    assert len(target.rows) == len(answer.clauses)
    assert {row[2] for row in target.rows} == {"sis-2013"}
