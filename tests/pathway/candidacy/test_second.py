"""The further files of candidacy's table against a second transcription (B06, M08)."""

import pytest

from discogram.pathway.candidacy.facts import Contraindication
from discogram.words.evidence import Evidence
from discogram.words.spine import Region
from tests.pathway.candidacy.cases import TABLE, TODAY
from tests.pathway.candidacy.second import NUMBERS, ROWS, VERIFIED, WORDS


@pytest.mark.parametrize(("id_", "cells"), WORDS.items())
def test_every_word_is_as_printed(id_: str, cells: tuple[str, str]) -> None:
    """Value and source of each row of words, cell by cell."""
    row = TABLE.row(id_, TODAY)

    assert (row.value, row.source, row.unit) == (*cells, None)


@pytest.mark.parametrize(("id_", "cells"), NUMBERS.items())
def test_every_number_is_as_printed(id_: str, cells: tuple[int, str, str]) -> None:
    """Value, unit and source of each number, cell by cell."""
    row = TABLE.row(id_, TODAY)

    assert (int(row.number), str(row.unit), row.source) == cells


@pytest.mark.parametrize("id_", ROWS)
def test_only_what_was_seen_in_print_is_verified(id_: str) -> None:
    """A row from memory says so, and the lead who signs sees the mark."""
    verified = TABLE.row(id_, TODAY).evidence is Evidence.VERIFIED

    assert verified is (id_ in VERIFIED)


def test_every_contraindication_names_regions_that_exist() -> None:
    """A region that is misspelt in the table would be one that is never asked."""
    for item in Contraindication:
        words = TABLE.word(f"contraindication_{item}_regions", TODAY).split(", ")
        assert words
        assert set(words) <= set(Region)
