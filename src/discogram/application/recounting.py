"""How is the record of quality made anew, from the events and the tables in force now?

For a record older than the projection, and for a clinic that has chosen another criteria set:
afterwards every test is counted by the same one.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from discogram.application.history import whole
from discogram.application.ports import Measures, Office
from discogram.application.quality.facts import Measured
from discogram.application.quality.measure import measured


def recount(measures: Measures, office: Office) -> int:
    """Make every record anew in one go; answers how many tests are counted."""
    return measures.replace(recounted(measures.closed(), office))


def recounted(episodes: Iterable[UUID], office: Office) -> Iterator[Measured]:
    """The record of every episode whose session is closed now."""
    for id_ in episodes:
        past = whole(id_, office)
        if past.site is None or past.patient is None:
            continue
        person = office.people.get(past.patient)
        synthetic = person is not None and person.synthetic
        tables = office.policy.tables(past.site)
        found = measured(past.episode, tables, id_, past.site, synthetic=synthetic)
        if found is not None:
            yield found
