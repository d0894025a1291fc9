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
    return "\n\n".join(f"### {name}\n\n{_help(name)}" for name in MENU)


def _help(name: str) -> str:
    return f"```text\n{output([*name.split(), '--help'])}\n```"


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
    run = "from discogram.cli import main; main()"
    own = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"}
    plain = {"COLUMNS": "88", "DISCOGRAM_LANG": "en", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", run, *words],
        cwd=ROOT,
        env={**own, **plain},
        capture_output=True,
        text=True,
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())
