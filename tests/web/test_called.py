"""What people call what a reason names by its id."""

import pytest

from discogram.errors import reason
from discogram.pathway.booking.timetable import Bookable, Resource, Timetable
from discogram.web.called import author_and_year, called, finding_called
from discogram.words.evidence import Source
from discogram.words.verdict import Finding

LISTED = Timetable(resources=(Resource("room-7", Bookable.ROOM, "Room Lake"),))
SOURCES = {"eck-2014": Source("eck-2014", "A guideline", "Eck, J and Sharan, A", "2014")}


def test_ids_become_names_however_deep_and_nothing_else_changes():
    """A room, a source, a list of both and a reason within: numbers and words stay."""
    why = reason(
        "made-up",
        room="room-7",
        those=("room-7", "eck-2014", "nobody"),
        number=7,
        inner=reason("inner", room="room-7"),
    ).at("slot")

    found = called(why, LISTED, SOURCES)

    assert found.params == {
        "room": "Room Lake",
        "those": ("Room Lake", "Eck et al. 2014", "nobody"),
        "number": 7,
        "inner": reason("inner", room="Room Lake"),
    }
    assert (found.id, found.place) == ("made-up", "slot")
    asked = Finding.unknown("rule", why, "fact", sources=("eck-2014",))
    assert finding_called(asked, LISTED, SOURCES) == Finding.unknown(
        "rule", found, "fact", sources=("eck-2014",)
    )


@pytest.mark.parametrize(
    ("author", "year", "said"),
    [
        ("Eck, Jason C. and Sharan, Alok and others", "2014", "Eck et al. 2014"),
        ("Bogduk, Nikolai", "2013", "Bogduk 2013"),
        (
            "Medical Contested Case Hearing, Texas",
            None,
            "Medical Contested Case Hearing, Texas",
        ),
        ("Blue Cross", "2019", "Blue Cross 2019"),
        (
            "Department of Labor and Industries",
            "2008",
            "Department of Labor and Industries 2008",
        ),
        ("Choi and others", "2016", "Choi et al. 2016"),
        (None, "2020", "The title 2020"),
    ],
)
def test_a_source_is_its_author_and_year(author, year, said):
    """As a reader would look for it; an office keeps its whole name."""
    assert author_and_year(Source("key", "The title: and more", author, year)) == said
