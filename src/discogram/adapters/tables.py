"""Which numbers are in force here, and who chose and signed them?

Every station's table lies beside its rules, ``pathway/<station>/<station>.toml``: one `[[row]]`
after another, described in `words.evidence`. What does not fit in one sitting lies in further
``.toml`` files beside it; together they are the one table that the lead signs. A row with a
unit is a number, a row without is one a word. Row numbers in messages count from 1, as a reader
of the file does.

A clinic's own folder may hold ``policy.toml``, its choice where sources disagree::

    chosen = {candidacy.least_months_of_conservative_care = "6"}

and ``signoffs.toml``, its lead's signature under one version of a table, rows and choices
(``discogram evidence sign`` writes it)::

    [[sign_off]]
    table = "candidacy"
    digest = "..."
    name = "..."
    signed_on = 2026-12-01
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache, partial
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import rfc8785

from discogram.errors import InputError, Reason, StorageError, reason
from discogram.pathway.stations import Station
from discogram.words.evidence import Evidence, SignOff, Source, Table, Tables, Threshold
from discogram.words.units import Unit

Answer = TypeVar("Answer")
Entry = Mapping[str, Any]
"""A TOML table as `tomllib` reads it."""

_TEXTS = ("id", "source", "place", "choice", "why")
_NEEDED = ("id", "value", "source", "since", "evidence")
_FIELDS = (*_NEEDED, "unit", "place", "choice", "default", "why")
_SIGN_OFF = {"table": str, "digest": str, "name": str, "signed_on": date}


CHOICES, SIGNATURES = "policy.toml", "signoffs.toml"
"""The files of a clinic's folder."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What a clinic's folder said, in which state of its files, and what is wrong with them."""

    state: tuple[object, ...]
    tables: Tables
    problems: tuple[Reason, ...] = ()


class ClinicTables:
    """The port `Policy`: read when the files of the clinic's folder change, for each site.

    A folder of the site's name inside the clinic's folder serves that site; without one the
    clinic's folder serves every site. A file that is spoilt while the program runs stops
    nobody: what was read last stays in force, and `problems` says what is to be mended.
    """

    def __init__(
        self, clinic: Path | None = None, today: Callable[[], date] | None = None
    ) -> None:
        self._clinic = clinic
        self._today = today
        self._read: dict[Path | None, _Read] = {}
        self._recalled: dict[str, Tables] = {}

    def tables(self, site: str) -> Tables:
        """Every table with the clinic's choices and sign-offs."""
        return self._newest(site).tables

    def problems(self, site: str) -> tuple[Reason, ...]:
        """What is wrong with the files as they are now, so that older tables are in force."""
        return self._newest(site).problems

    def texts(self, tables: Tables) -> Mapping[str, str]:
        """The canonical texts of the tables by digest, to be kept; the policy's own first."""
        return policy_texts(tables)

    def recalled(self, policy: str, texts: Mapping[str, str]) -> Tables:
        """The tables as they were when these texts were kept.

        They are read once: a digest names the same tables for ever.
        """
        if policy not in self._recalled:
            self._recalled[policy] = recalled(policy, texts)
        return self._recalled[policy]

    def folder(self, site: str) -> Path | None:
        """Which folder serves a site, there or to be made; None where there is no clinic's."""
        if self._clinic is None or not self._clinic.is_dir():
            return self._clinic
        sites = {each.name: each for each in self._clinic.iterdir() if each.is_dir()}
        return sites.get(site, self._clinic)

    def _newest(self, site: str) -> _Read:
        folder = self.folder(site)
        state, before = _state(folder), self._read.get(folder)
        if before is None or before.state != state:
            self._read[folder] = self._again(folder, state, before)
        return self._read[folder]

    def _again(
        self, folder: Path | None, state: tuple[object, ...], before: _Read | None
    ) -> _Read:
        try:
            return _Read(state, read_tables(folder, self._today and self._today()))
        except InputError as wrong:
            if before is None:
                raise
            return _Read(state, before.tables, wrong.reasons)


def _state(folder: Path | None) -> tuple[object, ...]:
    """What changes whenever the files of a clinic's folder do."""
    if folder is None:
        return ()
    found: list[object] = []
    for name in (CHOICES, SIGNATURES):
        try:
            told = (folder / name).stat()
        except OSError:
            found.append(None)
        else:
            found.append((told.st_ino, told.st_size, told.st_mtime_ns))
    return tuple(found)


def read_tables(clinic: Path | None = None, today: date | None = None) -> Tables:
    """Every station's table, with a clinic's choices and sign-offs where it has a folder.

    No signature is later than `today`; None (unknown) asks nothing of their dates.
    Raises `InputError` that lists every problem of every file, each with its place.
    """
    cited = _bibliography()
    sources = _sources_once(cited)
    problems: list[Reason] = []
    read = (
        _kept(problems, partial(_read_once, name, tuple(parts.items()), cited))
        for name, parts in _of_the_stations()
    )
    tables = {table.name: table for table in read if table is not None}
    if problems:
        raise InputError(problems)
    if clinic is not None:
        tables = _of_the_clinic(tables, clinic, today)
    return Tables(MappingProxyType(tables), policy_digest(tables), sources)


def read_table(name: str, text: str, sources: Mapping[str, Source]) -> Table:
    """One station's table; raises `InputError` with every problem and its place."""
    return _read_station(name, {f"{name}.toml": text}, sources)


@lru_cache(maxsize=32)
def _read_once(name: str, parts: tuple[tuple[str, str], ...], cited: str) -> Table:
    """A station's table; the same words make the same table, and are read a single time."""
    return _read_station(name, dict(parts), _sources_once(cited))


@lru_cache(maxsize=4)
def _sources_once(cited: str) -> Mapping[str, Source]:
    """The bibliography; the same words are read a single time."""
    return MappingProxyType(read_sources(cited))


def _read_station(name: str, parts: Mapping[str, str], sources: Mapping[str, Source]) -> Table:
    """One station's table from all its files, in their order."""
    problems: list[Reason] = []
    rows: list[Threshold] = []
    for file, text in parts.items():
        entries = _entries(_toml(text, file), "row", file)
        wrong = [
            each.at(f"{file}.row[{n}]") for n, row in entries for each in _wrong(row, sources)
        ]
        problems.extend(wrong)
        rows.extend(_threshold(row) for _, row in entries if not wrong)
    if not problems:
        problems = [each.at(f"{name}.toml") for each in _quarrels(rows)]
    if problems:
        raise InputError(problems)
    return Table(name, tuple(rows), digest_of(rows))


def read_sources(text: str) -> dict[str, Source]:
    """The entries of a BibTeX file by key; what it does not need, it passes over."""
    starts = list(_BIB_ENTRY.finditer(text))
    ends = [start.start() for start in starts[1:]] + [len(text)]
    found: dict[str, Source] = {}
    for start, end in zip(starts, ends, strict=True):
        key = start["key"]
        if key in found:
            raise InputError(reason("table-source-twice", source=key).at("sources.bib"))
        found[key] = _source(key, text[start.end() : end])
    return found


def digest_of(rows: Iterable[Threshold]) -> str:
    """SHA-256 over the rows in RFC 8785 form, decimals as the text that was written."""
    return sha256(_written(rows)).hexdigest()


def policy_texts(tables: Tables) -> dict[str, str]:
    """Every text that a policy's digest covers, by its own: the policy's, then each table's."""
    in_force = {name: _in_force(table) for name, table in tables.by_name.items()}
    covered = [rfc8785.dumps(in_force)]
    covered += [_written_once(_TheVery(table.rows)) for table in tables.by_name.values()]
    return {sha256(each).hexdigest(): each.decode() for each in covered}


def recalled(policy: str, texts: Mapping[str, str]) -> Tables:
    """The tables that `policy_texts` wrote down; today's bibliography explains their keys."""
    told = json.loads(texts[policy])
    journey = [each.value for each in Station if each.value in told]
    tables = {
        name: _recalled_table(name, told[name], json.loads(texts[told[name]["rows"]]))
        for name in (*journey, *sorted(told.keys() - set(journey)))
    }
    return Tables(MappingProxyType(tables), policy, _sources_once(_bibliography()))


def policy_digest(tables: Mapping[str, Table]) -> str:
    """SHA-256 over the versions in force, the choices and the signatures: an event's policy."""
    return _digest({name: _in_force(table) for name, table in tables.items()})


# --- rows -------------------------------------------------------------------------------------


def _wrong(row: Entry, sources: Mapping[str, Source]) -> Iterator[Reason]:
    """Everything that is wrong with one row by itself."""
    for name in row.keys() - set(_FIELDS):
        yield reason("table-field-unknown", field=name, known=_FIELDS)
    for name in _NEEDED:
        if name not in row:
            yield reason("table-field-missing", field=name)
    for name in _TEXTS:
        if name in row and not _is_text(row[name]):
            yield reason("table-field-not-text", field=name)
    yield from _wrong_value(row)
    if "since" in row and not _is_day(row["since"]):
        yield reason("table-field-not-day", field="since")
    if not isinstance(row.get("default", True), bool):
        yield reason("table-field-not-yes-or-no", field="default")
    if "evidence" in row and row["evidence"] not in tuple(Evidence):
        yield reason(
            "table-evidence-unknown", evidence=str(row["evidence"]), known=tuple(Evidence)
        )
    if _is_text(row.get("source")) and row["source"] not in sources:
        yield reason("table-source-unknown", source=row["source"])


def _wrong_value(row: Entry) -> Iterator[Reason]:
    unit, value = row.get("unit"), row.get("value")
    if unit is not None and unit not in tuple(Unit):
        yield reason("table-unit-unknown", unit=str(unit))
    if value is None:
        return
    if unit is None and not _is_text(value):
        yield reason("table-unit-missing", value=str(value))
    if unit is not None and _number(value) is None:
        yield reason("table-value-not-a-number", value=str(value))


def _number(value: object) -> Decimal | None:
    """The value as a finite number, with the digits that were written; None when it is none."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _threshold(row: Entry) -> Threshold:
    """Build a row that is known to be right."""
    unit = Unit(row["unit"]) if "unit" in row else None
    number = _number(row["value"])
    return Threshold(
        id=row["id"],
        value=number if unit is not None and number is not None else row["value"],
        unit=unit,
        source=row["source"],
        since=row["since"],
        evidence=Evidence(row["evidence"]),
        choice=row.get("choice"),
        place=row.get("place"),
        default=row.get("default", "choice" not in row),
        why=row.get("why"),
    )


def _quarrels(rows: Sequence[Threshold]) -> Iterator[Reason]:
    """What rows of one id say against one another."""
    for id_ in dict.fromkeys(row.id for row in rows):
        same = [row for row in rows if row.id == id_]
        yield from (each.at(id_) for each in _not_later(same))
        yield from (each.at(id_) for each in _not_chosen(same))
        if len({row.unit for row in same}) > 1:
            yield reason("table-units-differ").at(id_)


def _not_later(same: Sequence[Threshold]) -> Iterator[Reason]:
    for choice in dict.fromkeys(row.choice for row in same):
        for before, row in pairwise(row for row in same if row.choice == choice):
            if row.since <= before.since:
                yield reason("table-since-not-later", since=row.since, before=before.since)


def _not_chosen(same: Sequence[Threshold]) -> Iterator[Reason]:
    """Exactly one choice is the default, whenever it is asked for, and says why."""
    choices = {row.choice for row in same}
    defaults = {row.choice for row in same if row.default}
    if None in choices and len(choices) > 1:
        yield reason("table-choice-missing")
    if len(defaults) != 1 or any(not row.default for row in same if row.choice in defaults):
        yield reason("table-default-not-one")
    if len(choices) > 1 and any(row.default and row.why is None for row in same):
        yield reason("table-default-without-why")


# --- the clinic's own folder ------------------------------------------------------------------


def _of_the_clinic(
    tables: Mapping[str, Table], clinic: Path, today: date | None
) -> dict[str, Table]:
    problems: list[Reason] = []
    chosen = _kept(problems, lambda: _chosen(tables, clinic / CHOICES))
    signed = _kept(problems, lambda: _signed(tables, clinic / SIGNATURES, today))
    if chosen is None or signed is None:
        raise InputError(problems)
    decided = {
        name: replace(table, chosen=MappingProxyType(chosen.get(name, {})))
        for name, table in tables.items()
    }
    return {
        name: replace(table, sign_off=_standing(table, signed))
        for name, table in decided.items()
    }


def _kept(problems: list[Reason], read: Callable[[], Answer]) -> Answer | None:
    """What was read; its problems are gathered, and None answered, when it is wrong."""
    try:
        return read()
    except InputError as wrong:
        problems.extend(wrong.reasons)
        return None


def _chosen(tables: Mapping[str, Table], path: Path) -> dict[str, dict[str, str]]:
    """The clinic's choices by table and row id; none when there is no such file."""
    parsed = _toml(_text_of(path), path.name)
    _refuse_strangers(parsed, "chosen", path.name)
    given = parsed.get("chosen", {})
    if not isinstance(given, Mapping):
        raise InputError(reason("table-choices-not-a-table").at(path.name))
    problems = [
        each.at(f"{path.name}.chosen.{name}")
        for name, choices in given.items()
        for each in _wrong_choices(tables.get(name), name, choices)
    ]
    if problems:
        raise InputError(problems)
    return {name: dict(choices) for name, choices in given.items()}


def _wrong_choices(table: Table | None, name: str, choices: object) -> Iterator[Reason]:
    if table is None:
        yield reason("table-unknown", table=name)
        return
    if not isinstance(choices, Mapping):
        yield reason("table-choices-not-a-table")
        return
    for id_, choice in choices.items():
        offered = tuple(
            dict.fromkeys(row.choice for row in table.alternatives(id_) if row.choice)
        )
        if not table.alternatives(id_):
            yield reason("table-row-unknown", row=id_, table=name).at(id_)
        elif choice not in offered:
            yield reason("table-choice-unknown", choice=str(choice), known=offered).at(id_)


def _signed(tables: Mapping[str, Table], path: Path, today: date | None) -> list[SignOff]:
    """The clinic lead's signatures; none when there is no such file."""
    entries = _entries(_toml(_text_of(path), path.name), "sign_off", path.name)
    problems = [
        each.at(f"{path.name}.sign_off[{n}]")
        for n, entry in entries
        for each in (*_wrong_sign_off(tables, entry), *_to_come(entry, today))
    ]
    if problems:
        raise InputError(problems)
    return [SignOff(**entry) for _, entry in entries]


def _wrong_sign_off(tables: Mapping[str, Table], entry: Entry) -> Iterator[Reason]:
    for name in entry.keys() - _SIGN_OFF.keys():
        yield reason("table-field-unknown", field=name, known=tuple(_SIGN_OFF))
    for name, kind in _SIGN_OFF.items():
        if name not in entry:
            yield reason("table-field-missing", field=name)
        elif kind is date and not _is_day(entry[name]):
            yield reason("table-field-not-day", field=name)
        elif kind is str and not _is_text(entry[name]):
            yield reason("table-field-not-text", field=name)
    if _is_text(entry.get("table")) and entry["table"] not in tables:
        yield reason("table-unknown", table=entry["table"])


def _to_come(entry: Entry, today: date | None) -> Iterator[Reason]:
    """That a signature is dated later than today: nobody has given it yet."""
    day = entry.get("signed_on")
    if today is not None and isinstance(day, date) and _is_day(day) and day > today:
        yield reason("table-signed-later", on=day).at("signed_on")


def _standing(table: Table, signed: Iterable[SignOff]) -> SignOff | None:
    """The signature under exactly this version, else the newest one, which then is stale."""
    own = [each for each in signed if each.table == table.name]
    return max(
        own, key=lambda each: (each.digest == table.version, each.signed_on), default=None
    )


# --- files ------------------------------------------------------------------------------------

_BIB_ENTRY = re.compile(
    r"^@(?!comment\b|preamble\b|string\b)\w+\s*\{\s*(?P<key>[^\s,{}]+)\s*,", re.M
)
_BIB_FIELD = re.compile(
    r"(?P<name>\w+)\s*=\s*(?:\{(?P<braced>(?:[^{}]|\{[^{}]*\})*)\}|\"(?P<quoted>[^\"]*)\")"
)


def _source(key: str, text: str) -> Source:
    fields = {
        each["name"].lower(): _plain(each["braced"] or each["quoted"] or "")
        for each in _BIB_FIELD.finditer(text)
    }
    author = fields.get("author") or fields.get("editor") or fields.get("organization")
    title = fields.get("title", key)
    return Source(key, title, author, fields.get("year"), fields.get("url"))


def _plain(text: str) -> str:
    """Without the braces that keep capitals, with quotation marks, and on one line."""
    for tex, mark in (("{", ""), ("}", ""), ("``", "\u201c"), ("''", "\u201d")):
        text = text.replace(tex, mark)
    return " ".join(text.split())


def _of_the_stations() -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every station's name and its files of numbers, its own first, in the journey's order."""
    for station in Station:
        folder, own = files("discogram.pathway") / station, f"{station}.toml"
        names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".toml"))
        names.sort(key=own.__ne__)
        parts = {name: (folder / name).read_text(encoding="utf-8") for name in names}
        if parts:
            yield station.value, parts


def _bibliography() -> str:
    """The bibliography: inside an installed package, in ``docs`` of a checkout."""
    packaged = files("discogram") / "sources.bib"
    checkout = Path(__file__).parents[3] / "docs" / "sources.bib"
    for place in (packaged, checkout):
        if place.is_file():
            return place.read_text(encoding="utf-8")
    raise StorageError(reason("table-sources-missing"))


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _toml(text: str, file: str) -> Entry:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as wrong:
        raise InputError(reason("table-unreadable", detail=str(wrong)).at(file)) from None


def _entries(parsed: Entry, name: str, file: str) -> list[tuple[int, Entry]]:
    """The `[[name]]` entries of a file, counted from 1."""
    _refuse_strangers(parsed, name, file)
    entries = parsed.get(name, [])
    if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
        raise InputError(reason("table-entries-not-a-list", field=name).at(file))
    return list(enumerate(entries, start=1))


def _refuse_strangers(parsed: Entry, known: str, file: str) -> None:
    strangers = [
        reason("table-field-unknown", field=name, known=(known,)).at(file)
        for name in parsed
        if name != known
    ]
    if strangers:
        raise InputError(strangers)


# --- digests ----------------------------------------------------------------------------------


def _canonical(row: Threshold) -> dict[str, str | bool | None]:
    return {
        "choice": row.choice,
        "default": row.default,
        "evidence": row.evidence.value,
        "id": row.id,
        "place": row.place,
        "since": row.since.isoformat(),
        "source": row.source,
        "unit": None if row.unit is None else row.unit.value,
        "value": str(row.value),
        "why": row.why,
    }


def _written(rows: Iterable[Threshold]) -> bytes:
    return rfc8785.dumps([_canonical(row) for row in rows])


class _TheVery:
    """Rows as a key: these very ones, for decimals that are equal may be written otherwise."""

    def __init__(self, rows: tuple[Threshold, ...]) -> None:
        self.rows = rows

    def __hash__(self) -> int:
        return id(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _TheVery) and self.rows is other.rows


@lru_cache(maxsize=64)
def _written_once(these: _TheVery) -> bytes:
    """The canonical text of rows; every record that is made asks for it."""
    return _written(these.rows)


def _in_force(table: Table) -> dict[str, Any]:
    signed = None
    if table.sign_off is not None and table.signed:
        signed = {"name": table.sign_off.name, "on": table.sign_off.signed_on.isoformat()}
    return {"chosen": dict(table.chosen), "rows": table.digest, "signed": signed}


def _recalled_table(name: str, told: Entry, rows: Sequence[Entry]) -> Table:
    """A table from its canonical rows and from what the policy said of it."""
    then = (
        _threshold(
            {field: value for field, value in row.items() if value is not None}
            | {"since": date.fromisoformat(row["since"])}
        )
        for row in rows
    )
    chosen = MappingProxyType(dict(told["chosen"]))
    table = Table(name, tuple(then), told["rows"], chosen=chosen)
    signed = told["signed"]
    if signed is None:
        return table
    day = date.fromisoformat(signed["on"])
    return replace(table, sign_off=SignOff(name, table.version, signed["name"], day))


def _digest(value: Any) -> str:
    return sha256(rfc8785.dumps(value)).hexdigest()
