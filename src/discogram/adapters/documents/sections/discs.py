"""What was measured in each disc, what the readers saw, and what other tests say."""

from collections.abc import Iterator
from fractions import Fraction

from discogram.adapters.documents.drawings.curve import curve, legend
from discogram.adapters.documents.sections.opening import judged
from discogram.adapters.documents.sheet import (
    MARKS,
    Beside,
    Block,
    Cell,
    Chapter,
    Drawing,
    Grid,
    Group,
    Ledger,
    Marked,
    Paragraph,
    Part,
    Tone,
)
from discogram.adapters.documents.voice import DASH, Voice
from discogram.pathway.candidacy.facts import MOST, VALUES, CorrelatedTest, Score
from discogram.pathway.conclusion.facts import TestedDisc
from discogram.pathway.images.agreement import compare
from discogram.pathway.images.facts import LEAK_GRADE, DiscImage, Reading, leak_fits
from discogram.pathway.provocation.facts import Concordance, DiscTest, Step
from discogram.pathway.report.facts import ReportContents
from discogram.words.spine import Disc
from discogram.words.units import Volume
from discogram.words.verdict import Verdict

GAP = "*"
"""Beside the highest value of a disc of which not every step has one."""

COLUMNS = (
    "disc",
    "role",
    "opening",
    "rise",
    "volume",
    "pain",
    "concordance",
    "end",
    "nucleogram",
    "grade",
    "leak",
)
"""What stands in the line of a disc, in order."""


def discs(contents: ReportContents, voice: Voice) -> Chapter:
    """One line for each disc, and the sham."""
    heading = voice.tell("heading-discs")
    if not contents.study.discs:
        return Chapter(heading, (Paragraph(voice.tell("no-discs")), sham(contents, voice)))
    head = tuple(voice.tell(f"head-{name}") for name in COLUMNS)
    rows = tuple(disc_row(tested, voice) for tested in contents.study.discs)
    grid = Grid(head, rows, "lLrrrrLLLrl")
    notes = [Paragraph(voice.tell("note-discs", dash=DASH), Tone.QUIET)]
    if any(GAP in cell for row in rows for cell in row):
        notes.append(Paragraph(voice.tell("note-gap", gap=GAP)))
    return Chapter(heading, (grid, *notes, sham(contents, voice)))


def sham(contents: ReportContents, voice: Voice) -> Paragraph:
    """Whether the questions were also asked without an injection, and what was answered."""
    trials = contents.study.sham
    if not trials:
        return Paragraph(voice.tell("sham-none"))
    known = [voice.digits(trial.pain) for trial in trials if trial.pain is not None]
    count, scores = str(len(trials)), ", ".join(known)
    if len(known) < len(trials):
        return Paragraph(voice.tell("sham-unanswered", count=count, known=len(known)))
    return Paragraph(voice.tell("sham-done", count=count, scores=scores))


def disc_row(tested: TestedDisc, voice: Voice) -> tuple[str, ...]:
    """One disc under `COLUMNS`."""
    test, image = tested.test, tested.image
    worst = worst_step(test)
    rises = [step.above(test.opening_pressure) for step in test.steps]
    pains = [step.pain for step in test.steps]
    return (
        test.disc.value,
        voice.brief(test.role),
        voice.brief(test.opening_pressure),
        _at_least(voice.psi(test.highest_rise), None not in rises),
        voice.digits(last_volume(test)),
        _at_least(voice.digits(worst.pain if worst else None), None not in pains),
        _at_least(voice.brief(worst.concordance if worst else None), None not in pains),
        _end(test, voice),
        voice.brief(image.nucleogram),
        voice.brief(image.modified_dallas),
        voice.brief(image.leak),
    )


def _at_least(highest: str, whole: bool) -> str:
    """The highest of a disc, marked where a step has none: it may have been higher there."""
    return highest if whole or highest == DASH else f"{highest}{GAP}"


def _end(test: DiscTest, voice: Voice) -> str:
    end = voice.brief(test.end)
    return f"{end}; {voice.tell('unpressurisable')}" if test.unpressurisable else end


def worst_step(test: DiscTest) -> Step | None:
    """The step of the most pain, of equals the one most like the usual pain, or None."""
    answered = [step for step in test.steps if step.pain is not None]
    return max(answered, key=_how_bad, default=None)


def _how_bad(step: Step) -> tuple[Fraction, int]:
    likeness = -1 if step.concordance is None else LIKENESS.index(step.concordance)
    return step.pain.exact if step.pain else Fraction(0), likeness


LIKENESS = tuple(Concordance)
"""From no pain at all to the usual pain itself."""


def last_volume(test: DiscTest) -> Volume | None:
    """The largest volume that was in the disc; None when none was recorded."""
    volumes = [step.volume for step in test.steps if step.volume is not None]
    return max(volumes, key=lambda volume: volume.exact, default=None)


def curves(contents: ReportContents, voice: Voice) -> Chapter:
    """Each disc's pressure, volume and pain, drawn and as numbers."""
    blocks: list[Block] = []
    if contents.study.discs:
        note = Paragraph(voice.tell("note-curves"), Tone.KEY)
        blocks = [note, Drawing(legend(voice), voice.tell("alt-legend"))]
    blocks += [_curve(tested.test, voice) for tested in contents.study.discs]
    return Chapter(
        voice.tell("heading-curves"),
        tuple(blocks) or (Paragraph(voice.tell("no-discs")),),
    )


def _curve(test: DiscTest, voice: Voice) -> Part:
    role = voice.full(test.role)
    drawing = Drawing(curve(test, voice), curve_in_words(test, voice))
    opening = Paragraph(voice.tell("opening-is", pressure=voice.full(test.opening_pressure)))
    seen = Paragraph(voice.tell("behaviours-are", seen=_behaviours(test, voice)), Tone.QUIET)
    right: list[Block] = [opening, *([steps(test, voice)] if test.steps else []), seen]
    return Part(f"{test.disc} · {role}", (Beside((drawing,), tuple(right), 58),), together=True)


def _behaviours(test: DiscTest, voice: Voice) -> str:
    if test.behaviours is None:
        return voice.absent
    seen = voice.listed(sorted(test.behaviours)) if test.behaviours else None
    told = seen or voice.tell("behaviour-none")
    return told if test.watched_throughout else voice.tell("behaviour-partly", seen=told)


def steps(test: DiscTest, voice: Voice) -> Grid:
    """Every increment as the room recorded it."""
    names = ("step", "volume", "static", "above", "pain", "concordance")
    numbered = enumerate(test.steps, start=1)
    rows = tuple(_step(number, step, test, voice) for number, step in numbered)
    return Grid(tuple(voice.tell(f"head-{name}") for name in names), rows, "rrrrrL")


def _step(number: int, step: Step, test: DiscTest, voice: Voice) -> tuple[str, ...]:
    return (
        str(number),
        voice.digits(step.volume),
        voice.brief(step.static_pressure),
        voice.psi(step.above(test.opening_pressure)),
        voice.digits(step.pain),
        voice.brief(step.concordance),
    )


def curve_in_words(test: DiscTest, voice: Voice) -> str:
    """The plot for somebody who cannot see it."""
    said = []
    for step in test.steps:
        rise = step.above(test.opening_pressure)
        said.append(
            voice.tell(
                "alt-step",
                volume=voice.full(step.volume),
                rise=voice.absent if rise is None else f"{voice.psi(rise)} psi",
                pain=voice.absent if step.pain is None else voice.digits(step.pain),
                concordance=voice.full(step.concordance),
            )
        )
    told = "; ".join(said) or voice.absent
    end = voice.full(test.end)
    return voice.tell("alt-curve", disc=test.disc.value, steps=told, end=end)


def readings(contents: ReportContents, voice: Voice) -> Chapter:
    """What each reader saw, and whether the readers agree."""
    heading = voice.tell("heading-readings")
    if not contents.readings:
        return Chapter(heading, (Paragraph(voice.tell("readings-none")),))
    names = ("disc", "reader", "nucleogram", "grade", "leak")
    head = tuple(voice.tell(f"head-{name}") for name in names)
    groups = tuple(_read(contents, tested, voice) for tested in contents.study.discs)
    blocks: list[Block] = [Paragraph(each, Tone.STRONG) for each in struck(contents, voice)]
    blocks += [Ledger(head, groups, "lLLrl")] if groups else []
    differ = [each.disc for each in contents.study.discs if leak_fits(each.image) is False]
    if differ:
        said = voice.tell("note-leak-differs", discs=voice.listed(differ), grade=LEAK_GRADE)
        blocks.append(Paragraph(said, Tone.STRONG))
    blocks.append(Paragraph(_readers(contents, voice), Tone.QUIET))
    return Chapter(heading, tuple(blocks))


def struck(contents: ReportContents, voice: Voice) -> Iterator[str]:
    """Each image that was struck out after it was read, and why the reading stands."""
    for each in contents.struck_images:
        said = voice.tell(
            "struck-image",
            purpose=voice.full(each.purpose),
            at=voice.full(each.at),
            readers=voice.listed([voice.text(name) for name in each.readers]),
            why=voice.words(each.why),
        )
        if each.settled is None:
            yield f"{said} {voice.tell('struck-unsettled')}"
            continue
        by, at = voice.text(each.settled.by), voice.full(each.settled.at)
        note = voice.words(each.settled.note)
        yield f"{said} {voice.tell('struck-settled', by=by, at=at, note=note)}"


def _read(contents: ReportContents, tested: TestedDisc, voice: Voice) -> Group:
    same = readers_agree(contents.readings, tested.disc)
    agreed = Marked(MARKS[same], voice.tell(AGREEMENT[same]))
    rows = []
    for reading in contents.readings:
        image = reading.get(tested.disc) or DiscImage(tested.disc)
        rows.append((voice.text(reading.reader), *_image(image, voice)))
    rows.append((voice.tell("reading-used"), *_image(tested.image, voice)))
    return Group((tested.disc.value, agreed), tuple(rows))


AGREEMENT = {
    Verdict.MET: "readers-agree",
    Verdict.NOT_MET: "readers-differ",
    Verdict.UNKNOWN: "readers-not-comparable",
}
"""What is said of two readings of one disc."""


def readers_agree(readings: tuple[Reading, ...], disc: Disc) -> Verdict:
    """Whether the readers saw the same in a disc; unknown while one has left something open."""
    one_disc = [Reading(each.reader, _only(each, disc), each.blind) for each in readings]
    compared = compare(one_disc)
    if any(seen.disc is disc for seen in compared.differences):
        return Verdict.NOT_MET
    unread = len(readings) < 2 or all(each.get(disc) is None for each in readings)
    return Verdict.UNKNOWN if unread or compared.gaps else Verdict.MET


def _only(reading: Reading, disc: Disc) -> tuple[DiscImage, ...]:
    image = reading.get(disc)
    return (image,) if image else ()


def _image(image: DiscImage, voice: Voice) -> tuple[str, str, str]:
    return (
        voice.brief(image.nucleogram),
        voice.brief(image.modified_dallas),
        voice.brief(image.leak),
    )


def _readers(contents: ReportContents, voice: Voice) -> str:
    said = [
        voice.tell(
            "reader-blind" if each.blind else "reader-open", reader=voice.text(each.reader)
        )
        for each in contents.readings
    ]
    return " ".join([*said, voice.tell("note-grade")])


def tests(contents: ReportContents, voice: Voice) -> Chapter:
    """What other tests say of the same discs, beside the physician's word."""
    heading = voice.tell("heading-tests")
    rows = [_other(contents, test, voice) for test in contents.tests]
    rows += [_score(score, voice) for score in contents.scores]
    if not rows:
        return Chapter(heading, (Paragraph(voice.tell("tests-none")),))
    names = ("disc", "test", "finding", "date", "beside")
    head = tuple(voice.tell(f"head-{name}") for name in names)
    return Chapter(heading, (Grid(head, tuple(rows), "lLLlL"),))


def _other(contents: ReportContents, test: CorrelatedTest, voice: Voice) -> tuple[Cell, ...]:
    kind, day = voice.full(test.kind), voice.full(test.on)
    found = finding(test, voice)
    if test.disc is None:
        return voice.tell("whole-spine"), kind, found, day, DASH
    beside: Cell = DASH
    if contents.study.get(test.disc):
        beside = judged(contents.judgement(test.disc), voice)
    return test.disc.value, kind, found, day, beside


def finding(test: CorrelatedTest, voice: Voice) -> str:
    """What another test found, in words; a grade as it is."""
    value = test.value.replace("_", "-")
    return voice.tell(f"found-{value}") if test.value in SPOKEN else voice.text(test.value)


def _score(score: Score, voice: Voice) -> tuple[Cell, ...]:
    value = voice.tell("score", value=score.value, most=MOST[score.tool])
    return (
        voice.tell("whole-patient"),
        voice.full(score.tool),
        value,
        voice.full(score.on),
        DASH,
    )


SPOKEN = frozenset(
    word for words in VALUES.values() for word in words if word.islower() and word.isascii()
)
"""The findings that are words; grades such as IV and 2 are printed as they are."""
