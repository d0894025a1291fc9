"""Report rules: M06, M07, B08."""

from dataclasses import replace
from datetime import date

import pytest

from discogram.adapters.language import Speaker, languages
from discogram.adapters.tables import read_tables
from discogram.pathway.conclusion.facts import TestedDisc
from discogram.pathway.conclusion.written import Judged, Judgement, PlanLine
from discogram.pathway.images.facts import DiscImage, Reading
from discogram.pathway.provocation.facts import DiscTest, Step
from discogram.pathway.report.facts import ReportContents
from discogram.pathway.report.rules import (
    RULES,
    conclusion_is_written,
    every_disc_has_a_verdict,
    readings_are_in,
    treatment_is_planned,
)
from discogram.words.spine import Disc
from discogram.words.text import FreeText
from discogram.words.verdict import Finding, Verdict
from tests.adapters.documents.patients import BARE, UNSIGNED

ON = date(2026, 12, 1)
TABLES = read_tables()
MET, UNKNOWN = Verdict.MET, Verdict.UNKNOWN


def ask(facts: ReportContents) -> tuple[Finding, ...]:
    """Every rule's answer."""
    return tuple(rule(facts, TABLES, ON) for rule in RULES)


def test_a_whole_report_may_be_signed() -> None:
    """Conclusion, plan, readings and a word on every disc are all that is asked."""
    found = ask(UNSIGNED)

    assert [each.verdict for each in found] == [MET, MET, MET, MET]
    assert {source for each in found for source in each.sources} == {"clinic-policy"}


def test_an_empty_report_is_unknown_never_met() -> None:
    """What was not recorded does not count as there, nor as refused."""
    found = ask(BARE)

    assert [each.verdict for each in found] == [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]
    assert [each.missing for each in found] == [
        ("physicians_conclusion",),
        ("plan",),
        ("discs",),
        ("discs",),
    ]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (None, UNKNOWN),
        (FreeText("digest", "  \n"), UNKNOWN),
        (FreeText.of("L4/L5 hurts.", "salt"), MET),
        (FreeText("digest", None), MET),
    ],
)
def test_a_conclusion_needs_words(text: FreeText | None, verdict: Verdict) -> None:
    """Blank words conclude nothing; words that were erased later had been written."""
    facts = replace(UNSIGNED, physicians_conclusion=text)

    assert conclusion_is_written(facts, TABLES, ON).verdict is verdict


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        ((), UNKNOWN),
        ((FreeText("digest", "  \n"),), UNKNOWN),
        ((FreeText("digest", " "), FreeText.of("No operation.", "salt")), MET),
        ((FreeText("digest", None),), MET),
    ],
)
def test_a_report_says_what_is_done_next(lines: tuple[FreeText, ...], verdict: Verdict) -> None:
    """Blank lines plan nothing; a line that was erased later had been written."""
    facts = replace(UNSIGNED, plan=tuple(map(PlanLine, lines)))

    assert treatment_is_planned(facts, TABLES, ON).verdict is verdict


def reader(name: str, grade: int | None) -> Reading:
    """A reader of one disc."""
    return Reading(name, (DiscImage(Disc.L4_L5, modified_dallas=grade),))


@pytest.mark.parametrize(
    ("readings", "verdict"),
    [
        ((), UNKNOWN),
        ((reader("A", 4),), UNKNOWN),
        ((reader("A", 4), reader("B", None)), UNKNOWN),
        ((reader("A", 4), Reading("B", ())), UNKNOWN),
        ((reader("A", 4), reader("B", 3)), MET),
        ((reader("A", 0), reader("B", 0)), MET),
    ],
)
def test_two_readers_grade_every_disc(readings: tuple[Reading, ...], verdict: Verdict) -> None:
    """A reader who left the grade open has not read; readers need not agree."""
    disc = TestedDisc(DiscTest(Disc.L4_L5, steps=(Step(),)), DiscImage(Disc.L4_L5))
    study = replace(UNSIGNED.study, discs=(disc,))
    found = readings_are_in(replace(UNSIGNED, study=study, readings=readings), TABLES, ON)

    assert found.verdict is verdict
    assert found.missing == (() if verdict is MET else (Disc.L4_L5,))


def test_a_clinic_with_one_reader_signs_after_one() -> None:
    """The policy of the images counts here too: one choice, asked in two places."""
    chosen = replace(TABLES["images"], chosen={"readers_needed": "one-reader"})
    one = replace(TABLES, by_name={**TABLES.by_name, "images": chosen})
    disc = TestedDisc(DiscTest(Disc.L4_L5, steps=(Step(),)), DiscImage(Disc.L4_L5))
    study = replace(UNSIGNED.study, discs=(disc,))
    facts = replace(UNSIGNED, study=study, readings=(reader("A", 4),))

    assert readings_are_in(facts, TABLES, ON).verdict is UNKNOWN
    assert readings_are_in(facts, one, ON).verdict is MET


def test_a_disc_that_no_contrast_reached_is_neither_graded_nor_judged() -> None:
    """A test that was broken off before the first injection can be reported as it was."""
    waiting = TestedDisc(DiscTest(Disc.L4_L5), DiscImage(Disc.L4_L5))
    study = replace(UNSIGNED.study, discs=(waiting,))
    facts = replace(UNSIGNED, study=study, readings=(), judgements=())

    assert {each.verdict for each in ask(facts)} == {MET}


def test_a_disc_without_a_word_is_named() -> None:
    """The physician is told which disc still waits; *uncertain* is a word."""
    facts = replace(UNSIGNED, judgements=(Judgement(Disc.L5_S1, Judged.UNCERTAIN),))
    found = every_disc_has_a_verdict(facts, TABLES, ON)

    assert found.verdict is UNKNOWN
    assert found.missing == (Disc.L3_L4, Disc.L4_L5)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("facts", [UNSIGNED, BARE])
def test_every_answer_can_be_said(language: str, facts: ReportContents) -> None:
    """Each rule's reason has a sentence with all its parameters in every language."""
    speaker = Speaker(language, strict=True)

    assert all(speaker.say(each.reason) for each in ask(facts))
