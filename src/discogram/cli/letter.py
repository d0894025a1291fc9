"""``discogram letter``: the letter of medical necessity, from the facts of the candidacy."""

from pathlib import Path
from typing import Any

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.finding_json import finding_json
from discogram.application.screening import Screened, screened
from discogram.bootstrap import speaker
from discogram.cli.intake import read
from discogram.cli.options import Json, Lang, applied_tables, spoken
from discogram.cli.sheets import put_out, voice_of


def letter(
    file: Path,
    *,
    clinic: Path | None = None,
    out: Path | None = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Write the letter of medical necessity from the same facts."""
    from discogram.adapters.documents.letter_sheet import Letter, is_draft, letter_sheet

    found = read(file)
    speak, in_force = speaker(spoken(lang)), applied_tables(found.intake.site, clinic)
    answer = screened(found.known, in_force, found.on)
    made = Letter(found.intake.site, found.known.person, found.known, answer, in_force)
    document = _document(answer, speak, draft=is_draft(made))
    put_out(letter_sheet(made, voice_of(speak)), document, speak, "letter", out, json=json)


def _document(answer: Screened, speak: Speaker, *, draft: bool) -> dict[str, Any]:
    return {
        "format": "discogram.letter/1",
        "on": answer.on.isoformat(),
        "draft": draft,
        "rules": [
            finding_json(each, speak.say) for each in (*answer.proposal.rules, *answer.notices)
        ],
    }
