import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.levels import Landmarks, proposal
from discogram.imaging.discs.ribs import Ribs, lowest
from discogram.imaging.discs.sacrum import without_rudiments
from discogram.words.spine import Disc
from tests.imaging.discs.cases import made

D = Disc


@pytest.mark.parametrize(
    ("seen", "lowest_first", "confidence"),
    [
        (Landmarks(True, False, 5), (D.L5_S1, D.L4_L5, D.L3_L4), Confidence.HIGH),
        (Landmarks(None, True, 5), (D.L5_S1, D.L4_L5, D.L3_L4), Confidence.LOW),
        (Landmarks(True, False, 6), (D.L6_S1, D.L5_L6, D.L4_L5), Confidence.LOW),
        (Landmarks(True, False, 4), (D.L4_L5, D.L3_L4, D.L2_L3), Confidence.LOW),
        (Landmarks(True, False, None), (D.L5_S1, D.L4_L5, D.L3_L4), Confidence.LOW),
        (Landmarks(False, False, 3), (D.L3_L4, D.L2_L3, D.L1_L2), Confidence.LOW),
        (Landmarks(None, False, 1), (D.L1_L2, D.T12_L1, D.T11_T12), Confidence.LOW),
        (Landmarks(None, False, None), (None, None, None), Confidence.NONE),
    ],
)
def test_names_follow_from_the_landmarks(seen, lowest_first, confidence):
    """Both landmarks and five vertebrae between them are sure; one of them is not."""
    assert proposal(seen, 3) == (lowest_first, confidence)


@given(
    st.sampled_from([True, False, None]),
    st.booleans(),
    st.none() | st.integers(0, 9),
    st.integers(1, 14),
)
def test_only_two_landmarks_and_five_vertebrae_are_sure(wings, rudiment, lumbar, count):
    """Whatever is seen, high needs the sacrum's wings, the ribs and the usual count."""
    names, confidence = proposal(Landmarks(wings, rudiment, lumbar), count)
    assert len(names) == count
    named = [name for name in names if name]
    assert len(set(named)) == len(named)
    if confidence is Confidence.HIGH:
        assert wings
        assert lumbar == 5


@pytest.mark.parametrize(
    ("sides", "seen", "answer"),
    [
        ((0, 0, 0, 0, 0, 2, 2), (True,) * 7, 5),
        ((2, 2, 1, 0, 0, 2, 2), (True,) * 7, 5),
        ((0, 0, 0, 0, 0, 1, 2), (True,) * 7, None),
        ((0, 0, 0, 0, 0, 2, 2), (True, True, True, False, True, True, True), None),
        ((0, 0, 0, 0, 0, 0, 0), (True,) * 7, None),
        ((2, 2, 2), (True,) * 3, None),
    ],
)
def test_the_lowest_ribs_are_those_above_two_bare_vertebrae(sides, seen, answer):
    """An iliac crest further down is no rib, and what is out of view tells nothing."""
    assert lowest(Ribs(sides, seen)) == answer


def test_a_rudiment_is_no_target():
    """What is left between two sacral pieces is evidence, not a disc to be injected."""
    rudiment = made((0, 0, -28), width=34, depth=22, height=3)
    discs, found = without_rudiments([rudiment, made(), made((0, 0, 33))])
    assert found is rudiment
    assert len(discs) == 2


def test_a_well_formed_disc_is_no_rudiment():
    """A lumbarised S1 has a whole disc below it: it stays, and the count tells."""
    discs, found = without_rudiments([made((0, 0, -33), width=45), made(), made((0, 0, 33))])
    assert found is None
    assert len(discs) == 3
