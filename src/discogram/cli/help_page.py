"""What does a page of help say? One command's words and options, or a group's commands.

The page of all commands is `menu.help_page`, which must not wait for anything. These pages read
the commands themselves, so that no option can be forgotten; their sentences lie in the
catalogues as ``cli-help-<command>-<option>``, or ``cli-help-<option>`` where all share it.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from discogram.adapters.language.speaker import Speaker
from discogram.cli.menu import GROUPS, MENU
from discogram.cli.misread import label
from discogram.errors import reason

if TYPE_CHECKING:
    from cyclopts import App
    from cyclopts.argument import Argument

SHARED = frozenset({"clinic", "data", "episode", "json", "lang"})
"""Options that mean the same wherever they stand."""

_WIDEST = 100
"""Columns of a page; longer lines are hard to read."""


def command_page(name: str, app: "App", speaker: Speaker) -> str:
    """The help of one command."""
    above, _, verb = name.rpartition(" ")
    place = app[above][verb] if above else app[verb]
    arguments = list(place.assemble_argument_collection())
    words = [label(each) for each in arguments if not label(each).startswith("-")]
    options = [each for each in arguments if label(each).startswith("-")]
    shown = [*(each for each in arguments if each not in options), *options]
    usage = " ".join((f"discogram {name}", *words, speaker.say(reason("cli-help-options"))))
    rows = [(_written(each), _sentence(name, each, speaker)) for each in shown]
    return _page(MENU[name].summary(speaker.language), usage, rows, speaker)


def group_page(name: str, speaker: Speaker) -> str:
    """The help of a group: its commands."""
    inside = {each: entry for each, entry in MENU.items() if each.startswith(f"{name} ")}
    rows = [(each, entry.summary(speaker.language)) for each, entry in inside.items()]
    usage = f"discogram {name} {speaker.say(reason('cli-help-command'))}"
    return _page(GROUPS[name].summary(speaker.language), usage, rows, speaker)


def _page(purpose: str, usage: str, rows: list[tuple[str, str]], speaker: Speaker) -> str:
    use = speaker.say(reason("cli-help-usage", usage=usage))
    return "\n".join((purpose, "", use, "", *_lines(rows), ""))


def _lines(rows: list[tuple[str, str]]) -> Iterator[str]:
    """Each name with its sentence beside it, wrapped in its own column."""
    width = max(len(name) for name, _ in rows)
    room = min(shutil.get_terminal_size().columns, _WIDEST) - width - 4
    for name, sentence in rows:
        first, *rest = wrap(sentence, max(room, 30), break_on_hyphens=False) or [""]
        yield f"  {name:<{width}}  {first}"
        yield from (f"  {'':<{width}}  {line}" for line in rest)


def _written(argument: "Argument") -> str:
    """How it is written: ``FILE``, ``--json``, ``--out PATH``, ``--lang en|es``."""
    name = label(argument)
    if not name.startswith("-") or argument.hint is bool:
        return name
    return f"{name} {_choices(argument) or _kind(argument)}"


def _choices(argument: "Argument") -> str:
    """The choices, where there are few enough to stand beside the name."""
    choices = argument.get_choices() or ()
    return "|".join(choices) if len(choices) < 4 else ""


def _kind(argument: "Argument") -> str:
    return "PATH" if "Path" in str(argument.hint) else "TEXT"


def _sentence(command: str, argument: "Argument", speaker: Speaker) -> str:
    """What it is for, what it may be, and what it is when it is not given."""
    said = [speaker.say(reason(help_id(command, argument.name)))]
    if not _choices(argument) and (choices := argument.get_choices()):
        said.append(speaker.say(reason("cli-help-choices", choices=", ".join(choices))))
    if argument.required and label(argument).startswith("-"):
        said.append(speaker.say(reason("cli-help-required")))
    if argument.show_default and argument.hint is not bool:
        said.append(speaker.say(reason("cli-help-default", default=_default(argument))))
    return " ".join(said)


def _default(argument: "Argument") -> str:
    default = argument.field_info.default
    return "./" if default == Path() else str(getattr(default, "value", default))


def help_id(command: str, option: str) -> str:
    """The message that explains an option of a command."""
    name = option.removeprefix("--")
    if name in SHARED:
        return f"cli-help-{name}"
    return f"cli-help-{command.replace(' ', '-')}-{name}"
