"""How a source is named for a reader."""

import pytest

from discogram.words.cited import author_and_year, in_full
from discogram.words.evidence import Source


@pytest.mark.parametrize(
    ("author", "year", "said"),
    [
        ("Eck, Jason C. and Sharan, Alok and others", "2014", "Eck et al. 2014"),
        ("Bogduk, Nikolai", "2013", "Bogduk 2013"),
        (
            "Medical Contested Case Hearing, Texas",
            None,
            "Medical Contested Case Hearing, Texas",
        ),
        ("Blue Cross", "2019", "Blue Cross 2019"),
        (
            "Department of Labor and Industries",
            "2008",
            "Department of Labor and Industries 2008",
        ),
        ("Choi and others", "2016", "Choi et al. 2016"),
        (None, "2020", "The title 2020"),
    ],
)
def test_a_source_is_its_author_and_year(author, year, said):
    """As a reader would look for it; an office keeps its whole name."""
    assert author_and_year(Source("key", "The title: and more", author, year)) == said


def test_in_full_it_has_its_title_too():
    """What nobody signs is its title."""
    signed = Source("key", "A guideline", "Narouze, Samer and Benzon, Honorio T.", "2018")

    assert in_full(signed) == "Narouze et al. 2018: A guideline"
    assert in_full(Source("key", "A handbook")) == "A handbook"
