"""Image rules: M05, M06."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.pathway.images.events import ReadingsReconciled
from discogram.pathway.images.facts import DiscImage, Images
from discogram.pathway.images.rules import (
    RULES,
    findings,
    leak_fits_the_grade,
    one_reading_stands,
    readers_agree,
    standing_reading,
    two_readers_have_read,
)
from discogram.words.spine import Disc
from discogram.words.verdict import Verdict
from tests.pathway.images.cases import (
    BOTH,
    LEAKING,
    NOTE,
    ON,
    SOUND,
    TORN,
    Body,
    fold,
    read,
    readings_of,
)
from tests.pathway.images.table import TABLE

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
ONE_READER = replace(TABLE, chosen={"readers_needed": "one-reader"})
SETTLED = ReadingsReconciled((SOUND, LEAKING), "dr-gray", NOTE)
DIFFERENT = (read("amy", SOUND, TORN), read("ben", SOUND, LEAKING))


@pytest.mark.parametrize(
    ("bodies", "two", "one"),
    [
        ((), UNKNOWN, UNKNOWN),
        ((read("amy", TORN),), UNKNOWN, MET),
        ((read("amy", TORN), read("amy", LEAKING)), UNKNOWN, MET),
        ((read("amy", TORN), read("ben", LEAKING)), MET, MET),
    ],
)
def test_two_different_people_must_read_unless_the_policy_is_content_with_one(
    bodies: tuple[Body, ...], two: Verdict, one: Verdict
) -> None:
    """One person who reads twice is one reader; a clinic may choose that one is enough."""
    facts = fold(*bodies)

    assert two_readers_have_read(facts, TABLE, ON).verdict is two
    assert two_readers_have_read(facts, ONE_READER, ON).verdict is one


@pytest.mark.parametrize(
    ("bodies", "verdict"),
    [
        ((), UNKNOWN),
        ((read("amy", SOUND, TORN),), UNKNOWN),
        ((read("amy", SOUND, TORN), read("ben", TORN, SOUND)), MET),
        (DIFFERENT, NOT_MET),
        ((read("amy", SOUND, TORN), read("ben", TORN)), UNKNOWN),
        ((read("amy", SOUND, TORN), read("ben", LEAKING)), NOT_MET),
        ((read("amy", DiscImage(Disc.L4_L5)), read("ben", DiscImage(Disc.L4_L5))), UNKNOWN),
    ],
)
def test_readers_agree_only_where_both_read_the_same(
    bodies: tuple[Body, ...], verdict: Verdict
) -> None:
    """One difference settles it even beside a gap; a gap alone is unknown, not agreement."""
    assert readers_agree(fold(*bodies), TABLE, ON).verdict is verdict


def test_a_difference_is_listed_with_its_disc() -> None:
    """The finding says where the readers differ and what each saw."""
    finding = readers_agree(fold(*DIFFERENT), TABLE, ON)

    assert finding.reason.params["discs"] == (Disc.L4_L5,)
    assert "L4/L5 modified_dallas 4 | 5" in finding.reason.params["differences"]  # type: ignore[operator]  # parameters are of any type


def test_once_one_reading_stands_that_they_differed_is_history() -> None:
    """A settled difference is not met no more; one that settles too little still is."""
    before = [each.rule for each in findings(fold(*DIFFERENT), TABLE, ON)]
    settled = [each.rule for each in findings(fold(*DIFFERENT, SETTLED), TABLE, ON)]
    half = ReadingsReconciled((SOUND,), "dr-gray", NOTE)
    partly = [each.rule for each in findings(fold(*DIFFERENT, half), TABLE, ON)]

    assert before == partly == [rule.__name__ for rule in RULES]
    assert settled == [each for each in before if each != "readers_agree"]


GRADES = (None, 0, 3, 4, 5)


@pytest.mark.parametrize("grade", GRADES)
@pytest.mark.parametrize("leak", [True, False, None])
def test_grade_5_and_a_leak_go_together(grade: int | None, leak: bool | None) -> None:
    """Grade 5 needs a leak and a leak needs grade 5; what was not read stays unknown."""
    seen = DiscImage(Disc.L4_L5, None, grade, leak)
    facts = fold(read("amy", seen), read("ben", seen))

    expected = UNKNOWN if None in (grade, leak) else Verdict.of((grade == 5) is leak)
    assert leak_fits_the_grade(facts, TABLE, ON).verdict is expected


@pytest.mark.parametrize(
    ("images", "id_", "named"),
    [
        ((DiscImage(Disc.L4_L5, None, 5, leak=False),), "images-grade-without-leak", "discs"),
        ((DiscImage(Disc.L4_L5, None, 3, leak=True),), "images-leak-below-grade", "discs"),
        (
            (
                DiscImage(Disc.L4_L5, None, 5, leak=False),
                DiscImage(Disc.L3_L4, None, 3, leak=True),
            ),
            "images-leak-and-grade-differ",
            "dry",
        ),
    ],
)
def test_a_contradiction_says_which(images: tuple, id_: str, named: str) -> None:
    """The reason tells a grade without a leak from a leak without the grade, and the disc."""
    both = (read("amy", *images), read("ben", *images))
    finding = leak_fits_the_grade(fold(*both), TABLE, ON)

    assert finding.reason.id == id_
    assert finding.reason.params[named] == (Disc.L4_L5,)


def test_a_contradiction_counts_even_beside_what_was_not_read() -> None:
    """One disc that cannot be as read is not excused by another that was left open."""
    open_ = DiscImage(Disc.L3_L4)
    wrong = DiscImage(Disc.L4_L5, None, 5, leak=False)

    both = (read("amy", open_, wrong), read("ben", open_, wrong))

    assert leak_fits_the_grade(fold(*both), TABLE, ON).verdict is NOT_MET


def test_nothing_is_said_of_the_first_reading_before_the_second_is_in() -> None:
    """The answer would name a grade, and the next reader has not seen it."""
    wrong = DiscImage(Disc.L4_L5, None, 5, leak=False)
    finding = leak_fits_the_grade(fold(read("amy", wrong)), TABLE, ON)

    assert (finding.verdict, finding.reason.id) == (UNKNOWN, "images-readings-missing")


def test_the_agreed_reading_replaces_the_others_before_the_leak_is_judged() -> None:
    """A contradiction that was settled is settled."""
    wrong = DiscImage(Disc.L4_L5, None, 5, leak=False)
    bodies = (read("amy", wrong), read("ben", LEAKING))

    assert leak_fits_the_grade(fold(*bodies), TABLE, ON).verdict is NOT_MET
    settled = ReadingsReconciled((LEAKING,), "dr-gray")
    assert leak_fits_the_grade(fold(*bodies, settled), TABLE, ON).verdict is MET


UNGRADED = replace(TORN, modified_dallas=None)


@pytest.mark.parametrize(
    ("bodies", "reading"),
    [
        ((), None),
        ((read("amy", TORN),), None),
        ((read("amy", TORN, SOUND), read("ben", SOUND, TORN)), (SOUND, TORN)),
        (DIFFERENT, None),
        ((*DIFFERENT, SETTLED), (SOUND, LEAKING)),
        # what was settled, and of the rest what both saw alike
        ((*DIFFERENT, ReadingsReconciled((LEAKING,), "dr-gray")), (SOUND, LEAKING)),
        # one reader is silent on one field of one disc: that field is unknown, and no other
        ((read("amy", TORN, SOUND), read("ben", UNGRADED, SOUND)), (SOUND, UNGRADED)),
        # and on a whole disc
        ((read("amy", TORN, SOUND), read("ben", SOUND)), (SOUND, DiscImage(TORN.disc))),
        ((DIFFERENT[0], SETTLED), None),
    ],
)
def test_the_conclusion_gets_one_reading_or_none(
    bodies: tuple[Body, ...], reading: tuple[DiscImage, ...] | None
) -> None:
    """A reading stands once both are in, where it is shared or was settled on."""
    assert standing_reading(fold(*bodies), TABLE, ON) == reading


def test_one_reader_is_enough_where_the_policy_says_so() -> None:
    """The sole reading stands, and the finding says that agreement was not tested."""
    facts = fold(read("amy", TORN, SOUND))

    assert standing_reading(facts, ONE_READER, ON) == (SOUND, TORN)
    assert one_reading_stands(facts, ONE_READER, ON).reason.id == "images-nobody-to-differ"


def test_a_second_reader_counts_even_where_one_is_enough() -> None:
    """Having a second opinion and ignoring it is not an option."""
    assert standing_reading(fold(*DIFFERENT), ONE_READER, ON) is None


@given(readings_of, readings_of, st.booleans())
def test_unknown_never_becomes_met_and_order_does_not_matter(
    one: tuple[DiscImage, ...], other: tuple[DiscImage, ...], agreed: bool
) -> None:
    """A met agreement has no gap anywhere, and who read first changes no verdict."""
    settled = (ReadingsReconciled(one, "dr-gray"),) if agreed else ()
    first, second = read("amy", *one), read("ben", *other)
    facts, swapped = fold(first, second, *settled), fold(second, first, *settled)

    assert [rule(facts, TABLE, ON) for rule in RULES] == [
        rule(swapped, TABLE, ON) for rule in RULES
    ]
    if readers_agree(facts, TABLE, ON).verdict is MET:
        assert set(one) == set(other)
        assert all(None not in (i.nucleogram, i.modified_dallas, i.leak) for i in one)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("table", [TABLE, ONE_READER])
@pytest.mark.parametrize(
    "facts",
    [
        Images(),
        BOTH,
        fold(read("amy", TORN)),
        fold(*DIFFERENT),
        fold(*DIFFERENT, SETTLED),
        fold(*DIFFERENT, ReadingsReconciled((LEAKING,), "dr-gray")),
        fold(read("amy", TORN), read("ben", DiscImage(Disc.L4_L5))),
        fold(read("amy", DiscImage(Disc.L4_L5, None, 5, leak=False))),
        fold(read("amy", DiscImage(Disc.L4_L5, None, 2, leak=True))),
        fold(
            read("amy", DiscImage(Disc.L4_L5, None, 2, leak=True)),
            read("ben", DiscImage(Disc.L5_S1, None, 5, leak=False)),
        ),
    ],
)
def test_every_reason_has_a_sentence(language: str, table, facts: Images) -> None:
    """Each finding can be said in both languages with the parameters that it carries."""
    speaker = Speaker(language, strict=True)

    assert all(speaker.say(rule(facts, table, ON).reason) for rule in RULES)


@pytest.mark.parametrize("facts", [Images(), fold(read("amy", SOUND)), BOTH])
def test_nothing_is_counted_for_whoever_must_not_know(facts: Images) -> None:
    """No false number: what is veiled is unknown, whatever is left to be seen."""
    found = findings(replace(facts, veiled=True), TABLE, ON)

    assert {each.reason.id for each in found} == {"images-readings-hidden"}
    assert {each.verdict for each in found} == {Verdict.UNKNOWN}
