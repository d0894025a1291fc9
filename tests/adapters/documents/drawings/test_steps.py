"""The drawings of the day: whole, told in words, and the right way round."""

from xml.etree import ElementTree as ET

import pytest

from discogram.adapters.documents.drawings.steps import Step, drawing
from discogram.adapters.documents.voice import Voice
from discogram.bootstrap import speaker

SVG = "{http://www.w3.org/2000/svg}"


def voice(language):
    """A language's own words."""
    speak = speaker(language)
    return Voice(speak.say, speak.show, language)


def drawn(step, language="en"):
    """The drawing, read back."""
    return ET.fromstring(drawing(step, voice(language)))


def texts(root):
    """Where each word stands, across."""
    return {each.text: float(each.get("x")) for each in root.iter(f"{SVG}text")}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", Step)
def test_each_drawing_is_told_in_words(step, language):
    """Title and description stand first, and the picture names them."""
    root = drawn(step, language)
    title, description = list(root)[:2]

    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text
    assert len(description.text) > 40
    assert not any("[" in (each.text or "") for each in root.iter())


@pytest.mark.parametrize("step", Step)
def test_nothing_is_drawn_in_colour_alone(step):
    """Ink, greys and one shade of paper: a black and white print loses nothing."""
    used = {each.get(name) for each in drawn(step).iter() for name in ("fill", "stroke")}

    for colour in used - {None, "none"}:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        assert max(red, green, blue) - min(red, green, blue) < 32


def test_a_prone_patient_seen_from_the_feet_has_left_on_the_left():
    """Whoever lies on the front has the left side on the left; a CT slice is the other way."""
    prone, axial = texts(drawn(Step.NEEDLE)), drawn(Step.CONTRAST)
    slices = [
        (each.text, float(each.get("x")))
        for each in axial.iter(f"{SVG}text")
        if each.text in ("L", "R")
    ]

    assert prone["L"] < prone["R"]
    assert [letter for letter, _ in sorted(slices, key=lambda pair: pair[1])] == list("RLRL")


def test_the_scale_runs_from_no_pain_to_the_worst():
    """Eleven numbers, from left to right."""
    found = texts(drawn(Step.QUESTION))
    across = [found[str(score)] for score in range(11)]

    assert across == sorted(across)
    assert found["no pain"] < found["the worst I can imagine"]
