"""Contract `conclude`: the keys of the public answer, and nothing that cannot be read back."""

import json
from decimal import Decimal
from fractions import Fraction

import pytest

from discogram.adapters.language import languages
from discogram.adapters.language.speaker import Speaker
from discogram.adapters.tables import read_tables
from discogram.adapters.wire.conclusion_json import as_json, cited, number, plain
from discogram.adapters.wire.provocation_file import read_study
from discogram.pathway.conclusion.conclude import conclude
from discogram.pathway.conclusion.limits import Limits
from discogram.words.evidence import Source
from discogram.words.spine import Disc
from discogram.words.units import Pressure
from discogram.words.verdict import Verdict
from tests.adapters.wire.documents import contract

TABLES = read_tables()


def told(document, say=lambda why: why.id):
    """The public answer to a document."""
    found = conclude(read_study(document).study, Limits.of(TABLES["conclusion"]))
    return as_json(found, say, TABLES.sources)


ANSWER = told(contract())
EMPTY = told({"discs": [{"disc": "L4/L5"}]})


def test_the_keys_are_those_of_the_contract():
    """The document, a set, a disc, a clause, a flag and the posterior have these keys only.

    Beyond the printed example: `assumptions` of a set, `reason` beside each `because`, the disc
    of a flag, and the pressure above opening of the deciding step.
    """
    sis = ANSWER["criteria"]["sis-2004"]
    disc = sis["discs"]["L4/L5"]

    assert list(ANSWER) == ["format", "criteria", "flags", "posterior"]
    assert ANSWER["format"] == "discogram.conclusion/1"
    assert set(sis) == {"source", "discs", "assumptions"}
    assert set(disc) == {
        "category",
        "verdict",
        "pressure_above_opening_psi",
        "clauses",
        "missing",
    }
    for clause in disc["clauses"]:
        assert set(clause) == {"clause", "verdict", "because", "reason", "source"}
        assert set(clause["reason"]) == {"id", "params"}
    for flag in ANSWER["flags"]:
        assert set(flag) == {"flag", "disc", "because", "reason"}
    assert set(ANSWER["posterior"]) == {"low", "high", "assumptions"}


def test_the_contracts_example_in_full():
    """The disc of the printed example, clause by clause."""
    disc = ANSWER["criteria"]["sis-2004"]["discs"]["L4/L5"]

    assert (disc["category"], disc["verdict"]) == ("highly-probable", "met")
    assert disc["pressure_above_opening_psi"] == 12
    assert disc["missing"] == []
    assert [(each["clause"], each["verdict"]) for each in disc["clauses"]] == [
        ("pain", "met"),
        ("concordance", "met"),
        ("pressure", "met"),
        ("low_pressure", "met"),
        ("control", "met"),
    ]
    assert all("[sis-2004]" in each["source"] for each in disc["clauses"])


def test_every_tested_disc_stands_under_every_set():
    """No disc is left out of a set that applies to its region."""
    assert len(ANSWER["criteria"]) == 9
    for each in ANSWER["criteria"].values():
        assert list(each["discs"]) == ["L4/L5", "L3/L4"]


def test_what_is_missing_is_listed_and_the_posterior_is_null():
    """A disc without a single fact is not assessable, and says what it lacks."""
    disc = EMPTY["criteria"]["sis-2004"]["discs"]["L4/L5"]

    assert disc["category"] == "not-assessable"
    assert disc["verdict"] == "unknown"
    assert disc["missing"] == [
        "pain_nrs",
        "concordance",
        "opening_pressure",
        "static_pressure",
    ]
    assert disc["pressure_above_opening_psi"] is None
    assert EMPTY["posterior"] is None
    assert {each["flag"] for each in EMPTY["flags"]} == {
        "no_sham",
        "no_control",
        "pressure_missing",
    }


def test_the_posterior_is_an_interval_of_plain_numbers():
    """Nobody with a known confounder: 0.891 to 0.956, each assumption beside it."""
    assert (ANSWER["posterior"]["low"], ANSWER["posterior"]["high"]) == (0.891, 0.956)
    assert len(ANSWER["posterior"]["assumptions"]) == 5


@pytest.mark.parametrize("answer", [ANSWER, EMPTY], ids=["full", "empty"])
def test_the_answer_is_plain_json(answer):
    """Every value is what JSON has: another program reads the same back."""
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer


@pytest.mark.parametrize("language", languages())
def test_every_sentence_is_said_in_the_language_asked_for(language):
    """`because` is a whole sentence in each language; ids and words of categories stay."""
    spoken = told(contract(), Speaker(language, strict=True).say)
    clauses = [
        clause
        for each in spoken["criteria"].values()
        for disc in each["discs"].values()
        for clause in disc["clauses"]
    ]

    assert all(clause["because"].endswith((".", ")")) for clause in clauses)
    assert not [clause for clause in clauses if clause["because"].startswith("[")]
    assert [clause["reason"] for clause in clauses] == [
        clause["reason"]
        for each in ANSWER["criteria"].values()
        for disc in each["discs"].values()
        for clause in disc["clauses"]
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        (True, True),
        (7, 7),
        ("text", "text"),
        (Fraction(7), 7),
        (Fraction(1, 3), 0.3333),
        (Decimal("3.50"), 3.5),
        (Decimal("14.0"), 14),
        (Verdict.NOT_MET, "not_met"),
        ((Disc.L4_L5, Disc.L5_S1), ["L4/L5", "L5/S1"]),
        (Pressure.of("14.0", "[psi]"), {"value": "14.0", "unit": "[psi]"}),
    ],
)
def test_a_parameter_is_written_plainly(value, written):
    """Quantities keep digits and unit; exact fractions become decimals; words stay words."""
    found = plain(value)

    assert found == written
    assert type(found) is type(written)


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [(Fraction(12), 4, 12), (Fraction(1, 8), 4, 0.125), (Fraction(2, 3), 3, 0.667)],
)
def test_a_number_has_no_more_digits_than_needed(value, places, written):
    """Whole numbers are whole, others are rounded beyond any reading of a gauge."""
    assert number(value, places) == written


def test_a_source_is_told_in_words_with_its_key():
    """A reader sees author, year and title, and a program the key."""
    source = Source("derby-2005", "Volunteers", "Derby R", "2005")

    assert cited("derby-2005", {"derby-2005": source}) == (
        "Derby R, 2005, Volunteers [derby-2005]"
    )
    assert cited("x", {"x": Source("x", "A title")}) == "A title [x]"
    assert cited("nowhere", {}) == "nowhere"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Fraction(12), 12),
        (Fraction(29, 2), 14.5),
        (Fraction(100, 3), 33.3333),
        # 103.4213 kPa is a hair below 15 psi, and *absolute* stands on that hair
        (Fraction(14999999, 1000000), 14.999999),
        (Fraction(15000001, 1000000), 15.000001),
    ],
)
def test_no_number_is_rounded_onto_a_limit_it_does_not_reach(value, written):
    """A category and the number beside it never contradict each other."""
    assert number(value) == written
