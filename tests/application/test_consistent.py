"""Whatever is let into the record is consistent with itself and with the birth date."""

from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.application.possible import check_possible
from discogram.errors import InputError, Reason
from discogram.pathway.candidacy.events import ConservativeCareRecorded, ImagingRecorded
from discogram.pathway.candidacy.facts import Imaging, Treatment, TreatmentKind
from discogram.pathway.episode import Episode
from discogram.pathway.events import Event
from discogram.pathway.preparation.body import BloodPressure
from discogram.pathway.preparation.events import (
    AllergyAnswered,
    FastingRecorded,
    MedicineRecorded,
    PregnancyAnswered,
    VitalsMeasured,
)
from discogram.pathway.preparation.facts import PregnancyTest, Severity, Substance
from discogram.pathway.preparation.medicines import Medicine
from discogram.pathway.referral.events import ReferralReceived
from discogram.pathway.referral.facts import Referral
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Side
from discogram.words.units import Unit
from tests.journeys.clinic import Clinic

ZONE = "America/Chicago"
NOON = CivilTime.parse("2026-03-10T12:00[America/Chicago]")
BORN = date(1979, 8, 21)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Told or not."""
    return st.none() | values


moments = st.timedeltas(-timedelta(days=2), timedelta(days=1)).map(
    lambda since: CivilTime(NOON.local + since, ZONE)
) | st.sampled_from(["1979-08-20T23:59", "1979-08-21T00:00"]).map(
    lambda text: CivilTime.parse(f"{text}[{ZONE}]")
)
days = st.dates(date(1979, 8, 19), date(1979, 8, 23)) | st.dates(
    date(2026, 3, 8), date(2026, 3, 12)
)
pressures = st.integers(20, 300).map(lambda mm: BloodPressure(Decimal(mm), Unit.MMHG))
bodies = st.one_of(
    st.builds(
        ConservativeCareRecorded,
        maybe(days),
        maybe(
            st.lists(
                st.builds(Treatment, st.sampled_from(TreatmentKind), maybe(days)), max_size=2
            ).map(tuple)
        ),
    ),
    st.builds(ImagingRecorded, st.builds(Imaging, maybe(days), maybe(days), maybe(days))),
    st.builds(VitalsMeasured, moments, systolic=maybe(pressures), diastolic=maybe(pressures)),
    st.builds(FastingRecorded, maybe(moments), maybe(moments), told_at=moments),
    st.builds(
        MedicineRecorded,
        st.sampled_from(Medicine),
        maybe(st.booleans()),
        maybe(moments),
        maybe(moments),
    ),
    st.builds(
        AllergyAnswered,
        st.sampled_from(Substance),
        maybe(st.booleans()),
        maybe(st.sampled_from(Severity)),
    ),
    st.builds(
        PregnancyAnswered,
        maybe(st.booleans()),
        maybe(st.builds(PregnancyTest, st.booleans(), moments)),
    ),
    st.builds(
        ReferralReceived,
        st.builds(
            Referral,
            dominant_side=maybe(st.sampled_from(Side)),
            midline=maybe(st.booleans()),
        ),
    ),
)


def days_within(value: Any) -> list[date]:
    """Every day that is told anywhere."""
    if isinstance(value, CivilTime):
        return [value.local.date()]
    if isinstance(value, date):
        return [value]
    if isinstance(value, tuple):
        return [day for each in value for day in days_within(each)]
    if is_dataclass(value):
        return [day for each in fields(value) for day in days_within(getattr(value, each.name))]
    return []


def agrees(body: Any) -> bool:
    """What of it contradicts itself, said once more in other words."""
    match body:
        case VitalsMeasured(systolic=BloodPressure() as high, diastolic=BloodPressure() as low):
            return high.value > low.value
        case FastingRecorded(told_at=told):
            eaten = [body.last_solid, body.last_clear_fluid]
            return all(each is None or to_the_minute(each) <= told.instant for each in eaten)
        case MedicineRecorded(last_dose=CivilTime() as dose, told_at=CivilTime() as told):
            return bool(to_the_minute(dose) <= told.instant)
        case AllergyAnswered(present=False):
            return body.severity is None
        case PregnancyAnswered(could_be_pregnant=False, test=PregnancyTest(positive=True)):
            return False
        case ReferralReceived(referral=referral):
            return not (referral.midline and referral.dominant_side)
        case _:
            return True


def to_the_minute(time: CivilTime) -> datetime:
    """As a clock on the wall shows it."""
    return time.instant.replace(second=0, microsecond=0)


def refused(event: Event, born: date | None) -> tuple[Reason, ...]:
    """Every reason against an event; none where it passes."""
    try:
        check_possible(Episode(), event, born)
    except InputError as error:
        return error.reasons
    return ()


@given(bodies, maybe(st.just(BORN)))
def test_whatever_passes_is_consistent_and_whatever_is_consistent_passes(
    body: Any, born: date | None
) -> None:
    """Nothing that contradicts itself, the birth or the moment of telling is let in."""
    told = days_within(body)
    well = agrees(body) and all(born is None or born <= day for day in told)
    in_time = all(day < NOON.day for day in told)
    event = Event(1, NOON, "nurse-1", Role.NURSE, body)

    whys = refused(event, born)

    assert whys or (well and all(day <= NOON.day for day in told))
    assert not (whys and well and in_time)
    assert len({(why.id, why.place) for why in whys}) == len(whys)


@pytest.mark.parametrize(
    ("what", "facts", "told"),
    [
        (
            "measure_vitals",
            {
                "measured_at": "2026-03-10T08:00",
                "systolic": {"value": 80, "unit": "mm[Hg]"},
                "diastolic": {"value": 120, "unit": "mm[Hg]"},
            },
            [("intake-pressure-reversed", "diastolic")],
        ),
        (
            "record_fasting",
            {
                "last_solid": "2026-03-10T08:30",
                "last_clear_fluid": "2026-03-10T08:31",
                "told_at": "2026-03-10T08:00",
            },
            [
                ("order-later-than-told", "last_solid"),
                ("order-later-than-told", "last_clear_fluid"),
            ],
        ),
        (
            "record_conservative_care",
            {
                "pain_since": "1950-01-01",
                "treatments": [{"kind": "nsaid", "began": "1951-01-01"}],
            },
            [
                ("order-before-birth", "pain_since"),
                ("order-before-birth", "treatments[0].began"),
            ],
        ),
        (
            "receive_referral",
            {"referral": {"dominant_side": "left", "midline": True}},
            [("referral-side-and-midline", "referral.dominant_side")],
        ),
        (
            "answer_allergy",
            {"substance": "latex", "present": False, "severity": "severe"},
            [("intake-allergy-denied", "present")],
        ),
        (
            "record_imaging",
            {"imaging": {"mri_on": "2026-03-11", "ct_on": "1950-01-01"}},
            [
                ("order-later-than-told", "imaging.mri_on"),
                ("order-before-birth", "imaging.ct_on"),
            ],
        ),
    ],
)
def test_what_contradicts_itself_is_asked_about_at_once(
    what: str, facts: dict[str, Any], told: list[tuple[str, str]]
) -> None:
    """The same of a command as of a form, every contradiction at its place."""
    clinic = Clinic("Robin Testcase", birth_date=BORN)
    clinic.goes_the_usual_way(to="is_booked")

    error = clinic.refusal(what, "2026-03-10T09:00", "nurse-1", **facts)

    assert [(why.id, why.place) for why in error.reasons] == told
