"""Why this patient needs this test, for a payer: the letter from the facts of candidacy (M08)?

Everything stands with its source, what speaks against the test too. While a fact is missing the
letter is a draft and says so; a named physician signs it by hand.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from discogram.adapters.documents.heading import identity, letterhead, notices, running
from discogram.adapters.documents.sections.closing import titled
from discogram.adapters.documents.sections.discs import finding
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
    Authorisation,
    CorrelatedTest,
    Score,
    Treatment,
)
from discogram.pathway.candidacy.payers import advice_against
from discogram.pathway.candidacy.procedure_codes import procedure_codes
from discogram.pathway.candidacy.regions import items_asked
from discogram.words.cited import author_and_year
from discogram.words.evidence import Tables, Threshold
from discogram.words.verdict import Verdict

_PAYER = "payer_has_authorised"
"""What the payer answered: it stands beside the payer, and weakens no answer of the test."""


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
        title=voice.tell("letter-title", test=_asked_for(letter, voice)),
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
    yield Chapter(voice.tell("heading-sources"), (_sources(letter),))


def _asked_for(letter: Letter, voice: Voice) -> str:
    """The test by its name, with the part of the spine."""
    return voice.tell("letter-test", region=letter.known.referral.region)


def _request(letter: Letter, voice: Voice) -> tuple[Block, ...]:
    facts = letter.known.referral
    suspects = ", ".join(disc.value for disc in facts.suspects) or voice.absent
    rows = (
        (voice.tell("letter-region"), _asked_for(letter, voice)),
        (voice.tell("letter-codes"), _codes(letter, voice)),
        (voice.tell("letter-discs"), suspects),
        (voice.tell("letter-question"), voice.full(facts.question)),
        (voice.tell("letter-icd"), voice.full(facts.icd10)),
        (voice.tell("letter-referrer"), voice.full(facts.referrer)),
        (voice.tell("letter-since"), voice.full(letter.known.candidacy.pain_since)),
        (voice.tell("letter-indication"), _indications(letter, voice)),
        (voice.tell("letter-payer"), _payer(letter, voice)),
    )
    return (Pairs(rows, columns=1),)


def _codes(letter: Letter, voice: Voice) -> str:
    """The numbers by which a payer knows the test; what no source gives is not recorded."""
    region, table = letter.known.referral.region, letter.tables["candidacy"]
    return "; ".join(
        f"{voice.full(part)}: {voice.text(str(row.value)) if row else voice.absent}"
        for part, row in procedure_codes(region, table, letter.screened.on)
    )


def _indications(letter: Letter, voice: Voice) -> str:
    named = letter.known.candidacy.indications
    return voice.absent if named is None else voice.full(named)


def _payer(letter: Letter, voice: Voice) -> str:
    """How far the payer's agreement has come, and what that means on the day."""
    told = letter.known.candidacy.authorisation
    if told is None:
        return voice.absent
    flags = letter.screened.proposal.flags
    means = [voice.spoken(each.reason) for each in flags if each.rule == _PAYER]
    return " ".join((f"{_authorisation(told, voice)}.", *means))


def _authorisation(found: Authorisation, voice: Voice) -> str:
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
    return (days, *_tests(facts.tests, voice), *_scores(facts.scores, voice))


def _tests(tests: tuple[CorrelatedTest, ...], voice: Voice) -> Iterator[Grid]:
    if tests:
        heads = ("kind", "disc", "value", "day")
        head = tuple(voice.tell(f"letter-test-{each}") for each in heads)
        yield Grid(head, tuple(_test(each, voice) for each in tests), "LlLL")


def _scores(scores: tuple[Score, ...], voice: Voice) -> Iterator[Items]:
    """Every questionnaire, also one that weakens nothing."""
    if scores:
        yield Items(
            tuple(
                voice.tell("letter-score", tool=each.tool, value=each.value, on=each.on)
                for each in scores
            )
        )


def _test(test: CorrelatedTest, voice: Voice) -> tuple[str, ...]:
    kind, disc = voice.full(test.kind), voice.brief(test.disc)
    return kind, disc, finding(test, voice), voice.full(test.on)


def _rules(letter: Letter, voice: Voice) -> Grid:
    """Each rule of the policy set with its answer and source."""
    head = (voice.tell("screen-answer"), voice.tell("screen-why"), voice.tell("screen-source"))
    rows = tuple(
        (
            voice.tell("screen-verdict", verdict=each.verdict),
            voice.spoken(each.reason),
            _numbers(each.sources, letter),
        )
        for each in letter.screened.proposal.rules
    )
    return Grid(head, rows, "lLl")


def _against(letter: Letter, voice: Voice) -> tuple[Block, ...]:
    """The raised flags, told and never hidden; what is in order weakens nothing."""
    elsewhere = {_PAYER, *(each.rule for each in letter.screened.notices)}
    flags = tuple(
        voice.spoken(each.reason)
        for each in letter.screened.proposal.flags
        if each.verdict is not Verdict.MET and each.rule not in elsewhere
    )
    return (Items(flags or (voice.tell("letter-nothing-weakens"),)),)


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
    rows = tuple(_advice(row, letter, voice) for row in _advisers(letter))
    head = (voice.tell("letter-who"), voice.tell("letter-says"), voice.tell("screen-source"))
    return (
        Paragraph(voice.tell("letter-against-told")),
        Grid(head, rows, "LLl"),
        Paragraph(voice.tell("letter-as-printed"), Tone.QUIET),
    )


def _advisers(letter: Letter) -> Iterator[Threshold]:
    screened = letter.screened
    return advice_against(screened.facts, letter.tables["candidacy"], screened.on)


def _advice(row: Threshold, letter: Letter, voice: Voice) -> tuple[str, str, str]:
    source = letter.tables.sources.get(row.source)
    who = row.source if source is None else author_and_year(source)
    return voice.text(who), voice.text(str(row.value)), _numbers((row.source,), letter)


def _cited(letter: Letter) -> tuple[str, ...]:
    """The keys of all sources, each once, in the order in which the letter leans on them."""
    rules = (key for each in letter.screened.proposal.rules for key in each.sources)
    return tuple(dict.fromkeys((*rules, *(row.source for row in _advisers(letter)))))


def _numbers(keys: Iterable[str], letter: Letter) -> str:
    """The numbers under which sources stand at the end."""
    cited = _cited(letter)
    return ", ".join(str(cited.index(key) + 1) for key in dict.fromkeys(keys))


def _sources(letter: Letter) -> Items:
    """What the numbers stand for, by title."""
    known = letter.tables.sources
    return Items(tuple(titled(known[key]) for key in _cited(letter)), numbered=True)


def _signature(voice: Voice) -> Block:
    return Pairs(
        (
            (voice.tell("letter-physician"), "______________________________"),
            (voice.tell("letter-signed"), "______________________________"),
        ),
        columns=1,
    )
