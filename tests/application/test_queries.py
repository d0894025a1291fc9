"""B06, M08, M14, M17: what every station answers now, with its source and a sentence."""

from datetime import date, timedelta
from typing import Any

import pytest

from discogram.application.moment import Moment
from discogram.application.queries import answers, dated_plan, proposed
from discogram.pathway.candidacy.facts import Decision
from discogram.pathway.needle.events import NeedleRemoved
from discogram.pathway.preparation.plan import Step
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

    assert spoken == set()


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


def moment(clinic: Clinic) -> Moment:
    """The episode as it stands, by the tables in force."""
    return Moment(clinic.episode, clinic.tables, clinic.site, clinic.now)


@pytest.mark.parametrize(
    ("about", "verdict"),
    [
        ({"birth_date": date(1979, 8, 21), "sex": "female"}, Verdict.MET),
        ({"birth_date": date(1979, 8, 21), "sex": "intersex"}, Verdict.UNKNOWN),
        ({"birth_date": date(1979, 8, 21)}, Verdict.UNKNOWN),
        ({"sex": "female"}, Verdict.UNKNOWN),
    ],
)
def test_the_kidneys_are_judged_by_who_the_patient_is(
    about: dict[str, Any], verdict: Verdict
) -> None:
    """The rate follows from creatinine, birth date and sex; who was not asked has none."""
    clinic = Clinic(**about)
    clinic.goes_the_usual_way(to="has_labs")

    found = clinic.findings(Station.PREPARATION)["kidneys_clear_contrast"]

    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("step", "present", "decision"),
    [
        ("phones", (), Decision.DEFER),
        ("is_worked_up", (), Decision.ELIGIBLE),
        ("is_worked_up", ("prior_surgery",), Decision.ELIGIBLE_WITH_FLAGS),
        ("is_worked_up", ("infection",), Decision.NOT_ELIGIBLE),
    ],
)
def test_the_rules_propose_and_the_physician_decides(
    step: str, present: tuple[str, ...], decision: Decision
) -> None:
    """Nobody has to add up the findings in the head."""
    clinic = Clinic()
    for each in ("phones", "is_referred")[: 1 if step == "phones" else 2]:
        getattr(clinic, each)()
    if step == "is_worked_up":
        clinic.is_worked_up(present=present)

    assert proposed(moment(clinic)) is decision


def test_nobody_is_proposed_while_the_referral_asks_nothing() -> None:
    """The gate before the decision would refuse it, so it is not proposed."""
    clinic = Clinic()
    clinic.phones()
    clinic.is_referred(question=None)
    clinic.goes_the_usual_way(to="is_worked_up")

    assert proposed(moment(clinic)) is Decision.DEFER


def test_the_dated_plan_follows_the_booking() -> None:
    """None before it; whole until the test; afterwards only what is to be started again."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_found_eligible")
    unbooked = dated_plan(moment(clinic))
    clinic.goes_the_usual_way(to="is_prepared")
    clinic.does(
        "record_medicine",
        "2026-02-09T16:00",
        "nurse-1",
        medicine="aspirin",
        taking=True,
        told_at="2026-02-09T16:00",
    )
    before = dated_plan(moment(clinic))

    assert unbooked is None
    assert before is not None
    assert {Step.LAST_SOLID, Step.LAST_CLEAR_FLUID, Step.LAST_DOSE, Step.RESTART} <= {
        each.step for each in before.lines
    }
    assert next(each for each in before.lines if each.step is Step.RESTART).at is None


def test_after_the_test_a_restart_has_its_moment() -> None:
    """Counted from the last needle that came out; nothing else is left to do."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="arrives")
    told = {"told_at": "2026-03-10T08:40", "last_dose": "2026-03-07T08:00"}
    ibuprofen = {"medicine": "ibuprofen", "taking": True, **told}
    clinic.does("record_medicine", "2026-03-10T08:40", "nurse-1", **ibuprofen)
    clinic.goes_the_usual_way(to="test_is_closed")

    made = dated_plan(moment(clinic))

    out = max(
        event.occurred_at.instant
        for event in clinic.episode.events
        if isinstance(event.body, NeedleRemoved)
    )
    assert made is not None
    (restart,) = made.lines
    assert restart.at is not None
    assert restart.at.instant == out + timedelta(hours=24)
    assert made.to_ask == ()


def test_a_test_without_needles_restarts_by_hours_alone() -> None:
    """A session that was broken off before any needle gives no moment to count from."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    drug = {"kind": "antibiotic", "name": "cefazolin", "route": "intravenous"}
    clinic.does("give_drug", "2026-03-10T09:36", "nurse-1", **drug)
    clinic.does("close_session", "2026-03-10T10:41", "nurse-1")

    made = dated_plan(moment(clinic))

    assert made is not None
    assert made.lines == ()


def test_no_station_is_left_out() -> None:
    """The map is total over the stations."""
    clinic = Clinic()
    clinic.phones()

    found = answers(moment(clinic))

    assert set(found) == set(Station)
