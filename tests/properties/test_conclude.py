"""Row B07: laws that hold for every provocation, whatever was recorded and whatever was not."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.tables import read_tables
from discogram.adapters.wire.documents import parse_json
from discogram.adapters.wire.provocation_file import read_study
from discogram.pathway.conclusion.answer import Boundary, Category, Conclusion, DiscAnswer
from discogram.pathway.conclusion.conclude import conclude
from discogram.pathway.conclusion.facts import Study, TestedDisc
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.images.facts import Nucleogram
from discogram.pathway.provocation.facts import Concordance, Step
from discogram.words.spine import Disc, neighbours
from discogram.words.units import PainScore, Pressure, Unit
from discogram.words.verdict import Verdict
from tests.properties.studies import (
    QUICK,
    Fact,
    document,
    known_facts,
    lumbar,
    studies,
    with_disc,
    with_pressures,
)

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
boundaries = st.sampled_from([None, *Boundary])


@cache
def limits() -> Limits:
    """The limits in force."""
    return Limits.of(read_tables()["conclusion"])


def of(study: Study, boundary: Boundary | None = None) -> Conclusion:
    """The conclusion of a study."""
    return conclude(study, limits(), boundary=boundary)


def answers(found: Conclusion) -> Iterator[tuple[str, DiscAnswer]]:
    """Every disc under every set."""
    for criteria, each in found.criteria.items():
        for answer in each.discs.values():
            yield criteria, answer


def told(found: Conclusion) -> dict[tuple[str, Disc], tuple[object, ...]]:
    """What a conclusion says, without the order in which it says it."""
    return {
        (criteria, each.disc): (each.category, each.verdict, each.rise, frozenset(each.missing))
        for criteria, each in answers(found)
    }


def flagged(found: Conclusion) -> set[tuple[object, ...]]:
    """The flags of a conclusion, without their order."""
    return {(flag.name, flag.disc) for flag in found.flags}


# --- order ---


@QUICK
@given(studies(), st.randoms(use_true_random=False), boundaries)
def test_order_does_not_matter(study, random, boundary):
    """Discs and steps may be listed in any order: the answers are the same."""
    discs = [
        replace(each, test=replace(each.test, steps=shuffled(each.test.steps, random)))
        for each in study.discs
    ]
    other = replace(study, discs=shuffled(discs, random), sham=shuffled(study.sham, random))
    one, two = of(study, boundary), of(other, boundary)

    assert told(one) == told(two)
    assert flagged(one) == flagged(two)
    assert one.posterior == two.posterior


def shuffled(items, random) -> tuple:
    """The items in another order."""
    return tuple(random.sample(list(items), len(items)))


# --- unknown never becomes no, nor yes ---


def speaks_only_when_recorded(fact: Fact, criteria: str, disc: Disc) -> bool:
    """Whether the contract makes a clause of a fact only when it is there.

    Forgetting such a fact takes its clause away, so that another answer is lawful: the sham
    that ended credibility, another source of the pain, Derby's volume, and Walsh's thermometer,
    in whose place the 0-10 scale stands.
    """
    return (
        fact.name == "sham"
        or (fact.name == "other_source_excluded" and fact.value is False)
        or (fact.name == "volume" and criteria == "derby-2005" and fact.disc is disc)
        or (fact.name == "thermometer" and criteria == "walsh-1990" and fact.disc is disc)
    )


@QUICK
@given(studies(), boundaries)
def test_forgetting_one_fact_leaves_the_verdict_or_makes_it_unknown(study, boundary):
    """What was not recorded never turns yes into no, no into yes, or unknown into either."""
    before = of(study, boundary)

    for fact in known_facts(study):
        after = of(fact.without, boundary)
        for criteria, each in answers(before):
            now = after.criteria[criteria].discs[each.disc].verdict
            if now not in (each.verdict, UNKNOWN):
                assert speaks_only_when_recorded(fact, criteria, each.disc), (fact, criteria)


@pytest.mark.parametrize(
    ("name", "criteria"),
    [
        ("other_source_excluded", "iasp-1994-disc"),
        ("volume", "derby-2005"),
        ("thermometer", "walsh-1990"),
        ("sham", "derby-2005"),
    ],
)
def test_the_lawful_exceptions_do_occur(name, criteria):
    """Each exception of the law above is real: the contract demands the other answer."""
    before = of(EXCEPTIONS[name])
    (fact,) = [fact for fact in known_facts(EXCEPTIONS[name]) if fact.name == name]
    after = of(fact.without)

    verdicts = [found.criteria[criteria].discs[Disc.L4_L5].verdict for found in (before, after)]
    assert verdicts[0] is (UNKNOWN if name == "sham" else NOT_MET)
    assert verdicts[1] is MET


def _exception(**more: object) -> Study:
    asked: dict[str, object] = {
        "disc": "L4/L5",
        "opening_pressure": {"value": 10, "unit": "[psi]"},
        "static_pressure": {"value": 20, "unit": "[psi]"},
        "pain_nrs": 8,
        "concordance": "concordant",
        "behaviours": ["guarding", "rubbing"],
        "modified_dallas": 3,
    }
    patient = more.pop("patient", None)
    sham = more.pop("sham", None)
    control = {"disc": "L3/L4", "pain_nrs": 0}
    discs = [{**asked, **more}, control]
    return read_study({"discs": discs, "patient": patient, "sham": sham}).study


EXCEPTIONS = {
    "other_source_excluded": _exception(patient={"other_source_excluded": False}),
    "volume": _exception(volume_ml=Decimal("3.6")),
    "thermometer": _exception(thermometer_0_5=2),
    "sham": _exception(sham=[{"pain_nrs": 5}]),
}


# --- met needs its facts ---


def hurt(step: Step, least: int, *kinds: Concordance) -> bool:
    """Whether it is on record that a step hurt so much, and in one of these ways."""
    return step.pain is not None and step.pain.value >= least and step.concordance in kinds


def rise(tested: TestedDisc, step: Step) -> object:
    """The pressure above opening, if it is on record."""
    return step.above(tested.test.opening_pressure)


def quiet(tested: TestedDisc) -> bool:
    """Whether it is on record that nothing ever hurt."""
    steps = tested.test.steps
    return bool(steps) and all(each.pain is not None and each.pain.value == 0 for each in steps)


EXACT, ALIKE = Concordance.CONCORDANT, Concordance.SIMILAR
ABNORMAL = {Nucleogram.IRREGULAR, Nucleogram.FISSURED, Nucleogram.RUPTURED}
Needs = Callable[[TestedDisc, list[TestedDisc]], bool]


def _any_step(ask: Callable[[TestedDisc, Step], bool]) -> Needs:
    return lambda tested, _: any(ask(tested, step) for step in tested.test.steps)


def _both(*needs: Needs) -> Needs:
    return lambda tested, beside: all(each(tested, beside) for each in needs)


def _quiet_neighbour(tested: TestedDisc, beside: list[TestedDisc]) -> bool:
    return any(quiet(each) for each in beside)


def _spoken_neighbour(tested: TestedDisc, beside: list[TestedDisc]) -> bool:
    return any(
        each.test.steps
        and all(
            step.concordance not in (None, EXACT)
            or (step.pain is not None and step.pain.value == 0)
            for step in each.test.steps
        )
        for each in beside
    )


def _walsh(tested: TestedDisc, beside: list[TestedDisc]) -> bool:
    test, image = tested.test, tested.image
    bad = test.thermometer is not None and test.thermometer >= 3
    return (
        test.behaviours is not None
        and len(test.behaviours) >= 2
        and (image.nucleogram in ABNORMAL or (image.modified_dallas or 0) >= 1)
        and any(
            step.concordance in (EXACT, ALIKE)
            if bad
            else test.thermometer is None and hurt(step, 6, EXACT, ALIKE)
            for step in test.steps
        )
    )


def _measured(least: int, most: int) -> Needs:
    def at(tested: TestedDisc, step: Step) -> bool:
        above = rise(tested, step)
        return hurt(step, least, EXACT) and above is not None and above <= most  # type: ignore[operator]  # a Fraction

    return _any_step(at)


def _on_the_gauge(tested: TestedDisc, step: Step) -> bool:
    known = step.static_pressure is not None or rise(tested, step) is not None
    return hurt(step, 7, EXACT) and known


NEEDS: dict[str, Needs] = {
    "sis-2004": _both(_measured(7, 50), _quiet_neighbour),
    "isis-older": _both(_any_step(_on_the_gauge), _spoken_neighbour),
    "iasp-1994-disc": _both(
        _any_step(lambda _, step: step.concordance is EXACT), _spoken_neighbour
    ),
    "iasp-1994-idd": _both(
        _any_step(lambda _, step: step.concordance is EXACT),
        lambda tested, _: (tested.image.modified_dallas or 0) >= 3,
        _spoken_neighbour,
    ),
    "derby-2005": _measured(6, 50),
    "derby-1999-pressure": _any_step(
        lambda tested, step: step.concordance is EXACT and rise(tested, step) is not None
    ),
    "walsh-1990": _walsh,
    "dallas-pain": _any_step(lambda _, step: step.concordance in (EXACT, ALIKE)),
    "xi-2016": _both(
        _any_step(lambda _, step: hurt(step, 8, EXACT, ALIKE)),
        lambda _, beside: any(
            quiet(each)
            and each.image.modified_dallas is not None
            and each.image.modified_dallas <= 2
            for each in beside
        ),
    ),
    "sis-cervical": _both(_any_step(lambda _, step: hurt(step, 7, EXACT)), _quiet_neighbour),
}
"""What must stand on record before a set may say *met*, written without the rules."""


@QUICK
@given(studies(), boundaries)
def test_no_set_is_met_without_the_facts_it_needs(study, boundary):
    """Whatever is positive rests on facts that somebody recorded."""
    found = of(study, boundary)

    for criteria, each in answers(found):
        if each.verdict is MET:
            tested = study.get(each.disc)
            beside = [study.get(other) for other in neighbours(each.disc, study.count)]
            assert NEEDS[criteria](tested, [other for other in beside if other]), criteria


@QUICK
@given(studies(), boundaries)
def test_what_is_called_missing_was_not_recorded(study, boundary):
    """No answer asks for a fact that is there; an open one says why it is open."""
    for _, each in answers(of(study, boundary)):
        for name in each.missing:
            level, _, fact = name.rpartition(".")
            assert lacks(study, Disc(level) if level else each.disc, fact), name
        if each.verdict is UNKNOWN and not each.missing:
            assert any(clause.verdict is not MET for clause in each.clauses) or (
                each.category is Category.INDETERMINATE
            )
        if each.verdict is not UNKNOWN:
            assert not each.missing


def lacks(study: Study, level: Disc, fact: str) -> bool:
    """Whether a fact of a disc is not on record, at one of its steps at least."""
    tested = study.get(level)
    assert tested is not None
    steps, test, image = tested.test.steps, tested.test, tested.image
    at_a_step = {"pain_nrs": "pain", "concordance": "concordance"}
    if fact in at_a_step:
        return not steps or any(getattr(each, at_a_step[fact]) is None for each in steps)
    if fact == "static_pressure":
        return not steps or any(each.static_pressure is None for each in steps)
    if fact == "control":
        return any(study.get(each) is None for each in neighbours(level, study.count)) or (
            len(neighbours(level, study.count)) == 1
        )
    owner = test if fact in ("opening_pressure", "behaviours") else image
    return getattr(owner, fact) is None


@QUICK
@given(studies(), boundaries)
def test_verdict_follows_the_category(study, boundary):
    """A category means the same wherever it appears in a set."""
    open_words = {Category.NOT_ASSESSABLE, Category.INDETERMINATE}
    no_words = {Category.NONE, Category.NEGATIVE, Category.NORMAL}
    code_no = {Category.NONE, Category.PRESSURE, Category.DISSIMILAR}

    for criteria, each in answers(of(study, boundary)):
        refused = code_no if criteria == "dallas-pain" else no_words
        expected = UNKNOWN if each.category in open_words else MET
        assert each.verdict is (NOT_MET if each.category in refused else expected)


# --- units ---

GRID = Decimal("0.016129")
"""127 x 127 / 10^6 psi, which is 0.1112055403815125 kPa without a remainder."""
EXACTLY = {
    "[psi] to kPa": (GRID, Unit.PSI, Decimal("0.1112055403815125"), Unit.KPA),
    "[psi] to bar": (GRID, Unit.PSI, Decimal("0.001112055403815125"), Unit.BAR),
    "mm[Hg] to kPa": (Decimal(1), Unit.MMHG, Decimal("0.133322"), Unit.KPA),
    "kPa to bar": (Decimal("0.1"), Unit.KPA, Decimal("0.001"), Unit.BAR),
}


@pytest.mark.parametrize("pair", EXACTLY)
@QUICK
@given(lumbar, boundaries)
def test_the_unit_does_not_matter(pair, study, boundary):
    """The same pressures entered in another unit give the same answers and flags."""
    one_step, one_unit, other_step, other_unit = EXACTLY[pair]

    def on_the_grid(pressure: Pressure) -> int:
        return round(
            pressure.exact_in(one_unit)
            / one_step.as_integer_ratio()[0]
            * (one_step.as_integer_ratio()[1])
        )

    one = with_pressures(study, lambda each: Pressure(one_step * on_the_grid(each), one_unit))
    other = with_pressures(
        study, lambda each: Pressure(other_step * on_the_grid(each), other_unit)
    )

    assert told(of(one, boundary)) == told(of(other, boundary))
    assert flagged(of(one, boundary)) == flagged(of(other, boundary))


# --- controls ---

RANKS = {
    Category.INDETERMINATE: 1,
    Category.POSSIBLE: 2,
    Category.DISCOGENIC: 3,
    Category.HIGHLY_PROBABLE: 4,
    Category.ABSOLUTE: 5,
}


@QUICK
@given(lumbar, st.data(), boundaries)
def test_a_painless_higher_step_of_a_control_never_lowers_its_target(study, data, boundary):
    """More painless pressure in a neighbour speaks for the target, or says nothing."""
    changed = data.draw(st.sampled_from(study.discs))
    highest = max((each.exact for each in _statics(changed)), default=0)
    top = Pressure(Decimal(int(highest) + 60), Unit.PSI)
    more = Step(None, top, PainScore(Decimal(0), Unit.SCORE), Concordance.NONE)
    test = replace(changed.test, steps=(*changed.test.steps, more))
    before = of(study, boundary)
    after = of(with_disc(study, replace(changed, test=test)), boundary)

    for criteria, each in answers(before):
        if each.disc is not changed.disc:
            now = after.criteria[criteria].discs[each.disc]
            assert now.category is each.category or not_lower(now, each), criteria


def _statics(tested: TestedDisc) -> Iterator[Pressure]:
    for step in tested.test.steps:
        if step.static_pressure is not None:
            yield step.static_pressure


def not_lower(now: DiscAnswer, before: DiscAnswer) -> bool:
    """Whether a category rose, or an open answer became positive or lacks another fact.

    Without a usable control nobody asks for the target's pressure; with one it may be missing.
    """
    if now.category in RANKS and before.category in RANKS:
        return RANKS[now.category] > RANKS[before.category]
    if before.category is Category.INDETERMINATE and now.category is Category.NOT_ASSESSABLE:
        return bool(now.missing)
    return before.category is Category.NOT_ASSESSABLE and now.verdict is MET


# --- the file ---


def as_text(asked: dict) -> str:
    """A document as JSON, with every decimal written digit by digit."""
    written = json.dumps(asked, default=lambda number: f"<{number}>")
    return re.sub(r'"<([^<>"]+)>"', r"\1", written)


@QUICK
@given(studies())
def test_a_study_is_read_back_from_its_file(study):
    """Written as a file and read again, a study is the same to the last digit."""
    read = read_study(parse_json(as_text(document(study)), "study.json"))

    assert read.study == study
    assert as_text(document(read.study)) == as_text(document(study))
    assert read.ignored == ()
