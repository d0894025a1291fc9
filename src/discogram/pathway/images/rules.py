"""Do the readings stand?

Only independent readings count. Add a rule: a function named as a statement that can be true,
appended to `RULES` in reading order.
"""

from collections.abc import Callable, Iterable
from datetime import date

from discogram.errors import Reason, reason
from discogram.pathway.images.agreement import Field, compare, graders
from discogram.pathway.images.facts import Agreed, DiscImage, Images
from discogram.words.evidence import Table
from discogram.words.spine import Disc
from discogram.words.verdict import Finding, Verdict

Rule = Callable[[Images, Table, date], Finding]


def two_readers_have_read(facts: Images, table: Table, on: date) -> Finding:
    """Whether as many independent readings are in as the clinic's policy asks for."""
    rule, row = "two_readers_have_read", table.row("readers_needed", on)
    if facts.veiled:
        return _hidden(rule, row.cites)
    have = len(facts.blind_readings)
    if have < row.number:
        why = reason("images-readings-missing", have=have, needed=row.number)
        return Finding.unknown(rule, why, "readings", sources=row.cites)
    readers = tuple(sorted(reading.reader for reading in facts.blind_readings))
    id_ = "images-one-reader-allowed" if have == 1 else "images-readers-have-read"
    return Finding(rule, Verdict.MET, reason(id_, readers=readers), row.cites)


def _hidden(rule: str, cites: tuple[str, ...]) -> Finding:
    """What whoever must not know of the others' readings is told: no number, not even none."""
    return Finding.unknown(rule, reason("images-readings-hidden"), "readings", sources=cites)


def short_of_graders(
    facts: Images, discs: Iterable[Disc], table: Table, on: date
) -> tuple[Disc, ...]:
    """The discs that fewer independent readers have graded than the clinic asks for.

    A settlement is one physician's word, who knows both readings: it is no reader's grade.
    """
    needed = table.row("readers_needed", on).number
    return _in_order(disc for disc in discs if graders(facts.blind_readings, disc) < needed)


def readers_agree(facts: Images, table: Table, on: date) -> Finding:
    """Whether every reader saw the same of every disc, field by field.

    What one of them left open is unknown: silence is not agreement. Where the policy is content
    with one reader, and only one has read, there is nobody to differ.
    """
    rule, row = "readers_agree", table.row("readers_needed", on)
    if facts.veiled:
        return _hidden(rule, row.cites)
    readings = facts.blind_readings
    if len(readings) < row.number or not readings:
        why = reason("images-readings-missing", have=len(readings), needed=row.number)
        return Finding.unknown(rule, why, "readings", sources=row.cites)
    if len(readings) == 1:
        return Finding(rule, Verdict.MET, reason("images-nobody-to-differ"), row.cites)
    compared = compare(readings)
    if compared.differences:
        discs = _in_order(each.disc for each in compared.differences)
        shown = tuple(str(each) for each in compared.differences)
        why = reason("images-readers-differ", discs=discs, differences=shown)
        return Finding(rule, Verdict.NOT_MET, why, row.cites)
    if compared.gaps:
        why = reason(
            "images-readings-incomplete", discs=_in_order(g.disc for g in compared.gaps)
        )
        places = (gap.place for gap in compared.gaps)
        return Finding.unknown(rule, why, *places, sources=row.cites)
    return Finding(rule, Verdict.MET, reason("images-readers-agree"), row.cites)


def leak_fits_the_grade(facts: Images, table: Table, on: date) -> Finding:
    """Whether contrast outside the disc and the grade that means it go together in every disc.

    Once a reading was agreed it alone is asked; before that, each independent one, and only
    once all are in: the answer names a grade that the next reader must not know.
    """
    rule, row = "leak_fits_the_grade", table.row("grade_with_leak", on)
    if facts.veiled:
        return _hidden(rule, row.cites)
    enough = two_readers_have_read(facts, table, on)
    images = tuple(_images_that_count(facts))
    to_come = facts.agreed is None and enough.verdict is not Verdict.MET
    if to_come or not images:
        why = enough.reason if images else reason("images-nothing-read")
        return Finding.unknown(rule, why, "readings", sources=row.cites)
    grade = int(row.number)
    dry = _discs(images, lambda image: image.modified_dallas == grade and image.leak is False)
    low = _discs(images, lambda image: _below(image, grade) and image.leak is True)
    if dry or low:
        return Finding(rule, Verdict.NOT_MET, _contradiction(dry, low, grade), row.cites)
    vague = _discs(images, lambda image: None in (image.modified_dallas, image.leak))
    if vague:
        why = reason("images-leak-or-grade-missing", discs=vague)
        return Finding.unknown(rule, why, *vague, sources=row.cites)
    return Finding(rule, Verdict.MET, reason("images-leak-fits", grade=grade), row.cites)


def _images_that_count(facts: Images) -> Iterable[DiscImage]:
    if facts.agreed is not None:
        return facts.agreed.discs
    return (image for reading in facts.blind_readings for image in reading.discs)


def _discs(images: Iterable[DiscImage], holds: Callable[[DiscImage], bool]) -> tuple[Disc, ...]:
    return _in_order(image.disc for image in images if holds(image))


def _in_order(discs: Iterable[Disc]) -> tuple[Disc, ...]:
    """Each disc once, cranial first."""
    found = set(discs)
    return tuple(disc for disc in Disc if disc in found)


def _below(image: DiscImage, grade: int) -> bool:
    return image.modified_dallas is not None and image.modified_dallas != grade


def _contradiction(dry: tuple[Disc, ...], low: tuple[Disc, ...], grade: int) -> Reason:
    if dry and low:
        return reason("images-leak-and-grade-differ", dry=dry, low=low, grade=grade)
    if dry:
        return reason("images-grade-without-leak", discs=dry, grade=grade)
    return reason("images-leak-below-grade", discs=low, grade=grade)


def one_reading_stands(facts: Images, table: Table, on: date) -> Finding:
    """Whether there is one reading for the conclusion: an agreed one, or one that all share."""
    rule = "one_reading_stands"
    if facts.agreed is None:
        agree = readers_agree(facts, table, on)
        return Finding(rule, agree.verdict, agree.reason, agree.sources, agree.missing)
    enough = two_readers_have_read(facts, table, on)
    if enough.verdict is not Verdict.MET:
        return Finding(rule, enough.verdict, enough.reason, enough.sources, enough.missing)
    left_out = _left_out(facts, facts.agreed)
    if left_out:
        why = reason("images-agreed-leaves-out", discs=left_out)
        return Finding.unknown(rule, why, *left_out, sources=enough.sources)
    why = reason("images-reading-agreed", by=facts.agreed.by)
    return Finding(rule, Verdict.MET, why, enough.sources)


def _left_out(facts: Images, agreed: Agreed) -> tuple[Disc, ...]:
    read = {image.disc for reading in facts.blind_readings for image in reading.discs}
    return _in_order(read - {image.disc for image in agreed.discs})


RULES: tuple[Rule, ...] = (
    two_readers_have_read,
    readers_agree,
    leak_fits_the_grade,
    one_reading_stands,
)


def findings(facts: Images, table: Table, on: date) -> tuple[Finding, ...]:
    """What every rule answers now.

    Once one reading was settled on and stands, that the readers differed is history: it is no
    longer something that is not met. Both readings stay where they are.
    """
    answers = tuple(rule(facts, table, on) for rule in RULES)
    settled = facts.agreed is not None and answers[-1].verdict is Verdict.MET
    return tuple(each for each in answers if not (settled and each.rule == _DIFFERING))


_DIFFERING = readers_agree.__name__


def standing_reading(facts: Images, table: Table, on: date) -> tuple[DiscImage, ...] | None:
    """The reading that the conclusion stands on, cranial first; None while there is none.

    What was settled stands as settled. Of the rest stands what every reader saw alike; a field
    that one of them left open is unknown, and takes nothing else with it.
    """
    if two_readers_have_read(facts, table, on).verdict is not Verdict.MET:
        return None
    if facts.agreed is None and readers_agree(facts, table, on).verdict is Verdict.NOT_MET:
        return None
    settled = {image.disc: image for image in facts.agreed.discs} if facts.agreed else {}
    read = {image.disc for reading in facts.blind_readings for image in reading.discs}
    return tuple(
        settled.get(disc) or _seen_alike(facts, disc) for disc in _in_order(read | set(settled))
    )


def _seen_alike(facts: Images, disc: Disc) -> DiscImage:
    """What every independent reader saw of a disc; None where they differ or one is silent."""
    seen = [reading.get(disc) or DiscImage(disc) for reading in facts.blind_readings]
    first, *others = seen
    alike = {
        field.value: getattr(first, field)
        for field in Field
        if all(getattr(each, field) == getattr(first, field) for each in others)
    }
    return DiscImage(disc, **alike)
