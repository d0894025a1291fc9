"""What was wrong with the words that were typed, and how are they written?

cyclopts tells its errors in English; here each becomes a reason, so that it is said in the
reader's language and in one sentence.
"""

from difflib import get_close_matches

from cyclopts import (
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    RepeatArgumentError,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
)
from cyclopts.argument import Argument

from discogram.cli.menu import MENU
from discogram.errors import InputError, Reason, reason


def misread(error: CycloptsError) -> InputError:
    """The reader's mistake in our own words."""
    return InputError(_reason(error))


def _reason(error: CycloptsError) -> Reason:
    command = " ".join(("discogram", *(error.command_chain or ())))
    match error:
        case UnknownCommandError(unused_tokens=[word, *_]):
            return _unknown_command(word, error)
        case UnknownOptionError(token=token):
            option = token.keyword or token.value
            return reason("cli-option-unknown", option=option, command=command)
        case MissingArgumentError(argument=Argument() as argument):
            return _missing(argument, error, command)
        case CoercionError(argument=Argument() as argument, token=token) if token:
            return _unfit(token.value, argument)
        case RepeatArgumentError(token=token):
            return reason("cli-option-twice", option=token.keyword or token.value)
        case UnusedCliTokensError(unused_tokens=[word, *_]):
            return reason("cli-word-too-many", word=word, command=command)
        case _:
            return reason("cli-not-understood", why=" ".join(str(error).split()))


def _unknown_command(word: str, error: CycloptsError) -> Reason:
    """The nearest command, from the whole menu: ``verify`` is found below ``audit``."""
    typed = " ".join((*(error.command_chain or ()), word))
    verbs = {name.split()[-1]: name for name in MENU}
    near = get_close_matches(typed, MENU, n=1) or get_close_matches(word, verbs, n=1)
    if not near:
        return reason("cli-command-unknown", command=typed)
    meant = verbs.get(near[0], near[0])
    return reason("cli-command-misspelt", command=typed, meant=meant)


def _missing(argument: Argument, error: MissingArgumentError, command: str) -> Reason:
    if error.keyword is not None:
        count, _ = argument.token_count()
        missing = "cli-values-missing" if count > 1 else "cli-value-missing"
        params = {"count": count} if count > 1 else {}
        return reason(missing, option=error.keyword, command=command, **params)
    return reason("cli-word-missing", word=label(argument), command=command)


def _unfit(value: str, argument: Argument) -> Reason:
    if choices := argument.get_choices():
        known = ", ".join(choices)  # codes to be typed: no "and" between them
        return reason("cli-not-a-choice", value=value, option=label(argument), known=known)
    if argument.hint is int:
        return reason("cli-not-a-whole-number", value=value, option=label(argument))
    return reason("cli-unfit", value=value, option=label(argument))


def label(argument: Argument) -> str:
    """How a parameter is named: ``FILE`` where its place tells it, ``--out`` elsewhere."""
    positional = argument.field_info.kind is not argument.field_info.KEYWORD_ONLY
    name = argument.name
    return name.removeprefix("--").replace("-", "_").upper() if positional else name
