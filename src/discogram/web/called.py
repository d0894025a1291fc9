"""What do people call what a reason names by its id: a room, a member of staff, a source?

The core knows ids. On a page a resource has its name, and a source its author and year.
"""

from collections.abc import Mapping

from discogram.errors import Reason
from discogram.pathway.booking.timetable import Timetable
from discogram.words.cited import author_and_year
from discogram.words.evidence import Source
from discogram.words.verdict import Finding


def called(why: Reason, timetable: Timetable, sources: Mapping[str, Source]) -> Reason:
    """The same reason, with names for ids; what is no id stays as it is."""

    def name(value: object) -> object:
        match value:
            case str() if value in sources:
                return author_and_year(sources[value])
            case str():
                return timetable.name(value)
            case tuple():
                return tuple(name(each) for each in value)
            case Reason():
                return called(value, timetable, sources)
            case _:
                return value

    return Reason(why.id, {key: name(each) for key, each in why.params.items()}, why.place)


def finding_called(
    finding: Finding, timetable: Timetable, sources: Mapping[str, Source]
) -> Finding:
    """The same finding with names in its reason."""
    why = called(finding.reason, timetable, sources)
    return Finding(finding.rule, finding.verdict, why, finding.sources, finding.missing)
