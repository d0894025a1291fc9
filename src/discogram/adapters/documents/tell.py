"""In which order does a report tell its facts?

The answer comes first and the proof last: question, conclusion and plan stand on the first
page, the clauses of every criteria set at the end. Add a chapter: a function in `sections`,
placed here.
"""

from discogram.adapters.documents.sections import closing, criteria, discs, opening
from discogram.adapters.documents.sheet import Sheet
from discogram.adapters.documents.voice import Voice
from discogram.pathway.report.facts import ReportContents


def tell(contents: ReportContents, voice: Voice) -> Sheet:
    """The whole report in finished words."""
    chapters = (
        opening.question(contents, voice),
        opening.conclusion(contents, voice),
        opening.plan(contents, voice),
        discs.discs(contents, voice),
        discs.curves(contents, voice),
        discs.readings(contents, voice),
        discs.tests(contents, voice),
        criteria.overview(contents, voice),
        closing.procedure(contents, voice),
        closing.risks(contents, voice),
        closing.dose(contents, voice),
        closing.limits(contents, voice),
        closing.signature(contents, voice),
        *closing.amendments(contents, voice),
        criteria.clauses(contents, voice),
        *closing.sources(contents, voice),
        closing.about(contents, voice),
    )
    return Sheet(
        language=voice.language,
        title=voice.tell("title"),
        clinic=voice.text(contents.clinic.name),
        letterhead=opening.letterhead(contents, voice),
        notices=opening.notices(contents, voice),
        identity=opening.identity(contents, voice),
        chapters=chapters,
        running=opening.running(contents, voice),
    )
