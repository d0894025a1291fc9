"""``discogram prepare``: what has the patient to do, and when, for a booked moment?"""

import sys
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.conclusion_json import reason_json
from discogram.adapters.wire.finding_json import finding_json
from discogram.application.emergency import AsBooked
from discogram.bootstrap import SystemClock, salt, speaker
from discogram.cli.intake import Read, read
from discogram.cli.options import Json, Lang, applied_tables, spoken
from discogram.cli.plan_page import plan_json
from discogram.cli.sheets import put_out, voice_of
from discogram.errors import InputError, Reason, reason
from discogram.pathway.booking.calendar import usual_length
from discogram.pathway.booking.facts import Booking, Lift, Override, Slot, lasting
from discogram.pathway.preparation.moved import Change
from discogram.pathway.preparation.plan import Line, Plan
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Duration


def prepare(
    file: Path,
    *,
    booked: str,
    was: str | None = None,
    emergency: str | None = None,
    clinic: Path | None = None,
    out: Path | None = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Make the dated plan for a booked moment: medicines, blood, fasting, way home.

    Two papers: the patient's says what to do and when, the team's what has to be settled first.
    """
    from discogram.adapters.documents.patients_plan import patients_plan
    from discogram.adapters.documents.pdf import printed
    from discogram.adapters.documents.plain_text import text_of
    from discogram.adapters.documents.plan_sheet import gathered, plan_sheet

    try:
        found = read(file)
    except InputError as wrong:
        raise InputError((*wrong.reasons, *_wrong_moments(booked, was))) from None
    moment, before = _moments(booked, was, found)
    speak, in_force = speaker(spoken(lang)), applied_tables(found.intake.site, clinic)
    site, usual = found.intake.site, usual_length(in_force["booking"], moment.day)
    booked_as = _as_booked(moment, usual, emergency)
    shown = gathered(
        site, found.known, in_force, moment, found.now, before, as_booked=booked_as
    )
    made, length = shown.made, lasting(usual)
    document = {
        "format": "discogram.prepared/1",
        **(plan_json(made, speak) or {}),
        "stops": [finding_json(each, speak.say) for each in shown.against],
        "too_late": [_why(each, speak) for each in shown.too_late],
        "closed": [_why(each, speak) for each in shown.closed],
        "emergency": shown.emergency and _why(shown.emergency.reason, speak),
        "already_past": [{"step": each.step.value, "at": _at(each)} for each in shown.past],
        "changes": [_change(each) for each in shown.changes],
    }
    voice = voice_of(speak)
    team, patient = plan_sheet(shown, voice), patients_plan(shown, voice)
    more = {}
    if out is not None:
        more = {
            "for-the-patient.pdf": printed(patient, voice),
            "for-the-patient.txt": text_of(patient).encode(),
            "ics": _calendar(found, made, length, speak),
        }
    put_out(team, document, speak, "plan", out, more, whose="for-the-team", json=json)
    if not json:
        sys.stdout.write(f"\n{text_of(patient)}")


def _as_booked(moment: CivilTime, usual: Duration, why: str | None) -> AsBooked | None:
    """An emergency lifts what it may, whoever books it; None for an ordinary booking."""
    if why is None:
        return None
    override = Override(tuple(Lift), FreeText.of(why, salt()))
    return AsBooked(Booking(Slot(moment, usual), override))


def _wrong_moments(booked: str, was: str | None) -> Iterator[Reason]:
    """What is wrong with the moments, where the file cannot be read and names no zone."""
    for name, text in (("--booked", booked), ("--was", was)):
        try:
            when = None if text is None else _moment(text, "UTC")
        except InputError as wrong:
            yield from (each.at(name) for each in wrong.reasons)
            continue
        past = when is not None and when.instant < SystemClock().now()
        if past and name == "--booked":
            yield reason("booking-in-the-past", starts=when).at(name)


def _moments(booked: str, was: str | None, found: Read) -> tuple[CivilTime, CivilTime | None]:
    """The booked moment, which is to come, and the earlier one."""
    problems: list[Reason] = []
    read_: list[CivilTime | None] = []
    for name, text in (("--booked", booked), ("--was", was)):
        try:
            read_.append(None if text is None else _moment(text, found.intake.site.zone))
        except InputError as wrong:
            read_.append(None)
            problems.extend(each.at(name) for each in wrong.reasons)
    if read_[0] is not None and read_[0].instant < found.now.instant:
        problems.append(reason("booking-in-the-past", starts=read_[0]).at("--booked"))
    if problems:
        raise InputError(problems)
    assert read_[0] is not None
    return read_[0], read_[1]


def _moment(text: str, zone: str) -> CivilTime:
    """A moment as typed; without a zone it is the site's."""
    return CivilTime.parse(text if "[" in text else f"{text}[{zone}]")


def _why(why: Reason, speak: Speaker) -> dict[str, Any]:
    return {"because": speak.say(why), "reason": reason_json(why)}


def _change(change: Change) -> dict[str, Any]:
    line = change.now or change.earlier
    assert line is not None
    return {
        "step": line.step.value,
        "about": line.about or None,
        "was": _at(change.earlier),
        "is": _at(change.now),
    }


def _at(line: Line | None) -> str | None:
    return None if line is None or line.at is None else str(line.at)


def _calendar(found: Read, made: Plan, length: timedelta, speak: Speaker) -> bytes:
    from discogram.adapters.calendar.ics import Booked, calendar

    person = found.known.person
    whom = sha256(f"{person.names} {person.birth_date}".encode()).hexdigest()
    title = speak.say(reason("cli-calendar-title", arrival=made.arrival))
    booked = Booked(found.intake.site, made, whom, title, length)
    return calendar(booked, speak.say, SystemClock().now())
