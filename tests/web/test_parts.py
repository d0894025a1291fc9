import gzip
import json
import re

import pytest

from hatch_build import FETCHED, LICENCES, PARTS, STAMP, VENDOR, is_current, shipped
from tests.web.browser import ROOT

LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
ASKED = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
OWN = ROOT / "src/discogram/web"

FIRST_LOAD = 300_000
"""Bytes, compressed, that a first page may need without the viewer."""

SELF_SAID = {
    "htmx.min.js": r'version="(?P<version>[\d.]+)"',
    "niivue.umd.js": r'\{version:"(?P<version>[\d.]+)"\}',
    "pico.min.css": r"Pico CSS.*? v(?P<version>[\d.]+)",
    "uPlot.iife.min.js": r"uPlot \(v(?P<version>[\d.]+)\)",
}
"""How a file itself says its version."""


def vendored(name):
    """The file as a page gets it."""
    return (ROOT / VENDOR / name).read_bytes()


def test_the_parts_are_there_as_pinned():
    """The installation is whole: `make` fetched what the lock pins."""
    assert is_current(ROOT), "the browser parts are stale: run `make .venv/.installed`"


def test_only_named_files_are_there():
    """The folder holds each named file, the stamp and the licences, and nothing else."""
    found = {path.name for path in (ROOT / VENDOR).rglob("*")}

    assert found == {*PARTS, STAMP.name, LICENCES.name}


@pytest.mark.parametrize("name", PARTS)
def test_a_file_is_the_packages_own(name):
    """What a page loads is byte for byte what the locked package holds."""
    assert vendored(name) == (ROOT / FETCHED / PARTS[name]).read_bytes()


@pytest.mark.parametrize("package", sorted(ASKED["dependencies"] | ASKED["devDependencies"]))
def test_what_is_asked_for_is_what_is_locked_and_fetched(package):
    """One exact version, in the wish, in the lock, and in the package that came."""
    wish = (ASKED["dependencies"] | ASKED["devDependencies"])[package]
    manifest = ROOT / FETCHED / package / "package.json"

    assert re.fullmatch(r"\d+\.\d+\.\d+", wish)
    assert LOCK[f"node_modules/{package}"]["version"] == wish
    assert json.loads(manifest.read_text(encoding="utf-8"))["version"] == wish


@pytest.mark.parametrize("name", SELF_SAID)
def test_a_file_says_the_version_that_is_locked(name):
    """The version in the file's own text is the one that the lock names."""
    package = re.split("/css/|/dist/", PARTS[name])[0]

    said = re.search(SELF_SAID[name], vendored(name).decode(), re.S)

    assert said is not None
    assert said["version"] == LOCK[f"node_modules/{package}"]["version"]


def test_the_stamp_names_the_versions():
    """What is installed can be asked for its versions, without the lock."""
    stamp = json.loads(vendored(STAMP.name))

    assert stamp["versions"] == {name: part["version"] for name, part in shipped(ROOT)}
    assert "axe-core" not in stamp["versions"]


def test_the_lock_holds_digests_and_no_addresses():
    """Where packages come from is the machine's own matter; what they are is not."""
    parts = [part for path, part in LOCK.items() if path]

    assert all("resolved" not in part for part in parts)
    assert all(part["integrity"].startswith("sha512-") for part in parts)


def test_every_shipped_package_brings_its_licence():
    """The text of each licence travels with the code: a copyright line for every package."""
    texts = vendored(LICENCES.name).decode()
    pieces = re.split(r"^={78}$", texts, flags=re.M)

    for name, part in shipped(ROOT):
        head = next(
            n for n, piece in enumerate(pieces) if f"\n{name} {part['version']}:" in piece
        )
        own = pieces[head + 1] if name != "@niivue/niivue" else pieces[-1]
        assert re.search(r"copyright|permission", own, re.I), name
    assert "Copyright (c) 2021, Niivue" in pieces[-1]


def test_the_first_page_is_light():
    """All that a page may load, the viewer aside, is below 300 kB compressed."""
    ours = [path for path in (OWN / "static").rglob("*") if path.suffix in (".js", ".css")]
    files = [path for path in ours if path.name != "niivue.umd.js"]

    assert len(files) >= len(PARTS) - 1
    assert sum(len(gzip.compress(path.read_bytes(), 6)) for path in files) < FIRST_LOAD
