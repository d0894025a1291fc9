"""The filtration rate by CKD-EPI 2021 (M14)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.pathway.preparation.egfr import Sex, egfr, estimated, with_estimates
from discogram.pathway.preparation.labs import Lab, LabKind
from discogram.words.units import Unit
from tests.pathway.preparation.cases import LABS, but, creatinine, inr, lab
from tests.pathway.preparation.cases import egfr as printed

creatinines = st.floats(0.2, 20)
ages = st.integers(18, 100)
sexes = st.sampled_from(Sex)


@pytest.mark.parametrize(
    ("mg_dl", "age", "sex", "rate"),
    [
        # Both powers are 1 where creatinine equals kappa: 142 x 0.9938^age [x 1.012].
        (0.9, 50, Sex.MALE, 142 * 0.9938**50),
        (0.7, 50, Sex.FEMALE, 142 * 0.9938**50 * 1.012),
        # By hand, one case on each side of kappa.
        (1.8, 40, Sex.MALE, 142 * 2**-1.2 * 0.9938**40),
        (1.4, 40, Sex.FEMALE, 142 * 2**-1.2 * 0.9938**40 * 1.012),
        (0.45, 40, Sex.MALE, 142 * 0.5**-0.302 * 0.9938**40),
        (0.35, 40, Sex.FEMALE, 142 * 0.5**-0.241 * 0.9938**40 * 1.012),
    ],
)
def test_the_equation_is_as_printed(mg_dl: float, age: int, sex: Sex, rate: float) -> None:
    """Each coefficient of the printed equation, one at a time."""
    assert egfr(mg_dl, age, sex) == pytest.approx(rate, rel=1e-12)


@pytest.mark.parametrize(
    ("value", "unit", "age", "sex", "rate"),
    [
        ("1.0", Unit.CREATININE_MG_DL, 50, Sex.MALE, "92"),
        ("1.0", Unit.CREATININE_MG_DL, 50, Sex.FEMALE, "69"),
        ("88.4", Unit.CREATININE_UMOL_L, 50, Sex.MALE, "92"),
        ("177", Unit.CREATININE_UMOL_L, 70, Sex.FEMALE, "26"),
    ],
)
def test_the_rate_is_a_blood_value_of_the_same_moment(
    value: str, unit: Unit, age: int, sex: Sex, rate: str
) -> None:
    """Either unit of creatinine gives the same whole number, dated as the blood was."""
    taken = lab(LabKind.CREATININE, value, unit)

    found = estimated(taken, age, sex)

    assert (found.kind, str(found.value), found.unit) == (LabKind.EGFR, rate, Unit.EGFR)
    assert found.taken_at == taken.taken_at


@given(creatinines, st.floats(0.01, 5), ages, sexes)
def test_more_creatinine_is_less_filtration(
    mg_dl: float, more: float, age: int, sex: Sex
) -> None:
    """The rate falls as creatinine rises."""
    assert egfr(mg_dl + more, age, sex) < egfr(mg_dl, age, sex)


@given(creatinines, ages, sexes)
def test_age_lowers_the_rate(mg_dl: float, age: int, sex: Sex) -> None:
    """A year takes 0.62 per cent."""
    assert egfr(mg_dl, age + 1, sex) == pytest.approx(egfr(mg_dl, age, sex) * 0.9938)


@pytest.mark.parametrize("value", ["0.1", "30"])
@pytest.mark.parametrize("age", [18, 120])
def test_no_creatinine_that_is_accepted_makes_a_rate_that_is_refused(
    value: str, age: int
) -> None:
    """Even the ends of what can be entered give a rate that can be stored."""
    assert isinstance(estimated(creatinine(value), age, Sex.FEMALE), Lab)


def test_only_creatinine_makes_a_rate() -> None:
    """Another blood value is refused, not taken for a creatinine."""
    with pytest.raises(InputError) as wrong:
        estimated(inr("1.0"), 50, Sex.MALE)

    assert [why.id for why in wrong.value.reasons] == ["preparation-egfr-not-creatinine"]


@pytest.mark.parametrize("age", [17, -1, 121])
def test_the_equation_holds_for_adults(age: int) -> None:
    """A child's rate is not computed with an adult's equation."""
    with pytest.raises(InputError) as wrong:
        estimated(creatinine("0.5"), age, Sex.MALE)

    assert [why.id for why in wrong.value.reasons] == ["preparation-egfr-age"]


BORN = date(1979, 8, 21)


def rates(*labs: Lab, born: date | None = BORN, sex: Sex | None = Sex.FEMALE) -> list[int]:
    """The rates that follow from some blood values."""
    facts = with_estimates(but(labs=labs), born, sex)
    return [int(each.value) for each in facts.estimated_rates]


def test_a_creatinine_brings_its_rate() -> None:
    """By the age on the day of the blood, which a birthday changes."""
    before, after = "2026-08-20T08:00", "2026-08-21T08:00"

    assert rates(*LABS[1:3]) == []
    assert rates(creatinine("0.9", before)) == [round(egfr(0.9, 46, Sex.FEMALE))]
    assert rates(creatinine("2.4", after)) == [round(egfr(2.4, 47, Sex.FEMALE))]
    assert rates(creatinine("0.9"), sex=Sex.MALE) != rates(creatinine("0.9"))


def test_the_laboratory_s_own_rate_stands_alone() -> None:
    """The rate printed for the same blood is not put beside one of ours; another blood's is."""
    assert rates(creatinine("0.9"), printed("61")) == []
    assert len(rates(creatinine("0.9"), printed("61", "2026-10-01T08:00"))) == 1


@pytest.mark.parametrize(
    ("born", "sex"),
    [
        (None, Sex.MALE),
        (BORN, None),
        (date(2010, 1, 1), Sex.MALE),
        (date(1900, 1, 1), Sex.MALE),
    ],
)
def test_nothing_follows_from_what_nobody_asked(born: date | None, sex: Sex | None) -> None:
    """No birth date, no sex, a child, an impossible age: no rate, and no error."""
    assert rates(creatinine("0.9"), born=born, sex=sex) == []
