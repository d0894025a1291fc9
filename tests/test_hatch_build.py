import json
import shutil

import pytest

import hatch_build
from hatch_build import FETCHED, FOR_TESTS, NODE, PARTS, VENDOR, BrowserParts, is_current, place
from tests.conftest import ROOT


@pytest.fixture
def checkout(tmp_path):
    """A checkout for which npm has fetched small stand-ins."""
    for name in ("package-lock.json", "hatch_build.py", "THIRD-PARTY.md"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    for source in (*(FETCHED / each for each in PARTS.values()), FOR_TESTS):
        (tmp_path / source).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / source).write_text(f"{source}", encoding="utf-8")
    return tmp_path


def test_what_was_placed_is_current(checkout):
    """Once the parts are in their place, the next build has nothing to do."""
    before = is_current(checkout)
    place(checkout)

    assert not before
    assert is_current(checkout)


def test_another_lock_makes_it_stale(checkout):
    """A part whose pin changed is fetched again."""
    place(checkout)
    lock = json.loads((checkout / "package-lock.json").read_text(encoding="utf-8"))

    lock["packages"]["node_modules/htmx.org"]["version"] = "4.0.2"
    (checkout / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")

    assert not is_current(checkout)


@pytest.mark.parametrize("lost", [*(VENDOR / name for name in PARTS), FOR_TESTS])
def test_a_lost_file_makes_it_stale(checkout, lost):
    """A file that somebody removed comes back with the next build."""
    place(checkout)

    (checkout / lost).unlink()

    assert not is_current(checkout)


def test_an_interrupted_copy_does_not_count(checkout):
    """The stamp comes last: a copy that failed half-way is begun again."""
    place(checkout)
    (checkout / FETCHED / PARTS["uPlot.min.css"]).unlink()

    with pytest.raises(FileNotFoundError):
        place(checkout)

    assert (checkout / VENDOR / "htmx.min.js").exists()
    assert not is_current(checkout)


def test_a_part_that_is_named_no_longer_goes(checkout):
    """What is not named now is not left from an earlier build."""
    (checkout / VENDOR).mkdir(parents=True)
    (checkout / VENDOR / "left.js").touch()

    place(checkout)

    assert not (checkout / VENDOR / "left.js").exists()


def test_without_npm_node_is_asked_of_pip(monkeypatch):
    """The build asks for Node where the machine has no npm, and for nothing where it has."""
    hook = BrowserParts.__new__(BrowserParts)
    monkeypatch.setattr("shutil.which", lambda name: f"bin/{name}")
    with_npm = hook.dependencies()
    monkeypatch.setattr("shutil.which", lambda name: None)

    assert with_npm == []
    assert hook.dependencies() == [NODE]


def test_with_neither_npm_nor_node_a_sentence_says_so(monkeypatch):
    """Whoever builds with neither is told what to install."""
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(hatch_build, "find_spec", lambda name: None)

    with pytest.raises(SystemExit, match="need npm: install it"):
        hatch_build.npm()
