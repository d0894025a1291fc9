"""M02: a calendar on which no booking hides another."""

from datetime import UTC, datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.booking.lanes import Block, side_by_side

NINE = datetime(2026, 12, 1, 9, tzinfo=UTC)


def block(key: str, start: int, end: int) -> Block:
    """A block from one minute after nine to another."""
    return Block(key, NINE + timedelta(minutes=start), NINE + timedelta(minutes=end))


def shown(*blocks: Block) -> dict[str, tuple[int, int]]:
    """Lane and number of lanes of each block."""
    return {each.block.key: (each.lane, each.lanes) for each in side_by_side(blocks)}


def test_blocks_apart_have_the_whole_width() -> None:
    """One that begins where another ends does not overlap it."""
    assert shown(block("a", 0, 60), block("b", 60, 90)) == {"a": (0, 1), "b": (0, 1)}


def test_blocks_that_overlap_share_the_width() -> None:
    """Three in a chain need two lanes, and the fourth, later, has the width to itself."""
    chain = (block("a", 0, 60), block("b", 30, 90), block("c", 60, 120), block("d", 120, 150))

    assert shown(*chain) == {"a": (0, 2), "b": (1, 2), "c": (0, 2), "d": (0, 1)}


blocks = st.lists(
    st.tuples(st.integers(0, 100), st.integers(1, 40)).map(lambda s: (s[0], s[0] + s[1])),
    max_size=14,
).map(lambda spans: [block(str(n), *each) for n, each in enumerate(spans)])


@given(blocks)
def test_no_block_lies_on_another(made: list[Block]) -> None:
    """Every block is shown once, within the width, and two that overlap in different lanes."""
    placed = side_by_side(made)

    assert {each.block.key for each in placed} == {each.key for each in made}
    assert all(0 <= each.lane < each.lanes for each in placed)
    for one, other in combinations(placed, 2):
        apart = one.block.ends <= other.block.starts or other.block.ends <= one.block.starts
        assert apart or (one.lane != other.lane and one.lanes == other.lanes)
