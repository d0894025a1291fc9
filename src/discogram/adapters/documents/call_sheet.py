"""A follow-up call on paper: the advice first, then why, what fits, what is still to ask?"""

from collections.abc import Iterable, Iterator

from discogram.adapters.documents.heading import identity, letterhead, notices, running
from discogram.adapters.documents.sheet import (
    MARKS,
    Chapter,
    Grid,
    Items,
    Marked,
    Paragraph,
    Sheet,
    Tone,
)
from discogram.adapters.documents.sources import Sources, sources_in_short
from discogram.adapters.documents.voice import Voice
from discogram.application.calling import Called
from discogram.application.ports import Person, Site
from discogram.pathway.followup.onset import Fit
from discogram.pathway.followup.schedule import Due


def call_sheet(
    site: Site, person: Person, answer: Called, voice: Voice, sources: Sources, *more: str
) -> Sheet:
    """The call in finished words; `more` are notices of whoever prints it.

    `sources` is the bibliography by key.

    How soon and whom to call is the first thing on the page: the clinic's own name and
    telephone stand below it, so that nobody dials them before the emergency number.
    """
    urgency = (voice.tell("call-how-soon"), voice.full(answer.urgency))
    reached = " · ".join((voice.text(site.name), *letterhead(site, voice)))
    clinic = (voice.tell("call-clinic"), reached)
    warned = map(voice.spoken, answer.contradictions)
    return Sheet(
        language=voice.language,
        title=voice.spoken(answer.say),
        clinic="",
        letterhead=(),
        notices=notices(site, person, voice, *more, *warned),
        identity=identity(person, voice, urgency, clinic),
        chapters=tuple(_chapters(answer, voice, sources)),
        running=running(person, voice),
    )


def _chapters(answer: Called, voice: Voice, sources: Sources) -> Iterator[Chapter]:
    measured = (voice.tell("call-measure", facts=(name,)) for name in answer.to_measure)
    asked = (*(voice.full(flag) for flag in answer.to_ask), *measured)
    if asked:
        yield Chapter(voice.tell("call-to-ask"), (Items(asked),))
    if answer.fits:
        words = ("call-fits-what", "call-fits-begins", "call-fits-why", "call-fits-first")
        head = (*(voice.tell(word) for word in words), voice.tell("screen-source"))
        rows = tuple(_fit(each, voice, sources) for each in answer.fits)
        note = Paragraph(voice.tell("call-no-diagnosis"), Tone.QUIET)
        yield Chapter(voice.tell("call-fits"), (Grid(head, rows, "LLLLL"), note))
    yield Chapter(voice.tell("call-answers"), (_answers(answer, voice, sources),))
    yield Chapter(voice.tell("call-next"), (Paragraph(_next(answer, voice)),))
    yield Chapter(voice.tell("call-calls"), (calls(answer.calls, voice),))


def calls(dues: Iterable[Due], voice: Voice) -> Grid:
    """Every contact after the test with its first and last day."""
    head = tuple(voice.tell(word) for word in ("call-contact", "call-opens", "call-closes"))
    rows = tuple(
        (voice.full(due.contact), voice.full(due.opens), voice.full(due.closes)) for due in dues
    )
    return Grid(head, rows, "Lll")


def _fit(fit: Fit, voice: Voice, sources: Sources) -> tuple[str, ...]:
    name = f"{voice.full(fit.kind)} ({voice.full(fit.urgency)})"
    first, cited = voice.listed(fit.first), sources_in_short(fit.sources, sources, voice)
    return name, voice.full(fit.window), voice.listed(fit.flags), first, cited


def _answers(answer: Called, voice: Voice, sources: Sources) -> Grid:
    head = (voice.tell("screen-answer"), voice.tell("screen-why"), voice.tell("screen-source"))
    rows = tuple(
        (
            Marked(MARKS[each.verdict], voice.tell("call-verdict", verdict=each.verdict)),
            voice.spoken(each.reason),
            sources_in_short(each.sources, sources, voice),
        )
        for each in answer.findings
    )
    return Grid(head, rows, "lLl")


def _next(answer: Called, voice: Voice) -> str:
    due = answer.next_due
    if due is None:
        return voice.tell("call-no-next")
    opens, closes = voice.full(due.opens), voice.full(due.closes)
    return voice.tell("call-next-due", contact=due.contact, opens=opens, closes=closes)
