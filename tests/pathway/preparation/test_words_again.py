"""The words of preparation's table against a second transcription (B06, M14, M18, M20)."""

import pytest

from discogram.adapters.tables import read_tables

TABLE = read_tables()["preparation"]

AGAIN = {
    "allergies_asked": "contrast, local anaesthetic, antibiotic, latex, general anaesthetic",
    "consent_needed": "signed, with teach-back",
    "driver_needed": "yes",
    "pregnancy_stops": "yes",
    "severe_contrast_allergy": "premedication is not enough",
}


@pytest.mark.parametrize("id", AGAIN)
def test_the_words_are_as_transcribed(id: str) -> None:
    """Each in force, word for word."""
    assert TABLE.word(id) == AGAIN[id]
