"""``discogram followup``: a call's answers in, how soon and what to do out."""

from pathlib import Path
from typing import Any

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.documents import read_json
from discogram.adapters.wire.finding_json import finding_json
from discogram.adapters.wire.followup_file import CallFile, read_followup
from discogram.application.calling import Called, called
from discogram.bootstrap import salt, speaker, tables
from discogram.cli.options import Json, Lang, named_clinic, spoken
from discogram.cli.sheets import put_out, voice_of
from discogram.errors import reason
from discogram.pathway.followup.schedule import Due
from discogram.words.evidence import Tables


def followup(
    file: Path,
    *,
    clinic: Path | None = None,
    out: Path | None = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Answer a follow-up call: how soon, what to do, what is still to ask.

    Nobody who may be in danger is sent away for a missing signature: unsigned tables answer
    too, and the sheet says so.
    """
    from discogram.adapters.documents.call_sheet import call_sheet

    call = read_followup(read_json(file), salt)
    speak = speaker(spoken(lang))
    in_force = tables(named_clinic(clinic))
    answer = _answered(call, in_force)
    unsigned = () if call.site.demonstration else in_force.unsigned()
    warned = (speak.say(reason("followup-unsigned", tables=unsigned)),) if unsigned else ()
    sheet = call_sheet(
        call.site, call.person, answer, voice_of(speak), in_force.sources, *warned
    )
    document = {**_document(answer, speak), "unsigned": list(unsigned)}
    put_out(sheet, document, speak, "followup", out, json=json)


def _answered(call: CallFile, in_force: Tables) -> Called:
    return called(
        call.answers,
        measured=call.measured,
        complications=call.complications,
        tested=call.test,
        asked=call.asked,
        occasion=call.contact,
        region=call.region,
        country=call.country,
        own_number=call.site.emergency_number,
        table=in_force["followup"],
    )


def _document(answer: Called, speak: Speaker) -> dict[str, Any]:
    return {
        "format": "discogram.called/1",
        "urgency": answer.urgency.value,
        "say": speak.say(answer.say),
        "emergency_number": answer.number,
        "findings": [finding_json(each, speak.say) for each in answer.findings],
        "contradictions": [speak.say(each) for each in answer.contradictions],
        "to_measure": list(answer.to_measure),
        "to_ask": [flag.value for flag in answer.to_ask],
        "fits": [
            {
                "complication": each.kind.value,
                "because_of": [flag.value for flag in each.flags],
                "window": each.window.value,
                "urgency": each.urgency.value,
                "first": [step.value for step in each.first],
                "sources": list(each.sources),
            }
            for each in answer.fits
        ],
        "calls": [due_json(each) for each in answer.calls],
        "next": None if answer.next_due is None else due_json(answer.next_due),
    }


def due_json(due: Due) -> dict[str, str]:
    """A contact with its days."""
    days = {"opens": due.opens.isoformat(), "closes": due.closes.isoformat()}
    return {"contact": due.contact.value, **days}
