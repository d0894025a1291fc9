"""What happens while a patient is prepared (M12, M14 to M20)."""

from dataclasses import fields, replace
from datetime import timedelta
from functools import reduce
from itertools import permutations
from typing import get_args

import pytest

from discogram.errors import OutOfOrder
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.pathway.preparation.events import (
    BODIES,
    AllergyAnswered,
    AllergyResolved,
    Body,
    ConsentSigned,
    ConsentWithdrawn,
    DriverNamed,
    FastingRecorded,
    LabRecorded,
    MedicineJudged,
    MedicineListConfirmed,
    MedicineRecorded,
    PregnancyAnswered,
    PreparationConfirmed,
    PrescriberAgreed,
    after,
)
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
from discogram.pathway.preparation.medicines import Circumstance
from discogram.words.text import FreeText
from discogram.words.units import Duration
from tests.pathway.preparation.cases import ARRIVAL, BOOKED, NEGATIVE, at, inr, words

DOCTOR = words("Dr Synthetic Prescriber")
EVENING = at("2026-11-30T19:00")


def folded(*bodies: Body) -> Preparation:
    """The facts after these events, in order."""
    return reduce(after, bodies, Preparation())


@pytest.mark.parametrize(
    ("body", "known"),
    [
        (LabRecorded(inr("1.0")), Preparation(labs=(inr("1.0"),))),
        (
            MedicineRecorded(Medicine.WARFARIN, True, EVENING, ARRIVAL),
            Preparation(medicines=(MedicineTaken(Medicine.WARFARIN, True, EVENING, ARRIVAL),)),
        ),
        (MedicineListConfirmed(True), Preparation(medicines_complete=True)),
        (
            PrescriberAgreed(Medicine.WARFARIN, DOCTOR, EVENING),
            Preparation(agreements=(Agreement(Medicine.WARFARIN, DOCTOR, EVENING),)),
        ),
        (
            AllergyAnswered(Substance.LATEX, True, Severity.MILD),
            Preparation(allergies=(Allergy(Substance.LATEX, True, Severity.MILD),)),
        ),
        (
            PregnancyAnswered(True, NEGATIVE),
            Preparation(could_be_pregnant=True, pregnancy_tests=(NEGATIVE,)),
        ),
        (
            FastingRecorded(EVENING, EVENING, told_at=ARRIVAL),
            Preparation(fasting=Fasting(EVENING, EVENING, ARRIVAL)),
        ),
        (DriverNamed(DOCTOR, None), Preparation(driver=Driver(DOCTOR, None))),
        (
            ConsentSigned("1", "0" * 64, EVENING, True, False, "es", (ConsentItem.WHY,)),
            Preparation(
                consent=Consent(
                    "1", "0" * 64, EVENING, True, False, None, "es", (ConsentItem.WHY,)
                )
            ),
        ),
        (PreparationConfirmed(BOOKED), Preparation(confirmed_for=BOOKED)),
    ],
)
def test_an_event_tells_what_it_names_and_no_more(body: Body, known: Preparation) -> None:
    """Folding one event into nothing gives exactly its facts."""
    assert folded(body) == known


def test_every_body_is_listed() -> None:
    """The codec finds each event that can happen."""
    assert set(get_args(Body)) == set(BODIES)


@pytest.mark.parametrize("body", BODIES)
def test_a_body_is_frozen(body: type) -> None:
    """What happened does not change."""
    assert body.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert fields(body)


def test_the_newest_word_on_a_medicine_stands() -> None:
    """What is told on arrival takes the place of what was told on the phone."""
    facts = folded(
        MedicineRecorded(Medicine.WARFARIN, None),
        MedicineRecorded(Medicine.IBUPROFEN, True),
        MedicineRecorded(Medicine.WARFARIN, True, EVENING, ARRIVAL),
    )

    assert facts.medicines == (
        MedicineTaken(Medicine.IBUPROFEN, True),
        MedicineTaken(Medicine.WARFARIN, True, EVENING, ARRIVAL),
    )


def test_what_a_medicine_is_taken_for_is_asked_once() -> None:
    """The last dose is told on arrival without saying again what the tablet is for."""
    why = Circumstance.SECONDARY_PREVENTION
    facts = folded(
        MedicineRecorded(Medicine.ASPIRIN, True, circumstance=why),
        MedicineRecorded(Medicine.ASPIRIN, True, EVENING, ARRIVAL),
    )
    other = folded(
        MedicineRecorded(Medicine.ASPIRIN, True, circumstance=why),
        MedicineRecorded(Medicine.ASPIRIN, circumstance=Circumstance.PRIMARY_PREVENTION),
    )

    assert [each.circumstance for each in facts.medicines] == [why]
    assert [each.circumstance for each in other.medicines] == [Circumstance.PRIMARY_PREVENTION]


def test_a_physician_judges_what_the_table_does_not_know() -> None:
    """By its name: the newest word on one stands, and another name is another medicine."""
    one, two = FreeText.of("Synthomab", "salt"), FreeText.of("Placebol", "salt")
    day, none = Duration.of("24", "h"), Duration.of("0", "h")
    other = Medicine.OTHER_MEDICINE

    facts = folded(
        MedicineJudged(other, none, "physician-1", one),
        MedicineJudged(other, none, "physician-1", two),
        MedicineJudged(other, day, "physician-2", FreeText.of(" synthomab ", "another")),
    )
    judged = [facts.judgement_on(MedicineTaken(other, name=name)) for name in (one, two, None)]

    assert [each and each.hold for each in judged] == [day, none, None]
    assert facts.judgement_on(MedicineTaken(Medicine.WARFARIN)) is None


def test_nobody_judges_what_has_figures() -> None:
    """A physician's word never shortens a printed hold."""
    with pytest.raises(OutOfOrder) as refused:
        folded(MedicineJudged(Medicine.WARFARIN, Duration.of("0", "h"), "physician-1"))

    assert [why.id for why in refused.value.reasons] == ["preparation-medicine-has-figures"]


DIFFERENT: tuple[Body, ...] = (
    MedicineRecorded(Medicine.NAPROXEN, True),
    MedicineRecorded(Medicine.WARFARIN, True),
    AllergyAnswered(Substance.LATEX, False),
    AllergyAnswered(Substance.CONTRAST, None),
)


@pytest.mark.parametrize("order", list(permutations(DIFFERENT)))
def test_the_order_of_different_facts_does_not_matter(order: tuple[Body, ...]) -> None:
    """Medicines and allergies told in any order are the same facts."""
    assert folded(*order) == folded(*DIFFERENT)


def test_a_new_answer_undoes_how_the_old_one_was_settled() -> None:
    """A worse reaction is not covered by what settled the milder one."""
    facts = folded(
        AllergyAnswered(Substance.CONTRAST, True, Severity.MILD),
        AllergyResolved(Substance.CONTRAST, Resolution.PREMEDICATION, "staff-7"),
    )

    worse = after(facts, AllergyAnswered(Substance.CONTRAST, True, Severity.SEVERE))

    assert facts.allergy_to(Substance.CONTRAST).resolved == Resolved(
        Resolution.PREMEDICATION, "staff-7"
    )
    assert worse.allergy_to(Substance.CONTRAST).resolved is None


def test_an_allergy_that_nobody_asked_for_cannot_be_settled() -> None:
    """First ask, then settle."""
    with pytest.raises(OutOfOrder) as refused:
        folded(AllergyResolved(Substance.LATEX, Resolution.NOT_USED, "staff-7"))

    assert [why.id for why in refused.value.reasons] == ["preparation-allergy-not-asked"]


def test_a_pregnancy_test_does_not_unsay_the_answer() -> None:
    """The answer stays while tests are added."""
    second = PregnancyTest(False, BOOKED)

    facts = folded(
        PregnancyAnswered(False),
        PregnancyAnswered(test=NEGATIVE),
        PregnancyAnswered(test=second),
    )

    assert facts.could_be_pregnant is False
    assert facts.pregnancy_tests == (NEGATIVE, second)


@pytest.mark.parametrize("answer", [False, None])
def test_a_positive_test_outweighs_every_answer(answer: bool | None) -> None:
    """Whoever tested positive could be pregnant, whatever was or will be said."""
    positive = PregnancyAnswered(test=PregnancyTest(True, BOOKED))
    orders = [(PregnancyAnswered(answer), positive), (positive, PregnancyAnswered(answer))]

    assert [folded(*order).could_be_pregnant for order in orders] == [True, True]


SIGNED = ConsentSigned("1", "0" * 64, EVENING, True)


def test_a_consent_can_be_taken_back_and_given_again() -> None:
    """A withdrawal keeps the text that was signed; a new signature stands by itself."""
    withdrawn = folded(SIGNED, ConsentWithdrawn(ARRIVAL, words("afraid")))
    later = ARRIVAL.after(timedelta(minutes=5))
    again = after(withdrawn, replace(SIGNED, text_version="2", signed_at=later))

    assert withdrawn.consent == Consent("1", "0" * 64, EVENING, True, withdrawn_at=ARRIVAL)
    assert again.consent == Consent("2", "0" * 64, later, True)


def test_an_old_signature_does_not_revive_a_consent_that_was_taken_back() -> None:
    """A form of last week, entered late, is not a change of mind."""
    withdrawn = folded(SIGNED, ConsentWithdrawn(ARRIVAL, words("afraid")))

    for signed_at in (EVENING, ARRIVAL):
        with pytest.raises(OutOfOrder) as refused:
            after(withdrawn, replace(SIGNED, signed_at=signed_at))
        assert [why.id for why in refused.value.reasons] == ["preparation-consent-taken-back"]


def test_two_other_blood_thinners_are_two() -> None:
    """That fish oil is not taken says nothing of clopidogrel; the name's spelling is one."""
    other = Medicine.OTHER_BLOOD_THINNER
    taken = folded(
        MedicineRecorded(other, taking=True, name=words("Clopidogrel")),
        MedicineRecorded(other, taking=False, name=words("fish oil")),
        MedicineRecorded(other, taking=True, last_dose=EVENING, name=words(" clopidogrel")),
    )

    assert [(each.taking, each.last_dose) for each in taken.medicines] == [
        (False, None),
        (True, EVENING),
    ]


def test_what_was_taken_and_is_no_longer_was_stopped() -> None:
    """*Not taking* after *taking* is a hold, whatever was said between; else it is none."""
    thinner = Medicine.APIXABAN
    no = MedicineRecorded(thinner, taking=False)
    never = folded(no, no)
    stopped = folded(MedicineRecorded(thinner, taking=True), no, no)
    unsure = folded(MedicineRecorded(thinner), no)
    dated = folded(replace(no, last_dose=EVENING))
    vague = folded(MedicineRecorded(thinner, taking=True), MedicineRecorded(thinner), no)

    found = [each.medicines[0] for each in (never, stopped, unsure, dated, vague)]
    assert [each.may_act for each in found] == [False, True, False, False, True]
    assert [each.lapsed for each in found] == [False, False, False, True, False]


def test_a_consent_that_was_not_given_cannot_be_taken_back() -> None:
    """There is nothing to withdraw."""
    with pytest.raises(OutOfOrder) as refused:
        folded(ConsentWithdrawn(ARRIVAL))

    assert [why.id for why in refused.value.reasons] == ["preparation-consent-not-signed"]
