"""In which order are the discs injected, so that nobody can guess the level?

Suspected discs never come first where a control can (procedure.md section 3), at least one sham
stands somewhere, and every place carries an opaque token. Chance comes in as an argument.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256

from discogram.pathway.provocation.events import OrderSealed, SealedStep
from discogram.pathway.provocation.facts import DiscRole
from discogram.words.spine import Disc

Below = Callable[[int], int]
"""A source of chance: an unpredictable whole number from 0 to n-1."""


def sealed(
    discs: Sequence[tuple[Disc, DiscRole]],
    shams: int,
    tokens: Sequence[str],
    nonce: str,
    below: Below,
) -> OrderSealed:
    """Draw and seal an order; `tokens` are as many opaque names as there are places."""
    places: list[tuple[Disc | None, DiscRole | None]] = [*discs, *[(None, None)] * shams]
    shuffled = _shuffled(places, below)
    while _starts_badly(shuffled):
        shuffled = _shuffled(places, below)
    return as_drawn(shuffled, tokens, nonce)


def as_drawn(
    places: Sequence[tuple[Disc | None, DiscRole | None]], tokens: Sequence[str], nonce: str
) -> OrderSealed:
    """Seal an order that was drawn on paper, place by place as it stands there."""
    order = tuple(
        SealedStep(token, disc, role)
        for token, (disc, role) in zip(tokens, places, strict=True)
    )
    return OrderSealed(order, nonce, commitment(order, nonce))


def _shuffled(
    places: Sequence[tuple[Disc | None, DiscRole | None]], below: Below
) -> list[tuple[Disc | None, DiscRole | None]]:
    """Fisher and Yates: every order equally likely."""
    left = list(places)
    return [left.pop(below(len(left))) for _ in places]


def _starts_badly(order: list[tuple[Disc | None, DiscRole | None]]) -> bool:
    """Whether a suspect is the first disc although another could be."""
    roles = [role for disc, role in order if disc is not None]
    others = any(role is not DiscRole.SUSPECT for role in roles)
    return others and roles[0] is DiscRole.SUSPECT


def commitment(order: Sequence[SealedStep], nonce: str) -> str:
    """The fingerprint that is shown before the start and checked after the end.

    It covers why each disc is injected too: a suspect must not become a control afterwards.
    """
    places = (f"{step.token} {step.disc or 'sham'} {step.role or '-'}" for step in order)
    return sha256("\n".join([nonce, *places]).encode()).hexdigest()
