"""M07, M09: two readers differ; one reading is agreed, and both are kept.

The synthetic patient is Ari Twofold: a tear of grade 4 to one reader, of grade 2 to the other.
"""

from discogram.pathway.images.blinding import OwnView, blind_view
from discogram.pathway.stations import Station
from discogram.words.spine import Disc
from discogram.words.verdict import Verdict
from tests.journeys.clinic import Clinic
from tests.journeys.usual import GRADES, reading

OTHER = {**GRADES, "L4/L5": 2}
RECONCILE = ("reconcile_readings", "2026-03-11T08:15", "physician-1")


def read_twice() -> Clinic:
    """The patient, read by two who differ about L4/L5."""
    clinic = Clinic("Ari Twofold")
    clinic.goes_the_usual_way(to="goes_home")
    clinic.is_read(GRADES, OTHER)
    return clinic


def test_no_reading_stands_while_two_differ() -> None:
    """The conclusion takes neither side.

    Given     grade 4 and grade 2 for L4/L5.
    Asked     whether a reading stands, and what the conclusion sees.
    Expected  it does not, the disc is named; the conclusion sees no grade.
    """
    clinic = read_twice()

    agree = clinic.findings(Station.IMAGES)["readers_agree"]
    tested = clinic.report().study.get(Disc.L4_L5)

    assert agree.verdict is Verdict.NOT_MET
    assert agree.reason.id == "images-readers-differ"
    assert agree.reason.params["discs"] == (Disc.L4_L5,)
    assert tested is not None
    assert tested.image.modified_dallas is None


def test_one_reading_is_agreed_and_both_are_kept() -> None:
    """Reconciling settles the grade without hiding that they differed.

    Given     the readers looked again together and agreed on grade 4.
    Asked     what the report shows.
    Expected  grade 4 for the conclusion, and both readings with the readers' names.
    """
    clinic = read_twice()
    agreed = {
        "readings": reading(GRADES),
        "by": "physician-1",
        "note": "Looked again together.",
    }
    clinic.does(*RECONCILE, **agreed)

    report = clinic.report()
    tested = report.study.get(Disc.L4_L5)
    seen = {each.reader: each.get(Disc.L4_L5) for each in report.readings}

    assert clinic.findings(Station.IMAGES)["one_reading_stands"].verdict is Verdict.MET
    assert tested is not None
    assert tested.image.modified_dallas == 4
    assert {who: image and image.modified_dallas for who, image in seen.items()} == {
        "Dr. Kenji Mori": 4,
        "Dr. Petra Lindqvist": 2,
    }


def test_nothing_can_be_agreed_before_both_have_read_alone() -> None:
    """The second reader does not see the first reading.

    Given     one reader has read.
    Asked     what the other may see, and to agree on a reading.
    Expected  nobody else's reading; refused until the second is in.
    """
    clinic = Clinic("Ari Twofold")
    clinic.goes_the_usual_way(to="goes_home")
    first = {"reader": "reader-1", "readings": reading(GRADES)}
    clinic.does("read_image", "2026-03-10T15:00", "reader-1", **first)

    view = blind_view(clinic.episode.images, "reader-2")
    refused = clinic.refuses(*RECONCILE, readings=reading(GRADES), by="physician-1")

    assert isinstance(view, OwnView)
    assert view.own is None
    assert refused == ("episode-two-readings-first",)
