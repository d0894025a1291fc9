"""B06: a clinic that treats patients applies no unsigned table, also from a file alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Discogram

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
COMMANDS = {
    "screen": ("intake", ()),
    "prepare": ("intake", ("--booked", "2027-03-10T09:30[America/Chicago]")),
    "letter": ("intake", ()),
    "discharge": ("discharge", ()),
}


def of_a_real_clinic(name: str, folder: Path, *, demonstration: bool = False) -> Path:
    """The example, of a clinic that is no demonstration."""
    document: dict[str, Any] = json.loads((EXAMPLES / f"{name}.json").read_text("utf-8"))
    document["site"]["demonstration"] = demonstration
    file = folder / f"{name}.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


@pytest.mark.parametrize("command", COMMANDS)
def test_a_real_clinic_is_refused_and_told_which_tables(
    discogram: Discogram, tmp_path: Path, command: str
) -> None:
    """Nothing is printed and nothing written."""
    name, words = COMMANDS[command]
    file, out = of_a_real_clinic(name, tmp_path), tmp_path / "out"

    ran = discogram(command, file, *words, "--out", out)

    assert ran.out == ""
    assert "has not signed these tables yet: referral, candidacy, preparation" in ran.err
    assert not out.exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_clinic_that_signed_them_all_is_answered(
    discogram: Discogram, tmp_path: Path, command: str
) -> None:
    """Its folder may be named here or in the environment."""
    clinic = tmp_path / "clinic"
    clinic.mkdir()
    signed = discogram("evidence", "--json").json["tables"]
    for table, shown in signed.items():
        words = ("--name", "Dr. Synthetic Lead", "--version", shown["to_sign"])
        discogram("evidence", "sign", table, "--clinic", clinic, *words)
    name, asked = COMMANDS[command]

    ran = discogram(command, of_a_real_clinic(name, tmp_path), *asked, "--clinic", clinic)

    assert (ran.code, ran.err) == (0, "")


def test_the_clinic_of_the_environment_is_the_clinic(
    discogram: Discogram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its choice counts as if it had been named; one that is not there is no clinic."""
    choice = 'chosen = {candidacy.least_months_of_conservative_care = "6"}\n'
    (tmp_path / "policy.toml").write_text(choice, encoding="utf-8")
    monkeypatch.setenv("DISCOGRAM_CLINIC", str(tmp_path))
    chosen = discogram("evidence", "candidacy", "--conflicts").out
    monkeypatch.setenv("DISCOGRAM_CLINIC", str(tmp_path / "nowhere"))

    assert "This clinic chose 6." in chosen
    assert "nowhere" in discogram("screen", EXAMPLES / "intake.json").err
