"""What happens while a patient is prepared, and what is known afterwards?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar, assert_never

from discogram.errors import InputError, OutOfOrder, Reason, reason
from discogram.pathway.preparation.body import (
    BloodPressure,
    BodyTemperature,
    HeartRate,
    Illness,
    Saturation,
    Vitals,
    Weighed,
    Weight,
)
from discogram.pathway.preparation.conditions import Condition, ConditionAnswer
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.pathway.preparation.facts import (
    Agreement,
    Allergy,
    Consent,
    Driver,
    Fasting,
    Judged,
    Medicine,
    MedicineTaken,
    PregnancyTest,
    Preparation,
    Resolution,
    Resolved,
    Severity,
    Substance,
)
from discogram.pathway.preparation.labs import Accepted, Lab
from discogram.pathway.preparation.medicines import GROUPS, UNLISTED, Circumstance
from discogram.pathway.preparation.premedication import Regimen
from discogram.pathway.preparation.sedation import Sedation
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Duration

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class LabRecorded:
    """A blood value was entered or received."""

    lab: Lab


@dataclass(frozen=True, slots=True)
class MedicineRecorded:
    """A medicine was told; the newest word on the same medicine stands."""

    medicine: Medicine
    taking: bool | None = None
    last_dose: CivilTime | None = None
    told_at: CivilTime | None = None
    name: FreeText | None = None
    circumstance: Circumstance | None = None


@dataclass(frozen=True, slots=True)
class MedicineJudged:
    """A physician said how long a medicine without figures is held; `by` is a staff id.

    A `hold` of 0 says that it needs none. `name` tells it apart, as it was recorded.
    """

    medicine: Medicine
    hold: Duration
    by: str
    name: FreeText | None = None


@dataclass(frozen=True, slots=True)
class MedicineListConfirmed:
    """Somebody asked for every medicine and herb, and says whether the list is whole."""

    complete: bool


@dataclass(frozen=True, slots=True)
class ConditionsAnswered:
    """Some or all conditions were asked; an earlier answer to the same one gives way."""

    answers: tuple[ConditionAnswer, ...]

    def __post_init__(self) -> None:
        """Refuse two answers to one question."""
        asked = [answer.condition for answer in self.answers]
        twice = [each for each in Condition if asked.count(each) > 1]
        if twice:
            raise InputError(
                reason("preparation-condition-twice", condition=each) for each in twice
            )


@dataclass(frozen=True, slots=True)
class SedationPlanned:
    """How deep the sedation will be; none is an answer."""

    depth: Sedation


@dataclass(frozen=True, slots=True)
class BodyMeasured:
    """The patient was weighed; the weight that was measured last stands."""

    weight: Weight
    measured_at: CivilTime


@dataclass(frozen=True, slots=True)
class VitalsMeasured:
    """Temperature, pressure, heart or breath were measured; what is None was not."""

    measured_at: CivilTime
    temperature: BodyTemperature | None = None
    systolic: BloodPressure | None = None
    diastolic: BloodPressure | None = None
    heart_rate: HeartRate | None = None
    saturation: Saturation | None = None


@dataclass(frozen=True, slots=True)
class IllnessAnswered:
    """The patient was asked for what speaks for an infection; what is None was not asked."""

    told_at: CivilTime
    antibiotic_course: bool | None = None
    skin_lesion: bool | None = None
    recent: bool | None = None


@dataclass(frozen=True, slots=True)
class LabAccepted:
    """A physician looked at a value outside its limit, and takes it on with a reason."""

    lab: Lab
    by: str
    why: FreeText
    accepted_at: CivilTime


@dataclass(frozen=True, slots=True)
class PrescriberAgreed:
    """The prescriber of a medicine agreed that it is held and started again as planned."""

    medicine: Medicine
    prescriber: FreeText
    agreed_at: CivilTime


@dataclass(frozen=True, slots=True)
class AllergyAnswered:
    """An allergy was asked for; a new answer undoes how an older one was settled."""

    substance: Substance
    present: bool | None
    severity: Severity | None = None
    reaction: FreeText | None = None
    agent: str | None = None


@dataclass(frozen=True, slots=True)
class AllergyResolved:
    """An allergy was settled; `by` is a staff id. See `facts.Resolved`."""

    substance: Substance
    how: Resolution
    by: str
    note: FreeText | None = None
    regimen: Regimen | None = None
    substitute: str | None = None


@dataclass(frozen=True, slots=True)
class PregnancyAnswered:
    """Whether the patient could be pregnant was asked, or tested, or both."""

    could_be_pregnant: bool | None = None
    test: PregnancyTest | None = None


@dataclass(frozen=True, slots=True)
class FastingRecorded:
    """The patient said when the last food and the last clear fluid were; None was not told."""

    last_solid: CivilTime | None = None
    last_clear_fluid: CivilTime | None = None
    told_at: CivilTime = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class DriverNamed:
    """Somebody will drive the patient home."""

    name: FreeText | None
    phone: FreeText | None = None


@dataclass(frozen=True, slots=True)
class ConsentSigned:
    """The patient signed a text; see `facts.Consent`."""

    text_version: str
    text_hash: str
    signed_at: CivilTime
    teach_back: bool | None = None
    interpreter: bool | None = None
    language: str | None = None
    items: tuple[ConsentItem, ...] | None = None


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    """The patient took the consent back."""

    withdrawn_at: CivilTime
    why: FreeText | None = None


@dataclass(frozen=True, slots=True)
class PreparationConfirmed:
    """The dated plan for a booked moment was gone through with the patient."""

    booked: CivilTime


BODIES = (
    LabRecorded,
    MedicineRecorded,
    MedicineJudged,
    MedicineListConfirmed,
    ConditionsAnswered,
    SedationPlanned,
    BodyMeasured,
    VitalsMeasured,
    IllnessAnswered,
    LabAccepted,
    PrescriberAgreed,
    AllergyAnswered,
    AllergyResolved,
    PregnancyAnswered,
    FastingRecorded,
    DriverNamed,
    ConsentSigned,
    ConsentWithdrawn,
    PreparationConfirmed,
)

Body = (
    LabRecorded
    | MedicineRecorded
    | MedicineJudged
    | MedicineListConfirmed
    | ConditionsAnswered
    | SedationPlanned
    | BodyMeasured
    | VitalsMeasured
    | IllnessAnswered
    | LabAccepted
    | PrescriberAgreed
    | AllergyAnswered
    | AllergyResolved
    | PregnancyAnswered
    | FastingRecorded
    | DriverNamed
    | ConsentSigned
    | ConsentWithdrawn
    | PreparationConfirmed
)


def refusal(facts: Preparation, body: Body) -> Reason | None:
    """Why this cannot happen now: an allergy nobody asked for, a consent nobody gave."""
    match body:
        case AllergyResolved(substance) if facts.allergy_to(substance).present is None:
            return reason("preparation-allergy-not-asked", substance=substance)
        case MedicineJudged(medicine) if medicine not in UNLISTED:
            return reason("preparation-medicine-has-figures", medicine=medicine)
        case LabAccepted(lab) if lab not in facts.labs:
            return reason("preparation-lab-not-recorded", lab=lab.kind, value=lab.quantity)
        case ConsentWithdrawn() if facts.consent is None:
            return reason("preparation-consent-not-signed")
        case ConsentSigned(signed_at=signed) if _was_taken_back_since(facts, signed):
            return reason("preparation-consent-taken-back", signed=signed)
        case _:
            return None


def _was_taken_back_since(facts: Preparation, signed: CivilTime) -> bool:
    withdrawn = facts.consent.withdrawn_at if facts.consent else None
    return withdrawn is not None and signed.instant <= withdrawn.instant


def after(facts: Preparation, body: Body) -> Preparation:
    """The facts once this has happened; raises `OutOfOrder` where it is refused."""
    why = refusal(facts, body)
    if why is not None:
        raise OutOfOrder(why)
    match body:
        case LabRecorded(lab):
            return replace(facts, labs=(*facts.labs, lab))
        case MedicineRecorded():
            return replace(facts, medicines=_with_medicine(facts.medicines, _told(body)))
        case MedicineJudged():
            return replace(facts, judgements=_with_judgement(facts.judgements, body))
        case MedicineListConfirmed(complete):
            return replace(facts, medicines_complete=complete)
        case ConditionsAnswered(answers):
            return replace(facts, conditions=_with_conditions(facts.conditions, answers))
        case SedationPlanned(depth):
            return replace(facts, sedation=depth)
        case BodyMeasured(weight, at):
            return replace(facts, weighed=(*facts.weighed, Weighed(weight, at)))
        case VitalsMeasured(at, heat, systolic, diastolic, beats, breath):
            vitals = Vitals(at, heat, systolic, diastolic, beats, breath)
            return replace(facts, vitals=(*facts.vitals, vitals))
        case IllnessAnswered(told_at, course, lesion, recent):
            said = Illness(told_at, course, lesion, recent)
            return replace(facts, illness=(*facts.illness, said))
        case LabAccepted(lab, by, why_accepted, accepted_at):
            accepted = Accepted(lab, by, why_accepted, accepted_at)
            return replace(facts, accepted=(*facts.accepted, accepted))
        case PrescriberAgreed(medicine, prescriber, agreed_at):
            agreed = Agreement(medicine, prescriber, agreed_at)
            return replace(facts, agreements=_with(facts.agreements, agreed, _medicine))
        case AllergyAnswered(substance, present, severity, reaction, agent):
            allergy = Allergy(substance, present, severity, reaction, agent=agent)
            return replace(facts, allergies=_with(facts.allergies, allergy, _substance))
        case AllergyResolved():
            return _resolved(facts, body)
        case PregnancyAnswered():
            return _answered(facts, body)
        case FastingRecorded(last_solid, last_clear_fluid, told_at=told_at):
            return replace(facts, fasting=Fasting(last_solid, last_clear_fluid, told_at))
        case DriverNamed(name, phone):
            return replace(facts, driver=Driver(name, phone))
        case ConsentSigned():
            return replace(facts, consent=_signed(body))
        case ConsentWithdrawn(withdrawn_at):
            return replace(facts, consent=_withdrawn(facts.consent, withdrawn_at))
        case PreparationConfirmed(booked):
            return replace(facts, confirmed_for=booked)
        case _:
            assert_never(body)


def _resolved(facts: Preparation, body: AllergyResolved) -> Preparation:
    allergy = facts.allergy_to(body.substance)
    how = Resolved(body.how, body.by, body.note, body.regimen, body.substitute)
    settled = replace(allergy, resolved=how)
    return replace(facts, allergies=_with(facts.allergies, settled, _substance))


def _answered(facts: Preparation, body: PregnancyAnswered) -> Preparation:
    """Take over what was said: a test does not unsay the answer, except a positive one."""
    told, test = body.could_be_pregnant, body.test
    asked = facts.could_be_pregnant if told is None else told
    tests = facts.pregnancy_tests if test is None else (*facts.pregnancy_tests, test)
    could_be = True if any(each.positive for each in tests) else asked
    return replace(facts, could_be_pregnant=could_be, pregnancy_tests=tests)


def _signed(body: ConsentSigned) -> Consent:
    return Consent(
        body.text_version,
        body.text_hash,
        body.signed_at,
        body.teach_back,
        body.interpreter,
        language=body.language,
        items=body.items,
    )


def _withdrawn(consent: Consent | None, withdrawn_at: CivilTime) -> Consent | None:
    return None if consent is None else replace(consent, withdrawn_at=withdrawn_at)


def _told(body: MedicineRecorded) -> MedicineTaken:
    return MedicineTaken(
        medicine=body.medicine,
        taking=body.taking,
        last_dose=body.last_dose,
        told_at=body.told_at,
        name=body.name,
        circumstance=body.circumstance,
    )


def _with_medicine(
    listed: tuple[MedicineTaken, ...], told: MedicineTaken
) -> tuple[MedicineTaken, ...]:
    """Put in the newest word on a medicine; what it is taken for is not asked each time."""
    whole = told.called is None and told.medicine in GROUPS  # the nameless one is all of them
    before = [
        each
        for each in listed
        if each.key == told.key or (whole and each.medicine is told.medicine)
    ]
    others = tuple(each for each in listed if each not in before)
    stopped = any(each.taking or each.stopped for each in before)
    dated = told.last_dose is not None or any(each.lapsed for each in before)
    known = next((each.circumstance for each in before if each.circumstance), None)
    told = replace(
        told,
        stopped=stopped,
        lapsed=told.taking is False and dated,
        circumstance=told.circumstance or known,
    )
    order = tuple(Medicine)
    return tuple(sorted((*others, told), key=lambda each: order.index(each.medicine)))


def _with_judgement(judged: tuple[Judged, ...], body: MedicineJudged) -> tuple[Judged, ...]:
    new = Judged(MedicineTaken(body.medicine, name=body.name), body.hold, body.by)
    others = (each for each in judged if each.taken.key != new.taken.key)
    return (*others, new)


def _with_conditions(
    old: tuple[ConditionAnswer, ...], new: tuple[ConditionAnswer, ...]
) -> tuple[ConditionAnswer, ...]:
    by_item = {answer.condition: answer for answer in (*old, *new)}
    return tuple(by_item[each] for each in Condition if each in by_item)


def _medicine(item: Agreement) -> Medicine:
    return item.medicine


def _substance(item: Allergy) -> Substance:
    return item.substance


def _with(items: Iterable[Item], new: Item, key: Callable[[Item], StrEnum]) -> tuple[Item, ...]:
    """Put in an item in place of the one of its kind, in the order of the closed list."""
    by_key = {key(item): item for item in (*items, new)}
    order = tuple(type(key(new)))
    return tuple(by_key[each] for each in order if each in by_key)
