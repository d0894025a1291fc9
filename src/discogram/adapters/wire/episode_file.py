"""How does a ``discogram.episode/1`` file become the orders of one patient's way?

The file names the site, its staff, the patient, and a list of commands in the order in which
things happened::

    {"do": "record_lab", "at": "2026-02-02T09:10", "by": "nurse-1", "with": {...}}

`do` is a name of `application.commands.ORDERS`; `with` holds the fields of what is asked for.
``as`` names the role where somebody holds several. Two commands are the file's own:
``play_injections`` gives every injection as it was observed, to be recorded in the sealed
order, and ``attach_image`` names a file or folder beside this one.
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from discogram.adapters.wire.converter import salted, structure
from discogram.adapters.wire.episode_checks import file_problems
from discogram.application.commands import ORDERS, Order
from discogram.application.playing import AttachFile, PlayInjections
from discogram.application.ports import Person, Site, Staff
from discogram.errors import InputError, Reason, reason
from discogram.words.civil import CivilTime
from discogram.words.people import SEXES, Role

FORMAT = "discogram.episode/1"

OWN: Mapping[str, type] = {"play_injections": PlayInjections, "attach_image": AttachFile}
"""What a command file may ask for besides the application's orders; these come first."""


@dataclass(frozen=True, slots=True)
class StaffLine:
    """Somebody who acts in this file."""

    id: str
    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The file without its commands."""

    format: str
    episode: UUID
    site: Site
    staff: tuple[StaffLine, ...]
    patient: Person


@dataclass(frozen=True, slots=True)
class EpisodeFile:
    """Everything a file says, ready to be carried out in order."""

    site: Site
    staff: tuple[Staff, ...]
    patient: Person
    orders: tuple[Order, ...]


def read_episode(document: Any, salt: Any) -> EpisodeFile:
    """The orders of a file.

    Raises one `InputError` that lists every problem of every command, each with its place.
    """
    if not isinstance(document, Mapping):
        raise InputError(reason("input-not-an-object"))
    if document.get("format") != FORMAT:  # another file altogether: its fields say nothing here
        found = str(document.get("format"))
        raise InputError(reason("input-format-unknown", found=found, known=FORMAT).at("format"))
    problems: list[Reason] = []
    head = _head(document, problems)
    commands = document.get("commands")
    if not isinstance(commands, list) or not commands:
        problems.append(reason("input-no-commands").at("commands"))
        raise InputError(problems)
    if head is None or problems:
        problems.extend(_wrong_wishes(commands, salt))
        raise InputError(problems)
    orders = []
    with salted(salt, head.site.zone):
        for index, command in enumerate(commands):
            try:
                orders.append(_order(command, index, head))
            except InputError as error:
                problems.extend(each.at(f"commands[{index}]") for each in error.reasons)
    if not problems:
        problems.extend(file_problems(orders, commands, _staff(head)))
    if problems:
        raise InputError(problems)
    return EpisodeFile(head.site, _staff(head), head.patient, tuple(orders))


def _wrong_wishes(commands: Sequence[Any], salt: Any) -> Iterator[Reason]:
    """What is wrong with the commands of a file whose head cannot be read.

    Neither the staff nor the clinic's zone is known then: only what each command asks for is
    looked at, with its times as though in UTC, where no time of day is ever skipped.
    """
    with salted(salt, "Etc/UTC"):
        for index, command in enumerate(commands):
            try:
                _wish(_mapping(command))
            except InputError as error:
                yield from (each.at(f"commands[{index}]") for each in error.reasons)


def _head(document: Mapping[str, Any], problems: list[Reason]) -> Head | None:
    known = {name: value for name, value in document.items() if name != "commands"}
    try:
        head = structure(known, Head)
    except InputError as error:
        problems.extend(error.reasons)
        return None
    problems.extend(_head_problems(head))
    return head


def _head_problems(head: Head) -> Iterator[Reason]:
    try:
        CivilTime.parse(f"2000-01-01T12:00[{head.site.zone}]")
    except InputError as error:
        yield from (each.at("site.zone") for each in error.reasons)
    if head.patient.sex not in (None, *SEXES):
        why = reason("input-word-unknown", word=str(head.patient.sex)[:60], known=SEXES)
        yield why.at("patient.sex")
    if not is_a_name(head.patient.names):
        yield reason("input-not-a-name").at("patient.names")


def is_a_name(names: str) -> bool:
    """Whether something is written, and no sign that cannot be seen or turns the writing round.

    >>> is_a_name("Núñez-O'Brien, Ana"), is_a_name(" "), is_a_name("Ana\u202e")
    (True, False, False)
    """
    hidden = any(unicodedata.category(sign) in {"Cc", "Cf", "Cs"} for sign in names)
    return bool(names.strip()) and not hidden


_ENVELOPE = frozenset({"do", "at", "by", "as", "id", "with"})


def _order(command: Any, index: int, head: Head) -> Order:
    strangers = sorted(set(_mapping(command)) - _ENVELOPE)
    known = tuple(sorted(_ENVELOPE))
    problems = [reason("input-field-unknown", field=name, known=known) for name in strangers]
    parts: dict[str, Callable[[], object]] = {
        "wish": lambda: _wish(command),
        "occurred_at": lambda: structure(_given(command, "at"), CivilTime, "at"),
        "actor": lambda: _staff_line(command, head).id,
        "role": lambda: _role(command, head),
        "id": lambda: _id(command, index, head),
    }
    made: dict[str, Any] = {}
    for name, make in parts.items():
        try:
            made[name] = make()
        except InputError as error:
            problems.extend(each for each in error.reasons if each not in problems)
    if problems:
        raise InputError(problems)
    return Order(episode=head.episode, patient=head.patient.id, site=head.site.id, **made)


def _mapping(command: Any) -> Mapping[str, Any]:
    if not isinstance(command, Mapping):
        raise InputError(reason("input-wrong-shape"))
    return command


def _given(command: Mapping[str, Any], name: str) -> Any:
    if name not in command:
        raise InputError(reason("input-missing").at(name))
    return command[name]


def _wish(command: Mapping[str, Any]) -> object:
    """What is asked for; `with` cannot be read while nobody knows what it belongs to."""
    do, kinds = _given(command, "do"), {**ORDERS, **OWN}
    if not isinstance(do, str) or do not in kinds:
        raise InputError(_unknown_order(do).at("do"))
    return structure(command.get("with", {}), kinds[do], "with")


def _unknown_order(do: object) -> Reason:
    """Name the nearest order; where none is near, all of them."""
    known = tuple(dict.fromkeys((*OWN, *ORDERS)))
    near = get_close_matches(do, known, n=1) if isinstance(do, str) else []
    if near:
        return reason("input-order-misspelt", word=do, meant=near[0])
    return reason("input-word-unknown", word=str(do), known=known)


def _staff_line(command: Mapping[str, Any], head: Head) -> StaffLine:
    by = _given(command, "by")
    found = next((each for each in head.staff if each.id == by), None)
    if found is None:
        known = tuple(each.id for each in head.staff)
        raise InputError(reason("input-word-unknown", word=str(by), known=known).at("by"))
    return found


def _role(command: Mapping[str, Any], head: Head) -> Role:
    if "as" in command:
        return structure(command["as"], Role, "as")
    staff = _staff_line(command, head)
    if len(staff.roles) != 1:
        raise InputError(reason("input-role-unclear", roles=staff.roles).at("as"))
    return staff.roles[0]


def _id(command: Mapping[str, Any], index: int, head: Head) -> UUID:
    """The command's own id, or one made from its place: a second run repeats nothing."""
    if "id" in command:
        return structure(command["id"], UUID, "id")
    return id_of_place(head.episode, index)


def id_of_place(episode: UUID, index: int) -> UUID:
    """The id of a command that names none of its own."""
    return uuid5(episode, f"commands[{index}]")


def _staff(head: Head) -> tuple[Staff, ...]:
    return tuple(Staff(each.id, each.name, frozenset(each.roles)) for each in head.staff)


def beside(file: Path, path: str) -> Path:
    """A path named in a file, seen from where the file lies."""
    return (file.parent / path).resolve()
