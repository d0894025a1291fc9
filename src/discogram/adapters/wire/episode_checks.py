"""What is wrong with a file of commands that shows before any of them is carried out?

Readings that cannot be true together, an observer who is nobody, the same command twice: told
all at once, while nothing is in the record yet.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from discogram.application.commands import Order
from discogram.application.playing import Observed, PlayInjections, too_close
from discogram.application.ports import Staff
from discogram.errors import Reason, reason
from discogram.pathway.provocation.possible import below_opening, volume_falls


def file_problems(
    orders: Sequence[Order], commands: Sequence[Any], staff: Sequence[Staff]
) -> Iterator[Reason]:
    """Everything that is wrong between the commands of a file, each with its place."""
    yield from _twice(commands)
    for index, order in enumerate(orders):
        if isinstance(order.wish, PlayInjections):
            place = f"commands[{index}].with"
            for why in _played(order, order.wish, staff):
                yield Reason(why.id, why.params, f"{place}.{why.place}")


def _twice(commands: Sequence[Any]) -> Iterator[Reason]:
    """The same command again, word for word: one of them is a slip of the copying hand."""
    for index, command in enumerate(commands):
        if isinstance(command, Mapping) and "id" not in command:
            earlier = commands.index(command)
            if earlier < index:
                why = reason("input-command-twice", earlier=earlier)
                yield why.at(f"commands[{index}]")


def _played(order: Order, wish: PlayInjections, staff: Sequence[Staff]) -> Iterator[Reason]:
    if wish.ends is not None and wish.ends.instant <= order.occurred_at.instant:
        yield reason("play-ends-first", began=order.occurred_at).at("ends")
    elif wish.ends is not None and too_close(order, wish):
        yield reason("play-too-short", began=order.occurred_at, ends=wish.ends).at("ends")
    if wish.observer not in {each.id for each in staff}:
        known = tuple(each.id for each in staff)
        yield reason("input-word-unknown", word=wish.observer, known=known).at("observer")
    for index, injection in enumerate(wish.injections):
        yield from _readings(injection, f"injections[{index}]")


def _readings(injection: Observed, place: str) -> Iterator[Reason]:
    """Pressures and volumes of one injection that cannot be true together."""
    before = None
    for index, step in enumerate(injection.steps):
        where = f"{place}.steps[{index}]"
        low = below_opening(step.static_pressure, injection.opening_pressure)
        if low is not None:
            yield low.at(f"{where}.static_pressure")
        volume = step.volume.value if step.volume else None
        less = volume_falls(volume, before)
        if less is not None:
            yield less.at(f"{where}.volume")
        before = before if volume is None else volume
