"""How is what was typed turned into a command, and what if it goes wrong?

The user's mistakes print a sentence each and leave with a code (`errors.ExitCode`); a bug
prints its traceback. The command line is cyclopts; the pages of help are our own, because the
list of all commands must not wait for anything, and each is read in the reader's language.
"""

import errno
import json
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from discogram.cli.menu import GROUPS, MENU, Entry, help_page
from discogram.errors import DiscogramError, ExitCode

if TYPE_CHECKING:
    from cyclopts import App

_HELP = frozenset({"-h", "--help"})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""The ways in which a system says that output has no room."""
_STOPPED = 130
"""What shells expect of a program that was stopped with Ctrl-C."""


def run(argv: Sequence[str] | None = None) -> int:
    """Run the command that was typed and answer its exit code."""
    words = _command_first(list(sys.argv[1:] if argv is None else argv))
    try:
        code = _run(words)
        sys.stdout.flush()
    except DiscogramError as error:
        complain(error, language_of(words), as_json="--json" in words)
        return error.exit_code
    except BrokenPipeError:  # the reader of our output has seen enough
        _drop_output()
        return ExitCode.DONE
    except OSError as error:
        if error.errno not in _FULL or error.filename is not None:
            raise
        _drop_output()
        return _no_room(error, words)
    except KeyboardInterrupt:
        return _STOPPED
    return code


def _command_first(words: list[str]) -> list[str]:
    """Put options in front of the command behind it: ``discogram --lang es evidence``."""
    front: list[str] = []
    while words and words[0].startswith(("--lang", "--json")):
        taken = 2 if words[0] == "--lang" else 1
        front, words = [*front, *words[:taken]], words[taken:]
    if words[:1] == ["help"]:
        words = [*words[1:], "--help"]
    return [*words, *front]


def _run(words: list[str]) -> int:
    named = _named(words)
    beside = words[len(named.split()) :]
    if named in MENU:
        if not _HELP & set(beside):
            return _dispatched(words)
        sys.stdout.write(_page_of(named, language_of(words)))
    elif _strangers(beside):
        return _dispatched([word for word in words if word not in _HELP])
    else:
        sys.stdout.write(_listing(named, language_of(words)))
    return ExitCode.DONE


def _named(words: Sequence[str]) -> str:
    """The command or group that the first words name; empty where they name none."""
    names = (" ".join(words[:count]) for count in (2, 1))
    return next((name for name in names if name in MENU or name in GROUPS), "")


def _strangers(words: Sequence[str]) -> list[str]:
    """What a list of commands cannot be asked with: all but --help, --json and --lang."""
    rest = [
        word
        for before, word in zip(["", *words], words, strict=False)
        if not word.startswith("--lang") and before != "--lang"
    ]
    return [word for word in rest if word not in (*_HELP, "--json")]


def _listing(named: str, language: str) -> str:
    """The page of all commands, or of a group's."""
    if not named and language in ("en", "es"):
        return help_page(language)
    from discogram.adapters.language.speaker import Speaker
    from discogram.cli.help_page import group_page

    return group_page(named, Speaker(language))  # refuses a language that we do not speak


def _page_of(command: str, language: str) -> str:
    from discogram.adapters.language.speaker import Speaker
    from discogram.cli.help_page import command_page

    return command_page(command, app(), Speaker(language))


def _dispatched(words: list[str]) -> int:
    from cyclopts import CycloptsError

    from discogram.cli.misread import misread

    try:
        result = app()(words, exit_on_error=False, print_error=False)
    except CycloptsError as error:
        raise misread(error) from None
    return int(result) if isinstance(result, int) else ExitCode.DONE


def app(behind: Callable[[str, Entry], object] | None = None, language: str = "en") -> "App":
    """The command line; each command's module is imported when it is run.

    `behind` gives the function of a command where the one that the menu names will not do.
    """
    from cyclopts import App

    from discogram.bootstrap import SOFTWARE

    made = App(name="discogram", version=SOFTWARE, result_action="return_value")
    groups = {
        name: App(name=name, help=entry.summary(language)) for name, entry in GROUPS.items()
    }
    for group in groups.values():
        made.command(group)
    for name, entry in MENU.items():
        *above, verb = name.split()
        place = groups[above[0]] if above else made
        target = behind(name, entry) if behind else entry.target
        if name in groups:  # a command that has others below it: discogram evidence
            groups[name].default(_function(target))
            continue
        place.command(target, name=verb, help=entry.summary(language))  # type: ignore[call-overload]  # either
    return made


def _function(target: object) -> Callable[..., object]:
    """The function itself, where the menu names it."""
    if callable(target):
        return target
    module, _, name = str(target).partition(":")
    function: Callable[..., object] = getattr(import_module(module), name)
    return function


def language_of(words: Sequence[str]) -> str:
    """The language asked for on the line or by the environment; English when neither does."""
    for before, word in zip(["", *words], words, strict=False):
        if before == "--lang":
            return word
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return default_language()


def default_language() -> str:
    """The language of the environment, where we speak it."""
    asked = os.environ.get("DISCOGRAM_LANG") or os.environ.get("LC_ALL")
    asked = asked or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "en"
    return "es" if asked.lower().startswith("es") else "en"


def complain(error: DiscogramError, language: str, *, as_json: bool) -> None:
    """Print every reason of an error, a sentence each, to standard error."""
    from discogram.adapters.language.speaker import Speaker, languages

    speaker = Speaker(language if language in languages() else "en")
    if as_json:
        from discogram.adapters.wire.conclusion_json import reason_json

        errors = [
            {"place": why.place, "because": speaker.say(why), "reason": reason_json(why)}
            for why in error.reasons
        ]
        sys.stderr.write(json.dumps({"errors": errors}, ensure_ascii=False, indent=2) + "\n")
        return
    for sentence in speaker.explain(error):
        sys.stderr.write(f"discogram: {sentence}\n")


def _no_room(error: OSError, words: Sequence[str]) -> int:
    from discogram.errors import StorageError, reason

    why = reason("cli-not-printed", why=error.strerror or type(error).__name__)
    complain(StorageError(why), language_of(words), as_json="--json" in words)
    return ExitCode.MEND


def _drop_output() -> None:
    """Send what is still to be printed nowhere, so that the end does not complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
