"""Pressure, volume and pain drawn: B03, M06."""

from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.adapters.documents.drawings.curve import LIMITS, curve, legend
from discogram.adapters.language import languages
from discogram.pathway.provocation.facts import Concordance, DiscTest, Step
from discogram.words.spine import Disc
from discogram.words.units import PainScore, Pressure, Volume
from tests.adapters.documents.patients import GAPPY, PAINFUL, voice

SVG = "{http://www.w3.org/2000/svg}"
PRESSURE_WIDTH = "1.5"
"""Only the pressure line is as thick as this; its key above the plot is one more."""


def drawn(test: DiscTest, language: str = "en") -> ET.Element:
    """The curve as a tree; words that broke the markup would raise."""
    return ET.fromstring(curve(test, voice(language)))


def said(tree: ET.Element) -> list[str]:
    """Every word in the picture."""
    return [text.text or "" for text in tree.iter(f"{SVG}text")]


def pressure_lines(tree: ET.Element) -> int:
    """How many pieces the pressure line has, its key left out."""
    widths = [line.get("stroke-width") for line in tree.iter(f"{SVG}line")]
    return widths.count(PRESSURE_WIDTH) - 1


steps = st.builds(
    Step,
    st.none() | st.integers(1, 40).map(lambda tenths: Volume.of(Decimal(tenths) / 10, "mL")),
    st.none() | st.integers(20, 120).map(lambda psi: Pressure.of(psi, "[psi]")),
    st.none() | st.integers(0, 10).map(lambda score: PainScore.of(score, "{score}")),
    st.none() | st.sampled_from(Concordance),
)


@settings(deadline=None)
@given(st.none() | st.just(Pressure.of(15, "[psi]")), st.lists(steps, max_size=6))
def test_no_line_crosses_a_gap(opening: Pressure | None, recorded: list[Step]) -> None:
    """Pressure is joined only between neighbours that are both known."""
    test = DiscTest(Disc.L4_L5, None, opening, tuple(recorded))
    placed = [step for step in recorded if step.volume is not None] or recorded
    known = [step.above(opening) is not None for step in placed]

    assert pressure_lines(drawn(test)) == sum(map(all, pairwise(known)))


@settings(deadline=None)
@given(st.lists(steps, min_size=1, max_size=6))
def test_every_unknown_has_its_question_mark(recorded: list[Step]) -> None:
    """A step without pressure, pain or likeness shows a mark for each."""
    opening = Pressure.of(15, "[psi]")
    test = DiscTest(Disc.L4_L5, None, opening, tuple(recorded))
    placed = [step for step in recorded if step.volume is not None] or recorded
    asked = sum(
        (step.pain is None) + (step.static_pressure is None or step.concordance is None)
        for step in placed
    )

    assert said(drawn(test)).count("?") == asked


@pytest.mark.parametrize("language", languages())
def test_the_limits_are_drawn_and_named(language: str) -> None:
    """15 and 50 psi stand on every plot, and so does why the injection ended."""
    words = said(drawn(PAINFUL, language))
    spoken = voice(language)

    assert all(f"{limit} psi" in words for limit in LIMITS)
    assert spoken.tell("ended", end=spoken.full(PAINFUL.end)) in words


def test_likeness_has_a_shape_of_its_own() -> None:
    """No two kinds of pain are told apart by colour alone."""
    pictures = {
        curve(
            DiscTest(
                Disc.L4_L5,
                None,
                Pressure.of(15, "[psi]"),
                (Step(Volume.of(1, "mL"), Pressure.of(20, "[psi]"), None, each),),
            ),
            voice(),
        )
        for each in (None, *Concordance)
    }

    assert len(pictures) == len(Concordance) + 1


def test_without_volumes_steps_are_counted() -> None:
    """When no volume was recorded the plot says so and runs over the steps."""
    test = DiscTest(Disc.L4_L5, None, None, (Step(rise=Pressure.of(9, "[psi]")),) * 3)
    words = said(drawn(test))

    assert voice().tell("axis-step") in words
    assert "3" in words
    assert pressure_lines(drawn(test)) == 2


def test_a_step_beyond_the_scale_makes_the_scale_longer() -> None:
    """The highest pressure a manometer can show is still inside the frame."""
    high = Step(Volume.of(1, "mL"), rise=Pressure.of(400, "[psi]"))
    tree = drawn(DiscTest(Disc.L4_L5, None, None, (high,)))
    heights = [float(circle.get("cy", "0")) for circle in tree.iter(f"{SVG}circle")]

    assert min(heights) > 0


def test_nothing_recorded_is_said() -> None:
    """An empty plot says that nothing was recorded."""
    assert voice().absent in said(drawn(DiscTest(Disc.L4_L5)))


def test_the_legend_names_every_shape() -> None:
    """Each kind of pain has its word beside its shape."""
    words = said(ET.fromstring(legend(voice())))

    assert words[:-1] == [voice().full(each) for each in Concordance]


def test_gaps_are_visible_in_the_synthetic_patient() -> None:
    """Of three gaps between four steps only the last one is bridged."""
    assert pressure_lines(drawn(GAPPY)) == 1
