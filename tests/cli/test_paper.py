"""No word of a page is lost, in a terminal or in a pipe."""

import sys
from io import StringIO

import pytest

from discogram.cli.paper import Paper

BRACKETED = "14 [psi] of [bold]Robin[/bold] [erased] :smile: [/] 10*9/L"
"""What rich would take for markup, or for a picture."""


class Screen(StringIO):
    """A terminal that keeps what it was sent."""

    def isatty(self) -> bool:
        """Say that somebody is looking."""
        return True


def looked_at(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Print on a terminal of 40 columns that knows no colours."""
    made = Screen()
    monkeypatch.setattr(sys, "stdout", made)
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "40")
    return made


def test_a_sentence_keeps_its_brackets(capsys: pytest.CaptureFixture[str]) -> None:
    """A unit, an erased word and a patient's own words are printed as they are."""
    Paper().say(BRACKETED, "● ")

    assert capsys.readouterr().out == f"● {BRACKETED}\n"


def test_a_cell_keeps_its_brackets(capsys: pytest.CaptureFixture[str]) -> None:
    """So are the heads and cells of a table."""
    Paper().grid(("[value]", "unit"), [(BRACKETED, "[psi]")])
    head, _, row, *_ = capsys.readouterr().out.splitlines()

    assert head.split() == ["[value]", "unit"]
    assert row.split() == [*BRACKETED.split(), "[psi]"]


def test_a_pipe_gets_a_sentence_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever searches the output finds a sentence whole, however long."""
    sentence = " ".join(["word"] * 200)
    Paper().say(sentence)

    assert capsys.readouterr().out == f"{sentence}\n"


def test_a_terminal_gets_a_sentence_under_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrapped sentence stands under its own beginning, inside the screen, word for word."""
    screen = looked_at(monkeypatch)
    sentence = "The needle is guided by fluoroscopy, and the position fits the lumbar spine."
    Paper().say(sentence, "    ● ")
    first, *rest = screen.getvalue().splitlines()

    assert first.startswith("    ● The")
    assert rest
    assert all(line.startswith("      ") and len(line) <= 40 for line in rest)
    assert " ".join(screen.getvalue().split()) == f"● {sentence}"


def test_a_narrow_table_folds_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name longer than its column is folded, never cut off with dots."""
    screen = looked_at(monkeypatch)
    name = "least_months_of_conservative_care_before_the_test"
    Paper().grid(("row", "value"), [("1", name)])
    shown = "".join(screen.getvalue().split())

    assert name in shown
    assert "…" not in shown


def test_a_closed_pipe_is_the_readers_wish() -> None:
    """What `head` leaves unread is no mistake of ours: the caller ends quietly."""
    with pytest.raises(BrokenPipeError):
        Paper().on_broken_pipe()
