"""The table of the provocation against a second transcription (B06, M13, M25).

Read again from the notes on the procedure, sections 3, 4 and 7.
"""

import pytest

from tests.pathway.provocation import test_dose_table
from tests.pathway.provocation.table import TABLE

# id, choice: value, unit, source
AGAIN = {
    ("checklist", None): ("all", None, "clinic-policy"),
    ("least_shams", None): ("1", "{count}", "clinic-policy"),
    ("stop_pain", "7"): ("7", "{score}", "sis-2004"),
    ("stop_pain", "6"): ("6", "{score}", "derby-2005"),
    ("stop_rise", None): ("50", "[psi]", "derby-2005"),
    ("stop_absolute", None): ("80", "[psi]", "sis-2004"),
    ("stop_volume_lumbar", None): ("3.5", "mL", "derby-2005"),
    ("stop_volume_thoracic", None): ("1.5", "mL", "sis-2004"),
    ("stop_volume_cervical", None): ("0.5", "mL", "sis-2004"),
}


@pytest.mark.parametrize(("id", "choice"), AGAIN)
def test_a_row_equals_the_second_transcription(id: str, choice: str | None) -> None:
    """Value, unit and source, cell by cell."""
    (row,) = [each for each in TABLE.alternatives(id) if each.choice == choice]

    assert (str(row.value), row.unit, row.source) == AGAIN[id, choice]


def test_no_row_is_left_out_of_the_transcription() -> None:
    """A row that is added to the table is added here, or with the doses where it is one."""
    doses = {*test_dose_table.AGAIN, *(id for id, _ in test_dose_table.FACTORS)}
    others = {(row.id, row.choice) for row in TABLE.rows if row.id not in doses}

    assert others == set(AGAIN)
