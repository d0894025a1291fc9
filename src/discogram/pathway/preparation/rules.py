"""May the needle come?

Each of `RULES` is a stop unless it is met, and no override lifts one: a missing fact is
unknown, and unknown stops. `on` is the day of the test; until a test is booked, the day of
asking. `FLAGS` are shown and stop nothing. Add a rule: a function named as a statement that can
be true, appended in reading order.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fractions import Fraction

from discogram.errors import Reason, reason
from discogram.pathway.preparation.awake import conditions_are_known, patient_will_be_awake
from discogram.pathway.preparation.consented import consent_stands as consent_stands
from discogram.pathway.preparation.egfr import rate_on
from discogram.pathway.preparation.facts import (
    Allergy,
    MedicineTaken,
    Preparation,
    Resolution,
    Severity,
    Substance,
)
from discogram.pathway.preparation.fasting import limits_for_clear_fluids, limits_for_solids
from discogram.pathway.preparation.figures import Asked, holds
from discogram.pathway.preparation.freshness import (
    fresh_labs,
    is_fresh,
    latest_tests,
    needed,
)
from discogram.pathway.preparation.held import FINE, SAID, Held, states
from discogram.pathway.preparation.infection import no_infection_shows
from discogram.pathway.preparation.labs import Lab, LabKind, newest
from discogram.pathway.preparation.substitutes import against_substitute, is_a_substitute
from discogram.pathway.preparation.together import apart, together
from discogram.pathway.preparation.vital_signs import vital_signs_are_calm
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict, all_of

Rule = Callable[[Preparation, Table, date], Finding]

CKD_EPI = "ckd-epi-2021"
"""The source of a rate that was estimated from creatinine (`egfr.py`)."""


def labs_are_present_and_fresh(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether creatinine, INR, platelets and CRP (with heparin aPTT) are there and fresh."""
    rule = "labs_are_present_and_fresh"
    kinds = needed(facts)
    sources = _sources(table, on, *(f"{kind}_most_age" for kind in kinds))
    absent = tuple(kind for kind in kinds if not newest(facts.labs, kind, on))
    stale = tuple(
        kind for kind in kinds if kind not in absent and not fresh_labs(facts, kind, table, on)
    )
    if absent:
        why = reason("preparation-labs-missing", labs=(*absent, *stale))
        return Finding.unknown(rule, why, *absent, *stale, sources=sources)
    if stale:
        why = reason("preparation-labs-stale", labs=stale)
        return Finding.unknown(rule, why, *stale, sources=sources)
    return Finding(rule, Verdict.MET, reason("preparation-labs-fresh"), sources)


def clotting_allows_a_needle(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether INR and platelets, both fresh, lie within the policy's limits."""
    rule = "clotting_allows_a_needle"
    highest, least = table.row("highest_inr", on), table.row("least_platelets", on)
    sources = (*highest.cites, *least.cites)
    inr = max(fresh_labs(facts, LabKind.INR, table, on), key=_amount, default=None)
    count = min(fresh_labs(facts, LabKind.PLATELETS, table, on), key=_amount, default=None)
    wrong = tuple(_clotting_wrong(inr, count, facts, table, on))
    if wrong:
        refer = table.row("platelets_referred_from", on)
        low = count is not None and _amount(count) < least.number
        cites = (*sources, *(refer.cites if low else ()))
        why = together(wrong)
        return Finding(rule, Verdict.NOT_MET, why, tuple(dict.fromkeys(cites)))
    if inr is None or count is None:
        asked = {LabKind.INR: inr, LabKind.PLATELETS: count}
        missing = tuple(kind for kind, lab in asked.items() if lab is None)
        why = reason("preparation-clotting-unknown", labs=missing)
        return Finding.unknown(rule, why, *missing, sources=sources)
    why = reason("preparation-clotting-fine", inr=inr.value, platelets=count.value)
    return Finding(rule, Verdict.MET, why, sources)


def _clotting_wrong(
    inr: Lab | None, count: Lab | None, facts: Preparation, table: Table, on: date
) -> Iterator[Reason]:
    """Each value that is known to lie beyond its limit."""
    highest, least = table.row("highest_inr", on), table.row("least_platelets", on)
    if inr is not None and _amount(inr) > highest.number:
        yield reason("preparation-inr-high", inr=inr.value, most=highest.number)
    if count is not None and _amount(count) < least.number:
        few = _amount(count) < table.number("platelets_referred_from", on)
        word = "preparation-platelets-low" if few else "preparation-platelets-refer"
        if few or not facts.is_accepted(count):
            yield reason(word, platelets=count.value, least=least.number)


def no_allergy_stands(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether every allergy was asked for, and each one told is settled."""
    rule = "no_allergy_stands"
    sources = _sources(table, on, "allergies_asked", "severe_contrast_allergy")
    verdicts = {each: _is_settled(facts.allergy_to(each), table, on) for each in Substance}
    verdict = all_of(verdicts.values())
    those = tuple(each for each, one in verdicts.items() if one is verdict)
    if verdict is Verdict.UNKNOWN:
        replaced = all(_is_replaced(facts.allergy_to(each)) for each in those)
        word = "substitute-unknown" if replaced else "allergy-unknown"
        why = reason(f"preparation-{word}", substances=those)
        return Finding.unknown(rule, why, *those, sources=sources)
    if verdict is Verdict.NOT_MET:
        why = together(tuple(_of_the_allergies(those, facts, table, on)))
        return Finding(rule, verdict, why, sources)
    return Finding(rule, verdict, reason("preparation-allergy-none"), sources)


def _of_the_allergies(
    those: tuple[Substance, ...], facts: Preparation, table: Table, on: date
) -> Iterator[Reason]:
    """Why these stand: a contrast that is no substitute at all, then what is of one class."""
    unfit = against_substitute(facts.allergy_to(Substance.CONTRAST), table, on)
    if unfit is not None and Substance.CONTRAST in those:
        yield unfit
        those = tuple(each for each in those if each is not Substance.CONTRAST)
    if those:
        replaced = all(_is_replaced(facts.allergy_to(each)) for each in those)
        word = "substitute-same-class" if replaced else "allergy-stands"
        yield reason(f"preparation-{word}", substances=those)


def pregnancy_is_excluded(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether the patient cannot be pregnant, or a fresh test is negative."""
    rule = "pregnancy_is_excluded"
    sources = _sources(table, on, "pregnancy_stops", "pregnancy_test_most_age")
    tests = latest_tests(facts, on)
    if any(test.positive for test in tests):
        return Finding(rule, Verdict.NOT_MET, reason("preparation-pregnancy-positive"), sources)
    if facts.could_be_pregnant is None:
        why = reason("preparation-pregnancy-not-asked")
        return Finding.unknown(rule, why, "could_be_pregnant", sources=sources)
    if not facts.could_be_pregnant:
        return Finding(rule, Verdict.MET, reason("preparation-pregnancy-impossible"), sources)
    if not tests or not is_fresh(tests[0], table, on):
        most = table.number("pregnancy_test_most_age", on)
        why = reason("preparation-pregnancy-untested", most=most)
        return Finding.unknown(rule, why, "pregnancy_test", sources=sources)
    return Finding(rule, Verdict.MET, reason("preparation-pregnancy-negative"), sources)


def medicines_are_held(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether the list is whole, and each medicine on it was stopped in time, as agreed."""
    rule = "medicines_are_held"
    booked = booked_on(facts, on)
    found = [(each, states(each, facts, booked, table, on)) for each in facts.medicines]
    asked = (Asked(each, facts, table, on) for each in facts.medicines)
    sources = tuple(dict.fromkeys(row.source for each in asked for row in holds(each)))
    whys = tuple(_of_the_medicines(found, facts))
    if any(first is Held.TOO_LATE for _, (first, *_) in found):
        return Finding(rule, Verdict.NOT_MET, together(whys), sources)
    if whys:
        missing = dict.fromkeys(
            each.medicine for each, these in found if not FINE.issuperset(these)
        )
        open_ = () if facts.medicines_complete else ("medicines_complete",)
        return Finding.unknown(rule, together(whys), *missing, *open_, sources=sources)
    return Finding(rule, Verdict.MET, reason("preparation-medicines-held"), sources)


def _of_the_medicines(
    found: Sequence[tuple[MedicineTaken, tuple[Held, ...]]], facts: Preparation
) -> Iterator[Reason]:
    """Everything that is wrong with the medicines, or not known, the most dangerous first."""
    for state in Held:
        those = [each.told_as for each, these in found if state in these]
        if those and state not in FINE:
            yield reason(SAID[state], medicines=tuple(dict.fromkeys(those)))
    if not facts.medicines_complete:
        yield reason("preparation-medicine-list-open")


def fasting_is_kept(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether food and clear fluids ended before the strictest rule's moment."""
    rule = "fasting_is_kept"
    booked = booked_on(facts, on)
    if booked is None:
        sources = _sources(table, on, "nothing_after")
        why = reason("preparation-not-confirmed")
        return Finding.unknown(rule, why, "confirmed_for", sources=sources)
    solids = limits_for_solids(booked, table, on)
    fluids = limits_for_clear_fluids(booked, table, on)
    sources = tuple(dict.fromkeys(limit.row.source for limit in (*solids, *fluids)))
    missing = _untold(facts, booked)
    if missing:
        why = reason("preparation-fasting-unknown", missing=missing)
        return Finding.unknown(rule, why, *missing, sources=sources)
    until = {"last_solid": solids[0].at, "last_clear_fluid": fluids[0].at}
    broken = tuple(name for name, limit in until.items() if _after(facts, name, limit))
    if broken:
        why = reason(
            "preparation-fasting-broken", facts=broken, solids=solids[0].at, fluids=fluids[0].at
        )
        return Finding(rule, Verdict.NOT_MET, why, sources)
    return Finding(rule, Verdict.MET, reason("preparation-fasting-kept"), sources)


def driver_is_named(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether somebody will drive the patient home, at a phone that can be dialled."""
    needed = table.row("driver_needed", on)
    driver = facts.driver
    asked = {
        "driver": None if driver is None else driver.name,
        "driver_phone": None if driver is None else driver.phone,
    }
    missing = tuple(name for name, told in asked.items() if told is None)
    if missing:
        why = reason("preparation-driver-missing", missing=missing)
        return Finding.unknown("driver_is_named", why, *missing, sources=needed.cites)
    if driver is not None and not driver.can_be_called:
        why = reason("preparation-driver-unreachable")
        return Finding.unknown("driver_is_named", why, "driver_phone", sources=needed.cites)
    why = reason("preparation-driver-named")
    return Finding("driver_is_named", Verdict.MET, why, needed.cites)


def kidneys_clear_contrast(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether the filtration rate is above what is at risk with intravascular contrast.

    A flag: contrast inside a disc is a seventh of that dose at most, and not in a vessel.
    """
    rule = "kidneys_clear_contrast"
    row = table.row("egfr_at_risk", on)
    rate = rate_on(facts, on)
    if rate is None:
        why = reason("preparation-egfr-missing")
        return Finding.unknown(rule, why, LabKind.EGFR, sources=row.cites)
    met = _amount(rate) >= row.number
    word = "preparation-egfr-fine" if met else "preparation-egfr-low"
    estimated = rate in facts.estimated_rates
    why = reason(word, egfr=rate.value, least=row.number, estimated=estimated)
    sources = (*row.cites, *((CKD_EPI,) if estimated else ()))
    return Finding(rule, Verdict.of(met), why, sources)


def booked_on(facts: Preparation, on: date) -> CivilTime | None:
    """The booked moment that was gone through with the patient; None when on another day."""
    moment = facts.confirmed_for
    return moment if moment is not None and moment.day == on else None


def _amount(lab: Lab) -> Fraction:
    return lab.quantity.exact


def _is_replaced(allergy: Allergy) -> bool:
    """Whether an allergy that is there was settled by another drug."""
    how = allergy.resolved.how if allergy.resolved else None
    return bool(allergy.present) and how is Resolution.SUBSTITUTE


def _is_settled(allergy: Allergy, table: Table, on: date) -> Verdict:
    """Whether an allergy keeps nobody from the needle."""
    if not allergy.present:
        return Verdict.of(allergy.present).opposite()
    if allergy.resolved is None:
        return Verdict.NOT_MET
    if allergy.resolved.how is Resolution.SUBSTITUTE:
        return is_a_substitute(allergy, table, on)
    if allergy.resolved.how is not Resolution.PREMEDICATION:
        return Verdict.MET
    if allergy.substance is not Substance.CONTRAST:
        return Verdict.NOT_MET  # premedication is known for contrast alone
    if allergy.severity is None:
        return Verdict.UNKNOWN
    return Verdict.of(allergy.severity is not Severity.SEVERE)


def _untold(facts: Preparation, booked: CivilTime) -> tuple[str, ...]:
    """What about fasting was not said on the day itself."""
    told = facts.fasting
    if told is None or told.told_at is None or told.told_at.day != booked.day:
        return ("last_solid", "last_clear_fluid")
    said = {"last_solid": told.last_solid, "last_clear_fluid": told.last_clear_fluid}
    return tuple(name for name, moment in said.items() if moment is None)


def _after(facts: Preparation, name: str, limit: CivilTime) -> bool:
    moment: CivilTime | None = getattr(facts.fasting, name)
    return moment is not None and moment.instant > limit.instant


def _sources(table: Table, on: date, *ids: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(table.row(id_, on).source for id_ in ids))


RULES: tuple[Rule, ...] = (
    labs_are_present_and_fresh,
    clotting_allows_a_needle,
    no_infection_shows,
    conditions_are_known,
    no_allergy_stands,
    pregnancy_is_excluded,
    medicines_are_held,
    fasting_is_kept,
    patient_will_be_awake,
    driver_is_named,
    consent_stands,
)

STOPS: tuple[Rule, ...] = RULES

FLAGS: tuple[Rule, ...] = (kidneys_clear_contrast, vital_signs_are_calm)


def stops(facts: Preparation, table: Table, on: date) -> tuple[Reason, ...]:
    """Why the needle may not come; empty when it may."""
    findings = (rule(facts, table, on) for rule in STOPS)
    against = (each.reason for each in findings if each.verdict is not Verdict.MET)
    return tuple(why for each in against for why in apart(each))
