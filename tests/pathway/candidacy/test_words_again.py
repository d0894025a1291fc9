"""The words of candidacy's table against a second transcription (B06, M08).

What is asked for, and who advises against the test in which words: read again in the evidence
notes, candidacy, sections 1, 4 and 6.
"""

import pytest

from discogram.adapters.tables import read_tables

TABLE = read_tables()["candidacy"]

AGAIN = {
    "indication_needed": "yes",
    "care_needed": "medicines and physiotherapy or other care",
    "management_needed": "yes",
    "imaging_needed": "mri and xray",
    "other_sources_first": "facet and sacroiliac joint",
    "background_asked": "somatisation, discectomy, chronic pain elsewhere, compensation claim",
    "advised_against_aans_cns": "not as a stand-alone basis for fusion",
    "advised_against_chou": (
        "chronic nonradicular low back pain: recommended against"
        " (strong, moderate-quality evidence)"
    ),
    "advised_against_odg": "not recommended, as applied in decisions of Texas",
    "advised_against_wa_lni": (
        "chronic low back pain and lumbar degenerative disc disease: not covered"
    ),
}


@pytest.mark.parametrize("id", AGAIN)
def test_the_words_are_as_transcribed(id: str) -> None:
    """Each in force, word for word."""
    assert TABLE.word(id) == AGAIN[id]
