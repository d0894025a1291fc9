"""``discogram completion``: the script with which a shell completes the commands."""

import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from inspect import signature
from typing import Any, Literal

from discogram.adapters.language.speaker import Speaker
from discogram.bootstrap import speaker
from discogram.cli.menu import Entry
from discogram.cli.options import Lang, spoken


def completion(shell: Literal["bash", "zsh", "fish"] = "bash", *, lang: Lang = None) -> None:
    """Print the script that completes these commands in your shell.

    The script holds every name, so that completing does not start this program.
    """
    from discogram.cli.run import app

    speak = speaker(spoken(lang))
    made = app(lambda name, entry: _explained(name, entry, speak), speak.language)
    sys.stdout.write(made.generate_completion(shell=shell) + "\n")


def _explained(command: str, entry: Entry, speak: Speaker) -> Callable[..., Any]:
    """A command's function with its options explained where cyclopts looks for it."""
    from discogram.cli.help_page import help_id
    from discogram.errors import reason

    module, _, name = entry.target.partition(":")
    function = getattr(import_module(module), name)

    @wraps(function)
    def explained(*args: object, **options: object) -> object:
        return function(*args, **options)

    options = (
        f"{each}\n    {speak.say(reason(help_id(command, each)))}"
        for each in signature(function).parameters
    )
    purpose = entry.summary(speak.language)
    explained.__doc__ = "\n".join((purpose, "", "Parameters", "----------", *options))
    return explained
