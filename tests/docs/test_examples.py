"""Rows B05 and M06: what the pages tell to type, works."""

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from discogram.adapters.wire.documents import parse_json, read_json
from discogram.adapters.wire.episode_file import read_episode
from discogram.adapters.wire.provocation_file import read_study
from discogram.application.commands import NAMES
from discogram.application.permissions import MAY
from discogram.cli.run import run
from discogram.errors import InputError
from tests.docs.pages import PAGES, REFERENCE, ROOT, name, text

EXAMPLES = ROOT / "docs" / "examples"
COMMAND = re.compile(r'^\{"do": .*\}$', re.M)
WITH_COMMANDS = [page for page in PAGES if COMMAND.search(text(page))]


def salt():
    """A salt that a test can see."""
    return "0" * 32


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=name)
def test_every_command_of_a_page_can_be_read_and_its_asker_may_ask(page):
    """A command shown on a page is read whole, and the one who gives it there may give it."""
    demo = json.loads(files("discogram.cli").joinpath("demo_patient.json").read_text())
    commands = [parse_json(line, "page") for line in COMMAND.findall(text(page))]

    orders = read_episode({**demo, "commands": commands}, salt).orders

    assert len(orders) == len(commands)
    forbidden = [
        order.wish
        for order in orders
        if type(order.wish) in NAMES and order.role not in MAY[order.name]
    ]
    assert forbidden == []


def test_the_small_episode_file_is_carried_out(tmp_path, capsys):
    """The small file of the reference is written whole, and a second run repeats nothing."""
    file, data = EXAMPLES / "first-week.json", tmp_path / "record"
    told = []
    for _ in range(2):
        assert run(["episode", "run", str(file), "--data", str(data), "--json"]) == 0
        told.append(json.loads(capsys.readouterr().out))

    count = len(read_json(file)["commands"])
    assert [each["written"] for each in told] == [count, 0]
    assert [each["repeated"] for each in told] == [0, count]
    assert read_json(file)["patient"]["synthetic"] is True


@pytest.mark.parametrize("file", ["provocation.json", "short.json"])
def test_an_example_is_understood_whole(file):
    """Nothing in an example of a provocation is passed over."""
    assert read_study(read_json(EXAMPLES / file)).ignored == ()


def test_every_example_is_pointed_at():
    """No example lies about that no page leads to."""
    told = "".join(text(page) for page in PAGES)

    lost = [each.name for each in EXAMPLES.iterdir() if f"examples/{each.name})" not in told]

    assert lost == []


def test_the_misspelt_field_of_the_page_is_refused():
    """The page's own example of a misspelling is refused, and a stranger is named."""
    assert "`pain_nsr`" in text(REFERENCE / "conclude.md")
    with pytest.raises(InputError) as caught:
        read_study({"discs": [{"disc": "L4/L5", "pain_nsr": 8}]})

    assert [why.id for why in caught.value.reasons] == ["input-field-misspelt"]
    assert read_study({"discs": [{"disc": "L4/L5", "mood": "low"}]}).ignored == (
        "discs[0].mood",
    )


def test_the_pages_tell_of_the_demonstrations_own_episode():
    """The episode that the README tells to look at is the one that the demonstration makes."""
    demo = json.loads(files("discogram.cli").joinpath("demo_patient.json").read_text())

    assert f"episode show {demo['episode']} " in text(Path(ROOT / "README.md"))
