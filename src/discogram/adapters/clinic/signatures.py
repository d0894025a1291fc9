"""What is kept of a signature? A line of ``signoffs.toml``, and the rows that it covers."""

import json
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from discogram.errors import InputError, reason
from discogram.words.evidence import SignOff, Table, Tables

SIGNED_ROWS = "signed.json"
"""In the clinic's folder: what each signature was put under, by the version that it names."""

Recall = Callable[[str, Mapping[str, str]], Tables]
"""The tables that canonical texts wrote down."""
Kept = Mapping[str, Mapping[str, Any]]


def kept_rows(folder: Path) -> Kept:
    """What was signed, by version; raises `InputError` where it cannot be read."""
    path = folder / SIGNED_ROWS
    if not path.exists():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise _unreadable(path) from error
    if not isinstance(found, dict):
        raise _unreadable(path)
    return found


def rows_of(then: Mapping[str, Any], name: str, folder: Path, recall: Recall) -> Table:
    """One signed table; raises `InputError` where it is not as it was kept."""
    try:
        return recall(then["policy"], then["texts"])[name]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unreadable(folder / SIGNED_ROWS) from error


def check_kept(kept: Kept, folder: Path, recall: Recall) -> None:
    """Raise `InputError` unless everything that was kept can be recalled."""
    for then in kept.values():
        try:
            recall(then["policy"], then["texts"])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _unreadable(folder / SIGNED_ROWS) from error


def with_rows(
    kept: Kept, asked: Tables, signing: Table, texts: Callable[[Tables], Mapping[str, str]]
) -> str:
    """The file of signed rows with those of one more table."""
    told = texts(replace(asked, by_name={signing.name: replace(signing, sign_off=None)}))
    all_of_them = {**kept, signing.version: {"policy": next(iter(told)), "texts": dict(told)}}
    return json.dumps(all_of_them, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def with_signature(before: str, signature: SignOff) -> str:
    """The file of signatures with one more; what stood there stays, comments and all."""
    entry = "\n".join(
        (
            "[[sign_off]]",
            f'table = "{signature.table}"',
            f'digest = "{signature.digest}"',
            f"name = {json.dumps(signature.name, ensure_ascii=False)}",
            f"signed_on = {signature.signed_on.isoformat()}",
        )
    )
    text = f"{before.rstrip()}\n\n{entry}\n".lstrip()
    tomllib.loads(text)
    return text


def _unreadable(path: Path) -> InputError:
    return InputError(reason("cli-sign-kept-unreadable", file=str(path)))
