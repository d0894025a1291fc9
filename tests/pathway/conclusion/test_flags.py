"""Row B07: every flag is raised when it should be, and not one step before."""

import pytest

from discogram.pathway.conclusion.answer import FlagName
from discogram.pathway.conclusion.facts import Study
from discogram.words.spine import Count, Region
from tests.pathway.conclusion.cases import (
    category,
    concluded,
    disc,
    flags,
    painless,
    step,
    study,
)

POSITIVE = disc("L4/L5", step(8, "concordant", 20))
QUIET = (painless("L3/L4"), painless("L5/S1"))
PLAIN = study(POSITIVE, *QUIET)


def curve(*points, **more):
    """A disc with a static pressure above opening at each cumulative volume."""
    steps = (step(0, "none", above, volume) for volume, above in points)
    return study(disc("L4/L5", *steps, **more))


def graded(grade, pain):
    """A disc with a modified Dallas grade that hurt as much as this."""
    return study(disc("L4/L5", step(pain, "discordant", 20), grade=grade))


def beside(*steps, **more):
    """A positive target with one control above it."""
    return study(POSITIVE, disc("L3/L4", *steps, role="control", **more))


def between(*steps):
    """The same with a second control below, which is painless."""
    return study(POSITIVE, disc("L3/L4", *steps, role="control"), painless("L5/S1"))


AT_50, AT_51 = (step(5, "discordant", above) for above in (50, 51))
UNDER = "control_under_pressurised"
PAIRS = [
    # flag, a study that raises it, a sibling that does not
    ("sham_positive", study(POSITIVE, sham=[3]), study(POSITIVE, sham=[2.9])),
    ("sham_positive", study(POSITIVE, sham=[0, 5]), study(POSITIVE, sham=[0, 0])),
    ("no_sham", study(POSITIVE, sham=[]), study(POSITIVE, sham=[0])),
    ("no_sham", study(POSITIVE, sham=[None]), study(POSITIVE, sham=[0, 0])),
    ("no_sham", study(POSITIVE, sham=[None, 0]), study(POSITIVE, sham=[0, 0])),
    ("no_control", study(POSITIVE), study(POSITIVE, QUIET[0])),
    ("no_control", study(POSITIVE, painless("L2/L3")), PLAIN),
    ("control_positive", beside(step(5, "concordant", 20)), beside(step(0, "none", 20))),
    ("control_positive", between(AT_50), between(AT_51)),
    # the only control hurt, however high: it is why no set is positive
    ("control_positive", beside(AT_51), between(AT_51)),
    ("control_positive", beside(step(5, "discordant")), beside(step(0, "none"))),
    (UNDER, beside(step(0, "none", 19.9)), beside(step(0, "none", 20))),
    (UNDER, beside(step(0, "none", None)), beside(step(0, "none", 60))),
    (UNDER, beside(step(0, "none", 60), opening=None), beside(step(0, "none", 60))),
    ("leak", study(disc("L4/L5", leak=True)), study(disc("L4/L5", leak=False))),
    ("leak", study(disc("L4/L5", grade=5)), study(disc("L4/L5", grade=4))),
    ("leak", study(disc("L4/L5", end="leak")), study(disc("L4/L5", end="pressure"))),
    (
        "leak",
        study(disc("L4/L5", nucleogram="ruptured")),
        study(disc("L4/L5", nucleogram="fissured")),
    ),
    ("unpressurisable", curve(unpressurisable=True), curve(unpressurisable=False)),
    ("unpressurisable", curve((1, 1.9)), curve((1, 2))),
    ("unpressurisable", curve((3, 5.9)), curve((3, 6))),
    ("unpressurisable", curve((1, 0)), curve((0.9, 0))),
    ("unpressurisable", curve((1, 5), (3, 5)), curve((1, 5), (3, 40))),
    ("opening_pressure_high", curve((1, 20), opening=30.1), curve((1, 20), opening=30)),
    ("pressure_missing", beside(step(0, "none")), PLAIN),
    ("pressure_missing", curve((1, 20), opening=None), curve((1, 20))),
    ("pressure_missing", curve(), curve((1, 20))),
    ("sedation", study(POSITIVE, sedation=True), study(POSITIVE, sedation=False)),
    ("sedation", study(POSITIVE, sedation=True), study(POSITIVE)),
    (
        "multi_level_positive",
        study(POSITIVE, disc("L5/S1", step(8, "concordant", 20))),
        study(POSITIVE, disc("L5/S1", step(5, "concordant", 20))),
    ),
    ("prior_circular", PLAIN, study(disc("L4/L5", step(5, "discordant", 20)), *QUIET)),
    ("grade0_intense_pain", graded(0, 7), graded(0, 6.9)),
    ("grade0_intense_pain", graded(0, 9), graded(1, 9)),
    ("grade0_intense_pain", graded(0, 9), graded(None, 9)),
    ("transitional_level", study(disc("L5/L6"), count=Count.SIX_LUMBAR), PLAIN),
    ("transitional_level", study(disc("L4/L5"), count=Count.SACRALISED_L5), PLAIN),
    ("transitional_level", study(disc("L4/L5"), count=Count.LUMBARISED_S1), PLAIN),
]


@pytest.mark.parametrize(("flag", "raising", "sibling"), PAIRS)
def test_a_flag_is_raised_and_its_sibling_is_not(flag: str, raising: Study, sibling: Study):
    """The smallest change of the facts raises the flag."""
    assert FlagName(flag) in flags(raising)
    assert FlagName(flag) not in flags(sibling)


def test_every_flag_was_raised():
    """No flag of the contract is left without a case of its own."""
    assert {FlagName(flag) for flag, _, _ in PAIRS} == set(FlagName)


def test_the_flags_are_those_of_the_contract():
    """The flags are typed again here from `contracts/conclude.md`, in its order."""
    again = """sham_positive no_sham no_control control_positive control_under_pressurised leak
    unpressurisable opening_pressure_high pressure_missing sedation multi_level_positive
    prior_circular grade0_intense_pain transitional_level"""

    assert [str(flag) for flag in FlagName] == again.split()


def test_a_quiet_study_raises_nothing_but_the_circular_prior():
    """A complete study of one positive disc between two controls has one thing to warn of."""
    assert flags(PLAIN) == {FlagName.PRIOR_CIRCULAR: [None]}


@pytest.mark.parametrize(
    ("flag", "raising", "level"),
    [
        ("no_control", study(POSITIVE), "L4/L5"),
        ("control_positive", beside(step(5, "discordant", 20)), "L3/L4"),
        ("control_under_pressurised", beside(step(0, "none", 10)), "L3/L4"),
        ("leak", study(disc("L4/L5", grade=5), painless("L3/L4")), "L4/L5"),
        ("unpressurisable", curve((2, 1)), "L4/L5"),
        ("opening_pressure_high", curve((1, 20), opening=31), "L4/L5"),
        ("pressure_missing", study(disc("L4/L5"), painless("L3/L4")), "L4/L5"),
        ("grade0_intense_pain", graded(0, 8), "L4/L5"),
    ],
)
def test_a_flag_of_one_disc_names_it(flag, raising, level):
    """A warning about one disc says which, and does not stand at the others."""
    assert flags(raising)[FlagName(flag)] == [level]


def test_a_flag_never_changes_a_category():
    """An under-pressurised control still counts, and is flagged."""
    low, high = (
        study(POSITIVE, painless("L3/L4", above), painless("L5/S1")) for above in (5, 60)
    )

    assert category("sis-2004", low) == category("sis-2004", high) == "discogenic"
    assert FlagName.CONTROL_UNDER_PRESSURISED in flags(low)
    assert FlagName.CONTROL_UNDER_PRESSURISED not in flags(high)


def test_a_painful_control_of_no_target_is_flagged_by_its_role():
    """A disc that was injected as a control and hurt is told, even beside no positive disc."""
    hurting = disc("L3/L4", step(6, "concordant", 20), role="control")
    far = disc("L3/L4", step(6, "concordant", 20), role="suspect")

    assert FlagName.CONTROL_POSITIVE in flags(study(hurting))
    assert FlagName.CONTROL_POSITIVE not in flags(study(far))


def test_an_untested_neighbour_of_a_control_is_no_flag():
    """A control needs no control of its own."""
    assert FlagName.NO_CONTROL not in flags(study(painless("L3/L4"), painless("L1/L2")))


def test_multi_level_names_the_discs():
    """The reader is told which discs are positive together, under which set."""
    asked = study(POSITIVE, disc("L5/S1", step(8, "concordant", 20)))
    (flag,) = [
        each for each in concluded(asked).flags if each.name is FlagName.MULTI_LEVEL_POSITIVE
    ]

    assert flag.because.params == {"discs": ("L4/L5", "L5/S1"), "criteria": "derby-2005"}


def test_flags_come_in_the_order_of_the_contract():
    """A report prints flags in one order, whatever raised them."""
    asked = study(
        disc("L4/L5", step(9, "discordant"), grade=0, leak=True, opening=40),
        sham=[],
        sedation=True,
    )
    found = [flag.name for flag in concluded(asked).flags]

    assert len(found) > 4
    assert found == sorted(found, key=list(FlagName).index)


def test_pressures_are_missing_above_the_lumbar_spine_too():
    """Cervical discs are rarely measured; the flag says so there as well."""
    asked = study(disc("C5/C6", step(8, "concordant"), opening=None), region=Region.CERVICAL)

    assert FlagName.PRESSURE_MISSING in flags(asked)


@pytest.mark.parametrize(
    ("target", "control", "known"),
    [(20, 10, "low"), (20, None, "unknown"), (None, None, "neither"), (None, 10, None)],
)
def test_what_is_not_known_of_two_pressures_is_not_called_a_number(target, control, known):
    """In a neck nobody measures: the sentence says so, and not *at unknown psi*."""
    suspect = disc("C5/C6", step(8, "concordant", target))
    beside = disc("C4/C5", step(0, "none", control), role="control")

    found = [
        flag.because.id.rpartition("-")[2]
        for flag in concluded(study(suspect, beside, region=Region.CERVICAL)).flags
        if flag.name is FlagName.CONTROL_UNDER_PRESSURISED
    ]

    assert found == ([known] if known else [])
