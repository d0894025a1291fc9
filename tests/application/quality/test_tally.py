"""B10: what is added up, and what is never added together."""

from datetime import date

from hypothesis import given

from discogram.application.quality.facts import Measured, Measurement, Question
from discogram.application.quality.tally import Asked, Tally, tallied, together
from discogram.words.spine import Region
from tests.application.quality.cases import amounting, answered, record, records

ASKED = Asked("demo")


def test_one_tally_for_each_month_and_operator_unknown_ones_last() -> None:
    """Months in order, and within them the operators by name."""
    tests = [
        record(1, on=date(2026, 3, 1), operator=None),
        record(2, on=date(2026, 3, 31), operator="b"),
        record(3, on=date(2026, 2, 28), operator="b"),
        record(4, on=date(2026, 3, 9), operator="b"),
    ]

    found = tallied(tests, ASKED)

    assert [(each.month, each.operator, each.tests) for each in found] == [
        (date(2026, 2, 1), "b", 1),
        (date(2026, 3, 1), "b", 2),
        (date(2026, 3, 1), None, 1),
    ]


def test_synthetic_patients_are_counted_apart() -> None:
    """No real rate holds a synthetic patient, and no synthetic one a real patient."""
    tests = [record(1), record(2, synthetic=True), record(3, synthetic=True)]

    real, synthetic = (
        together(tallied(tests, Asked("demo", synthetic=each))) for each in (False, True)
    )

    assert (real.tests, synthetic.tests) == (1, 2)


def test_months_operator_and_region_bound_what_is_counted() -> None:
    """Both months are counted in; another site never is."""
    tests = [
        record(1, on=date(2026, 1, 31)),
        record(2, on=date(2026, 2, 1)),
        record(3, on=date(2026, 3, 31), region=Region.CERVICAL),
        record(4, on=date(2026, 3, 31), operator="physician-2"),
        record(5, on=date(2026, 4, 1)),
        record(6, on=date(2026, 3, 1), site="north"),
    ]
    span = {"first": date(2026, 2, 1), "last": date(2026, 3, 1)}

    def count(**bounds: object) -> int:
        return together(tallied(tests, Asked("demo", **span, **bounds))).tests  # type: ignore[arg-type]

    assert count() == 3
    assert count(operator="physician-2") == 1
    assert count(region=Region.CERVICAL) == 1


def test_what_nobody_knows_is_neither_yes_nor_no() -> None:
    """Three answers, three places."""
    tests = [
        answered(n, Question.INFECTION, each) for n, each in enumerate((True, False, None))
    ]

    (found,) = tallied(tests, ASKED)

    ask = Question.INFECTION
    assert (found.tests, found.yes[ask], found.no[ask]) == (3, 1, 1)


def test_amounts_stand_in_rising_order_in_thousandths() -> None:
    """Whatever the order of the tests."""
    tests = [amounting(n, Measurement.FLUOROSCOPY, each) for n, each in enumerate((61, 9, 30))]

    (found,) = tallied(tests, ASKED)

    assert found.amounts[Measurement.FLUOROSCOPY] == (9_000, 30_000, 61_000)


def totals(tally: Tally) -> object:
    """What is counted, whoever the operator."""
    return (
        tally.tests,
        tally.concluded,
        {key: value for key, value in tally.yes.items() if value},
        {key: value for key, value in tally.no.items() if value},
        dict(tally.amounts),
        {key: value for key, value in tally.discs.items() if value},
        dict(tally.complications),
        tally.criteria,
    )


@given(records())
def test_the_tallies_of_the_months_add_up_to_that_of_all(tests: list[Measured]) -> None:
    """Nobody is counted twice, nobody lost, however they are put together."""
    found = tallied(tests, ASKED)
    whole = together(found)
    halves = together((together(found[::2]), together(found[1::2])))

    assert totals(whole) == totals(halves)
    assert whole.tests == sum(ASKED.takes(each) for each in tests)
