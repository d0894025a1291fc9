"""B08: what makes two orders the same."""

from dataclasses import replace

import pytest

from discogram.application.commands import Order
from discogram.application.history import recorded_event
from discogram.application.ports import Stored
from discogram.application.repeating import same_order
from discogram.pathway.preparation.events import LabRecorded
from discogram.words.text import FreeText
from tests.journeys.clinic import Clinic

MORNING = "2026-11-01T01:30-05:00"
"""The night the clocks go back strikes half past one twice: in summer time, then again."""
AGAIN = "2026-11-01T01:30-06:00"


def carried_out(what: str, by: str, /, **facts: object) -> tuple[Clinic, Order, Stored]:
    """An order and the event it became."""
    clinic = Clinic()
    clinic.phones()
    order = clinic.order(what, "2026-11-02T10:00", by, facts)
    return clinic, order, clinic.carries_out(order).stored


def is_same(clinic: Clinic, order: Order, stored: Stored) -> bool:
    """Whether an order is the one behind a stored event."""
    return same_order(order, stored, recorded_event(stored, clinic.office.codec).body)


def test_an_order_is_the_same_as_itself() -> None:
    """Every part alike, words under another salt included."""
    clinic, order, stored = carried_out(
        "name_driver", "nurse-1", name="Sam Example", phone="555 0100"
    )
    salted = replace(order.wish, name=FreeText.of("Sam Example", "another salt"))  # type: ignore[type-var]

    assert is_same(clinic, order, stored)
    assert is_same(clinic, replace(order, wish=salted), stored)


@pytest.mark.parametrize("name", ["Kim Example", None])
def test_other_words_are_another_order(name: str | None) -> None:
    """Another driver, or none, is another order."""
    clinic, order, stored = carried_out(
        "name_driver", "nurse-1", name="Sam Example", phone="555 0100"
    )
    other = clinic.order(
        "name_driver", "2026-11-02T10:00", "nurse-1", {"name": name, "phone": "55501"}
    )

    assert not is_same(clinic, replace(order, wish=other.wish), stored)


def test_words_that_were_erased_say_nothing() -> None:
    """Once the words are gone nobody can say that they were the same."""
    clinic, order, stored = carried_out(
        "name_driver", "nurse-1", name="Sam Example", phone="555 0100"
    )
    emptied = {digest: FreeText(digest) for digest in stored.texts}
    erased = replace(stored, texts=emptied)
    salted = replace(order.wish, name=FreeText.of("Sam Example", "another salt"))  # type: ignore[type-var]
    body = clinic.office.codec.decode(erased.type, erased.version, dict(erased.body), emptied)
    gone = replace(order.wish, name=FreeText("another digest"))  # type: ignore[type-var]

    assert not same_order(replace(order, wish=salted), erased, body)
    assert not same_order(replace(order, wish=gone), erased, body)


def test_the_two_strikes_of_one_hour_are_told_apart() -> None:
    """Half past one in summer time is not half past one in winter time."""
    lab = {"kind": "inr", "value": "1.1", "unit": "{INR}"}
    zone = "[America/Chicago]"
    clinic, order, stored = carried_out(
        "record_lab", "nurse-1", lab={**lab, "taken_at": f"{MORNING}{zone}"}
    )
    facts = {"lab": {**lab, "taken_at": f"{AGAIN}{zone}"}}
    later = clinic.order("record_lab", "2026-11-02T10:00", "nurse-1", facts)

    assert isinstance(later.wish, LabRecorded)
    assert is_same(clinic, order, stored)
    assert not is_same(clinic, replace(order, wish=later.wish), stored)


def test_a_report_signed_in_another_language_is_another_order() -> None:
    """The language belongs to the wish to sign."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_concluded")
    order = clinic.order("sign_report", "2026-03-10T17:10", "physician-1", {"language": "en"})
    stored = clinic.carries_out(order).stored
    spanish = clinic.order("sign_report", "2026-03-10T17:10", "physician-1", {"language": "es"})

    assert is_same(clinic, order, stored)
    assert not is_same(clinic, replace(order, wish=spanish.wish), stored)


def test_a_drawn_order_is_the_same_in_its_own_sequence_only() -> None:
    """What was drawn on paper has a sequence; what chance drew has none to compare."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    places = [{"disc": "L3/L4", "role": "control"}, {"disc": "L4/L5"}, {"disc": None}]
    at = ("seal_order", "2026-03-10T09:36", "nurse-1")
    order = clinic.order(*at, {"places": places})
    stored = clinic.carries_out(order).stored
    turned = clinic.order(*at, {"places": places[::-1]})
    drawn = clinic.order(*at, {"places": places[::-1], "drawn": True})

    assert is_same(clinic, order, stored)
    assert is_same(clinic, replace(order, wish=turned.wish), stored)
    assert not is_same(clinic, replace(order, wish=drawn.wish), stored)
