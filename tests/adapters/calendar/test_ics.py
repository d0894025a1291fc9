"""A calendar file says what the plan says, as another library reads it back (M01, M17, M18)."""

from datetime import UTC, datetime, timedelta

import pytest
import vobject

from discogram.adapters.calendar.ics import Booked, calendar
from discogram.adapters.language import Speaker
from discogram.application.ports import Site
from discogram.pathway.preparation.facts import Judged, Medicine, MedicineTaken, Preparation
from discogram.pathway.preparation.plan import plan
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Duration
from tests.pathway.preparation.cases import TABLE, at, words

SITE = Site(
    "lakeside",
    "Lakeside Spine Clinic",
    "America/Chicago",
    phones=("+1 312 555 0100",),
    address="1 Example Street",
    emergency_number="911",
)
WRITTEN = datetime(2026, 11, 1, 12, tzinfo=UTC)
NAMED = MedicineTaken(Medicine.NAPROXEN, taking=True, name=words("Aleve"))
FACTS = Preparation(medicines=(MedicineTaken(Medicine.WARFARIN, taking=True), NAMED))


def made(booked: CivilTime, language: str = "en") -> bytes:
    """The file for a booked moment."""
    title = "Discography: appointment"
    length = timedelta(minutes=60)
    whole = Booked(SITE, plan(booked, FACTS, TABLE), "opaque", title, length)
    return calendar(whole, Speaker(language, strict=True).say, WRITTEN)


def events(file: bytes) -> dict[str, vobject.base.Component]:
    """Every entry by its summary, as the other library reads it."""
    return {each.summary.value: each for each in vobject.readOne(file.decode()).vevent_list}


@pytest.mark.parametrize(
    "booked",
    [
        at("2026-12-01T09:30"),
        at("2026-11-03T09:30"),  # the clocks change between the tablet and the test
        at("2027-03-16T09:30"),
        at("2027-03-30T09:30", "Europe/Madrid"),
        # the hour that is struck twice, the first and the second time, and the hour after a gap
        at("2026-11-01T01:30-05:00"),
        at("2026-11-01T01:30-06:00"),
        at("2027-03-14T03:30"),
        at("2027-04-04T01:45+10:30", "Australia/Lord_Howe"),
        at("2026-12-01T09:30", "Asia/Tokyo"),
    ],
)
def test_every_moment_is_read_back_as_the_same_instant(booked: CivilTime) -> None:
    """Also across a change of the clock."""
    lines = [each for each in plan(booked, FACTS, TABLE).lines if each.at is not None]
    say = Speaker("en", strict=True).say

    found = events(made(booked))

    assert found["Discography: appointment"].dtstart.value.astimezone(UTC) == booked.instant
    assert len(found) == len(lines) + 1
    for line in lines:
        assert line.at is not None
        assert found[say(line.what)].dtstart.value.astimezone(UTC) == line.at.instant


def test_the_appointment_lasts_as_long_as_its_slot_and_tells_how_to_reach_the_clinic() -> None:
    """Clinic, phone and the national emergency number; an alarm ahead."""
    entry = events(made(at("2026-12-01T09:30")))["Discography: appointment"]

    assert entry.dtend.value - entry.dtstart.value == timedelta(minutes=60)
    assert entry.description.value == "Lakeside Spine Clinic · +1 312 555 0100 · 911"
    assert entry.location.value == "1 Example Street"
    assert entry.valarm.trigger.value == timedelta(hours=-2)


def test_an_entry_keeps_its_id_when_the_booking_moves() -> None:
    """A plan that is sent again replaces the old one instead of standing beside it."""
    one, other = (events(made(at(f"2026-12-{day}T09:30"))) for day in ("01", "08"))

    ids = [{each.uid.value for each in found.values()} for found in (one, other)]
    assert ids[0] == ids[1]
    assert len(ids[0]) == len(one)


@pytest.mark.parametrize("medicine", [Medicine.NAPROXEN, Medicine.OTHER_MEDICINE])
def test_the_salt_of_a_name_changes_no_id(medicine: Medicine) -> None:
    """A name is salted anew each time a file is read; its entries are the same ones."""
    ids = []
    for salt in ("salt", "pepper"):
        name = FreeText.of("Aleve", salt)
        taken = MedicineTaken(medicine, taking=True, name=name)
        judged = Judged(taken, Duration.of("48", "h"), "physician-1")
        facts = Preparation(medicines=(taken,), judgements=(judged,))
        booked = Booked(
            SITE, plan(at("2026-12-01T09:30"), facts, TABLE), "x", "y", timedelta(hours=1)
        )
        found = events(calendar(booked, Speaker("en", strict=True).say, WRITTEN))
        ids.append({summary: each.uid.value for summary, each in found.items()})

    assert ids[0] == ids[1]
    assert any("Aleve" in summary for summary in ids[0])


def test_a_calendar_is_written_in_the_readers_language() -> None:
    """Spanish sentences survive the encoding."""
    found = events(made(at("2026-12-01T09:30"), "es"))

    assert any("última dosis" in summary for summary in found)
