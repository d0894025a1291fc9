"""Rows A4, A8, A9, B1 and B4 of `clinical/published_cases.md`: what was published, run again.

Blank means not published, and a blank is never filled: where a fact is missing, no verdict.
"""

from itertools import product

import pytest

from discogram.pathway.conclusion.answer import Category, FlagName
from discogram.words.spine import Disc
from discogram.words.verdict import Verdict
from tests.pathway.conclusion.cases import (
    answer,
    category,
    concluded,
    disc,
    flags,
    painless,
    step,
    study,
)

POSITIVE = {
    Category.ABSOLUTE,
    Category.HIGHLY_PROBABLE,
    Category.DISCOGENIC,
    Category.POSSIBLE,
    Category.POSITIVE,
    Category.LOW_PRESSURE_POSITIVE,
    Category.HIGH_PRESSURE_POSITIVE,
}
# A4. Jain 2021: 35 of 54 suspect discs positive, pressures 31.9 +/- 7.9, range 15 to 44 psi.
JAIN = [15 + 29 * place / 34 for place in range(35)]
"""Thirty-five pressures over the printed range; only both ends were published."""


def jain(above, *controls):
    """A suspect disc that was positive at a pressure above opening."""
    return study(disc("L4/L5", step(7, "concordant", above)), *controls)


@pytest.mark.parametrize("controls", [(), ("L3/L4",), ("L3/L4", "L5/S1")])
def test_a4_no_positive_disc_is_low_pressure(controls):
    """With a minimum of 15 psi no disc is absolute or highly probable: below is strict."""
    quiet = [painless(level) for level in controls]
    found = {category("sis-2004", jain(above, *quiet)) for above in JAIN}

    assert (min(JAIN), max(JAIN), len(JAIN)) == (15, 44, 35)
    assert found == {"discogenic" if len(controls) == 2 else "indeterminate"}


def test_a4_with_the_policy_that_the_paper_used_one_control_is_possible():
    """Jain accepts one control: with that policy every disc is possible."""
    found = {
        category("sis-2004", jain(above, painless("L3/L4")), single_control="possible")
        for above in JAIN
    }

    assert found == {"possible"}


def test_a4_every_disc_is_mechanical():
    """Under Derby's classes of 1999 all 35 lie in 15 to 50 psi."""
    assert {category("derby-1999-pressure", jain(above)) for above in JAIN} == {"mechanical"}


def test_a4_only_exactly_15_can_be_low_pressure_for_derby():
    """Up to and including 15 psi: the disc at the minimum, and no other."""
    found = [category("derby-2005", jain(above)) for above in JAIN]

    assert found == ["low-pressure-positive"] + ["high-pressure-positive"] * 34


NUCLEOGRAMS = [None, "cottonball", "lobular", "irregular", "fissured", "ruptured"]
GRADES = [None, 0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(("nucleogram", "grade"), list(product(NUCLEOGRAMS, GRADES)))
@pytest.mark.parametrize(
    "steps",
    [(), (step(0, "none", 95),), (step(0, "pressure", 20),), (step(None, None, 20),)],
    ids=["no step", "no pain", "pressure only", "not asked"],
)
def test_a8_an_abnormal_picture_alone_is_never_positive(nucleogram, grade, steps):
    """Walsh's five abnormal discs in ten volunteers did not hurt: none was positive."""
    target = disc(
        "L4/L5",
        *steps,
        nucleogram=nucleogram,
        grade=grade,
        leak=grade == 5,
        behaviours=["guarding", "grimacing"],
    )
    found = concluded(study(target, painless("L3/L4"), painless("L5/S1")))

    for criteria in found.criteria.values():
        each = criteria.discs[Disc.L4_L5]
        assert each.verdict is not Verdict.MET
        assert each.category not in POSITIVE
    assert found.posterior is None


@pytest.mark.parametrize(
    ("pain", "grade", "raised"), [(7, 0, True), (10, 0, True), (6, 0, False), (9, 3, False)]
)
def test_a9_an_intact_disc_that_hurts_intensely_is_flagged(pain, grade, raised):
    """Schellhas' eight normal discs were never painful: one that is must be looked at again."""
    target = disc("L4/L5", step(pain, "concordant", 20), grade=grade)

    assert (FlagName.GRADE0_INTENSE_PAIN in flags(study(target))) is raised


def test_a9_intense_pain_with_tears_of_both_annuli_is_not_flagged():
    """Every intensely painful disc of the paper had an inner and an outer tear."""
    found = flags(study(disc("L4/L5", step(8, "concordant", 20), grade=4)))

    assert FlagName.GRADE0_INTENSE_PAIN not in found


# B1. Hasegawa 2004: contrast went through the end plate into L3 with concomitant back pain. The
# abstract gives no pressure, volume or score, does not say whether it was the usual pain, and
# names no control. Which disc was injected it does not say either: L2/L3 stands for it.
B1 = study(disc("L2/L3", step(), opening=None, leak=True), sham=[])


def test_b1_cannot_be_assessed_by_any_set():
    """What was not printed cannot be weighed: no set answers yes or no."""
    for criteria, found in concluded(B1).criteria.items():
        each = found.discs[Disc.L2_L3]

        assert each.category is Category.NOT_ASSESSABLE, criteria
        assert each.verdict is Verdict.UNKNOWN


PRESSURES = {"opening_pressure", "static_pressure"}
PAIN = {"pain_nrs", "concordance"}


@pytest.mark.parametrize(
    ("criteria", "missing"),
    [
        ("sis-2004", PAIN | PRESSURES),
        ("isis-older", PAIN | PRESSURES),
        ("derby-2005", PAIN | PRESSURES),
        ("derby-1999-pressure", {"concordance"}),
        ("iasp-1994-disc", {"concordance"}),
        ("iasp-1994-idd", {"concordance", "modified_dallas"}),
        ("walsh-1990", PAIN | {"behaviours", "nucleogram", "modified_dallas"}),
        ("dallas-pain", {"concordance"}),
        ("xi-2016", PAIN),
    ],
)
def test_b1_names_what_was_not_printed(criteria, missing):
    """Each set says which fact of the target it lacks."""
    assert set(answer(criteria, B1, "L2/L3").missing) == missing


def test_b1_keeps_the_leak_on_record():
    """That contrast left the disc is known, and is told, whatever cannot be said."""
    found = flags(B1)

    assert found[FlagName.LEAK] == ["L2/L3"]
    assert {FlagName.NO_CONTROL, FlagName.PRESSURE_MISSING, FlagName.NO_SHAM} <= set(found)


# B4. MTSamples 1617: L2/L3 to L5/S1 under sedation; the text ends before the results.
B4 = study(
    *(disc(level, opening=None) for level in ("L2/L3", "L3/L4", "L4/L5", "L5/S1")),
    sham=[],
    sedation=True,
)


def test_b4_has_no_verdict_anywhere():
    """Four discs were injected, nothing was written down: none is positive or negative."""
    found = concluded(B4)

    assert len(found.criteria) == 9
    for criteria in found.criteria.values():
        assert len(criteria.discs) == 4
        for each in criteria.discs.values():
            assert each.category is Category.NOT_ASSESSABLE
            assert each.verdict is Verdict.UNKNOWN
            assert each.missing
    assert found.posterior is None


def test_b4_warns_of_the_sedation():
    """Sedated answers weigh less, and the reader is told."""
    assert FlagName.SEDATION in flags(B4)
