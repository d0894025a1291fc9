"""``discogram episode``: carry out a whole patient, or show where one stands."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from discogram.adapters.language.speaker import Speaker
from discogram.bootstrap import Installation, salt, speaker
from discogram.cli.files import make_folder
from discogram.cli.opening import episode_id, opened
from discogram.cli.options import (
    Data,
    Json,
    Lang,
    installation,
    is_there,
    record,
    say_json,
    spoken,
)
from discogram.errors import reason

if TYPE_CHECKING:
    from discogram.cli.carrying_out import Told


def run_file(
    file: Path,
    *,
    data: Data = None,
    out: Path | None = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Carry out a whole patient, given as a file of commands.

    A second run of the same file repeats nothing.
    """
    from discogram.adapters.wire.documents import read_json
    from discogram.adapters.wire.episode_file import read_episode
    from discogram.cli.carrying_out import carry_out

    ways = read_episode(read_json(file), salt)
    place = installation(data)
    speak = speaker(spoken(lang))
    new = not is_there(place)
    if out is not None:
        make_folder(out)  # a report that cannot be written is told before anything is
    made_in = place.store.data_folder
    if new and not json:
        made = speak.say(reason("cli-record-made", folder=str(made_in)))
        sys.stderr.write(f"{made}\n")
    told = carry_out(ways, file, place, speak, quiet=json)
    files = [] if out is None else _report(told.episode, place, out, speak.language)
    if json:
        say_json({**told.as_json(), "files": [str(each) for each in files]})
    else:
        _summary(told, files, speak)


def _report(episode: UUID, place: Installation, out: Path, language: str) -> list[Path]:
    from discogram.adapters.documents.forms import Form
    from discogram.cli.report import written_report

    return [written_report(episode, place, out, form, language) for form in Form]


def _summary(told: "Told", files: list[Path], speak: Speaker) -> None:
    from discogram.cli.paper import Paper

    paper = Paper()
    counts = {"written": told.written, "repeated": told.repeated}
    paper.say(speak.say(reason("cli-run-done", station=told.station, **counts)))
    for each in files:
        paper.say(str(each), "  ")


def show(
    episode: str,
    *,
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Show where an episode stands: every station, every rule, every entry."""
    from discogram.cli.episode_page import as_document, show_episode

    place = record(data)
    found = opened(episode_id(episode), place)
    if json:
        say_json(as_document(found, place, speaker(spoken(lang))))
    else:
        show_episode(found, place, speaker(spoken(lang)))
