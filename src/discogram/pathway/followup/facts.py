"""How did the patient go home, and how has it gone since? None is *not asked*.

Red flags and complications are named as the clinic's notes on complications name them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from discogram.errors import InputError, reason
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Duration, PainScore, Temperature


class DischargeCheck(StrEnum):
    """What has to be so before the patient leaves."""

    VITALS = "vitals"
    AWAKE = "awake"
    NO_NEW_DEFICIT = "no_new_deficit"
    PAIN = "pain"
    FLUIDS = "fluids"
    ESCORT = "escort"
    WRITTEN_RED_FLAGS = "written_red_flags"


@dataclass(frozen=True, slots=True)
class Discharge:
    """The check before going home, each answer as found; `observed` is the time in recovery.

    `pain` means no more than two above the start, or controlled. `against_advice` says in words
    that the patient left although a check had not passed; None when nobody did.
    """

    vitals: bool | None = None
    awake: bool | None = None
    no_new_deficit: bool | None = None
    pain: bool | None = None
    fluids: bool | None = None
    escort: bool | None = None
    written_red_flags: bool | None = None
    observed: Duration | None = None
    against_advice: FreeText | None = None

    def answer(self, check: DischargeCheck) -> bool | None:
        """What was found; None when it was not looked at."""
        found: bool | None = getattr(self, check.value)
        return found


class Contact(StrEnum):
    """The four times at which the clinic asks how it goes."""

    EARLY_CALL = "early_call"
    INFECTION_CALL = "infection_call"
    LATE_CHECK = "late_check"
    OUTCOME = "outcome"


class RedFlag(StrEnum):
    """What must not wait."""

    FEVER_OR_RIGORS = "fever_or_rigors"
    """38.0 Cel or more, or shivering."""
    PAIN_UNCONTROLLED_OR_RISING = "pain_uncontrolled_or_rising"
    """Not to be controlled, or worse after day 3."""
    NEW_WEAKNESS_OR_NUMBNESS = "new_weakness_or_numbness"
    SADDLE_BLADDER_OR_BOWEL = "saddle_bladder_or_bowel"
    """Numb where one sits, retention, or incontinence."""
    POSTURAL_HEADACHE = "postural_headache"
    """For longer than 24 hours."""
    HEADACHE_WITH_FEVER_OR_STIFF_NECK = "headache_with_fever_or_stiff_neck"
    NECK_SWELLING_STRIDOR_OR_DYSPHAGIA = "neck_swelling_stridor_or_dysphagia"
    CHEST_PAIN_OR_BREATHLESSNESS = "chest_pain_or_breathlessness"
    RASH = "rash"
    AIRWAY_SWELLING = "airway_swelling"
    PAIN_RISING_AFTER_QUIET = "pain_rising_after_quiet"
    """Better at first, then worse again."""
    NIGHT_PAIN = "night_pain"
    """That wakes the patient and does not let up at rest."""
    FLANK_PAIN_OR_SHOCK = "flank_pain_or_shock"
    """Pain in the side, or pale, cold and faint."""
    ABDOMINAL_PAIN = "abdominal_pain"
    NEW_LIMB_PAIN = "new_limb_pain"
    """In an arm or a leg where there was none before."""
    NUMBNESS_BEYOND_12_HOURS = "numbness_beyond_12_hours"
    """A local anaesthetic has worn off by then."""
    DEFICIT_BEYOND_24_HOURS = "deficit_beyond_24_hours"
    SEIZURE_OR_UNCONSCIOUS = "seizure_or_unconscious"
    WOUND_RED_OR_LEAKING = "wound_red_or_leaking"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the patient said of one red flag; None when it was not answered."""

    flag: RedFlag
    present: bool | None = None


def said(answers: Iterable[Answer], flag: RedFlag) -> bool | None:
    """What was said of a red flag; one *yes* outweighs every other answer, in any order."""
    given = {answer.present for answer in answers if answer.flag is flag}
    if True in given:
        return True
    return None if None in given or not given else False


@dataclass(frozen=True, slots=True)
class Call:
    """One contact after the test, as answered; what is None was not measured.

    `answers` are what was said: a fever that was measured beside a *no* counts all the same
    (`measured.heard_in`).
    """

    contact: Contact
    answers: tuple[Answer, ...] = ()
    pain: PainScore | None = None
    note: FreeText | None = None
    temperature: Temperature | None = None


@dataclass(frozen=True, slots=True)
class Missed:
    """One try at a contact at which nobody answered, and when to try again.

    It says nothing of the patient: no red flag is answered by it.
    """

    contact: Contact
    again_at: CivilTime | None = None
    note: FreeText | None = None


class Complication(StrEnum):
    """What can go wrong, each as section 1 of the clinical notes names it."""

    TEMPORARY_WORSE_PAIN = "temporary_worse_pain"
    PERSISTENT_NEW_PAIN = "persistent_new_pain"
    VASOVAGAL_OR_NAUSEA = "vasovagal_or_nausea"
    DURAL_PUNCTURE_HEADACHE = "dural_puncture_headache"
    DISCITIS_LUMBAR = "discitis_lumbar"
    DISCITIS_CERVICAL = "discitis_cervical"
    DISCITIS_THORACIC = "discitis_thoracic"
    """The notes give no series of its own; it is looked for as elsewhere."""
    EPIDURAL_ABSCESS = "epidural_abscess"
    SKIN_BLEEDING = "skin_bleeding"
    DEEP_HAEMATOMA = "deep_haematoma"
    NERVE_ROOT_INJURY = "nerve_root_injury"
    PARALYSIS = "paralysis"
    TEMPORARY_NUMBNESS_OR_WEAKNESS = "temporary_numbness_or_weakness"
    HERNIATION_OR_CAUDA_EQUINA = "herniation_or_cauda_equina"
    VISCERAL_VASCULAR_OR_PLEURAL = "visceral_vascular_or_pleural"
    INTRATHECAL_ANTIBIOTIC = "intrathecal_antibiotic"
    CONTRAST_ALLERGY = "contrast_allergy"
    RADIATION = "radiation"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A complication that this patient had, and when it began."""

    kind: Complication
    onset: CivilTime | None = None
    note: FreeText | None = None


class Instrument(StrEnum):
    """The scores that tell how the chosen treatment went."""

    ODI = "odi"
    """Oswestry Disability Index, 0-100 %."""
    NDI = "ndi"
    """Neck Disability Index, 0-100 %."""
    PAIN_NRS = "pain_nrs"
    """Pain on the 0-10 numeric rating scale."""


HIGHEST_SCORE: dict[Instrument, int] = {
    Instrument.ODI: 100,
    Instrument.NDI: 100,
    Instrument.PAIN_NRS: 10,
}
"""The worst score of each instrument; the best of each is 0."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One score on one day."""

    instrument: Instrument
    value: Decimal
    on: date

    def __post_init__(self) -> None:
        """Refuse a score that the instrument cannot give."""
        most = HIGHEST_SCORE[self.instrument]
        if not (self.value.is_finite() and 0 <= self.value <= most):
            why = reason(
                "followup-score-impossible",
                instrument=self.instrument,
                value=self.value,
                most=most,
            )
            raise InputError(why.at("value"))


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Everything since the needle came out; `discharge` is None until the patient has left."""

    discharge: Discharge | None = None
    calls: tuple[Call, ...] = ()
    complications: tuple[Occurrence, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    missed: tuple[Missed, ...] = ()
