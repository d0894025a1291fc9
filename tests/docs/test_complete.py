"""Every row: what can be asked, answered or typed is documented, and has a page to stand on."""

import ast
import inspect
import re
from importlib import import_module

import pytest

from discogram import errors
from discogram.adapters.tables import read_tables
from discogram.adapters.wire.cohort_csv import ANSWER_COLUMNS, COLUMNS
from discogram.adapters.wire.provocation_file import (
    DiscLine,
    ProvocationFile,
    ShamLine,
    StepLine,
)
from discogram.application.commands import ORDERS, SealOrder, SignReport
from discogram.cli.menu import MENU
from discogram.errors import DiscogramError
from discogram.pathway.conclusion.answer import Category, FlagName
from discogram.pathway.conclusion.conclude import ALL_SETS
from discogram.pathway.conclusion.facts import Background
from discogram.pathway.events import BODIES
from discogram.pathway.images.facts import Nucleogram
from discogram.pathway.provocation.facts import Concordance
from discogram.pathway.stations import Station
from discogram.words.people import Role
from discogram.words.spine import Count
from tests.docs.pages import (
    JOURNEY,
    REFERENCE,
    ROOT,
    SOURCE,
    classes,
    functions,
    section,
    station_page,
    text,
)
from tools.pages.orders import WRITES
from tools.pages.shapes import bodies


def missing(words, page_text):
    """Which words do not stand in a text as code."""
    return [str(word) for word in words if f"`{word}`" not in page_text]


def option(name):
    """An option as it is typed: words are joined by hyphens there."""
    return "--" + name.replace("_", "-")


@pytest.mark.parametrize("command", MENU)
def test_every_command_and_option_is_documented(command):
    """Each command has its page of help, and each of its options stands there."""
    module, _, function = MENU[command].target.partition(":")
    asked = inspect.signature(getattr(import_module(module), function)).parameters
    told = section(REFERENCE / "command-line.md", f"### {command}")

    lacking = [
        each.name
        for each in asked.values()
        if (each.name.upper() if each.kind.name != "KEYWORD_ONLY" else option(each.name))
        not in told
    ]

    assert told
    assert lacking == []


def test_every_variable_of_the_environment_is_documented():
    """What a command asks of the environment stands on the page of the command line."""
    asked = {
        name
        for path in SOURCE.rglob("*.py")
        for name in re.findall(r'environ(?:\.get\(|\[)"([A-Z_]+)"', text(path))
    }

    assert len(asked) > 5
    assert missing(sorted(asked), text(REFERENCE / "command-line.md")) == []


def test_every_format_is_documented():
    """Each format that goes in or out is named, with its version."""
    found = {
        name
        for path in SOURCE.rglob("*.py")
        for name in re.findall(r'"(discogram\.[a-z-]+/\d+)"', text(path))
    }

    assert len(found) > 5
    assert missing(sorted(found), text(REFERENCE / "command-line.md")) == []


@pytest.mark.parametrize("station", Station)
def test_every_rule_is_documented(station):
    """Each rule stands on the page of the rules and on its station's."""
    path = SOURCE / "pathway" / station / "rules.py"
    found = [
        each.name
        for each in (functions(path) if path.exists() else ())
        if not each.name.startswith("_") and ast.unparse(each.returns or each) == "Finding"
    ]

    assert found or station is Station.CONCLUSION
    assert missing(found, text(REFERENCE / "rules.md")) == []
    assert missing(found, text(station_page(station))) == []


def test_every_criteria_set_is_documented():
    """Each set has its own section, with its source and its numbers, and a word on the way."""
    page = REFERENCE / "criteria.md"

    assert [each.id for each in ALL_SETS if not section(page, f"### {each.id}")] == []
    assert missing([each.source for each in ALL_SETS], text(page)) == []
    assert missing([each.id for each in ALL_SETS], text(station_page("conclusion"))) == []


def test_every_category_and_flag_is_documented():
    """Each word that a conclusion can say stands on the page of the criteria."""
    page = text(REFERENCE / "criteria.md")

    assert missing(Category, page) == []
    assert missing(FlagName, page) == []


def test_every_order_is_documented():
    """Each order stands in the table of who may ask, among the orders, and on the journey."""
    journey = "".join(text(page) for page in JOURNEY.glob("*.md"))
    page = text(REFERENCE / "orders.md")

    assert [order for order in ORDERS if page.count(f"| `{order}` |") != 2] == []
    assert missing(ORDERS, journey) == []


def test_every_wish_is_known_to_write_its_event():
    """An order that carries no event is told of with the one that it becomes."""
    carrying = {kind for kind in ORDERS.values() if kind not in BODIES}

    assert carrying == {SealOrder, SignReport} == set(WRITES)


def test_every_event_is_documented_once():
    """Each event belongs to one place of the page, the episode's own ones among them."""
    places = [each for place in ("general", *Station) for each in bodies(place)]
    page = text(REFERENCE / "events.md")

    assert sorted(each.__name__ for each in places) == sorted(e.__name__ for e in BODIES)
    assert missing([each.__name__ for each in BODIES], page) == []


def test_every_role_is_documented():
    """Each role stands among those that may ask for something, or among those that may not."""
    page = text(REFERENCE / "orders.md")

    assert [role for role in Role if role.value.replace("_", " ") not in page] == []


@pytest.mark.parametrize("station", Station)
def test_every_number_is_documented(station):
    """Each row of a table stands on the page of the numbers and on its station's."""
    rows = {row.id for row in read_tables()[station].rows}

    assert missing(rows, section(REFERENCE / "numbers.md", f"## {station}")) == []
    assert missing(rows, text(station_page(station))) == []


def test_every_field_of_a_provocation_file_is_documented():
    """Each field that the file may hold stands on the page that tells of it."""
    lines = (ProvocationFile, DiscLine, StepLine, ShamLine, Background)
    names = {field for line in lines for field in line.__dataclass_fields__}
    page = text(REFERENCE / "conclude.md")

    assert missing(names - set(ShamLine.__dataclass_fields__), page) == []
    assert missing(COLUMNS, page) == []
    assert missing(ANSWER_COLUMNS, page) == []


def test_every_error_is_drawn_under_its_parent():
    """The tree at the top of `errors.py` is the tree of the classes, wherever they are."""
    drawn, above = {}, {}
    for line in (inspect.getdoc(errors) or "").splitlines():
        found = re.match(r"(?P<before>[\s│├└─]*)(?P<name>[A-Z][A-Za-z]+)(\s|$)", line)
        if found and ("──" in line or found["name"] == DiscogramError.__name__):
            depth = len(found["before"])
            above[depth] = found["name"]
            parents = [each for each in above if each < depth]
            drawn[found["name"]] = above[max(parents)] if parents else "Exception"

    written = {each.name: ast.unparse(each.bases[0]) for each in classes() if each.bases}
    real = {name: parent for name, parent in written.items() if name in _descendants(written)}

    assert drawn == real


def _descendants(written):
    """The names of every class that stands on `DiscogramError`, itself included."""
    found = {DiscogramError.__name__}
    while more := {name for name, above in written.items() if above in found} - found:
        found |= more
    return found


def test_the_glossary_explains_what_a_reader_meets():
    """Each likeness, nucleogram, count and source of a set has its place in the glossary."""
    page = text(ROOT / "GLOSSARY.md").lower()
    words = [*Concordance, *Nucleogram, *(each.source for each in ALL_SETS)]
    counts = {Count.USUAL: "usual", Count.SIX_LUMBAR: "six lumbar"}
    counts |= {Count.LUMBARISED_S1: "lumbarised s1", Count.SACRALISED_L5: "sacralised l5"}

    lacking = [word for word in (*words, *counts.values()) if word not in page]

    assert set(counts) == set(Count)
    assert lacking == []
