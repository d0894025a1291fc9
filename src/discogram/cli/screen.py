"""``discogram screen``: may this patient have the test, and what is still to ask?"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.conclusion_json import reason_json
from discogram.adapters.wire.finding_json import finding_json
from discogram.application.screening import Screened, screened
from discogram.bootstrap import speaker
from discogram.cli.intake import read
from discogram.cli.options import Json, Lang, applied_tables, spoken
from discogram.cli.sheets import put_out, voice_of
from discogram.errors import Reason


def screen(
    file: Path,
    *,
    clinic: Path | None = None,
    out: Path | None = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Screen a patient: the proposed decision, every reason, what is still to ask."""
    from discogram.adapters.documents.screen_sheet import Shown, screen_sheet

    found = read(file)
    speak = speaker(spoken(lang))
    answer = screened(found.known, applied_tables(found.intake.site, clinic), found.on)
    shown = Shown(found.intake.site, found.known.person, answer, found.guesses)
    document = _document(answer, found.guesses, speak)
    put_out(screen_sheet(shown, voice_of(speak)), document, speak, "screen", out, json=json)


def _document(answer: Screened, guesses: Iterable[Reason], speak: Speaker) -> dict[str, Any]:
    return {
        "format": "discogram.screened/1",
        "on": answer.on.isoformat(),
        "proposed": answer.proposal.decision.value,
        "because": [each.rule for each in answer.proposal.because],
        "stops": [finding_json(each, speak.say) for each in answer.stops],
        "candidacy": [finding_json(each, speak.say) for each in answer.candidacy],
        "notices": [finding_json(each, speak.say) for each in answer.notices],
        "safety": [finding_json(each, speak.say) for each in answer.safety],
        "names": [{"because": speak.say(why), "reason": reason_json(why)} for why in guesses],
    }
