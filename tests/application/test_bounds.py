"""No number of any order is without a least and a most."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, get_args, get_type_hints

import pytest

from discogram.application.bounds import BOUNDS, out_of_bounds
from discogram.application.commands import ORDERS
from discogram.pathway.needle.facts import CtPath
from discogram.pathway.provocation.events import DoseRecorded
from discogram.words.units import DoseArea, Duration, Quantity
from tests.journeys.clinic import Clinic

REFUSED_BY_THEIR_OWN = {
    ("ConfirmedDisc", "centre_ras_mm"),
    ("DiscImage", "modified_dallas"),
    ("EntryStruckOut", "sequence"),
    ("AttachedImage", "shape"),
    ("AttachedImage", "spacing_mm"),
    ("Lab", "value"),
    ("Mark", "at_ras_mm"),
    ("NeedlePlan", "introducer_gauge"),
    ("NeedlePlan", "needle_gauge"),
    ("NeedlePlan", "needle_length_mm"),
    ("Outcome", "value"),
    ("PainReported", "step"),
    ("ProposedDisc", "anterior_ras"),
    ("ProposedDisc", "centre_ras_mm"),
    ("ProposedDisc", "normal_ras"),
    ("ProposedPlan", "entry_ras_mm"),
    ("ProposedPlan", "target_ras_mm"),
    ("Questionnaire", "items"),
    ("Questionnaire", "total"),
    ("Score", "value"),
}
"""Numbers that their facts, their session or their history refuse, each tested there."""

BOUNDED_BY_THEIR_TYPE = {("MedicineJudged", "hold")}
"""Lengths of time that may be as long as `Duration` lets them be."""


def kinds(kind: Any) -> Iterator[Any]:
    """The plain types within a hint."""
    inner = [each for each in get_args(kind) if each not in (type(None), Ellipsis)]
    if not inner:
        yield kind
    for each in inner:
        yield from kinds(each)


def numbers(kind: Any, seen: set[Any]) -> Iterator[tuple[Any, str]]:
    """Every number within what an order carries, by owner and field."""
    if kind in seen or issubclass(kind, Quantity):
        return
    seen.add(kind)
    for name, hint in get_type_hints(kind).items():
        if name not in {each.name for each in fields(kind)}:
            continue
        for each in kinds(hint):
            if each in (int, Decimal, Duration):
                yield kind, name
            elif is_dataclass(each):
                yield from numbers(each, seen)


def test_every_number_of_every_order_is_bounded() -> None:
    """A new field with a number says what it can be, here or in its facts."""
    seen: set[Any] = set()
    found = {each for kind in ORDERS.values() for each in numbers(kind, seen)}
    named = {(kind.__name__, name) for kind, name in found if (kind, name) not in BOUNDS}

    assert set(BOUNDS) <= found
    assert named == REFUSED_BY_THEIR_OWN | BOUNDED_BY_THEIR_TYPE


def of_amounts(kind: type[Quantity] = Quantity) -> Iterator[type[Quantity]]:
    """Every kind of amount there is."""
    for each in kind.__subclasses__():
        if each.__module__.startswith("discogram."):
            yield each
            yield from of_amounts(each)


@pytest.mark.parametrize("kind", [*of_amounts()], ids=lambda kind: kind.__name__)
def test_every_amount_has_a_least_and_a_most(kind: type[Quantity]) -> None:
    """No unit of anything lets every number pass."""
    assert kind.LEAST is not None
    assert kind.MOST is not None
    assert kind.LEAST < kind.MOST


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (DoseRecorded(Duration.of(6, "h")), []),
        (DoseRecorded(Duration.of(7, "h")), [("quantity-out-of-range", "fluoroscopy")]),
        (CtPath(Decimal(5000), None, None, Decimal(-500)), []),
        (
            CtPath(Decimal("5000.1"), None, None, Decimal(-501)),
            [("number-out-of-range", "slice_mm"), ("number-out-of-range", "skin_offset_mm")],
        ),
    ],
)
def test_a_number_lies_between_its_ends(body: object, told: list[tuple[str, str]]) -> None:
    """Both ends can be; what lies beyond them is told at its place."""
    assert [(why.id, why.place) for why in out_of_bounds(body)] == told


def test_the_ends_are_told_in_the_unit_that_was_typed() -> None:
    """Nobody converts in the head what is wrong with minutes."""
    (why,) = out_of_bounds(DoseRecorded(Duration.of(361, "min")))

    assert (why.params["least"], why.params["most"]) == (0, 360)
    assert str(why.params["most"]) == "360"


def test_a_dose_beyond_every_machine_is_refused_at_the_command() -> None:
    """The same sentence for a form, a file and a command."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    wrong, at = {"value": "999", "unit": "h"}, "2026-03-10T10:40"

    error = clinic.refusal("record_dose", at, "technologist-1", fluoroscopy=wrong)

    assert [(why.id, why.place) for why in error.reasons] == [
        ("quantity-out-of-range", "fluoroscopy")
    ]


def test_what_lies_in_the_record_is_read_whatever_was_bounded_since() -> None:
    """An older entry of 30000 Gy.cm2 loads; the same typed today is refused."""
    clinic = Clinic()
    body = {"dose_area": {"value": "30000", "unit": "Gy.cm2"}}
    whole = {each.name: body.get(each.name) for each in fields(DoseRecorded)}

    read: Any = clinic.office.codec.decode("DoseRecorded", 1, whole, {})

    assert read.dose_area == DoseArea.recalled("30000", "Gy.cm2")
