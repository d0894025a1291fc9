"""How is a line of a decision table, written for a clinician, turned into facts and a question?

*given* is a list of phrases with semicolons between them; each changes the patient of the
table. *asked* is one question; *expected* its answer: a moment, a decision, or *go*, *stop* and
*ask* with the beginning of the sentence that the reader is shown. To teach a phrase: a pattern
and a function in `GIVEN` or `ASKED`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.medicine_finder import find
from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import (
    Candidacy,
    Contraindication,
    ContraindicationAnswer,
    Indication,
    Outcome,
    Score,
    Tool,
    Treatment,
    TreatmentKind,
)
from discogram.pathway.preparation import rules
from discogram.pathway.preparation.awake import conditions_are_known, patient_will_be_awake
from discogram.pathway.preparation.conditions import Condition, ConditionAnswer
from discogram.pathway.preparation.facts import (
    Agreement,
    Allergy,
    Consent,
    Driver,
    Fasting,
    Medicine,
    MedicineTaken,
    PregnancyTest,
    Preparation,
    Resolution,
    Resolved,
    Severity,
    Substance,
)
from discogram.pathway.preparation.infection import no_infection_shows
from discogram.pathway.preparation.labs import QUANTITIES, Lab, LabKind
from discogram.pathway.preparation.medicines import Circumstance
from discogram.pathway.preparation.plan import Line, Step, plan
from discogram.pathway.preparation.sedation import Sedation
from discogram.words.civil import CivilTime
from discogram.words.spine import Disc, Region
from discogram.words.verdict import Finding, Verdict
from tests.journeys import calls
from tests.journeys.calls import Telephoned
from tests.pathway.candidacy import cases as suitable
from tests.pathway.preparation import cases as ready

HERE = Path(__file__).parent / "tables"
ENGLISH = Speaker("en", strict=True)
SAID = {Verdict.MET: "go", Verdict.NOT_MET: "stop", Verdict.UNKNOWN: "ask"}


@dataclass(frozen=True)
class Row:
    """One synthetic patient of a table."""

    table: str
    name: str
    rows: tuple[str, ...]
    given: tuple[str, ...]
    asked: str
    expected: str


@dataclass(frozen=True)
class Patient:
    """The facts of a table's patient, as the phrases have changed them."""

    preparation: Preparation = ready.PATIENT
    candidacy: Candidacy = suitable.PATIENT
    booked: CivilTime = ready.BOOKED
    call: Telephoned = calls.CALL

    def prepared(self, **facts: Any) -> "Patient":
        """The patient with some facts of the preparation changed."""
        return replace(self, preparation=replace(self.preparation, **facts))

    def screened(self, **facts: Any) -> "Patient":
        """The patient with some facts of the candidacy changed."""
        return replace(self, candidacy=replace(self.candidacy, **facts))


def rows() -> Iterator[Row]:
    """Every patient of every table."""
    for file in sorted(HERE.glob("*.md")):
        for line in file.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if line.startswith("|") and len(cells) == 5 and cells[0] not in ("patient", "---"):
                name, cited, given, asked, expected = cells
                phrases = tuple(each.strip() for each in given.split(";") if each.strip())
                yield Row(file.stem, name, tuple(cited.split()), phrases, asked, expected)


def answered(row: Row) -> str:
    """What the system answers for a row."""
    patient = Patient()
    for phrase in row.given:
        patient = _matched(GIVEN, phrase)(patient)
    return str(_matched(ASKED, row.asked)(patient))


def _matched(phrases: Mapping[str, Callable[..., Any]], text: str) -> Callable[[Patient], Any]:
    for pattern, function in phrases.items():
        found = re.fullmatch(pattern, text)
        if found:
            return lambda patient: function(patient, *found.groups())
    raise LookupError(f"no phrase for: {text}")


def moment(text: str) -> CivilTime:
    """``2026-11-26 09:30`` on the clinic's wall clock."""
    return ready.at(text.replace(" ", "T"))


# --- what is given ----------------------------------------------------------------------------


def _takes(patient: Patient, name: str, rest: str | None) -> Patient:
    """``takes Coumadin, a treating dose, last dose 2026-11-26 09:30, agreed``."""
    medicine = find(name).medicine
    assert medicine is not None, name
    taken = MedicineTaken(medicine, True, None, ready.ARRIVAL)
    agreements = patient.preparation.agreements
    for detail in (each.strip() for each in (rest or "").split(",") if each.strip()):
        if detail == "agreed":
            agreements = (*agreements, Agreement(medicine, ready.words("Dr"), _EARLIER))
        elif detail.startswith("last dose "):
            taken = replace(taken, last_dose=moment(detail.removeprefix("last dose ")))
        elif detail == "told the week before":
            taken = replace(taken, told_at=moment("2026-11-24 10:00"))
        else:
            taken = replace(taken, circumstance=Circumstance(detail.replace(" ", "_")))
    others = tuple(each for each in patient.preparation.medicines if each.medicine != medicine)
    return patient.prepared(medicines=(*others, taken), agreements=agreements)


_EARLIER = ready.at("2026-11-20T12:00")


def _lab(patient: Patient, kind: str, value: str, unit: str | None, day: str | None) -> Patient:
    which = LabKind(kind.lower())
    units = {str(each): each for each in QUANTITIES[which].FACTORS}
    chosen = units[unit] if unit else next(iter(units.values()))
    lab = Lab(which, Decimal(value), chosen, moment(f"{day or '2026-11-24'} 10:00"))
    others = tuple(each for each in patient.preparation.labs if each.kind is not which)
    return patient.prepared(labs=(*others, lab))


def _no_lab(patient: Patient, kind: str) -> Patient:
    which = LabKind(kind.lower())
    kept = tuple(each for each in patient.preparation.labs if each.kind is not which)
    return patient.prepared(labs=kept)


def _condition(patient: Patient, no: str | None, name: str) -> Patient:
    condition = Condition(name.replace(" ", "_"))
    others = (
        each for each in patient.preparation.conditions if each.condition is not condition
    )
    answer = ConditionAnswer(condition, present=no is None)
    return patient.prepared(conditions=(*others, answer))


def _unasked(patient: Patient, name: str) -> Patient:
    condition = Condition(name.replace(" ", "_"))
    kept = (each for each in patient.preparation.conditions if each.condition is not condition)
    return patient.prepared(conditions=tuple(kept))


def _allergic(patient: Patient, substance: str, severity: str, how: str | None) -> Patient:
    which = Substance(substance.replace(" ", "_"))
    settled = Resolved(Resolution(how.replace(" ", "_")), "physician-1") if how else None
    allergy = Allergy(which, True, Severity(severity), resolved=settled)
    others = (each for each in patient.preparation.allergies if each.substance is not which)
    return patient.prepared(allergies=(*others, allergy))


def _unasked_allergy(patient: Patient, substance: str) -> Patient:
    which = Substance(substance.replace(" ", "_"))
    others = (each for each in patient.preparation.allergies if each.substance is not which)
    return patient.prepared(allergies=tuple(others))


def _pregnancy(patient: Patient, answer: str) -> Patient:
    could = {"possible": True, "impossible": False, "not asked": None}[answer]
    return patient.prepared(could_be_pregnant=could, pregnancy_tests=())


def _tested(patient: Patient, result: str, when: str) -> Patient:
    tests = (
        *patient.preparation.pregnancy_tests,
        PregnancyTest(result == "positive", moment(when)),
    )
    return patient.prepared(pregnancy_tests=tests)


def _ate(patient: Patient, solid: str, fluid: str) -> Patient:
    return patient.prepared(fasting=Fasting(moment(solid), moment(fluid), ready.ARRIVAL))


def _consent(patient: Patient, how: str) -> Patient:
    signed: Consent | None = patient.preparation.consent
    assert signed is not None
    changed = {
        "withdrawn": replace(signed, withdrawn_at=moment("2026-11-30 09:00")),
        "not signed": None,
        "not told again in own words": replace(signed, teach_back=False),
    }
    return patient.prepared(consent=changed[how])


_TARGETS = {"cervical": Disc.C5_C6, "thoracic": Disc.T7_T8}


def _target(patient: Patient, region: str) -> Patient:
    """The pain is elsewhere, and the disc there is described as well as a lumbar one."""
    disc = _TARGETS[region]
    tests = tuple(replace(each, disc=disc) for each in suitable.DESCRIBED)
    return patient.screened(region=Region(region), suspects=(disc,), tests=tests)


def _contraindication(patient: Patient, answer: str, item: str) -> Patient:
    which = Contraindication(item.replace(" ", "_"))
    present = {"has": True, "has no": False, "was not asked about": None}[answer]
    answers = tuple(
        replace(each, present=present) if each.item is which else each
        for each in patient.candidacy.answers
    )
    if which not in {each.item for each in answers}:
        answers = (*answers, ContraindicationAnswer(which, present))
    return patient.screened(answers=answers)


def _treated(patient: Patient, kind: str, began: str, ended: str, outcome: str) -> Patient:
    treatment = Treatment(
        TreatmentKind(kind),
        date.fromisoformat(began),
        date.fromisoformat(ended),
        Outcome(outcome),
    )
    return patient.screened(treatments=(*(patient.candidacy.treatments or ()), treatment))


def _scored(patient: Patient, tool: str, value: str) -> Patient:
    score = Score(Tool(tool.lower().replace("-", "_")), int(value), date(2026, 11, 1))
    return patient.screened(scores=(*patient.candidacy.scores, score))


def _imaging(patient: Patient, kind: str, day: str) -> Patient:
    when = None if day == "never" else date.fromisoformat(day)
    known = patient.candidacy.imaging
    changed = {
        "MRI": replace(known, mri_on=when),
        "X-ray": replace(known, xray_on=when),
        "CT": replace(known, ct_on=when),
    }
    return patient.screened(imaging=changed[kind])


GIVEN: Mapping[str, Callable[..., Patient]] = {
    **calls.GIVEN,
    r"nothing else": lambda p: p,
    r"takes ([^,]+)(,.*)?": _takes,
    r"takes no other medicine": lambda p: p.prepared(medicines=(), agreements=()),
    r"nobody asked for medicines": lambda p: p.prepared(medicines=(), medicines_complete=None),
    r"nothing is known": lambda p: replace(p, preparation=Preparation()),
    r"(creatinine|egfr|INR|platelets|APTT|CRP) ([\d.]+)(?: (\S+?))?(?: of (\S+))?": _lab,
    r"no (creatinine|egfr|INR|platelets)": _no_lab,
    r"(?:has (no )?)(diabetes|advanced kidney disease|liver cirrhosis|bleeding tendency|"
    r"coronary stent)": _condition,
    r"nobody asked about a (coronary stent)": _unasked,
    r"born (\S+)": lambda p, day: p.prepared(born=date.fromisoformat(day)),
    r"a (cervical|thoracic|lumbar) disc": lambda p, which: p.prepared(region=Region(which)),
    r"(none|minimal|moderate|deep) sedation planned": lambda p, which: p.prepared(
        sedation=Sedation(which)
    ),
    r"booked (\S+ \S+)": lambda p, when: replace(
        p.prepared(confirmed_for=moment(when)), booked=moment(when)
    ),
    r"the plan is not confirmed": lambda p: p.prepared(confirmed_for=None),
    r"allergic to ([a-z ]+), (mild|moderate|severe)(?:, settled by ([a-z ]+))?": _allergic,
    r"nobody asked about an allergy to ([a-z ]+)": _unasked_allergy,
    r"pregnancy (possible|impossible|not asked)": _pregnancy,
    r"test (positive|negative) (\S+ \S+)": _tested,
    r"ate (\S+ \S+), drank (\S+ \S+)": _ate,
    r"no driver": lambda p: p.prepared(driver=None),
    r"a driver without a phone": lambda p: p.prepared(driver=Driver(ready.words("A"))),
    r"consent (withdrawn|not signed|not told again in own words)": _consent,
    r"(has no|has|was not asked about) ([a-z_ ]+)": _contraindication,
    r"a (cervical|thoracic) target": _target,
    r"tried nothing yet": lambda p: p.screened(treatments=()),
    r"nobody asked what was tried": lambda p: p.screened(treatments=None),
    r"tried (\w+) from (\S+) to (\S+), (failed|helped|unknown)": _treated,
    r"(MRI|X-ray|CT) (\d\S+|never)": _imaging,
    r"symptoms changed since": lambda p: p.screened(
        imaging=replace(p.candidacy.imaging, symptoms_changed=True)
    ),
    r"MRI impossible": lambda p: p.screened(
        imaging=replace(p.candidacy.imaging, mri_possible=False)
    ),
    r"indication none": lambda p: p.screened(indications=frozenset()),
    r"indication not asked": lambda p: p.screened(indications=None),
    r"indication ([a-z ]+)": lambda p, which: p.screened(
        indications=frozenset({Indication(which.replace(" ", "_"))})
    ),
    r"the result changes nothing": lambda p: p.screened(would_change_management=False),
    r"nobody asked what the result changes": lambda p: p.screened(would_change_management=None),
    r"(PHQ-9|GAD-7|PHQ-15|PCS) of (\d+)": _scored,
    r"somatisation": lambda p: p.screened(
        background=replace(p.candidacy.background, somatisation=True)
    ),
    r"other sources not excluded": lambda p: p.screened(
        background=replace(p.candidacy.background, other_source_excluded=False)
    ),
}


# --- what is asked ----------------------------------------------------------------------------


def _said(finding: Finding) -> str:
    return f"{SAID[finding.verdict]}: {ENGLISH.say(finding.reason)}"


def _needle(patient: Patient, rule: str) -> str:
    asked = {
        "labs": rules.labs_are_present_and_fresh,
        "clotting": rules.clotting_allows_a_needle,
        "allergies": rules.no_allergy_stands,
        "pregnancy": rules.pregnancy_is_excluded,
        "medicines": rules.medicines_are_held,
        "fasting": rules.fasting_is_kept,
        "driver": rules.driver_is_named,
        "consent": rules.consent_stands,
        "kidneys": rules.kidneys_clear_contrast,
        "infection": no_infection_shows,
        "conditions": conditions_are_known,
        "sedation": patient_will_be_awake,
    }[rule]
    return _said(asked(patient.preparation, ready.TABLE, patient.booked.day))


def _lines(patient: Patient, step: Step, name: str) -> Line:
    medicine = Medicine(found) if (found := find(name).medicine) else None
    made = plan(patient.booked, patient.preparation, ready.TABLE)
    return next(
        line
        for line in made.lines
        if line.step is step and line.what.params.get("medicine") is medicine
    )


def _last_dose(patient: Patient, name: str) -> str:
    return str(_lines(patient, Step.LAST_DOSE, name).at)[:16].replace("T", " ")


def _restart(patient: Patient, name: str) -> str:
    return f"{_lines(patient, Step.RESTART, name).what.params['hours']} hours after the needle"


def _told(patient: Patient, name: str) -> str:
    medicine = find(name).medicine
    made = plan(patient.booked, patient.preparation, ready.TABLE)
    own = [line for line in made.lines if line.what.params.get("medicine") is medicine]
    return ENGLISH.say(own[0].what)


def _proposed(patient: Patient) -> str:
    return proposal(patient.candidacy, suitable.TABLE, suitable.TODAY).decision.value


def _because(patient: Patient) -> str:
    made = proposal(patient.candidacy, suitable.TABLE, suitable.TODAY)
    return f"{made.decision.value}: {ENGLISH.say(made.because[0].reason)}"


ASKED: Mapping[str, Callable[..., str]] = {
    **calls.ASKED,
    r"may the needle come: (\w+)": _needle,
    r"last dose of (.+)": _last_dose,
    r"restart of (.+)": _restart,
    r"what is told about (.+)": _told,
    r"may this patient have the test": _proposed,
    r"why not": _because,
}
