"""Procedure, dose, signature, sources and what stands at the end: M04, M05, M13, B06, B08."""

from dataclasses import replace
from decimal import Decimal

from discogram.adapters.documents.sections.closing import (
    about,
    amendments,
    dose,
    procedure,
    side,
    sources,
)
from discogram.adapters.documents.sheet import Block, Grid, Items, Ledger, Pairs
from discogram.pathway.needle.facts import DiscNeedle, Needle, NeedlePlan
from discogram.pathway.provocation.facts import Route
from discogram.pathway.report.facts import (
    Contrast,
    Dose,
    DoseFactor,
    DrugGiven,
    EffectiveDose,
)
from discogram.words.evidence import Source
from discogram.words.spine import Disc, Side
from discogram.words.units import Concentration, DoseArea, Mass, Unit, Volume
from tests.adapters.documents.patients import AMENDED, BARE, PROCEDURE, SIGNED, at, voice

ENGLISH = voice()


def pairs(block: Block) -> dict[str, str]:
    """Labels with their values."""
    assert isinstance(block, Pairs)
    return dict(block.rows)


def test_what_cannot_be_estimated_is_not_called_unrecorded() -> None:
    """M13: no factor from a dose-area product is certain enough to be used."""
    area = Dose(area=DoseArea.of("4.2", "Gy.cm2"))
    pairs = dose(replace(SIGNED, dose=area), voice("en")).blocks[0]

    assert isinstance(pairs, Pairs)
    assert dict(pairs.rows)["Effective dose"].startswith("not estimated")


def test_none_given_is_not_the_same_as_not_asked() -> None:
    """An empty list of antibiotics is an answer; None is not."""
    none = replace(SIGNED, procedure=replace(PROCEDURE, antibiotics=()))
    unasked = replace(SIGNED, procedure=replace(PROCEDURE, antibiotics=None))

    assert pairs(procedure(none, ENGLISH).blocks[0])["Antibiotic"] == "none given"
    assert pairs(procedure(unasked, ENGLISH).blocks[0])["Antibiotic"] == "not recorded"


def test_contrast_that_nobody_named_is_told_part_by_part() -> None:
    """The volume is known from the increments; agent and iodine were never entered."""
    volume = PROCEDURE.contrast.volume if PROCEDURE.contrast else None
    unnamed = replace(SIGNED, procedure=replace(PROCEDURE, contrast=Contrast(volume=volume)))

    shown = pairs(procedure(unnamed, ENGLISH).blocks[0])["Contrast"]

    assert shown == "agent not recorded, iodine not recorded, 6.0 mL in all discs"


def test_every_other_drug_is_listed() -> None:
    """An opioid that was no *sedative* changes the answers all the same."""
    fentanyl = DrugGiven("Fentanyl", Mass.of("0.1", "mg"), Route.INTRAVENOUS)
    given = replace(SIGNED, procedure=replace(PROCEDURE, other_drugs=(fentanyl,)))

    shown = pairs(procedure(given, ENGLISH).blocks[0])["Other drugs"]

    assert shown == "Fentanyl, 0.1 mg, intravenous"


def test_a_dose_may_be_told_as_volume_and_concentration() -> None:
    """Eight millilitres of one per cent are a dose, although nobody wrote milligrams."""
    volume, strength = Volume.of("8", "mL"), Concentration.of("10", "mg/mL")
    given = DrugGiven("Lidocaine", None, Route.SUBCUTANEOUS, volume, strength)
    contents = replace(SIGNED, procedure=replace(PROCEDURE, other_drugs=(given,)))

    shown = pairs(procedure(contents, ENGLISH).blocks[0])["Other drugs"]

    assert shown == "Lidocaine, 8 mL, 10 mg/mL, subcutaneous"


def test_a_drug_of_which_only_the_name_is_known() -> None:
    """Which of the two was not recorded is said."""
    bare = replace(SIGNED, procedure=replace(PROCEDURE, other_drugs=(DrugGiven("Lidocaine"),)))

    shown = pairs(procedure(bare, ENGLISH).blocks[0])["Other drugs"]

    assert shown == "Lidocaine, dose not recorded, route not recorded"


def test_the_order_shows_where_the_sham_was() -> None:
    """The hidden order is revealed whole, the sham in its place."""
    shown = pairs(procedure(SIGNED, ENGLISH).blocks[0])["Order of injection"]

    assert shown == "L3/L4 → sham → L4/L5 → L5/S1"


def test_a_side_has_letter_and_word() -> None:
    """L and R are never alone, and an unknown side is not left out."""
    assert side(Side.LEFT, ENGLISH) == "L, left"
    assert side(Side.RIGHT, ENGLISH) == "R, right"
    assert side(None, ENGLISH) == "not recorded"


def test_a_needle_of_unknown_size_is_told() -> None:
    """Gauge and length that nobody recorded are shown as such."""
    needle = Needle(discs=(DiscNeedle(NeedlePlan(Disc.L4_L5)),))
    contents = replace(SIGNED, procedure=replace(PROCEDURE, needle=needle))
    grid = procedure(contents, ENGLISH).blocks[1]

    assert isinstance(grid, Grid)
    assert grid.rows[0][1:3] == ("not recorded", "not recorded")


def test_dose_without_estimate_is_told() -> None:
    """A missing estimate is not a dose of nothing."""
    unmeasured = replace(SIGNED, dose=Dose(), radiation=None)
    shown = pairs(dose(unmeasured, ENGLISH).blocks[0])

    assert set(shown.values()) == {"not recorded"}


def test_a_dose_is_told_with_its_factors_and_in_plain_words() -> None:
    """Minutes by a range of figures, CT by one; nature's time and the risk by their sources."""
    minute = DoseFactor(Unit.MINUTE, Decimal("0.1"), Decimal("0.43"), ("schmid-2006",))
    length = DoseFactor(Unit.MGY_CM, Decimal("0.015"), Decimal("0.015"), ("aapm-96",))
    estimate = EffectiveDose(Decimal(3), Decimal(4), (), factors=(minute, length))
    given = replace(SIGNED, dose=Dose(effective=estimate), radiation=None)
    block = dose(given, ENGLISH).blocks[0]

    assert isinstance(block, Pairs)
    assert [value for _, value in block.rows[-2:]] == [
        "0.1 to 0.43 mSv in a minute of fluoroscopy [schmid-2006]",
        "0.015 mSv for one mGy·cm of CT [aapm-96]",
    ]


def test_sources_are_told_in_full_once() -> None:
    """What the text cites stands in full at the end; more than two authors are shortened."""
    offered = (
        Source(
            "willems-2004",
            "Antibiotics?",
            "Willems, P. and Jacobs, W. and De Kleuver, M.",
            "2004",
        ),
        Source("carragee-2009", "Wear", "Carragee, E.", "2009", "https://example.org/wear"),
        Source("aapm-96", "Dose"),
    )
    (chapter,) = sources(replace(SIGNED, sources=offered), ENGLISH)
    items = chapter.blocks[0]

    assert isinstance(items, Items)
    assert items.lines == (
        "Carragee, 2009. Wear. https://example.org/wear",
        "Dose.",
        "Willems et al., 2004. Antibiotics?",
    )
    assert list(sources(BARE, ENGLISH)) == []


def test_amendments_come_in_the_order_of_time() -> None:
    """A later amendment stands below an earlier one, however they were handed over."""
    first = AMENDED.amendments[0]
    later = replace(first, at=at(9, 8, 0))
    (chapter,) = amendments(replace(AMENDED, amendments=(later, first)), ENGLISH)
    ledger = chapter.blocks[1]

    assert isinstance(ledger, Ledger)
    assert [group.lead[1] for group in ledger.groups] == [
        ENGLISH.full(first.at),
        ENGLISH.full(later.at),
    ]


def test_unsigned_tables_are_named() -> None:
    """A reader learns which numbers nobody in the clinic has signed for."""
    (items,) = about(SIGNED, ENGLISH).blocks
    (bare,) = about(BARE, ENGLISH).blocks

    assert isinstance(items, Items)
    assert isinstance(bare, Items)
    assert ENGLISH.tell("about-unsigned", tables="conclusion") in items.lines
    assert len(bare.lines) == 3
