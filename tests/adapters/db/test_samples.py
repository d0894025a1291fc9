"""B03: the raw pressure curve in blocks of at most one second."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.db.models import SampleBlock as Row
from discogram.adapters.db.store import Store
from discogram.application.ports import SampleBlock
from discogram.errors import InputError, RecordChanged

BLOCK = SampleBlock("injection-1", "b00t", 10**16, 100, bytes(range(200)))


def test_the_blocks_of_an_injection_come_back_in_order(store: Store) -> None:
    """Blocks are found by their injection, in the order of the clock, each stored once."""
    later = replace(BLOCK, first_monotonic_ns=10**16 + 10**9, samples=b"\x00\x80" * 7)
    other = replace(BLOCK, injection="injection-2")

    digests = [store.samples.save(block) for block in (later, BLOCK, other, BLOCK)]

    assert store.samples.of("injection-1") == [BLOCK, later]
    assert digests == [later.digest, BLOCK.digest, other.digest, BLOCK.digest]
    assert store.samples.of("injection-3") == []


@pytest.mark.parametrize(
    "change",
    [
        {"injection": "injection-2"},
        {"boot": "other"},
        {"first_monotonic_ns": 1},
        {"rate_hz": 200},
        {"samples": b"\x01\x00"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_digest_covers_clock_and_rate(store: Store, change: dict) -> None:
    """A curve played at another speed is another curve: a changed block is not shown."""
    store.samples.save(BLOCK)
    Row.objects.using(store.alias).update(**change)

    with pytest.raises(RecordChanged) as found:
        store.samples.of(str(change.get("injection", BLOCK.injection)))

    assert found.value.reasons[0].params["digest"] == BLOCK.digest


@given(rate=st.integers(-5, 200), size=st.integers(0, 500))
def test_a_block_holds_whole_samples_of_at_most_a_second(rate: int, size: int) -> None:
    """A block is refused exactly when it is empty, holds half a sample or is too long."""
    fits = size > 0 and size % 2 == 0 and size // 2 <= rate

    try:
        SampleBlock("i", "b", 0, rate, bytes(size))
        taken = True
    except InputError:
        taken = False

    assert taken == fits
