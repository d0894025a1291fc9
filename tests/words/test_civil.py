"""Rows M17 and M18: the clock on the wall, through both changes of the clock."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.words.civil import CivilTime

CHICAGO, MADRID = "America/Chicago", "Europe/Madrid"
ZONES = (
    CHICAGO,
    MADRID,
    "UTC",
    "Africa/Casablanca",  # summer time interrupted by Ramadan
    "Africa/Monrovia",  # -00:44:30 until 1972
    "America/Caracas",
    "America/Sao_Paulo",
    "America/St_Johns",  # -03:30
    "Antarctica/Troll",  # a change of two hours
    "Asia/Kathmandu",  # +05:45
    "Asia/Tokyo",
    "Australia/Lord_Howe",  # a change of half an hour
    "Europe/London",
    "Pacific/Apia",  # left out 30 December 2011
    "Pacific/Kiritimati",  # +14:00
)
instants = st.datetimes(
    datetime.fromisoformat("1970-01-01"),
    datetime.fromisoformat("2100-12-31"),
    timezones=st.just(UTC),
).map(lambda each: each.replace(microsecond=0))
zones = st.sampled_from(ZONES)


def refused(text):
    """The one reason for which a written time is turned away."""
    with pytest.raises(InputError) as wrong:
        CivilTime.parse(text)
    (why,) = wrong.value.reasons
    return why


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        # winter, summer, and both sides of both changes in 2026
        ("2026-01-15T09:30[America/Chicago]", "2026-01-15T15:30"),
        ("2026-07-15T09:30[America/Chicago]", "2026-07-15T14:30"),
        ("2026-03-08T01:59[America/Chicago]", "2026-03-08T07:59"),
        ("2026-03-08T03:00[America/Chicago]", "2026-03-08T08:00"),
        ("2026-11-01T00:59[America/Chicago]", "2026-11-01T05:59"),
        ("2026-11-01T01:30-05:00[America/Chicago]", "2026-11-01T06:30"),
        ("2026-11-01T01:30-06:00[America/Chicago]", "2026-11-01T07:30"),
        ("2026-11-01T02:00[America/Chicago]", "2026-11-01T08:00"),
        ("2026-03-29T01:59[Europe/Madrid]", "2026-03-29T00:59"),
        ("2026-03-29T03:00[Europe/Madrid]", "2026-03-29T01:00"),
        ("2026-10-25T01:59[Europe/Madrid]", "2026-10-24T23:59"),
        ("2026-10-25T02:30+02:00[Europe/Madrid]", "2026-10-25T00:30"),
        ("2026-10-25T02:30+01:00[Europe/Madrid]", "2026-10-25T01:30"),
        ("2026-10-25T03:00[Europe/Madrid]", "2026-10-25T02:00"),
        ("2026-06-01T12:00Z[UTC]", "2026-06-01T12:00"),
        ("2026-06-01 12:00[UTC]", "2026-06-01T12:00"),
        ("2026-06-01T12:00:30.25[UTC]", "2026-06-01T12:00:30.250000"),
    ],
)
def test_a_written_time_is_one_moment(written, utc):
    """Each local time, with the offset where it is needed, is one moment in UTC."""
    assert CivilTime.parse(written).instant == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("local", "zone"),
    [
        ("2026-03-08T02:00", CHICAGO),
        ("2026-03-08T02:30", CHICAGO),
        ("2026-03-08T02:59:59", CHICAGO),
        ("2026-03-29T02:00", MADRID),
        ("2026-03-29T02:30", MADRID),
        ("2011-12-30T12:00", "Pacific/Apia"),
    ],
)
@pytest.mark.parametrize("offset", ["", "-06:00", "-05:00", "+01:00", "+02:00"])
def test_a_time_that_the_clock_skips_is_refused(local, zone, offset):
    """Nobody can come at half past two in the night in which that hour is left out."""
    assert refused(f"{local}{offset}[{zone}]").id in {"time-skipped", "time-offset-wrong"}


def test_a_skipped_time_without_offset_says_so():
    """The reason names the time and the zone, so that another time can be chosen."""
    why = refused("2026-03-29T02:30[Europe/Madrid]")

    assert why.id == "time-skipped"
    assert why.params == {"value": "2026-03-29T02:30", "zone": MADRID}


@pytest.mark.parametrize(
    ("local", "zone", "offsets"),
    [
        ("2026-11-01T01:00", CHICAGO, ("-05:00", "-06:00")),
        ("2026-11-01T01:59", CHICAGO, ("-05:00", "-06:00")),
        ("2026-10-25T02:00", MADRID, ("+02:00", "+01:00")),
        ("2026-04-05T01:45", "Australia/Lord_Howe", ("+11:00", "+10:30")),
    ],
)
def test_a_time_that_occurs_twice_asks_which(local, zone, offsets):
    """In the hour that is struck twice the offset must be given, and both are offered."""
    why = refused(f"{local}[{zone}]")

    assert why.id == "time-twice"
    assert why.params["offsets"] == offsets
    first, second = (CivilTime.parse(f"{local}{offset}[{zone}]") for offset in offsets)
    assert first != second
    assert first.instant < second.instant
    assert (first.local, first.zone) == (second.local, second.zone)


@pytest.mark.parametrize(
    "text",
    [
        "2026-07-15T09:30-06:00[America/Chicago]",
        "2026-01-15T09:30-05:00[America/Chicago]",
        "2026-01-15T09:30Z[America/Chicago]",
        "2026-01-15T09:30+99:99[America/Chicago]",
    ],
)
def test_an_offset_that_the_zone_does_not_have_is_refused(text):
    """An offset of the other half of the year is a contradiction, not a correction."""
    assert refused(text).id == "time-offset-wrong"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tomorrow",
        "2026-12-01T09:30",
        "2026-12-01T09:30-06:00",
        "2026-12-01[America/Chicago]",
        "2026-13-01T09:30[America/Chicago]",
        "2026-02-29T09:30[America/Chicago]",
        "2026-12-01T24:00[America/Chicago]",
        "2026-12-01T9:30[America/Chicago]",
        "2026-12-01T09:30[]",
        "2026-12-01T09:30[../../etc/passwd]",
        "0001-01-01T00:00[Asia/Tokyo]",
        "9999-12-31T23:59[America/Chicago]",
    ],
)
def test_what_is_no_time_is_unreadable(text):
    """A time has a day, an hour, a minute and a zone, and lies within the calendar."""
    assert refused(text).id == "time-unreadable"


@pytest.mark.parametrize("zone", ["America/Chicag0", "Chicago", "America", "/", "a//b"])
def test_a_zone_nobody_lives_in_is_refused(zone):
    """A zone is a name of the IANA list."""
    assert refused(f"2026-12-01T09:30[{zone}]").id == "time-zone-unknown"


def test_a_local_time_with_an_offset_is_refused():
    """A civil time is naive: its offset is what the zone says."""
    aware = datetime(2026, 12, 1, 9, 30, tzinfo=timezone(timedelta(hours=-6)))

    with pytest.raises(InputError, match="time-local-with-offset"):
        CivilTime(aware, CHICAGO)


@given(instants, zones)
def test_writing_and_reading_gives_the_time_back(instant, zone):
    """Written with its offset, any time of any zone is read back as the same moment."""
    time = CivilTime.at(instant, zone)
    back = CivilTime.parse(str(time))

    assert back == time
    assert hash(back) == hash(time)
    assert back.instant == time.instant == instant
    assert str(back) == str(time)


@given(instants, instants, zones, zones)
def test_times_are_equal_when_they_are_written_alike(one, other, zone, another):
    """Two civil times are equal exactly when moment and zone are."""
    here, there = CivilTime.at(one, zone), CivilTime.at(other, another)

    assert (here == there) is (str(here) == str(there)) is ((one, zone) == (other, another))


@given(instants, zones, st.timedeltas(timedelta(-30), timedelta(30)))
def test_hours_are_sixty_minutes_across_the_change(instant, zone, length):
    """Eight hours of fasting are eight real hours in the night of the change too."""
    length = timedelta(minutes=length // timedelta(minutes=1))
    time = CivilTime.at(instant, zone)

    assert time.after(length).instant - time.instant == length


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-03-07T22:00[America/Chicago]", 8, "2026-03-08T07:00-05:00[America/Chicago]"),
        ("2026-10-31T22:00[America/Chicago]", 8, "2026-11-01T05:00-06:00[America/Chicago]"),
        ("2026-03-28T22:00[Europe/Madrid]", 8, "2026-03-29T07:00+02:00[Europe/Madrid]"),
        ("2026-10-24T22:00[Europe/Madrid]", 8, "2026-10-25T05:00+01:00[Europe/Madrid]"),
        ("2026-10-25T02:30+02:00[Europe/Madrid]", 1, "2026-10-25T02:30+01:00[Europe/Madrid]"),
    ],
)
def test_eight_hours_over_the_change(start, hours, end):
    """The wall clock jumps or repeats an hour; the hours between do not."""
    assert str(CivilTime.parse(start).after(timedelta(hours=hours))) == end


def test_the_day_is_the_one_on_the_wall():
    """Midnight in Chicago is still the day before in UTC terms of care, not of the server."""
    time = CivilTime.parse("2026-11-30T23:30[America/Chicago]")

    assert time.day == date(2026, 11, 30)
    assert time.instant.date() == date(2026, 12, 1)


def test_a_fold_that_means_nothing_changes_nothing():
    """Only where the clock strikes twice does it matter which strike is meant."""
    local = datetime.fromisoformat("2026-07-01T09:00")
    plain, folded = (CivilTime(local.replace(fold=fold), CHICAGO) for fold in (0, 1))

    assert plain == folded
    assert len({plain, folded}) == 1


def test_a_time_is_no_text():
    """A civil time never equals what is not one."""
    time = CivilTime.parse("2026-07-01T09:00[UTC]")

    assert time != str(time)


def test_a_zone_that_changed_since_leaves_the_record_readable():
    """Mexico City gave up its summer time in 2022; what was planned for 2023 before is read."""
    written = "2023-07-03T09:00-05:00[America/Mexico_City]"
    with pytest.raises(InputError):
        CivilTime.parse(written)

    found = CivilTime.recalled(written)

    assert found.instant == datetime(2023, 7, 3, 14, tzinfo=UTC)
    assert str(found) == "2023-07-03T08:00-06:00[America/Mexico_City]"


@pytest.mark.parametrize("offset", ["", "-06:00"])
def test_what_fits_is_recalled_as_it_was_written(offset):
    """Today's rules are asked first."""
    text = f"2026-12-01T09:30{offset}[America/Chicago]"

    assert CivilTime.recalled(text) == CivilTime.parse(text)


@pytest.mark.parametrize("text", ["yesterday", "2026-03-08T02:30[America/Chicago]"])
def test_what_was_never_a_time_is_not_recalled(text):
    """Only an offset that no longer fits is forgiven."""
    with pytest.raises(InputError):
        CivilTime.recalled(text)
