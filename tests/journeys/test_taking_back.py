"""B08: an entry is taken back by who wrote it or a physician, and never a patient's *no*.

The synthetic patient is Val Rethink, whose record somebody would like to be simpler.
"""

from discogram.errors import NotPermitted
from tests.journeys.clinic import Clinic, consent

AT = "2026-03-10T09:38"
PLACE = ("place_needle", "2026-03-10T09:40", "physician-1")


def newest(clinic: Clinic, kind: str) -> int:
    """The number of the latest entry of a kind."""
    return [each.sequence for each in clinic.whole.stored if each.type == kind][-1]


def strikes(clinic: Clinic, kind: str, by: str) -> tuple[str, ...]:
    """Somebody tries to strike out the latest entry of a kind; the reasons against it."""
    return clinic.refuses("strike_out", AT, by, sequence=newest(clinic, kind), why="A slip.")


def ready() -> Clinic:
    """The patient in the room, nothing in the way."""
    clinic = Clinic("Val Rethink")
    clinic.goes_the_usual_way(to="room_is_ready")
    return clinic


def test_nobody_strikes_out_a_withdrawn_consent() -> None:
    """The patient said no; only the patient says yes again, with a new signature.

    Given     a consent taken back in the room.
    Asked     by nurse and physician to strike that out; then a new consent.
    Expected  refused to both; with the new signature the needle may come.
    """
    clinic = ready()
    clinic.does("withdraw_consent", "2026-03-10T09:36", "nurse-1", withdrawn_at=AT[:-2] + "36")

    for who in ("nurse-1", "physician-1"):
        assert strikes(clinic, "ConsentWithdrawn", who) == ("episode-not-strikable",)
    assert clinic.refuses(*PLACE, disc="L4/L5") == ("preparation-consent-withdrawn",)
    clinic.does("sign_consent", AT, "nurse-1", **consent(AT))
    clinic.does(*PLACE, disc="L4/L5")


def test_an_entry_is_taken_back_by_its_writer_or_a_physician() -> None:
    """A coordinator does not unsay what a nurse was told.

    Given     a severe allergy, written down by the nurse.
    Asked     by coordinator, reader and technologist to strike it out; then by the nurse.
    Expected  refused to everybody but its writer.
    """
    clinic = ready()
    told = {"substance": "contrast", "present": True, "severity": "severe"}
    clinic.does("answer_allergy", "2026-03-10T09:36", "nurse-1", **told)

    for who in ("coordinator-1", "reader-1", "technologist-1"):
        assert strikes(clinic, "AllergyAnswered", who) == ("permission-not-this-role",)
    sequence = newest(clinic, "AllergyAnswered")
    clinic.does("strike_out", AT, "nurse-1", sequence=sequence, why="The wrong patient.")

    assert sequence in clinic.episode.struck_out


def test_a_physician_takes_back_what_a_nurse_wrote_and_not_the_reverse() -> None:
    """The one who answers for the test may correct it; a conclusion is the physician's alone.

    Given     a score of the nurse, and a conclusion of the physician.
    Asked     by the other one to strike each out.
    Expected  the physician may; the nurse may not.
    """
    clinic = Clinic("Val Rethink")
    clinic.goes_the_usual_way(to="is_concluded")
    late = "2026-03-10T17:05"
    score, words = newest(clinic, "ScoreRecorded"), newest(clinic, "ConclusionWritten")

    clinic.does("strike_out", late, "physician-1", sequence=score, why="A slip.")
    refused = clinic.refusal("strike_out", late, "nurse-1", sequence=words, why="A slip.")

    assert isinstance(refused, NotPermitted)
    assert [each.id for each in refused.reasons] == ["permission-not-this-role"]


def test_a_nurse_does_not_take_back_another_nurses_entry() -> None:
    """The writer knows what was meant; a colleague asks, or a physician decides.

    Given     an entry of the nurse, and a coordinator who may write such entries too.
    Asked     by the coordinator to strike it out.
    Expected  refused, with the writer's name.
    """
    clinic = ready()
    clinic.does(
        "name_driver", "2026-03-10T09:36", "nurse-1", name="Sam Other", phone="555 0100"
    )

    assert strikes(clinic, "DriverNamed", "coordinator-1") == ("permission-strike-another",)


def test_a_reader_who_has_seen_the_other_reading_keeps_the_own_one() -> None:
    """Copying the other's grades does not make a second independent reading.

    Given     two readings that differ; their readers may see one another's now.
    Asked     by the first reader to strike the own one out and read again.
    Expected  the first reading stands; the new one stands beside it, not independent.
    """
    clinic = Clinic("Val Rethink")
    clinic.goes_the_usual_way(to="goes_home")
    clinic.is_read({"L3/L4": 0, "L4/L5": 4, "L5/S1": 0}, {"L3/L4": 0, "L4/L5": 3, "L5/S1": 0})
    at = "2026-03-10T16:30"
    first = next(each.sequence for each in clinic.whole.stored if each.type == "ImageRead")

    refused = clinic.refuses("strike_out", at, "reader-1", sequence=first, why="A slip.")
    again = {"disc": "L4/L5", "modified_dallas": 3, "nucleogram": "fissured", "leak": False}
    clinic.does("read_image", at, "reader-1", reader="reader-1", readings=[again])

    assert refused == ("episode-reading-stands",)
    assert [each.blind for each in clinic.episode.images.readings] == [True, True, False]


def test_who_was_told_the_pain_reads_no_image() -> None:
    """The nurse asked the questions, the physician wrote the conclusion: neither is blind.

    Given     a test in which the physician observed the pain, and a conclusion.
    Asked     by that physician to read the images.
    Expected  refused.
    """
    clinic = Clinic("Val Rethink")
    clinic.goes_the_usual_way(to="test_is_closed")
    at = "2026-03-10T15:00"
    clinic.does("unblind", at, "physician-1", whom="reader", why="A colleague told the level.")

    reading = {"disc": "L4/L5", "modified_dallas": 4}
    mine = clinic.refuses(
        "read_image", at, "physician-1", reader="physician-1", readings=[reading]
    )
    clinic.does("read_image", at, "reader-1", reader="reader-1", readings=[reading])

    assert mine == ("images-reader-did-the-test",)
    assert not clinic.episode.images.blind_readings
