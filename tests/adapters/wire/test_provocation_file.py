"""Contract `conclude`: file in, study out, or every problem at once with its place."""

from dataclasses import fields
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.adapters.tables import read_tables
from discogram.adapters.wire.documents import parse_json
from discogram.adapters.wire.provocation_file import DiscLine, read_study
from discogram.errors import InputError
from discogram.pathway.conclusion.conclude import conclude
from discogram.pathway.conclusion.facts import Background
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.provocation.facts import Behaviour, Concordance, DiscRole, EndReason
from discogram.words.spine import Count, Disc, Region
from discogram.words.units import Pressure
from tests.adapters.wire.documents import changed, contract


def problems(document):
    """Every problem of a document, as pairs of place and reason, sorted."""
    with pytest.raises(InputError) as wrong:
        read_study(document)
    return sorted((why.place or "", why.id) for why in wrong.value.reasons)


def one_disc(**line):
    """A document of one disc."""
    return {"region": "lumbar", "discs": [{"disc": "L4/L5", **line}]}


def test_the_contracts_example_is_read_whole():
    """Every field of the printed example arrives in its place, digits and units as written."""
    read = read_study(contract())
    target, control = read.study.discs
    first, second = target.test.steps

    assert read.ignored == ()
    assert read.study.region is Region.LUMBAR
    assert read.study.count is Count.USUAL
    assert read.study.background == Background(False, False, False)
    assert [sham.pain.value for sham in read.study.sham if sham.pain] == [0]
    assert (target.disc, target.test.role) == (Disc.L4_L5, DiscRole.SUSPECT)
    assert str(target.test.opening_pressure) == "14 [psi]"
    assert [str(step.volume) for step in (first, second)] == ["0.5 mL", "1.0 mL"]
    assert [str(step.static_pressure) for step in (first, second)] == ["20 [psi]", "26 [psi]"]
    assert [str(step.pain) for step in (first, second)] == ["3 {score}", "8 {score}"]
    assert [step.concordance for step in (first, second)] == ["similar", "concordant"]
    assert target.test.end is EndReason.PAIN
    assert target.test.behaviours == frozenset({Behaviour.GRIMACING, Behaviour.GUARDING})
    assert (target.image.nucleogram, target.image.modified_dallas) == ("fissured", 4)
    assert target.image.leak is False
    assert (control.disc, control.test.role) == (Disc.L3_L4, DiscRole.CONTROL)
    assert control.test.highest_rise == 52
    assert control.test.end is EndReason.PRESSURE


def test_the_contracts_example_gives_these_categories():
    """12 psi above opening, 8/10 and concordant, beside one painless control."""
    limits = Limits.of(read_tables()["conclusion"])
    found = conclude(read_study(contract()).study, limits)
    target = {id: str(each.discs[Disc.L4_L5].category) for id, each in found.criteria.items()}
    control = {id: str(each.discs[Disc.L3_L4].category) for id, each in found.criteria.items()}

    assert target == {
        "sis-2004": "highly-probable",
        "isis-older": "positive",
        "iasp-1994-disc": "positive",
        "iasp-1994-idd": "positive",
        "derby-2005": "low-pressure-positive",
        "derby-1999-pressure": "chemical",
        "walsh-1990": "positive",
        "dallas-pain": "reproduction",
        "xi-2016": "not-assessable",  # the control's annulus was not graded
    }
    assert control == {
        "sis-2004": "none",
        "isis-older": "negative",
        "iasp-1994-disc": "negative",
        "iasp-1994-idd": "negative",
        "derby-2005": "negative",
        "derby-1999-pressure": "not-assessable",  # never above 90 psi
        "walsh-1990": "negative",
        "dallas-pain": "none",
        "xi-2016": "negative",
    }
    assert [flag.name for flag in found.flags] == ["prior_circular"]
    assert found.posterior is not None


def test_the_smallest_file():
    """One disc is enough: everything else is unknown, and nothing is no."""
    study = read_study({"discs": [{"disc": "L4/L5"}]}).study
    (tested,) = study.discs

    assert study.region is Region.LUMBAR
    assert study.sham == ()
    assert study.background == Background()
    assert tested.test.steps == ()
    assert tested.test.behaviours is None
    assert (tested.test.role, tested.test.opening_pressure, tested.image.leak) == (None,) * 3


def test_null_is_unknown_everywhere():
    """A field that is null is the same as a field that is not there."""
    lined = one_disc(**{each.name: None for each in fields(DiscLine) if each.name != "disc"})
    whole = dict.fromkeys(["format", "count", "sedation", "patient", "sham"], None)

    assert read_study({**lined, **whole}) == read_study(one_disc())


def test_the_short_form_is_a_step_list_of_one():
    """Pain, concordance and the pressure above opening may stand beside the disc."""
    above = {"value": 24, "unit": "[psi]"}
    short = read_study(
        one_disc(pain_nrs=8, concordance="concordant", pressure_above_opening=above)
    )
    listed = read_study(
        one_disc(
            steps=[
                {"pain_nrs": 8, "concordance": "concordant", "pressure_above_opening": above}
            ]
        )
    )

    assert short == listed
    (step,) = short.study.discs[0].test.steps
    assert step.above(None) == 24


def test_an_empty_list_of_behaviours_is_an_answer():
    """Somebody watched and saw none: that is another fact than nobody watching."""
    seen, unwatched = read_study(one_disc(behaviours=[])), read_study(one_disc())

    assert seen.study.discs[0].test.behaviours == frozenset()
    assert unwatched.study.discs[0].test.behaviours is None


@pytest.mark.parametrize("fact", [each.name for each in fields(Background)])
@pytest.mark.parametrize("answer", [True, False, None])
def test_every_fact_of_the_patient_can_be_told(fact, answer):
    """Each confounder is yes, no or not asked."""
    study = read_study({**one_disc(), "patient": {fact: answer}}).study

    assert getattr(study.background, fact) is answer


def test_sedation_may_stand_with_the_study_or_the_patient():
    """It belongs to the day; both places are read, and two answers are one too many."""
    assert read_study({**one_disc(), "sedation": True}).study.background.sedation is True
    both = {**one_disc(), "sedation": True, "patient": {"sedation": False}}
    assert problems(both) == [("sedation", "input-sedation-twice")]


@pytest.mark.parametrize(
    ("region", "discs", "expected"),
    [
        ("lumbar", ["L4/L5"], "lumbar"),
        (None, ["L4/L5", "L3/L4"], "lumbar"),
        (None, ["C5/C6"], "cervical"),
        (None, ["T12/L1", "L1/L2"], "lumbar"),
        ("thoracic", ["T12/L1"], "thoracic"),
    ],
)
def test_the_region_may_be_read_from_the_discs(region, discs, expected):
    """Where every disc lies in one region only, the region need not be written."""
    document = {"region": region, "discs": [{"disc": each} for each in discs]}

    assert read_study(document).study.region == expected


@pytest.mark.parametrize(
    ("discs", "count", "expected"),
    [
        (["L4/L5", "L5/S1"], None, Count.USUAL),
        (["L5/L6", "L6/S1"], None, Count.SIX_LUMBAR),
        (["S1/S2"], None, Count.LUMBARISED_S1),
        (["L4/L5"], "sacralised_l5", Count.SACRALISED_L5),
        (["L4/L5"], "l6", Count.SIX_LUMBAR),
    ],
)
def test_the_count_is_written_or_shown_by_a_level(discs, count, expected):
    """A transitional level gives the count away; without one it may be written."""
    document = {"region": "lumbar", "count": count, "discs": [{"disc": each} for each in discs]}

    assert read_study(document).study.count is expected


PSI = "[psi]"
WORD, NUMBER, ANSWER = "input-word-unknown", "input-not-a-number", "input-not-yes-or-no"
RANGE, WHOLE = "quantity-out-of-range", "input-not-a-whole-number"
SHAPE, LIST = "input-wrong-shape", "input-not-a-list"
AMOUNT, GRADE = "input-quantity-shape", "input-not-0-to-5"
D0, STEP = "discs[0]", "discs[0].steps[1]"
WRONG = [
    # where, what is written there instead, what is said of it
    ("format", "discogram.provocation/2", "input-format-unknown"),
    ("region", "sacral", WORD),
    ("count", "five", WORD),
    ("patient", [], SHAPE),
    ("patient.somatisation", "no", ANSWER),
    ("patient.somatisation", 0, ANSWER),
    ("sham", {"pain_nrs": 0}, LIST),
    ("sham", "", LIST),
    ("sham[0]", 3, SHAPE),
    ("sham[0].pain_nrs", 11, RANGE),
    ("sham[0].pain_nrs", True, NUMBER),
    ("discs", [], "input-no-discs"),
    ("discs", None, "input-no-discs"),
    ("discs", {}, LIST),
    ("discs[1]", "L3/L4", SHAPE),
    ("discs[1]", None, SHAPE),
    ("discs[1].disc", None, "input-missing"),
    ("discs[1].disc", "L3-4", WORD),
    ("discs[1].disc", "l3/l4", WORD),
    ("discs[1].disc", "L4/L5", "input-disc-twice"),
    (f"{D0}.role", "target", WORD),
    (f"{D0}.role", 1, WORD),
    (f"{D0}.end", "stopped", WORD),
    (f"{D0}.behaviours", "guarding", LIST),
    (f"{D0}.behaviours", "", LIST),
    (f"{D0}.behaviours[1]", "crying", WORD),
    (f"{D0}.nucleogram", "IV", WORD),
    (f"{D0}.modified_dallas", 6, GRADE),
    (f"{D0}.modified_dallas", -1, GRADE),
    (f"{D0}.modified_dallas", Decimal("3.5"), WHOLE),
    (f"{D0}.modified_dallas", "3", WHOLE),
    (f"{D0}.modified_dallas", True, WHOLE),
    (f"{D0}.thermometer_0_5", 6, GRADE),
    (f"{D0}.leak", "no", ANSWER),
    (f"{D0}.leak", 0, ANSWER),
    (f"{D0}.unpressurisable", "yes", ANSWER),
    (f"{D0}.opening_pressure", 14, AMOUNT),
    (f"{D0}.opening_pressure", {"value": 14}, AMOUNT),
    (f"{D0}.opening_pressure", {"value": 14, "unit": "psi"}, "unit-unknown"),
    (f"{D0}.opening_pressure", {"value": 14, "unit": "mL"}, "unit-of-another-quantity"),
    (f"{D0}.opening_pressure", {"value": 442, "unit": PSI}, RANGE),
    (f"{D0}.opening_pressure", {"value": "high", "unit": PSI}, NUMBER),
    (f"{D0}.steps", {}, LIST),
    (f"{D0}.steps", "", LIST),
    (STEP, [], SHAPE),
    (f"{STEP}.pain_nrs", 11, RANGE),
    (f"{STEP}.pain_nrs", -1, RANGE),
    (f"{STEP}.pain_nrs", True, NUMBER),
    (f"{STEP}.pain_nrs", "eight", NUMBER),
    (f"{STEP}.concordance", "yes", WORD),
    (f"{STEP}.concordance", True, WORD),
    (f"{D0}.steps[0].volume_ml", -1, RANGE),
    (f"{STEP}.volume_ml", 21, RANGE),
    (f"{STEP}.volume_ml", Decimal("0.4"), "input-volume-falls"),
    (f"{STEP}.static_pressure", {"value": 13, "unit": PSI}, "input-below-opening"),
    (f"{STEP}.pressure_above_opening", {"value": 11, "unit": PSI}, "input-rise-contradicts"),
]
ELSEWHERE = [
    # where, what is written there, where the contradiction is told, what is said of it
    ("region", "cervical", "discs[0].disc", "input-disc-elsewhere"),
    (f"{STEP}.pain_nrs", 0, f"{STEP}.concordance", "input-painless-yet-familiar"),
    (f"{D0}.pain_nrs", 8, D0, "input-steps-twice"),
    (
        f"{D0}.opening_pressure",
        {"value": 21, "unit": PSI},
        "discs[0].steps[0].static_pressure",
        "input-below-opening",
    ),
]


@pytest.mark.parametrize(
    ("at", "value", "place", "why"),
    [*((at, value, at, why) for at, value, why in WRONG), *ELSEWHERE],
)
def test_what_is_wrong_is_told_with_its_place(at, value, place, why):
    """One wrong value in the printed example is one problem, at the place where it stands."""
    found = problems(changed({at: value}))

    assert (place, why) in found
    assert {each for _, each in found} == {why}


def test_a_number_may_be_written_as_text():
    """A program that writes decimals as text loses no digit; the reader takes them so."""
    written = changed({f"{STEP}.pain_nrs": "8.0", f"{D0}.opening_pressure.value": "14.00"})
    target = read_study(written).study.discs[0].test

    assert str(target.steps[1].pain) == "8.0 {score}"
    assert str(target.opening_pressure) == "14.00 [psi]"


def test_all_problems_are_listed_at_once():
    """Wrong types, wrong values and contradictions of one file are told together."""
    document = {
        "format": "discogram.provocation/9",
        "regoin": "lumbar",
        "sham": [{"pain_nrs": 11}],
        "patient": {"somatisation": "no"},
        "discs": [
            {"disc": "L4-5", "steps": [{"volume_ml": 2}, {"volume_ml": 1, "pain_nrs": True}]},
            {"disc": "L3/L4", "opening_pressure": {"value": 10, "unit": "psi"}},
            {"disc": "L3/L4", "modified_dallas": 9, "behaviours": ["guarding", "x"]},
            {"role": "control", "pain_nrs": 0, "concordance": "similar"},
        ],
    }

    assert problems(document) == sorted(
        [
            ("", "input-field-misspelt"),
            ("format", "input-format-unknown"),
            ("sham[0].pain_nrs", RANGE),
            ("patient.somatisation", ANSWER),
            ("discs[0].disc", WORD),
            ("discs[0].steps[1].pain_nrs", NUMBER),
            ("discs[0].steps[1].volume_ml", "input-volume-falls"),
            ("discs[1].opening_pressure", "unit-unknown"),
            ("discs[2].disc", "input-disc-twice"),
            ("discs[2].modified_dallas", "input-not-0-to-5"),
            ("discs[2].behaviours[1]", WORD),
            ("discs[3].disc", "input-missing"),
            ("discs[3].concordance", "input-painless-yet-familiar"),
        ]
    )


@pytest.mark.parametrize(
    ("where", "written", "meant"),
    [
        (None, "regions", "region"),
        ("patient", "somatization", "somatisation"),
        (D0, "opening_presure", "opening_pressure"),
        (D0, "behaviors", "behaviours"),
        (STEP, "pain_nr", "pain_nrs"),
        (STEP, "concordence", "concordance"),
        ("sham[0]", "pain_nsr", "pain_nrs"),
    ],
)
def test_a_misspelt_field_is_a_problem(where, written, meant):
    """A fact under a wrong name would silently become unknown."""
    document = changed({f"{where}.{written}" if where else written: None})
    with pytest.raises(InputError) as wrong:
        read_study(document)

    (why,) = wrong.value.reasons
    assert (why.id, why.place) == ("input-field-misspelt", where)
    assert why.params == {"field": written, "meant": meant}


def test_a_field_nobody_knows_is_ignored_and_named():
    """A clinic may keep its own fields; the reader says which were not used."""
    own: dict[str, object] = {
        "discs[0].needle": {"gauge": 22},
        "discs[0].steps[1].clock": "09:30",
        "operator": "A. Person (synthetic)",
        "patient.shoe_size": 42,
        "sham[0].x": None,
    }
    read = read_study(changed(own))

    assert read.study == read_study(contract()).study
    assert sorted(read.ignored) == list(own)


@pytest.mark.parametrize(
    ("count", "disc"),
    [
        ("sacralised_l5", "L5/S1"),
        ("usual", "L5/L6"),
        ("l6", "L5/S1"),
        ("lumbarised_s1", "L6/S1"),
    ],
)
def test_a_level_must_exist_in_this_spine(count, disc):
    """L5/S1 beside a sacralised L5 is a contradiction that only a person can resolve."""
    document = {
        "region": "lumbar",
        "count": count,
        "discs": [{"disc": "L3/L4"}, {"disc": disc}],
    }

    assert problems(document) == [("discs[1].disc", "spine-disc-not-in-count")]


def test_levels_of_two_spines_contradict_each_other():
    """L5/L6 beside S1/S2, or L5/S1 beside L6/S1, lie in no spine together."""
    both = {"discs": [{"disc": "L5/L6"}, {"disc": "S1/S2"}]}
    mixed = {"discs": [{"disc": "L5/S1"}, {"disc": "L6/S1"}]}

    assert problems(both) == [(f"discs[{n}].disc", "spine-disc-not-in-count") for n in (0, 1)]
    assert problems(mixed) == [("discs[0].disc", "spine-disc-not-in-count")]


def test_a_region_that_nothing_tells_must_be_written():
    """T12/L1 alone may be examined with either spine."""
    assert problems({"discs": [{"disc": "T12/L1"}]}) == [("region", "input-region-missing")]


@pytest.mark.parametrize("document", [None, [], "L4/L5", 7, True])
def test_a_document_is_an_object(document):
    """A list, a word or a number is no study."""
    assert problems(document) == [("", "input-not-an-object")]


def test_equal_to_opening_is_no_error():
    """A static pressure at the opening pressure is zero above it; below it is a slip."""
    at = changed({f"{D0}.steps[0].static_pressure.value": 14})
    below = changed({f"{D0}.steps[0].static_pressure.value": Decimal("13.99")})

    assert read_study(at).study.discs[0].test.steps[0].above(Pressure.of(14, PSI)) == 0
    assert problems(below) == [("discs[0].steps[0].static_pressure", "input-below-opening")]


def test_below_opening_is_seen_across_units():
    """100 kPa is 14.5 psi: more than an opening of 14 psi, and less than one of 14.6."""
    static = {"value": 100, "unit": "kPa"}
    for opening, wrong in ((14, False), (Decimal("14.6"), True)):
        document = one_disc(
            opening_pressure={"value": opening, "unit": PSI}, static_pressure=static
        )
        if wrong:
            assert problems(document) == [("discs[0].static_pressure", "input-below-opening")]
        else:
            assert read_study(document).study.discs[0].test.steps[0].static_pressure


def test_a_negative_rise_is_an_error():
    """A pressure above opening cannot lie below it."""
    document = one_disc(pressure_above_opening={"value": -1, "unit": PSI})

    assert problems(document) == [("discs[0].pressure_above_opening", "input-rise-negative")]


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 400)
    | st.decimals(-3, 400, places=1)
    | st.sampled_from(["", "7", "L4/L5", "concordant", "pain", "[psi]", "lumbar", "control"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["disc", "value", "unit", "pain_nrs", "steps", "x", ""]),
            inner,
            max_size=2,
        )
    ),
    max_leaves=4,
)
PLACES = [
    *("format", "region", "count", "sedation", "patient", "sham", "discs"),
    *("patient.somatisation", "sham[0]", "sham[0].pain_nrs", D0, "discs[1]", "discs[1].disc"),
    *(f"{D0}.{name}" for name in ("disc", "role", "opening_pressure", "steps", "end", "leak")),
    *(f"{D0}.{name}" for name in ("behaviours", "nucleogram", "modified_dallas", "pain_nrs")),
    *(f"{D0}.opening_pressure.{name}" for name in ("value", "unit")),
    *(f"{D0}.steps[0].{name}" for name in ("volume_ml", "static_pressure", "concordance")),
    *(f"{D0}.steps[0]", STEP, f"{D0}.behaviours[0]"),
]


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(PLACES), json_values, min_size=1, max_size=3))
def test_whatever_is_written_is_a_study_or_a_list_of_problems(replaced):
    """No JSON at any place of the file brings the reader down."""
    document = changed(replaced)

    try:
        found: object = read_study(document).study.discs
    except InputError as wrong:
        found = wrong.reasons
    assert found


@pytest.mark.parametrize("field", ["discs", "sham", "patient"])
@pytest.mark.parametrize("depth", [50, 900])
def test_nested_lists_are_problems_and_no_crash(field, depth):
    """A list in a list in a list is refused at the outermost place."""
    nested = "[" * depth + "]" * depth
    document = parse_json(f'{{"region": "lumbar", "{field}": {nested}}}', "x")

    assert any(place.startswith(field) for place, _ in problems(document))


def test_every_concordance_and_end_of_the_contract_is_read():
    """The words of the contract, typed again here, are those that are read."""
    kinds = ["none", "pressure", "discordant", "similar", "concordant"]
    ends = ["pain", "pressure", "volume", "leak", "asked_to_stop", "symptom"]

    assert [str(each) for each in Concordance] == kinds
    assert [str(each) for each in EndReason] == ends
    for kind in kinds:
        study = read_study(one_disc(concordance=kind)).study
        assert study.discs[0].test.steps[0].concordance == kind
