"""What is known of a patient's preparation? None is *not asked*, never *no*."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from discogram.pathway.preparation.body import Illness, Vitals, Weighed, Weight
from discogram.pathway.preparation.conditions import Condition, ConditionAnswer
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.pathway.preparation.labs import Accepted, Lab
from discogram.pathway.preparation.medicines import GROUPS, UNLISTED, Circumstance
from discogram.pathway.preparation.medicines import Medicine as Medicine
from discogram.pathway.preparation.premedication import Regimen
from discogram.pathway.preparation.sedation import Sedation
from discogram.words.civil import CivilTime
from discogram.words.spine import Region
from discogram.words.telephone import readable
from discogram.words.text import FreeText
from discogram.words.units import Duration


class Substance(StrEnum):
    """What a patient may be allergic to, as far as the test uses it (M16)."""

    CONTRAST = "contrast"
    LOCAL_ANAESTHETIC = "local_anaesthetic"
    ANTIBIOTIC = "antibiotic"
    LATEX = "latex"
    GENERAL_ANAESTHETIC = "general_anaesthetic"


class Severity(StrEnum):
    """How bad the worst reaction was."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"
    """Anaphylaxis, shock, swelling of the airway."""


class Resolution(StrEnum):
    """How an allergy was settled."""

    NOT_USED = "not_used"
    """The substance is left out of this test."""
    SUBSTITUTE = "substitute"
    """Another substance, of another class, takes its place."""
    PREMEDICATION = "premedication"
    TESTED_NEGATIVE = "tested_negative"
    """An allergist tested it: there is no allergy."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who settled an allergy and how; `by` is a staff id, `regimen` a premedication's.

    `substitute` is the drug that takes the place of what was not borne.
    """

    how: Resolution
    by: str
    note: FreeText | None = None
    regimen: Regimen | None = None
    substitute: str | None = None


@dataclass(frozen=True, slots=True)
class Allergy:
    """One substance as asked; `severity` None is *not known*, `agent` the drug not borne."""

    substance: Substance
    present: bool | None = None
    severity: Severity | None = None
    reaction: FreeText | None = None
    resolved: Resolved | None = None
    agent: str | None = None


@dataclass(frozen=True, slots=True)
class PregnancyTest:
    """A pregnancy test, in blood or urine."""

    positive: bool
    tested_at: CivilTime


@dataclass(frozen=True, slots=True)
class MedicineTaken:
    """One medicine as told.

    `last_dose` None is *not said*. `told_at` is when it was said: what a patient says a week
    before the test does not tell what was swallowed since. `stopped` says that it was told as
    taken earlier in this episode: *not taking* then is a hold like any other. `lapsed` says
    that *not taking* came with a last dose: that dose has to lie far enough back, and no more.
    `circumstance` is what it is taken for, or how, where figures differ by it.
    """

    medicine: Medicine
    taking: bool | None = None
    last_dose: CivilTime | None = None
    told_at: CivilTime | None = None
    name: FreeText | None = None
    stopped: bool = False
    lapsed: bool = False
    circumstance: Circumstance | None = None

    @property
    def called(self) -> str | None:
        """The name as it is compared; erased words are like no other's."""
        if self.name is None:
            return None
        return self.name.digest if self.name.words is None else _plain(self.name.words)

    @property
    def key(self) -> str:
        """What tells it from others: its name besides, where an entry stands for several."""
        named = self.medicine in GROUPS and self.called is not None
        if named or self.medicine in UNLISTED:
            return f"{self.medicine} {self.called}"
        return self.medicine

    @property
    def told_as(self) -> "Medicine | FreeText":
        """How a sentence calls it: by its own name where the table has none."""
        unlisted = self.medicine in UNLISTED and self.name is not None
        return self.name if unlisted and self.name else self.medicine

    @property
    def may_act(self) -> bool:
        """Whether its hold has to be shown: it is taken, may be, or was stopped for this."""
        return self.taking is not False or self.stopped


def _plain(words: str) -> str:
    return words.strip().casefold()


@dataclass(frozen=True, slots=True)
class Judged:
    """What a physician says of a medicine without figures: how long it is held, 0 for not."""

    taken: MedicineTaken
    hold: Duration
    by: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """A prescriber's agreement that a medicine is held."""

    medicine: Medicine
    prescriber: FreeText
    agreed_at: CivilTime


@dataclass(frozen=True, slots=True)
class Fasting:
    """The last food and the last clear fluid, and when the patient said so."""

    last_solid: CivilTime | None = None
    last_clear_fluid: CivilTime | None = None
    told_at: CivilTime | None = None


@dataclass(frozen=True, slots=True)
class Driver:
    """Who drives the patient home."""

    name: FreeText | None = None
    phone: FreeText | None = None

    @property
    def can_be_called(self) -> bool:
        """Whether the number can be dialled; one that was erased could be when it was told."""
        if self.phone is None:
            return False
        return self.phone.words is None or readable(self.phone.words.strip())


@dataclass(frozen=True, slots=True)
class Consent:
    """A signed consent: which text, whether it was understood, and whether it still stands.

    `text_hash` is the SHA-256 of the text as it was shown. `teach_back` says whether the
    patient told it again in own words; `interpreter` whether one was there. `language` is that
    of the text, and `items` the points that were gone through: None was not recorded.
    """

    text_version: str
    text_hash: str
    signed_at: CivilTime
    teach_back: bool | None = None
    interpreter: bool | None = None
    withdrawn_at: CivilTime | None = None
    language: str | None = None
    items: tuple[ConsentItem, ...] | None = None

    @property
    def left_out(self) -> tuple[ConsentItem, ...]:
        """The points that nobody recorded as gone through, in reading order."""
        return tuple(item for item in ConsentItem if item not in (self.items or ()))


@dataclass(frozen=True, slots=True)
class Preparation:
    """Everything that has to be so before a needle.

    `medicines_complete` says that somebody asked for every medicine and herb and that the list
    is whole: an empty list that nobody vouched for is *not asked*. `confirmed_for` is the
    booked moment that the plan was confirmed for; a moved booking needs a new confirmation.
    `estimated_rates` follow from a creatinine and who the patient is (`egfr.with_estimates`),
    `born` is the birth date, `region` the referral's, `interpreter_needed` and the
    language that the patient `speaks` are on the patient's own page; no event of this station
    holds them.
    """

    labs: tuple[Lab, ...] = ()
    allergies: tuple[Allergy, ...] = ()
    could_be_pregnant: bool | None = None
    pregnancy_tests: tuple[PregnancyTest, ...] = ()
    medicines: tuple[MedicineTaken, ...] = ()
    medicines_complete: bool | None = None
    agreements: tuple[Agreement, ...] = ()
    fasting: Fasting | None = None
    driver: Driver | None = None
    consent: Consent | None = None
    confirmed_for: CivilTime | None = None
    conditions: tuple[ConditionAnswer, ...] = ()
    sedation: Sedation | None = None
    weighed: tuple[Weighed, ...] = ()
    vitals: tuple[Vitals, ...] = ()
    illness: tuple[Illness, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    judgements: tuple[Judged, ...] = ()
    estimated_rates: tuple[Lab, ...] = ()
    born: date | None = None
    region: Region | None = None
    interpreter_needed: bool | None = None
    speaks: str | None = None

    def condition(self, item: Condition) -> bool | None:
        """Whether the patient has a condition; None when nobody asked."""
        return next((each.present for each in self.conditions if each.condition is item), None)

    @property
    def weight(self) -> Weight | None:
        """The weight that was measured last; of two of one moment the lower, which is safer."""
        last = max((each.measured_at.instant for each in self.weighed), default=None)
        newest = [each.weight for each in self.weighed if each.measured_at.instant == last]
        return min(newest, key=lambda each: each.exact, default=None)

    def is_accepted(self, lab: Lab) -> bool:
        """Whether a physician looked at exactly this value and takes it on."""
        return any(each.lab == lab for each in self.accepted)

    def allergy_to(self, substance: Substance) -> Allergy:
        """The answer about one substance; one that was not asked is present: None."""
        found = (allergy for allergy in self.allergies if allergy.substance is substance)
        return next(found, Allergy(substance))

    def agreement_on(self, medicine: Medicine) -> Agreement | None:
        """The prescriber's agreement to hold a medicine, or None."""
        found = (each for each in self.agreements if each.medicine is medicine)
        return next(found, None)

    def judgement_on(self, taken: MedicineTaken) -> Judged | None:
        """What a physician said of this very medicine; None where it has figures of its own."""
        if taken.medicine not in UNLISTED:
            return None
        same = (each for each in self.judgements if each.taken.key == taken.key)
        return next(same, None)

    def takes(self, *medicines: Medicine) -> bool:
        """Whether one of these is taken, may be, or was stopped for the test."""
        return any(each.medicine in medicines and each.may_act for each in self.medicines)
