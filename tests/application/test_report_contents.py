"""M01, M09, M12, M13, B05, B06, B08: what the report of a played journey shows."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from discogram.application.report_contents import Setting, contents_of
from discogram.pathway.provocation.facts import Sedation, Technique
from discogram.pathway.report.facts import ReportContents
from discogram.words.people import Role
from discogram.words.spine import Disc, Region
from discogram.words.units import Concentration, Mass, Volume
from tests.application.fakes import TABLES, FakeDirectory, FakePeople
from tests.journeys.clinic import CONTRAST, Clinic
from tests.journeys.usual import DESCRIBED, QUIET_L3_L4, QUIET_L5_S1, sham

TIMES = "2026-03-10T09:34"


def given_drugs(clinic: Clinic, *drugs: dict[str, Any]) -> ReportContents:
    """The report after these drugs were given in the room."""
    clinic.goes_the_usual_way(to="arrives")
    for each in drugs:
        clinic.does("give_drug", TIMES, "nurse-1", **each)
    return clinic.report()


def sedative(depth: str | None) -> dict[str, Any]:
    """Midazolam, and how deep it took the patient."""
    return {"kind": "sedative", "name": "midazolam", "sedation": depth}


def test_every_section_is_filled_from_the_journey() -> None:
    """After the whole way no part of the report is empty."""
    clinic = Clinic(
        birth_date=date(1979, 8, 21), sex="female", identifiers=(("Lakeside", "SYN-1"),)
    )
    clinic.goes_the_usual_way(to="is_found_eligible")
    test = {"kind": "hiz", "value": "yes", "on": "2025-12-04", "disc": "L4/L5"}
    clinic.does("record_other_test", "2026-02-06T11:10", "reader-1", test=test)
    clinic.goes_the_usual_way(to="report_is_signed")
    amendment = {"section": "procedure", "text": "20 G, not 18 G.", "reason": "Counted."}
    clinic.does("amend_report", "2026-03-13T08:20", "physician-1", **amendment)

    report = clinic.report()

    assert report.clinic.name == clinic.site.name
    assert report.patient.birth_date == date(1979, 8, 21)
    assert report.patient.identifiers == (("Lakeside", "SYN-1"),)
    assert report.study.region is Region.LUMBAR
    assert [each.disc for each in report.study.discs] == [Disc.L3_L4, Disc.L4_L5, Disc.L5_S1]
    assert str(report.procedure.begun) == "2026-03-10T09:32-05:00[America/Chicago]"
    assert len(report.procedure.needle.discs) == 3
    assert report.policy.digest == TABLES.digest
    assert report.software == clinic.office.software
    assert report.question is not None
    assert report.conclusion is not None
    assert [each.kind.value for each in report.tests] == [*DESCRIBED, "hiz"]
    assert [each.tool.value for each in report.scores] == ["phq_15"]
    assert report.risks
    assert report.physicians_conclusion is not None
    assert len(report.judgements) == 3
    assert len(report.plan) == 1
    assert report.cited_sources()


def test_of_an_episode_that_has_just_begun_nothing_is_invented() -> None:
    """What nobody asked is missing, not no."""
    clinic = Clinic()
    clinic.phones()

    report = clinic.report()

    assert report.conclusion is None
    assert report.dose is None
    assert report.procedure.begun is None
    assert report.procedure.antibiotics is None
    assert report.procedure.contrast is None
    assert report.procedure.order == ()
    assert report.procedure.sedation is None
    assert report.procedure.technique is None
    assert report.signature is None
    assert not any((report.readings, report.judgements, report.amendments))


def test_names_stand_where_the_record_holds_ids() -> None:
    """Readers, signer and amender are named; who has left the clinic keeps the id."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="report_is_signed")
    known = clinic.office.directory
    assert isinstance(known, FakeDirectory)
    del known.people["reader-2", "demo"]

    report = clinic.report()

    assert [each.reader for each in report.readings] == ["Dr. Kenji Mori", "reader-2"]
    assert report.signature is not None
    assert (report.signature.name, report.signature.role) == (
        "Dr. Eleanor Voss",
        Role.PHYSICIAN,
    )
    assert str(report.signature.at) == "2026-03-10T17:10-05:00[America/Chicago]"


def test_amendments_come_from_the_envelope_in_their_order() -> None:
    """Who amended and when is what the record says, not what the words say."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="report_is_signed")
    for day, section in (("13", "procedure"), ("14", "plan")):
        amendment = {"section": section, "text": f"Words of {day}.", "reason": "A slip."}
        at = f"2026-03-{day}T08:20"
        clinic.does("amend_report", at, "physician-1", **amendment)

    first, second = clinic.report().amendments

    assert (first.section.value, second.section.value) == ("procedure", "plan")
    assert (first.text.words, second.text.words) == ("Words of 13.", "Words of 14.")
    assert str(second.at) == "2026-03-14T08:20-05:00[America/Chicago]"
    assert second.by == "Dr. Eleanor Voss"


def test_the_head_covers_everything_the_report_shows() -> None:
    """A preview shows the newest entry; a signed report the last that signed or amended it."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_concluded")
    preview = clinic.report().head
    newest = clinic.whole.stored[-1]
    clinic.report_is_signed()
    signing = clinic.whole.stored[-1]
    signed = clinic.report().head
    amendment = {"section": "plan", "text": "More.", "reason": "Forgotten."}
    clinic.does("amend_report", "2026-03-13T08:20", "physician-1", **amendment)

    amending = clinic.whole.stored[-1]
    amended = clinic.report().head

    assert preview is not None
    assert (preview.position, preview.hash) == (newest.position, newest.hash)
    assert signed is not None
    assert (signed.position, signed.hash) == (signing.position, signing.hash)
    assert amended is not None
    assert (amended.position, amended.hash) == (amending.position, amending.hash)


# --- the patient ------------------------------------------------------------------------------


@pytest.mark.parametrize("person", [True, False])
@pytest.mark.parametrize("episode", [True, False])
def test_a_synthetic_patient_stays_marked(person: bool, episode: bool) -> None:
    """One mark is enough, on the person or on the episode."""
    clinic = Clinic()
    people = clinic.office.people
    assert isinstance(people, FakePeople)
    people.save(replace(clinic.patient, synthetic=person), "nurse-1", Role.NURSE)
    opened = {"language": "en", "synthetic": episode}
    clinic.does("open_episode", "2026-02-02T10:05", "coordinator-1", **opened)

    assert clinic.report().patient.synthetic is (person or episode)


def test_an_erased_person_leaves_a_readable_report() -> None:
    """The name is gone, the facts and the synthetic mark stay."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="report_is_signed")
    assert isinstance(clinic.office.people, FakePeople)
    clinic.office.people.versions.clear()

    report = clinic.report()

    assert report.patient.names == ""
    assert report.patient.synthetic
    assert len(report.judgements) == 3


# --- the procedure ----------------------------------------------------------------------------


def needle(clinic: Clinic, disc: str, at: str) -> None:
    """A needle goes in and is seen in both planes."""
    clinic.does("place_needle", at, "physician-1", disc=disc)
    for plane in ("ap", "lateral"):
        seen = {"disc": disc, "plane": plane, "in_middle_third": True, "by": "physician-1"}
        clinic.does("confirm_needle", at, "physician-1", **seen)


def all_in_first(*injections: Any, before: bool = True) -> Clinic:
    """Every needle is placed before the first injection; or after the sham that came first."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    discs = [each["disc"] for each in injections]
    places = [{"disc": disc, "role": "control" if disc else None} for disc in discs]
    clinic.does("seal_order", "2026-03-10T09:36", "nurse-1", places=places, drawn=True)
    pain = {"value": "4", "unit": "{score}"}
    clinic.does("record_baseline", "2026-03-10T09:36", "nurse-1", pain=pain)
    if before:
        for disc in filter(None, discs):
            needle(clinic, disc, "2026-03-10T09:37")
    return clinic


def inject(clinic: Clinic, at: str, *injections: Any, needles: bool = False) -> None:
    """These injections, in the sealed order."""
    who = {"observer": "nurse-1", "observer_role": "nurse", "needles": needles}
    clinic.does("play_injections", at, "physician-1", **who, injections=list(injections))


BOTH = (QUIET_L3_L4, QUIET_L5_S1, sham())


def test_needle_by_needle_is_one_by_one() -> None:
    """Each disc was finished before the next needle."""
    clinic = all_in_first(*BOTH, before=False)

    inject(clinic, "2026-03-10T09:40", *BOTH, needles=True)

    assert clinic.report().procedure.technique == Technique.ONE_BY_ONE


def test_all_needles_first_is_told_apart() -> None:
    """No disc was injected before the last needle was in."""
    clinic = all_in_first(*BOTH)

    inject(clinic, "2026-03-10T09:40", *BOTH)

    assert clinic.report().procedure.technique == Technique.ALL_NEEDLES_FIRST


def test_a_sham_before_the_needles_is_no_injection() -> None:
    """The sham came first and the needles after it: no disc was injected before them."""
    injections = (sham(), QUIET_L3_L4, QUIET_L5_S1)
    clinic = all_in_first(*injections, before=False)
    token = clinic.episode.session.next_token
    clinic.does("start_injection", "2026-03-10T09:36", "physician-1", token=token)
    clinic.does("end_injection", "2026-03-10T09:36", "physician-1", token=token)
    for disc in ("L3/L4", "L5/S1"):
        needle(clinic, disc, "2026-03-10T09:37")
    for at in ("2026-03-10T09:40", "2026-03-10T09:41"):
        token = clinic.episode.session.next_token
        clinic.does("start_injection", at, "physician-1", token=token)
        clinic.does("end_injection", at, "physician-1", token=token)

    assert clinic.report().procedure.technique == Technique.ALL_NEEDLES_FIRST


def test_a_needle_that_is_corrected_later_changes_no_technique() -> None:
    """It went in with the others; moving it by a little is no second needle."""
    clinic = all_in_first(*BOTH)
    token = clinic.episode.session.next_token
    clinic.does("start_injection", "2026-03-10T09:40", "physician-1", token=token)
    clinic.does("end_injection", "2026-03-10T09:41", "physician-1", token=token)

    needle(clinic, "L5/S1", "2026-03-10T09:42")

    assert clinic.report().procedure.technique == Technique.ALL_NEEDLES_FIRST


def test_a_single_disc_has_no_technique() -> None:
    """With one disc there is nothing to tell apart, however often its needle was moved."""
    clinic = all_in_first(QUIET_L3_L4, sham())
    needle(clinic, "L3/L4", "2026-03-10T09:38")

    inject(clinic, "2026-03-10T09:40", QUIET_L3_L4, sham())

    assert clinic.report().procedure.technique is None


DEEPER = {**sedative("moderate"), "despite_stop": "The patient could not lie still."}
UNSAID = {**sedative(None), "despite_stop": "Written down afterwards; nobody noted how deep."}


@pytest.mark.parametrize(
    ("drugs", "sedation"),
    [
        ((), None),
        ((dict(CONTRAST),), None),
        ((sedative("minimal"),), Sedation.MINIMAL),
        ((DEEPER, sedative("minimal")), Sedation.MODERATE),
        ((UNSAID,), None),
    ],
)
def test_the_deepest_sedation_counts(
    drugs: tuple[dict[str, Any], ...], sedation: Sedation | None
) -> None:
    """A sedative that is not on the list, and a depth nobody said, are unknown."""
    assert given_drugs(Clinic(), *drugs).procedure.sedation == sedation


def test_where_the_list_of_drugs_is_whole_what_is_not_on_it_was_not_given() -> None:
    """Somebody has to say that it is: then none is an answer."""
    contrast = dict(CONTRAST)
    clinic = Clinic()
    given_drugs(clinic, contrast, {"kind": "other", "name": "ondansetron"})
    clinic.does("close_session", "2026-03-10T10:41", "nurse-1", drugs_complete=True)

    done = clinic.report().procedure

    assert (done.sedation, done.antibiotics) == (Sedation.NONE, ())


def test_antibiotics_and_contrast_are_told_with_dose_and_route() -> None:
    """What was given where; other drugs are not among the antibiotics."""
    antibiotic = {
        "kind": "antibiotic",
        "name": "cefazolin",
        "mass": {"value": "2", "unit": "g"},
        "route": "intravenous",
    }
    contrast = {
        "kind": "contrast",
        "name": "iohexol",
        "concentration": {"value": "300", "unit": "mg/mL"},
    }

    procedure = given_drugs(Clinic(), antibiotic, contrast, sedative("minimal")).procedure

    assert procedure.antibiotics is not None
    (given,) = procedure.antibiotics
    assert (given.name, given.dose) == ("cefazolin", Mass.of("2", "g"))
    assert given.route == "intravenous"
    assert procedure.contrast is not None
    assert procedure.contrast.agent == "iohexol"
    assert procedure.contrast.concentration == Concentration.of("300", "mg/mL")
    assert procedure.contrast.volume is None
    assert procedure.other_drugs is not None
    assert [each.name for each in procedure.other_drugs] == [sedative("minimal")["name"]]


def test_no_antibiotic_among_the_drugs_is_no_answer() -> None:
    """Nobody said that the list is whole: whether one was given is not known."""
    contrast = dict(CONTRAST)

    assert given_drugs(Clinic(), contrast).procedure.antibiotics is None
    assert given_drugs(Clinic()).procedure.antibiotics is None


def test_the_order_of_injection_is_revealed_as_far_as_it_came() -> None:
    """A sham is a None in it; places that were never reached are left out."""
    injections = (QUIET_L3_L4, sham(), QUIET_L5_S1)
    clinic = all_in_first(*injections)
    token = clinic.episode.session.next_token
    clinic.does("start_injection", "2026-03-10T09:40", "physician-1", token=token)
    clinic.does("end_injection", "2026-03-10T09:41", "physician-1", token=token)
    first = clinic.report().procedure.order
    token = clinic.episode.session.next_token
    clinic.does("start_injection", "2026-03-10T09:42", "physician-1", token=token)

    assert first == (Disc.L3_L4,)
    assert clinic.report().procedure.order == (Disc.L3_L4, None)


def test_a_time_out_that_was_struck_out_began_nothing() -> None:
    """The test began with the time-out that counts."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="arrives")
    agreed = dict.fromkeys(("patient", "procedure", "levels", "allergies"), True)
    clinic.does("do_time_out", "2026-03-10T09:20", "nurse-1", **agreed, present=["nurse"])
    number = clinic.episode.sequence
    at = "2026-03-10T09:25"
    clinic.does("strike_out", at, "nurse-1", sequence=number, why="The wrong room.")
    clinic.does("do_time_out", "2026-03-10T09:32", "nurse-1", **agreed, present=["nurse"])

    begun = clinic.report().procedure.begun

    assert str(begun) == "2026-03-10T09:32-05:00[America/Chicago]"


# --- dose, volume, policy ---------------------------------------------------------------------


def test_the_effective_dose_is_a_range_with_its_source() -> None:
    """61 s of fluoroscopy at 0.1 to 0.43 mSv a minute, and 198 mGy.cm at 0.015 mSv each."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="test_is_closed")

    dose = clinic.report().dose

    assert dose is not None
    assert dose.effective is not None
    assert (str(dose.effective.low_msv), str(dose.effective.high_msv)) == ("3.1", "3.4")
    keys = {each.key for each in clinic.report().cited_sources()}
    assert set(dose.effective.sources) == {"schmid-2006", "aapm-96"} <= keys


def test_a_dose_without_time_and_length_gives_no_estimate() -> None:
    """What the machine did not show is not guessed."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_tested")
    area = {"dose_area": {"value": "4.2", "unit": "Gy.cm2"}}
    clinic.does("record_dose", "2026-03-10T10:40", "technologist-1", **area)

    dose = clinic.report().dose

    assert dose is not None
    assert dose.area is not None
    assert dose.effective is None


def test_the_contrast_of_all_discs_is_added_up() -> None:
    """1.5 + 1.0 + 1.5 mL; a sham adds nothing."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_tested")

    contrast = clinic.report().procedure.contrast

    assert contrast is not None
    assert contrast.volume == Volume.of("4.0", "mL")


def test_the_policy_names_what_nobody_signed_or_verified() -> None:
    """The reader sees on which numbers the report leans, and that they are unsigned."""
    clinic = Clinic()
    clinic.phones()

    policy = clinic.report().policy

    assert policy.unsigned == TABLES.unsigned()
    assert set(policy.unverified) <= set(TABLES.by_name)
    assert "preparation" in policy.unverified


def test_a_report_that_is_printed_again_later_is_the_same() -> None:
    """The same record and the same tables give the same report, on whatever day."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="report_is_signed")
    parts = clinic.site, clinic.patient, clinic.tables, clinic.office.directory
    setting = Setting(*parts, clinic.office.software)
    later = clinic.now.after(timedelta(days=200))

    assert contents_of(clinic.whole, clinic.now, setting) == clinic.report()
    assert contents_of(clinic.whole, later, setting) == clinic.report()
