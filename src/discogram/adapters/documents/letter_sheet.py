"""Why this patient needs this test, for a payer: the letter from the facts of candidacy (M08)?

Everything stands with its source, what speaks against the test too. While a fact is missing the
letter is a draft and says so; a named physician signs it by hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from discogram.adapters.documents.heading import identity, letterhead, notices, running
from discogram.adapters.documents.sheet import (
    Block,
    Chapter,
    Grid,
    Items,
    Pairs,
    Paragraph,
    Sheet,
    Tone,
)
from discogram.adapters.documents.voice import Voice
from discogram.application.ports import Person, Site
from discogram.application.screening import Known, Screened
from discogram.pathway.candidacy.facts import (
    CorrelatedTest,
    Treatment,
)
from discogram.pathway.candidacy.payers import advice_against
from discogram.pathway.candidacy.regions import items_asked
from discogram.words.evidence import Tables, Threshold
from discogram.words.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Letter:
    """What the letter is made of."""

    site: Site
    person: Person
    known: Known
    screened: Screened
    tables: Tables


def is_draft(letter: Letter) -> bool:
    """Whether a rule that the letter leans on is not met, or nobody knows."""
    return any(each.verdict is not Verdict.MET for each in letter.screened.proposal.rules)


def letter_sheet(letter: Letter, voice: Voice) -> Sheet:
    """The letter in finished words."""
    site, person = letter.site, letter.person
    draft = (voice.tell("letter-draft"),) if is_draft(letter) else ()
    day = (voice.tell("letter-day"), voice.full(letter.screened.on))
    return Sheet(
        language=voice.language,
        title=voice.tell("letter-title"),
        clinic=voice.text(site.name),
        letterhead=letterhead(site, voice),
        notices=notices(site, person, voice, *draft),
        identity=identity(person, voice, day),
        chapters=tuple(_chapters(letter, voice)),
        running=running(person, voice),
    )


def _chapters(letter: Letter, voice: Voice) -> Iterator[Chapter]:
    yield Chapter(voice.tell("letter-request"), _request(letter, voice))
    yield Chapter(voice.tell("letter-care"), _care(letter, voice))
    yield Chapter(voice.tell("letter-imaging"), _imaging(letter, voice))
    yield Chapter(voice.tell("letter-rules"), (_rules(letter, voice),))
    yield Chapter(voice.tell("letter-against-the-test"), _against(letter, voice))
    yield Chapter(voice.tell("letter-contraindications"), _contraindications(letter, voice))
    yield Chapter(voice.tell("letter-against"), _advised_against(letter, voice))
    yield Chapter(voice.tell("letter-signature"), (_signature(voice),))


def _request(letter: Letter, voice: Voice) -> tuple[Block, ...]:
    facts = letter.known.referral
    suspects = ", ".join(disc.value for disc in facts.suspects) or voice.absent
    rows = (
        (voice.tell("letter-region"), voice.full(facts.region)),
        (voice.tell("letter-discs"), suspects),
        (voice.tell("letter-question"), voice.full(facts.question)),
        (voice.tell("letter-icd"), voice.full(facts.icd10)),
        (voice.tell("letter-referrer"), voice.full(facts.referrer)),
        (voice.tell("letter-since"), voice.full(letter.known.candidacy.pain_since)),
        (voice.tell("letter-indication"), _indications(letter, voice)),
        (voice.tell("letter-payer"), _authorisation(letter, voice)),
    )
    return (Pairs(rows, columns=1),)


def _indications(letter: Letter, voice: Voice) -> str:
    named = letter.known.candidacy.indications
    return voice.absent if named is None else voice.full(named)


def _authorisation(letter: Letter, voice: Voice) -> str:
    """How far the payer's agreement has come, with whom and under which reference."""
    found = letter.known.candidacy.authorisation
    if found is None:
        return voice.absent
    said = (found.state, found.payer, found.reference, found.on)
    return " · ".join(voice.full(each) for each in said if each is not None)


def _care(letter: Letter, voice: Voice) -> tuple[Block, ...]:
    """Each treatment with its days and what came of it."""
    treatments = letter.known.candidacy.treatments
    if not treatments:
        return (Paragraph(voice.absent),)
    head = (
        voice.tell("letter-treatment"),
        voice.tell("letter-from"),
        voice.tell("letter-to"),
        voice.tell("letter-outcome"),
    )
    return (Grid(head, tuple(_treatment(each, voice) for each in treatments), "LLLL"),)


def _treatment(treatment: Treatment, voice: Voice) -> tuple[str, ...]:
    goes_on = voice.tell("letter-goes-on") if treatment.ongoing else voice.full(treatment.ended)
    return (
        voice.full(treatment.kind),
        voice.full(treatment.began),
        goes_on,
        voice.full(treatment.outcome),
    )


def _imaging(letter: Letter, voice: Voice) -> tuple[Block, ...]:
    facts = letter.known.candidacy
    days = Pairs(
        (
            (voice.tell("letter-mri"), voice.full(facts.imaging.mri_on)),
            (voice.tell("letter-xray"), voice.full(facts.imaging.xray_on)),
            (voice.tell("letter-ct"), voice.full(facts.imaging.ct_on)),
        )
    )
    found = tuple(_test(each, voice) for each in facts.tests)
    if not found:
        return (days,)
    head = tuple(voice.tell(f"letter-test-{each}") for each in ("kind", "disc", "value", "day"))
    return (days, Grid(head, found, "LlLL"))


def _test(test: CorrelatedTest, voice: Voice) -> tuple[str, ...]:
    kind, disc = voice.full(test.kind), voice.brief(test.disc)
    return kind, disc, voice.text(test.value), voice.full(test.on)


def _rules(letter: Letter, voice: Voice) -> Grid:
    """Each rule of the policy set with its answer and source."""
    head = (voice.tell("screen-answer"), voice.tell("screen-why"), voice.tell("screen-source"))
    rows = tuple(
        (
            voice.tell("screen-verdict", verdict=each.verdict),
            voice.spoken(each.reason),
            ", ".join(each.sources),
        )
        for each in letter.screened.proposal.rules
    )
    return Grid(head, rows, "lLL")


def _against(letter: Letter, voice: Voice) -> tuple[Block, ...]:
    """The scores and flags, which are told and never hidden."""
    notices = {each.rule for each in letter.screened.notices}
    flags = tuple(
        voice.spoken(each.reason)
        for each in letter.screened.proposal.flags
        if each.rule not in notices
    )
    scores = tuple(
        voice.tell("letter-score", tool=each.tool, value=each.value, on=each.on)
        for each in letter.known.candidacy.scores
    )
    return (Items((*flags, *scores)),)


def _contraindications(letter: Letter, voice: Voice) -> tuple[Block, ...]:
    """What is asked of this region, and how it was answered."""
    screened, facts = letter.screened, letter.screened.facts
    asked = items_asked(facts, letter.tables["candidacy"], screened.on)
    words = {"yes": True, "no": False, "unasked": None}
    said = []
    for word, answer in words.items():
        items = tuple(each for each in asked if facts.answer_to(each).present is answer)
        said.append((voice.tell(f"letter-contraindications-{word}"), voice.full(items)))
    return (Pairs(tuple(said), columns=1),)


def _advised_against(letter: Letter, voice: Voice) -> tuple[Block, ...]:
    """Who recommends against the test in this region, in their own words, as printed."""
    screened = letter.screened
    rows = tuple(
        _advice(row, letter, voice)
        for row in advice_against(screened.facts, letter.tables["candidacy"], screened.on)
    )
    head = (voice.tell("letter-who"), voice.tell("letter-says"), voice.tell("screen-source"))
    return (
        Paragraph(voice.tell("letter-against-told")),
        Grid(head, rows, "LLL"),
        Paragraph(voice.tell("letter-as-printed"), Tone.QUIET),
    )


def _advice(row: Threshold, letter: Letter, voice: Voice) -> tuple[str, str, str]:
    source = letter.tables.sources.get(row.source)
    who = row.source if source is None else source.author or source.title
    return voice.text(who), voice.text(str(row.value)), voice.text(row.source)


def _signature(voice: Voice) -> Block:
    return Pairs(
        (
            (voice.tell("letter-physician"), "______________________________"),
            (voice.tell("letter-signed"), "______________________________"),
        ),
        columns=1,
    )
