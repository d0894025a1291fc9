"""M22: how much local anaesthetic is too much depends on who gets it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from discogram.application.gates import check_gates
from discogram.errors import InputError, SafetyStop
from discogram.pathway.preparation.body import Weighed, Weight
from discogram.pathway.provocation.events import DrugGiven
from discogram.pathway.provocation.facts import DrugKind, Route
from discogram.words.units import Mass
from tests.application.test_gates import on_the_table
from tests.pathway.preparation.cases import PATIENT, at


def against(mg: str, *weighed: Weighed) -> tuple[str, ...]:
    """What stops so much lidocaine under the skin of this patient."""
    dose = Mass.of(mg, "mg")
    body = DrugGiven(DrugKind.LOCAL_ANAESTHETIC, "lidocaine", dose, route=Route.SUBCUTANEOUS)
    try:
        check_gates(on_the_table(replace(PATIENT, weighed=weighed)), body)
    except SafetyStop as stopped:
        return tuple(each.id for each in stopped.reasons)[:-1]
    return ()


def kg(amount: str, when: str = "2026-12-01T08:15") -> Weighed:
    """A weight, measured on the day."""
    return Weighed(Weight.of(amount, "kg"), at(when))


TOO_MUCH, UNWEIGHED = "provocation-anaesthetic-too-much", "provocation-anaesthetic-unweighed"


@pytest.mark.parametrize(
    ("weighed", "mg", "stopped"),
    [
        ((kg("80"),), "300", ()),
        ((kg("80"),), "301", (TOO_MUCH,)),
        ((kg("50"),), "225", ()),
        ((kg("50"),), "226", (TOO_MUCH,)),
        ((), "90", ()),
        ((), "91", (UNWEIGHED,)),
        ((kg("80"), kg("50")), "226", (TOO_MUCH,)),
        ((kg("80", "2026-12-01T08:30"), kg("50")), "226", ()),
        (
            (kg("50", "2026-12-01T08:30"), kg("80")),
            "226",
            (TOO_MUCH,),
        ),
    ],
)
def test_the_limit_is_by_weight(
    weighed: tuple[Weighed, ...], mg: str, stopped: tuple[str, ...]
) -> None:
    """4.5 mg for each kg up to 300 mg; who was not weighed counts as the lightest adult."""
    assert against(mg, *weighed) == stopped


@pytest.mark.parametrize("amount", ["0", "19.9", "401", "-80"])
def test_a_weight_that_no_adult_has_is_refused(amount: str) -> None:
    """Nought is a scale that nobody stood on, 800 is 80.0 with its mark lost."""
    with pytest.raises(InputError):
        Weight.of(amount, "kg")


def test_a_weight_keeps_its_digits() -> None:
    """As the scale showed it."""
    assert Weight.of("80.50", "kg").value == Decimal("80.50")
