"""Which tables are asked for: those in force, or the ones that an entry was written under?"""

from pathlib import Path

from discogram.bootstrap import tables
from discogram.cli.options import installation, named_clinic, record
from discogram.errors import InputError, reason
from discogram.words.evidence import Tables


def asked_for(version: str | None, clinic: Path | None, data: Path | None) -> Tables:
    """The tables of a version that the record keeps; without one, those in force."""
    if version is not None:
        return kept(version, data)
    return tables(_clinic(clinic, data))


def kept(version: str, data: Path | None) -> Tables:
    """The tables as they were; raises `InputError` naming what is kept where they are not."""
    from discogram.application.policies import recalled

    place = record(data)
    found = recalled(version, place.office)
    if found is None:
        known = place.store.records.policies()
        raise InputError(reason("cli-version-unknown", version=version, known=known))
    return found


def _clinic(clinic: Path | None, data: Path | None) -> Path | None:
    """The folder that was named; where a record was named, its own clinic's if there is one."""
    if clinic is not None or data is None:
        return named_clinic(clinic)
    beside = installation(data).clinic
    return beside if beside.is_dir() else None
