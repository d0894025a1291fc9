"""Row B06: the numbers of `conclusion.toml` against a second transcription.

Typed again from `clinical/interpretation.md` section 1 and `worked_evidence.md` sections 1-3.
"""

from decimal import Decimal

import pytest

from discogram.words.evidence import Evidence
from discogram.words.units import Unit
from tests.pathway.conclusion.cases import table

PSI, SCORE, COUNT, ML, ONE = Unit.PSI, Unit.SCORE, Unit.COUNT, Unit.ML, Unit.ONE

AGAIN = {
    # 1a. concordant, >= 7/10; < 15 and < 50 psi; two controls; the other only above 50
    "sis_2004_pain": ("7", SCORE),
    "sis_2004_low": ("15", PSI),
    "sis_2004_cap": ("50", PSI),
    "sis_2004_controls": ("2", COUNT),
    "sis_2004_control_high": ("50", PSI),
    # 1b. >= 7/10; < 50 psi absolute or < 15 above opening; control only above 15
    "isis_older_pain": ("7", SCORE),
    "isis_older_absolute": ("50", PSI),
    "isis_older_low": ("15", PSI),
    "isis_older_control": ("15", PSI),
    # 1c. at least one adjacent disc; CT grade >= 3
    "iasp_1994_control": ("1", COUNT),
    "iasp_1994_grade": ("3", COUNT),
    # 1d. >= 6/10, <= 50 psi, <= 3.5 mL; low-pressure <= 15 psi
    "derby_2005_pain": ("6", SCORE),
    "derby_2005_cap": ("50", PSI),
    "derby_2005_volume": ("3.5", ML),
    "derby_2005_low": ("15", PSI),
    # 1e. < 15, 15-50, 51-90, > 90
    "derby_1999_chemical": ("15", PSI),
    "derby_1999_mechanical": ("50", PSI),
    "derby_1999_indeterminate": ("90", PSI),
    # 1f. >= 3 of 5, about 6 of 10; >= 2 of 5 behaviours
    "walsh_1990_thermometer": ("3", COUNT),
    "walsh_1990_pain": ("6", SCORE),
    "walsh_1990_behaviours": ("2", COUNT),
    "walsh_1990_grade": ("1", COUNT),
    # 1h. >= 8/10, <= 2 contiguous levels, >= 1 control, its annulus 0-2
    "xi_2016_pain": ("8", SCORE),
    "xi_2016_levels": ("2", COUNT),
    "xi_2016_control": ("1", COUNT),
    "xi_2016_intact": ("2", COUNT),
    # 1i. >= 7/10, an adjacent disc painless
    "sis_cervical_pain": ("7", SCORE),
    "sis_cervical_control": ("1", COUNT),
    # contracts/conclude.md: a sham of 3/10 or more ends credibility
    "sham_pain": ("3", SCORE),
    # worked_evidence.md 7: opening pressure above 30; published_cases.md A9: 7/10
    "opening_pressure_high": ("30", PSI),
    "grade0_pain": ("7", SCORE),
    "flat_curve": ("2", PSI),
    "flat_curve_volume": ("1", ML),
    # worked_evidence.md 2, 3 and 1 (F2, F3, F7, F6)
    "prior_low": ("0.26", ONE),
    "prior_high": ("0.42", ONE),
    "sensitivity_low": ("0.7", ONE),
    "sensitivity_high": ("0.9", ONE),
    "fp_no_confounder": ("0.030", ONE),
    "fp_chronic_pain": ("0.056", ONE),
    "fp_discectomy": ("0.15", ONE),
    "fp_somatisation": ("0.50", ONE),
}
WORDS = {
    "single_control": ("indeterminate", "possible"),
    "lone_neighbour": ("counts_as_one", "counts_as_two"),
    "derby_2005_control": ("not_needed", "needed"),
    "walsh_1990_familiar": ("similar_or_exact",),
    "dallas_pain": ("0, P, D, S, R",),
}
SEEN_AT_A_URL = {
    # [S] in the clinical pages
    *(id for id in AGAIN if id.startswith(("isis_older", "derby_2005", "xi_2016"))),
    *("derby_2005_control", "grade0_pain", "prior_low"),
    *("fp_no_confounder", "fp_chronic_pain", "fp_somatisation"),
} - {"xi_2016_intact"}


@pytest.mark.parametrize("id", sorted(AGAIN))
def test_a_number_equals_the_second_transcription(id):
    """Value, digits and unit are those of the page."""
    value, unit = AGAIN[id]
    (row,) = table().alternatives(id)

    assert row.value == Decimal(value)
    assert row.unit is unit


@pytest.mark.parametrize("id", sorted(WORDS))
def test_a_policy_offers_these_words_and_the_first_is_the_default(id):
    """Where sources disagree or are silent, the clinic may choose among these words."""
    rows = table().alternatives(id)

    assert tuple(row.value for row in rows) == WORDS[id]
    assert table().row(id) is rows[0]
    assert len(rows) == 1 or rows[0].why


def test_no_row_is_left_out_of_the_transcription():
    """A row that is added must be typed a second time here."""
    assert {row.id for row in table().rows} == AGAIN.keys() | WORDS.keys()


def test_a_row_is_verified_only_where_its_source_was_seen():
    """Nothing from memory, and no policy of ours, is called verified."""
    verified = {row.id for row in table().rows if row.evidence is Evidence.VERIFIED}

    assert verified <= SEEN_AT_A_URL
    assert not [
        row.id
        for row in table().rows
        if row.source == "clinic-policy" and row.evidence is Evidence.VERIFIED
    ]


def test_every_row_says_where_in_its_source():
    """A person with the printed source in hand can find each number."""
    assert not [row.id for row in table().rows if not row.place]
