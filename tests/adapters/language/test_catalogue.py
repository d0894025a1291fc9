"""How a message is found and filled."""

import pytest

from discogram.adapters.language.catalogue import Catalogue, entries
from discogram.adapters.language.printing import Printed

SOURCE = """\
### A title.

# A reason to write it so.
plain = Nothing to fill.
-name = Discogram
with-term = { -name } { plain }
count =
    { $n ->
        [0] nothing
        [one] one thing
       *[other] { $n } things
    }
role =
    { $role ->
        [not_met] no
        [highly-probable] perhaps
       *[other] { $role }
    }
twice = first
twice = second
broken = { $n ->
attribute-only =
    .title = x
"""


@pytest.fixture
def catalogue() -> Catalogue:
    """Give a small catalogue with every shape of message."""
    return Catalogue("en", SOURCE)


@pytest.mark.parametrize(
    ("id", "args", "said"),
    [
        ("plain", {}, "Nothing to fill."),
        ("with-term", {}, "Discogram Nothing to fill."),
        ("count", {"n": Printed("0", None, 0)}, "nothing"),
        ("count", {"n": Printed("1.0", None, 1.0)}, "one thing"),
        ("count", {"n": Printed("14.50", None, 14.5)}, "14.50 things"),
        ("count", {"n": Printed("L3/L4 and L4/L5", None, 2)}, "L3/L4 and L4/L5 things"),
        ("role", {"role": Printed("nicht erfüllt", "not-met")}, "no"),
        ("role", {"role": Printed("x", "highly-probable")}, "perhaps"),
        ("role", {"role": Printed("control disc", "control")}, "control disc"),
        ("twice", {}, "first"),
    ],
)
def test_a_message_is_filled(
    catalogue: Catalogue, id: str, args: dict[str, Printed], said: str
) -> None:
    """Text prints as given; a variant is chosen by amount, plural or key."""
    found = catalogue.format(id, args.items())

    assert found is not None
    assert (found.text, found.problems) == (said, ())


@pytest.mark.parametrize("id", ["nothing", "broken", "attribute-only", "", "-name"])
def test_what_is_no_message_is_none(catalogue: Catalogue, id: str) -> None:
    """An id without a message, or whose message cannot be read, answers None."""
    assert catalogue.format(id, []) is None


def test_a_missing_parameter_is_a_problem(catalogue: Catalogue) -> None:
    """A sentence with a hole says so."""
    found = catalogue.format("count", [])

    assert found is not None
    assert found.problems


def test_a_value_without_end_gives_the_id(catalogue: Catalogue) -> None:
    """What Fluent refuses to print is not a crash."""
    found = catalogue.format("role", [("role", Printed("x" * 5000, "long"))])

    assert found is not None
    assert found.text == "[role]"


def test_a_source_is_cut_at_its_messages() -> None:
    """Comments and continued lines do not begin a message."""
    ids = [id for id, _ in entries(SOURCE)]

    assert ids == [
        "plain", "-name", "with-term", "count", "role", "twice", "twice", "broken",
        "attribute-only",
    ]  # fmt: skip
