"""B10: what may be said of a tally, and when a count is all that may be told."""

from datetime import date
from fractions import Fraction

from hypothesis import given

from discogram.application.quality.facts import Measured, Measurement, Question
from discogram.application.quality.intervals import Interval, wilson
from discogram.application.quality.summary import (
    Rules,
    Spread,
    Summary,
    by_month,
    by_operator,
    funnel,
    own_and_others,
    summary,
)
from discogram.application.quality.tally import Asked, tallied, together
from discogram.pathway.conclusion.conclude import ALL_SETS
from discogram.words.spine import Region
from tests.application.fakes import TABLES
from tests.application.quality.cases import amounting, answered, records

RULES = Rules.of(TABLES["followup"])
ASKED = Asked("demo")
ASK = Question.POSITIVE


def of(*answers: bool | None, **changes: object) -> Summary:
    """The summary of so many tests with these answers."""
    tests = [answered(n, ASK, each, **changes) for n, each in enumerate(answers)]
    return summary(together(tallied(tests, ASKED)), RULES)


def test_the_rules_stand_in_the_table() -> None:
    """Five answers at least, 95 %, and the two usual limits of a funnel."""
    assert Rules(5, Fraction(95, 100), Fraction(95, 100), Fraction(998, 1000)) == RULES


def test_every_set_that_a_clinic_can_choose_names_discs_positive_there() -> None:
    """A row of the table is a diagnostic set of its region, and every such set is offered."""
    for region in Region:
        rows = TABLES["followup"].alternatives(f"quality_criteria_{region}")
        sets = {each.id for each in ALL_SETS if each.diagnostic and region in each.regions}

        assert {str(row.value) for row in rows} == sets
        assert all(row.choice == row.value for row in rows)


def test_a_rate_is_yes_among_the_known_with_its_interval() -> None:
    """Unknown answers stand beside and change nothing."""
    found = of(True, True, False, False, False, None, None).proportions[ASK]

    assert (found.yes, found.no, found.unknown, found.known) == (2, 3, 2, 5)
    assert found.share == Fraction(2, 5)
    assert found.interval == wilson(2, 5, RULES.confidence)


def test_with_few_answers_only_the_counts_are_told() -> None:
    """Four known answers and any number of unknown ones bear no rate."""
    found = of(True, True, False, False, None, None, None).proportions[ASK]

    assert (found.yes, found.no, found.unknown) == (2, 2, 3)
    assert (found.share, found.interval) == (None, None)


def test_a_median_stands_with_quartiles_and_interval() -> None:
    """Seven times in seconds, back from thousandths."""
    tests = [amounting(n, Measurement.FLUOROSCOPY, n * 10) for n in range(1, 8)]

    found = summary(together(tallied(tests, ASKED)), RULES).spreads[Measurement.FLUOROSCOPY]

    assert found.median == 40
    assert found.quartiles == Interval(Fraction(25), Fraction(55))
    assert found.interval == Interval(Fraction(10), Fraction(70))


def test_few_measurements_have_no_median() -> None:
    """Four of six known: the counts, and nothing else."""
    tests = [amounting(n, Measurement.FLUOROSCOPY, n) for n in range(4)]
    tests += [answered(n, ASK, None) for n in (8, 9)]

    found = summary(together(tallied(tests, ASKED)), RULES).spreads[Measurement.FLUOROSCOPY]

    assert found == Spread(known=4, unknown=2)


def test_a_month_without_a_test_is_shown_empty() -> None:
    """From the first to the last month none is left out, across the year too."""
    tests = [
        answered(n, ASK, answer=True, on=day)
        for n, day in enumerate((date(2025, 11, 3), date(2026, 2, 3)))
    ]

    found = by_month(tallied(tests, ASKED), RULES)

    assert [(each.tally.month, each.tally.tests) for each in found] == [
        (date(2025, 11, 1), 1),
        (date(2025, 12, 1), 0),
        (date(2026, 1, 1), 0),
        (date(2026, 2, 1), 1),
    ]


def test_without_a_test_there_is_no_month_and_no_operator() -> None:
    """An empty clinic is an empty page, and no error."""
    assert (by_month((), RULES), by_operator((), RULES)) == ((), ())
    assert funnel((), ASK, RULES) is None


@given(records())
def test_months_and_operators_each_hold_every_test(tests: list[Measured]) -> None:
    """Both ways of dividing add up to the whole."""
    found = tallied(tests, ASKED)
    whole = together(found).tests

    assert sum(each.tally.tests for each in by_month(found, RULES)) == whole
    assert sum(each.tally.tests for each in by_operator(found, RULES)) == whole


def operators(**answers: tuple[bool, ...]) -> tuple[Summary, ...]:
    """A summary for each operator; the name ``nobody`` is the unknown one."""
    tests = [
        answered(n * 100 + m, ASK, each, operator=None if name == "nobody" else name)
        for n, (name, given_) in enumerate(answers.items())
        for m, each in enumerate(given_)
    ]
    return by_operator(tallied(tests, ASKED), RULES)


def test_a_funnel_stands_around_the_share_of_all_operators() -> None:
    """Who has too few tests counts in the middle line, and is not drawn."""
    many, few = (True,) * 6 + (False,) * 4, (True,) * 2
    shown = operators(a=many, b=(False,) * 8, c=few, nobody=(True,) * 9)

    found = funnel(shown, ASK, RULES)

    assert found is not None
    assert found.share == Fraction(8, 20)
    assert [each.operator for each in found.members] == ["a", "b"]
    places = [each.known for each in found.limits]
    assert places == sorted(set(places))
    assert (places[0], places[-1]) == (RULES.least, 12)


def test_one_operator_alone_is_compared_with_nobody() -> None:
    """A funnel of one says nothing."""
    assert funnel(operators(a=(True,) * 9, b=(True,) * 2), ASK, RULES) is None


def test_who_differs_by_more_than_chance_lies_outside() -> None:
    """Thirty of thirty beside fifty of a hundred and twenty."""
    half = (True, False) * 30
    shown = operators(a=(True,) * 30, b=half, c=half)

    found = funnel(shown, ASK, RULES)

    assert found is not None
    assert [(each.operator, each.outside) for each in found.members] == [
        ("a", True),
        ("b", False),
        ("c", False),
    ]


def test_a_physician_sees_the_own_figures_and_the_others_as_one() -> None:
    """No other name, and nobody lost; the unknown operator is among the others."""
    tests = [
        answered(n, ASK, answer=True, operator=name)
        for n, name in enumerate(("a", "b", "c", None, "a"))
    ]

    seen = by_operator(own_and_others(tallied(tests, ASKED), "a"), RULES)

    assert [(each.tally.operator, each.tally.tests) for each in seen] == [("a", 2), (None, 3)]
