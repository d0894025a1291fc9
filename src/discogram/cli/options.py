"""Which options do the commands share?"""

import json
import os
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter

from discogram.bootstrap import Installation
from discogram.cli.run import default_language
from discogram.errors import InputError, reason

Language = Literal["en", "es"]
Lang = Annotated[Language | None, Parameter(name="--lang")]
Json = Annotated[bool, Parameter(name="--json", negative=())]
Data = Annotated[Path | None, Parameter(name="--data")]


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
    """A clinic's folder as it was named; one that is not there would choose nothing."""
    if clinic is not None and not clinic.is_dir():
        raise InputError(reason("cli-no-folder", folder=str(clinic)))
    return clinic


def say_json(document: Any) -> None:
    """Print a document for another program."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
