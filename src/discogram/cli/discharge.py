"""``discogram discharge``: may the patient go home, and what goes along?"""

import sys
from pathlib import Path
from typing import Any

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.discharge_file import DischargeFile, read_discharge
from discogram.adapters.wire.documents import read_json
from discogram.adapters.wire.finding_json import finding_json
from discogram.application.going_home import GoingHome, going_home
from discogram.bootstrap import salt, speaker
from discogram.cli.followup import due_json
from discogram.cli.intake import meant
from discogram.cli.options import Json, Lang, applied_tables, spoken
from discogram.cli.sheets import put_out, voice_of
from discogram.words.evidence import Tables, Threshold


def discharge(
    file: Path,
    *,
    clinic: Path | None = None,
    out: Path | None = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Check whether a patient may go home, and write the sheet that goes along."""
    from discogram.adapters.documents.discharge_sheet import discharge_sheet
    from discogram.adapters.documents.home_sheet import home_sheet
    from discogram.adapters.documents.pdf import Look, printed
    from discogram.adapters.documents.plain_text import text_of

    read = read_discharge(read_json(file), salt, meant)
    speak = speaker(spoken(lang))
    in_force = applied_tables(read.site, clinic)
    voice, answer = voice_of(speak), _answered(read, in_force)
    home = home_sheet(read.site, read.person, answer, voice)
    more = {}
    if out is not None:
        more = {
            "at-home.pdf": printed(home, voice, look=Look.LARGE),
            "at-home.txt": text_of(home).encode(),
        }
    sheet = discharge_sheet(read.site, read.person, answer, voice, in_force.sources)
    put_out(sheet, _document(answer, speak), speak, "discharge", out, more, json=json)
    if not json:
        sys.stdout.write(f"\n{text_of(home)}")


def _answered(read: DischargeFile, in_force: Tables) -> GoingHome:
    return going_home(
        read.discharge,
        measured=read.measured,
        medicines=read.medicines,
        test=read.test,
        region=read.region,
        country=read.country,
        own_number=read.site.emergency_number,
        tables=in_force,
    )


def _document(answer: GoingHome, speak: Speaker) -> dict[str, Any]:
    return {
        "format": "discogram.discharged/1",
        "may_go_home": answer.verdict.value,
        "emergency_number": answer.number,
        "criteria": [finding_json(each, speak.say) for each in answer.criteria],
        "restart": [
            {"because": speak.say(line.what), "at": str(line.at)} for line in answer.restarts
        ],
        "ask_the_clinic_about": [speak.show(each.told_as) for each in answer.to_ask],
        "calls": [due_json(each) for each in answer.calls],
        "onsets": [
            {
                "complication": each.kind.value,
                "from": _length(each.opens),
                "until": _length(each.closes),
                "sources": list(dict.fromkeys((*each.opens.cites, *each.closes.cites))),
            }
            for each in answer.onsets
        ],
    }


def _length(row: Threshold) -> str:
    return str(row.value) if row.unit is None else f"{row.value} {row.unit}"
