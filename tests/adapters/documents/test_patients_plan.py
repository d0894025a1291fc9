"""The patient's plan: what is for the patient alone, in short rows, sources by name (M17)."""

import re
from dataclasses import replace

import pytest

from discogram.adapters.documents.patients_plan import patients_plan
from discogram.adapters.documents.plain_text import text_of
from discogram.adapters.documents.plan_sheet import Prepared, for_the_team, gathered
from discogram.adapters.documents.sheet import Grid
from discogram.application.emergency import AsBooked
from discogram.application.screening import Known
from discogram.pathway.booking.facts import Lift
from discogram.pathway.candidacy.facts import Candidacy
from discogram.pathway.preparation.facts import Preparation
from discogram.pathway.preparation.plan import Step, plan
from discogram.pathway.referral.facts import Referral
from discogram.words.civil import CivilTime
from tests.adapters.documents.patients import voice
from tests.adapters.documents.test_plan_sheet import FACTS, PERSON, SITE
from tests.application.fakes import TABLES
from tests.pathway.booking.cases import booked, lifting, slot
from tests.pathway.preparation.cases import BOOKED, TABLE


def made(facts: Preparation = FACTS) -> Prepared:
    """A plan with its bibliography."""
    return Prepared(SITE, PERSON, plan(BOOKED, facts, TABLE), sources=TABLES.sources)


def rows(shown: Prepared, language: str) -> list[tuple[str, ...]]:
    """What is done by the clock."""
    spoken = voice(language)
    (chapter,) = (
        each
        for each in patients_plan(shown, spoken).chapters
        if each.heading == spoken.tell("plan-by-the-clock")
    )
    grid = chapter.blocks[0]
    assert isinstance(grid, Grid)
    return [tuple(map(str, row)) for row in grid.rows]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_row_says_its_day_and_hour_once(language: str) -> None:
    """Neither the day of the row nor its hour stands in its sentence again."""
    for day, hour, what in rows(made(), language):
        assert day not in what
        assert not re.search(r"\b\d\d:\d\d\b", what), what
        assert hour


@pytest.mark.parametrize(
    ("language", "hour", "what"),
    [("en", "from midnight", "Nothing more to"), ("es", "desde medianoche", "No ")],
)
def test_midnight_is_said_in_words_on_the_day_it_begins(
    language: str, hour: str, what: str
) -> None:
    """Fasting from 00:00 of the day of the test."""
    found = [row for row in rows(made(), language) if row[1] == hour]

    assert found
    assert all(row[2].startswith(what) for row in found)


def test_blood_of_one_window_is_one_row() -> None:
    """Whoever goes once reads one line; every value stands in it."""
    shown = made()
    labs = [line for line in shown.made.lines if line.step is Step.LAB]
    windows = {(line.at, line.not_before) for line in labs}
    told = [row[2] for row in rows(shown, "en") if row[2].startswith("Blood test")]

    assert len(labs) > len(windows) == len(told)
    for line in labs:
        assert any(voice().full(line.what.params["lab"]) in each for each in told)


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_that_the_team_settles_is_on_the_patients_paper(language: str) -> None:
    """It stands in the team's list instead, and the paper says that something is open."""
    spoken = voice(language)
    shown = made()
    text = " ".join(text_of(patients_plan(shown, spoken)).split())
    team = for_the_team(shown, spoken)

    assert len(team) > len(shown.made.to_ask) > 0
    assert not any(each in text for each in team)
    assert spoken.tell("plan-still-open") in text


def test_a_plan_with_nothing_open_says_nothing_of_it() -> None:
    """The notice is no decoration."""
    shown = made()
    shown = replace(shown, made=replace(shown.made, to_ask=()))

    assert voice().tell("plan-still-open") not in " ".join(
        text_of(patients_plan(shown, voice())).split()
    )


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_closed_door_is_told_to_the_patient_with_the_last_open_day(language: str) -> None:
    """Blood that is due on a Sunday is taken on the Friday before: the paper says so."""
    spoken = voice(language)
    monday = CivilTime.parse("2026-12-07T09:30[America/Chicago]")
    known = Known(PERSON, Referral(), Candidacy(), Preparation())
    shown = gathered(SITE, known, TABLES, monday, BOOKED)
    text = " ".join(text_of(patients_plan(shown, spoken)).split())
    said = {"en": "closed on 6 December 2026. Take it on 4 December 2026 at the latest"}

    assert said.get(language, "el 4 de diciembre de 2026") in text


@pytest.mark.parametrize("language", ["en", "es"])
def test_one_hour_to_arrive_is_told_when_the_test_is_outside_hours(language: str) -> None:
    """The line on top names the hour of the row to be there, never the hour of the test."""
    spoken = voice(language)
    evening = CivilTime.parse("2026-11-30T18:00[America/Chicago]")
    known = Known(PERSON, Referral(), Candidacy(), Preparation())
    lifted = AsBooked(booked(slot(str(evening)), lifting(Lift.HOURS)), "physician-1")
    shown = gathered(SITE, known, TABLES, evening, BOOKED, as_booked=lifted)

    (told,) = (each for each in patients_plan(shown, spoken).notices if ":00" in str(each))
    arrive = spoken.tell("plan-row-arrival")

    assert "17:00" in str(told)
    assert "18:00" not in str(told)
    assert [hour for _, hour, what in rows(shown, language) if what == arrive] == ["17:00"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_sources_are_named_and_never_by_their_keys(language: str) -> None:
    """Author or title, with the year where there is one."""
    text = text_of(patients_plan(made(), voice(language)))

    assert not any(re.search(rf"\b{key}\b", text) for key in TABLES.sources if "-" in key)
    assert voice(language).tell("plan-source-own") in " ".join(text.split())
