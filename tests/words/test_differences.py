"""B06: what changed between two versions of the tables is told, row by row."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from discogram.words.differences import (
    FIELDS,
    Change,
    ChoiceChange,
    RowChange,
    SignatureChange,
    differences,
)
from discogram.words.evidence import Evidence, SignOff, Table, Threshold
from discogram.words.units import Unit

ROW = Threshold(
    id="months",
    value=Decimal(4),
    unit=Unit.MONTH,
    source="paper",
    since=date(2003, 5, 1),
    evidence=Evidence.UNVERIFIED,
    choice="4",
    why="the society's figure",
)
OTHER: dict[str, Any] = {
    "value": Decimal(5),
    "unit": Unit.WEEK,
    "source": "other",
    "place": "Table 1",
    "evidence": Evidence.VERIFIED,
    "default": False,
    "why": None,
}
SIGNED = SignOff("demo", "digest", "Dr. Synthetic Lead", date(2026, 1, 5))


def table(*rows: Threshold, **changes: Any) -> Table:
    """A table of these rows."""
    return replace(Table("demo", rows, "digest"), **changes)


def test_nothing_differs_from_itself() -> None:
    """The same tables differ in nothing, and that is no difference."""
    found = differences({"demo": table(ROW)}, {"demo": table(ROW)})

    assert not found
    assert (found.rows, found.choices, found.signatures) == ((), (), ())


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_that_changed_is_named(field: str) -> None:
    """Each of them alone; a sibling that stayed is not named."""
    changed = replace(ROW, **{field: OTHER[field]})

    (found,) = differences({"demo": table(ROW)}, {"demo": table(changed)}).rows

    assert found == RowChange("demo", ROW, changed)
    assert (found.change, found.fields, found.row) == (Change.CHANGED, (field,), changed)


def test_every_field_of_a_row_can_be_told() -> None:
    """What makes a row another one, and what it says, are all its fields together."""
    assert {*FIELDS, "id", "choice", "since"} == set(Threshold.__dataclass_fields__)
    assert OTHER.keys() == set(FIELDS)


@pytest.mark.parametrize(
    "other", [{"id": "weeks"}, {"choice": "6"}, {"since": date(2020, 1, 1)}]
)
def test_another_id_choice_or_first_day_is_another_row(other: dict[str, Any]) -> None:
    """A newer row stands beside the old one; neither is a change of the other."""
    newer = replace(ROW, **other)

    (added,) = differences({"demo": table(ROW)}, {"demo": table(ROW, newer)}).rows
    (gone,) = differences({"demo": table(ROW, newer)}, {"demo": table(ROW)}).rows

    assert (added.change, added.row, added.fields) == (Change.ADDED, newer, ())
    assert (gone.change, gone.row, gone.fields) == (Change.GONE, newer, ())


def test_a_table_that_was_not_there_had_no_rows() -> None:
    """Each of its rows was added; of one that went, each is gone."""
    assert [each.change for each in differences({}, {"demo": table(ROW)}).rows] == ["added"]
    assert [each.change for each in differences({"demo": table(ROW)}, {}).rows] == ["gone"]


def test_a_choice_is_told_before_and_after() -> None:
    """None is the default; a choice that stayed is not told."""
    then = table(chosen={"a": "1", "b": "1", "same": "1"})
    now = table(chosen={"b": "2", "c": "1", "same": "1"})

    assert differences({"demo": then}, {"demo": now}).choices == (
        ChoiceChange("demo", "a", "1", None),
        ChoiceChange("demo", "b", "1", "2"),
        ChoiceChange("demo", "c", None, "1"),
    )


def test_a_signature_counts_where_it_stands() -> None:
    """One that was given is told, and a stale one is none."""
    bare, signed = table(ROW), table(ROW, sign_off=SIGNED)
    stale = table(ROW, sign_off=replace(SIGNED, digest="another"))

    assert differences({"demo": bare}, {"demo": signed}).signatures == (
        SignatureChange("demo", None, SIGNED),
    )
    assert differences({"demo": bare}, {"demo": stale}).signatures == ()


def test_a_change_of_nothing_is_a_bug() -> None:
    """Neither before nor after is no row at all."""
    with pytest.raises(TypeError, match="demo"):
        str(RowChange("demo", None, None).row)
