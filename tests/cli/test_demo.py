"""Rows M01 to M26, B01: `discogram demo`, a synthetic patient from call to signed report."""

from pathlib import Path

import pytest

from tests.cli.conftest import ENTRIES, EPISODE, Discogram


def test_the_demonstration_ends_with_a_signed_report(
    discogram: Discogram, tmp_path: Path
) -> None:
    """All ten stations, every form, the CT as a picture, a verified chain; and once more."""
    first = discogram("demo", "--out", "demo", "--no-serve")
    (tmp_path / "demo" / "report" / "stale").touch()
    again = discogram("demo", "--out", "demo", "--json")
    written = [Path(each) for each in again.json["files"]]
    shown = discogram("episode", "show", EPISODE, "--data", "demo/record", "--json").json
    verified = discogram("audit", "verify", "--data", "demo/record", "--json").json

    assert (first.code, again.code, again.err) == (0, 0, "")
    assert f"{ENTRIES} entries written, {ENTRIES} verified" in first.out
    assert f"Next: discogram episode show {EPISODE} --data demo/record\n" in first.out
    assert sorted(each.suffix for each in written) == [".json", ".pdf", ".pdf", ".png", ".txt"]
    assert all(each.stat().st_size > 1000 for each in written)
    assert sorted(written) == sorted((tmp_path / "demo" / "report").iterdir())
    assert (shown["signed"], shown["station"]) == (True, "followup")
    assert (verified["events"], verified["held_against"]) == (ENTRIES, ENTRIES)


@pytest.mark.parametrize("name", ["folder", "file"])
def test_what_somebody_else_made_is_left_alone(
    discogram: Discogram, tmp_path: Path, name: str
) -> None:
    """A folder with anything in it, or a file, is refused and stays as it was."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "thesis").write_text("years")
    (tmp_path / "file").write_text("years")
    ran = discogram("demo", "--out", name)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert (tmp_path / "folder" / "thesis").read_text() == "years"
    assert (tmp_path / "file").read_text() == "years"


def test_a_folder_that_cannot_be_made_is_told(discogram: Discogram, tmp_path: Path) -> None:
    """One sentence, before anything is played."""
    (tmp_path / "file").touch()
    ran = discogram("demo", "--out", "file/demo")

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
