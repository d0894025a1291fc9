"""What do the commands say of themselves, and what do they print?"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from discogram.cli.menu import MENU
from discogram.errors import ExitCode
from tools.pages.markdown import code, table

ROOT = Path(__file__).parents[2]


def commands() -> str:
    """Every command's own page of help."""
    pages = _run(_EVERY_HELP.format(names=list(MENU), leaf=_LEAF)).split(_LEAF)
    return "\n\n".join(
        f"### {name}\n\n```text\n{_tidy(page)}\n```"
        for name, page in zip(MENU, pages[1:], strict=True)
    )


_LEAF = "\f"
_EVERY_HELP = """
from discogram.cli.run import run
for name in {names!r}:
    print({leaf!r}, end="")
    run([*name.split(), "--help"])
"""
"""One program for all the pages: to start thirty takes half a minute."""


def exit_codes() -> str:
    """How a command ends."""
    notes = {
        ExitCode.DONE: "it is done",
        ExitCode.MEND: "input or situation have to be mended; each problem is a sentence",
        ExitCode.CHANGED: "the record is not what was written",
    }
    return table(("code", "means"), [(code(each.value), notes[each]) for each in ExitCode])


def terminal(*words: str) -> str:
    """What a command prints, as a reader of a page sees it."""
    return f"```text\n$ discogram {' '.join(words)}\n{output(words)}\n```"


def as_json(*words: str) -> str:
    """What a command prints for another program."""
    return f"```json\n{output(words)}\n```"


def output(words: Sequence[str]) -> str:
    """Run a command in the checkout's folder, in English and at a page's width."""
    return _tidy(_run("from discogram.cli import main; main()", *words))


def _run(program: str, *words: str) -> str:
    own = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"}
    plain = {"COLUMNS": "88", "DISCOGRAM_LANG": "en", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=ROOT,
        env={**own, **plain},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def _tidy(printed: str) -> str:
    return "\n".join(line.rstrip() for line in printed.strip("\n").splitlines())
