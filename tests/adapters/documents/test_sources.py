"""A paper names a source as a reader knows it, never by a key that only the program knows."""

import re
from dataclasses import replace

import pytest

from discogram.adapters.documents.plain_text import plain_text
from discogram.adapters.language import languages
from discogram.adapters.tables import read_tables
from tests.adapters.documents.patients import AMENDED, voice

SOURCES = read_tables().sources


@pytest.mark.parametrize("language", languages())
def test_a_report_names_its_sources_by_author_and_year(language: str) -> None:
    """Risks, dose, plan and every clause; the list at the end tells their titles."""
    contents = replace(AMENDED, sources=tuple(SOURCES.values()))

    text = plain_text(contents, voice(language))
    words = " ".join(text.split())

    keys = [key for key in SOURCES if re.search(rf"\b{key}\b", text)]
    assert keys == []
    assert "[Willems et al. 2004]" in words
    assert "Willems et al., 2004." in words
