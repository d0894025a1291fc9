"""The spine drawn with its verdicts: M07, H2 (left and right)."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from discogram.adapters.documents.drawings.column import (
    CENTRE,
    JUDGED_MARKS,
    column,
    judged_mark,
    shown,
)
from discogram.adapters.documents.sheet import Mark
from discogram.adapters.language import languages
from discogram.pathway.conclusion.facts import Study, TestedDisc
from discogram.pathway.conclusion.written import Judged
from discogram.pathway.images.facts import DiscImage
from discogram.pathway.needle.facts import DiscNeedle, Needle, NeedlePlan
from discogram.pathway.provocation.facts import DiscTest
from discogram.pathway.report.facts import ReportContents
from discogram.words.spine import DISCS, Count, Disc, Region, Side
from tests.adapters.documents.patients import BARE, UNSIGNED, voice

SVG = "{http://www.w3.org/2000/svg}"


def words(contents: ReportContents, language: str = "en") -> dict[str, float]:
    """Every word in the picture with how far to the right it stands."""
    tree = ET.fromstring(column(contents, voice(language)))
    return {text.text or "": float(text.get("x", "0")) for text in tree.iter(f"{SVG}text")}


@pytest.mark.parametrize("language", languages())
def test_each_disc_has_its_word(language: str) -> None:
    """Level and judgement stand beside each tested disc in words."""
    spoken, seen = voice(language), words(UNSIGNED, language)

    assert {"L3/L4", "L4/L5", "L5/S1"} <= seen.keys()
    assert {spoken.full(each) for each in Judged} <= seen.keys()


def test_the_patients_right_is_on_the_left() -> None:
    """R and L stand as on a film, so that nobody mirrors a side."""
    seen = words(UNSIGNED)

    assert seen["R"] < CENTRE < seen["L"]


@pytest.mark.parametrize("side", Side)
def test_the_needle_comes_from_its_side(side: Side) -> None:
    """A needle from the patient's right is drawn left of the spine, and the reverse."""
    needle = Needle(discs=(DiscNeedle(NeedlePlan(Disc.L4_L5, side)),))
    with_needle = replace(UNSIGNED, procedure=replace(UNSIGNED.procedure, needle=needle))
    without = replace(UNSIGNED, procedure=replace(UNSIGNED.procedure, needle=Needle()))
    added = [
        float(line.get("x1", "0"))
        for line in ET.fromstring(column(with_needle, voice())).iter(f"{SVG}line")
        if line.get("stroke-width") == "1.1"
    ]

    assert "1.1" not in {
        line.get("stroke-width")
        for line in ET.fromstring(column(without, voice())).iter(f"{SVG}line")
    }
    assert len(added) == 1
    assert (added[0] < CENTRE) is (side is Side.RIGHT)


def test_every_word_has_a_shape() -> None:
    """The three words and *no word yet* have four different shapes."""
    assert JUDGED_MARKS.keys() == set(Judged)
    assert {judged_mark(each) for each in (None, *Judged)} == set(Mark)


@pytest.mark.parametrize("region", Region)
@pytest.mark.parametrize("count", Count)
def test_any_spine_can_be_drawn(region: Region, count: Count) -> None:
    """Each region of each count shows every vertebra between its first and last disc."""
    contents = replace(BARE, study=Study(region, (), count=count))
    discs = shown(contents)
    vertebrae = {vertebra for disc in discs for vertebra in disc.split("/")}

    assert vertebrae <= words(contents).keys()
    start = DISCS[count].index(discs[0])
    assert DISCS[count][start : start + len(discs)] == discs


def test_a_disc_beyond_the_region_is_still_shown() -> None:
    """The drawing reaches as far as the test did."""
    far = TestedDisc(DiscTest(Disc.T10_T11), DiscImage(Disc.T10_T11))
    contents = replace(BARE, study=Study(Region.LUMBAR, (far,)))

    assert shown(contents)[0] is Disc.T10_T11
    assert "T10/T11" in words(contents)
