"""Which blood value or test is young enough to be believed on the day?

Age is counted in days begun, whatever the hour: a limit in hours can then never be passed.
"""

from datetime import date
from decimal import Decimal

from discogram.pathway.preparation.facts import Medicine, PregnancyTest, Preparation
from discogram.pathway.preparation.labs import Lab, LabKind, age_in_days, newest
from discogram.words.evidence import Table, Threshold

NEEDED = (LabKind.CREATININE, LabKind.INR, LabKind.PLATELETS, LabKind.CRP)
"""What every patient's blood is asked for (M14)."""

_HEPARIN = (Medicine.HEPARIN_IV, Medicine.HEPARIN_SC)
_INR_IS_MOVED_BY = (
    Medicine.WARFARIN,
    Medicine.ACENOCOUMAROL,
    Medicine.OTHER_BLOOD_THINNER,
)
_HOURS_OF_A_DAY = 24


def needed(facts: Preparation) -> tuple[LabKind, ...]:
    """What this patient's blood is asked for: aPTT besides, where heparin is taken."""
    return (*NEEDED, LabKind.APTT) if facts.takes(*_HEPARIN) else NEEDED


def most_age(facts: Preparation, kind: LabKind, table: Table, on: date) -> Threshold:
    """How many days old a value may be; younger where a medicine moves it."""
    if kind is LabKind.INR and facts.takes(*_INR_IS_MOVED_BY):
        return table.row("inr_most_age_when_anticoagulated", on)
    return table.row(f"{kind}_most_age", on)


def fresh_labs(facts: Preparation, kind: LabKind, table: Table, on: date) -> tuple[Lab, ...]:
    """The newest values of a kind, where they are young enough on a day; else none."""
    most = most_age(facts, kind, table, on).number
    return tuple(
        lab for lab in newest(facts.labs, kind, on) if Decimal(age_in_days(lab, on)) <= most
    )


def latest_tests(facts: Preparation, on: date) -> tuple[PregnancyTest, ...]:
    """The pregnancy tests taken last, up to the end of a day; several when of one moment."""
    told = [test for test in facts.pregnancy_tests if test.tested_at.day <= on]
    last = max((test.tested_at.instant for test in told), default=None)
    return tuple(test for test in told if test.tested_at.instant == last)


def is_fresh(test: PregnancyTest, table: Table, on: date) -> bool:
    """Whether a test is surely within its hours at any hour of the day."""
    days = (on - test.tested_at.day).days
    return (days + 1) * _HOURS_OF_A_DAY <= table.number("pregnancy_test_most_age", on)
