"""What a screening found: the proposed decision, every reason at once, and what to ask?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
from discogram.adapters.documents.voice import DASH, Voice
from discogram.application.ports import Person, Site
from discogram.application.screening import Screened
from discogram.errors import Reason
from discogram.words.verdict import Finding, Verdict


@dataclass(frozen=True, slots=True)
class Shown:
    """A screening with whom it is about, and the names of medicines that were guessed."""

    site: Site
    person: Person
    screened: Screened
    guesses: tuple[Reason, ...] = ()


def screen_sheet(shown: Shown, voice: Voice) -> Sheet:
    """The screening in finished words."""
    site, person, screened = shown.site, shown.person, shown.screened
    day = (voice.tell("screen-on"), voice.full(screened.on))
    return Sheet(
        language=voice.language,
        title=voice.tell("screen-title"),
        clinic=voice.text(site.name),
        letterhead=letterhead(site, voice),
        notices=notices(site, person, voice),
        identity=identity(person, voice, day),
        chapters=tuple(_chapters(shown, voice)),
        running=running(person, voice),
    )


def _chapters(shown: Shown, voice: Voice) -> Iterator[Chapter]:
    screened = shown.screened
    proposal = screened.proposal
    decision = voice.tell("screen-proposes", decision=proposal.decision)
    if screened.stops:
        stops = Items(_because(screened.stops, voice))
        yield Chapter(voice.tell("screen-stops", count=len(screened.stops)), (stops,))
    yield Chapter(
        voice.tell("screen-decision"),
        (
            Paragraph(decision, Tone.STRONG),
            *(Items((why,)) for why in _because(proposal.because, voice)),
            Paragraph(voice.tell("screen-physician"), Tone.QUIET),
        ),
    )
    asked = (*(voice.spoken(why) for why in shown.guesses), *_questions(screened, voice))
    if asked:
        yield Chapter(voice.tell("screen-ask"), (Items(tuple(dict.fromkeys(asked))),))
    yield Chapter(voice.tell("screen-candidacy"), (_table(screened.candidacy, voice),))
    yield Chapter(voice.tell("screen-notices"), (_table(screened.notices, voice),))
    yield Chapter(voice.tell("screen-safety"), (_table(screened.safety, voice),))


def _because(findings: Iterable[Finding], voice: Voice) -> tuple[str, ...]:
    return tuple(voice.spoken(each.reason) for each in findings)


def _questions(screened: Screened, voice: Voice) -> Iterator[str]:
    """What is not known: each is a question for somebody."""
    for finding in (*screened.candidacy, *screened.safety):
        if finding.verdict is Verdict.UNKNOWN:
            yield voice.spoken(finding.reason)


def _table(findings: Iterable[Finding], voice: Voice) -> Grid:
    head = (voice.tell("screen-answer"), voice.tell("screen-why"), voice.tell("screen-source"))
    rows = tuple(
        (
            Marked(MARKS[each.verdict], voice.tell("screen-verdict", verdict=each.verdict)),
            voice.spoken(each.reason),
            ", ".join(each.sources) or DASH,
        )
        for each in findings
    )
    return Grid(head, rows, "lLL")
