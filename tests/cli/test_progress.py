"""Long work shows how far it is, to somebody who is looking, and never in the answer."""

import sys
from io import StringIO
from pathlib import Path

import pytest

from discogram.cli.progress import counting
from discogram.cli.run import run
from tests.cli.provocations import COHORT


class Screen(StringIO):
    """A terminal that keeps what it was sent."""

    def isatty(self) -> bool:
        """Say that somebody is looking."""
        return True


def watched(
    monkeypatch: pytest.MonkeyPatch, out: StringIO | None = None
) -> tuple[StringIO, Screen]:
    """Standard output (a file unless given) and a terminal for everything else."""
    out, screen = out or StringIO(), Screen()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", screen)
    return out, screen


def test_a_bar_counts_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is told of each step shows the work by its name, up to the whole of it."""
    _, screen = watched(monkeypatch)
    with counting("audit verify", 3) as advance:
        advance(3)

    assert "audit verify" in screen.getvalue()
    assert "100%" in screen.getvalue()


def test_nothing_is_shown_in_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    """Where nobody is looking nothing is drawn."""
    with counting("cohort.csv", 5) as advance:
        advance(5)

    assert capsys.readouterr() == ("", "")


def test_an_answer_in_a_file_is_the_answer_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With output going to a file the bar is on the screen, and every row in the file."""
    (tmp_path / "cohort.csv").write_text(COHORT, encoding="utf-8")
    out, screen = watched(monkeypatch)
    code = run(["conclude", "cohort.csv"])

    assert code == 0
    assert "cohort.csv" in screen.getvalue()
    assert "P1" not in screen.getvalue()
    assert out.getvalue().startswith("patient,disc,criteria,")
    assert {line.partition(",")[0] for line in out.getvalue().splitlines()[1:]} == {"P1", "P2"}


def test_a_bar_never_stands_between_the_rows(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """On a screen the bar has come and gone before the first row is written."""
    (tmp_path / "cohort.csv").write_text(COHORT, encoding="utf-8")
    out, screen = watched(monkeypatch, Screen())
    code = run(["conclude", "cohort.csv"])

    assert code == 0
    assert screen.getvalue().endswith("\x1b[2K")
    assert "\x1b" not in out.getvalue()
