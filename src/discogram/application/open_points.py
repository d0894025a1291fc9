"""What still stands against a test on its day, as the gate before the needle would answer?"""

from collections.abc import Sequence

from discogram.application.moment import Moment
from discogram.pathway.preparation import rules as preparation
from discogram.words.verdict import Finding, Verdict

_FIRST = (Verdict.NOT_MET, Verdict.UNKNOWN)
"""What stops stands before what has to be asked."""


def open_points(moment: Moment) -> Sequence[Finding]:
    """The rules of the preparation that are not met for the booked day, those that stop first.

    A flag stops nothing, and one that is not met wants a physician's look all the same. Without
    a booking they are asked for the day of the moment.
    """
    slot = moment.episode.booking.slot
    day = moment.on if slot is None else slot.starts.day
    table = moment.tables["preparation"]
    rules = [rule(moment.preparation, table, day) for rule in preparation.RULES]
    flags = [rule(moment.preparation, table, day) for rule in preparation.FLAGS]
    missing = [each for each in rules if each.verdict in _FIRST]
    missing += [each for each in flags if each.verdict is Verdict.NOT_MET]
    return sorted(missing, key=lambda each: _FIRST.index(each.verdict))
