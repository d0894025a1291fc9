"""How is a cohort read from one row per disc step, and answered one row per disc and set?

An empty cell is unknown. Facts of the disc (role, opening pressure, end, grades) may stand on
any of its rows, but must not contradict each other.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from discogram.adapters.wire.cohort_cells import Patient, plain_lines
from discogram.adapters.wire.conclusion_json import Say, cited, number
from discogram.adapters.wire.provocation_file import checked_study, read_study
from discogram.errors import InputError, Reason, reason
from discogram.pathway.conclusion.answer import Conclusion, DiscAnswer
from discogram.pathway.conclusion.facts import Study
from discogram.words.evidence import Source
from discogram.words.spine import Disc
from discogram.words.verdict import Finding, Verdict

COLUMNS = (
    "patient",
    "region",
    "disc",
    "role",
    "opening_value",
    "opening_unit",
    "volume_ml",
    "static_value",
    "static_unit",
    "pain_nrs",
    "concordance",
    "end",
    "sham",
    "modified_dallas",
    "nucleogram",
)
"""The columns of `contracts/conclude.md`; their order in the file is free."""

ANSWER_COLUMNS = (
    "patient",
    "disc",
    "criteria",
    "category",
    "verdict",
    "pressure_above_opening_psi",
    "missing",
    "flags",
    "because",
    "source",
)

_OF_THE_DISC = ("role", "end", "nucleogram")
_NUMBERED = re.compile(r"(?P<list>sham|discs)\[(?P<index>\d+)\](\.steps\[(?P<step>\d+)\])?")
_YES = frozenset({"1", "true", "yes"})
_NO = frozenset({"", "0", "false", "no"})


def read_cohort(text: str) -> dict[str, Study]:
    """Every patient's study, in the order of first appearance.

    Raises one `InputError` that names every problem by its line.
    """
    patients, problems = gathered(text)
    studies = {}
    for name, patient in patients.items():
        try:
            studies[name] = study_of(patient)
        except InputError as error:
            problems.extend(error.reasons)
    check_cohort(patients, problems)
    return studies


def gathered(text: str) -> tuple[dict[str, Patient], list[Reason]]:
    """The rows of each patient, in the order of first appearance, and what is wrong with rows.

    Raises `InputError` when the header already cannot be read.
    """
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    problems: list[Reason] = list(_header_problems(_header(rows)))
    if problems:
        raise InputError(problems)
    patients = _gathered(rows, problems)
    return patients, problems


def study_of(patient: Patient) -> Study:
    """A patient's study; raises `InputError` that names every problem by its line.

    Cells that are plainly right are read directly, in a quarter of the time; a patient with
    anything doubtful goes the way of a whole document, which knows how to name each problem.
    """
    try:
        return checked_study(plain_lines(patient))
    except (ValueError, ArithmeticError, InputError):
        pass
    try:
        return read_study(_document(patient)).study
    except InputError as error:
        raise InputError(_by_line(each, patient) for each in error.reasons) from None


def check_cohort(patients: Mapping[str, Patient], problems: Sequence[Reason]) -> None:
    """Raise every problem there is, by line, or that there is nobody in the file."""
    if problems:
        raise InputError(sorted(problems, key=_line_number))
    if not patients:
        raise InputError(reason("csv-empty"))


def _line_number(why: Reason) -> int:
    """The line that a place names; what has none comes first."""
    found = _LINE.match(why.place or "")
    return int(found[1]) if found else 0


_LINE = re.compile(r"line (\d+)")


def _header(rows: "csv.DictReader[str]") -> Iterable[str]:
    try:
        return rows.fieldnames or ()
    except csv.Error as error:
        raise InputError(reason("csv-unreadable", why=str(error)).at("line 1")) from None


def _header_problems(found: Iterable[str]) -> Iterator[Reason]:
    names = list(found)
    if len(names) == 1 and ";" in names[0]:
        yield reason("csv-semicolons")
        return
    for name in sorted(set(COLUMNS) - set(names)):
        if name in ("patient", "region", "disc"):
            yield reason("csv-column-missing", column=name, known=COLUMNS)
    for name in sorted(set(names) - set(COLUMNS)):
        yield reason("csv-column-unknown", column=name, known=COLUMNS)
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield reason("csv-column-twice", column=name)


def _gathered(rows: "csv.DictReader[str]", problems: list[Reason]) -> dict[str, Patient]:
    patients: dict[str, Patient] = {}
    try:
        for row in rows:
            line = rows.line_num
            found = list(_row(row, line, patients))
            problems.extend(each.at(f"line {line}") for each in found)
    except csv.Error as error:
        begins = rows.line_num + 1  # an unclosed quote is noticed at the end of the file only
        problems.append(reason("csv-unreadable", why=str(error)).at(f"line {begins}"))
    return patients


def _row(
    row: Mapping[str | Any, Any], line: int, patients: dict[str, Patient]
) -> Iterator[Reason]:
    """File one row under its patient; yield what is wrong with it."""
    if None in row or None in row.values():
        yield reason("csv-row-length", columns=len(row))
        return
    cells = {name: str(value).strip() for name, value in row.items()}
    if not cells["patient"]:
        yield reason("csv-patient-missing")
        return
    patient = patients.setdefault(cells["patient"], Patient(line))
    yield from _same(patient, cells)
    if cells.get("sham", "").lower() in _YES:
        patient.sham.append({"pain_nrs": _or_none(cells.get("pain_nrs"))})
        patient.sham_lines.append(line)
        if cells["disc"]:
            yield reason("csv-sham-with-disc", disc=cells["disc"])
    elif cells.get("sham", "").lower() not in _NO:
        yield reason("csv-sham-unclear", value=cells["sham"])
    elif not cells["disc"]:
        yield reason("csv-disc-missing")
    else:
        yield from _disc_row(patient, cells, line)


def _same(patient: Patient, cells: Mapping[str, str]) -> Iterator[Reason]:
    region = cells["region"] or None
    if region and patient.region and region != patient.region:
        yield reason("csv-contradiction", field="region", one=patient.region, other=region)
    patient.region = patient.region or region


def _disc_row(patient: Patient, cells: Mapping[str, str], line: int) -> Iterator[Reason]:
    disc = patient.discs.setdefault(cells["disc"], {"disc": cells["disc"], "steps": []})
    patient.first_lines.setdefault(cells["disc"], line)
    lines = patient.step_lines.setdefault(cells["disc"], [])
    facts: dict[str, Any] = {name: _or_none(cells.get(name)) for name in _OF_THE_DISC}
    facts["modified_dallas"] = _grade(cells.get("modified_dallas"))
    facts["opening_pressure"] = _pressure(cells, "opening")
    for name, value in facts.items():
        if value is not None and disc.get(name) not in (None, value):
            one, other = _as_written(disc[name]), _as_written(value)
            yield reason("csv-contradiction", field=name, one=one, other=other)
        disc[name] = value if value is not None else disc.get(name)
    step = {
        "volume_ml": _or_none(cells.get("volume_ml")),
        "static_pressure": _pressure(cells, "static"),
        "pain_nrs": _or_none(cells.get("pain_nrs")),
        "concordance": _or_none(cells.get("concordance")),
    }
    if any(value is not None for value in step.values()):
        disc["steps"].append(step)
        lines.append(line)


def _or_none(cell: str | None) -> str | None:
    return cell or None


def _grade(cell: str | None) -> int | str | None:
    """A whole number where the cell holds one; else the cell, to be refused with its place."""
    try:
        return int(cell) if cell else None
    except ValueError:
        return cell


def _as_written(fact: Any) -> str:
    return f"{fact['value']} {fact['unit']}" if isinstance(fact, dict) else str(fact)


def _pressure(cells: Mapping[str, str], name: str) -> dict[str, str] | None:
    value = cells.get(f"{name}_value", "")
    return {"value": value, "unit": cells.get(f"{name}_unit", "")} if value else None


def _document(patient: Patient) -> dict[str, Any]:
    return {
        "region": patient.region,
        "sham": patient.sham,
        "discs": list(patient.discs.values()),
    }


def _by_line(why: Reason, patient: Patient) -> Reason:
    """Name the line that the place in the document came from, and the field."""
    place = why.place or ""
    field = place.rsplit(".", 1)[-1]
    at = f"line {_line_of(place, patient)}"
    return Reason(why.id, why.params, f"{at}, {field}" if field else at)


def _line_of(place: str, patient: Patient) -> int:
    found = _NUMBERED.match(place)
    if found is None:
        return patient.line
    if found["list"] == "sham":
        return patient.sham_lines[int(found["index"])]
    disc = list(patient.discs)[int(found["index"])]
    if found["step"] is None:
        return patient.first_lines[disc]
    return patient.step_lines[disc][int(found["step"])]


def write_answers(
    answers: Iterable[tuple[str, Conclusion]],
    out: TextIO,
    say: Say,
    sources: Mapping[str, Source],
) -> int:
    """Write one row per disc and criteria set; answer how many rows."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(ANSWER_COLUMNS)
    count = 0
    for patient, conclusion in answers:
        for row in answer_rows(patient, conclusion, say, sources):
            writer.writerow(row)
            count += 1
    return count


def answer_rows(
    patient: str, conclusion: Conclusion, say: Say, sources: Mapping[str, Source]
) -> Iterator[tuple[Any, ...]]:
    """One patient's rows, in the order of `ANSWER_COLUMNS`."""
    flags = _flags_by_disc(conclusion)
    for id, answer in conclusion.criteria.items():
        source = cited(answer.source, sources)
        for disc, each in answer.discs.items():
            yield (
                patient,
                str(disc),
                id,
                each.category.value,
                each.verdict.value,
                "" if each.rise is None else number(each.rise),
                " ".join(each.missing),
                flags[disc],
                deciding_sentence(each, say),
                source,
            )


def _flags_by_disc(conclusion: Conclusion) -> Mapping[Disc, str]:
    """The flags that a disc's rows carry: its own, and those of the whole study."""
    discs = next(iter(conclusion.criteria.values())).discs if conclusion.criteria else {}
    raised = {
        disc: [flag.name.value for flag in conclusion.flags if flag.disc in (None, disc)]
        for disc in discs
    }
    return {disc: " ".join(dict.fromkeys(names)) for disc, names in raised.items()}


def deciding_sentence(answer: DiscAnswer, say: Say) -> str:
    """The clause that settled it, in words."""
    return say(_deciding_clause(answer).reason)


_SETTLES: Mapping[Verdict, tuple[Verdict, ...]] = {
    Verdict.MET: (),
    Verdict.NOT_MET: (Verdict.NOT_MET,),
    Verdict.UNKNOWN: (Verdict.UNKNOWN, Verdict.NOT_MET),
}
"""What a deciding clause says, by the verdict; a control that is not met leaves a set open."""


def _deciding_clause(answer: DiscAnswer) -> Finding:
    """The clause that stands in the way; where none does, the last but for the volume.

    Of a target's clauses the first one that fails settles it. Where all of them hold and a
    control fails, that one comes last: a class that the disc misses before it settles nothing.
    """
    for verdict in _SETTLES[answer.verdict]:
        found = [each for each in answer.clauses if each.verdict is verdict]
        if found:
            return found[0] if verdict is answer.verdict else found[-1]
    asked = (each for each in reversed(answer.clauses) if each.rule != "volume")
    return next(asked, answer.clauses[-1])
