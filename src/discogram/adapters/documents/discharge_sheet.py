"""The checks before going home on paper, for the clinic: met, not met, or not known?"""

from collections.abc import Iterator

from discogram.adapters.documents.call_sheet import calls
from discogram.adapters.documents.heading import identity, letterhead, notices, running
from discogram.adapters.documents.sheet import MARKS, Chapter, Grid, Items, Marked, Sheet
from discogram.adapters.documents.sources import Sources, sources_in_short
from discogram.adapters.documents.voice import Voice
from discogram.application.going_home import GoingHome
from discogram.application.ports import Person, Site
from discogram.pathway.preparation.plan import on_the_box
from discogram.words.verdict import Verdict

_TITLE = {
    Verdict.MET: "discharge-may-go",
    Verdict.NOT_MET: "discharge-stays",
    Verdict.UNKNOWN: "discharge-unknown",
}


def discharge_sheet(
    site: Site, person: Person, answer: GoingHome, voice: Voice, sources: Sources
) -> Sheet:
    """The checks in finished words; whether the patient may leave stands above them.

    `sources` is the bibliography by key.
    """
    when = (voice.tell("discharge-test"), voice.full(answer.test))
    return Sheet(
        language=voice.language,
        title=voice.tell(_TITLE[answer.verdict]),
        clinic=voice.text(site.name),
        letterhead=letterhead(site, voice),
        notices=notices(site, person, voice),
        identity=identity(person, voice, when),
        chapters=tuple(_chapters(answer, voice, sources)),
        running=running(person, voice),
    )


def _chapters(answer: GoingHome, voice: Voice, sources: Sources) -> Iterator[Chapter]:
    yield Chapter(voice.tell("discharge-checks"), (_criteria(answer, voice, sources),))
    if answer.restarts:
        lines = tuple(voice.spoken(line.what) for line in answer.restarts)
        yield Chapter(voice.tell("discharge-restart"), (Items(lines),))
    if answer.to_ask:
        names = tuple(voice.full(on_the_box(each)) for each in answer.to_ask)
        yield Chapter(voice.tell("discharge-ask"), (Items(names),))
    yield Chapter(voice.tell("call-calls"), (calls(answer.calls, voice),))


def _criteria(answer: GoingHome, voice: Voice, sources: Sources) -> Grid:
    head = (voice.tell("screen-answer"), voice.tell("screen-why"), voice.tell("screen-source"))
    rows = tuple(
        (
            Marked(MARKS[each.verdict], voice.tell("discharge-verdict", verdict=each.verdict)),
            voice.spoken(each.reason),
            sources_in_short(each.sources, sources, voice),
        )
        for each in answer.criteria
    )
    return Grid(head, rows, "lLl")
