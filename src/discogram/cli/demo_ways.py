"""How does one way through the clinic become the ways of many synthetic patients?

`demo_patient.json` is the template: one patient, every station. `demo_clinic.json` says of each
patient of the demonstration clinic how far the way has come, when the test is, which discs are
meant, and what is different. The answer is a ``discogram.episode/1`` document like any other.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from importlib.resources import files
from json import dumps, loads
from typing import Any
from uuid import UUID, uuid5

from discogram.cli.demo_days import Days, Move, moved

Command = dict[str, Any]
Line = dict[str, Any]
"""One patient as `demo_clinic.json` has it."""

SYNTHETIC = UUID("00000000-0000-4000-8000-0000000c11c0")
"""The ids of every patient and episode of the demonstration clinic are made from this one."""

_TEST = "book_slot"
_RESOURCES = ("physician", "room", "c_arm", "ct", "nurse")


@cache
def template() -> dict[str, Any]:
    """The one patient who passes every station."""
    return _read("demo_patient.json")


@cache
def clinic() -> dict[str, Any]:
    """Who works here, and who the patients are."""
    return _read("demo_clinic.json")


def _read(name: str) -> dict[str, Any]:
    text = files("discogram.cli").joinpath(name).read_text(encoding="utf-8")
    document: dict[str, Any] = loads(text)
    return document


def everybody() -> list[Line]:
    """Every patient: those on their way, and those whose way is over."""
    return [*clinic()["patients"], *clinic()["past"]]


def document(line: Line, number: int, now: datetime) -> dict[str, Any]:
    """One patient's way as it stands, as a ``discogram.episode/1`` document."""
    site = template()["site"]
    commands = _test_moved(_commands(line), line, Days(now, site["zone"]))
    return {
        "format": template()["format"],
        "episode": str(uuid5(SYNTHETIC, f"episode of {line['names']}")),
        "site": site,
        "staff": clinic()["staff"],
        "patient": _person(line, number),
        "commands": commands,
    }


def _person(line: Line, number: int) -> dict[str, Any]:
    known = ("names", "birth_date", "sex", "language", "interpreter", "could_be_pregnant")
    return {
        "id": str(uuid5(SYNTHETIC, line["names"])),
        "language": "en",
        "interpreter": False,
        "phones": [f"+1 312 555 {110 + number:04}"],
        "identifiers": [["Lakeside Spine Clinic", f"SYN-{100 + number:04}"]],
        **{name: line[name] for name in known if name in line},
        "synthetic": True,
    }


def _commands(line: Line) -> list[Command]:
    """The template as far as the patient has come, with what is different."""
    until = clinic()["stands"][line["stands"]]
    kinds = [clinic()["kinds"][name] for name in line.get("is", [])]
    commands: list[Command] = [*template()["commands"]]
    for each in (*kinds, line):
        commands = list(_told(commands, each))
    return [
        _worded(each, line)
        for each in commands
        if each["at"] <= until or each.get("anyway", False)
    ]


def _told(commands: Iterable[Command], different: dict[str, Any]) -> Iterator[Command]:
    """The commands with those left out, changed and added that a kind or a patient names."""
    left_out = different.get("without", [])
    for command in commands:
        if any(_named(each, command) for each in left_out):
            continue
        for name, patch in different.get("told", {}).items():
            if _named(name, command):
                command = _patched(command, patch)
        yield command
    yield from different.get("also", [])


def _named(name: str, command: Command) -> bool:
    """Whether a name means this command: ``record_lab``, or ``record_lab inr`` for one."""
    do, _, word = name.partition(" ")
    return bool(do == command["do"] and (not word or f'"{word}"' in dumps(command["with"])))


def _patched(value: Any, patch: Any) -> Any:
    """A value with parts replaced; None takes a part away, a number names one of a list."""
    if isinstance(value, list) and isinstance(patch, dict):
        parts = dict(enumerate(value))
        new = _patched(parts, {int(key): each for key, each in patch.items()})
        return [new[key] for key in sorted(new)]
    if not (isinstance(value, dict) and isinstance(patch, dict)):
        return patch
    new = {**value, **{key: _patched(value.get(key), each) for key, each in patch.items()}}
    return {key: each for key, each in new.items() if patch.get(key, True) is not None}


def _worded(command: Command, line: Line) -> Command:
    """The same about this patient's discs, side and team."""
    words = dict(zip(clinic()["discs"], line.get("discs", clinic()["discs"]), strict=True))
    if line.get("side") == "left":
        words |= {"left": "right", "right": "left"}
    team = line.get("team", 1)
    words |= {f"{who}-1": f"{who}-{team}" for who in ("physician", "nurse")}
    meant = re.compile("|".join(rf"(?<![\w-]){re.escape(each)}(?![\w-])" for each in words))
    text = dumps(command, ensure_ascii=False)
    worded: Command = loads(meant.sub(lambda found: words[found[0]], text))
    return worded


def _test_moved(commands: list[Command], line: Line, days: Days) -> list[Command]:
    """The commands around this patient's own test, booked, done or only thought of."""
    slots = [each for each in template()["commands"] if each["do"] == _TEST]
    test = datetime.fromisoformat(slots[0]["with"]["slot"]["starts"])
    clock = datetime.strptime(line["at"], "%H:%M").time()  # noqa: DTZ007  # a time of day
    move = Move(test, datetime.combine(days.away(line["test"]), clock))
    return [_booked(each, line) for each in moved(commands, move)]


def _booked(command: Command, line: Line) -> Command:
    """A booking with the rooms and people of this patient's team."""
    if command["do"] != _TEST:
        return {key: each for key, each in command.items() if key != "anyway"}
    slot = {**command["with"]["slot"]}
    for resource in _RESOURCES:
        if resource in slot:
            name = resource.replace("_", "-")
            slot[resource] = f"demo-{name}-{line.get('team', 1)}"
    return {**command, "with": {**command["with"], "slot": slot}}
