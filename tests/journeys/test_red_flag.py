"""M03, M26: a red flag after the test leads straight to the emergency number.

The synthetic patient is Sam Numb: numb where one sits, two days after the test.
"""

from datetime import date

import pytest

from discogram.pathway.followup.urgency import Advice, Urgency, urgency
from tests.application.fakes import FakeRecords
from tests.journeys import usual
from tests.journeys.clinic import Clinic


def calls(clinic: Clinic, contact: str, at: str, *present: str) -> Advice:
    """The nurse calls and writes the answers down; answers how soon somebody must come."""
    answers = usual.answers(usual.RED_FLAGS, "flag", present)
    call = {"contact": contact, "answers": answers}
    clinic.does("answer_follow_up", at, "nurse-1", call=call)
    newest = clinic.episode.followup.calls[-1]
    number = clinic.site.emergency_number
    return urgency(newest.answers, clinic.tables["followup"], clinic.now.day, number)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_emergency_number_comes_first(language: str) -> None:
    """Help before the clinic.

    Given     the patient is numb where one sits, at the first call.
    Asked     how soon somebody must see the patient, and what to say.
    Expected  an emergency; the first number in the sentence is the national one, and only after
              it the clinic is named.
    """
    clinic = Clinic("Sam Numb")
    clinic.goes_the_usual_way(to="report_is_signed")

    advice = calls(clinic, "early_call", "2026-03-12T16:00", "saddle_bladder_or_bowel")
    sentence = clinic.says(advice.say, language)

    assert advice.urgency is Urgency.EMERGENCY
    assert sentence.index("911") < sentence.lower().index("cl")  # clinic, clínica
    assert clinic.site.phones[0] not in sentence


def test_fever_alone_is_seen_today_and_with_a_headache_it_is_an_emergency() -> None:
    """Two flags can mean more than each of them.

    Given     fever at the call of the second week; then fever and a postural headache.
    Asked     how soon somebody must see the patient.
    Expected  the same day; then at once.
    """
    clinic = Clinic("Sam Numb")
    clinic.goes_the_usual_way(to="report_is_signed")
    call = "2026-03-18T10:00"

    fever = calls(clinic, "infection_call", call, "fever_or_rigors")
    both = calls(clinic, "infection_call", call, "fever_or_rigors", "postural_headache")

    assert fever.urgency is Urgency.SAME_DAY
    assert both.urgency is Urgency.EMERGENCY


def test_a_call_without_red_flags_moves_on_to_the_next() -> None:
    """The worklist shows the next call, and after the last of them and its score nothing.

    Given     a patient without any red flag.
    Asked     what is due after each of the four contacts, and after the score.
    Expected  the next one on its day; the last stays until its score is in.
    """
    clinic = Clinic("Sam Numb")
    clinic.goes_the_usual_way(to="report_is_signed")
    records = clinic.office.records
    assert isinstance(records, FakeRecords)

    due = [(records.rows[clinic.id].due, records.rows[clinic.id].due_on)]
    contacts = {
        "early_call": "2026-03-12T16:00",
        "infection_call": "2026-03-19T10:00",
        "late_check": "2026-04-14T10:00",
        "outcome": "2026-09-15T10:00",
    }
    for contact, at in contacts.items():
        advice = calls(clinic, contact, at)
        assert advice.urgency is Urgency.NONE
        due.append((records.rows[clinic.id].due, records.rows[clinic.id].due_on))
    score = {"instrument": "odi", "value": "18", "on": "2026-09-15"}
    clinic.does("record_outcome", "2026-09-15T10:05", "nurse-1", outcome=score)
    due.append((records.rows[clinic.id].due, records.rows[clinic.id].due_on))

    assert due == [
        ("early_call", date(2026, 3, 11)),
        ("infection_call", date(2026, 3, 17)),
        ("late_check", date(2026, 4, 7)),
        ("outcome", date(2026, 6, 10)),
        ("outcome", date(2026, 6, 10)),
        (None, None),
    ]


def test_nobody_goes_home_numb() -> None:
    """Before the patient leaves every check is passed; a failed one keeps the patient.

    Given     a new weakness in recovery, and nobody asked whether somebody drives.
    Asked     to send the patient home.
    Expected  a stop that names the failed check.
    """
    clinic = Clinic("Sam Numb")
    clinic.goes_the_usual_way(to="test_is_closed")
    weak = {**usual.DISCHARGE, "no_new_deficit": False, "escort": None}

    stop = clinic.refusal("discharge", "2026-03-10T11:30", "nurse-1", discharge=weak)

    (why,) = stop.reasons
    assert why.id == "followup-discharge-unsafe"
    assert why.params["checks"] == ("no_new_deficit",)
