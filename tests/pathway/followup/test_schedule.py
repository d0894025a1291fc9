"""Follow-up days: M26."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.followup.facts import Answer, Call, Contact, RedFlag
from discogram.pathway.followup.schedule import Due, answered, later, next_due, schedule
from discogram.words.units import Unit
from tests.pathway.followup.table import TABLE

DAYS = st.dates(date(2024, 1, 1), date(2099, 12, 31))
HOUR = TABLE.row("early_call_opens")


def test_the_contacts_after_a_test_in_december() -> None:
    """Days 1-3, days 7-14, weeks 4-6 and months 3-12 after the test."""
    assert schedule(date(2026, 12, 1), TABLE) == (
        Due(Contact.EARLY_CALL, date(2026, 12, 2), date(2026, 12, 4)),
        Due(Contact.INFECTION_CALL, date(2026, 12, 8), date(2026, 12, 15)),
        Due(Contact.LATE_CHECK, date(2026, 12, 29), date(2027, 1, 12)),
        Due(Contact.OUTCOME, date(2027, 3, 1), date(2027, 12, 1)),
    )


@given(DAYS)
def test_contacts_follow_one_another_and_never_precede_the_test(day: date) -> None:
    """Every window opens after the test, closes after it opens, and ends before the next."""
    dues = schedule(day, TABLE)

    ends = [day, *(end for due in dues for end in (due.opens, due.closes))]
    assert ends == sorted(set(ends))
    assert [due.contact for due in dues] == list(Contact)


@given(DAYS, st.sampled_from(("America/Chicago", "Europe/Madrid")), st.integers(8, 17))
def test_the_early_call_is_on_the_civil_day_a_day_later_in_every_season(
    day: date, zone: str, hour: int
) -> None:
    """However long the night was, the first call opens on the next date on the wall."""
    test = datetime.combine(day, time(hour), tzinfo=ZoneInfo(zone))

    opens = schedule(day, TABLE)[0].opens
    assert opens == (test + timedelta(days=1)).date()
    assert opens - day == timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "number", "unit", "expected"),
    [
        (date(2026, 3, 28), "24", Unit.HOUR, date(2026, 3, 29)),
        (date(2026, 3, 28), "30", Unit.HOUR, date(2026, 3, 30)),
        (date(2026, 12, 31), "1", Unit.DAY, date(2027, 1, 1)),
        (date(2024, 2, 22), "1", Unit.WEEK, date(2024, 2, 29)),
        (date(2026, 11, 30), "3", Unit.MONTH, date(2027, 2, 28)),
        (date(2027, 11, 30), "3", Unit.MONTH, date(2028, 2, 29)),
        (date(2026, 9, 15), "3", Unit.MONTH, date(2026, 12, 15)),
        (date(2026, 10, 15), "3", Unit.MONTH, date(2027, 1, 15)),
        (date(2028, 2, 29), "12", Unit.MONTH, date(2029, 2, 28)),
    ],
)
def test_a_length_of_time_ends_on_a_civil_day(
    day: date, number: str, unit: Unit, expected: date
) -> None:
    """Hours round up to days; a month keeps the day of the month where the month has it."""
    row = replace(HOUR, value=Decimal(number), unit=unit)

    assert later(day, row) == expected


def test_a_row_in_a_unit_that_is_no_length_of_days_is_a_bug() -> None:
    """A schedule in millimetres is not guessed at."""
    with pytest.raises(TypeError):
        later(date(2026, 12, 1), replace(HOUR, unit=Unit.MM))


@given(st.sets(st.sampled_from(Contact)), st.randoms())
def test_the_next_contact_is_the_first_that_nobody_answered(made: set[Contact], chance) -> None:
    """Whatever the order of the calls, the earliest open window is next; none when all are."""
    dues = schedule(date(2026, 12, 1), TABLE)
    flags = tuple(Answer(flag, present=False) for flag in RedFlag)
    calls = [Call(contact, flags) for contact in made]
    shuffled = chance.sample(dues, len(dues))

    waiting = [due for due in dues if due.contact not in made]
    assert next_due(shuffled, answered(calls)) == (waiting[0] if waiting else None)


@pytest.mark.parametrize(
    "answers",
    [
        (),
        (Answer(RedFlag.FEVER_OR_RIGORS, present=False),),
        tuple(Answer(flag) for flag in RedFlag),
    ],
    ids=["voicemail", "one flag asked", "nothing answered"],
)
def test_a_contact_that_reached_nobody_stays_due(answers: tuple[Answer, ...]) -> None:
    """A message on a machine, or half a call, does not tell that there is no infection."""
    dues = schedule(date(2026, 12, 1), TABLE)

    assert next_due(dues, answered([Call(Contact.EARLY_CALL, answers)])) == dues[0]


def test_two_halves_of_a_call_make_a_whole_one() -> None:
    """What was not asked in the first call may be asked in a second one."""
    dues = schedule(date(2026, 12, 1), TABLE)
    told = [Answer(flag, present=False) for flag in RedFlag]
    halves = [
        Call(Contact.EARLY_CALL, tuple(told[:3])),
        Call(Contact.EARLY_CALL, tuple(told[3:])),
    ]

    assert next_due(dues, answered(halves)) == dues[1]
