"""The numbers by which a payer knows the test, against a second transcription (B06, M08)."""

import pytest

from discogram.pathway.candidacy.procedure_codes import ProcedurePart, procedure_codes
from discogram.words.evidence import Evidence
from discogram.words.spine import Region
from tests.pathway.candidacy.cases import TABLE, TODAY

CODES: dict[str, tuple[str, str]] = {
    "procedure_code_lumbar_injection": ("62290", "case2code-62290"),
    "procedure_code_cervical_injection": ("62291", "case2code-62290"),
    "procedure_code_thoracic_injection": ("62291", "case2code-62290"),
    "procedure_code_lumbar_images": ("72295", "genhealth-72295"),
}


@pytest.mark.parametrize(("id_", "cells"), CODES.items())
def test_every_code_is_as_printed(id_: str, cells: tuple[str, str]) -> None:
    """Number and source, cell by cell; nobody held one against the code book."""
    row = TABLE.row(id_, TODAY)

    assert (row.value, row.source, row.unit) == (*cells, None)
    assert row.evidence is Evidence.UNVERIFIED


@pytest.mark.parametrize(
    ("region", "injection", "images"),
    [
        (Region.LUMBAR, "62290", "72295"),
        (Region.CERVICAL, "62291", None),
        (Region.THORACIC, "62291", None),
        (None, None, None),
    ],
)
def test_a_code_that_no_source_gives_is_not_guessed(
    region: Region | None, injection: str | None, images: str | None
) -> None:
    """Every part is named, with its number or without."""
    found = {part: row and row.value for part, row in procedure_codes(region, TABLE, TODAY)}

    assert found == {ProcedurePart.INJECTION: injection, ProcedurePart.IMAGES: images}
