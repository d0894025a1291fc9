"""Row B06: the clinic lead signs a table, and a real clinic applies no unsigned one."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from discogram.adapters.tables import read_tables
from tests.cli.conftest import EPISODE, Discogram, asked, lay_out
from tests.cli.releases import later_release

LEAD = ("--name", "Dr. Ada Lead")
IMAGES = read_tables()["images"]
GRADE = ('"grade_with_leak"\nvalue = "5"', '"grade_with_leak"\nvalue = "4"')
CHOICE = 'chosen = {images.readers_needed = "one-reader"}\n'


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """An empty clinic's folder."""
    folder = tmp_path / "clinic"
    folder.mkdir()
    return folder


def signoffs(clinic: Path) -> list[dict[str, Any]]:
    """Every signature of the folder."""
    text = (clinic / "signoffs.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["sign_off"]


def test_what_is_signed_is_shown_and_the_signature_stands(
    discogram: Discogram, clinic: Path
) -> None:
    """Rows, unverified rows and that nobody signed before; then the table is signed."""
    ran = discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic)

    assert (ran.code, ran.err) == (0, "")
    for row in IMAGES.rows:
        assert row.id in ran.out
    assert "3 rows, 2 of them not verified." in ran.out
    assert "Nobody has signed the table images before." in ran.out
    assert f"version {IMAGES.version}" in ran.out
    (signed,) = signoffs(clinic)
    assert (signed["table"], signed["digest"]) == ("images", IMAGES.version)
    assert signed["name"] == "Dr. Ada Lead"
    assert read_tables(clinic)["images"].signed


def test_a_second_signature_extends_the_first(discogram: Discogram, clinic: Path) -> None:
    """What somebody wrote into the file stays, comments and all."""
    discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic)
    path = clinic / "signoffs.toml"
    path.write_text("# kept by hand\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    discogram("evidence", "sign", "booking", *LEAD, "--clinic", clinic)

    assert path.read_text(encoding="utf-8").startswith("# kept by hand\n[[sign_off]]\n")
    assert [each["table"] for each in signoffs(clinic)] == ["images", "booking"]


def test_a_signed_table_is_not_signed_twice(discogram: Discogram, clinic: Path) -> None:
    """The same version again writes nothing and says so, in words and to a program."""
    discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic)
    before = (clinic / "signoffs.toml").read_bytes()
    again = discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic)
    told = discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic, "--json").json

    assert again.out.startswith("The table images is signed already")
    assert told["written"] is False
    assert (clinic / "signoffs.toml").read_bytes() == before


def test_a_program_is_told_what_was_signed(discogram: Discogram, clinic: Path) -> None:
    """Table, version and name, and that it was written."""
    told = discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic, "--json").json

    assert told == {
        "format": "discogram.signed/1",
        "table": "images",
        "version": IMAGES.version,
        "written": True,
        "name": "Dr. Ada Lead",
    }


def test_what_changed_since_the_last_signature_is_shown(
    discogram: Discogram, clinic: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newer table tells which of its numbers is not what the lead signed."""
    discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic)
    later_release(monkeypatch, "images", *GRADE)
    ran = discogram("evidence", "sign", "images", "--name", "Dr. Bo", "--clinic", clinic)

    assert "What changed since Dr. Ada Lead signed on " in ran.out
    assert "  images grade_with_leak: Value was 5, now 4.\n" in ran.out
    assert [each["name"] for each in signoffs(clinic)] == ["Dr. Ada Lead", "Dr. Bo"]


def test_a_choice_is_shown_and_signed(discogram: Discogram, clinic: Path) -> None:
    """Another choice is another version, and the lead is told what the clinic chose."""
    discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic)
    (clinic / "policy.toml").write_text(CHOICE, encoding="utf-8")
    ran = discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic)

    assert "The clinic's choice, which is signed too: readers_needed is one-reader." in ran.out
    assert "images readers_needed: the clinic's choice was –, now one-reader." in ran.out
    assert read_tables(clinic)["images"].signed
    assert len({each["digest"] for each in signoffs(clinic)}) == 2


def test_a_signature_whose_rows_nobody_kept_says_so(discogram: Discogram, clinic: Path) -> None:
    """One that was written by hand cannot be compared; it is not guessed at."""
    (clinic / "signoffs.toml").write_text(
        f'[[sign_off]]\ntable = "images"\ndigest = "{"0" * 64}"\nname = "Dr. Old"\n'
        "signed_on = 2026-01-02\n",
        encoding="utf-8",
    )
    ran = discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic)

    assert "what was signed was not kept. Read the whole table images." in ran.out
    assert read_tables(clinic)["images"].signed


@pytest.mark.parametrize("text", ["", "[]", "{", '{"x": 1}', '{"x": {"policy": "y"}}'])
def test_kept_rows_that_were_spoilt_are_told(
    discogram: Discogram, clinic: Path, text: str
) -> None:
    """Nothing is signed on top of a file that is not what was kept."""
    (clinic / "signed.json").write_text(text, encoding="utf-8")
    ran = discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic)

    assert (ran.code, len(ran.complaints)) == (2, 1)
    assert "signed.json is not what was kept" in ran.err
    assert not (clinic / "signoffs.toml").exists()


def test_another_version_than_was_read_is_refused(discogram: Discogram, clinic: Path) -> None:
    """The version on the sheet that the lead read has to be the one in force."""
    words = ("evidence", "sign", "images", *LEAD, "--clinic", clinic)
    other = discogram(*words, "--version", "0" * 64)
    right = discogram(*words, "--version", IMAGES.version)

    assert (other.code, other.out, len(other.complaints)) == (2, "", 1)
    assert f"is now {IMAGES.version}, not {'0' * 64}" in other.err
    assert right.code == 0
    assert len(signoffs(clinic)) == 1


def test_every_mistake_is_told_at_once(discogram: Discogram, clinic: Path) -> None:
    """A table that is not there and a name that is none."""
    ran = discogram("evidence", "sign", "nosuch", "--name", " ", "--clinic", clinic)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 2)
    assert not list(clinic.iterdir())


@pytest.mark.parametrize("name", ["Dr.\nLead", "\x07"])
def test_a_name_stands_on_one_line(discogram: Discogram, clinic: Path, name: str) -> None:
    """No name breaks the file that it is written into."""
    ran = discogram("evidence", "sign", "images", "--name", name, "--clinic", clinic)

    assert (ran.code, len(ran.complaints)) == (2, 1)


def test_a_name_keeps_its_signs(discogram: Discogram, clinic: Path) -> None:
    """Quotation marks, accents and backslashes come back as they were typed."""
    name = 'Dra. María "Mar" Núñez \\ 李'
    discogram("evidence", "sign", "images", "--name", name, "--clinic", clinic)

    assert [each["name"] for each in signoffs(clinic)] == [name]


def test_the_record_says_who_signed_from_which_account(
    discogram: Discogram, clinic: Path, data: Path
) -> None:
    """A line of the chained access log names table, version, name and day; it verifies."""
    words = ("evidence", "sign", "images", *LEAD, "--clinic", clinic, "--data", data)
    discogram(*words)
    discogram(*words)
    lines = asked(data, "SELECT actor, outcome FROM access WHERE what = 'sign-table'")

    assert len(lines) == 1
    assert lines[0][0].startswith("os:")
    (signed,) = signoffs(clinic)
    assert lines[0][1] == f"images {IMAGES.version} Dr. Ada Lead {signed['signed_on']}"
    assert discogram("audit", "verify", "--data", data).code == 0


def test_a_record_that_is_not_there_is_told_before_anything_is_signed(
    discogram: Discogram, clinic: Path
) -> None:
    """A mistyped folder signs nothing."""
    ran = discogram("evidence", "sign", "images", *LEAD, "--clinic", clinic, "--data", "none")

    assert (ran.code, len(ran.complaints)) == (2, 1)
    assert not list(clinic.iterdir())


def test_a_real_clinic_applies_no_unsigned_table_and_says_which(
    discogram: Discogram, tmp_path: Path
) -> None:
    """The first decision is refused, naming the tables; once all are signed it goes through."""
    file, data, clinic = lay_out(tmp_path), tmp_path / "real", tmp_path / "real-clinic"
    document = json.loads(file.read_text(encoding="utf-8"))
    document["site"]["demonstration"] = False
    file.write_text(json.dumps(document), encoding="utf-8")
    clinic.mkdir()
    names = list(read_tables().by_name)
    for name in names[1:]:
        assert discogram("evidence", "sign", name, *LEAD, "--clinic", clinic).code == 0

    refused = discogram("episode", "run", file, "--data", data)
    discogram("evidence", "sign", names[0], *LEAD, "--clinic", clinic, "--data", data)
    after = discogram("episode", "run", file, "--data", data, "--json")

    assert refused.code == 2
    assert "has not signed" in refused.err
    assert names[0] in refused.complaints[-1]
    assert not any(name in refused.complaints[-1] for name in names[1:])
    assert after.code == 0
    assert discogram("episode", "show", EPISODE, "--data", data, "--json").json["signed"]
