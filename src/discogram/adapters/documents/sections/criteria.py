"""Which published criteria does each disc meet, clause by clause, and how far to believe it?"""

from discogram.adapters.documents.sheet import (
    MARKS,
    Block,
    Cell,
    Chapter,
    Grid,
    Group,
    Items,
    Ledger,
    Marked,
    Paragraph,
    Part,
    Tone,
)
from discogram.adapters.documents.sources import Sources, sources_in_short
from discogram.adapters.documents.voice import DASH, Voice
from discogram.pathway.conclusion.answer import (
    Conclusion,
    DiscAnswer,
    Flag,
    FlagName,
    SetAnswer,
)
from discogram.pathway.report.facts import ReportContents
from discogram.words.spine import Disc, Region
from discogram.words.verdict import Finding

SETS = (
    "sis-2004",
    "isis-older",
    "iasp-1994-disc",
    "iasp-1994-idd",
    "derby-2005",
    "derby-1999-pressure",
    "walsh-1990",
    "dallas-pain",
    "xi-2016",
    "sis-cervical",
)
"""The criteria sets that have a name in the catalogues; another one is shown by its id."""

ABREAST = 4
"""How many discs the overview shows side by side before it begins another table."""


def set_name(id: str, voice: Voice) -> str:
    """What a criteria set is called."""
    return voice.tell(f"set-{id}") if id in SETS else voice.text(id)


def overview(contents: ReportContents, voice: Voice) -> Chapter:
    """Every set beside every disc, the warnings, and the probability as an interval."""
    heading = voice.tell("heading-criteria")
    answer = contents.conclusion
    if answer is None:
        return Chapter(heading, (Paragraph(voice.tell("criteria-none")),))
    discs = tuple(tested.disc for tested in contents.study.discs)
    abreast = [discs[at : at + ABREAST] for at in range(0, len(discs), ABREAST)]
    grids = [_overview(answer, some, voice) for some in abreast]
    key = Paragraph(voice.tell("key-criteria"), Tone.KEY)
    where = Paragraph(voice.tell("note-criteria"), Tone.QUIET)
    return Chapter(heading, (*grids, key, where, *beneath(contents, answer, voice)))


def beneath(contents: ReportContents, answer: Conclusion, voice: Voice) -> tuple[Part, ...]:
    """What stands beneath the sets: the warnings, and the probability as an interval."""
    return flags(answer.flags, voice), posterior(contents, answer, voice)


def _overview(answer: Conclusion, discs: tuple[Disc, ...], voice: Voice) -> Grid:
    rows = tuple(
        (set_name(each.id, voice), *(_category(each.discs.get(disc), voice) for disc in discs))
        for each in answer.criteria.values()
    )
    return Grid((voice.tell("head-set"), *discs), rows, "l" + "L" * len(discs))


def _category(answer: DiscAnswer | None, voice: Voice) -> Cell:
    if answer is None:
        return DASH
    return Marked(MARKS[answer.verdict], voice.full(answer.category))


def flags(raised: tuple[Flag, ...], voice: Voice) -> Part:
    """What a reader must know beside the categories."""
    if not raised:
        return Part(voice.tell("heading-flags"), (Paragraph(voice.tell("flags-none")),))
    return Part(
        voice.tell("heading-flags"), (Items(tuple(_flag(flag, voice) for flag in raised)),)
    )


def _flag(flag: Flag, voice: Voice) -> str:
    where = f" ({flag.disc})" if flag.disc else ""
    name = voice.full(flag.name)
    return f"{name[:1].upper()}{name[1:]}{where}: {voice.spoken(flag.because)}"


def posterior(contents: ReportContents, answer: Conclusion, voice: Voice) -> Part:
    """How probable a painful disc is: an interval, or why there is none."""
    heading, found = voice.tell("heading-posterior"), answer.posterior
    if found is None:
        why = _why_none(contents, answer)
        return Part(heading, (Paragraph(voice.tell(why)),))
    low, high = voice.percent(found.low), voice.percent(found.high)
    said = Paragraph(voice.tell("posterior-is", low=low, high=high))
    assumed = Items(tuple(map(voice.spoken, found.assumptions)), tone=Tone.QUIET)
    return Part(heading, (said, assumed) if assumed.lines else (said,))


def _why_none(contents: ReportContents, answer: Conclusion) -> str:
    """Why there is none: no figures for the region, no belief in the answers, or no pain."""
    if contents.study.region is not Region.LUMBAR:
        return "posterior-elsewhere"
    if any(flag.name is FlagName.SHAM_POSITIVE for flag in answer.flags):
        return "posterior-not-credible"
    return "posterior-none"


def clauses(contents: ReportContents, voice: Voice) -> Chapter:
    """Every clause of every set for every disc."""
    heading = voice.tell("heading-clauses")
    if contents.conclusion is None:
        return Chapter(heading, (Paragraph(voice.tell("criteria-none")),))
    known = contents.sources_by_key()
    parts = tuple(_set(each, known, voice) for each in contents.conclusion.criteria.values())
    return Chapter(heading, (Paragraph(voice.tell("note-clauses"), Tone.QUIET), *parts))


def _set(answer: SetAnswer, known: Sources, voice: Voice) -> Part:
    head = tuple(voice.tell(f"head-{name}") for name in ("disc", "clause", "because", "source"))
    groups = tuple(_disc(each, known, voice) for each in answer.discs.values())
    cited = sources_in_short((answer.source,), known, voice)
    source = Paragraph(voice.tell("set-source", source=cited), Tone.QUIET)
    blocks: tuple[Block, ...] = (source, Ledger(head, groups, "llLl", prose=True))
    if answer.assumptions:
        assumed = Items(tuple(map(voice.spoken, answer.assumptions)), tone=Tone.QUIET)
        blocks = (*blocks, Paragraph(voice.tell("assumed"), Tone.QUIET), assumed)
    return Part(set_name(answer.id, voice), blocks)


def _disc(answer: DiscAnswer, known: Sources, voice: Voice) -> Group:
    lead: tuple[Cell, ...] = (answer.disc.value, _category(answer, voice))
    if answer.rise is not None:
        lead = (*lead, voice.tell("deciding", rise=voice.psi(answer.rise)))
    rows = tuple(_clause(clause, known, voice) for clause in answer.clauses)
    return Group(lead, rows or ((DASH, voice.tell("clauses-none"), DASH),))


def _clause(clause: Finding, known: Sources, voice: Voice) -> tuple[Cell, str, str]:
    verdict = Marked(MARKS[clause.verdict], voice.full(clause.verdict))
    cited = sources_in_short(clause.sources, known, voice)
    return verdict, voice.spoken(clause.reason), cited or DASH
