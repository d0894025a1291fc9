"""What people call what a reason names by its id."""

from discogram.errors import reason
from discogram.pathway.booking.timetable import Bookable, Resource, Timetable
from discogram.web.called import called, finding_called
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
