"""How are several reasons told as one?

A finding has one reason. Where more than one thing stands in the way, who mends the first and
comes back for the next loses a day each time: all are told at once, the most dangerous first.
"""

from collections.abc import Iterator, Sequence

from discogram.errors import Reason, reason

_SEVERAL = "preparation-several"


def together(whys: Sequence[Reason]) -> Reason:
    """One reason that says all of them, in this order; a single one stays as it is."""
    first, *others = whys
    if not others:
        return first
    return reason(_SEVERAL, first=first, others=together(others))


def apart(why: Reason) -> Iterator[Reason]:
    """Each of the reasons that one says, for a list that has room for all."""
    if why.id != _SEVERAL:
        yield why
        return
    for each in why.params.values():
        assert isinstance(each, Reason)
        yield from apart(each)
