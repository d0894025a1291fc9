"""Row B06: `discogram evidence` lists every number with its source and its state."""

from pathlib import Path

import pytest

from discogram.adapters.tables import read_tables
from discogram.words.evidence import Evidence
from tests.cli.conftest import Discogram

TABLES = read_tables()


def test_every_row_of_every_table_is_listed(discogram: Discogram) -> None:
    """Nothing is left out, and each row tells value, source, first day and state."""
    ran = discogram("evidence", "--json")
    listed = ran.json["tables"]

    assert (ran.code, ran.err) == (0, "")
    assert list(listed) == list(TABLES.by_name)
    for name, table in TABLES.by_name.items():
        rows = listed[name]["rows"]
        assert [row["id"] for row in rows] == [row.id for row in table.rows]
        for row in rows:
            assert row["value"]
            assert row["source"] in TABLES.sources
            assert row["since"]
            assert row["evidence"] in {each.value for each in Evidence}


def test_one_row_of_each_id_is_in_force(discogram: Discogram) -> None:
    """Where sources disagree both rows stand, and one answers."""
    listed = discogram("evidence", "--json").json["tables"]

    for table in listed.values():
        ids = {row["id"] for row in table["rows"]}
        assert sorted(row["id"] for row in table["rows"] if row["in_force"]) == sorted(ids)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_row_is_on_the_page(discogram: Discogram, lang: str) -> None:
    """The page shows each row on a line, with its choice in brackets and what it cites."""
    lines = discogram("evidence", "--lang", lang).out.splitlines()

    for table in TABLES.by_name.values():
        for row in table.rows:
            name = f"{row.id} [{row.choice}]: " if row.choice else f"{row.id}: "
            found = [line for line in lines if line.lstrip(" ●○?").startswith(name)]
            assert any(f"({row.source}" in line for line in found), name


def test_what_nobody_verified_or_signed_is_marked(discogram: Discogram) -> None:
    """A number that nobody held against its source says so, and so does an unsigned table."""
    page = discogram("evidence", "conclusion").out

    assert page.startswith("Table conclusion: not signed by the clinic lead")
    assert page.count("; not verified)") == sum(
        row.evidence is Evidence.UNVERIFIED for row in TABLES["conclusion"].rows
    )


def test_one_station_is_shown_alone(discogram: Discogram) -> None:
    """A station's name chooses its table."""
    assert list(discogram("evidence", "booking", "--json").json["tables"]) == ["booking"]


def test_a_signature_is_shown(discogram: Discogram, tmp_path: Path) -> None:
    """A table that the clinic lead signed names the lead and the day."""
    digest = TABLES["booking"].digest
    (tmp_path / "signoffs.toml").write_text(
        f'[[sign_off]]\ntable = "booking"\ndigest = "{digest}"\n'
        'name = "Dr. Ada Lead"\nsigned_on = 2026-11-02\n',
        encoding="utf-8",
    )
    ran = discogram("evidence", "booking", "--clinic", tmp_path)
    told = discogram("evidence", "booking", "--clinic", tmp_path, "--json").json

    assert ran.out.startswith("Table booking: signed by Dr. Ada Lead on 2 November 2026.")
    assert told["tables"]["booking"]["signed_by"] == "Dr. Ada Lead"


@pytest.mark.parametrize("words", [["nosuch"], ["--clinic", "nowhere"]])
def test_a_wrong_name_is_told(discogram: Discogram, words: list[str]) -> None:
    """A table or a clinic that is not there is one sentence."""
    ran = discogram("evidence", *words)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)


@pytest.mark.parametrize(("lang", "said"), [("en", ": 1 day ("), ("es", ": 1 día (")])
def test_one_is_not_told_in_the_plural(discogram: Discogram, lang: str, said: str) -> None:
    """Numbers and units are printed as the language prints them."""
    ran = discogram("evidence", "preparation", "--lang", lang)

    assert f"inr_most_age_when_anticoagulated{said}" in ran.out
