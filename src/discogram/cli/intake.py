"""How is an intake file read at a terminal, and who answers what a name means?"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from discogram.adapters.medicine_finder import find
from discogram.adapters.wire.documents import read_json
from discogram.adapters.wire.intake_file import Guess, Intake, Meant, of_the_file, read_intake
from discogram.application.screening import Known
from discogram.bootstrap import SystemClock, salt
from discogram.errors import Reason, reason
from discogram.words.civil import CivilTime


@dataclass(frozen=True, slots=True)
class Read:
    """A file as it was read: its facts, the day of asking, and what was guessed."""

    intake: Intake
    known: Known
    now: CivilTime
    on: date
    guesses: tuple[Reason, ...]


def read(file: Path) -> Read:
    """One patient's facts; raises `InputError` with every problem at once."""
    moment = SystemClock().now()
    intake = read_intake(read_json(file), salt, meant, moment)
    now = CivilTime.at(moment, intake.site.zone)
    known = Known(intake.person, intake.referral, intake.candidacy, of_the_file(intake))
    guesses = tuple(_asked(each) for each in intake.guesses)
    return Read(intake, known, now, intake.on or now.day, guesses)


def meant(written: str) -> Meant:
    """Which medicine a written name means, as the finder knows it."""
    found = find(written)
    return Meant(found.medicine, found.exact, tuple(name for name, _ in found.near))


def _asked(guess: Guess) -> Reason:
    """What a person is asked about a name that was not as on the box."""
    if guess.taken_for is not None:
        return reason("intake-name-guessed", name=guess.written, medicine=guess.taken_for)
    return reason("intake-name-unknown", name=guess.written, near=guess.near)
