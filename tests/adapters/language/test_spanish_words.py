"""One thing has one name in Spanish, whichever page tells of it."""

import re

import pytest

from discogram.adapters.language.catalogue import entries
from discogram.adapters.language.speaker import CATALOGUES

REJECTED = {
    "volante": "derivación: it is said in Spain and in Latin America",
    "candidat": "indicación: what a clinician weighs, as the station is called",
    "idone": "indicación",
    "idóne": "indicación",
    "pagador": "aseguradora",
    "financiador": "aseguradora",
}
"""Words that another one was chosen for, and which."""


@pytest.mark.parametrize("word", REJECTED)
def test_a_rejected_word_is_said_nowhere(word: str) -> None:
    """Not in any form; the other word is the one that every page says."""
    told = (
        entry
        for file in sorted((CATALOGUES / "es").glob("*.ftl"))
        for entry in entries(file.read_text(encoding="utf-8"))
    )
    found = [id for id, text in told if re.search(word, text.partition("=")[2], re.IGNORECASE)]

    assert found == [], REJECTED[word]
