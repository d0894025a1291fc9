"""What has to be so before a needle (M14 to M20, M12), in cases that a clinician can read."""

from dataclasses import replace
from datetime import date

import pytest

from discogram.adapters.language import Speaker
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.pathway.preparation.facts import (
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
from discogram.pathway.preparation.held import FINE, SAID, Held
from discogram.pathway.preparation.labs import Lab, LabKind
from discogram.pathway.preparation.rules import (
    FLAGS,
    RULES,
    STOPS,
    clotting_allows_a_needle,
    consent_stands,
    driver_is_named,
    fasting_is_kept,
    kidneys_clear_contrast,
    labs_are_present_and_fresh,
    medicines_are_held,
    no_allergy_stands,
    pregnancy_is_excluded,
    stops,
)
from discogram.pathway.preparation.together import apart
from discogram.words.civil import CivilTime
from discogram.words.spine import Region
from discogram.words.text import FreeText
from discogram.words.units import Unit
from discogram.words.verdict import Verdict
from tests.pathway.preparation.cases import (
    AGREED,
    ARRIVAL,
    BOOKED,
    DAY,
    IBUPROFEN,
    LABS,
    NEGATIVE,
    PATIENT,
    TABLE,
    WARFARIN,
    at,
    but,
    creatinine,
    crp,
    egfr,
    inr,
    lab,
    platelets,
    words,
)

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN


def test_the_patient_of_these_tests_may_have_the_needle() -> None:
    """Each case below changes one fact of a patient in whose way nothing stands."""
    assert stops(PATIENT, TABLE, DAY) == ()
    assert {rule(PATIENT, TABLE, DAY).verdict for rule in RULES} == {MET}


def test_nothing_known_stops_everywhere() -> None:
    """An empty file is a stop for every rule, and never a no."""
    assert {rule(Preparation(), TABLE, DAY).verdict for rule in RULES} == {UNKNOWN}
    assert len(stops(Preparation(), TABLE, DAY)) == len(STOPS) == 11


@pytest.mark.parametrize(
    ("labs", "verdict", "missing"),
    [
        (LABS, MET, ()),
        (LABS[1:], UNKNOWN, (LabKind.CREATININE,)),
        ((creatinine("1"), platelets("200"), crp("2")), UNKNOWN, (LabKind.INR,)),
        ((), UNKNOWN, (LabKind.CREATININE, LabKind.INR, LabKind.PLATELETS, LabKind.CRP)),
        ((*LABS[:3], crp("2", "2026-11-23T23:59")), UNKNOWN, (LabKind.CRP,)),
        # thirty days old will do, thirty-one will not
        ((*LABS[1:], creatinine("1", "2026-11-01T00:00")), MET, ()),
        ((*LABS[1:], creatinine("1", "2026-10-31T23:59")), UNKNOWN, (LabKind.CREATININE,)),
        # an old value does no harm beside a new one
        ((*LABS, creatinine("1", "2020-01-01T00:00")), MET, ()),
        # blood of tomorrow
        ((*LABS[1:], creatinine("1", "2026-12-02T08:00")), UNKNOWN, (LabKind.CREATININE,)),
    ],
)
def test_labs_are_present_and_fresh(
    labs: tuple[Lab, ...], verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Missing or stale is unknown, and unknown stops."""
    finding = labs_are_present_and_fresh(but(labs=labs), TABLE, DAY)

    assert (finding.verdict, finding.missing) == (verdict, missing)


@pytest.mark.parametrize(
    ("taken", "verdict"), [("2026-11-30T00:00", MET), ("2026-11-29T23:59", UNKNOWN)]
)
@pytest.mark.parametrize("taking", [True, None])
def test_who_takes_warfarin_needs_a_new_inr(
    taken: str, verdict: Verdict, taking: bool | None
) -> None:
    """An INR from before the medicine was held says nothing; nor when nobody asked."""
    medicine = replace(WARFARIN, taking=taking)
    facts = but(medicines=(medicine,), labs=(*LABS, inr("1.1", taken)))

    assert labs_are_present_and_fresh(facts, TABLE, DAY).verdict is verdict


@pytest.mark.parametrize(
    ("labs", "verdict", "why"),
    [
        ((inr("1.2"), platelets("100")), MET, "preparation-clotting-fine"),
        ((inr("1.21"), platelets("100")), NOT_MET, "preparation-inr-high"),
        ((inr("1.2"), platelets("99")), NOT_MET, "preparation-platelets-refer"),
        ((inr("1.2"), platelets("49")), NOT_MET, "preparation-platelets-low"),
        ((inr("1.2"),), UNKNOWN, "preparation-clotting-unknown"),
        ((platelets("49"),), NOT_MET, "preparation-platelets-low"),
        ((), UNKNOWN, "preparation-clotting-unknown"),
        # two values of one moment: the worse one
        ((inr("1.0"), inr("3.0"), platelets("200")), NOT_MET, "preparation-inr-high"),
        # a good value that is too old is no value
        (
            (inr("1.0", "2026-01-01T00:00"), platelets("200")),
            UNKNOWN,
            "preparation-clotting-unknown",
        ),
        # the newest counts
        (
            (inr("1.1"), inr("2.5", "2026-11-10T10:00"), platelets("200")),
            MET,
            "preparation-clotting-fine",
        ),
        (
            (inr("1.1", "2026-11-10T10:00"), inr("2.5"), platelets("200")),
            NOT_MET,
            "preparation-inr-high",
        ),
    ],
)
def test_clotting_allows_a_needle(labs: tuple[Lab, ...], verdict: Verdict, why: str) -> None:
    """A normal INR and a hundred platelets, by default."""
    finding = clotting_allows_a_needle(but(labs=labs), TABLE, DAY)

    assert (finding.verdict, finding.reason.id) == (verdict, why)


def test_the_clinic_chooses_the_limits_of_clotting() -> None:
    """With the figures of SIR the same values pass, and SIR is named."""
    table = replace(TABLE, chosen={"highest_inr": "sir-2019", "least_platelets": "50"})

    finding = clotting_allows_a_needle(but(labs=(inr("1.5"), platelets("50"))), table, DAY)

    assert (finding.verdict, finding.sources) == (MET, ("sir-2019", "sir-2019"))


def allergic(
    how: Resolution | None,
    severity: Severity | None = Severity.MILD,
    substance: Substance = Substance.CONTRAST,
) -> Preparation:
    """The patient with one allergy, settled or not."""
    instead = "iohexol" if how is Resolution.SUBSTITUTE else None
    resolved = None if how is None else Resolved(how, "staff-7", substitute=instead)
    allergy = Allergy(substance, True, severity, resolved=resolved, agent="iopamidol")
    others = tuple(each for each in PATIENT.allergies if each.substance is not substance)
    return but(allergies=(*others, allergy))


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (allergic(None), NOT_MET),
        (allergic(Resolution.NOT_USED), MET),
        (allergic(Resolution.SUBSTITUTE), MET),
        (allergic(Resolution.TESTED_NEGATIVE), MET),
        (allergic(Resolution.PREMEDICATION), MET),
        (allergic(Resolution.PREMEDICATION, Severity.MODERATE), MET),
        (allergic(Resolution.PREMEDICATION, Severity.SEVERE), NOT_MET),
        (allergic(Resolution.PREMEDICATION, None), UNKNOWN),
        (allergic(Resolution.SUBSTITUTE, Severity.SEVERE), MET),
        (allergic(Resolution.PREMEDICATION, substance=Substance.LOCAL_ANAESTHETIC), NOT_MET),
        (allergic(None, None, Substance.LATEX), NOT_MET),
        (but(allergies=PATIENT.allergies[1:]), UNKNOWN),
        (but(allergies=(Allergy(Substance.LATEX, None), *PATIENT.allergies[:3])), UNKNOWN),
    ],
)
def test_no_allergy_stands(facts: Preparation, verdict: Verdict) -> None:
    """Each substance is asked for; an allergy stops until it is settled."""
    assert no_allergy_stands(facts, TABLE, DAY).verdict is verdict


@pytest.mark.parametrize("substance", Substance)
def test_each_substance_is_asked_for(substance: Substance) -> None:
    """Not one of the five may be left out."""
    asked = tuple(each for each in PATIENT.allergies if each.substance is not substance)

    assert no_allergy_stands(but(allergies=asked), TABLE, DAY).missing == (substance,)


def screened(*tests: PregnancyTest, could: bool | None = True) -> Preparation:
    """The patient with these pregnancy tests."""
    return but(could_be_pregnant=could, pregnancy_tests=tests)


POSITIVE = PregnancyTest(True, at("2026-12-01T08:00"))


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (screened(NEGATIVE), MET),
        (screened(could=False), MET),
        (screened(could=None), UNKNOWN),
        (screened(NEGATIVE, could=None), UNKNOWN),
        (screened(), UNKNOWN),
        (screened(POSITIVE), NOT_MET),
        (screened(POSITIVE, could=False), NOT_MET),
        (screened(POSITIVE, NEGATIVE), NOT_MET),
        (screened(PregnancyTest(True, at("2026-11-20T08:00")), NEGATIVE), MET),
        # within 72 hours at any hour of the day of the test
        (screened(PregnancyTest(False, at("2026-11-29T00:00"))), MET),
        (screened(PregnancyTest(False, at("2026-11-28T23:59"))), UNKNOWN),
        (screened(PregnancyTest(False, at("2026-12-02T08:00"))), UNKNOWN),
    ],
)
def test_pregnancy_is_excluded(facts: Preparation, verdict: Verdict) -> None:
    """Asked, and where it is possible tested within 72 hours."""
    assert pregnancy_is_excluded(facts, TABLE, DAY).verdict is verdict


STOPPED = replace(WARFARIN, taking=False, stopped=True)
LAPSED = MedicineTaken(Medicine.WARFARIN, False, at("2020-05-01T08:00"), None, lapsed=True)


def taking(*medicines: MedicineTaken, agreed: bool = True, **facts: object) -> Preparation:
    """The patient with these medicines."""
    agreements = (AGREED,) if agreed else ()
    return but(medicines=medicines, agreements=agreements, **facts)


@pytest.mark.parametrize(
    ("facts", "verdict", "why"),
    [
        (taking(), MET, "preparation-medicines-held"),
        (taking(WARFARIN, IBUPROFEN), MET, "preparation-medicines-held"),
        (taking(WARFARIN, agreed=False), UNKNOWN, "preparation-medicine-no-agreement"),
        (taking(medicines_complete=None), UNKNOWN, "preparation-medicine-list-open"),
        (taking(medicines_complete=False), UNKNOWN, "preparation-medicine-list-open"),
        (taking(replace(WARFARIN, taking=None)), UNKNOWN, "preparation-medicine-not-asked"),
        (
            taking(replace(WARFARIN, taking=False, last_dose=None)),
            MET,
            "preparation-medicines-held",
        ),
        # no longer taken, and yet taken this morning, or before in this episode
        (
            taking(replace(STOPPED, last_dose=at("2026-12-01T07:00"))),
            NOT_MET,
            "preparation-medicine-too-late",
        ),
        (
            taking(replace(STOPPED, last_dose=None)),
            UNKNOWN,
            "preparation-medicine-not-told",
        ),
        (
            taking(STOPPED, agreed=False),
            UNKNOWN,
            "preparation-medicine-no-agreement",
        ),
        (taking(STOPPED), MET, "preparation-medicines-held"),
        # given up long ago: the dose lies far enough back, and nobody need agree
        (taking(LAPSED, agreed=False), MET, "preparation-medicines-held"),
        (
            taking(replace(LAPSED, last_dose=at("2026-11-30T07:00"))),
            NOT_MET,
            "preparation-medicine-too-late",
        ),
        (taking(replace(LAPSED, last_dose=None)), UNKNOWN, "preparation-medicine-not-told"),
        (taking(replace(WARFARIN, last_dose=None)), UNKNOWN, "preparation-medicine-not-told"),
        # 120 hours to the minute, and a minute less
        (
            taking(replace(WARFARIN, last_dose=at("2026-11-26T09:30"))),
            MET,
            "preparation-medicines-held",
        ),
        (
            taking(replace(WARFARIN, last_dose=at("2026-11-26T09:31"))),
            NOT_MET,
            "preparation-medicine-too-late",
        ),
        # told at home the week before: who knows what was swallowed since
        (
            taking(replace(WARFARIN, told_at=at("2026-11-26T12:00"))),
            UNKNOWN,
            "preparation-medicine-not-told",
        ),
        (taking(replace(WARFARIN, told_at=None)), UNKNOWN, "preparation-medicine-not-told"),
        # the clinic stops NSAIDs, though the society would not
        (
            taking(replace(IBUPROFEN, last_dose=at("2026-11-30T09:31"))),
            NOT_MET,
            "preparation-medicine-too-late",
        ),
        (
            taking(MedicineTaken(Medicine.CELECOXIB, True)),
            MET,
            "preparation-medicines-held",
        ),
        (
            taking(MedicineTaken(Medicine.OTHER_BLOOD_THINNER, True, name=words("x"))),
            UNKNOWN,
            "preparation-medicine-no-figure",
        ),
        (taking(WARFARIN, confirmed_for=None), UNKNOWN, "preparation-medicine-not-confirmed"),
        # confirmed for another day: the booking moved
        (
            taking(WARFARIN, confirmed_for=at("2026-12-02T09:30")),
            UNKNOWN,
            "preparation-medicine-not-confirmed",
        ),
    ],
)
def test_medicines_are_held(facts: Preparation, verdict: Verdict, why: str) -> None:
    """The list is whole, each hold long enough, told on the day and agreed on."""
    finding = medicines_are_held(facts, TABLE, DAY)

    assert (finding.verdict, finding.reason.id) == (verdict, why)


def test_a_hold_too_short_is_told_before_what_is_unknown() -> None:
    """What is surely wrong is not hidden behind what has to be asked."""
    late = replace(WARFARIN, last_dose=at("2026-11-30T09:00"))
    facts = taking(late, MedicineTaken(Medicine.ASPIRIN, None), agreed=False)

    finding = medicines_are_held(facts, TABLE, DAY)
    first, *others = apart(finding.reason)

    assert finding.verdict is NOT_MET
    assert first.params["medicines"] == (Medicine.WARFARIN,)
    assert [why.id for why in others] == [
        "preparation-medicine-not-asked",
        "preparation-medicine-no-agreement",
    ]


BLEEDS = MedicineTaken(Medicine.APIXABAN, True, at("2026-11-30T21:00"), ARRIVAL)


@pytest.mark.parametrize(
    ("facts", "verdict", "why"),
    [
        # no plan was confirmed: neither the agreement nor the kidneys are hidden behind that
        (
            taking(BLEEDS, agreed=False, labs=LABS[:3], confirmed_for=None),
            UNKNOWN,
            ["too-late", "no-agreement", "not-confirmed", "kidneys-unknown"],
        ),
        (
            taking(BLEEDS, agreed=False, labs=(*LABS[:3], egfr("16"))),
            NOT_MET,
            ["too-late", "kidneys-weak", "no-agreement"],
        ),
        (
            taking(replace(BLEEDS, last_dose=None), medicines_complete=None),
            UNKNOWN,
            ["no-agreement", "not-told", "list-open"],
        ),
    ],
)
def test_everything_that_is_wrong_with_a_medicine_is_told_at_once(
    facts: Preparation, verdict: Verdict, why: list[str]
) -> None:
    """Who mends one thing does not come back for the next."""
    finding = medicines_are_held(facts, TABLE, DAY)
    told = [each.id.removeprefix("preparation-medicine-") for each in apart(finding.reason)]

    assert (finding.verdict, told) == (verdict, why)
    assert set(told) <= {each.id.split("medicine-")[-1] for each in stops(facts, TABLE, DAY)}


def test_a_list_that_nobody_confirmed_is_missing_beside_a_medicine() -> None:
    """What has to be asked is named with the rest."""
    facts = taking(replace(WARFARIN, last_dose=None), medicines_complete=None)

    assert medicines_are_held(facts, TABLE, DAY).missing == (
        Medicine.WARFARIN,
        "medicines_complete",
    )


def test_both_clotting_values_are_told_where_both_are_wrong() -> None:
    """A high INR hides no low count."""
    finding = clotting_allows_a_needle(but(labs=(inr("3.5"), platelets("40"))), TABLE, DAY)

    assert finding.verdict is NOT_MET
    assert [why.id for why in apart(finding.reason)] == [
        "preparation-inr-high",
        "preparation-platelets-low",
    ]


@pytest.mark.parametrize("language", ["en", "es"])
def test_several_reasons_are_several_sentences(language: str) -> None:
    """Each is read whole, in the order of danger, and ends with one stop."""
    finding = clotting_allows_a_needle(but(labs=(inr("3.5"), platelets("40"))), TABLE, DAY)
    speak = Speaker(language, strict=True)

    assert speak.say(finding.reason) == " ".join(speak.say(w) for w in apart(finding.reason))


def test_the_strictest_figure_holds_apixaban() -> None:
    """SIR would do with 48 hours; ASRA's 72 count."""
    taken = MedicineTaken(Medicine.APIXABAN, True, at("2026-11-28T10:00"), ARRIVAL)
    agreement = replace(AGREED, medicine=Medicine.APIXABAN)

    finding = medicines_are_held(but(medicines=(taken,), agreements=(agreement,)), TABLE, DAY)

    assert finding.verdict is NOT_MET
    assert set(finding.sources) == {"asra-2018", "sir-2019"}


@pytest.mark.parametrize(
    ("rates", "verdict", "why"),
    [
        (("30",), MET, "preparation-medicines-held"),
        (("29",), UNKNOWN, "preparation-medicine-kidneys-weak"),
        (("95", "29"), UNKNOWN, "preparation-medicine-kidneys-weak"),
        ((), UNKNOWN, "preparation-medicine-kidneys-unknown"),
    ],
)
def test_apixaban_is_held_only_as_long_as_its_kidneys_are_known(
    rates: tuple[str, ...], verdict: Verdict, why: str
) -> None:
    """No hold is printed below 30; an unknown rate is none that is high enough."""
    taken = MedicineTaken(Medicine.APIXABAN, True, at("2026-11-26T10:00"), ARRIVAL)
    agreement = replace(AGREED, medicine=Medicine.APIXABAN)
    labs = (*LABS[:3], *(egfr(rate) for rate in rates))
    facts = but(medicines=(taken,), agreements=(agreement,), labs=labs)

    finding = medicines_are_held(facts, TABLE, DAY)

    assert (finding.verdict, finding.reason.id) == (verdict, why)


def test_every_stop_of_a_medicine_has_its_sentence() -> None:
    """No state is left without words, and none that is fine has any."""
    assert set(SAID) == set(Held) - FINE


def ate(solid: str | None, fluid: str | None, told: CivilTime | None = ARRIVAL) -> Preparation:
    """The patient after this last meal and drink."""
    return but(fasting=Fasting(solid and at(solid), fluid and at(fluid), told))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "verdict", "missing"),
    [
        (ate("2026-12-01T00:00", "2026-12-01T00:00"), MET, ()),
        (ate("2026-12-01T00:01", "2026-11-30T20:00"), NOT_MET, ()),
        (ate("2026-11-30T20:00", "2026-12-01T06:00"), NOT_MET, ()),
        (ate(None, "2026-11-30T20:00"), UNKNOWN, ("last_solid",)),
        (ate("2026-11-30T20:00", None), UNKNOWN, ("last_clear_fluid",)),
        (
            ate("2026-11-28T20:00", "2026-11-28T20:00", at("2026-11-29T08:00")),
            UNKNOWN,
            ("last_solid", "last_clear_fluid"),
        ),
        (but(fasting=None), UNKNOWN, ("last_solid", "last_clear_fluid")),
        (but(confirmed_for=None), UNKNOWN, ("confirmed_for",)),
        (but(confirmed_for=at("2026-12-08T09:30")), UNKNOWN, ("confirmed_for",)),
    ],
)
def test_fasting_is_kept(
    facts: Preparation, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Nothing after midnight by default, told on the day itself."""
    finding = fasting_is_kept(facts, TABLE, DAY)

    assert (finding.verdict, finding.missing) == (verdict, missing)


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (ate("2026-12-01T01:30", "2026-12-01T07:30"), MET),
        (ate("2026-12-01T01:31", "2026-12-01T07:30"), NOT_MET),
        (ate("2026-12-01T01:30", "2026-12-01T07:31"), NOT_MET),
    ],
)
def test_the_clinic_may_choose_the_societys_hours(facts: Preparation, verdict: Verdict) -> None:
    """Eight hours for food whose kind nobody recorded, two for clear fluids."""
    table = replace(TABLE, chosen={"nothing_after": "hours"})

    assert fasting_is_kept(facts, table, DAY).verdict is verdict


def test_midnight_is_never_looser_than_the_societys_hours() -> None:
    """At half past one in the night, eight hours begin before midnight."""
    night = at("2026-12-01T01:30")
    facts = replace(
        ate("2026-11-30T18:00", "2026-11-30T22:00", at("2026-12-01T01:00")), confirmed_for=night
    )

    assert fasting_is_kept(facts, TABLE, DAY).verdict is NOT_MET


@pytest.mark.parametrize(
    ("driver", "verdict", "missing"),
    [
        (Driver(words("A"), words("+1 312 555 0142 ext. 7")), MET, ()),
        (Driver(words("A"), FreeText("erased")), MET, ()),
        (Driver(words("A"), words("abc")), UNKNOWN, ("driver_phone",)),
        (Driver(words("A"), words("<script>12345</script>")), UNKNOWN, ("driver_phone",)),
        (Driver(words("A"), words("1234")), UNKNOWN, ("driver_phone",)),
        (Driver(words("A")), UNKNOWN, ("driver_phone",)),
        (Driver(None, words("1")), UNKNOWN, ("driver",)),
        (None, UNKNOWN, ("driver", "driver_phone")),
    ],
)
def test_a_driver_is_named(
    driver: Driver | None, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """A name without a phone cannot be called."""
    finding = driver_is_named(but(driver=driver), TABLE, DAY)

    assert (finding.verdict, finding.missing) == (verdict, missing)


EVERY = tuple(ConsentItem)
CONSENT = Consent(
    "1", "0" * 64, at("2026-11-20T11:00"), teach_back=True, language="en", items=EVERY
)


@pytest.mark.parametrize(
    ("consent", "verdict"),
    [
        (CONSENT, MET),
        (None, UNKNOWN),
        (replace(CONSENT, teach_back=None), UNKNOWN),
        (replace(CONSENT, teach_back=False), NOT_MET),
        (replace(CONSENT, withdrawn_at=at("2026-11-30T08:00")), NOT_MET),
        (replace(CONSENT, signed_at=at("2026-12-02T08:00")), UNKNOWN),
        (replace(CONSENT, items=None), UNKNOWN),
        (replace(CONSENT, items=EVERY[1:]), UNKNOWN),
        (replace(CONSENT, items=(*EVERY[1:], EVERY[0], EVERY[0])), MET),
        (replace(CONSENT, teach_back=False, items=None), NOT_MET),
    ],
)
def test_consent_stands(consent: Consent | None, verdict: Verdict) -> None:
    """Signed, told again in own words, and not taken back."""
    assert consent_stands(but(consent=consent), TABLE, DAY).verdict is verdict


@pytest.mark.parametrize("left_out", ConsentItem)
def test_every_point_that_was_left_out_is_named(left_out: ConsentItem) -> None:
    """A consent that skips one point stops, and says which."""
    told = tuple(item for item in ConsentItem if item is not left_out)
    finding = consent_stands(but(consent=replace(CONSENT, items=told)), TABLE, DAY)

    assert (finding.verdict, finding.missing) == (UNKNOWN, ("consent_items",))
    assert finding.reason.params["items"] == (left_out,)


@pytest.mark.parametrize(
    ("needed", "there", "verdict"),
    [
        (True, True, MET),
        (True, False, NOT_MET),
        (True, None, UNKNOWN),
        (False, None, MET),
        (False, False, MET),
        (None, None, MET),
    ],
)
def test_who_needs_an_interpreter_has_one(
    needed: bool | None, there: bool | None, verdict: Verdict
) -> None:
    """A text that nobody interpreted was not understood, whatever was signed."""
    facts = but(consent=replace(CONSENT, interpreter=there), interpreter_needed=needed)

    assert consent_stands(facts, TABLE, DAY).verdict is verdict


@pytest.mark.parametrize(
    ("version", "region", "verdict"),
    [
        ("lumbar-en-1", Region.LUMBAR, MET),
        ("cervical-en-1", Region.LUMBAR, NOT_MET),
        ("lumbar-es-2", Region.THORACIC, NOT_MET),
        ("lumbar-en-1", None, MET),
        ("our own text of 2026", Region.LUMBAR, MET),
    ],
)
def test_the_text_is_about_the_part_that_is_tested(
    version: str, region: Region | None, verdict: Verdict
) -> None:
    """M20: the risks of a neck are not those of a low back; a clinic may name its own text."""
    facts = but(consent=replace(CONSENT, text_version=version), region=region)

    assert consent_stands(facts, TABLE, DAY).verdict is verdict


@pytest.mark.parametrize(
    ("told", "spoken", "there", "verdict"),
    [
        ("en", "en-US", False, MET),
        ("en", "es", False, NOT_MET),
        ("en", "es-MX", None, UNKNOWN),
        ("en", "es", True, MET),
        ("en", None, False, MET),
        (None, "es", False, MET),
    ],
)
def test_the_text_is_in_a_language_that_is_spoken_or_interpreted(
    told: str | None, spoken: str | None, there: bool | None, verdict: Verdict
) -> None:
    """M20: as far as both are known."""
    signed = replace(CONSENT, language=told, interpreter=there)
    finding = consent_stands(but(consent=signed, speaks=spoken), TABLE, DAY)

    assert finding.verdict is verdict
    assert finding.missing == (("interpreter",) if verdict is UNKNOWN else ())


def test_all_that_is_open_about_a_consent_is_named_at_once() -> None:
    """Nobody is sent away three times."""
    unclear = replace(CONSENT, teach_back=None, items=None, interpreter=None)
    finding = consent_stands(but(consent=unclear, interpreter_needed=True), TABLE, DAY)

    assert finding.missing == ("teach_back", "consent_items", "interpreter")


@pytest.mark.parametrize(
    ("labs", "verdict"),
    [((egfr("30"),), MET), ((egfr("29"),), NOT_MET), ((), UNKNOWN)],
)
def test_weak_kidneys_are_a_flag(labs: tuple[Lab, ...], verdict: Verdict) -> None:
    """Contrast inside a disc is no stop for the kidneys, but it is shown."""
    facts = but(labs=(*LABS[:3], crp("2"), *labs))

    assert kidneys_clear_contrast(facts, TABLE, DAY).verdict is verdict
    assert stops(facts, TABLE, DAY) == ()


def test_an_estimated_rate_says_that_it_is_one() -> None:
    """It counts as a printed one does, names its equation, and gives way to newer blood."""
    older = but(labs=(*LABS[:3], egfr("25", "2026-11-20T10:00")))
    estimated = replace(older, estimated_rates=(egfr("80"),))

    printed_one = kidneys_clear_contrast(older, TABLE, DAY)
    newer_one = kidneys_clear_contrast(estimated, TABLE, DAY)

    assert (printed_one.verdict, printed_one.reason.params["estimated"]) == (NOT_MET, False)
    assert (newer_one.verdict, newer_one.reason.params["estimated"]) == (MET, True)
    assert newer_one.sources == ("acr-nkf-2020", "ckd-epi-2021")


def test_a_unit_does_not_change_the_answer() -> None:
    """Creatinine in umol/L is a creatinine too."""
    other = lab(LabKind.CREATININE, "80", Unit.CREATININE_UMOL_L)

    assert labs_are_present_and_fresh(but(labs=(other, *LABS[1:])), TABLE, DAY).verdict is MET


def test_a_finding_bears_the_name_of_its_rule() -> None:
    """A reader can find the rule from the finding; each rule is there once."""
    rules = (*RULES, *FLAGS)
    for rule in rules:
        for facts in (PATIENT, Preparation()):
            assert rule(facts, TABLE, DAY).rule == rule.__name__
    assert len({id(rule) for rule in rules}) == len(rules)
    assert STOPS == RULES


def test_the_day_asked_about_is_the_day_of_the_test() -> None:
    """A year later nothing of all this holds any longer."""
    later = date(2027, 12, 1)

    holding = {rule.__name__ for rule in RULES if rule(PATIENT, TABLE, later).verdict is MET}

    assert BOOKED.day == DAY
    assert holding == {
        "conditions_are_known",
        "no_allergy_stands",
        "patient_will_be_awake",
        "driver_is_named",
        "consent_stands",
    }


@pytest.mark.parametrize("medicine", [Medicine.HEPARIN_IV, Medicine.HEPARIN_SC])
@pytest.mark.parametrize(
    ("taken", "verdict"),
    [(None, UNKNOWN), ("2026-11-29T10:00", UNKNOWN), ("2026-11-30T10:00", MET)],
)
def test_heparin_asks_for_a_fresh_aptt(
    medicine: Medicine, taken: str | None, verdict: Verdict
) -> None:
    """M14: of the day or the day before; nobody else is asked for one."""
    aptt = () if taken is None else (lab(LabKind.APTT, "30", Unit.SECOND, taken),)
    heparin = MedicineTaken(medicine, taking=True)

    asked = labs_are_present_and_fresh(
        but(medicines=(heparin,), labs=(*LABS, *aptt)), TABLE, DAY
    )

    assert asked.verdict is verdict
    assert asked.missing == (() if verdict is MET else ("aptt",))
    assert labs_are_present_and_fresh(PATIENT, TABLE, DAY).verdict is MET
