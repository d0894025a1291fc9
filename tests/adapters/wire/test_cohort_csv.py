"""Contract `conclude`: a cohort in, one row per disc and set out, problems by their line."""

import csv
import io

import pytest

from discogram.adapters.tables import read_tables
from discogram.adapters.wire.cohort_csv import (
    ANSWER_COLUMNS,
    COLUMNS,
    deciding_sentence,
    read_cohort,
    write_answers,
)
from discogram.adapters.wire.provocation_file import read_study
from discogram.errors import InputError
from discogram.pathway.conclusion.conclude import conclude
from discogram.pathway.conclusion.limits import Limits
from discogram.words.spine import Disc, Region
from tests.adapters.wire.documents import contract

TABLES = read_tables()
LIMITS = Limits.of(TABLES["conclusion"])
HEADER = ",".join(COLUMNS)
FULL = f"""{HEADER}
P1,lumbar,L4/L5,suspect,14,[psi],0.5,20,[psi],3,similar,pain,,4,fissured
P1,lumbar,L4/L5,,,,1.0,26,[psi],8,concordant,,,,
P1,lumbar,L3/L4,control,10,[psi],2.5,62,[psi],0,none,pressure,,,
P1,lumbar,,,,,,,,0,,,1,,
"""


def said(why):
    """The id of a reason stands for its sentence."""
    return why.id


def problems(text):
    """Every problem of a file, as pairs of place and reason."""
    with pytest.raises(InputError) as wrong:
        read_cohort(text)
    return [(why.place, why.id) for why in wrong.value.reasons]


def rows(*lines, columns="patient,region,disc,pain_nrs"):
    """A small file: a header and its lines."""
    return "\n".join([columns, *lines]) + "\n"


def only(text):
    """The study of a file with one patient."""
    (study,) = read_cohort(text).values()
    return study


def test_the_columns_are_those_of_the_contract():
    """The columns are typed again here from the contract."""
    again = (
        "patient,region,disc,role,opening_value,opening_unit,volume_ml,static_value,static_unit,"
        "pain_nrs,concordance,end,sham,modified_dallas,nucleogram"
    )

    assert ",".join(COLUMNS) == again


def test_a_cohort_row_says_what_the_file_says():
    """The contract's example, told in rows, is the same study but for what rows cannot tell."""
    document = contract()
    del document["patient"], document["discs"][0]["behaviours"], document["discs"][0]["leak"]
    found = only(FULL)

    assert found == read_study(document).study
    assert str(found.discs[0].test.opening_pressure) == "14 [psi]"
    assert str(found.discs[0].test.steps[1].volume) == "1.0 mL"


def test_columns_may_stand_in_any_order_and_most_may_be_left_out():
    """Only patient, region and disc must be there; the rest is unknown without its column."""
    found = only("disc,pain_nrs,region,patient\nL4/L5,8,lumbar,P1\n")

    assert found.region is Region.LUMBAR
    assert [str(step.pain) for step in found.discs[0].test.steps] == ["8 {score}"]
    assert found.discs[0].test.opening_pressure is None


def test_patients_may_be_interleaved():
    """Rows belong to the patient they name, in the order of first appearance."""
    found = read_cohort(
        rows("B,lumbar,L4/L5,3", "A,cervical,C5/C6,4", "B,lumbar,L4/L5,5", "B,lumbar,L3/L4,0")
    )

    assert list(found) == ["B", "A"]
    assert [len(each.test.steps) for each in found["B"].discs] == [2, 1]
    assert found["A"].region is Region.CERVICAL


def test_an_empty_cell_is_unknown():
    """A row that names a disc and nothing else says that it was tested, and no more."""
    (tested,) = only(rows("P1,lumbar,L4/L5,")).discs

    assert tested.test.steps == ()
    assert tested.test.role is None


def test_the_region_may_stand_on_one_row_or_none():
    """The region is a fact of the patient: one row may tell it, or the discs themselves."""
    assert only(rows("P1,,L4/L5,3", "P1,lumbar,L3/L4,0")).region is Region.LUMBAR
    assert only(rows("P1,,L4/L5,3")).region is Region.LUMBAR


def test_facts_of_the_disc_may_stand_on_any_of_its_rows():
    """Role, opening pressure, end and grades are the disc's, wherever they are written."""
    text = f"""{HEADER}
P1,lumbar,L4/L5,,,,0.5,20,[psi],3,similar,,,,
P1,lumbar,L4/L5,suspect,14,[psi],1.0,26,[psi],8,concordant,pain,,4,fissured
"""
    (tested,) = only(text).discs

    assert (tested.test.role, tested.test.end) == ("suspect", "pain")
    assert (tested.image.modified_dallas, tested.image.nucleogram) == (4, "fissured")
    assert [step.above(tested.test.opening_pressure) for step in tested.test.steps] == [6, 12]


SHAM = "patient,region,disc,pain_nrs,sham"


@pytest.mark.parametrize("yes", ["1", "true", "Yes"])
def test_a_sham_row_names_no_disc(yes):
    """A sham is the patient's, with a score or without."""
    found = only(rows("P1,lumbar,L4/L5,8,0", f"P1,,,2,{yes}", f"P1,,,,{yes}", columns=SHAM))

    assert [sham.pain and str(sham.pain) for sham in found.sham] == ["2 {score}", None]
    assert len(found.discs) == 1


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("P1,lumbar,L4/L5,2,1", [("line 2", "csv-sham-with-disc")]),
        ("P1,lumbar,L4/L5,2,2", [("line 2", "csv-sham-unclear")]),
        ("P1,lumbar,,2,", [("line 2", "csv-disc-missing")]),
        ("P1,lumbar,,2,no", [("line 2", "csv-disc-missing")]),
        ("P1,lumbar,,11,1", [("line 2, pain_nrs", "quantity-out-of-range")]),
    ],
)
def test_an_unclear_sham_row_is_a_problem(row, expected):
    """Whether something was injected must not be guessed."""
    found = problems(rows(row, "P1,lumbar,L3/L4,0,", columns=SHAM))

    assert found == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("patient,disc", ["csv-column-missing"]),
        ("region,pain_nrs", ["csv-column-missing"] * 2),
        ("patient,region,disc,pain", ["csv-column-unknown"]),
        ("patient,region,disc, pain_nrs", ["csv-column-unknown"]),
        ("patient,region,disc,disc", ["csv-column-twice"]),
        ("patient;region;disc", ["csv-semicolons"]),
        ("patient\tregion\tdisc", ["csv-column-missing"] * 3 + ["csv-column-unknown"]),
        ("", ["csv-column-missing"] * 3),
    ],
)
def test_a_wrong_header_is_told_whole(header, expected):
    """Missing, unknown and repeated columns are all named before any row is read."""
    assert [why for _, why in problems(f"{header}\nP1,lumbar,L4/L5\n")] == expected


def test_the_missing_column_is_named():
    """Whoever left a column out is told which, and which there are."""
    with pytest.raises(InputError) as wrong:
        read_cohort("patient,disc\nP1,L4/L5\n")

    (why,) = wrong.value.reasons
    assert why.params == {"column": "region", "known": COLUMNS}


def test_a_file_without_rows_is_refused():
    """A header alone concludes nothing."""
    assert problems(HEADER) == [(None, "csv-empty")]


def test_blank_lines_are_passed_over():
    """An empty line between rows is nobody's row."""
    assert only("patient,region,disc\n\nP1,lumbar,L4/L5\n\n\n").discs


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["P1,lumbar,L4/L5"], [("line 2", "csv-row-length")]),
        (["P1,lumbar,L4/L5,8,9"], [("line 2", "csv-row-length")]),
        ([",lumbar,L4/L5,8"], [("line 2", "csv-patient-missing")]),
        ([" ,lumbar,L4/L5,8"], [("line 2", "csv-patient-missing")]),
        (["P1,lumbar,L4-5,8"], [("line 2, disc", "input-word-unknown")]),
        (["P1,sacral,L4/L5,8"], [("line 2, region", "input-word-unknown")]),
        (["P1,cervical,L4/L5,8"], [("line 2, disc", "input-disc-elsewhere")]),
        (["P1,lumbar,L4/L5,eight"], [("line 2, pain_nrs", "input-not-a-number")]),
        (["P1,lumbar,L4/L5,11"], [("line 2, pain_nrs", "quantity-out-of-range")]),
        (["P1,lumbar,L4/L5,NaN"], [("line 2, pain_nrs", "input-not-a-number")]),
        (
            ["P1,lumbar,L4/L5,3", "P1,lumbar,L4/L5,x", "P1,lumbar,L3/L4,12"],
            [
                ("line 3, pain_nrs", "input-not-a-number"),
                ("line 4, pain_nrs", "quantity-out-of-range"),
            ],
        ),
        (
            ["P1,lumbar,L4/L5,3", "P2,lumbar,L9,3", "P1,lumbar,L4/L5,x"],
            [
                ("line 3, disc", "input-word-unknown"),
                ("line 4, pain_nrs", "input-not-a-number"),
            ],
        ),
        (
            ["P1,lumbar,L4/L5,3", "P1,cervical,L3/L4,3"],
            [("line 3", "csv-contradiction")],
        ),
        (
            ["P1,,T12/L1,3", "P2,lumbar,L4/L5,3"],
            [("line 2, region", "input-region-missing")],
        ),
    ],
)
def test_every_problem_names_its_line(lines, expected):
    """Each problem stands at the line it came from, and all are listed at once."""
    assert problems(rows(*lines)) == expected


@pytest.mark.parametrize(
    ("column", "one", "other", "told"),
    [
        ("role", "suspect", "control", ("suspect", "control")),
        ("end", "pain", "leak", ("pain", "leak")),
        ("modified_dallas", "3", "4", ("3", "4")),
        ("nucleogram", "fissured", "lobular", ("fissured", "lobular")),
    ],
)
def test_rows_of_one_disc_must_not_contradict_each_other(column, one, other, told):
    """Two answers to one question about a disc are a problem, shown side by side."""
    columns = f"patient,region,disc,{column}"
    with pytest.raises(InputError) as wrong:
        read_cohort(rows(f"P1,lumbar,L4/L5,{one}", f"P1,lumbar,L4/L5,{other}", columns=columns))

    (why,) = wrong.value.reasons
    assert (why.place, why.id) == ("line 3", "csv-contradiction")
    assert (why.params["field"], why.params["one"], why.params["other"]) == (column, *told)


def test_two_opening_pressures_are_a_contradiction():
    """An opening pressure belongs to the disc: another number or another unit is told."""
    columns = "patient,region,disc,opening_value,opening_unit"
    with pytest.raises(InputError) as wrong:
        read_cohort(rows("P1,lumbar,L4/L5,14,[psi]", "P1,lumbar,L4/L5,14,kPa", columns=columns))

    (why,) = wrong.value.reasons
    assert (why.params["one"], why.params["other"]) == ("14 [psi]", "14 kPa")


PRESSURES = "patient,region,disc,opening_value,opening_unit,static_value,static_unit,volume_ml"
L45 = "P,lumbar,L4/L5"


@pytest.mark.parametrize(
    ("lines", "place", "why"),
    [
        ([f"{L45},14,psi,,,"], "line 2, opening_pressure", "unit-unknown"),
        ([f"{L45},14,,,,"], "line 2, opening_pressure", "unit-unknown"),
        ([f"{L45},14,[psi],20,mL,"], "line 2, static_pressure", "unit-of-another-quantity"),
        ([f"{L45},14,[psi],13,[psi],"], "line 2, static_pressure", "input-below-opening"),
        ([f"{L45},,,,,2", f"{L45},,,,,1"], "line 3, volume_ml", "input-volume-falls"),
    ],
)
def test_pressures_and_volumes_are_checked_as_in_a_file(lines, place, why):
    """Units, openings and cumulative volumes follow the same rules as in the JSON file."""
    assert problems(rows(*lines, columns=PRESSURES)) == [(place, why)]


@pytest.mark.parametrize("grade", ["3.0", "3.5", "three", "²", "9" * 5000])
def test_a_grade_is_a_whole_number(grade):
    """A grade that is no whole number is told with its line, whatever was typed."""
    found = problems(
        rows(f"P1,lumbar,L4/L5,{grade}", columns="patient,region,disc,modified_dallas")
    )

    assert found == [("line 2, modified_dallas", "input-not-a-whole-number")]


@pytest.mark.parametrize("grade", ["6", "-1"])
def test_a_grade_beyond_five_is_refused(grade):
    """Modified Dallas runs from 0 to 5."""
    found = problems(
        rows(f"P1,lumbar,L4/L5,{grade}", columns="patient,region,disc,modified_dallas")
    )

    assert found == [("line 2, modified_dallas", "input-not-0-to-5")]


def test_quotes_and_line_breaks_inside_a_cell_are_kept():
    """A patient's code may hold commas, quotes and a line break."""
    text = 'patient,region,disc,pain_nrs\n"P ""1"", a\nb",lumbar,L4/L5,3\n'

    assert list(read_cohort(text)) == ['P "1", a\nb']


def test_lines_are_counted_as_an_editor_does():
    """After a cell with a line break, later problems still name the line in the file."""
    text = 'patient,region,disc,pain_nrs\n"P\n1",lumbar,L4/L5,3\nP2,lumbar,L4/L5,x\n'

    assert problems(text) == [("line 4, pain_nrs", "input-not-a-number")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_end_of_line_will_do(newline):
    """Files of every system are read alike."""
    assert only(FULL.replace("\n", newline)) == only(FULL)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('"patient,region,disc\n', "line 1"),
        ('patient,region,disc\nP1,lumbar,"L4/L5\n', "line 2"),
        ('patient,region,disc\nP1,lumbar,"L4"/L5\n', "line 2"),
        ("patient,region,disc\nP1,lumbar," + "x" * 200_000 + "\n", "line 2"),
    ],
)
def test_what_is_no_csv_is_told_with_its_line(text, line):
    """An unclosed quote or an endless cell is a problem of the line it is on."""
    assert (line, "csv-unreadable") in problems(text)


def answered(text):
    """The answer rows to a file, as dicts."""
    out = io.StringIO()
    concluded = ((name, conclude(study, LIMITS)) for name, study in read_cohort(text).items())
    count = write_answers(concluded, out, said, TABLES.sources)
    found = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert count == len(found)
    return found


def test_there_is_one_row_per_disc_and_set():
    """Two lumbar discs under nine sets and one cervical disc under three."""
    found = answered(FULL + "P2,cervical,C5/C6,,,,,,,8,concordant,,,,\n")

    assert [(row["patient"], row["disc"]) for row in found].count(("P1", "L4/L5")) == 9
    assert len(found) == 9 * 2 + 3
    assert tuple(found[0]) == ANSWER_COLUMNS


def test_a_row_holds_the_answer():
    """Category, verdict, pressure, missing facts, flags, the sentence and the source."""
    found = {(row["criteria"], row["disc"]): row for row in answered(FULL)}
    sis, xi = found["sis-2004", "L4/L5"], found["xi-2016", "L4/L5"]
    code = found["dallas-pain", "L3/L4"]

    assert (sis["category"], sis["verdict"]) == ("highly-probable", "met")
    assert sis["pressure_above_opening_psi"] == "12"
    assert (sis["missing"], sis["because"]) == ("", "conclusion-control-met")
    assert "[sis-2004]" in sis["source"]
    assert (xi["category"], xi["missing"]) == ("not-assessable", "L3/L4.modified_dallas")
    assert xi["because"] == "conclusion-control-missing"
    assert (code["category"], code["pressure_above_opening_psi"]) == ("none", "")


def test_a_row_names_the_flags_of_its_disc_and_of_the_study():
    """A flag of another disc does not stand in the row, one of the whole study does."""
    text = FULL.replace("14,[psi]", "35,[psi]").replace(",20,", ",45,").replace(",26,", ",47,")
    found = {(row["criteria"], row["disc"]): row["flags"].split() for row in answered(text)}

    assert found["sis-2004", "L4/L5"] == ["opening_pressure_high", "prior_circular"]
    assert found["sis-2004", "L3/L4"] == ["prior_circular"]


def test_the_sentence_is_of_the_clause_that_settled_it():
    """Where a clause failed or is open the row says which, else the last one asked."""
    text = FULL.replace(",8,concordant,", ",5,concordant,")
    found = {(row["criteria"], row["disc"]): row["because"] for row in answered(text)}

    assert found["sis-2004", "L4/L5"] == "conclusion-pain-below"
    assert found["iasp-1994-disc", "L4/L5"] == "conclusion-control-met"


def test_a_class_without_pain_says_how_far_the_disc_was_tested():
    """Pain of another kind does not leave Derby's class open; too little pressure does."""
    text = FULL.replace(",8,concordant,", ",8,discordant,").replace("similar", "discordant")
    found = {(row["criteria"], row["disc"]): row["because"] for row in answered(text)}

    assert found["derby-1999-pressure", "L4/L5"] == "conclusion-tested-to"
    assert found["iasp-1994-disc", "L4/L5"] == "conclusion-concordance-never"
    assert found["sis-2004", "L4/L5"] == "conclusion-concordance-not-met"


def test_the_clause_that_is_not_met_is_named_before_one_that_is_open():
    """Negative is negative because of what is known, not of what is missing."""
    text = FULL.replace(",8,concordant,", ",8,discordant,").replace("similar", "discordant")
    text = text.replace(",4,fissured", ",,").replace("26,[psi]", ",")
    found = {(row["criteria"], row["disc"]): row for row in answered(text)}
    sis = found["sis-2004", "L4/L5"]

    assert (sis["verdict"], sis["because"]) == ("not_met", "conclusion-concordance-not-met")


def test_a_positive_disc_names_its_pressure_and_not_its_volume():
    """The volume limit is a condition; the pressure is what was looked for."""
    found = {(row["criteria"], row["disc"]): row for row in answered(FULL)}
    derby = found["derby-2005", "L4/L5"]

    assert derby["verdict"] == "met"
    assert not derby["because"].startswith("conclusion-volume")


PRESSED = ",".join(
    (
        "patient,region,disc,pain_nrs,concordance",
        "opening_value,opening_unit",
        "static_value,static_unit",
    )
)


def because(text, criteria, disc):
    """The id of the clause that settled one disc's answer, as the column tells it."""
    answer = conclude(only(text), LIMITS).criteria[criteria]
    return deciding_sentence(answer.discs[Disc(disc)], said)


def test_because_names_the_control_where_the_control_settled_it():
    """The class that a disc missed on the way settles nothing: the neighbour's pain does."""
    lines = (
        "P1,lumbar,L4/L5,8,concordant,10,[psi],40,[psi]",
        "P1,lumbar,L3/L4,6,discordant,10,[psi],30,[psi]",
    )

    assert (
        because(rows(*lines, columns=PRESSED), "sis-2004", "L4/L5")
        == "conclusion-control-not-met"
    )


def test_because_names_what_was_not_recorded_and_nothing_else():
    """The pressures are there: the score, or the likeness, is what is missing."""
    kind = "P1,lumbar,L4/L5,8,,10,[psi],20,[psi]"
    score = "P1,lumbar,L4/L5,,concordant,10,[psi],20,[psi]"
    found = {}
    for name, line in (("concordance", kind), ("pain_nrs", score)):
        answer = conclude(only(rows(line, columns=PRESSED)), LIMITS).criteria["sis-2004"]
        clauses = answer.discs[Disc.L4_L5].clauses
        found[name] = {
            lost for each in clauses if "missing" in each.reason.params for lost in each.missing
        }

    assert found == {"concordance": {"concordance"}, "pain_nrs": {"pain_nrs"}}


def test_semicolons_are_one_mistake():
    """A spreadsheet in Europe writes them: one sentence says so, instead of one a column."""
    assert problems(FULL.replace(",", ";")) == [(None, "csv-semicolons")]


def test_problems_come_in_the_order_of_the_lines():
    """Whoever mends the file goes through it once, from the top."""
    wrong = rows(
        "P1,lumbar,L4/L5,11", "P1,lumbar,L9/L9,8", "P2,lumbar,,8", "P3,nowhere,L4/L5,8"
    )

    places = [place for place, _ in problems(wrong)]

    assert places == sorted(places, key=lambda place: int(place.split()[1].strip(",")))
    assert len(places) > 2
