import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.imaging.fluoroscopy.threads import cores, in_blocks


@settings(deadline=None)
@given(st.integers(0, 600))
def test_every_piece_of_work_is_done_once(count: int) -> None:
    """Blocks cover all of it, and no two share a piece."""
    done = [0] * count

    def work(start: int, stop: int) -> None:
        for each in range(start, stop):
            done[each] += 1

    in_blocks(work, count)

    assert done == [1] * count
    assert cores() >= 1


def test_a_failure_in_a_thread_is_not_lost() -> None:
    """What one block raises, the caller gets."""

    def work(start: int, stop: int) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        in_blocks(work, 10)
