"""Every patient of the decision tables in ``tables/`` is answered as the table expects."""

import re

import pytest

from tests.journeys.phrases import Row, answered, rows

PATIENTS = tuple(rows())
LEAST = 60
"""How many patients the tables hold at least."""


@pytest.mark.parametrize(
    "row", PATIENTS, ids=[f"{each.table}: {each.name}" for each in PATIENTS]
)
def test_a_patient_is_answered_as_expected(row: Row) -> None:
    """Given, asked, expected: the answer begins as the table says."""
    answer = answered(row)

    assert answer.startswith(row.expected)
    assert not re.match(r"\w", answer[len(row.expected) :])  # no half a word


def test_the_tables_are_whole() -> None:
    """Enough patients, each with a name of its own, and each citing rows of the mission."""
    names = [each.name for each in PATIENTS]

    assert len(PATIENTS) >= LEAST
    assert len(set(names)) == len(names)
    assert all(each.expected and each.given for each in PATIENTS)
    assert all(re.fullmatch(r"[MB]\d\d", row) for each in PATIENTS for row in each.rows)
    assert all(each.rows for each in PATIENTS)
