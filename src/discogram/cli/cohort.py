"""How is a whole cohort concluded? Patient by patient, on every processor there is.

Each process reads its patients, concludes, and hands back finished text, so that only text
travels. Nothing is written before every patient was read: all problems come out at once.
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from discogram.adapters.compute.processes import processors, spread
from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.cohort_cells import Patient
from discogram.adapters.wire.cohort_csv import (
    ANSWER_COLUMNS,
    answer_rows,
    check_cohort,
    gathered,
    study_of,
)
from discogram.adapters.wire.conclusion_json import as_json
from discogram.bootstrap import speaker, tables
from discogram.cli.progress import counting
from discogram.errors import InputError, Reason
from discogram.pathway.conclusion.answer import Boundary, Conclusion
from discogram.pathway.conclusion.conclude import conclude
from discogram.pathway.conclusion.limits import Limits
from discogram.words.evidence import Tables

_CHUNK = 200
"""Patients to a chunk: long enough to be worth a process, short enough for a moving bar."""

_LEAST = 100
"""A smaller cohort is concluded here: another process would take longer to begin."""

Named = tuple[str, Patient]


@dataclass(frozen=True, slots=True)
class Wanted:
    """By which sets and boundary, with whose tables, in which language and form."""

    criteria: tuple[str, ...]
    boundary: Boundary | None
    clinic: Path | None
    language: str
    json: bool


class _Worker:
    """What one process needs for its patients, made once in it."""

    def __init__(self, wanted: Wanted) -> None:
        """Read the tables and the language."""
        self._wanted = wanted
        self._tables: Tables = tables(wanted.clinic)
        self._limits = Limits.of(self._tables["conclusion"])
        self._speaker: Speaker = speaker(wanted.language)

    def text(self, name: str, patient: Patient) -> str:
        """The finished answer of one patient."""
        wanted = self._wanted
        study = study_of(patient)
        answer = conclude(study, self._limits, wanted.criteria, wanted.boundary)
        return self._json(name, answer) if wanted.json else self._csv(name, answer)

    def _json(self, name: str, answer: Conclusion) -> str:
        document = as_json(answer, self._speaker.say, self._tables.sources)
        return f"\n{json.dumps(name)}: {json.dumps(document, ensure_ascii=False)}"

    def _csv(self, name: str, answer: Conclusion) -> str:
        out = io.StringIO()
        rows = answer_rows(name, answer, self._speaker.say, self._tables.sources)
        csv.writer(out, lineterminator="\n").writerows(rows)
        return out.getvalue()


_worker: list[_Worker] = []
"""This process's worker; empty until `_prepare` has run in it."""


def _prepare(wanted: Wanted) -> None:
    _worker[:] = [_Worker(wanted)]


def _worked(chunk: Sequence[Named]) -> tuple[list[str], list[Reason]]:
    """The texts of some patients, and everything that is wrong with them."""
    texts: list[str] = []
    problems: list[Reason] = []
    for name, patient in chunk:
        try:
            texts.append(_worker[0].text(name, patient))
        except InputError as error:
            problems.extend(error.reasons)
    return texts, problems


def conclude_cohort(text: str, label: str, wanted: Wanted) -> list[str]:
    """The finished text of every patient, in the order of the file.

    Raises one `InputError` that names every problem of every patient by its line.
    """
    patients, problems = gathered(text)
    texts: list[str] = []
    with counting(label, len(patients)) as advance:
        for some, wrong in spread(_worked, _chunks(patients), _prepare, (wanted,)):
            texts.extend(some)
            problems.extend(wrong)
            advance(len(texts))
    check_cohort(patients, problems)
    return texts


def _chunks(patients: Mapping[str, Patient]) -> list[list[Named]]:
    """Patients in chunks, one for each processor at least when there are enough of them."""
    named = list(patients.items())
    size = min(_CHUNK, max(_LEAST, -(-len(named) // processors())))
    return [named[at : at + size] for at in range(0, len(named), size)]


def write_cohort(texts: Sequence[str], stream: TextIO, *, as_document: bool) -> None:
    """Write the answers: rows below a header, or one JSON document, a patient a line."""
    if as_document:
        stream.write('{"format": "discogram.cohort/1", "patients": {')
        stream.write(",".join(texts))
        stream.write("\n}}\n")
        return
    csv.writer(stream, lineterminator="\n").writerow(ANSWER_COLUMNS)
    stream.writelines(texts)
