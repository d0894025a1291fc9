"""In which order independent facts are told does not matter to any rule (M12, M14, M17)."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.adapters.tables import read_tables
from discogram.pathway.candidacy import rules as candidacy
from discogram.pathway.candidacy.events import (
    BackgroundAnswered,
    ConservativeCareRecorded,
    CorrelatedTestRecorded,
    ImagingRecorded,
    ManagementAnswered,
    ScoreRecorded,
)
from discogram.pathway.episode import Episode, fold
from discogram.pathway.preparation import rules as preparation
from discogram.pathway.preparation.events import (
    AllergyAnswered,
    FastingRecorded,
    LabRecorded,
    MedicineListConfirmed,
    MedicineRecorded,
)
from discogram.pathway.preparation.facts import Medicine, Substance
from discogram.pathway.preparation.labs import Lab, LabKind
from discogram.words.civil import CivilTime
from discogram.words.units import Unit
from discogram.words.verdict import Verdict
from tests.properties.bodies import of
from tests.properties.histories import CONFIRMED, DECIDED, OPENED, REFERRED, events

TABLES = read_tables()
ON = date(2026, 3, 10)
UNITS = {
    LabKind.INR: (Unit.INR, ("0.9", "1.5", "3.0")),
    LabKind.PLATELETS: (Unit.PLATELETS, ("40", "90", "250")),
    LabKind.CREATININE: (Unit.CREATININE_MG_DL, ("0.9", "2.4")),
}


def lab(kind: LabKind, number: int, day: int, hour: int) -> LabRecorded:
    """A value that a rule may let pass or not, taken shortly before or long ago."""
    unit, values = UNITS[kind]
    taken = CivilTime.parse(f"2026-03-{day:02d}T{hour:02d}:00[America/Chicago]")
    return LabRecorded(Lab(kind, Decimal(values[number % len(values)]), unit, taken))


labs = st.builds(
    lab,
    st.sampled_from(sorted(UNITS)),
    st.integers(0, 2),
    st.sampled_from([1, 9]),
    st.sampled_from([8, 9]),
)
independent = st.one_of(
    labs,
    st.builds(
        AllergyAnswered, st.sampled_from(Substance), st.sampled_from([True, False, None])
    ),
    st.builds(
        MedicineRecorded, st.sampled_from(Medicine), st.sampled_from([True, False, None])
    ),
    of(CorrelatedTestRecorded),
    of(ScoreRecorded),
    of(BackgroundAnswered),
    of(ConservativeCareRecorded),
    of(ImagingRecorded),
    of(ManagementAnswered),
    of(MedicineListConfirmed),
    of(FastingRecorded),
)


def _subject(body: object) -> object:
    """What a fact is about: the newest word on one subject stands, so their order counts."""
    match body:
        case AllergyAnswered():
            return body.substance
        case MedicineRecorded():
            return body.medicine
        case LabRecorded() | CorrelatedTestRecorded() | ScoreRecorded():
            return body
        case _:
            return type(body)


facts = st.lists(independent, max_size=8, unique_by=_subject)


def verdicts(episode: Episode) -> list[tuple[str, Verdict]]:
    """What every rule of candidacy and preparation answers."""
    asked = [
        rule(episode.candidacy, TABLES["candidacy"], ON)
        for rule in (*candidacy.RULES, *candidacy.FLAGS, *candidacy.NOTICES)
    ]
    asked += [
        rule(episode.preparation, TABLES["preparation"], ON)
        for rule in (*preparation.RULES, *preparation.FLAGS)
    ]
    return [(finding.rule, finding.verdict) for finding in asked]


@settings(max_examples=80, deadline=None)
@given(facts, st.data())
def test_independent_facts_may_be_told_in_any_order(
    told: list[object], data: st.DataObject
) -> None:
    """Labs, allergies, medicines, other tests and scores: no rule answers otherwise."""
    shuffled = data.draw(st.permutations(told))
    start, end = (OPENED, REFERRED), (DECIDED, CONFIRMED)

    one, other = (fold(events((*start, *way, *end))) for way in (told, shuffled))

    assert verdicts(one) == verdicts(other)


@settings(max_examples=40, deadline=None)
@given(facts, st.data())
def test_the_order_changes_nothing_but_the_lists(
    told: list[object], data: st.DataObject
) -> None:
    """The facts are the same; only tests, scores and labs stand as they came in."""
    shuffled = data.draw(st.permutations(told))
    one, other = (fold(events((OPENED, *way))) for way in (told, shuffled))

    for name in ("labs", "medicines", "allergies", "medicines_complete", "fasting"):
        found = [getattr(each.preparation, name) for each in (one, other)]
        assert found[0] == found[1] or sorted(found[0], key=repr) == sorted(found[1], key=repr)
    assert sorted(one.candidacy.tests, key=repr) == sorted(other.candidacy.tests, key=repr)
    assert sorted(one.candidacy.scores, key=repr) == sorted(other.candidacy.scores, key=repr)
    assert one.candidacy.background == other.candidacy.background


def test_the_rules_above_do_answer() -> None:
    """The comparison is not one of unknowns alone: a low INR and a high one part."""
    low, high = (
        dict(verdicts(fold(events((OPENED, lab(LabKind.INR, number, 9, 8))))))
        for number in (0, 2)
    )

    assert low != high
