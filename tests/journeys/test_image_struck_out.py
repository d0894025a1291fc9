"""M05, M07, B08: the CT that two readers read was another patient's.

The synthetic patient is Wyn Otherscan. Nobody signs on readings of an image that is in the
record no more, until somebody who may has seen to it.
"""

from discogram.pathway.stations import Station
from tests.journeys.clinic import Clinic
from tests.journeys.test_taking_back import newest
from tests.journeys.usual import GRADES, reading

CT = {"sha256": "a" * 64, "kind": "nifti", "purpose": "discogram", "modality": "CT"}
RIGHT = {**CT, "sha256": "b" * 64}
LATE = "2026-03-10T17:05"
NEXT = "2026-03-11T08:00"
SIGN = ("sign_report", "2026-03-11T09:00", "physician-1")
SETTLE = ("reconcile_readings", "2026-03-11T08:30", "physician-1")
WORDS = {"readings": reading(GRADES), "by": "physician-1"}


def concluded(*images: dict[str, str]) -> Clinic:
    """The patient, whose images were read twice and concluded on; then one is struck out."""
    clinic = Clinic("Wyn Otherscan")
    clinic.goes_the_usual_way(to="goes_home")
    for image in (*images, CT):
        clinic.does("attach_image", "2026-03-10T14:30", "technologist-1", image=image)
    clinic.is_read()
    clinic.is_concluded()
    struck = {"sequence": newest(clinic, "ImageAttached"), "why": "The wrong patient."}
    clinic.does("strike_out", LATE, "technologist-1", **struck)
    return clinic


def concludes_anew(clinic: Clinic) -> None:
    """The physician looks again at what the conclusion rests on, and writes it anew."""
    written = clinic.episode.conclusion
    assert written is not None
    lines = [{"disc": str(each.disc), "judged": each.judged} for each in written.judgements]
    anew = {"text": "Looked at again.", "judgements": lines, "plan": [{"text": "Discuss."}]}
    clinic.does("write_conclusion", "2026-03-11T08:45", "physician-1", written=anew)


def due(clinic: Clinic) -> set[str]:
    """What is due of the images and of the report."""
    from discogram.application.due import due as everything

    kinds = {each.kind.value for each in everything(clinic.episode, clinic.tables)}
    return kinds - {"call_due"}


def test_nobody_signs_on_readings_of_another_patients_scan() -> None:
    """The report waits until the right scan was read by whoever has not seen these readings.

    Given     two readings of the only CT, a conclusion; then the CT is struck out.
    Asked     what is due, what the station says, and to sign.
    Expected  the images are missing and want a further reader; no signature, also where the
              physician settles on what was read of the other scan.
    """
    clinic = concluded()

    found = clinic.findings(Station.IMAGES)["readings_keep_their_images"]
    assert (found.verdict, found.reason.id) == ("not_met", "images-struck-after-reading")
    assert due(clinic) == {"images_missing", "further_reading", "report_to_sign"}
    assert clinic.refuses(*SIGN, language="en") == (
        "images-struck-after-reading",
        "images-struck-further-reader",
        "images-struck-settle",
        "report-conclusion-outdated",
    )

    clinic.does("attach_image", NEXT, "technologist-1", image=RIGHT)
    clinic.does(*SETTLE, **WORDS, note="The same patient after all, I think.")
    concludes_anew(clinic)

    assert due(clinic) == {"further_reading", "report_to_sign"}
    assert clinic.refuses(*SIGN, language="en") == (
        "images-struck-after-reading",
        "images-struck-further-reader",
    )


def test_a_physician_says_why_the_readings_stand_where_another_image_was_read() -> None:
    """One of two series was another patient's; the grades were read in the other one.

    Given     two readings of two CTs, a conclusion; then one CT is struck out.
    Asked     to sign; to settle without a reason and with one, to conclude anew, and to sign.
    Expected  no signature before a reason is given; then it is signed, and the report tells
              what was struck out, why, who had read with it and why the reading stands.
    """
    clinic = concluded(RIGHT)

    assert due(clinic) == {"readings_to_reconcile", "report_to_sign"}
    clinic.does(*SETTLE, **WORDS)
    concludes_anew(clinic)
    assert clinic.refuses(*SIGN, language="en") == (
        "images-struck-after-reading",
        "images-struck-settle",
    )
    clinic.does(*SETTLE, **WORDS, note="Every grade was read in the other series.")
    concludes_anew(clinic)
    clinic.does(*SIGN, language="en")

    (told,) = clinic.report().struck_images
    assert told.why.words == "The wrong patient."
    assert told.readers == ("Dr. Kenji Mori", "Dr. Petra Lindqvist")
    assert told.settled is not None
    assert told.settled.note.words == "Every grade was read in the other series."


def test_a_reader_whom_nobody_followed_yet_reads_again() -> None:
    """While a reading is unseen it can be given anew, and nothing is held back.

    Given     one reading of the only CT, which is then struck out and the right one attached.
    Asked     what is due, before and after the reader has read again.
    Expected  a first reading is due again; then a second one.
    """
    clinic = Clinic("Wyn Otherscan")
    clinic.goes_the_usual_way(to="goes_home")
    clinic.does("attach_image", "2026-03-10T14:30", "technologist-1", image=CT)
    mine = {"reader": "reader-1", "readings": reading(GRADES)}
    clinic.does("read_image", "2026-03-10T15:00", "reader-1", **mine)
    struck = {"sequence": newest(clinic, "ImageAttached"), "why": "The wrong patient."}
    clinic.does("strike_out", LATE, "technologist-1", **struck)
    before = due(clinic)
    clinic.does("attach_image", NEXT, "technologist-1", image=RIGHT)
    clinic.does("read_image", "2026-03-11T08:30", "reader-1", **mine)

    assert before == {"images_missing", "first_reading", "conclusion_to_write"}
    assert due(clinic) == {"second_reading", "conclusion_to_write"}
    assert not clinic.report().struck_images
