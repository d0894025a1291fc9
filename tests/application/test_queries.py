"""B06, M08: what every station answers now, with its source and a sentence."""

import pytest

from discogram.application.gates import Moment
from discogram.application.queries import answers
from discogram.pathway.stations import Station
from discogram.words.verdict import Finding, Verdict
from tests.application.fakes import TABLES
from tests.journeys.clinic import Clinic

STEPS = ("phones", "is_worked_up", "is_confirmed", "room_is_ready", "is_read")
SILENT = {Station.CONCLUSION, Station.REPORT}
"""These answer elsewhere: disc by disc, and when the report is signed."""


def asked(clinic: Clinic) -> list[Finding]:
    """Every answer of every station."""
    return [each for station in Station for each in clinic.findings(station).values()]


@pytest.mark.parametrize("step", STEPS)
def test_every_station_answers_at_every_moment(step: str) -> None:
    """Even of an episode that has just begun, every rule has an answer."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to=step)

    for station in Station:
        assert bool(clinic.findings(station)) is (station not in SILENT)


def test_of_a_new_episode_nothing_is_known_and_nothing_is_wrong() -> None:
    """A missing fact answers *unknown*: neither met nor not met."""
    clinic = Clinic()
    clinic.phones()

    spoken = {
        each.rule
        for each in asked(clinic)
        if each.verdict is not Verdict.UNKNOWN and not each.rule.startswith("buffers")
    }

    assert spoken == {
        "guidelines_agree_with_the_test",  # a notice for everybody
        "override_has_a_reason",  # there is no override
    }


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", STEPS)
def test_every_answer_has_a_sentence(step: str, language: str) -> None:
    """Whatever a rule answers can be said, in both languages."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to=step)

    sentences = [clinic.says(each.reason, language) for each in asked(clinic)]

    assert all(sentence.strip() for sentence in sentences)


def test_every_source_that_is_cited_is_known() -> None:
    """No answer leans on a source that the bibliography does not have."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")

    cited = {key for each in asked(clinic) for key in each.sources}

    assert cited
    assert cited <= set(TABLES.sources)


def test_the_answers_change_with_the_facts() -> None:
    """What was unknown before the work-up is met after it."""
    clinic = Clinic()
    clinic.phones()
    before = clinic.findings(Station.CANDIDACY)["conservative_care_has_failed"]

    clinic.goes_the_usual_way(to="is_worked_up")
    after = clinic.findings(Station.CANDIDACY)["conservative_care_has_failed"]

    assert (before.verdict, after.verdict) == (Verdict.UNKNOWN, Verdict.MET)


def test_no_station_is_left_out() -> None:
    """The map is total over the stations."""
    clinic = Clinic()
    clinic.phones()

    found = answers(Moment(clinic.episode, clinic.tables, clinic.site, clinic.now))

    assert set(found) == set(Station)
