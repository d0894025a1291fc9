"""The blinded order: nobody can guess the level, nobody can change it unseen (M11, B01)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count, permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.provocation.events import OrderSealed, SealedStep
from discogram.pathway.provocation.facts import DiscRole
from discogram.pathway.provocation.order import as_drawn, commitment, sealed
from discogram.words.spine import Disc

SUSPECT, CONTROL = DiscRole.SUSPECT, DiscRole.CONTROL
Discs = list[tuple[Disc, DiscRole]]

names = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=8)
discs_to_test = st.lists(
    st.tuples(st.sampled_from(Disc), st.sampled_from(DiscRole)),
    min_size=1,
    max_size=6,
    unique_by=lambda pair: pair[0],
)


def tokens(number: int) -> list[str]:
    """Opaque names, as many as asked for."""
    return [f"t{each}" for each in range(number)]


def drawn(discs: Discs, shams: int, seed: int) -> OrderSealed:
    """An order drawn by a chance that can be repeated."""
    below = Random(seed).randrange
    return sealed(discs, shams, tokens(len(discs) + shams), "nonce", below)


def roles(order: OrderSealed) -> list[DiscRole | None]:
    """The roles of the discs, in the order of injection."""
    return [step.role for step in order.order if step.disc is not None]


@given(discs_to_test, st.integers(0, 3), st.integers())
def test_a_suspect_never_comes_first_when_a_control_exists(
    discs: Discs, shams: int, seed: int
) -> None:
    """Whatever chance says, the first disc of the needle is a control where there is one."""
    order = drawn(discs, shams, seed)

    assert roles(order)[0] is CONTROL or CONTROL not in roles(order)


@given(discs_to_test, st.integers(0, 3), st.integers())
def test_every_disc_and_every_sham_has_one_place_and_one_token(
    discs: Discs, shams: int, seed: int
) -> None:
    """An order loses nothing, adds nothing, and uses the tokens as they were given."""
    order = drawn(discs, shams, seed)

    found = [(step.disc, step.role) for step in order.order]
    assert sorted(map(str, found)) == sorted(map(str, [*discs, *[(None, None)] * shams]))
    assert [step.token for step in order.order] == tokens(len(discs) + shams)


def digits(order: Sequence[int]) -> Iterator[int]:
    """What chance has to answer so that the places are drawn in this order."""
    left = list(range(len(order)))
    for place in order:
        yield left.index(place)
        left.remove(place)


def _says(answers: Iterator[int]) -> Callable[[int], int]:
    """Chance that falls as foreseen."""
    return lambda _: next(answers)


PLACES: Discs = [
    (Disc.L3_L4, CONTROL),
    (Disc.L4_L5, SUSPECT),
    (Disc.L5_S1, CONTROL),
    (Disc.L2_L3, SUSPECT),
]


@pytest.mark.parametrize("shams", [0, 1])
def test_every_legal_order_can_be_drawn(shams: int) -> None:
    """Each order that starts well comes out for exactly one way that chance can fall."""
    places = [*PLACES, *[(None, None)] * shams]
    legal = [
        order
        for order in permutations(range(len(places)))
        if next(places[each] for each in order if places[each][0])[1] is CONTROL
    ]

    for order in legal:
        answers = digits(order)
        made = sealed(PLACES, shams, tokens(len(places)), "n", _says(answers))
        assert [(step.disc, step.role) for step in made.order] == [places[i] for i in order]
        assert next(answers, None) is None


def test_a_bad_start_is_drawn_again_whole() -> None:
    """After a bad draw every legal order is as likely as before: nothing of it is kept."""
    pair: Discs = [(Disc.L4_L5, SUSPECT), (Disc.L3_L4, CONTROL)]
    answers = iter([0, 0, 1, 0])

    order = sealed(pair, 0, tokens(2), "nonce", lambda _: next(answers))

    assert roles(order) == [CONTROL, SUSPECT]
    assert next(answers, None) is None


def test_chance_is_asked_for_places_that_are_left() -> None:
    """The source of chance is asked with the number of places left, from all to one."""
    asked: list[int] = []

    def below(limit: int) -> int:
        asked.append(limit)
        return limit - 1

    sealed([(Disc.L3_L4, CONTROL), (Disc.L2_L3, CONTROL)], 1, tokens(3), "nonce", below)

    assert asked == [3, 2, 1]


def test_an_order_of_suspects_alone_starts_with_one() -> None:
    """Where no control was planned, a suspect comes first; drawing does not go on for ever."""
    order = drawn([(Disc.L4_L5, SUSPECT), (Disc.L5_S1, SUSPECT)], 1, 7)

    assert roles(order) == [SUSPECT, SUSPECT]


def test_as_many_tokens_as_places() -> None:
    """A token too few is a bug in the caller, and not a disc that is left out."""
    with pytest.raises(ValueError, match="zip"):
        as_drawn([(Disc.L4_L5, SUSPECT), (None, None)], ["one"], "nonce")


steps = st.builds(
    SealedStep,
    names,
    st.none() | st.sampled_from(Disc),
    st.none() | st.sampled_from(DiscRole),
)
orders = st.lists(steps, min_size=1, max_size=5).map(tuple)


@given(orders, names, orders, names)
def test_two_orders_share_a_commitment_only_when_they_are_the_same(
    one: tuple[SealedStep, ...], nonce: str, other: tuple[SealedStep, ...], salt: str
) -> None:
    """The fingerprint stands for tokens, discs, roles, their sequence and the nonce."""
    same = (one, nonce) == (other, salt)

    assert (commitment(one, nonce) == commitment(other, salt)) is same


@given(orders, names, st.data())
def test_the_commitment_changes_with_any_change(
    order: tuple[SealedStep, ...], nonce: str, data: st.DataObject
) -> None:
    """One token, one disc, one role, one place or one letter of the nonce shows."""
    place = data.draw(st.integers(0, len(order) - 1))
    field, values = data.draw(
        st.sampled_from(
            [("token", names), ("disc", st.sampled_from(Disc)), ("role", st.just(CONTROL))]
        )
    )
    changed = replace(order[place], **{field: data.draw(values)})
    other = (*order[:place], changed, *order[place + 1 :])

    assert (commitment(order, nonce) == commitment(other, nonce)) is (order == other)
    assert commitment(order, nonce) != commitment((*order, order[0]), nonce)
    assert commitment(order, nonce) != commitment(order, f"{nonce}x")
    turned = order[::-1]
    assert (commitment(order, nonce) == commitment(turned, nonce)) is (order == turned)


def test_a_sealed_order_carries_its_own_commitment() -> None:
    """What is shown before the start is the fingerprint of what was sealed."""
    order = drawn(PLACES, 2, 1)

    assert order.commitment == commitment(order.order, order.nonce)
    assert len(order.commitment) == 64
    assert order.nonce == "nonce"


def test_the_commitment_does_not_tell_the_order() -> None:
    """Without the nonce nobody can try the few orders there are: other nonces, other prints."""
    prints = {
        as_drawn([(Disc.L4_L5, SUSPECT)], ["t"], str(each)).commitment for each in range(50)
    }

    assert len(prints) == 50


def test_drawing_by_chance_does_not_repeat_itself() -> None:
    """With five places, fifty draws show many orders and not one favourite."""
    seen = {tuple(step.disc for step in drawn(PLACES, 1, seed).order) for seed in range(50)}

    assert len(seen) > 20


def test_a_paper_order_is_kept_as_it_was_drawn() -> None:
    """An order that is entered afterwards stands place by place, even a suspect first."""
    numbers = count()
    places = [(Disc.L4_L5, SUSPECT), (None, None), (Disc.L3_L4, CONTROL)]

    order = as_drawn(places, [f"t{next(numbers)}" for _ in places], "nonce")

    assert [(step.disc, step.role) for step in order.order] == places
