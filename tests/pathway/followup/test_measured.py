"""What a thermometer says of a call that is in the record (M26)."""

import pytest

from discogram.adapters.tables import read_tables
from discogram.pathway.followup.facts import Answer, Call, Contact, RedFlag, said
from discogram.pathway.followup.measured import contradictions_in, heard_in
from discogram.words.units import Temperature
from tests.pathway.followup.cases import ON

TABLE = read_tables()["followup"]
FEVER = RedFlag.FEVER_OR_RIGORS


@pytest.mark.parametrize(
    ("told", "heat", "present", "contradicted"),
    [
        (False, "38.0", True, True),
        (False, "37.9", False, False),
        (False, None, False, False),
        (None, "38.4", True, False),
        (None, "36.7", None, False),  # shivering was not asked
        (True, "36.7", True, False),
    ],
)
def test_a_measured_fever_counts_whatever_was_said(
    told: bool | None, heat: str | None, present: bool | None, contradicted: bool
) -> None:
    """From 38.0 °C on it is a yes, and beside a no the two contradict each other."""
    temperature = None if heat is None else Temperature.of(heat, "Cel")
    call = Call(Contact.INFECTION_CALL, (Answer(FEVER, told),), temperature=temperature)

    assert said(heard_in(call, TABLE, ON), FEVER) is present
    assert bool(contradictions_in(call, TABLE, ON)) is contradicted
