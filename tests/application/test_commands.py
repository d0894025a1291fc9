"""B08: what may be asked for."""

from uuid import UUID

import pytest

from discogram.application.commands import NAMES, ORDERS, Order, SealOrder, SignReport
from discogram.pathway.events import BODIES
from discogram.pathway.provocation.events import OrderSealed
from discogram.pathway.report.events import ReportSigned
from discogram.words.civil import CivilTime
from discogram.words.people import Role


def test_every_event_can_be_asked_for() -> None:
    """No event of the journey is out of reach; two are made from a wish, never given ready."""
    asked = set(ORDERS.values())

    assert asked == (set(BODIES) - {OrderSealed, ReportSigned}) | {SealOrder, SignReport}


@pytest.mark.parametrize("name", sorted(ORDERS))
def test_each_order_has_one_name(name: str) -> None:
    """From the name to what it carries and back."""
    assert NAMES[ORDERS[name]] == name


def test_an_order_knows_its_name() -> None:
    """The name of an order is that of what it carries."""
    at = CivilTime.parse("2026-12-01T09:30[America/Chicago]")
    none = UUID(int=0)

    order = Order(none, none, none, "demo", "physician-1", Role.PHYSICIAN, at, SignReport("en"))

    assert order.name == "sign_report"
