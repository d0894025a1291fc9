"""Laws of candidacy that hold for every patient (M08)."""

from dataclasses import fields, replace
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import (
    ITEMS,
    MOST,
    Authorisation,
    AuthorisationState,
    Background,
    Candidacy,
    Contraindication,
    ContraindicationAnswer,
    Decision,
    Imaging,
    Indication,
    Outcome,
    Questionnaire,
    Score,
    Tool,
    Treatment,
    TreatmentKind,
)
from discogram.pathway.candidacy.payers import payer_has_authorised
from discogram.pathway.candidacy.rules import FLAGS, RULES
from discogram.words.spine import Disc, Region
from discogram.words.verdict import Verdict
from tests.pathway.candidacy.cases import DESCRIBED, PATIENT, TABLE, TODAY

SPEAKERS = [Speaker(language, strict=True) for language in ("en", "es")]
answers = st.sampled_from([True, False, None])
likely = st.sampled_from([False, False, False, None, True])
dates = st.dates(date(2025, 1, 1), date(2026, 12, 31))
maybe = st.none() | dates


@st.composite
def treatments(draw: st.DrawFn) -> Treatment:
    """Any treatment that is not refused."""
    began = draw(maybe)
    ended = draw(st.none() | st.dates(began or date(2025, 1, 1), date(2027, 6, 1)))
    ongoing = draw(answers) if ended is None else draw(st.sampled_from([False, None]))
    kind, outcome = draw(st.sampled_from(TreatmentKind)), draw(st.sampled_from(Outcome))
    return Treatment(kind, began, ended, outcome, ongoing)


@st.composite
def authorisations(draw: st.DrawFn) -> Authorisation:
    """Any answer of a payer that is not refused."""
    state, on = draw(st.sampled_from(AuthorisationState)), draw(maybe)
    ends = st.none() | st.dates(on or date(2025, 1, 1), date(2027, 6, 1))
    approved = state is AuthorisationState.APPROVED
    return Authorisation(state, None, None, on, draw(ends) if approved else None)


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    """Any questionnaire, with items left out or not."""
    tool = draw(st.sampled_from(Tool))
    count, most = ITEMS[tool]
    items = draw(st.lists(st.none() | st.integers(0, most), min_size=count, max_size=count))
    return Questionnaire(tool, tuple(items), draw(dates))


contraindications = st.lists(
    likely, min_size=len(Contraindication), max_size=len(Contraindication)
).map(
    lambda told: tuple(
        ContraindicationAnswer(item, answer)
        for item, answer in zip(Contraindication, told, strict=True)
    )
)

anybody = st.builds(
    Candidacy,
    pain_since=maybe,
    treatments=st.none() | st.lists(treatments(), max_size=5).map(tuple),
    imaging=st.builds(Imaging, maybe, maybe, maybe, answers, answers),
    indications=st.none() | st.frozensets(st.sampled_from(Indication)),
    would_change_management=answers,
    imaging_settled_it=likely,
    mainly_psychogenic=likely,
    tests=st.lists(st.sampled_from(DESCRIBED)).map(tuple),
    authorisation=st.none() | authorisations(),
    suspects=st.sampled_from([(), (Disc.L4_L5,), (Disc.L4_L5, Disc.L5_S1)]),
    answers=contraindications,
    background=st.builds(Background, likely, likely, likely, likely, answers),
    scores=st.lists(
        st.builds(Score, st.sampled_from(Tool), st.integers(0, 21), dates), max_size=3
    ).map(tuple),
    questionnaires=st.lists(questionnaires(), max_size=2).map(tuple),
    region=st.none() | st.sampled_from(Region),
)

CHANGEABLE = tuple(each.name for each in fields(Candidacy) if each.name != "decided")


@st.composite
def nearly_eligible(draw: st.DrawFn) -> Candidacy:
    """A patient of whom all is well but for a few facts: the border between go and stop.

    Of people made of chance alone none is ever eligible, and a law of them says nothing there.
    """
    other = draw(anybody)
    changed = draw(st.sets(st.sampled_from(CHANGEABLE), max_size=3))
    return replace(PATIENT, **{name: getattr(other, name) for name in changed})


patients = nearly_eligible() | anybody

FORGOTTEN = {
    "pain_since": None,
    "treatments": None,
    "imaging": Imaging(),
    "indications": None,
    "would_change_management": None,
    "imaging_settled_it": None,
    "mainly_psychogenic": None,
    "tests": (),
    "suspects": (),
    "authorisation": None,
    "answers": (),
    "background": Background(),
    "scores": (),
    "questionnaires": (),
    "region": None,
}

DISTRESS = set(Tool) - {Tool.ODI}
RISKS = ("somatisation", "prior_discectomy", "chronic_pain_elsewhere", "compensation_claim")


@pytest.mark.parametrize("decision", Decision)
def test_the_laws_are_asked_of_every_decision(decision: Decision) -> None:
    """A law that never meets a patient who may go cannot fail where it matters."""
    decided = (Decision.ELIGIBLE, Decision.ELIGIBLE_WITH_FLAGS, Decision.DEFER)
    made = nearly_eligible() if decision in decided else anybody

    quick = settings(phases=(Phase.generate,), max_examples=2000, deadline=None)

    def has(patient: Candidacy) -> bool:
        return proposal(patient, TABLE, TODAY).decision is decision

    assert has(find(made, has, settings=quick))


@pytest.mark.parametrize("risks", [RISKS[:1], RISKS[:2], RISKS])
def test_every_flag_more_leaves_the_flags_raised(risks: tuple[str, ...]) -> None:
    """One or four of them: eligible with flags, and each is a reason of its own or one."""
    told = replace(PATIENT.background, **dict.fromkeys(risks, True))
    distressed = tuple(Score(tool, MOST[tool], TODAY) for tool in (Tool.PHQ_9, Tool.PCS))
    proposed = proposal(replace(PATIENT, background=told, scores=distressed), TABLE, TODAY)

    assert proposed.decision is Decision.ELIGIBLE_WITH_FLAGS
    assert len(proposed.because) >= 2


def knowing(patient: Candidacy, **facts: Any) -> Candidacy:
    """The same patient with other facts."""
    return replace(patient, **facts)


@given(patients, st.sampled_from(sorted(FORGOTTEN)))
def test_forgetting_a_fact_never_turns_stop_into_go(patient: Candidacy, fact: str) -> None:
    """A rule that was not met, or unknown, is not met by knowing less."""
    less = knowing(patient, **{fact: FORGOTTEN[fact]})

    for rule in RULES:
        if rule(less, TABLE, TODAY).verdict is Verdict.MET:
            assert rule(patient, TABLE, TODAY).verdict is Verdict.MET


@given(patients, st.data())
def test_forgetting_part_of_a_treatment_never_turns_stop_into_go(
    patient: Candidacy, data: st.DataObject
) -> None:
    """Neither a date nor an outcome that is left out makes care long enough."""
    if not patient.treatments:
        return
    at = data.draw(st.integers(0, len(patient.treatments) - 1))
    lost = data.draw(
        st.sampled_from(
            [{"began": None}, {"ended": None}, {"ongoing": None}, {"outcome": Outcome.UNKNOWN}]
        )
    )
    known = list(patient.treatments)
    known[at] = replace(known[at], **lost)  # type: ignore[arg-type]
    less = replace(patient, treatments=tuple(known))
    fewer = replace(patient, treatments=patient.treatments[:at] + patient.treatments[at + 1 :])

    for rule in RULES:
        if Verdict.MET in {rule(each, TABLE, TODAY).verdict for each in (less, fewer)}:
            assert rule(patient, TABLE, TODAY).verdict is Verdict.MET


@given(patients, st.randoms())
def test_the_order_of_facts_does_not_matter(patient: Candidacy, chance: Random) -> None:
    """Treatments, answers and scores may be told in any order."""
    shuffled = patient
    for name in ("treatments", "answers", "scores"):
        items = list(getattr(patient, name) or ())
        chance.shuffle(items)
        kept = None if getattr(patient, name) is None else tuple(items)
        shuffled = knowing(shuffled, **{name: kept})

    for rule in (*RULES, *FLAGS):
        assert rule(shuffled, TABLE, TODAY).verdict is rule(patient, TABLE, TODAY).verdict


@given(patients)
def test_a_patient_is_eligible_only_when_every_rule_is_met(patient: Candidacy) -> None:
    """Unknown never becomes eligible on its way through the rules."""
    eligible = proposal(patient, TABLE, TODAY).decision in {
        Decision.ELIGIBLE,
        Decision.ELIGIBLE_WITH_FLAGS,
    }

    assert eligible is all(rule(patient, TABLE, TODAY).verdict is Verdict.MET for rule in RULES)


@given(patients)
def test_unknown_names_what_is_missing_and_nothing_else_does(patient: Candidacy) -> None:
    """Whoever reads *unknown* is told what to ask."""
    for rule in (*RULES, *FLAGS):
        finding = rule(patient, TABLE, TODAY)
        assert bool(finding.missing) is (finding.verdict is Verdict.UNKNOWN)


@pytest.mark.parametrize("speaker", SPEAKERS, ids=["en", "es"])
@given(patient=patients)
def test_every_answer_can_be_said(speaker: Speaker, patient: Candidacy) -> None:
    """Each reason has its sentence, with every parameter it needs."""
    for rule in (*RULES, *FLAGS):
        assert speaker.say(rule(patient, TABLE, TODAY).reason)


@given(patients, st.sampled_from(Contraindication))
def test_adding_a_contraindication_never_makes_it_safer(
    patient: Candidacy, item: Contraindication
) -> None:
    """Whatever else is known, and whether the region asks for it or not."""
    others = tuple(each for each in patient.answers if each.item is not item)
    worse = replace(patient, answers=(*others, ContraindicationAnswer(item, True)))

    assert _danger(worse) >= _danger(patient)


@given(patients, st.sampled_from(RISKS))
def test_adding_a_risk_never_makes_it_safer(patient: Candidacy, risk: str) -> None:
    """A confounder in the background is weighed, whatever else is known."""
    worse = replace(patient, background=replace(patient.background, **{risk: True}))

    assert _danger(worse) >= _danger(patient)


SAFEST_FIRST = (
    Decision.ELIGIBLE,
    Decision.ELIGIBLE_WITH_FLAGS,
    Decision.DEFER,
    Decision.NOT_ELIGIBLE,
)


def _danger(patient: Candidacy) -> tuple[int, int]:
    """How far from *eligible* the proposal is, and how many reasons keep it there."""
    proposed = proposal(patient, TABLE, TODAY)
    return SAFEST_FIRST.index(proposed.decision), len(proposed.because)


@given(patients)
def test_an_approval_whose_end_is_forgotten_is_not_known_to_stand(patient: Candidacy) -> None:
    """Knowing less of the payer's answer never makes it stand."""
    if patient.authorisation is None:
        return
    less = replace(patient, authorisation=replace(patient.authorisation, valid_until=None))

    if payer_has_authorised(less, TABLE, TODAY).verdict is Verdict.MET:
        assert payer_has_authorised(patient, TABLE, TODAY).verdict is Verdict.MET


@given(patients, st.sampled_from(sorted(DISTRESS)))
def test_a_questionnaire_of_distress_never_makes_it_safer(
    patient: Candidacy, tool: Tool
) -> None:
    """The highest sum that a questionnaire has, on the day itself, is always shown."""
    worst = Score(tool, MOST[tool], TODAY)
    worse = replace(patient, scores=(*patient.scores, worst))

    assert _danger(worse) >= _danger(patient)


@given(questionnaires(), st.data())
def test_an_item_that_is_left_out_is_not_estimated(
    filled: Questionnaire, data: st.DataObject
) -> None:
    """Without it the sum is unknown; the disability index alone counts what was answered."""
    at = data.draw(st.integers(0, len(filled.items) - 1))
    less = replace(filled, items=(*filled.items[:at], None, *filled.items[at + 1 :]))

    assert (less.counted is None) is (less.tool is not Tool.ODI or set(less.items) == {None})
    assert filled.counted is None or 0 <= filled.counted <= MOST[filled.tool]
