"""Under which subjects do a table's rows stand on its page?

Hundreds of rows are no page to read from top to bottom: those of one subject stand together,
and within it those that nobody has verified stand first. A subject of one row is no group.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from discogram.web.lead.policies_lines import Line
from discogram.web.saying import said

FEW = 20
"""Up to how many rows a table is read whole, without groups."""


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one subject; `key` names its place on the page."""

    key: str
    name: str
    lines: tuple[Line, ...]

    @property
    def unverified(self) -> int:
        """How many of them nobody has held against the print."""
        return sum(each.unverified for each in self.lines)


def groups(lines: Iterable[Line]) -> tuple[Group, ...]:
    """The rows by subject, in the order of the table, single ones last; none for a few rows."""
    whole = tuple(lines)
    if len(whole) <= FEW:
        return ()
    by_subject: dict[str, list[Line]] = {}
    for each in whole:
        by_subject.setdefault(each.subject, []).append(each)
    several = {name: found for name, found in by_subject.items() if len(found) > 1}
    single = [each for found in by_subject.values() if len(found) == 1 for each in found]
    if single:
        several[said("web-policies-other-subjects")] = single
    return tuple(
        Group(f"subject-{number}", name, tuple(sorted(found, key=_verified)))
        for number, (name, found) in enumerate(several.items(), start=1)
    )


def _verified(line: Line) -> bool:
    """Order the rows that somebody has to look at before the others."""
    return not line.unverified
