"""M07, M08, M10, M11: what contradicts the record is refused, whatever the clinic's policy."""

from typing import Any

import pytest

from discogram.errors import DiscogramError, InputError, Refused
from tests.journeys import usual
from tests.journeys.clinic import Clinic, needles

DAY = "2026-03-10"


def told(error: DiscogramError) -> list[tuple[str, str | None]]:
    """Every reason with its place."""
    return [(each.id, each.place) for each in error.reasons]


# --- discs that this patient does not have ----------------------------------------------------


def referred(**changes: Any) -> Clinic:
    """A patient who is found eligible; the referral differs in something."""
    clinic = Clinic()
    clinic.phones()
    clinic.is_referred(**changes)
    clinic.goes_the_usual_way(to="has_labs")
    return clinic


PLAN = ("plan_needles", "2026-03-09T16:00", "physician-1")
SEAL = ("seal_order", f"{DAY}T09:36", "nurse-1")


def test_a_needle_is_planned_into_discs_that_are_there() -> None:
    """A sixth lumbar vertebra in a usual spine and a disc of the neck: told at once."""
    clinic = referred()

    error = clinic.refusal(*PLAN, **needles("L4/L5", "L5/L6", "C5/C6"))
    clinic.does(*PLAN, **needles("T12/L1", "L4/L5"))

    assert isinstance(error, InputError)
    assert told(error) == [
        ("spine-disc-not-in-count", "discs[1]"),
        ("order-disc-elsewhere", "discs[2]"),
    ]
    assert error.reasons[1].params == {"disc": "C5/C6", "region": "lumbar"}


@pytest.mark.parametrize(
    ("count", "disc", "fits"),
    [
        ("usual", "L5/S1", True),
        ("l6", "L5/S1", False),
        ("l6", "L6/S1", True),
        ("sacralised_l5", "L5/S1", False),
        ("lumbarised_s1", "S1/S2", True),
    ],
)
def test_the_count_of_the_referral_decides(count: str, disc: str, fits: bool) -> None:
    """Each way of counting has its own last discs."""
    clinic = referred(count=count)

    if fits:
        clinic.does(*PLAN, **needles(disc))
        assert [each.disc for each in clinic.episode.needle.discs] == [disc]
    else:
        assert clinic.refuses(*PLAN, **needles(disc)) == ("spine-disc-not-in-count",)


def test_without_a_count_the_suspects_show_it() -> None:
    """Whoever suspects L5/L6 has six lumbar vertebrae, and no L5/S1."""
    clinic = referred(count=None, suspects=["L5/L6"])

    assert clinic.refuses(*PLAN, **needles("L5/S1")) == ("spine-disc-not-in-count",)
    clinic.does(*PLAN, **needles("L5/L6", "L6/S1"))


def test_an_order_is_sealed_over_discs_that_are_there() -> None:
    """Drawn by chance or on paper, both refusals name every stranger and seal nothing."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    wrong = [{"disc": "L5/L6"}, {"disc": None}, {"disc": "T7/T8"}]

    drawn = clinic.refuses(*SEAL, places=wrong, drawn=True)
    chance = clinic.refuses(*SEAL, places=wrong)
    clinic.does(*SEAL, places=[{"disc": "L4/L5"}, {"disc": None}])

    assert set(drawn) == set(chance) == {"spine-disc-not-in-count", "order-disc-elsewhere"}


def test_a_needle_comes_where_it_was_planned() -> None:
    """An unplanned level skips the rule of the side; it is planned first."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    place = ("place_needle", f"{DAY}T09:40", "physician-1")

    error = clinic.refusal(*place, disc="L2/L3")

    assert told(error) == [("order-disc-not-planned", "disc")]
    assert error.reasons[0].params["planned"] == ("L3/L4", "L4/L5", "L5/S1")


@pytest.mark.parametrize("phone", ["abc", "<script>alert(55555)</script>", "12", "x" * 40])
def test_a_driver_is_reached_at_a_number_that_can_be_dialled(phone: str) -> None:
    """What nobody can dial is asked for again, at its field."""
    clinic = Clinic()
    clinic.phones()
    name = ("name_driver", "2026-03-09T16:30", "coordinator-1")

    error = clinic.refusal(*name, name="Sam Example", phone=phone)
    clinic.does(*name, name="Sam Example", phone="+34 600 00 11 22")

    assert told(error) == [("order-phone-unreadable", "phone")]


def test_the_region_stands_while_needles_are_planned() -> None:
    """Another region means other limits of volume, other positions and other criteria."""
    clinic = referred()
    clinic.does(*PLAN, **needles("L4/L5"))
    refer = ("receive_referral", "2026-03-09T17:00", "coordinator-1")

    for region in ("cervical", None):
        wrong = {**usual.REFERRAL, "region": region, "suspects": []}
        assert clinic.refuses(*refer, referral=wrong) == ("order-region-after-plan",)
    clinic.does(*refer, referral={**usual.REFERRAL, "icd10": "M51.360"})


@pytest.mark.parametrize(
    ("what", "facts"),
    [
        ("decide_candidacy", {"decision": "defer", "by": "physician-9"}),
        ("confirm_needle", {"disc": "L4/L5", "plane": "ap", "by": "nurse-1"}),
    ],
)
def test_whoever_decides_enters_it_in_person(what: str, facts: dict[str, Any]) -> None:
    """A name in the entry is the name of its writer, or the entry is refused."""
    clinic, _ = injecting()

    error = clinic.refusal(what, f"{DAY}T09:41", "physician-1", **facts)

    assert isinstance(error, Refused)
    assert ("order-by-another", "by") in told(error)


# --- what one injection cannot show -----------------------------------------------------------


def injecting() -> tuple[Clinic, dict[str, str]]:
    """A patient in whose L4/L5 the injection has begun, and its token."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    clinic.does(*SEAL, places=[{"disc": "L4/L5"}, {"disc": None}], drawn=True)
    clinic.does("record_baseline", f"{DAY}T09:36", "nurse-1", pain=score("4"))
    clinic.does("place_needle", f"{DAY}T09:37", "physician-1", disc="L4/L5")
    for plane in ("ap", "lateral"):
        seen = {"disc": "L4/L5", "plane": plane, "in_middle_third": True}
        clinic.does("confirm_needle", f"{DAY}T09:38", "physician-1", **seen)
    order = clinic.episode.session.order
    assert order is not None
    name = {"token": order.order[0].token}
    clinic.does("start_injection", f"{DAY}T09:40", "physician-1", **name)
    return clinic, name


def score(value: str) -> dict[str, str]:
    """A pain score."""
    return {"value": value, "unit": "{score}"}


def ml(value: str) -> dict[str, str]:
    """A volume."""
    return {"value": value, "unit": "mL"}


def psi(value: str) -> dict[str, str]:
    """A pressure."""
    return {"value": value, "unit": "[psi]"}


STEP = ("record_step", f"{DAY}T09:42", "physician-1")
OPENING = ("read_opening_pressure", f"{DAY}T09:41", "physician-1")
LATE = ("read_opening_pressure", f"{DAY}T09:43", "physician-1")


def test_a_step_below_opening_with_a_falling_volume_is_a_slip() -> None:
    """Both are told at once, each at its field; level with what was before is fine."""
    clinic, name = injecting()
    clinic.does(*OPENING, **name, pressure=psi("14"))
    clinic.does(*STEP, **name, volume=ml("1.0"), static_pressure=psi("14"))
    clinic.does(*STEP, **name, static_pressure=psi("15"))

    error = clinic.refusal(*STEP, **name, volume=ml("0.9"), static_pressure=psi("13.9"))
    clinic.does(*STEP, **name, volume=ml("1.0"), static_pressure=psi("16"))

    assert isinstance(error, InputError)
    assert told(error) == [
        ("input-below-opening", "static_pressure"),
        ("input-volume-falls", "volume"),
    ]


def test_an_opening_pressure_read_late_lies_below_every_step() -> None:
    """The lowest resting pressure since then is the most it can have been."""
    clinic, name = injecting()
    for static in ("30", "20", "25"):
        clinic.does(*STEP, **name, static_pressure=psi(static))

    error = clinic.refusal(*LATE, **name, pressure=psi("20.1"))
    clinic.does(*LATE, **name, pressure=psi("20"))

    assert isinstance(error, InputError)
    assert told(error) == [("input-below-opening", "pressure")]


# --- time in the room goes one way ------------------------------------------------------------


def test_nothing_in_the_room_happened_before_what_is_recorded_of_it() -> None:
    """A minute back is refused with both times; the same minute is not."""
    clinic, name = injecting()
    early = ("record_step", f"{DAY}T09:39", "physician-1")

    error = clinic.refusal(*early, **name)
    clinic.does("record_step", f"{DAY}T09:40", "physician-1", **name)

    assert isinstance(error, InputError)
    assert [each.id for each in error.reasons] == ["order-time-backwards"]
    shown = {name: str(time) for name, time in error.reasons[0].params.items()}
    assert shown["at"].startswith(f"{DAY}T09:39")
    assert shown["before"].startswith(f"{DAY}T09:40")


def test_a_needle_and_a_drug_keep_to_the_order_of_time_too() -> None:
    """All that happens in the room is one sequence."""
    clinic, _ = injecting()

    assert clinic.refuses("remove_needle", f"{DAY}T09:39", "physician-1", disc="L4/L5") == (
        "order-time-backwards",
    )
    drug = {"kind": "other", "name": "synthetic"}
    assert clinic.refuses("give_drug", f"{DAY}T09:39", "nurse-1", **drug) == (
        "order-time-backwards",
    )


def test_a_played_second_does_not_refuse_the_minute_on_the_wall() -> None:
    """An entry at half a minute does not make the same minute, typed by hand, the past."""
    clinic, name = injecting()
    step = clinic.order("record_step", f"{DAY}T09:42:40", "physician-1", dict(name))
    clinic.carries_out(step)

    clinic.does("record_step", f"{DAY}T09:42", "physician-1", **name)

    assert len(clinic.episode.session.injections[name["token"]].measured) == 2


def test_nobody_goes_home_before_the_session_was_closed() -> None:
    """The discharge comes after the last entry of the room."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="test_is_closed")
    early = ("discharge", f"{DAY}T10:40", "nurse-1")

    refused = clinic.refuses(*early, discharge={**usual.DISCHARGE, "observed": None})

    assert refused == ("order-time-backwards",)
    clinic.goes_home()


def test_the_desk_may_enter_late() -> None:
    """An allergy that was told in the morning is written down when there is time."""
    clinic, _ = injecting()
    told_early = {"substance": "latex", "present": False}

    clinic.does("answer_allergy", f"{DAY}T08:00", "nurse-1", **told_early)

    assert clinic.episode.events[-1].occurred_at.local.hour == 8


def test_an_entry_that_was_struck_out_holds_no_time() -> None:
    """A wrong hour is mended by striking it out."""
    clinic, name = injecting()
    clinic.does("record_step", f"{DAY}T10:42", "physician-1", **name)
    wrong = clinic.episode.sequence
    at = f"{DAY}T10:43"

    clinic.does("strike_out", at, "physician-1", sequence=wrong, why="Wrong hour.")
    clinic.does(*STEP, **name)

    assert len(clinic.episode.session.injections[name["token"]].measured) == 1


# --- who reads --------------------------------------------------------------------------------


def read(clinic: Clinic, reader: str, by: str) -> DiscogramError:
    """Why a reading is refused."""
    facts = {"reader": reader, "readings": usual.reading(usual.GRADES)}
    order = clinic.order("read_image", f"{DAY}T15:00", by, facts)
    with pytest.raises(DiscogramError) as error:
        clinic.carries_out(order)
    return error.value


def test_a_reader_enters_the_own_reading() -> None:
    """One reader cannot give both readings under two names."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="goes_home")

    error = read(clinic, "reader-2", "reader-1")

    assert isinstance(error, Refused)
    assert told(error) == [("images-reader-is-another", None)]
    assert error.reasons[0].params == {"reader": "reader-2", "actor": "reader-1"}


def test_whoever_did_the_test_reads_none_of_its_images() -> None:
    """The operator has seen the injection and cannot be blind to it."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="goes_home")

    error = read(clinic, "physician-1", "physician-1")

    assert isinstance(error, Refused)
    assert told(error) == [("images-reader-did-the-test", None)]


def test_the_sentences_say_what_to_do_in_both_languages() -> None:
    """Names and discs are in the sentence."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="goes_home")
    error = read(clinic, "physician-1", "physician-1")

    said = {language: clinic.says(error.reasons[0], language) for language in ("en", "es")}

    assert said["en"].startswith("physician-1 placed a needle or injected")
    assert said["es"].startswith("physician-1 colocó una aguja o inyectó")
