"""Scores over time, drawn: in order, within the frame, told in words."""

from datetime import date, timedelta
from decimal import Decimal
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.adapters.documents.voice import Voice
from discogram.bootstrap import speaker
from discogram.pathway.followup.facts import HIGHEST_SCORE, Instrument, Outcome
from discogram.web.followup.plot import HEIGHT, WIDTH, plot

SVG = "{http://www.w3.org/2000/svg}"


def drawn(outcomes, before=None):
    """The drawing, read back."""
    speak = speaker("en")
    return ET.fromstring(plot(outcomes, Voice(speak.say, speak.show, "en"), before))


@settings(deadline=None)  # the first drawing reads the catalogue
@given(
    st.sampled_from(Instrument),
    st.lists(st.tuples(st.integers(0, 900), st.integers(0, 100)), min_size=1, max_size=8),
)
def test_every_score_is_a_dot_within_the_frame_later_ones_to_the_right(instrument, told):
    """Whatever the order in which they were recorded."""
    begin = date(2026, 1, 1)
    outcomes = [
        Outcome(
            instrument,
            Decimal(value * HIGHEST_SCORE[instrument]) / 100,
            begin + timedelta(days=days),
        )
        for days, value in told
    ]

    dots = list(drawn(outcomes).iter(f"{SVG}circle"))
    across = [float(each.get("cx")) for each in dots]

    assert len(dots) == len(outcomes)
    assert across == sorted(across)
    assert all(0 < x < WIDTH for x in across)
    assert all(0 < float(each.get("cy")) < HEIGHT for each in dots)


def test_a_better_score_lies_lower_and_is_told_in_words():
    """The worst is above; the description names days and scores."""
    outcomes = [
        Outcome(Instrument.ODI, Decimal(60), date(2026, 1, 1)),
        Outcome(Instrument.ODI, Decimal(20), date(2026, 4, 1)),
    ]
    root = drawn(outcomes)
    first, last = [float(each.get("cy")) for each in root.iter(f"{SVG}circle")]

    assert first < last
    assert "1 January 2026: 60" in root.find(f"{SVG}desc").text
    assert "1 January 2026" in {each.text for each in root.iter(f"{SVG}text")}


def test_the_score_before_the_test_is_an_open_circle_at_the_left():
    """It is told apart by shape and by its word, and is the first point."""
    before = Outcome(Instrument.ODI, Decimal(46), date(2025, 12, 1))
    after = Outcome(Instrument.ODI, Decimal(18), date(2026, 4, 1))
    root = drawn([after], before)
    first, last = root.iter(f"{SVG}circle")

    assert float(first.get("cx")) < float(last.get("cx"))
    assert first.get("fill") != last.get("fill")
    assert "before the test" in {each.text for each in root.iter(f"{SVG}text")}
    assert "1 December 2025: 46 (before the test)" in root.find(f"{SVG}desc").text
