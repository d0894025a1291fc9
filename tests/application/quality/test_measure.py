"""B10: what one patient's way tells about the quality of the work."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from types import MappingProxyType

import pytest

from discogram.application import handlers
from discogram.application.quality.facts import Disced, Measured, Measurement, Question
from discogram.application.recounting import recounted
from discogram.pathway.followup.facts import Complication
from discogram.words.evidence import Tables
from discogram.words.people import Role
from discogram.words.spine import Region
from tests.application.fakes import TABLES, FakeRecords
from tests.journeys import usual
from tests.journeys.clinic import Clinic


def found(clinic: Clinic) -> Measured | None:
    """The patient's record of quality, as it was written with the newest event."""
    records = clinic.office.records
    assert isinstance(records, FakeRecords)
    return records.tests.get(clinic.id)


def kept(clinic: Clinic) -> Measured:
    """The record, which is there."""
    one = found(clinic)
    assert one is not None
    return one


def on_the_way(to: str) -> Clinic:
    """A clinic whose patient has come so far."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to=to)
    return clinic


def test_an_open_session_is_not_counted() -> None:
    """Only what is closed is judged."""
    assert found(on_the_way("is_tested")) is None


def test_the_usual_patient_is_counted_whole() -> None:
    """L4/L5 hurts as usual at low pressure, both neighbours are quiet, the sham too."""
    one = kept(on_the_way("report_is_signed"))

    assert (one.on, one.month) == (date(2026, 3, 10), date(2026, 3, 1))
    assert (one.operator, one.site, one.region) == ("physician-1", "demo", Region.LUMBAR)
    assert (one.criteria, one.concluded, one.synthetic) == ("sis-2004", True, True)
    assert one.answers == {
        Question.POSITIVE: True,
        Question.CONTROL_DONE: True,
        Question.CONTROLS_NEGATIVE: True,
        Question.SHAM_PAINFUL: False,
        Question.STOPPED: False,
        Question.DESPITE_STOP: False,
        Question.INFECTION: None,
        Question.OTHER_COMPLICATION: None,
    }
    assert one.discs == {
        Disced.SUSPECTS: 1,
        Disced.SUSPECTS_POSITIVE: 1,
        Disced.SUSPECTS_NEGATIVE: 0,
        Disced.CONTROLS: 2,
        Disced.CONTROLS_POSITIVE: 0,
        Disced.CONTROLS_NEGATIVE: 2,
        Disced.PRESSURES: 3,
    }
    assert one.amounts[Measurement.FLUOROSCOPY] == 61
    assert one.amounts[Measurement.DOSE_LENGTH] == 198
    assert one.amounts[Measurement.DOSE_AREA] is None


def test_until_the_conclusion_nothing_tells_of_pain() -> None:
    """The readers may still be blind: no verdict and no sham is counted before."""
    one = kept(on_the_way("is_read"))

    pain = (Question.POSITIVE, Question.CONTROLS_NEGATIVE, Question.SHAM_PAINFUL)
    assert not one.concluded
    assert [one.answers[ask] for ask in pain] == [None, None, None]
    assert one.discs[Disced.SUSPECTS_POSITIVE] == one.discs[Disced.CONTROLS_NEGATIVE] == 0
    assert one.discs[Disced.SUSPECTS] == 1


def test_without_a_control_its_answer_is_unknown_and_not_good() -> None:
    """Nobody injected a control: it was not done, and none is called negative."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    clinic.is_tested(roles=dict.fromkeys(usual.ROLES, "suspect"))
    clinic.goes_the_usual_way(to="report_is_signed")

    one = kept(clinic)

    assert one.answers[Question.CONTROL_DONE] is False
    assert one.answers[Question.CONTROLS_NEGATIVE] is None
    assert one.discs[Disced.SUSPECTS] == 3


def calls(clinic: Clinic, contact: str, at: str) -> None:
    """Every red flag is asked for, and none is there."""
    answers = usual.answers(usual.RED_FLAGS, "flag")
    call = {"contact": contact, "answers": answers}
    clinic.does("answer_follow_up", at, "nurse-1", call=call)


def complicates(clinic: Clinic, kind: str, onset: str | None, at: str) -> None:
    """A complication is written down."""
    began = {} if onset is None else {"onset": onset}
    told = {"kind": kind, **began}
    clinic.does("record_complication", at, "nurse-1", complication=told)


def test_no_infection_is_known_only_after_the_late_check() -> None:
    """The call of the second week tells of what shows within a week, and of no infection."""
    clinic = on_the_way("report_is_signed")

    calls(clinic, "infection_call", "2026-03-19T10:00")
    early = kept(clinic)
    calls(clinic, "late_check", "2026-04-09T10:00")
    late = kept(clinic)

    assert (early.answers[Question.INFECTION], late.answers[Question.INFECTION]) == (
        None,
        False,
    )
    assert early.answers[Question.OTHER_COMPLICATION] is False


def test_an_early_call_alone_rules_nothing_out() -> None:
    """One to three days are too soon to know."""
    clinic = on_the_way("report_is_signed")

    calls(clinic, "early_call", "2026-03-12T10:00")

    assert kept(clinic).answers[Question.OTHER_COMPLICATION] is None


def test_an_infection_counts_though_nobody_called() -> None:
    """Three weeks after the test is within its time."""
    clinic = on_the_way("report_is_signed")

    complicates(clinic, "discitis_lumbar", "2026-03-31T08:00", "2026-04-01T10:00")

    one = kept(clinic)
    assert one.answers[Question.INFECTION] is True
    assert one.answers[Question.OTHER_COMPLICATION] is None
    assert one.complications == (Complication.DISCITIS_LUMBAR,)


def test_a_complication_that_two_people_wrote_is_one_of_the_test() -> None:
    """The nurse who is told it and the physician who settles its red flag mean one harm."""
    clinic = on_the_way("report_is_signed")

    complicates(clinic, "discitis_lumbar", "2026-03-20T06:00", "2026-03-22T10:00")
    told = {"kind": "discitis_lumbar", "onset": "2026-03-20T08:00"}
    at = "2026-03-23T10:00"
    clinic.does("record_complication", at, "physician-1", complication=told)
    complicates(clinic, "vasovagal_or_nausea", None, "2026-03-24T10:00")

    assert kept(clinic).complications == (
        Complication.DISCITIS_LUMBAR,
        Complication.VASOVAGAL_OR_NAUSEA,
    )


@pytest.mark.parametrize(
    ("onset", "counts"),
    [
        (None, True),
        ("2026-03-10T09:45", True),
        ("2026-04-21T08:00", True),
        ("2026-04-22T08:00", False),
    ],
)
def test_only_what_began_in_its_time_is_the_tests(onset: str | None, counts: bool) -> None:
    """Six weeks to the day, from the needle on; a day that nobody knows counts."""
    clinic = on_the_way("report_is_signed")

    complicates(clinic, "discitis_lumbar", onset, "2026-06-01T10:00")

    one = kept(clinic)
    assert (one.answers[Question.INFECTION] is True) is counts
    assert bool(one.complications) is counts


@pytest.mark.parametrize(
    ("onset", "counts"), [("2026-03-10T06:00", True), ("2026-03-09T20:00", False)]
)
def test_an_onset_that_a_record_holds_from_before_the_needle_is_read_by_its_day(
    onset: str, counts: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody enters one today; what lies in a record is counted from the day of the test."""
    monkeypatch.setattr(handlers, "check_possible", lambda *asked: None)
    clinic = on_the_way("report_is_signed")

    complicates(clinic, "discitis_lumbar", onset, "2026-06-01T10:00")

    assert bool(kept(clinic).complications) is counts


def scored(clinic: Clinic, instrument: str, value: str, on: str) -> None:
    """A score is taken after the treatment."""
    outcome = {"instrument": instrument, "value": value, "on": on}
    at = f"{on}T12:00"
    clinic.does("record_outcome", at, "nurse-1", outcome=outcome)


def test_outcome_is_the_newest_score_of_its_time_less_the_one_before() -> None:
    """Odi 46 before; 30 after four months, 20 after a year; later ones are another story."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_referred")
    score = {"tool": "odi", "value": 46, "on": "2026-02-03"}
    clinic.does("record_score", "2026-02-03T09:00", "nurse-1", score=score)
    clinic.goes_the_usual_way(to="report_is_signed")
    before = kept(clinic)

    scored(clinic, "odi", "40", "2026-05-01")
    scored(clinic, "odi", "30", "2026-07-10")
    scored(clinic, "odi", "20.5", "2027-03-10")
    scored(clinic, "odi", "0", "2027-03-11")
    scored(clinic, "pain_nrs", "1", "2026-07-10")
    after = kept(clinic)

    assert before.amounts[Measurement.DISABILITY_CHANGE] is None
    assert after.amounts[Measurement.DISABILITY_CHANGE] == Fraction("20.5") - 46
    assert after.amounts[Measurement.PAIN_CHANGE] == 1 - 4


def test_a_score_without_one_before_is_no_change() -> None:
    """Nobody filled the index in before the test."""
    clinic = on_the_way("report_is_signed")

    scored(clinic, "odi", "30", "2026-07-10")

    assert kept(clinic).amounts[Measurement.DISABILITY_CHANGE] is None


def test_an_injection_that_the_patient_ended_is_a_stop() -> None:
    """Asking to stop is counted, whatever disc it was."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    quiet, *others = usual.ONE_PAINFUL_LEVEL
    clinic.is_tested({**quiet, "end": "asked_to_stop"}, *others)
    clinic.goes_the_usual_way(to="test_is_closed")

    assert kept(clinic).answers[Question.STOPPED] is True


def test_a_closing_that_is_struck_out_takes_the_record_along() -> None:
    """The session is open again, and counts no more."""
    clinic = on_the_way("test_is_closed")
    assert found(clinic) is not None
    newest = [each for each in clinic.whole.stored if each.type == "SessionClosed"][-1]

    at, who = "2026-03-10T11:00", newest.actor
    clinic.does("strike_out", at, who, sequence=newest.sequence, why="A slip.")

    assert found(clinic) is None


@pytest.mark.parametrize(
    ("episode", "person", "counted_as_synthetic"),
    [(True, False, True), (False, True, True), (False, False, False)],
)
def test_a_synthetic_patient_is_never_counted_as_real(
    episode: bool, person: bool, counted_as_synthetic: bool
) -> None:
    """It is enough that the episode is marked, or the person."""
    clinic = Clinic()
    people = clinic.office.people
    who = replace(clinic.patient, synthetic=person)
    people.save(who, "coordinator-1", Role.COORDINATOR)
    clinic.behind.append("phones")
    at = "2026-02-02T10:05"
    clinic.does("open_episode", at, "coordinator-1", language="en", synthetic=episode)
    clinic.goes_the_usual_way(to="test_is_closed")

    (again,) = recounted([clinic.id], clinic.office)

    assert kept(clinic).synthetic is again.synthetic is counted_as_synthetic


def test_a_record_made_anew_is_the_one_that_was_written() -> None:
    """From the events alone, after everything that happened."""
    clinic = on_the_way("report_is_signed")
    calls(clinic, "late_check", "2026-04-09T10:00")

    assert list(recounted([clinic.id], clinic.office)) == [kept(clinic)]


def test_another_chosen_set_counts_the_discs_anew() -> None:
    """The clinic chose Derby 2005; the record made anew says so."""
    clinic = on_the_way("report_is_signed")
    chosen = MappingProxyType({"quality_criteria_lumbar": "derby-2005"})
    table = replace(TABLES["followup"], chosen=chosen)
    tables = Tables({**TABLES.by_name, "followup": table}, TABLES.digest, TABLES.sources)

    (one,) = recounted(
        [clinic.id],
        replace(clinic.office, policy=type(clinic.office.policy)(tables)),  # type: ignore[call-arg]
    )

    assert (kept(clinic).criteria, one.criteria) == ("sis-2004", "derby-2005")
