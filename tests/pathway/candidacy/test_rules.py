"""Who may have the test (M08), in cases that a clinician can read."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from discogram.adapters.language import Speaker
from discogram.errors import reason
from discogram.pathway.candidacy.facts import (
    Background,
    Candidacy,
    Contraindication,
    ContraindicationAnswer,
    Imaging,
    Indication,
    Outcome,
    Treatment,
    TreatmentKind,
)
from discogram.pathway.candidacy.rules import (
    FLAGS,
    NOTICES,
    RULES,
    STOPS,
    an_indication_is_named,
    background_is_quiet,
    conservative_care_has_failed,
    imaging_has_been_done,
    no_contraindication_stands,
    no_relative_contraindication_is_present,
    result_would_change_management,
)
from discogram.words.spine import Region
from discogram.words.text import FreeText
from discogram.words.verdict import Verdict
from tests.pathway.candidacy.cases import (
    NSAID,
    PATIENT,
    PHYSIOTHERAPY,
    TABLE,
    TODAY,
    answering,
    but,
)

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
ABSOLUTE = (
    Contraindication.CANNOT_CONSENT_OR_REPORT,
    Contraindication.INFECTION,
    Contraindication.UNCORRECTED_BLEEDING,
    Contraindication.PREGNANCY,
    Contraindication.CANAL_STENOSIS,
    Contraindication.CORD_COMPRESSION,
    Contraindication.PROGRESSIVE_DEFICIT,
    Contraindication.MILD_PAIN,
    Contraindication.NECK_INFECTION,
)
RELATIVE = tuple(item for item in Contraindication if item not in ABSOLUTE)


def care(*treatments: Treatment, pain_since: date | None = date(2026, 2, 1)) -> Candidacy:
    """The patient with this care."""
    return but(treatments=treatments, pain_since=pain_since)


def nsaid(
    began: date | None, ended: date | None, outcome: Outcome = Outcome.FAILED
) -> Treatment:
    """An NSAID from one day to another."""
    return Treatment(TreatmentKind.NSAID, began, ended, outcome, ongoing=False)


EXERCISE = Treatment(
    TreatmentKind.EXERCISE, date(2026, 7, 1), date(2026, 7, 20), Outcome.FAILED, ongoing=False
)
FOUR = nsaid(date(2026, 4, 1), date(2026, 8, 1))
DAY_SHORT = nsaid(date(2026, 4, 1), date(2026, 7, 31))


@pytest.mark.parametrize(
    ("facts", "verdict", "why"),
    [
        (care(FOUR, EXERCISE), MET, "candidacy-care-failed"),
        (care(DAY_SHORT, EXERCISE), NOT_MET, "candidacy-care-too-short"),
        (care(FOUR), NOT_MET, "candidacy-care-not-tried"),
        (care(), NOT_MET, "candidacy-care-not-tried"),
        (but(treatments=None), UNKNOWN, "candidacy-care-unknown"),
        (care(FOUR, EXERCISE, pain_since=None), UNKNOWN, "candidacy-care-unknown"),
        # care before this pain is another illness's care
        (
            care(FOUR, EXERCISE, pain_since=date(2026, 5, 1)),
            NOT_MET,
            "candidacy-care-too-short",
        ),
        # nobody said how long it was taken
        (care(nsaid(date(2026, 4, 1), None), EXERCISE), UNKNOWN, "candidacy-care-unknown"),
        (care(nsaid(None, date(2026, 8, 1)), EXERCISE), UNKNOWN, "candidacy-care-unknown"),
        # nobody said what it did
        (
            care(replace(FOUR, outcome=Outcome.UNKNOWN), EXERCISE),
            UNKNOWN,
            "candidacy-care-unknown",
        ),
        # it helped
        (
            care(replace(FOUR, outcome=Outcome.HELPED), EXERCISE),
            NOT_MET,
            "candidacy-care-too-short",
        ),
        # two short courses, a long pause between them
        (
            care(
                nsaid(date(2026, 2, 1), date(2026, 4, 1)),
                replace(EXERCISE, began=date(2026, 7, 1), ended=date(2026, 9, 1)),
            ),
            NOT_MET,
            "candidacy-care-too-short",
        ),
        # two courses that follow one another
        (
            care(
                nsaid(date(2026, 2, 1), date(2026, 4, 1)),
                replace(EXERCISE, began=date(2026, 4, 20), ended=date(2026, 6, 1)),
            ),
            MET,
            "candidacy-care-failed",
        ),
        # what is still to come does not count
        (
            care(nsaid(date(2026, 11, 1), date(2027, 6, 1)), EXERCISE),
            NOT_MET,
            "candidacy-care-too-short",
        ),
        (care(nsaid(date(2027, 1, 1), date(2027, 6, 1))), NOT_MET, "candidacy-care-too-short"),
    ],
)
def test_conservative_care_has_failed(facts: Candidacy, verdict: Verdict, why: str) -> None:
    """Medicines and other care failed, for four calendar months by default."""
    finding = conservative_care_has_failed(facts, TABLE, TODAY)

    assert (finding.verdict, finding.reason.id) == (verdict, why)


@pytest.mark.parametrize(("choice", "months"), [("3", 3), ("4", 4), ("6", 6)])
def test_the_clinic_chooses_how_long(choice: str, months: int) -> None:
    """Each of the three policies is met on the day its months are over, not a day before."""
    table = replace(TABLE, chosen={"least_months_of_conservative_care": choice})
    over = date(2026, 2 + months, 1)
    short = over - timedelta(days=1)
    exercise = replace(EXERCISE, began=date(2026, 2, 1), ended=date(2026, 2, 2))

    findings = [
        conservative_care_has_failed(
            care(nsaid(date(2026, 2, 1), last), exercise), table, TODAY
        )
        for last in (over, short)
    ]

    assert [finding.verdict for finding in findings] == [MET, NOT_MET]
    assert findings[0].reason.params["least"] == months


def test_the_finding_names_the_policy_it_used() -> None:
    """The source of the months is the chosen row's."""
    table = replace(TABLE, chosen={"least_months_of_conservative_care": "6"})

    assert conservative_care_has_failed(PATIENT, TABLE, TODAY).sources[0] == "guyer-2003"
    assert conservative_care_has_failed(PATIENT, table, TODAY).sources[0] == "xi-2016"


IMAGING = Imaging(date(2026, 6, 1), date(2026, 5, 1), None, True, False)


@pytest.mark.parametrize(
    ("imaging", "verdict", "missing"),
    [
        (IMAGING, MET, ()),
        (replace(IMAGING, mri_on=date(2025, 11, 23)), MET, ()),
        (replace(IMAGING, mri_on=date(2025, 11, 22)), NOT_MET, ()),
        (replace(IMAGING, mri_on=TODAY, symptoms_changed=None), MET, ()),
        (replace(IMAGING, mri_on=date(2026, 5, 23), symptoms_changed=True), MET, ()),
        (replace(IMAGING, mri_on=date(2026, 5, 22), symptoms_changed=True), NOT_MET, ()),
        (
            replace(IMAGING, mri_on=date(2026, 5, 22), symptoms_changed=None),
            UNKNOWN,
            ("symptoms_changed",),
        ),
        (replace(IMAGING, mri_on=None), UNKNOWN, ("mri_on",)),
        (replace(IMAGING, mri_on=date(2026, 12, 1)), UNKNOWN, ("mri_on",)),
        (replace(IMAGING, xray_on=None), UNKNOWN, ("xray_on",)),
        (Imaging(), UNKNOWN, ("xray_on", "mri_on")),
        (Imaging(None, date(2026, 5, 1), date(2026, 9, 1), False, False), MET, ()),
        (Imaging(None, date(2026, 5, 1), date(2026, 9, 1), None, False), UNKNOWN, ("mri_on",)),
    ],
)
def test_imaging_has_been_done(
    imaging: Imaging, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Radiographs, and an MRI of a year at most, or of half a year when the pain changed."""
    finding = imaging_has_been_done(but(imaging=imaging), TABLE, TODAY)

    assert (finding.verdict, finding.missing) == (verdict, missing)


@pytest.mark.parametrize(
    ("indications", "verdict"),
    [
        (frozenset({Indication.INTRADISCAL_TREATMENT}), MET),
        (frozenset(), NOT_MET),
        (None, UNKNOWN),
    ],
)
def test_an_indication_is_named(
    indications: frozenset[Indication] | None, verdict: Verdict
) -> None:
    """None asked is not the same as none applies."""
    facts = but(indications=indications)

    assert an_indication_is_named(facts, TABLE, TODAY).verdict is verdict


@pytest.mark.parametrize(
    ("answer", "verdict"), [(True, MET), (False, NOT_MET), (None, UNKNOWN)]
)
def test_the_result_would_change_management(answer: bool | None, verdict: Verdict) -> None:
    """A test that changes nothing is not done; nobody asked is not no."""
    facts = but(would_change_management=answer)

    assert result_would_change_management(facts, TABLE, TODAY).verdict is verdict


@pytest.mark.parametrize("item", ABSOLUTE)
def test_an_absolute_contraindication_stops(item: Contraindication) -> None:
    """No note lifts it: it ends when the answer becomes no."""
    note = FreeText.of("the lead agrees", "salt")
    answer = ContraindicationAnswer(item, True, note)
    others = tuple(each for each in answering(item, None).answers if each.item is not item)

    anywhere = but(answers=(*others, answer), region=None)
    finding = no_contraindication_stands(anywhere, TABLE, TODAY)

    assert (finding.verdict, finding.reason.params["items"]) == (NOT_MET, (item,))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "urgent surgical assessment today"),
        ("es", "hoy mismo una valoración quirúrgica urgente"),
    ],
)
def test_a_deficit_that_grows_goes_to_a_surgeon_today(language: str, words: str) -> None:
    """It is more than not suitable; the others that stand are named beside it."""
    speak = Speaker(language, strict=True)
    grows, infection = Contraindication.PROGRESSIVE_DEFICIT, Contraindication.INFECTION
    others = tuple(each for each in answering(grows, True).answers if each.item != infection)
    facts = but(answers=(*others, ContraindicationAnswer(infection, True)))

    alone = no_contraindication_stands(answering(grows, True), TABLE, TODAY).reason
    both = no_contraindication_stands(facts, TABLE, TODAY).reason
    other = no_contraindication_stands(answering(infection, True), TABLE, TODAY).reason

    assert words in speak.say(alone)
    assert words in speak.say(both)
    items = both.params["items"]
    assert isinstance(items, tuple)
    assert set(items) == {grows, infection}
    assert words not in speak.say(other)


@pytest.mark.parametrize("region", Region)
def test_a_severe_stenosis_stops_in_every_region(region: Region) -> None:
    """No room in the canal is no room, whichever disc is meant; unasked it is unknown."""
    item = Contraindication.CANAL_STENOSIS
    present = replace(answering(item, True), region=region)
    unasked = replace(answering(item, None), region=region)
    stands = no_contraindication_stands(present, TABLE, TODAY)

    assert (stands.verdict, stands.reason.params["items"]) == (NOT_MET, (item,))
    assert item in no_contraindication_stands(unasked, TABLE, TODAY).missing


@pytest.mark.parametrize("item", RELATIVE)
def test_a_relative_contraindication_is_a_flag(item: Contraindication) -> None:
    """It is shown and weighed, and does not stop."""
    facts = answering(item, True)

    assert no_contraindication_stands(facts, TABLE, TODAY).verdict is MET
    assert no_relative_contraindication_is_present(facts, TABLE, TODAY).verdict is NOT_MET


@pytest.mark.parametrize("item", Contraindication)
def test_a_contraindication_that_was_not_asked_stays_unknown(item: Contraindication) -> None:
    """Unknown is never no, for an absolute one and for a relative one."""
    anywhere = replace(answering(item, None), region=None)
    finding = no_contraindication_stands(anywhere, TABLE, TODAY)

    assert (finding.verdict, finding.missing) == (UNKNOWN, (item,))


def test_a_note_on_a_relative_contraindication_is_shown() -> None:
    """How it was settled does not hide that it is there."""
    item = Contraindication.PRIOR_SURGERY
    answer = ContraindicationAnswer(item, True, FreeText.of("ten years ago", "salt"))
    others = tuple(each for each in PATIENT.answers if each.item is not item)

    finding = no_relative_contraindication_is_present(
        but(answers=(*others, answer)), TABLE, TODAY
    )

    assert finding.verdict is NOT_MET
    assert finding.reason.params["settled"] == (item,)


@pytest.mark.parametrize(
    ("background", "verdict"),
    [
        (Background(False, False, False, False), MET),
        (Background(True, False, False, False), NOT_MET),
        (Background(None, None, None, True), NOT_MET),
        (Background(None, False, False, False), UNKNOWN),
    ],
)
def test_the_background_is_quiet(background: Background, verdict: Verdict) -> None:
    """One known confounder is enough for the flag; one that was not asked keeps it open."""
    assert background_is_quiet(but(background=background), TABLE, TODAY).verdict is verdict


def test_the_patient_of_these_tests_may_have_the_test() -> None:
    """Each case above changes one fact of a patient for whom every rule is met."""
    assert {rule(PATIENT, TABLE, TODAY).verdict for rule in RULES} == {MET}


def test_the_tuples_hold_each_rule_once() -> None:
    """No rule is written and then forgotten, or counted twice."""
    names = [rule.__name__ for rule in (*RULES, *FLAGS)]

    assert len(names) == len(set(names)) == 15
    assert set(STOPS) <= set(RULES)
    assert set(NOTICES) <= set(FLAGS)


def test_a_finding_bears_the_name_of_its_rule() -> None:
    """A reader can find the rule from the finding."""
    for rule in (*RULES, *FLAGS):
        for facts in (PATIENT, Candidacy()):
            assert rule(facts, TABLE, TODAY).rule == rule.__name__


def test_months_are_told_as_they_are_known() -> None:
    """The sentence shows how many months are proved, beside those that are asked."""
    why = conservative_care_has_failed(care(NSAID, PHYSIOTHERAPY), TABLE, TODAY).reason

    assert why == reason(
        "candidacy-care-failed",
        months=8,
        least=TABLE.number("least_months_of_conservative_care"),
    )
