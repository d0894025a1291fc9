"""Row B05: every disc level has a code, and it is the one that is printed.

The table is typed again here from `interop/codes.md`, which was read from DICOM PS3.16.
"""

import re

import pytest

from discogram.words.codes import DISC_LEVELS, OWN, SNOMED_CT
from discogram.words.spine import Disc

AGAIN = """
C2/C3 243902007    T10/T11 243917006
C3/C4 243903002    T11/T12 243918001
C4/C5 243904008    T12/L1  243926009
C5/C6 243905009    L1/L2   243920003
C6/C7 243906005    L2/L3   243921004
C7/T1 243925008    L3/L4   243922006
T1/T2 243908006    L4/L5   243923001
T2/T3 243909003    L5/S1   243927000
T3/T4 243910008
T4/T5 243911007
T5/T6 243912000
T6/T7 243913005
T7/T8 243914004
T8/T9 243915003
T9/T10 243916002
"""
TRANSITIONAL = {Disc.L5_L6, Disc.L6_S1, Disc.S1_S2}

_WORDS = AGAIN.split()
TRANSCRIBED = dict(zip(map(Disc, _WORDS[::2]), _WORDS[1::2], strict=True))


def test_no_disc_is_left_out():
    """Each disc of the vocabulary has a code, and each was transcribed or is our own."""
    assert set(DISC_LEVELS) == set(Disc)
    assert set(TRANSCRIBED) == set(Disc) - TRANSITIONAL


@pytest.mark.parametrize("disc", sorted(TRANSCRIBED))
def test_the_code_is_the_printed_one(disc):
    """A code of SNOMED CT equals the second transcription and names the level it codes."""
    coded = DISC_LEVELS[disc]

    assert (coded.system, coded.code) == (SNOMED_CT, TRANSCRIBED[disc])
    assert coded.display == f"Level of {disc} intervertebral disc"


@pytest.mark.parametrize("disc", sorted(TRANSITIONAL))
def test_a_transitional_disc_has_our_own_code(disc):
    """No published code stands for a level that only a transitional spine has."""
    coded = DISC_LEVELS[disc]

    assert coded.system == OWN
    assert re.fullmatch(r"disc-[ls]\d-[ls]\d", coded.code)
    assert str(disc) in coded.display


def test_no_two_discs_share_a_code():
    """A code read back can only mean one level."""
    assert len({(each.system, each.code) for each in DISC_LEVELS.values()}) == len(Disc)


def _verhoeff(digits: str) -> int:
    """The check over a SNOMED CT identifier; 0 when its last digit is right (RF2 5.3)."""
    d = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
        [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
        [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
        [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
        [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
        [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
        [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
        [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ]
    p = [list(range(10)), [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]]
    for _ in range(6):
        p.append([p[1][each] for each in p[-1]])
    check = 0
    for place, digit in enumerate(reversed(digits)):
        check = d[check][p[place % 8][int(digit)]]
    return check


@pytest.mark.parametrize("disc", sorted(TRANSCRIBED))
def test_the_check_digit_is_right(disc):
    """A slip of one digit, in both transcriptions even, would break the identifier's check."""
    assert _verhoeff(DISC_LEVELS[disc].code) == 0
