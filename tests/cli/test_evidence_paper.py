"""Row B06: the list of numbers that a lead signs on paper, and the same as a spreadsheet."""

import csv
from pathlib import Path

import pytest
from pypdf import PdfReader

from discogram.adapters.tables import read_tables
from tests.cli.conftest import Discogram

TABLES = read_tables()


def words(path: Path) -> str:
    """The text of a PDF on one line."""
    return " ".join("".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_row_is_on_paper_and_in_the_spreadsheet(
    discogram: Discogram, tmp_path: Path, lang: str
) -> None:
    """Two files in a folder that is made, each row in both, nothing left out."""
    ran = discogram("evidence", "--out", tmp_path / "paper", "--lang", lang)
    pdf, spreadsheet = (Path(each) for each in ran.out.splitlines())
    with spreadsheet.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    page = words(pdf).replace(" ", "")

    assert (ran.code, ran.err) == (0, "")
    assert (pdf.name, spreadsheet.suffix) == (f"discogram-numbers-all-{lang}.pdf", ".csv")
    assert [(row["table"], row["id"], row["value"]) for row in rows] == [
        (name, row.id, str(row.value))
        for name, table in TABLES.by_name.items()
        for row in table.rows
    ]
    assert all(row["title"] and row["since"] and row["evidence"] for row in rows)
    for table in TABLES.by_name.values():
        assert table.version in page


def test_a_lead_finds_where_to_sign(discogram: Discogram, tmp_path: Path) -> None:
    """One table: its version, the defaults, and lines for name, date and signature."""
    told = discogram("evidence", "images", "--out", tmp_path, "--json").json
    page = words(Path(told["files"][0]))

    assert "3 rows, 2 of them not verified." in page
    assert TABLES["images"].version in page.replace(" ", "")
    for label in ("Version that is signed", "Name of the clinic lead", "Date", "Signature"):
        assert label in page
    assert "readers needed: The default is two-readers" in page
    assert "derby-2005: The relation between annular disruption" in page
    assert TABLES["booking"].version not in page.replace(" ", "")


def test_a_signed_table_says_so_on_paper(discogram: Discogram, tmp_path: Path) -> None:
    """And what the clinic chose stands beside the default."""
    (tmp_path / "policy.toml").write_text(
        'chosen = {images.readers_needed = "one-reader"}\n', encoding="utf-8"
    )
    discogram("evidence", "sign", "images", "--name", "Dr. Lead", "--clinic", tmp_path)
    words_ = ("evidence", "images", "--clinic", tmp_path, "--out", tmp_path / "out")
    page = words(Path(discogram(*words_).out.splitlines()[0]))

    assert "Table images: signed by Dr. Lead on " in page
    assert "readers needed: This clinic chose one-reader." in page


def test_a_folder_in_the_way_is_told(discogram: Discogram) -> None:
    """Where nothing can be written one sentence says so."""
    Path("taken").touch()
    ran = discogram("evidence", "images", "--out", "taken")

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
