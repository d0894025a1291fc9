"""How do blocks that overlap stand side by side on a day of the calendar?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Block:
    """Something that takes its time on the page, from when to when."""

    key: str
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its lane, counted from 0, and how many lanes share the width there."""

    block: Block
    lane: int
    lanes: int


def side_by_side(blocks: Iterable[Block]) -> tuple[Placed, ...]:
    """Every block in a lane of its own time: two that overlap never share one.

    The width is shared among those that overlap one another, directly or through a third.
    """
    ordered = sorted(blocks, key=lambda each: (each.starts, each.ends, each.key))
    return tuple(placed for group in _groups(ordered) for placed in _in_lanes(group))


def _groups(ordered: list[Block]) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in ordered:
        if group and block.starts >= max(each.ends for each in group):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _in_lanes(group: list[Block]) -> Iterator[Placed]:
    free_from: list[datetime] = []
    lanes: list[int] = []
    for block in group:
        open_ = (lane for lane, until in enumerate(free_from) if until <= block.starts)
        lane = next(open_, len(free_from))
        free_from[lane : lane + 1] = [block.ends]
        lanes.append(lane)
    for block, lane in zip(group, lanes, strict=True):
        yield Placed(block, lane, len(free_from))
