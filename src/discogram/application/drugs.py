"""May this drug be given now, to this patient?

The gate before `DrugGiven`: allergies, consent, what the agent is, how much of it, and whether
it would change answers that are still to come.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType

from discogram.application.moment import Moment
from discogram.errors import Reason, SafetyStop, reason
from discogram.pathway.preparation import rules as preparation
from discogram.pathway.preparation.anaesthetic_dose import Given, most_mg, share_given
from discogram.pathway.preparation.awake import is_too_deep
from discogram.pathway.preparation.body import Weight
from discogram.pathway.preparation.contrast import contrast_is_fit
from discogram.pathway.preparation.facts import Allergy, Resolution, Substance
from discogram.pathway.preparation.known import known_at
from discogram.pathway.preparation.substitutes import class_of
from discogram.pathway.provocation.events import DrugGiven
from discogram.pathway.provocation.facts import DrugKind, Route
from discogram.words.verdict import Finding, Verdict

_SUBSTANCES: Mapping[DrugKind, Substance] = MappingProxyType(
    {
        DrugKind.CONTRAST: Substance.CONTRAST,
        DrugKind.ANTIBIOTIC: Substance.ANTIBIOTIC,
        DrugKind.LOCAL_ANAESTHETIC: Substance.LOCAL_ANAESTHETIC,
        DrugKind.SEDATIVE: Substance.GENERAL_ANAESTHETIC,
    }
)
"""The allergy that is asked for before a drug; one that is not here has none.

A sedative may be a general anaesthetic in a small dose (propofol), and is asked for as one.
"""


def drug_is_allowed(moment: Moment, body: DrugGiven) -> None:
    """No drug against an allergy, without consent or before its time, unless it says why."""
    if body.despite_stop is not None:
        return
    facts = known_at(moment.preparation, moment.at)
    table = moment.tables["preparation"]
    substance = _SUBSTANCES.get(body.kind)
    allergy = () if substance is None else _allergy_to(substance, body.name, moment)
    consent = _unmet(preparation.consent_stands(facts, table, moment.on))
    agent = (*_expired(moment, body), *_contrast(moment, body), *_anaesthetic(moment, body))
    stops = (*allergy, *consent, *agent, *_too_early(moment, body))
    if stops:
        raise SafetyStop((*stops, reason("provocation-drug-needs-a-reason")))


def _unmet(finding: Finding) -> tuple[Reason, ...]:
    """Why a rule stands in the way: unless it is surely met, it does."""
    return () if finding.verdict is Verdict.MET else (finding.reason,)


LIGHTEST = Fraction(Weight.LEAST or 0)
"""Kilograms of whoever was not weighed."""


def _expired(moment: Moment, body: DrugGiven) -> tuple[Reason, ...]:
    """What is past the last day that stands on its vial."""
    if body.expiry is None or moment.on <= body.expiry:
        return ()
    return (reason("provocation-drug-expired", name=body.name, expiry=body.expiry),)


def _contrast(moment: Moment, body: DrugGiven) -> tuple[Reason, ...]:
    """Why this contrast may not go into a disc."""
    if body.kind is not DrugKind.CONTRAST or body.route not in (None, Route.INTRADISCAL):
        return ()
    table = moment.tables["preparation"]
    return _unmet(contrast_is_fit(body.name, body.concentration, table, moment.on))


def _anaesthetic(moment: Moment, body: DrugGiven) -> tuple[Reason, ...]:
    """Whether the local anaesthetic of this test would be more than labels allow.

    A dose that nobody said, or an agent without a limit, is unknown and not nothing. Whoever
    was not weighed is taken to be as light as an adult can be: unknown allows no more.
    """
    if body.kind is not DrugKind.LOCAL_ANAESTHETIC:
        return ()
    session = moment.episode.session
    drugs = (*session.drugs, *session.recovery_drugs, body)
    given = tuple(each for each in drugs if each.kind is DrugKind.LOCAL_ANAESTHETIC)
    unknown = tuple(_unknown_share(given, moment))
    if unknown:
        return unknown
    return _too_much(tuple(filter(None, map(_dose, given))), moment)


def _unknown_share(given: tuple[DrugGiven, ...], moment: Moment) -> Iterator[Reason]:
    """Of which doses nobody can tell how much of the limit they are."""
    table = moment.tables["preparation"]
    for each in given:
        if _dose(each) is None:
            yield reason("provocation-anaesthetic-dose-unsaid", name=each.name)
        elif most_mg(each.name, None, table, moment.on) is None:
            yield reason("provocation-anaesthetic-no-limit", name=each.name)


def _too_much(doses: tuple[Given, ...], moment: Moment) -> tuple[Reason, ...]:
    told = known_at(moment.preparation, moment.at).weight
    kg = LIGHTEST if told is None else told.exact
    share = share_given(doses, kg, moment.tables["preparation"], moment.on)
    if share <= 1:
        return ()
    percent = round(share * 100)
    if told is None:
        return (reason("provocation-anaesthetic-unweighed", share=percent, weight=round(kg)),)
    return (reason("provocation-anaesthetic-too-much", share=percent),)


def _dose(drug: DrugGiven) -> Given | None:
    """Its milligrams as given, or from volume and concentration; None where neither is said."""
    if drug.mass is not None:
        return Given(drug.name, drug.mass.exact)
    if drug.volume is None or drug.concentration is None:
        return None
    return Given(drug.name, drug.volume.exact * drug.concentration.exact)


_NUMBING = (DrugKind.LOCAL_ANAESTHETIC, DrugKind.SEDATIVE, DrugKind.OTHER)


def _too_early(moment: Moment, body: DrugGiven) -> tuple[Reason, ...]:
    """What would change the answers that are still to come."""
    session = moment.episode.session
    asked = session.order is not None and session.next_token is None
    if session.closed or (asked and session.running is None):
        return ()
    unsaid = body.kind is DrugKind.LOCAL_ANAESTHETIC and body.route is None
    if unsaid or (body.kind in _NUMBING and body.route is Route.INTRADISCAL):
        return (reason("provocation-anaesthetic-too-early"),)
    if body.kind is DrugKind.SEDATIVE and body.sedation is None:
        return (reason("provocation-sedation-unsaid", name=body.name),)
    table = moment.tables["preparation"]
    if body.sedation is not None and is_too_deep(body.sedation, table, moment.on):
        return (reason("provocation-sedation-too-deep"),)
    return ()


def _allergy_to(substance: Substance, name: str, moment: Moment) -> tuple[Reason, ...]:
    """Why a substance may not be given: the rule of all allergies, asked about one alone."""
    facts, table = moment.episode.preparation, moment.tables["preparation"]
    allergy = facts.allergy_to(substance)
    if allergy.resolved is not None and allergy.resolved.how is Resolution.NOT_USED:
        return (reason("provocation-drug-left-out", substance=substance),)
    instead = allergy.resolved.substitute if allergy.resolved else None
    if instead is not None and not _is_alike(substance, name, instead, moment):
        return (reason("provocation-drug-not-the-substitute", name=name, substitute=instead),)
    others = (Allergy(each, present=False) for each in Substance if each is not substance)
    alone = replace(facts, allergies=(allergy, *others))
    return _unmet(preparation.no_allergy_stands(alone, table, moment.on))


def _is_alike(substance: Substance, name: str, instead: str, moment: Moment) -> bool:
    """Whether a drug surely is of the class of the one that takes the allergen's place."""
    table = moment.tables["preparation"]
    classes = [class_of(substance, each, table, moment.on) for each in (name, instead)]
    return classes[0] is not None and classes[0] == classes[1]
