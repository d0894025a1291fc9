"""A source is offered and understood by the name in which the board names it."""

import pytest

from discogram.errors import reason
from discogram.web.forms.sources import Citable, in_names, named_beside, with_keys
from discogram.words.evidence import Source

SOURCES = {
    each.key: each
    for each in (
        Source("derby-2005", "The relation", "Derby, Richard and Kim, B. and others", "2005"),
        Source("bogduk-2004", "Practice guidelines", "Bogduk, N.", "2004"),
        Source("carragee-2006-gold", "A gold standard", "Carragee, E. and others", "2006"),
        Source("carragee-2006-low", "Low pressure", "Carragee, E. and others", "2006"),
        Source("núñez-2001", "Discografía", "Núñez, A.", "2001"),
    )
}
CITABLE = Citable(SOURCES, ("bogduk-2004", "derby-2005"), {"SIS 2004": "bogduk-2004"})


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Bogduk 2004", "bogduk-2004"),
        ("SIS 2004", "bogduk-2004"),
        ("derby et al. 2005", "derby-2005"),
        ("derby-2005", "derby-2005"),
        ("Derby et al. 2005: The relation", "derby-2005"),
        ("NUNEZ 2001", "núñez-2001"),
        ("Carragee et al. 2006", None),
        ("Carragee et al. 2006: Low pressure", "carragee-2006-low"),
        ("Carragee", None),
    ],
)
def test_a_name_of_the_board_is_understood_and_none_is_guessed(typed, key):
    """Capitals and accents are forgiven; what two sources are called is neither of them."""
    assert CITABLE.key_of(typed) == key


def test_only_what_stands_on_the_board_is_offered():
    """By author and year; two of one year have their titles, so that they can be told apart."""
    both = Citable(SOURCES, ("carragee-2006-low", "bogduk-2004", "carragee-2006-gold"))

    assert [each.name for each in CITABLE.offered()] == ["Bogduk 2004", "Derby et al. 2005"]
    assert [each.name for each in both.offered()] == [
        "Carragee et al. 2006: Low pressure",
        "Bogduk 2004",
        "Carragee et al. 2006: A gold standard",
    ]


@pytest.mark.parametrize("key", [*SOURCES, "unknown-1999"])
def test_a_form_that_begins_with_a_key_shows_its_name_and_keeps_its_key(key):
    """What stands in the record is not changed by being looked at."""
    place = "written.plan[0].source"
    (name,) = in_names({place: [key]}, CITABLE)[place]
    told = with_keys({"written": {"text": "-", "plan": [{"source": name}]}}, CITABLE)

    assert name == key or key in SOURCES
    assert told == {"written": {"text": "-", "plan": [{"source": key}]}}


def test_a_name_that_nobody_knows_is_answered_with_some_of_the_board():
    """At its own field; where nothing stands on the board none is named."""
    why = reason("conclusion-source-unknown", source="Smith").at("written.plan[0].source")

    assert named_beside(why, Citable(SOURCES)) == why
    assert named_beside(why, CITABLE).place == "written.plan[0].source"
    assert named_beside(why, CITABLE).params["some"] == ("Bogduk 2004", "Derby et al. 2005")
