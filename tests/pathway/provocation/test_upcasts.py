"""An old entry of the room is read as today's, and nothing of it is lost (M10)."""

import pytest

from discogram.pathway.provocation.upcasts import step_recorded_1


@pytest.mark.parametrize(
    ("volume", "pressure", "lifted"),
    [
        ("0.5", "14.0", ({"value": "0.5", "unit": "mL"}, {"value": "14.0", "unit": "[psi]"})),
        ("1.25", None, ({"value": "1.25", "unit": "mL"}, None)),
        (None, "30", (None, {"value": "30", "unit": "[psi]"})),
        (None, None, (None, None)),
    ],
)
def test_a_bare_number_gets_the_unit_it_was_read_in(
    volume: str | None, pressure: str | None, lifted: tuple[object, object]
) -> None:
    """Digits stay as they were entered; what was not measured stays unknown."""
    old = {"token": "ash", "volume_ml": volume, "pressure_psi": pressure}

    assert step_recorded_1(old) == {
        "token": "ash",
        "volume": lifted[0],
        "static_pressure": lifted[1],
        "dynamic_pressure": None,
        "despite_stop": None,
    }


def test_an_upcast_does_not_touch_what_is_stored() -> None:
    """The stored entry is hashed: lifting it makes a new one."""
    old = {"token": "ash", "volume_ml": "0.5", "pressure_psi": None}
    kept = dict(old)

    step_recorded_1(old)

    assert old == kept
