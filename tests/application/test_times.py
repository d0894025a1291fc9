"""B08: no entry tells of what comes after it, or lies before what it rests on."""

from datetime import timedelta
from typing import Any

import pytest

from discogram.application import handlers
from discogram.errors import InputError
from discogram.pathway.needle.events import NeedleRemoved
from discogram.pathway.provocation.events import InjectionEnded
from tests.journeys import usual
from tests.journeys.clinic import Clinic

LATER = "2026-03-11T08:00"


def refused(clinic: Clinic, what: str, at: str, by: str, **facts: Any) -> list[tuple[str, str]]:
    """Every reason with its place."""
    error = clinic.refusal(what, at, by, **facts)
    assert isinstance(error, InputError)
    return [(each.id, each.place or "") for each in error.reasons]


@pytest.mark.parametrize(
    ("what", "facts", "place"),
    [
        (
            "record_lab",
            {"lab": {"kind": "inr", "value": "1", "unit": "{INR}", "taken_at": LATER}},
            "lab.taken_at",
        ),
        ("record_medicine", {"medicine": "warfarin", "told_at": LATER}, "told_at"),
        ("record_medicine", {"medicine": "warfarin", "last_dose": LATER}, "last_dose"),
        (
            "record_prescriber_agreement",
            {"medicine": "warfarin", "prescriber": "Dr. F.", "agreed_at": "2030-01-01T08:00"},
            "agreed_at",
        ),
        (
            "record_fasting",
            {"last_solid": LATER, "last_clear_fluid": LATER, "told_at": LATER},
            "last_solid last_clear_fluid told_at",
        ),
        (
            "answer_pregnancy",
            {"test": {"positive": False, "tested_at": LATER}},
            "test.tested_at",
        ),
        (
            "sign_consent",
            {"text_version": "1", "text_hash": "5b" * 32, "signed_at": LATER},
            "signed_at",
        ),
        (
            "record_score",
            {"score": {"tool": "odi", "value": 4, "on": "2026-03-11"}},
            "score.on",
        ),
        (
            "record_imaging",
            {"imaging": {"mri_on": "2026-03-11", "xray_on": "2026-03-10"}},
            "imaging.mri_on",
        ),
        (
            "record_conservative_care",
            {
                "pain_since": "2025-01-01",
                "treatments": [{"kind": "nsaid", "began": "2026-03-11"}],
            },
            "treatments[0].began",
        ),
    ],
)
def test_nobody_tells_of_what_has_not_been(
    what: str, facts: dict[str, Any], place: str
) -> None:
    """A moment after the entry itself is a slip, and each is named by its field."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")

    found = refused(clinic, what, "2026-03-10T08:00", "nurse-1", **facts)

    assert found == [("order-later-than-told", each) for each in place.split()]


def test_a_year_that_nobody_lives_to_see_is_a_slip() -> None:
    """An approval up to the year 9999 is asked about, one of ten years is not."""
    clinic = Clinic()
    clinic.phones()
    ask = ("record_authorisation", "2026-03-10T08:00", "coordinator-1")

    found = refused(
        clinic, *ask, authorisation={"state": "approved", "valid_until": "9999-12-31"}
    )
    clinic.does(*ask, authorisation={"state": "approved", "valid_until": "2036-12-31"})

    assert found == [("order-too-far-ahead", "authorisation.valid_until")]


def test_what_is_planned_may_lie_ahead() -> None:
    """A booking and a plan that is gone through name a day to come."""
    clinic = Clinic()

    clinic.goes_the_usual_way(to="is_confirmed")

    assert clinic.episode.preparation.confirmed_for is not None


def test_the_minute_of_telling_is_not_after_it() -> None:
    """A fact of 08:40 and half a minute, told at 08:40: a clock is read to the minute."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_booked")
    told = {"last_dose": "2026-03-01T08:00", "told_at": "2026-03-10T08:40:30"}

    clinic.does("record_medicine", "2026-03-10T08:40", "nurse-1", medicine="naproxen", **told)


def test_nothing_happened_before_the_telephone_rang() -> None:
    """An entry from before the opening is one of another episode, or a slip."""
    clinic = Clinic()
    clinic.phones()

    found = refused(
        clinic, "name_driver", "2025-11-01T10:00", "nurse-1", name="Sam", phone="555 0100"
    )

    assert found == [("order-time-before-its-ground", "")]


@pytest.mark.parametrize(
    ("to", "what", "by", "at"),
    [
        ("test_is_closed", "read_image", "reader-1", "2026-03-09T08:00"),
        ("is_read", "write_conclusion", "physician-1", "2026-03-01T09:00"),
        ("is_concluded", "sign_report", "physician-1", "2026-02-05T09:00"),
        ("report_is_signed", "amend_report", "physician-1", "2026-03-01T09:00"),
        ("goes_home", "answer_follow_up", "nurse-1", "2026-03-09T09:00"),
    ],
)
def test_nothing_comes_before_what_it_rests_on(to: str, what: str, by: str, at: str) -> None:
    """A reading before the injection, a signature before the words: each names the entry."""
    facts: dict[str, dict[str, Any]] = {
        "read_image": {"reader": "reader-1", "readings": []},
        "write_conclusion": {"written": {"text": "Words.", "judgements": [], "plan": []}},
        "sign_report": {"language": "en"},
        "amend_report": {"section": "dose", "text": "Words.", "reason": "A slip."},
        "answer_follow_up": {"call": {"contact": "early_call"}},
    }
    clinic = Clinic()
    clinic.goes_the_usual_way(to=to)

    found = refused(clinic, what, at, by, **facts[what])

    assert ("order-time-before-its-ground", "") in found


@pytest.mark.parametrize(("minutes", "possible"), [("21", True), ("25", False)])
def test_nobody_was_watched_for_longer_than_the_test_is_past(
    minutes: str, possible: bool
) -> None:
    """The session was closed twenty minutes ago; a clock is read to the minute."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="test_is_closed")
    last = max(
        event.occurred_at.instant
        for event in clinic.episode.events
        if isinstance(event.body, (InjectionEnded, NeedleRemoved))
    )
    closed = clinic.episode.events[-1].occurred_at
    gone = int((closed.instant - last) / timedelta(minutes=1))
    home = closed.after(timedelta(minutes=20)).local.isoformat(timespec="minutes")
    observed = {"value": str(gone + int(minutes)), "unit": "min"}
    facts = {"discharge": {**usual.DISCHARGE, "observed": observed}}

    if possible:
        clinic.does("discharge", home, "nurse-1", **facts)
    else:
        assert refused(clinic, "discharge", home, "nurse-1", **facts) == [
            ("order-watched-too-long", "discharge.observed")
        ]


NEEDLE = "2026-03-10T09:41"
"""When the first needle of the usual test is placed."""


def begins(onset: str | None) -> dict[str, Any]:
    """A complication, and when it began."""
    when = {} if onset is None else {"onset": onset}
    return {"complication": {"kind": "epidural_abscess", **when}}


@pytest.mark.parametrize("onset", ["1999-11-01T10:00", "2026-02-20T10:00", "2026-03-10T09:40"])
def test_no_complication_of_the_test_was_there_before_its_needle(onset: str) -> None:
    """Another year, the weeks before, and the minute before: told at its own field."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="goes_home")

    found = refused(
        clinic, "record_complication", "2026-04-01T10:00", "nurse-1", **begins(onset)
    )

    assert found == [("order-onset-before-needle", "complication.onset")]


@pytest.mark.parametrize("onset", [None, NEEDLE, "2026-03-19T20:00"])
def test_a_complication_begins_with_the_first_needle_or_later(onset: str | None) -> None:
    """The clock is read to the minute; an onset that nobody knows contradicts nothing."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="goes_home")

    clinic.does("record_complication", "2026-04-01T10:00", "nurse-1", **begins(onset))

    assert len(clinic.episode.followup.complications) == 1


def test_where_no_needle_is_known_the_day_of_the_test_decides() -> None:
    """After the time-out: the evening before is refused, the same morning is not."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    what, at, by = "record_complication", "2026-03-10T18:00", "nurse-1"

    found = refused(clinic, what, at, by, **begins("2026-03-09T20:00"))
    clinic.does(what, at, by, **begins("2026-03-10T06:00"))

    assert found == [("order-onset-before-test-day", "complication.onset")]


def test_an_early_onset_that_lies_in_a_record_is_read_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The record tells what was told, also what nobody could enter today."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="goes_home")
    with monkeypatch.context() as before:
        before.setattr(handlers, "check_possible", lambda *asked: None)
        clinic.does(
            "record_complication", "2026-04-01T10:00", "nurse-1", **begins("2026-02-20T10:00")
        )

    (known,) = clinic.episode.followup.complications

    assert known.onset is not None
    assert known.onset.day.isoformat() == "2026-02-20"
