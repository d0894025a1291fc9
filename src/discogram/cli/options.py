"""Which options do the commands share?"""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter, Token

from discogram.application.policies import check_signed
from discogram.application.ports import Site
from discogram.bootstrap import Installation, tables
from discogram.cli.run import default_language
from discogram.errors import InputError, reason
from discogram.words.evidence import Tables

Language = Literal["en", "es"]
Lang = Annotated[Language | None, Parameter(name="--lang")]
Json = Annotated[bool, Parameter(name="--json", negative=())]
Data = Annotated[Path | None, Parameter(name="--data")]


def _whole(_type: Any, tokens: Sequence[Token]) -> int:
    """The whole number that was typed; cyclopts alone would take 512.5 for 512."""
    return int(tokens[0].value)


Whole = Annotated[int, Parameter(converter=_whole)]
"""A number of something: what has a fraction is refused."""


def spoken(lang: Language | None) -> str:
    """The language to answer in."""
    return lang or default_language()


def installation(data: Path | None) -> Installation:
    """The installation in a folder; the record itself may be in PostgreSQL (DATABASE_URL)."""
    folder = data or Path(os.environ.get("DISCOGRAM_DATA", "discogram-data"))
    return Installation.at(folder.absolute())


def record(data: Path | None) -> Installation:
    """The installation in a folder that holds a record.

    A mistyped folder is refused: an empty record made there would verify as unchanged.
    """
    place = installation(data)
    if not is_there(place):
        raise InputError(reason("cli-no-record", folder=str(place.data)))
    return place


def is_there(place: Installation) -> bool:
    """Whether a record lies in the folder already, or is kept in a database of its own."""
    from discogram.adapters.db.connect import SQLITE_FILE

    return place.database_url is not None or (place.data / SQLITE_FILE).exists()


def named_clinic(clinic: Path | None) -> Path | None:
    """A clinic's folder as it was named, here or in the environment; None where it was not.

    One that is not there would choose nothing, and is refused.
    """
    known = os.environ.get("DISCOGRAM_CLINIC")
    named = clinic or (Path(known) if known else None)
    if named is not None and not named.is_dir():
        raise InputError(reason("cli-no-folder", folder=str(named)))
    return named


def applied_tables(site: Site, clinic: Path | None) -> Tables:
    """The tables that a site applies to a patient; raises `Refused` for unsigned ones."""
    in_force = tables(named_clinic(clinic))
    check_signed(in_force, site)
    return in_force


def say_json(document: Any) -> None:
    """Print a document for another program."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
