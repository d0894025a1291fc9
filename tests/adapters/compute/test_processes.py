"""Work on many items is answered in order, on one processor or several."""

import os

import pytest

from discogram.adapters.compute import processes

_told: list[str] = []


def _prepare(word: str) -> None:
    _told[:] = [word]


def _work(chunk: list[int]) -> tuple[str, int, int]:
    return _told[0], sum(chunk), os.getpid()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_chunk_is_answered_in_order(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """However many processors there are, the answers are the same and in the same order."""
    monkeypatch.setattr(processes, "processors", lambda: count)
    chunks = [[1, 2], [3], [4, 5, 6], []]

    answers = list(processes.spread(_work, chunks, _prepare, ("ready",)))

    assert [(word, total) for word, total, _ in answers] == [
        ("ready", 3),
        ("ready", 3),
        ("ready", 15),
        ("ready", 0),
    ]


def test_one_chunk_needs_no_other_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small cohort does not pay for the start of another process."""
    monkeypatch.setattr(processes, "processors", lambda: 8)

    answers = list(processes.spread(_work, [[1]], _prepare, ("ready",)))

    assert answers == [("ready", 1, os.getpid())]


def test_there_is_a_processor() -> None:
    """The count is what this process may use, and never none."""
    assert processes.processors() >= 1
